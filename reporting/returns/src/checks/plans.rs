//! N01 to N05, N09 to N13 and the first half of N14: the plan and its end.

use super::sheet::{Sheet, at, of};
use crate::model::{AssessmentOutcome, CeaseReason, NamedPlan, PlanDetail, Rank, Request};
use crate::sen2::{Field, Record};
use crate::words::{age_on, long};
use waymark_identifiers::sen::Setting;
use waymark_identifiers::{Coded, register};
use waymark_kernel::{Day, day};

/// The first day of the law on EHC plans (Children and Families Act 2014, part 3).
const FIRST_DAY: Day = day(2014, 9, 1);

pub(super) fn check(sheet: &mut Sheet<'_>, request: &Request) {
    let Some((assessment, plan)) =
        request.assessment.as_ref().and_then(|it| Some((it, it.named_plan.as_ref()?)))
    else {
        return;
    };
    let led_to_one =
        matches!(assessment.outcome, None | Some(AssessmentOutcome::Plan | AssessmentOutcome::Historical));
    if !led_to_one {
        let sentence = "There is a plan, but the assessment did not lead to one (its outcome is not Y or H).";
        sheet.error("N01", at(Record::Assessment, assessment.line, Field::AssessmentOutcome), sentence);
    }
    start(sheet, plan);
    let issued = assessment.outcome_date.filter(|_| assessment.outcome == Some(AssessmentOutcome::Plan));
    if let (Some(start), Some(issued)) = (plan.start, issued.filter(|&issued| plan.start != Some(issued))) {
        let sentence = format!("The plan is dated {}, but was issued on {}.", long(start), long(issued));
        sheet.query("N02", at(Record::NamedPlan, plan.line, Field::StartDate), sentence);
    }
    details(sheet, plan);
    ceased(sheet, request, plan);
    budget(sheet, plan);
    ages(sheet, plan);
}

fn start(sheet: &mut Sheet<'_>, plan: &NamedPlan) {
    let spot = at(Record::NamedPlan, plan.line, Field::StartDate);
    let Some(start) = plan.start else {
        sheet.error("N01", spot, "The date of the plan is missing.");
        return;
    };
    if sheet.person.birth_date.is_some_and(|born| start <= born) {
        sheet.error("N03", spot, format!("The plan is dated {}, not after birth.", long(start)));
    }
    if start > sheet.facts.year.reference_date {
        sheet.error("N03", spot, format!("The plan is dated {}, after the census day.", long(start)));
    }
    if start < FIRST_DAY {
        sheet.error(
            "N03",
            spot,
            format!("The plan is dated {}; there were no EHC plans before 1 September 2014.", long(start)),
        );
    }
}

fn details(sheet: &mut Sheet<'_>, plan: &NamedPlan) {
    for detail in &plan.details {
        one_place(sheet, detail);
        setting(sheet, detail);
    }
    let with = |rank| plan.details.iter().filter(|detail| detail.rank == Some(rank)).count();
    if with(Rank::Primary) == 0 && plan.details.iter().all(|detail| detail.rank.is_some()) {
        sheet.error(
            "N04",
            of(Record::NamedPlan, plan.line),
            "The plan names no placement of the first rank.",
        );
    }
    if with(Rank::Primary) > 1 || with(Rank::Secondary) > 1 {
        sheet.error(
            "N04",
            of(Record::NamedPlan, plan.line),
            "Two placements of the plan have the same rank.",
        );
    }
    if plan.details.len() > 2 {
        sheet.error("F01", of(Record::NamedPlan, plan.line), "A plan names at most two placements.");
    }
}

fn one_place(sheet: &mut Sheet<'_>, detail: &PlanDetail) {
    let given = [!detail.urn.is_empty(), !detail.ukprn.is_empty(), detail.setting.is_some()];
    let unread = sheet
        .person
        .misread
        .iter()
        .any(|misread| misread.record_line == detail.line && misread.field == "SENSetting");
    if given.iter().filter(|&&it| it).count() != 1 && !(unread && given == [false; 3]) {
        let sentence = "A placement has exactly one of URN, UKPRN and SENSetting.";
        sheet.error("N04", of(Record::PlanDetail, detail.line), sentence);
    }
    if detail.rank.is_none() {
        let spot = at(Record::PlanDetail, detail.line, Field::PlacementRank);
        sheet.error("N04", spot, "The rank of the placement is missing.");
    }
    if let Some(Err(sentence)) = (!detail.urn.is_empty()).then(|| register::check_urn(&detail.urn)) {
        sheet.error("F01", at(Record::PlanDetail, detail.line, Field::Urn), sentence);
    }
    if let Some(Err(sentence)) = (!detail.ukprn.is_empty()).then(|| register::check_ukprn(&detail.ukprn)) {
        sheet.error("F01", at(Record::PlanDetail, detail.line, Field::Ukprn), sentence);
    }
}

fn setting(sheet: &mut Sheet<'_>, detail: &PlanDetail) {
    let spot = at(Record::PlanDetail, detail.line, Field::NamedSetting);
    match detail.setting {
        Some(it @ (Setting::NotInEducation | Setting::NoticeToCease | Setting::NotInEducationOther)) => {
            let sentence = format!("A plan cannot name {} ({}).", it.code(), it.label());
            sheet.error("N05", spot, sentence);
        }
        Some(Setting::Other) if detail.setting_other.is_empty() => {
            let spot = at(Record::PlanDetail, detail.line, Field::SenSettingOther);
            sheet.error("N05", spot, "The setting is \u{2018}other\u{2019} (OTH), but it is not said which.");
        }
        _ => {}
    }
}

fn ceased(sheet: &mut Sheet<'_>, request: &Request, plan: &NamedPlan) {
    let year = sheet.facts.year;
    let spot = at(Record::NamedPlan, plan.line, Field::CeaseDate);
    match (plan.cease_date, plan.cease_reason) {
        (Some(_), None) => {
            let spot = at(Record::NamedPlan, plan.line, Field::CeaseReason);
            sheet.error("N09", spot, "The plan ended, but the reason is missing.");
        }
        (None, Some(_)) => sheet.error("N09", spot, "There is a reason why the plan ended, but no day."),
        _ => {}
    }
    let Some(ceased) = plan.cease_date else { return };
    if plan.start.is_some_and(|start| ceased < start) {
        sheet.error("N09", spot, format!("The plan ended on {}, before it began.", long(ceased)));
    }
    if ceased > year.reference_date {
        sheet.error("N09", spot, format!("The plan ends on {}, after the census day.", long(ceased)));
    }
    if ceased < year.previous_reference {
        let sentence = format!(
            "The plan ended on {}, before the census day of the year before: leave it out.",
            long(ceased)
        );
        sheet.error("N10", spot, sentence);
    }
    if let Some(reason) = plan.cease_reason {
        reason_fits(sheet, request, plan, (ceased, reason));
    }
}

fn reason_fits(
    sheet: &mut Sheet<'_>,
    request: &Request,
    plan: &NamedPlan,
    (ceased, reason): (Day, CeaseReason),
) {
    let spot = at(Record::NamedPlan, plan.line, Field::CeaseReason);
    let age = sheet.person.birth_date.map(|born| age_on(born, ceased));
    let too_young = match reason {
        CeaseReason::MaximumAge => age.filter(|&age| age < 19),
        CeaseReason::HigherEducation | CeaseReason::Employment => age.filter(|&age| age < 16),
        _ => None,
    };
    if let Some(age) = too_young {
        sheet.query(
            "N11",
            spot,
            format!("The plan ended at age {age}, with the reason \u{2018}{}\u{2019}.", reason.label()),
        );
    }
    let placements = request.active_plans.iter().flat_map(|active| &active.placements);
    let after = placements.filter_map(|place| place.entry).any(|entry| entry > ceased);
    if reason == CeaseReason::Died && after {
        sheet.query("N11", spot, "The person has died, but a placement begins after that day.");
    }
}

fn budget(sheet: &mut Sheet<'_>, plan: &NamedPlan) {
    let parts = plan.organised_arrangements == Some(true) || plan.direct_payment.is_some();
    let spot = at(Record::NamedPlan, plan.line, Field::Pb);
    if parts && plan.personal_budget != Some(true) {
        sheet.error(
            "N12",
            spot,
            "There are organised arrangements or direct payments, but no personal budget.",
        );
    }
    if plan.personal_budget == Some(true) && !parts {
        sheet.error(
            "N12",
            spot,
            "There is a personal budget, but neither organised arrangements nor direct payments.",
        );
    }
}

fn ages(sheet: &mut Sheet<'_>, plan: &NamedPlan) {
    let year = sheet.facts.year;
    let Some(born) = sheet.person.birth_date else { return };
    let before = age_on(born, day(year.number - 1, 8, 31));
    if plan.is_active_on(year.reference_date) && before >= 25 {
        let sentence = format!(
            "The plan is still active, though they were {before} on the 31 August before the census."
        );
        sheet.query("N13", of(Record::NamedPlan, plan.line), sentence);
    }
    let age = age_on(born, year.reference_date);
    if plan.work_based.is_some() && age < 16 {
        let spot = at(Record::NamedPlan, plan.line, Field::PlanWbp);
        sheet.query("N14", spot, format!("The plan names work-based learning at age {age}."));
    }
}
