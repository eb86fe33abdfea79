//! Which provision applies after an inspection, and the day it makes. The only file that asks the law. The forum's 20
//! working days are the plan's own rule and no statutory limit.

use crate::codes::Framework;
use crate::plan::Plan;
use waymark_kernel::{Day, Mark, add_days};
use waymark_law::inspections::action_statement::INSP_STATEMENT;
use waymark_law::inspections::next_visit::INSP_NEXT;
use waymark_law::{Calendar, Due, Event, Events, Rule};

/// How many working days a partner has to confirm, the day it was asked not counted.
pub const WORKING_DAYS_TO_CONFIRM: u16 = 20;

/// One limit, or one usual time, that follows from an inspection.
#[derive(Debug, Clone)]
pub struct Limit {
    /// The rule of the law.
    pub rule: &'static Rule,
    /// What it makes of this inspection.
    pub due: Due,
    /// When it was done, where it was.
    pub met: Option<Mark>,
}

/// Every limit and usual time that has started for an inspection. None of them starts from an inexact day.
#[must_use]
pub fn limits(plan: &Plan) -> Vec<Limit> {
    let Some((mark, framework, outcome)) = plan.received else { return Vec::new() };
    if !outcome.asks_statement() {
        return Vec::new();
    }
    let mut events = Events::new().with(Event::InspectionReportReceived, mark.when);
    let statement = INSP_STATEMENT.due(&events);
    let mut limits: Vec<Limit> = statement
        .into_iter()
        .map(|due| Limit { rule: &INSP_STATEMENT, due, met: plan.statement_sent })
        .collect();
    if framework == Framework::Y2016 {
        let Some(accepted) = plan.statement_accepted else { return limits };
        events = Events::new().with(Event::ActionPlanAccepted, accepted.when);
    }
    limits.extend(INSP_NEXT.due(&events).into_iter().map(|due| Limit { rule: &INSP_NEXT, due, met: None }));
    let came = !plan.visits.is_empty();
    limits.retain(|limit| limit.due.day().is_some() && !(came && is_visit(limit)));
    limits
}

/// Whether it is the visit between two full inspections: once inspectors came for it, it is no longer expected.
fn is_visit(limit: &Limit) -> bool {
    std::ptr::eq(limit.rule, &raw const INSP_NEXT) && limit.due.name() != "full"
}

/// How many working days remain until a day: those after `today`, the day itself included. `None` once it has passed, or
/// past the years whose bank holidays are known.
#[must_use]
pub fn working_days_left(today: Day, until: Day) -> Option<u64> {
    let mut left = 0;
    let mut day = today;
    while day < until {
        day = add_days(day, 1);
        left += u64::from(Calendar::EwStandard.is_working_day(day).ok()?);
    }
    (today <= until).then_some(left)
}

/// The working day that lies so many working days before a day; `None` past the years whose bank holidays are known.
#[must_use]
pub fn working_days_before(day: Day, days: u16) -> Option<Day> {
    Calendar::EwStandard.nth_before(day, days).ok()
}

/// The last day on which an answer counts as in time; `None` past the years whose bank holidays are known.
#[must_use]
pub fn answer_by(asked: Day) -> Option<Day> {
    Calendar::EwStandard.nth_after(asked, WORKING_DAYS_TO_CONFIRM).ok()
}
