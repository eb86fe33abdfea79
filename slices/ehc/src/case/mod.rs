//! A case as its facts make it. Nothing here is stored by hand: the tables and the snapshot are this value,
//! folded from the journal. What it means on a day is worked out in `standing` and `clock`.

mod fold;
mod owed;
mod parts;

pub use crate::happening::Happened;
pub use fold::{fold, fold_as_at, fold_on};
pub use owed::{Owed, is_owed};
pub use parts::{Advice, AssessmentEnd, Disputes, PhaseTransfer, RequestEnd, Review};

use crate::codes::{ReviewOutcome, Route, Stage};
use crate::facts::{Exception, Need, Placement, PlanDescription, RequestReceived};
use crate::mark::Mark;
use serde::{Deserialize, Serialize};
use waymark_kernel::{Day, ImportId, PersonId, TeamId};

/// One request for an assessment and all that followed from it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Case {
    /// `WM-YY-NNNNN`.
    pub reference: String,
    /// The census day, while what is known is only what a return told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<Day>,
    /// The file it was last known from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportId>,
    /// The officer it was given to. Whether they have it on a day hangs on their roles: `waymark_people::officers`.
    #[serde(rename = "owner", skip_serializing_if = "Option::is_none")]
    pub given_to: Option<PersonId>,
    /// The team that always has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// The request and when it was received: the one day that the 6, 16 and 20 weeks count from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received: Option<(Mark, RequestReceived)>,
    /// How the request ended, where it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_end: Option<(Mark, RequestEnd)>,
    /// The council the family moved to before the assessment was finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_away: Option<(Mark, String)>,
    /// How the assessment ended, where it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessment_end: Option<(Mark, AssessmentEnd)>,
    /// Mediation and appeals, as far as is known.
    #[serde(skip_serializing_if = "Disputes::is_empty")]
    pub disputes: Disputes,
    /// Advice asked for, in the order it was asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
    /// When the council decided to make a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_agreed: Option<Mark>,
    /// Every draft served, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<Mark>,
    /// When the first final plan was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub final_issued: Option<Mark>,
    /// Exceptions relied on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<(Mark, Exception)>,
    /// The return's own flag that an exception to the 20 weeks applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week20: Option<bool>,
    /// The plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanDescription>,
    /// The council the plan came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transferred_from: Option<String>,
    /// Where the child is placed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub placements: Vec<Placement>,
    /// The needs the plan is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// The latest review.
    #[serde(skip_serializing_if = "Review::is_empty")]
    pub review: Review,
    /// The move between phases, where one is coming or was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase_transfer: Option<PhaseTransfer>,
    /// The year in whose September an officer said there is no such move.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stays: Option<i16>,
    /// When the council decided to end the plan outside a review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cease_decided: Option<Mark>,
    /// When and why the plan ceased.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ceased: Option<(Mark, String)>,
}

impl Case {
    /// How far the case had come by the end of `on`.
    #[must_use]
    pub fn stage(&self, on: Day) -> Stage {
        if self.ended_by(on) {
            Stage::Closed
        } else if self.has_plan(on) {
            Stage::Plan
        } else if self.plan_agreed.is_some_and(|at| at.by(on)) || self.drafts.iter().any(|at| at.by(on)) {
            Stage::Issuing
        } else if matches!(self.request_end, Some((at, RequestEnd::Agreed | RequestEnd::Historical)) if at.by(on))
        {
            Stage::Assessment
        } else {
            Stage::Request
        }
    }

    /// Whether a plan was in force at the end of `on`.
    #[must_use]
    pub fn has_plan(&self, on: Day) -> bool {
        let issued = self.final_issued.is_some_and(|at| at.by(on));
        let described = self.plan.as_ref().is_some_and(|plan| plan.start.is_none_or(|start| start <= on));
        (issued || described) && !self.ceased.as_ref().is_some_and(|(at, _)| at.by(on))
    }

    /// The day the current plan was first made, where it is known: never guessed from a later start.
    #[must_use]
    pub fn plan_first_made(&self) -> Option<Day> {
        self.final_issued.and_then(Mark::day).or_else(|| self.plan.as_ref().and_then(|plan| plan.first_made))
    }

    /// When the council decided to end the plan, after a review or outside one.
    #[must_use]
    pub fn ceasing(&self) -> Option<Mark> {
        let reviewed = self.review.decided.filter(|_| self.review.outcome == Some(ReviewOutcome::Cease));
        reviewed.or(self.cease_decided)
    }

    /// The meeting of a review that waits for its decision.
    #[must_use]
    pub fn review_undecided(&self) -> Option<Mark> {
        self.review.meeting.filter(|_| self.review.decided.is_none())
    }

    /// Whether what is known is only what a return told: then nothing is counted late, ranked or chased.
    #[must_use]
    pub const fn only_as_at(&self) -> bool {
        self.as_at.is_some()
    }

    /// Whether the request itself is known from a return: then what was done before its census day may not be told here.
    #[must_use]
    pub fn began_in_return(&self) -> bool {
        let told = self.received.as_ref().is_none_or(|(_, request)| request.route == Route::Return);
        self.import.is_some() && told
    }

    /// The roll the child is on at the end of `on`: the open main placement.
    #[must_use]
    pub fn main_setting(&self, on: Day) -> Option<&str> {
        let open = |p: &&Placement| {
            p.leaving.is_none_or(|day| day > on) && p.rank.as_deref().is_none_or(|r| r == "1")
        };
        self.placements.iter().find(open).map(|placement| placement.setting.as_str())
    }

    /// Whether a case was opened and all that it was opened for was taken back.
    fn nothing_stands(&self) -> bool {
        let asked = self.received.is_some() || self.request_end.is_some() || self.assessment_end.is_some();
        let planned = self.plan_agreed.is_some() || self.final_issued.is_some() || self.plan.is_some();
        !self.reference.is_empty()
            && self.import.is_none()
            && !asked
            && !planned
            && self.transferred_from.is_none()
    }

    fn ended_by(&self, on: Day) -> bool {
        let request = match &self.request_end {
            Some((at, RequestEnd::Refused | RequestEnd::Withdrawn)) => at.by(on),
            _ => false,
        };
        let refused = matches!(&self.assessment_end, Some((at, AssessmentEnd::Refused)) if at.by(on));
        // A family may take its request back until the final plan is sent, even when we had agreed to make one.
        let withdrawn = matches!(&self.assessment_end, Some((at, AssessmentEnd::Withdrawn)) if at.by(on));
        let reopened = self.plan_agreed.is_some() || self.final_issued.is_some();
        let gone = |end: &Option<(Mark, String)>| end.as_ref().is_some_and(|(at, _)| at.by(on));
        gone(&self.ceased)
            || gone(&self.moved_away)
            || ((request && self.assessment_end.is_none()) || refused) && !reopened
            || (withdrawn && self.final_issued.is_none())
            || self.nothing_stands()
    }
}
