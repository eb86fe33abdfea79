//! R01 to R13: the requests of one person.

use super::sheet::{Sheet, at, of};
use crate::model::{Assessment, AssessmentOutcome, Outcome, Request};
use crate::sen2::{Field, Record};
use crate::words::{add_months, days, long};
use waymark_kernel::{Day, days_between};

/// Weeks are weeks of calendar days: 6 weeks (SEND Regulations 2014, regulation 5).
const SIX_WEEKS: i64 = 42;

pub(super) fn check(sheet: &mut Sheet<'_>, request: &Request) {
    match request.outcome {
        None => {
            let spot = at(Record::Requests, request.line, Field::RequestOutcome);
            sheet.error("R01", spot, "The outcome of the request is missing.");
        }
        Some(Outcome::Historical) => historical(sheet, request),
        Some(outcome) => {
            wanted(sheet, request);
            outcome_date(sheet, request, outcome);
        }
    }
    dates(sheet, request);
    pace(sheet, request);
    follows(sheet, request);
    exported(sheet, request);
    if request.tribunal == Some(true) && request.mediation == Some(false) {
        let spot = at(Record::Requests, request.line, Field::RequestTribunal);
        sheet.query(
            "R13",
            spot,
            "An appeal was registered, but no mediation meeting was held. A certificate is enough.",
        );
    }
}

fn historical(sheet: &mut Sheet<'_>, request: &Request) {
    for (field, given) in [
        (Field::ReceivedDate, request.received.is_some()),
        (Field::RequestSource, request.source.is_some()),
        (Field::Rya, request.rya.is_some()),
        (Field::RequestOutcomeDate, request.outcome_date.is_some()),
        (Field::RequestMediation, request.mediation.is_some()),
        (Field::RequestTribunal, request.tribunal.is_some()),
    ] {
        if given {
            let sentence = format!("The request is historical (H), so {} must be absent.", field.name());
            sheet.error("R02", at(Record::Requests, request.line, field), sentence);
        }
    }
    let assessment = request.assessment.as_ref();
    let follows = assessment.is_some_and(|it| it.outcome == Some(AssessmentOutcome::Historical))
        || request.named_plan().is_some()
        || request.active_plans.is_some();
    if !follows {
        let spot = at(Record::Requests, request.line, Field::RequestOutcome);
        sheet.error(
            "R02",
            spot,
            "The request is historical (H), but has neither a historical assessment nor a plan.",
        );
    }
}

fn wanted(sheet: &mut Sheet<'_>, request: &Request) {
    let source_wanted = sheet.facts.year.number >= 2026;
    for (field, missing) in [
        (Field::ReceivedDate, request.received.is_none()),
        (Field::Rya, request.rya.is_none()),
        (Field::RequestSource, source_wanted && request.source.is_none()),
    ] {
        if missing {
            let sentence = format!("{} is missing: the {}.", field.name(), field.label());
            sheet.error("R03", at(Record::Requests, request.line, field), sentence);
        }
    }
}

fn outcome_date(sheet: &mut Sheet<'_>, request: &Request, outcome: Outcome) {
    let spot = at(Record::Requests, request.line, Field::RequestOutcomeDate);
    let decided = matches!(outcome, Outcome::Agreed | Outcome::Refused);
    if decided && request.outcome_date.is_none() {
        sheet.error("R04", spot, "The request was decided, but the day the requester was told is missing.");
    } else if !decided && request.outcome_date.is_some() {
        sheet.error("R04", spot, "There is a day of decision, but the request is awaited or withdrawn.");
    }
}

fn dates(sheet: &mut Sheet<'_>, request: &Request) {
    let census = sheet.facts.year.reference_date;
    if let Some(received) = request.received {
        let spot = at(Record::Requests, request.line, Field::ReceivedDate);
        if sheet.person.birth_date.is_some_and(|born| received < born) {
            sheet.error("R05", spot, format!("Received on {}, before birth.", long(received)));
        }
        if received > census {
            sheet.error("R05", spot, format!("Received on {}, after the census day.", long(received)));
        }
    }
    if let Some(decided) = request.outcome_date {
        let spot = at(Record::Requests, request.line, Field::RequestOutcomeDate);
        if request.received.is_some_and(|received| decided < received) {
            sheet.error(
                "R06",
                spot,
                format!("Decided on {}, before the request was received.", long(decided)),
            );
        }
        if decided > census {
            sheet.error("R06", spot, format!("Decided on {}, after the census day.", long(decided)));
        }
    }
}

/// Whether an assessment ended before a day, or is itself given as historical.
fn ended_before(assessment: &Assessment, day: Day) -> bool {
    assessment.outcome == Some(AssessmentOutcome::Historical)
        || assessment.outcome_date.is_some_and(|ended| ended < day)
}

fn pace(sheet: &mut Sheet<'_>, request: &Request) {
    let year = sheet.facts.year;
    let spot = at(Record::Requests, request.line, Field::RequestOutcomeDate);
    if let (Some(received), Some(decided)) = (request.received, request.outcome_date) {
        let taken = days_between(received, decided);
        if taken > SIX_WEEKS {
            sheet.query(
                "R07",
                spot,
                format!("Decided {} after receipt; the limit is 6 weeks (42 days).", days(taken)),
            );
        }
    }
    let decided = matches!(request.outcome, Some(Outcome::Agreed | Outcome::Refused));
    let start = year.period_start();
    // Where the assessment goes on into the period, the return needs the day of the request: its weeks count from there.
    let over = request.assessment.as_ref().is_none_or(|assessment| ended_before(assessment, start));
    if let Some(day) = request.outcome_date.filter(|&day| decided && over && day < start) {
        sheet.query(
            "R09",
            spot,
            format!("Decided on {}, before the collection period: give it as H.", long(day)),
        );
    }
    if request.outcome == Some(Outcome::Awaited) {
        let waits = request.received.map_or(0, |received| days_between(received, year.reference_date));
        if waits > SIX_WEEKS {
            let spot = at(Record::Requests, request.line, Field::RequestOutcome);
            sheet.query(
                "R10",
                spot,
                format!("The decision has been awaited for {}; the limit is 6 weeks.", days(waits)),
            );
        }
    }
}

fn follows(sheet: &mut Sheet<'_>, request: &Request) {
    let spot = at(Record::Requests, request.line, Field::RequestOutcome);
    let (assessed, active) = (request.assessment.is_some(), request.active_plans.is_some());
    match request.outcome {
        Some(outcome @ (Outcome::Awaited | Outcome::Withdrawn)) if assessed || active => {
            let state = if outcome == Outcome::Awaited { "awaited" } else { "withdrawn" };
            sheet.error(
                "R08",
                spot,
                format!("The request is {state}, so neither an assessment nor a plan may follow."),
            );
        }
        Some(Outcome::Refused) if assessed || active => {
            let sentence = "The request was refused, yet an assessment or plan follows, with neither mediation nor appeal.";
            if request.mediation != Some(true) && request.tribunal != Some(true) {
                sheet.query("R08", spot, sentence);
            }
        }
        _ => {}
    }
}

fn exported(sheet: &mut Sheet<'_>, request: &Request) {
    if request.exported.is_empty() {
        return;
    }
    let spot = at(Record::Requests, request.line, Field::Exported);
    let assessed = request.assessment.as_ref().is_some_and(|it| it.outcome.is_some());
    if assessed || request.named_plan().is_some() || request.active_plans.is_some() {
        sheet.error("R11", spot, "They moved before the assessment was complete, so nothing may follow.");
    }
    if request.exported == sheet.facts.own_la {
        sheet.error("R11", spot, "The council they moved to is this one.");
    }
    let shaped = request.exported == "XXX"
        || (request.exported.len() == 3 && request.exported.bytes().all(|byte| byte.is_ascii_digit()));
    if !shaped {
        sheet.error(
            "R11",
            spot,
            format!("\u{2018}{}\u{2019} is not a council's number or XXX.", request.exported),
        );
    }
}

/// R12: requests of one person beside each other.
pub(super) fn between(sheet: &mut Sheet<'_>) {
    let person = sheet.person;
    let mut open = person.requests.iter().filter(|request| request.outcome == Some(Outcome::Awaited));
    if let (Some(_), Some(second)) = (open.next(), open.next()) {
        sheet.query("R12", of(Record::Requests, second.line), "Two requests are open at once.");
    }
    for request in &person.requests {
        let Some(received) = request.received else { continue };
        if let Some(assessed) =
            person.requests.iter().filter_map(ended).find(|&day| soon_after(day, received))
        {
            let sentence = format!(
                "Received on {}, within 6 months of an assessment that ended on {}.",
                long(received),
                long(assessed)
            );
            sheet.query("R12", at(Record::Requests, request.line, Field::ReceivedDate), sentence);
        }
    }
}

/// The day an assessment was complete.
fn ended(request: &Request) -> Option<Day> {
    request.assessment.as_ref().and_then(|assessment| assessment.outcome_date)
}

/// Within the 6 months after the day, the day itself not counted (Children and Families Act 2014, section 36).
fn soon_after(assessed: Day, received: Day) -> bool {
    received > assessed && received <= add_months(assessed, 6)
}
