//! Which person counts where. The definitions are those of the published data dictionary as we read it; where it leaves
//! a choice open, the comment says which we made and why.

use super::Summary;
use super::place::{PlaceKind, classify};
use super::topic::Traits;
use crate::model::{
    ActivePlans, Assessment, AssessmentOutcome, CeaseReason, DirectPayment, NamedPlan, Outcome, Person,
    Request, Residential, ReviewOutcome, WorkBased,
};
use crate::words::{add_months, age_on};
use waymark_identifiers::Coded;
use waymark_identifiers::sen::Need;
use waymark_kernel::{Day, days_between};

/// Days in the periods of the tables, the starting day not counted.
const SIX_WEEKS: i64 = 42;
const SIXTEEN_WEEKS: i64 = 112;
const TWENTY_WEEKS: i64 = 140;
const FIFTY_TWO_WEEKS: i64 = 364;
const FOUR_WEEKS: i64 = 28;

pub(super) fn person(summary: &mut Summary<'_>, person: &Person) {
    for request in &person.requests {
        asked(summary, person, request);
        if let Some(assessment) = request.assessment.as_ref() {
            assessed(summary, person, request, assessment);
            if let Some(plan) = assessment.named_plan.as_ref() {
                issued(summary, person, request, assessment);
                held(summary, person, request, plan);
                ended(summary, person, request, plan);
            }
        }
    }
}

fn traits(person: &Person, age_on_day: Option<Day>) -> Traits {
    let age = person.birth_date.zip(age_on_day).map(|(born, day)| age_on(born, day));
    Traits { sex: person.sex, ethnicity: person.ethnicity, age, ..Traits::default() }
}

fn in_period(summary: &Summary<'_>, day: Option<Day>) -> Option<Day> {
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

/// Plans held on the census day; plans begun in the calendar year, those transferred in left out.
fn held(summary: &mut Summary<'_>, person: &Person, request: &Request, plan: &NamedPlan) {
    let census = summary.year.reference_date;
    let active = request.active_plans.as_ref();
    let at_start = plan.start.and_then(|start| Some(age_on(person.birth_date?, start)));
    let years = plan.start.map(|start| age_on(start, census));
    let mut traits = Traits { age_at_start: at_start, years, ..traits(person, Some(census)) };
    let place = active.and_then(|active| active.main_placement(census));
    let kind = classify(place, traits.age, summary.type_of);
    traits.place = Some(kind);
    let need = active.and_then(ActivePlans::primary_need);
    let new =
        in_period(summary, plan.start).is_some() && active.is_none_or(|active| active.transfer_la.is_empty());
    if new {
        placed(summary, "newplans", "new_ehc_plans", kind, &traits);
        summary.tally("sen_need_newplans", &traits, &["ehc_plans", need_column(need)]);
    }
    if plan.is_active_on(census) {
        placed(summary, "caseload", "ehcplans", kind, &traits);
        summary.tally("sen_needs_all_plans", &traits, &["ehc_plans", need_column(need)]);
        reviewed(summary, plan, active, &traits);
        budget(summary, plan, &traits);
        residence_and_work(summary, active, &traits);
    }
}

fn placed(
    summary: &mut Summary<'_>,
    table: &'static str,
    count: &'static str,
    kind: PlaceKind,
    traits: &Traits,
) {
    let mut columns = vec![count, kind.code()];
    columns.extend(kind.group().map(|(total, _)| total));
    summary.tally(table, traits, &columns);
}

/// The published tables of 2025 count Down syndrome among the other difficulties.
const fn need_column(need: Option<Need>) -> &'static str {
    match need {
        Some(Need::Autism) => "number_asd",
        Some(Need::Hearing) => "number_hi",
        Some(Need::ModerateLearning) => "number_mld",
        Some(Need::MultiSensory) => "number_msi",
        Some(Need::Other | Need::DownSyndrome) => "number_oth",
        Some(Need::Physical) => "number_pd",
        Some(Need::ProfoundMultiple) => "number_pmld",
        Some(Need::SocialEmotionalMental) => "number_semh",
        Some(Need::SpeechLanguage) => "number_slcn",
        Some(Need::SevereLearning) => "number_sld",
        Some(Need::SpecificLearning) => "number_spld",
        Some(Need::Vision) => "number_vi",
        None => "number_need_unknown",
    }
}

/// A review is expected of a plan held for a year or more.
fn reviewed(summary: &mut Summary<'_>, plan: &NamedPlan, active: Option<&ActivePlans>, traits: &Traits) {
    let census = summary.year.reference_date;
    let mut columns = vec!["total_ehc_plans"];
    let first_year = plan.start.is_some_and(|start| start > add_months(census, -12));
    columns.push(if first_year { "review_not_expected" } else { "review_expected" });
    if !first_year {
        match active.and_then(|active| Some((active, active.review_meeting?))) {
            Some((active, meeting)) => columns.extend(met(active, meeting, census)),
            None => columns.push("no_review_meeting"),
        }
    }
    summary.tally("annual_reviews", traits, &columns);
}

/// The columns of a review whose meeting was held. A decision dated before the meeting belongs to an earlier review and is
/// not counted for this one.
fn met(active: &ActivePlans, meeting: Day, census: Day) -> Vec<&'static str> {
    let in_year = |day: Day, [now, before, prior]: [&'static str; 3]| match census.year() - day.year() {
        ..=0 => now,
        1 => before,
        _ => prior,
    };
    let meetings = ["review_meeting_{now}", "review_meeting_{before}", "review_meeting_prior_{before}"];
    let decisions = ["review_decision{now}", "review_decision{before}", "review_decision_prior{before}"];
    let outcome = match active.review_outcome {
        Some(ReviewOutcome::Amend) => "outcome_amend",
        Some(ReviewOutcome::Cease) => "outcome_cease",
        Some(ReviewOutcome::Maintain) => "outcome_maintan",
        None => "no_outcome",
    };
    let mut columns = vec!["total_review_meeting", in_year(meeting, meetings), outcome];
    match active.last_review.filter(|&decided| decided >= meeting) {
        Some(decided) if days_between(meeting, decided) <= FOUR_WEEKS => {
            columns.extend([in_year(decided, decisions), "number_decsion_4weeks"]);
        }
        Some(decided) => columns.extend([in_year(decided, decisions), "number_decision_gt_4weeks"]),
        None if days_between(meeting, census) <= FOUR_WEEKS => columns.push("review_decision_not_due"),
        None => columns.push("review_decision_outstanding"),
    }
    columns
}

fn budget(summary: &mut Summary<'_>, plan: &NamedPlan, traits: &Traits) {
    if plan.personal_budget != Some(true) {
        return;
    }
    let mut columns = vec!["personal_budget"];
    columns.extend((plan.organised_arrangements == Some(true)).then_some("org_arrangments"));
    columns.extend(plan.direct_payment.map(|payment| match payment {
        DirectPayment::Education => "pb_education",
        DirectPayment::SocialCare => "pb_social",
        DirectPayment::Health => "pb_health",
        DirectPayment::Integrated => "pb_integrated",
    }));
    summary.tally("personal_budgets", traits, &columns);
}

/// Of the placements open on the census day; in 2023 of the active plan itself.
fn residence_and_work(summary: &mut Summary<'_>, active: Option<&ActivePlans>, traits: &Traits) {
    let Some(active) = active else { return };
    let census = summary.year.reference_date;
    let open = || active.placements.iter().filter(|place| place.is_open_on(census));
    let residential = active.residential.or_else(|| open().find_map(|place| place.residential));
    if let Some(weeks) = residential {
        let column = if weeks == Residential::Weeks52 { "Res_52" } else { "Res_3851" };
        summary.tally("residential_settings", traits, &[column, "Res_tot"]);
    }
    let work = active.work_based.or_else(|| open().find_map(|place| place.work_based));
    if let Some(work) = work {
        let column = match work {
            WorkBased::SupportedInternship => "open_supp_intern",
            WorkBased::Apprenticeship => "open_apprentice",
            WorkBased::Traineeship => "open_trainee",
        };
        summary.tally("work_based_placements", traits, &[column, "open_wbp"]);
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
