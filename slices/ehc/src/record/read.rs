//! From a record of a return to the facts it brings. Only what differs from what is known becomes a fact, so
//! reading the same return twice changes nothing. What a return does not tell is never invented.

use super::{ActiveRecord, AssessmentRecord, Outcome, PlanRecord, Record};
use crate::case::{AssessmentEnd, Case, RequestEnd};
use crate::codes::Disputed;
use crate::facts::{Decision, Fact, Placement, RequestReceived};
use crate::happening::Happening;
use crate::mark::Mark;
use waymark_kernel::{Day, ImportId, When};

/// The facts that a record brings to a case as it is known now (an empty case for a new one), in the order
/// they happened. `census` is the reference day of the return and `import` the file. A case that officers carry on
/// stays theirs: a return never makes it *as at* again.
#[must_use]
pub fn facts_of(record: &Record, case: &Case, census: Day, import: ImportId) -> Vec<Happening> {
    let mut facts = Vec::new();
    let known = super::write::known_of(case, record, census);
    request(record, &known, case, census, &mut facts);
    if let Some(assessment) = &record.assessment {
        assessed(assessment, record, &known, case, census, &mut facts);
    }
    if let Some(plan) = &record.plan {
        planned(plan, &known, case, &mut facts);
    }
    if let Some(active) = &record.active {
        lived(active, &known, (case, census), &mut facts);
    }
    let unheard_of = case.reference.is_empty() && case.import.is_none();
    let told_newer = case.as_at.is_some_and(|day| day < census || !facts.is_empty());
    if unheard_of || told_newer {
        facts.push(Happening::on(census, Fact::KnownFromReturn { as_at: census, import }));
    }
    facts
}

/// The day of something a return dates to a day, or else to the time between the request and census day.
const fn within(day: Option<Day>, received: Option<Day>, census: Day) -> When {
    match (day, received) {
        (Some(day), _) => When::On(day),
        (None, Some(received)) => When::Between(received, census),
        (None, None) => When::Unknown,
    }
}

fn request(record: &Record, known: &Record, case: &Case, census: Day, facts: &mut Vec<Happening>) {
    let told = (record.received, record.source, record.rya);
    if record.request != Outcome::Historical && told != (known.received, known.source, known.rya) {
        let known = case.received.as_ref().map(|(_, request)| request.clone());
        let known = known.unwrap_or_else(RequestReceived::untold);
        let request = RequestReceived { source: record.source, rya: record.rya, ..known };
        let fact = Fact::RequestReceived(request);
        let when = record.received.map_or(When::Unknown, When::On);
        facts.push(Happening {
            fact,
            when,
            corrects: case.received.as_ref().map(|(at, _)| at.seq),
            why: None,
        });
    }
    if (record.request, record.request_day) != (known.request, known.request_day) {
        if let Some(fact) = request_end(record) {
            let day = if record.request == Outcome::Historical { None } else { record.request_day };
            let when = if record.request == Outcome::Historical {
                When::Unknown
            } else {
                within(day, record.received, census)
            };
            facts.push(Happening {
                fact,
                when,
                corrects: case.request_end.as_ref().map(|(at, _)| at.seq),
                why: None,
            });
        } else if let Some((at, _)) = &case.request_end {
            facts.push(retracted(*at));
        }
    }
    if let Some(to) = record.exported.as_ref().filter(|_| record.exported != known.exported) {
        let when = within(None, record.received, census);
        facts.push(Happening { fact: Fact::MovedAway { to: to.clone() }, when, corrects: None, why: None });
    }
    let told = (record.request_mediation, record.request_appeal);
    dispute(Disputed::Request, told, (known.request_mediation, known.request_appeal), facts);
}

fn request_end(record: &Record) -> Option<Fact> {
    match record.request {
        Outcome::Yes => Some(Fact::AssessmentAgreed(Decision::default())),
        Outcome::No => Some(Fact::AssessmentRefused(Decision::default())),
        Outcome::Withdrawn => Some(Fact::RequestWithdrawn),
        Outcome::Historical => Some(Fact::RequestHistorical),
        Outcome::Awaited => None,
    }
}

fn assessed(
    told: &AssessmentRecord,
    record: &Record,
    known: &Record,
    case: &Case,
    census: Day,
    facts: &mut Vec<Happening>,
) {
    let before = known.assessment.clone().unwrap_or_default();
    if known.assessment.is_none() || (told.outcome, told.day) != (before.outcome, before.day) {
        let since = record.request_day.or(record.received);
        let (fact, when) = match (told.outcome, told.day) {
            (Outcome::Yes, Some(day)) => (Some(Fact::FinalIssued), When::On(day)),
            (Outcome::Yes, None) => {
                (Some(Fact::PlanAgreed(Decision::default())), within(None, since, census))
            }
            (Outcome::No, day) => (Some(Fact::PlanRefused(Decision::default())), within(day, since, census)),
            (Outcome::Withdrawn, _) => (Some(Fact::AssessmentWithdrawn), within(None, since, census)),
            (Outcome::Historical, _) => (Some(Fact::AssessmentHistorical), When::Unknown),
            (Outcome::Awaited, _) => (None, When::Unknown),
        };
        let stands = case.assessment_end.as_ref().map(|(at, _)| *at);
        match (fact, stands) {
            (Some(fact), at) => {
                facts.push(Happening { fact, when, corrects: superseded(case, at, told.outcome), why: None })
            }
            (None, Some(at)) => facts.push(retracted(at)),
            (None, None) => {}
        }
    }
    let known = (before.mediation, before.appeal);
    dispute(Disputed::Assessment, (told.mediation, told.appeal), known, facts);
    let known = (before.other_mediation, before.other_appeal);
    dispute(Disputed::Other, (told.other_mediation, told.other_appeal), known, facts);
    if let Some(applied) = told.week20.filter(|applied| before.week20 != Some(*applied)) {
        facts.push(Happening::undated(Fact::TwentyWeekException { applied }));
    }
}

/// A final plan that follows a decision to make one is the next step, not a correction of it.
fn superseded(case: &Case, at: Option<Mark>, told: Outcome) -> Option<i64> {
    let at = at?;
    let next_step = told == Outcome::Yes
        && matches!(case.assessment_end, Some((_, AssessmentEnd::Agreed)))
        && case.final_issued.is_none();
    (!next_step).then_some(at.seq)
}

fn planned(told: &PlanRecord, known: &Record, case: &Case, facts: &mut Vec<Happening>) {
    let before = known.plan.clone().unwrap_or_default();
    if known.plan.is_none() || told.plan != before.plan {
        let first_made = case.plan.as_ref().and_then(|plan| plan.first_made);
        let plan = crate::facts::PlanDescription { first_made, ..told.plan.clone() };
        let when = told.plan.start.map_or(When::Unknown, When::On);
        facts.push(Happening { fact: Fact::PlanDescribed(plan), when, corrects: None, why: None });
    }
    if told.ceased != before.ceased {
        match (&told.ceased, &case.ceased) {
            (Some((day, reason)), at) => facts.push(Happening {
                fact: Fact::PlanCeased { reason: reason.clone() },
                when: day.map_or(When::Unknown, When::On),
                corrects: at.as_ref().map(|(at, _)| at.seq),
                why: None,
            }),
            (None, Some((at, _))) => facts.push(retracted(*at)),
            (None, None) => {}
        }
    }
}

fn lived(told: &ActiveRecord, known: &Record, (case, census): (&Case, Day), facts: &mut Vec<Happening>) {
    let before = known.active.clone().unwrap_or_default();
    if let Some(from) =
        told.transferred_from.as_ref().filter(|_| told.transferred_from != before.transferred_from)
    {
        facts.push(Happening::undated(Fact::TransferredIn { from: from.clone() }));
    }
    if told.placements != before.placements {
        let placements = placed(&told.placements, case, census);
        facts.push(Happening::undated(Fact::PlacementsRecorded { placements }));
    }
    if told.needs != before.needs {
        facts.push(Happening::undated(Fact::NeedsRecorded { needs: told.needs.clone() }));
    }
    reviewed(told, &before, case, facts);
    moved(told, &before, (case, census), facts);
}

/// What a return tells of a move between phases. One that an officer recorded stands where the return is silent.
fn moved(
    told: &ActiveRecord,
    before: &ActiveRecord,
    (case, census): (&Case, Day),
    facts: &mut Vec<Happening>,
) {
    let (due, transfer) = (told.transfer_due, (told.transfer_due, told.transfer_done));
    let known = case.phase_transfer;
    // Nobody's word that the child does not move that year is undone by a file.
    if due.is_some_and(|due| case.stays == Some(due.year())) {
        return;
    }
    let silent = due.is_none() && known.is_some_and(|known| known.between.is_some());
    if silent || transfer == (before.transfer_due, before.transfer_done) {
        return;
    }
    let later = known.and_then(|known| known.done).filter(|done| *done > census);
    let done = told.transfer_done.or(later);
    let between = known.filter(|known| known.due == due).and_then(|known| known.between);
    facts.push(Happening::undated(Fact::PhaseTransferRecorded { due, done, between }));
}

/// The placements a return tells, with what is known of the time after its census day: an end that came later, and what
/// began later.
fn placed(told: &[Placement], case: &Case, census: Day) -> Vec<Placement> {
    let open = |known: &Placement| known.leaving.is_some_and(|left| left > census);
    let with_end = |told: &Placement| {
        let same =
            |known: &&Placement| open(known) && Placement { leaving: None, ..(*known).clone() } == *told;
        case.placements.iter().find(same).unwrap_or(told).clone()
    };
    let later = case.placements.iter().filter(|known| known.entry.is_some_and(|entry| entry > census));
    told.iter().map(with_end).chain(later.cloned()).collect()
}

/// A later meeting is a new review. The same meeting with other days puts the old days right.
fn reviewed(told: &ActiveRecord, before: &ActiveRecord, case: &Case, facts: &mut Vec<Happening>) {
    let same_review = told.review_meeting == before.review_meeting;
    if !same_review && let Some(day) = told.review_meeting {
        facts.push(Happening::on(day, Fact::ReviewMeetingHeld));
    }
    let stood = |mark: Option<Mark>| mark.filter(|_| same_review).map(|at| at.seq);
    let decided = (told.last_review, told.review_outcome);
    if (!same_review || decided != (before.last_review, before.review_outcome)) && decided != (None, None) {
        facts.push(Happening {
            fact: Fact::ReviewDecided { outcome: told.review_outcome },
            when: told.last_review.map_or(When::Unknown, When::On),
            corrects: stood(case.review.decided),
            why: None,
        });
    }
    if (!same_review || told.review_draft != before.review_draft)
        && let Some(day) = told.review_draft
    {
        let corrects = stood(case.review.notice);
        facts.push(Happening { fact: Fact::AmendmentNoticeSent, when: When::On(day), corrects, why: None });
    }
}

/// What is known of mediation and an appeal.
type Steps = (Option<bool>, Option<bool>);

fn dispute(about: Disputed, told: Steps, known: Steps, facts: &mut Vec<Happening>) {
    if told != known {
        let (mediation, appeal) = told;
        facts.push(Happening::undated(Fact::DisputeRecorded { about, mediation, appeal }));
    }
}

const fn retracted(at: Mark) -> Happening {
    Happening { fact: Fact::Retracted, when: at.when, corrects: Some(at.seq), why: None }
}

/// Whether a record and a case tell of the same request: the same day of receipt, or both historical with the
/// same start of the plan.
#[must_use]
pub fn same_request(record: &Record, case: &Case) -> bool {
    let received = case.received.as_ref().and_then(|(at, _)| at.day());
    if let (Some(told), Some(known)) = (record.received, received) {
        return told == known;
    }
    let start = record.plan.as_ref().and_then(|plan| plan.plan.start);
    let known = case.plan.as_ref().and_then(|plan| plan.start);
    let historical = matches!(case.request_end, Some((_, RequestEnd::Historical)));
    (record.request == Outcome::Historical || historical)
        && (start == known || (start.is_some() && known.is_none()))
}
