//! A01 to A07, A09 and A10: the assessment that follows a request.

use super::sheet::{Sheet, at, of};
use crate::model::{Assessment, AssessmentOutcome as Is, Outcome, Request};
use crate::sen2::{Field, Record};
use crate::words::long;
use waymark_kernel::days_between;

/// 16 weeks to refuse a plan (SEND Regulations 2014, regulation 10).
const SIXTEEN_WEEKS: i64 = 112;
/// 20 weeks to issue one (regulation 13).
const TWENTY_WEEKS: i64 = 140;

pub(super) fn check(sheet: &mut Sheet<'_>, request: &Request) {
    let Some(assessment) = request.assessment.as_ref() else {
        if request.outcome == Some(Outcome::Agreed) && request.exported.is_empty() {
            sheet.error(
                "A01",
                of(Record::Requests, request.line),
                "The request was agreed, but no assessment follows.",
            );
        }
        return;
    };
    if assessment.outcome.is_none() && request.exported.is_empty() {
        let spot = at(Record::Assessment, assessment.line, Field::AssessmentOutcome);
        sheet.error("A01", spot, "The outcome of the assessment is missing.");
    }
    outcome_date(sheet, assessment);
    dates(sheet, request, assessment);
    follows(sheet, request, assessment);
    pace(sheet, request, assessment);
}

fn outcome_date(sheet: &mut Sheet<'_>, assessment: &Assessment) {
    let spot = at(Record::Assessment, assessment.line, Field::AssessmentOutcomeDate);
    let dated = assessment.outcome_date.is_some();
    match assessment.outcome {
        Some(Is::Refused) if !dated => {
            sheet.error("A02", spot, "The plan was refused, but the day of it is missing.")
        }
        Some(Is::Plan) if !dated && assessment.named_plan.is_some() => {
            sheet.error("A02", spot, "The plan was issued, but the day of it is missing.");
        }
        Some(Is::Awaited | Is::Withdrawn | Is::Historical) if dated => {
            sheet.error(
                "A02",
                spot,
                "There is a day of outcome, but the assessment is awaited, withdrawn or historical.",
            );
        }
        _ => {}
    }
}

fn dates(sheet: &mut Sheet<'_>, request: &Request, assessment: &Assessment) {
    let Some(day) = assessment.outcome_date else { return };
    let spot = at(Record::Assessment, assessment.line, Field::AssessmentOutcomeDate);
    if request.outcome_date.is_some_and(|decided| day < decided) {
        sheet.error("A03", spot, format!("The outcome of {} is before the decision to assess.", long(day)));
    }
    if day > sheet.facts.year.reference_date {
        sheet.error("A03", spot, format!("The outcome of {} is after the census day.", long(day)));
    }
}

fn follows(sheet: &mut Sheet<'_>, request: &Request, assessment: &Assessment) {
    let spot = at(Record::Assessment, assessment.line, Field::AssessmentOutcome);
    let plan = assessment.named_plan.is_some();
    match assessment.outcome {
        Some(Is::Awaited | Is::Withdrawn) if plan || request.active_plans.is_some() => {
            sheet.error("A04", spot, "The assessment is awaited or withdrawn, so no plan may follow.");
        }
        Some(Is::Historical) if !plan => {
            sheet.error("A09", spot, "The assessment is historical (H), but its plan is missing.");
        }
        _ => {}
    }
}

fn pace(sheet: &mut Sheet<'_>, request: &Request, assessment: &Assessment) {
    let year = sheet.facts.year;
    let outcome_spot = at(Record::Assessment, assessment.line, Field::AssessmentOutcomeDate);
    let week20_spot = at(Record::Assessment, assessment.line, Field::Week20);
    let issued = assessment
        .outcome_date
        .filter(|_| assessment.outcome == Some(Is::Plan) && assessment.named_plan.is_some());
    if issued.is_some_and(|day| day >= year.period_start()) && assessment.week20.is_none() {
        sheet.error("A05", week20_spot, "It is not said whether an exception to the 20 weeks applies.");
    }
    let Some(received) = request.received else { return };
    if let Some(day) = assessment.outcome_date.filter(|_| assessment.outcome == Some(Is::Refused)) {
        let days = days_between(received, day);
        if days > SIXTEEN_WEEKS {
            let sentence = format!(
                "The plan was refused {days} days after the request; the limit is 16 weeks (112 days)."
            );
            sheet.query("A06", outcome_spot, sentence);
        }
    }
    if let Some(day) = issued {
        let days = days_between(received, day);
        if days > TWENTY_WEEKS && assessment.week20 == Some(false) {
            let sentence =
                format!("The plan was issued {days} days after the request, late without an exception.");
            sheet.query("A07", week20_spot, sentence);
        } else if days <= TWENTY_WEEKS && assessment.week20 == Some(true) {
            let sentence =
                format!("The plan was issued in {days} days; the exception to the 20 weeks was not needed.");
            sheet.query("A07", week20_spot, sentence);
        }
    }
    let waits = days_between(received, year.reference_date);
    if assessment.outcome == Some(Is::Awaited) && waits > TWENTY_WEEKS {
        let spot = at(Record::Assessment, assessment.line, Field::AssessmentOutcome);
        sheet.query(
            "A10",
            spot,
            format!("The outcome is awaited {waits} days after the request; the limit is 20 weeks."),
        );
    }
}
