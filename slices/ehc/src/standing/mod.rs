//! What a case means on a day: where it is, what is left or late, what puts a date at risk, what to do next, and what
//! the family sees. Pure: worked out from the facts, the law and the day, never stored. A case known only as at a
//! census day is never late, never at risk and has one thing to do: confirm it.

mod delay;
mod family;
mod limits;
mod next;
mod risk;
mod spans;
mod strip;
mod unexplained;

pub mod addressee;
pub mod letter;
pub mod notice;
pub mod release;

pub use delay::{Delay, delay};
pub use family::FamilyState;
pub use limits::{Ending, Lead, SendBy, days_left, late_advice, send_by};
pub use next::NextStep;
pub use risk::Risk;
pub use spans::{Stretch, Sure, Whose};
pub use strip::{Milestone, MilestoneState, StripModel, What};
pub use unexplained::{Unexplained, unexplained};

use crate::case::Case;
use crate::clock::Due;
use crate::codes::Stage;
use waymark_kernel::{Day, PersonId};

/// A case on a day.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The day.
    pub today: Day,
    /// How far it has come.
    pub stage: Stage,
    /// What stands at the top of its page.
    pub lead: Lead,
    /// Why a date may not be kept, the worst first.
    pub risks: Vec<Risk>,
    /// What to do now, the most pressing first.
    pub next: Vec<NextStep>,
    /// What the family is told.
    pub family: FamilyState,
    /// The milestones of the 20 weeks, where the day of the request is known.
    pub strip: Option<StripModel>,
}

/// How `case` stands on `today`; `officer` has it then, and `dues` are its limits, as `clock::dues` gives them.
#[must_use]
pub fn standing(case: &Case, officer: Option<PersonId>, dues: &[Due], today: Day) -> Standing {
    let stage = case.stage(today);
    Standing {
        today,
        stage,
        lead: limits::lead(case, dues, stage, today),
        risks: risk::risks((case, officer), dues, stage, today),
        next: next::steps((case, officer), dues, stage, today),
        family: family::state(case, dues, stage, today),
        strip: strip::model(case, dues, stage, today),
    }
}
