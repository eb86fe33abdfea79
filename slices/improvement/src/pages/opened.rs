//! A plan as a page has it: the gate passed, the facts read, the words people wrote at hand. Each page of a plan begins
//! here, so that none can forget the gate.

use crate::codes::Part;
use crate::facts::MilestoneNo;
use crate::plan::{Area, Partner, Plan};
use crate::store::{self, OpenPlan};
use std::collections::HashMap;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Day, PlanId, Problem, TextId};
use waymark_people::Desk;
use waymark_web::Stop;

/// A plan that this visitor may read.
#[derive(Debug)]
pub struct Opened {
    /// The plan and its facts.
    pub open: OpenPlan,
    /// The words people wrote.
    pub texts: HashMap<TextId, String>,
    /// Who reads it.
    pub visitor: Visitor,
    /// Whether they may keep the plan.
    pub may_keep: bool,
    /// Whether they may tell how it goes.
    pub may_tell: bool,
    /// Whether they may answer for a partner.
    pub may_answer: bool,
    /// Whether it is the plan that is worked on.
    pub is_current: bool,
    /// Today.
    pub today: Day,
}

/// Whether a visitor may do something to the plan.
///
/// # Errors
/// Forbidden for a role that may not.
pub(super) fn gate(desk: &Desk, visitor: &Visitor, action: Action) -> Result<(), Stop> {
    if desk.access().gate(visitor, action).allowed { Ok(()) } else { Err(Stop::Forbidden) }
}

impl Opened {
    /// The plan that is worked on; `None` before the first inspection.
    ///
    /// # Errors
    /// Forbidden for a role that does not read it; otherwise as the store's.
    pub async fn current(desk: &Desk, visitor: &Visitor) -> Result<Option<Self>, Stop> {
        gate(desk, visitor, Action::ReadPlan)?;
        match store::current(desk.store()).await? {
            Some(id) => Ok(Some(Self::read(desk, visitor, id, true).await?)),
            None => Ok(None),
        }
    }

    /// As [`Opened::current`], for the pages under it.
    ///
    /// # Errors
    /// As [`Opened::current`]; missing before the first inspection.
    pub async fn the_plan(desk: &Desk, visitor: &Visitor) -> Result<Self, Stop> {
        Self::current(desk, visitor).await?.ok_or_else(|| Problem::Missing.into())
    }

    /// The plan of one inspection.
    ///
    /// # Errors
    /// Forbidden for a role that does not read it; missing when there is none.
    pub async fn numbered(desk: &Desk, visitor: &Visitor, number: i64) -> Result<Self, Stop> {
        gate(desk, visitor, Action::ReadPlan)?;
        let all = store::plans(desk.store()).await?;
        let place = all.iter().position(|(_, found)| *found == number).ok_or(Problem::Missing)?;
        let (id, _) = all.get(place).ok_or(Problem::Missing)?;
        Self::read(desk, visitor, *id, place == 0).await
    }

    async fn read(desk: &Desk, visitor: &Visitor, id: PlanId, is_current: bool) -> Result<Self, Stop> {
        let (open, texts) = store::read_plan(desk.store(), id).await?;
        let may = |action| desk.access().gate(visitor, action).allowed;
        Ok(Self {
            open,
            texts,
            visitor: visitor.clone(),
            may_keep: may(Action::KeepPlan),
            may_tell: may(Action::TellPlan),
            may_answer: may(Action::AnswerPlan),
            is_current,
            today: desk.now().today,
        })
    }

    /// Whether they may tell how a milestone stands, or bring evidence for it: those who keep the plan, the partner that does
    /// it, and those who lead its area.
    #[must_use]
    pub fn may_tell_of(&self, no: MilestoneNo) -> bool {
        let (role, person) = (self.visitor.role, self.visitor.person);
        let theirs = self.plan().milestone(no).is_some_and(|milestone| milestone.party.told_by(role));
        let leads = |area: &Area| {
            let officer = area.accountable.is_some_and(|lead| {
                [lead.officer_id, lead.manager_id].into_iter().flatten().any(|known| known == person)
            });
            let co_leads = |partner: &Partner| partner.part == Part::CoLead && partner.party.told_by(role);
            officer || area.partners.iter().any(co_leads)
        };
        self.may_keep || self.may_tell && (theirs || self.plan().area(no.area).is_some_and(leads))
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.open.plan
    }

    /// Words that a fact points to.
    #[must_use]
    pub fn text(&self, id: TextId) -> &str {
        self.texts.get(&id).map_or("", String::as_str)
    }
}
