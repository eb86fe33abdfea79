//! L09 to L14: annual reviews and phase transfers.

use super::NotChecked;
use super::sheet::{Sheet, at};
use crate::model::{ActivePlans, NamedPlan, Request, ReviewOutcome};
use crate::sen2::{Field, Record, Year};
use crate::words::{add_months, days, long};
use waymark_kernel::days_between;

/// 4 weeks from the meeting to the decision (SEND Regulations 2014, regulation 20(10)).
const FOUR_WEEKS: i64 = 28;
/// 8 weeks from the proposed changes to the final plan (regulation 22(3)).
const EIGHT_WEEKS: i64 = 56;
/// Two months to appeal (tribunal procedure rules 2008), from the day of the decision.
const APPEAL_MONTHS: i32 = 2;

pub(super) fn check(sheet: &mut Sheet<'_>, request: &Request) {
    let Some(active) = request.active_plans.as_ref() else { return };
    let plan = request.named_plan();
    if let Some(plan) = plan.filter(|plan| plan.is_active_on(sheet.facts.year.reference_date)) {
        yearly(sheet, plan, active);
        ceasing(sheet, plan, active);
    }
    outcome(sheet, active);
    pace(sheet, active);
    amended(sheet, plan, active);
    phase_transfer(sheet, active);
}

/// The rules that an old year's format leaves nothing to check with.
pub(super) fn not_checked(year: &Year, list: &mut Vec<NotChecked>) {
    let mut without = |rules: &[&'static str], item: &str| {
        let because = format!("the return of {} has no {item}", year.number);
        list.extend(rules.iter().map(|rule| NotChecked { rule, because: because.clone() }));
    };
    if !year.has(Record::ActivePlans, Field::ReviewMeeting) {
        without(&["L09", "L10", "L11", "L13"], "review meeting and outcome");
    }
    if !year.has(Record::ActivePlans, Field::ReviewDraft) {
        without(&["L12"], "date of a draft after review");
        without(&["L14"], "phase transfer dates");
    }
}

fn yearly(sheet: &mut Sheet<'_>, plan: &NamedPlan, active: &ActivePlans) {
    let year = sheet.facts.year;
    let year_before = add_months(year.reference_date, -12);
    let long_held = plan.start.is_some_and(|start| start < year_before);
    let met = active.review_meeting.is_some_and(|meeting| meeting >= year_before);
    if year.has(Record::ActivePlans, Field::ReviewMeeting) && long_held && !met {
        let last = active
            .review_meeting
            .map_or_else(|| "none is recorded".to_owned(), |day| format!("the last was on {}", long(day)));
        let sentence =
            format!("The plan is held for over 12 months without a review meeting in the last 12; {last}.");
        sheet.query("L09", at(Record::ActivePlans, active.line, Field::ReviewMeeting), sentence);
    }
}

fn outcome(sheet: &mut Sheet<'_>, active: &ActivePlans) {
    if active.review_outcome.is_some() {
        for (field, missing) in [
            (Field::ReviewMeeting, active.review_meeting.is_none()),
            (Field::LastReview, active.last_review.is_none()),
        ] {
            if missing {
                let sentence = format!(
                    "There is a review outcome, but {} is missing: the {}.",
                    field.name(),
                    field.label()
                );
                sheet.error("L10", at(Record::ActivePlans, active.line, field), sentence);
            }
        }
    }
    if let (Some(meeting), Some(decided)) = (active.review_meeting, active.last_review)
        && decided < meeting
    {
        let sentence =
            format!("The decision of {} is before the review meeting of {}.", long(decided), long(meeting));
        sheet.error("L10", at(Record::ActivePlans, active.line, Field::LastReview), sentence);
    }
}

fn pace(sheet: &mut Sheet<'_>, active: &ActivePlans) {
    if let (Some(meeting), Some(decided)) = (active.review_meeting, active.last_review) {
        let taken = days_between(meeting, decided);
        if taken > FOUR_WEEKS {
            let sentence = format!(
                "The decision came {} after the review meeting; the limit is 4 weeks (28 days).",
                days(taken)
            );
            sheet.query("L11", at(Record::ActivePlans, active.line, Field::LastReview), sentence);
        }
    }
}

fn amended(sheet: &mut Sheet<'_>, plan: Option<&NamedPlan>, active: &ActivePlans) {
    let spot = at(Record::ActivePlans, active.line, Field::ReviewDraft);
    let asked = sheet.facts.year.has(Record::ActivePlans, Field::ReviewDraft);
    if asked && active.review_outcome == Some(ReviewOutcome::Amend) && active.review_draft.is_none() {
        sheet.query("L12", spot, "The plan is to be amended, but the day of the draft is missing.");
    }
    let Some(draft) = active.review_draft else { return };
    if let Some(meeting) = active.review_meeting {
        let taken = days_between(meeting, draft);
        if taken > FOUR_WEEKS {
            sheet.query(
                "L12",
                spot,
                format!("The draft came {} after the review meeting; the limit is 4 weeks.", days(taken)),
            );
        }
    }
    if let Some(last) = plan
        .and_then(|plan| plan.start)
        .map(|start| days_between(draft, start))
        .filter(|&days| days > EIGHT_WEEKS)
    {
        sheet.query(
            "L12",
            spot,
            format!("The plan was final {} after the draft; the limit is 8 weeks (56 days).", days(last)),
        );
    }
}

fn ceasing(sheet: &mut Sheet<'_>, plan: &NamedPlan, active: &ActivePlans) {
    let Some(decided) = active.last_review.filter(|_| active.review_outcome == Some(ReviewOutcome::Cease))
    else {
        return;
    };
    if plan.cease_date.is_none() && add_months(decided, APPEAL_MONTHS) < sheet.facts.year.reference_date {
        let sentence = format!(
            "It was decided on {} to cease the plan; the time to appeal is over, yet it is active.",
            long(decided)
        );
        sheet.query("L13", at(Record::ActivePlans, active.line, Field::ReviewOutcome), sentence);
    }
}

fn phase_transfer(sheet: &mut Sheet<'_>, active: &ActivePlans) {
    let spot = at(Record::ActivePlans, active.line, Field::PhaseTransferFinalDate);
    match (active.phase_transfer_due, active.phase_transfer_final) {
        (None, Some(_)) => sheet.error("L14", spot, "There is a final phase transfer date, but no due date."),
        (Some(due), Some(last)) if last > due => {
            let taken = days_between(due, last);
            sheet.query(
                "L14",
                spot,
                format!("The phase transfer plan was final {} after {}.", days(taken), long(due)),
            );
        }
        _ => {}
    }
}
