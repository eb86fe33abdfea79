//! What a yearly return tells about one request, in neutral form: the same for every return year. `read` works
//! out the facts a record brings to a case; `write` gives the record of a case on a census day.

mod census;
mod line;
mod read;
mod write;

pub use crate::happening::Happening;
pub use census::{AtCensus, KEPT, line_of, read_line, told};
pub use read::facts_of;
pub use read::same_request;
pub use write::{Period, bare_record, record_of};

use crate::codes::{RequestSource, ReviewOutcome};
use crate::facts::{Need, Placement, PlanDescription};
use waymark_kernel::Day;

/// One `Requests` element and what hangs under it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// Item 2.1.
    pub received: Option<Day>,
    /// Item 2.2.
    pub source: Option<RequestSource>,
    /// Item 2.3.
    pub rya: Option<bool>,
    /// Item 2.4.
    pub request_day: Option<Day>,
    /// Item 2.5: Y, N, A, W or H.
    pub request: Outcome,
    /// Item 2.6.
    pub request_mediation: Option<bool>,
    /// Item 2.7.
    pub request_appeal: Option<bool>,
    /// Item 2.8.
    pub exported: Option<String>,
    /// Module 3, where the record has it.
    pub assessment: Option<AssessmentRecord>,
    /// Module 4, where the record has it.
    pub plan: Option<PlanRecord>,
    /// Module 5, where the record has it.
    pub active: Option<ActiveRecord>,
}

/// An outcome of a request or an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Outcome {
    /// Y.
    Yes,
    /// N.
    No,
    /// A: awaited on census day.
    #[default]
    Awaited,
    /// W: withdrawn, or ended without a decision.
    Withdrawn,
    /// H: decided before the period the return covers.
    Historical,
}

/// Module 3.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AssessmentRecord {
    /// Item 3.1.
    pub outcome: Outcome,
    /// Item 3.2: for Y the day the final plan was sent, for N the day the family was told.
    pub day: Option<Day>,
    /// Item 3.3.
    pub mediation: Option<bool>,
    /// Item 3.4.
    pub appeal: Option<bool>,
    /// Item 3.5.
    pub other_mediation: Option<bool>,
    /// Item 3.6.
    pub other_appeal: Option<bool>,
    /// Item 3.7: an exception to the 20 weeks applied.
    pub week20: Option<bool>,
}

/// Module 4.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanRecord {
    /// What the plan says about itself.
    pub plan: PlanDescription,
    /// Items 4.5 and 4.6.
    pub ceased: Option<(Option<Day>, String)>,
}

/// Module 5.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActiveRecord {
    /// Item 5.1.
    pub transferred_from: Option<String>,
    /// Items 5.2, 5.3 and 5.7.
    pub placements: Vec<Placement>,
    /// Item 5.8.
    pub needs: Vec<Need>,
    /// Item 5.4a.
    pub review_meeting: Option<Day>,
    /// Item 5.4b.
    pub last_review: Option<Day>,
    /// Item 5.4c.
    pub review_outcome: Option<ReviewOutcome>,
    /// Item 5.4d.
    pub review_draft: Option<Day>,
    /// Item 5.6a.
    pub transfer_due: Option<Day>,
    /// Item 5.6b.
    pub transfer_done: Option<Day>,
}
