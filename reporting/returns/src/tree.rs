//! How records nest: the writer walks down this tree, the readers grow it.

use crate::model::{
    ActivePlans, Assessment, Header, NamedPlan, Person, PlacementDetail, PlanDetail, Request, SenNeed,
};
use crate::sen2::Record;
use crate::slots::Slots;

/// A record that may hold other records.
pub(crate) trait Node: Slots {
    /// Visits the records of one kind it holds, in their order.
    fn each(&self, _kind: Record, _visit: &mut dyn FnMut(&dyn Node)) {}
    /// Adds an empty record of a kind at a line of the source; `false` when it cannot hold one (more).
    fn add(&mut self, _kind: Record, _line: u32) -> bool {
        false
    }
    /// The record of a kind added last.
    fn last(&mut self, _kind: Record) -> Option<&mut dyn Node> {
        None
    }
}

impl Node for Header {}
impl Node for PlanDetail {}
impl Node for PlacementDetail {}
impl Node for SenNeed {}

impl Node for Person {
    fn each(&self, kind: Record, visit: &mut dyn FnMut(&dyn Node)) {
        if kind == Record::Requests {
            self.requests.iter().for_each(|request| visit(request));
        }
    }

    fn add(&mut self, kind: Record, line: u32) -> bool {
        if kind == Record::Requests {
            self.requests.push(Request { line, ..Request::default() });
        }
        kind == Record::Requests
    }

    fn last(&mut self, kind: Record) -> Option<&mut dyn Node> {
        if kind == Record::Requests { self.requests.last_mut().map(|it| it as &mut dyn Node) } else { None }
    }
}

impl Node for Request {
    fn each(&self, kind: Record, visit: &mut dyn FnMut(&dyn Node)) {
        match kind {
            Record::Assessment => self.assessment.iter().for_each(|it| visit(it)),
            Record::ActivePlans => self.active_plans.iter().for_each(|it| visit(it)),
            _ => {}
        }
    }

    fn add(&mut self, kind: Record, line: u32) -> bool {
        match kind {
            Record::Assessment => fill(&mut self.assessment, Assessment { line, ..Assessment::default() }),
            Record::ActivePlans => {
                fill(&mut self.active_plans, ActivePlans { line, ..ActivePlans::default() })
            }
            _ => false,
        }
    }

    fn last(&mut self, kind: Record) -> Option<&mut dyn Node> {
        match kind {
            Record::Assessment => self.assessment.as_mut().map(|it| it as &mut dyn Node),
            Record::ActivePlans => self.active_plans.as_mut().map(|it| it as &mut dyn Node),
            _ => None,
        }
    }
}

impl Node for Assessment {
    fn each(&self, kind: Record, visit: &mut dyn FnMut(&dyn Node)) {
        if kind == Record::NamedPlan {
            self.named_plan.iter().for_each(|plan| visit(plan));
        }
    }

    fn add(&mut self, kind: Record, line: u32) -> bool {
        kind == Record::NamedPlan && fill(&mut self.named_plan, NamedPlan { line, ..NamedPlan::default() })
    }

    fn last(&mut self, kind: Record) -> Option<&mut dyn Node> {
        if kind == Record::NamedPlan { self.named_plan.as_mut().map(|it| it as &mut dyn Node) } else { None }
    }
}

impl Node for NamedPlan {
    fn each(&self, kind: Record, visit: &mut dyn FnMut(&dyn Node)) {
        if kind == Record::PlanDetail {
            self.details.iter().for_each(|detail| visit(detail));
        }
    }

    fn add(&mut self, kind: Record, line: u32) -> bool {
        if kind == Record::PlanDetail {
            self.details.push(PlanDetail { line, ..PlanDetail::default() });
        }
        kind == Record::PlanDetail
    }

    fn last(&mut self, kind: Record) -> Option<&mut dyn Node> {
        if kind == Record::PlanDetail { self.details.last_mut().map(|it| it as &mut dyn Node) } else { None }
    }
}

impl Node for ActivePlans {
    fn each(&self, kind: Record, visit: &mut dyn FnMut(&dyn Node)) {
        match kind {
            Record::PlacementDetail => self.placements.iter().for_each(|it| visit(it)),
            Record::SenNeed => self.needs.iter().for_each(|it| visit(it)),
            _ => {}
        }
    }

    fn add(&mut self, kind: Record, line: u32) -> bool {
        match kind {
            Record::PlacementDetail => {
                self.placements.push(PlacementDetail { line, ..PlacementDetail::default() })
            }
            Record::SenNeed => self.needs.push(SenNeed { line, ..SenNeed::default() }),
            _ => return false,
        }
        true
    }

    fn last(&mut self, kind: Record) -> Option<&mut dyn Node> {
        match kind {
            Record::PlacementDetail => self.placements.last_mut().map(|it| it as &mut dyn Node),
            Record::SenNeed => self.needs.last_mut().map(|it| it as &mut dyn Node),
            _ => None,
        }
    }
}

/// Puts a record where there may be one; a record already there is never replaced.
fn fill<T>(place: &mut Option<T>, record: T) -> bool {
    let empty = place.is_none();
    if empty {
        *place = Some(record);
    }
    empty
}
