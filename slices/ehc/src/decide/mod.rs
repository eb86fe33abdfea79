//! What a person may do next to a case: each function takes the case, a command and the day, and gives the facts
//! to record, or a refusal. Nothing here reads or writes anything.

mod advice;
mod assess;
mod cease;
mod correct;
mod exception;
mod ground;
mod late_reason;
mod order;
mod plan;
mod request;
mod review;
mod told;
mod transfer;

pub use advice::{AskFor, ask, chase, decline, give, receive};
pub use assess::{DecideAssess, decide_assess};
pub use cease::{DECIDED_ENDS, DecideCease, OTHER_ENDS, can_cease, decide_cease, plan_ended};
pub use correct::{Correction, correct, correctable};
pub use exception::{RelyOn, rely_on};
pub use ground::{GROUNDS, Ground, Judged, ground, window};
pub use late_reason::late_reason;
pub(crate) use order::what;
pub use plan::{DecidePlan, decide_plan, decided_by, draft_sent, final_issued};
pub use request::{NewRequest, family_adds, receive as receive_request, withdraw};
pub use review::{amended, notice_sent, review_decided, review_held};
pub use told::{ToldDays, told_days};
pub use transfer::{phase_transfer, stays_in_phase, transfer_due};

use crate::case::Case;
use crate::codes::Stage;
use crate::facts::Fact;
use crate::mark::Mark;
use crate::record::Happening;
use waymark_kernel::{Answer, Day, PersonId, Problem, Refusal, TeamId};

/// Refuses a day in the future, or before what it must follow.
///
/// # Errors
/// A refusal of `field`, in a sentence.
pub(crate) fn plausible(field: &str, day: Day, today: Day, after: Option<(Day, &str)>) -> Answer<()> {
    if day > today {
        return Err(Problem::refuse(field, "The day must be today or in the past."));
    }
    match after {
        Some((earliest, what)) if day < earliest => Err(Problem::refuse(
            field,
            format!("The day must be on or after {} ({what}).", in_words(earliest)),
        )),
        _ => Ok(()),
    }
}

/// A refusal that carries the rule it rests on.
pub(crate) fn refuse_by(field: &str, sentence: impl Into<String>, rule: &'static str) -> Problem {
    Problem::Refused(vec![Refusal { field: field.into(), sentence: sentence.into(), rule: Some(rule) }])
}

/// `25 January 2027`.
pub(crate) fn in_words(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month =
        usize::try_from(day.month() - 1).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

/// The day the request was received, when it is known exactly.
pub(crate) fn received(case: &Case) -> Option<(Day, &'static str)> {
    case.received.as_ref().and_then(|(at, _)| at.day()).map(|day| (day, "the day the request came"))
}

/// The latest day on record of what comes before the draft and before a withdrawal: the request, the agreement to assess and
/// to make a plan.
pub(crate) fn decided_last(case: &Case) -> Option<(Day, &'static str)> {
    let agreed = case.request_end.as_ref().and_then(|(at, _)| at.day());
    let plan = case.plan_agreed.and_then(Mark::day);
    let days = [
        received(case),
        agreed.map(|day| (day, "the day we agreed to assess")),
        plan.map(|day| (day, "the day we decided to make a plan")),
    ];
    days.into_iter().flatten().max_by_key(|(day, _)| *day)
}

/// Refuses what belongs to another stage.
pub(crate) fn in_stage(case: &Case, today: Day, stages: &[Stage], sentence: &str) -> Answer<()> {
    if stages.contains(&case.stage(today)) { Ok(()) } else { Err(Problem::refuse("", sentence)) }
}

/// Whether something was recorded after the page that this person answered was made.
pub(crate) const fn newer_than(mark: Mark, seen: i64) -> bool {
    mark.seq > seen
}

/// Gives a case to an officer, or back to its team.
#[must_use]
pub fn give_case(officer: Option<PersonId>, team: TeamId, today: Day) -> Happening {
    Happening::on(today, Fact::OwnerSet { officer, team })
}

/// An officer says that a case known from a return is up to date.
///
/// # Errors
/// A refusal when it is not known from a return alone.
pub fn confirm(case: &Case, today: Day) -> Answer<Vec<Happening>> {
    if case.only_as_at() {
        Ok(vec![Happening::on(today, Fact::Confirmed)])
    } else {
        Err(Problem::refuse("", "This case is already confirmed."))
    }
}
