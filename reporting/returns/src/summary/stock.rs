//! Which plan counts where: those held on the census day and those begun in the year, with their reviews, budgets, residence
//! and work.

use super::Summary;
use super::count::{in_period, traits};
use super::place::{PlaceKind, classify};
use super::topic::Traits;
use crate::model::{
    ActivePlans, DirectPayment, NamedPlan, Person, Request, Residential, ReviewOutcome, WorkBased,
};
use crate::words::{add_months, age_on};
use waymark_identifiers::Coded;
use waymark_identifiers::sen::Need;
use waymark_kernel::{Day, days_between};

/// From the review meeting to the decision, the day of the meeting not counted.
const FOUR_WEEKS: i64 = 28;

/// Plans held on the census day; plans begun in the calendar year, those transferred in left out.
pub(super) fn held(summary: &mut Summary<'_>, person: &Person, request: &Request, plan: &NamedPlan) {
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
