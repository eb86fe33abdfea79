//! An inspection with the plan made after it, as the facts make them. Nothing here is stored by hand: the tables are this
//! value, folded from the journal. What it means on a day is worked out in `standing`.

mod fold;
mod measure;
mod parts;

pub use crate::happening::Happened;
pub use fold::fold;
pub use measure::{Change, Reply as ChangeReply};
pub use parts::{
    Accountable, Action, Area, Ask, Challenge, Closed, Follow, Meeting, MeetingAction, Milestone, Partner,
    Piece, Risk, Told, Visit,
};

use crate::codes::{Framework, Outcome};
use crate::facts::MilestoneNo;
use waymark_kernel::{Mark, TextId};

/// One inspection and all that followed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Its number, from 1: for people.
    pub number: i64,
    /// When the letter or report was received, and under which framework; `None` before the first fact.
    pub received: Option<(Mark, Framework, Outcome)>,
    /// When it was published.
    pub published: Option<Mark>,
    /// When the statement of action was sent.
    pub statement_sent: Option<Mark>,
    /// When it was accepted.
    pub statement_accepted: Option<Mark>,
    /// When the partners agreed the plan.
    pub agreed: Option<Mark>,
    /// The strengths, in the inspectors' words.
    pub strengths: Vec<TextId>,
    /// The areas, in the order of the letter.
    pub areas: Vec<Area>,
    /// The visits since.
    pub visits: Vec<Visit>,
    /// What followed.
    pub follows: Vec<Follow>,
    /// The meetings, in the order they were arranged.
    pub meetings: Vec<Meeting>,
}

impl Plan {
    /// An area by its number.
    #[must_use]
    pub fn area(&self, area: i64) -> Option<&Area> {
        self.areas.iter().find(|found| found.n == area)
    }

    /// A milestone by its numbers.
    #[must_use]
    pub fn milestone(&self, no: MilestoneNo) -> Option<&Milestone> {
        self.area(no.area)?.milestones.iter().find(|found| found.no == no)
    }

    /// A meeting by its number.
    #[must_use]
    pub fn meeting(&self, n: i64) -> Option<&Meeting> {
        self.meetings.iter().find(|found| found.n == n)
    }

    /// Every milestone, area by area.
    pub fn milestones(&self) -> impl Iterator<Item = &Milestone> {
        self.areas.iter().flat_map(|area| &area.milestones)
    }
}
