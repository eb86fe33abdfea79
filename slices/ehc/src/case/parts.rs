//! The parts of a case: how a request and an assessment end, one piece of advice, a review, a phase transfer.

use crate::codes::{AdviceKind, Disputed, Move, ReviewOutcome};
use crate::mark::Mark;
use serde::{Deserialize, Serialize};
use waymark_kernel::{AdviceId, Day, PersonId, TeamId};

/// How a request for an assessment ended (SEN2 item 2.5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RequestEnd {
    /// The council assesses (Y).
    Agreed,
    /// The council does not assess (N).
    Refused,
    /// Withdrawn, or ended before a decision (W).
    Withdrawn,
    /// Decided before the period a return covers (H).
    Historical,
}

/// How an assessment ended (SEN2 item 3.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AssessmentEnd {
    /// A plan is made (Y): dated when the final plan is sent.
    Agreed,
    /// No plan (N).
    Refused,
    /// Withdrawn (W).
    Withdrawn,
    /// Ended before the period a return covers (H).
    Historical,
}

/// One piece of advice that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Its identity.
    pub id: AdviceId,
    /// Whose advice it is.
    pub kind: AdviceKind,
    /// The team it was asked of.
    pub team: TeamId,
    /// When it was asked for: the day the body received the request.
    pub asked: Mark,
    /// Who deals with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_to: Option<PersonId>,
    /// Every reminder, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chased: Vec<Mark>,
    /// When it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Mark>,
    /// When the asked said that they cannot give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declined: Option<Mark>,
}

impl Advice {
    /// Whether it had come by the end of `on`: what its team cannot give has not.
    #[must_use]
    pub fn came(&self, on: Day) -> bool {
        self.received.is_some_and(|at| at.by(on))
    }

    /// Whether it is still waited for at the end of `on`.
    #[must_use]
    pub fn open(&self, on: Day) -> bool {
        let done = |mark: Option<Mark>| mark.is_some_and(|at| at.by(on));
        !done(self.received) && !done(self.declined)
    }
}

/// Mediation and appeals as far as is known; `None` is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Disputes {
    /// Mediation about the decision whether to assess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_mediation: Option<bool>,
    /// An appeal about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_appeal: Option<bool>,
    /// Mediation about the decision whether to make a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessment_mediation: Option<bool>,
    /// An appeal about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessment_appeal: Option<bool>,
    /// Mediation about anything later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_mediation: Option<bool>,
    /// An appeal about anything later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_appeal: Option<bool>,
}

impl Disputes {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) const fn set(&mut self, which: Disputed, mediation: Option<bool>, appeal: Option<bool>) {
        match which {
            Disputed::Request => (self.request_mediation, self.request_appeal) = (mediation, appeal),
            Disputed::Assessment => (self.assessment_mediation, self.assessment_appeal) = (mediation, appeal),
            Disputed::Other => (self.other_mediation, self.other_appeal) = (mediation, appeal),
        }
    }
}

/// The latest annual review.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    /// When the review before it was complete: until this one is decided, the running year counts from there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Mark>,
    /// The meeting (item 5.4a).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Mark>,
    /// When the council wrote with its decision (item 5.4b): the review is complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided: Option<Mark>,
    /// What it decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ReviewOutcome>,
    /// When the notice of proposed amendments was sent (item 5.4d).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Mark>,
    /// When the final amended plan was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amended: Option<Mark>,
}

impl Review {
    /// Whether no review is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A move between phases of education.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseTransfer {
    /// The fact that says so.
    pub seq: i64,
    /// The statutory day, as recorded (item 5.6a); `None` is unknown, never met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// When the final amended plan for the transfer was sent (item 5.6b).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Day>,
    /// Which move, where an officer said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub between: Option<Move>,
}

impl PhaseTransfer {
    /// The year of the move; none where its day is not known.
    #[must_use]
    pub fn year(self) -> Option<i16> {
        self.due.map(Day::year)
    }
}
