//! What a SEN2 return says, for every year from 2023: one struct a record, one field an item of the specification.
//! An absent item is `None` or an empty text; a value that could not be read is absent *and* kept as a [`Misread`].

mod codes;
mod plan;
mod unread;

pub use codes::{
    AssessmentOutcome, CeaseReason, DirectPayment, Outcome, Post, Rank, RequestSource, Residential,
    ReviewOutcome, Sex, UpnUnknown, WorkBased,
};
pub use plan::{ActivePlans, NamedPlan, PlacementDetail, PlanDetail, SenNeed};
pub use unread::{Extra, FieldLine, Misread, Why};

use waymark_identifiers::Ethnicity;
use waymark_kernel::Day;

/// A whole return held in memory. Files of a council's size are better read person by person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Return {
    /// Who sends it, for which year.
    pub header: Header,
    /// Its persons, in the order of the file.
    pub persons: Vec<Person>,
}

/// `Header`: which collection, which council, which run of which software.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The line of the source where it opens, from 1; 0 when it was never in a file.
    pub line: u32,
    /// `Collection`, always `SEN2`.
    pub collection: String,
    /// `Year`, such as 2026.
    pub year: i16,
    /// `ReferenceDate`: the census day.
    pub reference_date: Option<Day>,
    /// `SourceLevel`, always `L`.
    pub source_level: String,
    /// `LEA`: the council's three-digit number.
    pub lea: String,
    /// `SoftwareCode`: what wrote the file.
    pub software_code: String,
    /// `Release` of that software.
    pub release: String,
    /// `SerialNo`: three digits, higher for each new run.
    pub serial_no: String,
    /// `DateTime` the file was made, as written, such as `2026-02-02T09:00:00`.
    pub date_time: String,
    /// `DMO`: is there a designated medical officer?
    pub dmo: Option<Post>,
    /// `DCO`: is there a designated clinical officer?
    pub dco: Option<Post>,
    /// `DSCO`: is there a designated social care officer? From 2025; compulsory from 2026.
    pub dsco: Option<Post>,
    /// What the specification of its year does not know.
    pub extras: Vec<Extra>,
    /// What could not be read.
    pub misread: Vec<Misread>,
}

/// `Person` (module 1), with all their requests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The line of the source where it opens, from 1; 0 when it was never in a file.
    pub line: u32,
    /// 1.1 `Surname`.
    pub surname: String,
    /// 1.2 `Forename`.
    pub forename: String,
    /// 1.3 `PersonBirthDate`.
    pub birth_date: Option<Day>,
    /// 1.4 `Sex`; in 2023 `GenderCurrent`.
    pub sex: Option<Sex>,
    /// 1.5 `Ethnicity`.
    pub ethnicity: Option<Ethnicity>,
    /// 1.6 `PostCode`, as written.
    pub post_code: String,
    /// 1.7a `UPN`, as written: the unique pupil number.
    pub upn: String,
    /// 1.7b `UniqueLearnerNumber`, as written.
    pub uln: String,
    /// 1.7c `UPNunknown`: why there is neither of the two.
    pub upn_unknown: Option<UpnUnknown>,
    /// `Requests`: each with its own assessment and plan.
    pub requests: Vec<Request>,
    /// What the specification of its year does not know, wherever it stood in this person's record.
    pub extras: Vec<Extra>,
    /// What could not be read, wherever it stood in this person's record.
    pub misread: Vec<Misread>,
    /// Where fields stood that have a line of their own; empty when it was never in a file.
    pub lines: Vec<FieldLine>,
}

/// `Requests` (module 2): one request for an assessment and everything that follows from it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The line of the source where it opens.
    pub line: u32,
    /// 2.1 `ReceivedDate`: the day the 20 weeks start.
    pub received: Option<Day>,
    /// 2.2 `RequestSource`: who asked. From 2025; compulsory from 2026.
    pub source: Option<RequestSource>,
    /// 2.3 `RYA`: in relevant youth accommodation?
    pub rya: Option<bool>,
    /// 2.4 `RequestOutcomeDate`: the day the requester was told.
    pub outcome_date: Option<Day>,
    /// 2.5 `RequestOutcome`.
    pub outcome: Option<Outcome>,
    /// 2.6 `RequestMediation`: a meeting was held.
    pub mediation: Option<bool>,
    /// 2.7 `RequestTribunal`: an appeal was registered.
    pub tribunal: Option<bool>,
    /// 2.8 `Exported`: the council they moved to before the assessment was complete.
    pub exported: String,
    /// `Assessment` (module 3).
    pub assessment: Option<Assessment>,
    /// `ActivePlans` (module 5).
    pub active_plans: Option<ActivePlans>,
}

/// `Assessment` (module 3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assessment {
    /// The line of the source where it opens.
    pub line: u32,
    /// 3.1 `AssessmentOutcome`.
    pub outcome: Option<AssessmentOutcome>,
    /// 3.2 `AssessmentOutcomeDate`: the day the final plan was issued, or the day the refusal was told.
    pub outcome_date: Option<Day>,
    /// 3.3 `AssessmentMediation`: mediation about the refusal of a plan.
    pub mediation: Option<bool>,
    /// 3.4 `AssessmentTribunal`: an appeal about the refusal of a plan.
    pub tribunal: Option<bool>,
    /// 3.5 `OtherMediation`: mediation about the contents of a plan.
    pub other_mediation: Option<bool>,
    /// 3.6 `OtherTribunal`: an appeal about the contents of a plan.
    pub other_tribunal: Option<bool>,
    /// 3.7 `Week20`: an exception to the 20 weeks applies.
    pub week20: Option<bool>,
    /// `NamedPlan` (module 4).
    pub named_plan: Option<NamedPlan>,
}

impl Person {
    /// How a finding names this person: surname, forename and birth date as far as the file gives them.
    /// Personal: for the screen of someone who may see the return, never for a log.
    #[must_use]
    pub fn label(&self) -> String {
        let mut label = format!("{} {}", self.forename, self.surname).trim().to_owned();
        if label.is_empty() {
            label.push_str("(no name)");
        }
        if let Some(born) = self.birth_date {
            label.push_str(&format!(", born {born}"));
        }
        label
    }

    /// The plans of this person, current and ceased, each with the request it belongs to.
    pub fn plans(&self) -> impl Iterator<Item = (&Request, &NamedPlan)> {
        self.requests.iter().filter_map(|request| Some((request, request.named_plan()?)))
    }
}

impl Request {
    /// The plan made from this request, where there is one.
    #[must_use]
    pub fn named_plan(&self) -> Option<&NamedPlan> {
        self.assessment.as_ref()?.named_plan.as_ref()
    }
}
