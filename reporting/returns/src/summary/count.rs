//! Which person counts where: what happened in the calendar year. The definitions are those of the published data dictionary as we read it; where it leaves
//! a choice open, the comment says which we made and why.

use super::Summary;
use super::place::classify;
use super::stock;
use super::topic::Traits;
use crate::model::{Assessment, AssessmentOutcome, CeaseReason, NamedPlan, Outcome, Person, Request};
use crate::words::age_on;
use waymark_kernel::{Day, days_between};

/// Days in the periods of the tables, the starting day not counted.
const SIX_WEEKS: i64 = 42;
const SIXTEEN_WEEKS: i64 = 112;
const TWENTY_WEEKS: i64 = 140;
const FIFTY_TWO_WEEKS: i64 = 364;

pub(super) fn person(summary: &mut Summary<'_>, person: &Person) {
    for request in &person.requests {
        asked(summary, person, request);
        if let Some(assessment) = request.assessment.as_ref() {
            assessed(summary, person, request, assessment);
            if let Some(plan) = assessment.named_plan.as_ref() {
                issued(summary, person, request, assessment);
                stock::held(summary, person, request, plan);
                ended(summary, person, request, plan);
            }
        }
    }
}

pub(super) fn traits(person: &Person, age_on_day: Option<Day>) -> Traits {
    let age = person.birth_date.zip(age_on_day).map(|(born, day)| age_on(born, day));
    Traits { sex: person.sex, ethnicity: person.ethnicity, age, ..Traits::default() }
}

pub(super) fn in_period(summary: &Summary<'_>, day: Option<Day>) -> Option<Day> {
    day.filter(|day| (summary.year.period_start()..=summary.year.period_end()).contains(day))
}

/// Requests received in the calendar year.
fn asked(summary: &mut Summary<'_>, person: &Person, request: &Request) {
    let Some(received) = in_period(summary, request.received) else { return };
    let mut columns = vec!["requests_received_in_year"];
    columns.extend((request.rya == Some(true)).then_some("requests_rya"));
    columns.extend(match request.outcome {
        Some(Outcome::Agreed) => Some("requests_decided_to_assess"),
        Some(Outcome::Refused) => Some("requests_decided_not_to_assess"),
        Some(Outcome::Awaited) => Some("requests_decision_not_made"),
        Some(Outcome::Withdrawn) => Some("requests_withdrawn"),
        Some(Outcome::Historical) | None => None,
    });
    columns.extend(days_to_decide(request, received, summary.year.reference_date).map(|days| {
        if days <= SIX_WEEKS { "request_outcome_six_weeks" } else { "request_outcome_over_6_weeks" }
    }));
    columns.extend(disputed(
        request.mediation,
        request.tribunal,
        ["mediation_related_request", "tribunal_related_request", "tribunal_after_mediation_request"],
    ));
    summary.tally("requests", &traits(person, Some(received)), &columns);
}

/// Decided requests, and those still awaited when the six weeks are over on the census day; requests withdrawn or not yet
/// due count neither way. That reading gives the published base of Sefton for 2024 (857 of 951) and comes within 0.1% of
/// England's.
fn days_to_decide(request: &Request, received: Day, census: Day) -> Option<i64> {
    match request.outcome {
        Some(Outcome::Agreed | Outcome::Refused) => {
            request.outcome_date.map(|day| days_between(received, day))
        }
        Some(Outcome::Awaited) => Some(days_between(received, census)).filter(|&days| days > SIX_WEEKS),
        _ => None,
    }
}

/// The columns of mediation, of an appeal, and of an appeal after mediation.
fn disputed(
    mediation: Option<bool>,
    tribunal: Option<bool>,
    [met, appealed, both]: [&'static str; 3],
) -> impl Iterator<Item = &'static str> {
    let (mediation, tribunal) = (mediation == Some(true), tribunal == Some(true));
    let columns =
        [mediation.then_some(met), tribunal.then_some(appealed), (mediation && tribunal).then_some(both)];
    columns.into_iter().flatten()
}

/// Assessments whose outcome is dated in the calendar year. One still awaited has no date and is not among them.
fn assessed(summary: &mut Summary<'_>, person: &Person, request: &Request, assessment: &Assessment) {
    let Some(day) = in_period(summary, assessment.outcome_date) else { return };
    let mut columns = vec!["assess_in_year"];
    columns.extend(match assessment.outcome {
        Some(AssessmentOutcome::Plan) => Some("assess_issued"),
        Some(AssessmentOutcome::Refused) => Some("assess_not_issued"),
        Some(AssessmentOutcome::Awaited) => Some("assess_not_made"),
        Some(AssessmentOutcome::Withdrawn) => Some("assess_withdrawn"),
        Some(AssessmentOutcome::Historical) | None => None,
    });
    if assessment.outcome == Some(AssessmentOutcome::Refused) {
        let days = request.received.map(|received| days_between(received, day));
        columns.extend(days.map(|days| {
            if days <= SIXTEEN_WEEKS { "outcome_decision_within_time" } else { "outcome_decision_over_time" }
        }));
    }
    columns.extend(disputed(
        assessment.mediation,
        assessment.tribunal,
        ["number_assess_mediation", "number_assess_tribunal", "number_asssess_mediation_tribunal"],
    ));
    columns.extend(disputed(
        assessment.other_mediation,
        assessment.other_tribunal,
        ["number_other_mediation", "number_other_tribunal", "number_other_mediation_tribunal"],
    ));
    summary.tally("assessments", &traits(person, request.received), &columns);
}

/// Plans issued in the calendar year after a request with a known day. More than 52 weeks is over a year.
fn issued(summary: &mut Summary<'_>, person: &Person, request: &Request, assessment: &Assessment) {
    let issued = in_period(summary, assessment.outcome_date);
    let issued = issued.filter(|_| assessment.outcome == Some(AssessmentOutcome::Plan));
    let (Some(issued), Some(received)) = (issued, request.received) else { return };
    let (all, without_exceptions) = match days_between(received, issued) {
        ..=TWENTY_WEEKS => ("plans_issued_within_20_weeks", "plans_issued_20_weeks_ex"),
        days if days <= FIFTY_TWO_WEEKS => {
            ("plans_issued_gt20weeks_ltYear", "plans_issued_gt20weeks_ltYear_ex")
        }
        _ => ("plans_issued_gt_1_year", "plans_issued_gt_1_year_ex"),
    };
    let traits = traits(person, Some(received));
    summary.tally("timeliness_20_week", &traits, &["plans_issued_den", all]);
    if assessment.week20 != Some(true) {
        summary.tally("timeliness_20_week", &traits, &["plans_issued_den_ex", without_exceptions]);
    }
}

/// Plans that ended in the calendar year. A missing reason is `not_rec`, reason 9 is `other`, as their names say.
fn ended(summary: &mut Summary<'_>, person: &Person, request: &Request, plan: &NamedPlan) {
    let Some(ceased) = in_period(summary, plan.cease_date) else { return };
    let column = match plan.cease_reason {
        Some(CeaseReason::MaximumAge) => "max_age",
        Some(CeaseReason::NeedsMet) => "needs_met",
        Some(CeaseReason::HigherEducation) => "he",
        Some(CeaseReason::Employment) => "employ",
        Some(CeaseReason::Transferred) => "transfer",
        Some(CeaseReason::Disengaged) => "no_engage",
        Some(CeaseReason::LeftEngland) => "moved_outside_eng",
        Some(CeaseReason::Died) => "deceased",
        Some(CeaseReason::Other) => "other",
        None => "not_rec",
    };
    let mut traits = traits(person, Some(ceased));
    traits.years = plan.start.map(|start| age_on(start, ceased));
    let last = request.active_plans.iter().flat_map(|active| &active.placements).last();
    traits.place = Some(classify(last, traits.age, summary.type_of));
    summary.tally("ceased_plans", &traits, &[column, "total_ceased"]);
}
