//! A request for an assessment: valid with a name, a birth date, a contact and "please assess", by any route.

use super::{in_stage, in_words, plausible};
use crate::case::Case;
use crate::codes::{RequestSource, Route, Stage};
use crate::facts::{CaseOpened, Fact, RequestReceived};
use crate::record::Happening;
use waymark_kernel::{Answer, Day, PersonId, Problem, TeamId, TextId};
use waymark_law::send_regs_2014::reg_05::A2;

/// A request as it reached the council.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// The case reference it is given.
    pub reference: String,
    /// Who asked.
    pub source: RequestSource,
    /// How it came.
    pub route: Route,
    /// The day it arrived: the day that counts, whoever logs it and whenever.
    pub day: Day,
    /// The person who asked, where they have a record.
    pub requester: Option<PersonId>,
    /// Whether a setting had told the parent: either answer sends it.
    pub parent_told: Option<bool>,
    /// What they wrote.
    pub words: Option<TextId>,
    /// Where the child learned on the day, and the primary need, as far as they were told.
    pub known: (Option<String>, Option<String>),
    /// The team that has it from the first minute.
    pub team: TeamId,
    /// The officer, where one is known.
    pub officer: Option<PersonId>,
}

/// Refuses a day on which nobody can have asked for this assessment; `birth` is the field that a person too old for the
/// law is told at.
pub(super) fn day_of_request(day: Day, born: Day, (birth, today): (&str, Day)) -> Answer<()> {
    plausible("day", day, today, Some((born, "the child’s birth date")))?;
    let limit = waymark_kernel::add_years(born, 25);
    if day >= limit {
        let sentence = format!("A request can be made up to the 25th birthday, {}.", in_words(limit));
        return Err(super::refuse_by(birth, sentence, "A2"));
    }
    if A2.day(day).is_none() {
        let sentence = "The law on these assessments began on 1 September 2014. Enter a day since then.";
        return Err(super::refuse_by("day", sentence, "A2"));
    }
    Ok(())
}

/// The facts of a new request. `born` is the child's birth date.
///
/// # Errors
/// A refusal when the day lies in the future or before the child was born, or the person is too old for the law
/// (Children and Families Act 2014, section 36: up to the 25th birthday).
pub fn receive(request: NewRequest, born: Day, today: Day) -> Answer<Vec<Happening>> {
    day_of_request(request.day, born, ("birth_date", today))?;
    let received = RequestReceived {
        source: Some(request.source),
        route: request.route,
        rya: Some(false),
        requester: request.requester,
        parent_told: request.parent_told,
        words: request.words,
        setting: request.known.0,
        need: request.known.1,
    };
    Ok(vec![
        Happening::on(request.day, Fact::CaseOpened(CaseOpened { reference: request.reference })),
        Happening::on(request.day, Fact::RequestReceived(received)),
        Happening::on(today, Fact::OwnerSet { officer: request.officer, team: request.team }),
    ])
}

/// The family adds words to what it sent: nothing counts from them.
#[must_use]
pub fn family_adds(words: TextId, today: Day) -> Vec<Happening> {
    vec![Happening::on(today, Fact::FamilyAdded { words })]
}

/// The family takes the request back, before or during the assessment.
///
/// # Errors
/// A refusal when there is nothing to take back, or the day cannot be right.
pub fn withdraw(case: &Case, day: Day, today: Day) -> Answer<Vec<Happening>> {
    let open = [Stage::Request, Stage::Assessment, Stage::Issuing];
    in_stage(case, today, &open, "There is no open request to withdraw.")?;
    let draft = case.drafts.last().and_then(|at| at.day()).map(|day| (day, "the day the draft was sent"));
    plausible("day", day, today, draft.max(super::decided_last(case)))?;
    match case.stage(today) {
        Stage::Request => Ok(vec![Happening::on(day, Fact::RequestWithdrawn)]),
        Stage::Assessment | Stage::Issuing => Ok(vec![Happening::on(day, Fact::AssessmentWithdrawn)]),
        Stage::Plan | Stage::Closed => Err(Problem::refuse("", "There is no open request to withdraw.")),
    }
}
