//! What happened around a request, a plan and its reviews that the return does not tell. All days are up to and
//! including today; what lies ahead is absent.

use crate::area::{Service, StaffIx, TeamIx};
use waymark_identifiers::sen::Need;
use waymark_kernel::Day;
use waymark_returns::model::ReviewOutcome;

/// How a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The parent's or young person's own page.
    FamilyOnline,
    /// A telephone call logged by an officer.
    Telephone,
    /// An e-mail logged by an officer.
    Email,
    /// A letter.
    Letter,
    /// A school's or setting's page.
    SettingOnline,
    /// A form of a health or social care professional.
    Professional,
}

/// The ground on which an exception to a limit was recorded, by the row ids of the law (EX-a to EX-d).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    /// EX-a: the school was closed for four weeks or more and advice was asked in its window.
    SchoolClosed,
    /// EX-c: exceptional personal circumstances.
    PersonalCircumstances,
    /// EX-d: away from the area for four weeks or more.
    Absent,
}

/// An exception that was relied on for the 20 weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relied {
    /// The ground.
    pub ground: Exception,
    /// The first day of the closure or away, or the day the circumstances arose.
    pub first: Day,
    /// The day of opening again, or the last day away.
    pub last: Option<Day>,
    /// The day the officer relied on it.
    pub on: Day,
}

/// One piece of advice for an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What kind of advice.
    pub service: Service,
    /// Whose inbox it was asked of; for school advice the school's own team, `None` for the family.
    pub team: Option<TeamIx>,
    /// Who writes it, when a person is known.
    pub by: Option<StaffIx>,
    /// The day the council asked.
    pub asked: Day,
    /// The day it came; `None` while it is awaited.
    pub received: Option<Day>,
    /// The days a reminder was sent, earliest first.
    pub chased: Vec<Day>,
}

/// What happened after one request, beside the record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestStory {
    /// How it came in; `None` for a request nobody here saw (historical).
    pub route: Option<Route>,
    /// The carer who asked, as an index into `Extras::carers`; `None` when the young person or a professional asked.
    pub asked_by: Option<usize>,
    /// The primary need as whoever asked told it; `None` where nobody did.
    pub need: Option<Need>,
    /// The day it was withdrawn: a return does not tell it.
    pub withdrawn: Option<Day>,
    /// The officer who signed the decision to assess or not.
    pub decided_by: Option<StaffIx>,
    /// Advice asked for, in the order of asking. Empty before the decision to assess.
    pub advice: Vec<Advice>,
    /// The day it was decided to make a plan, or not to.
    pub plan_decided: Option<Day>,
    /// The day the draft plan was sent to the family.
    pub draft_sent: Option<Day>,
    /// The day the final plan was sent.
    pub final_sent: Option<Day>,
    /// The exception recorded: given exactly where the record says `Week20` = 1.
    pub exception: Option<Relied>,
}

/// One annual review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// The day of the meeting.
    pub meeting: Day,
    /// The day the council wrote with its decision.
    pub decided: Option<Day>,
    /// What it decided; absent where the council did not record it.
    pub outcome: Option<ReviewOutcome>,
    /// The day the notice of proposed amendments went out with the draft (amend only).
    pub draft_sent: Option<Day>,
    /// The day the final amended plan went out (amend only).
    pub final_sent: Option<Day>,
}

/// A move between phases of education.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseTransfer {
    /// The statutory day it must be done before: 15 February, or 31 March for a move to post-16 education.
    pub before: Day,
    /// The day the amended plan naming the new place went out.
    pub final_sent: Option<Day>,
}
