//! L01 to L08: the plan as it stands on census day, its needs and its placements.

use super::sheet::{Sheet, at, of};
use crate::model::{ActivePlans, AssessmentOutcome, Outcome, PlacementDetail, Rank, Request};
use crate::sen2::{Field, Record};
use crate::words::{age_on, long};
use waymark_identifiers::register;
use waymark_identifiers::sen::Setting;

pub(super) fn check(sheet: &mut Sheet<'_>, request: &Request) {
    let census = sheet.facts.year.reference_date;
    let held = request.named_plan().filter(|plan| plan.is_active_on(census));
    let Some(active) = request.active_plans.as_ref() else {
        if let Some(plan) = held {
            let sentence =
                "The plan is held on the census day, but its active plan (placements and needs) is missing.";
            sheet.error("L01", of(Record::NamedPlan, plan.line), sentence);
        }
        return;
    };
    needs(sheet, active);
    for place in &active.placements {
        one_place(sheet, place);
        indicators(sheet, place);
    }
    transferred(sheet, request, active);
    if held.is_some() {
        open_placements(sheet, active);
        school_age(sheet, active);
        as_named(sheet, request, active);
    }
}

fn needs(sheet: &mut Sheet<'_>, active: &ActivePlans) {
    let spot = of(Record::ActivePlans, active.line);
    let unread = sheet.person.misread.iter().any(|misread| misread.within == "SENneed");
    let with = |rank| active.needs.iter().filter(|need| need.rank == Some(rank)).count();
    if with(Rank::Primary) == 0 && !unread {
        sheet.error("L02", spot, "There is no primary need.");
    }
    if with(Rank::Primary) > 1 || with(Rank::Secondary) > 1 {
        sheet.error("L02", spot, "Two needs have the same rank.");
    }
    if let [first, second] = active.needs.as_slice()
        && first.need.is_some()
        && first.need == second.need
    {
        sheet.error("L02", spot, "The primary and the secondary need are the same.");
    }
    for need in &active.needs {
        if need.need.is_none() {
            sheet.error("L02", at(Record::SenNeed, need.line, Field::SenType), "The need is missing.");
        }
        if need.rank.is_none() {
            sheet.error(
                "L02",
                at(Record::SenNeed, need.line, Field::SenTypeRank),
                "The rank of the need is missing.",
            );
        }
    }
    if active.needs.len() > 2 {
        sheet.error("F01", spot, "There are at most two needs.");
    }
}

fn one_place(sheet: &mut Sheet<'_>, place: &PlacementDetail) {
    let record = Record::PlacementDetail;
    let given = [!place.urn.is_empty(), !place.ukprn.is_empty(), place.setting.is_some()];
    let unread = sheet
        .person
        .misread
        .iter()
        .any(|misread| misread.record_line == place.line && misread.field == "SENSetting");
    if given.iter().filter(|&&it| it).count() != 1 && !(unread && given == [false; 3]) {
        sheet.error(
            "L03",
            of(record, place.line),
            "A placement has exactly one of URN, UKPRN and SENSetting.",
        );
    }
    let explained = matches!(place.setting, Some(Setting::Other | Setting::NotInEducationOther));
    if explained && place.setting_other.is_empty() {
        let spot = at(record, place.line, Field::SenSettingOther);
        sheet.error("L03", spot, "The setting is \u{2018}other\u{2019}, but it is not said which.");
    }
    if place.entry.is_none() {
        sheet.error(
            "L03",
            at(record, place.line, Field::EntryDate),
            "The first day of the placement is missing.",
        );
    }
    if let (Some(entry), Some(left)) =
        (place.entry, place.leaving.filter(|&left| place.entry.is_some_and(|entry| left < entry)))
    {
        let sentence = format!("The placement ends on {}, before it begins on {}.", long(left), long(entry));
        sheet.error("L03", at(record, place.line, Field::LeavingDate), sentence);
    }
    if let Some(Err(sentence)) = (!place.urn.is_empty()).then(|| register::check_urn(&place.urn)) {
        sheet.error("F01", at(record, place.line, Field::Urn), sentence);
    }
    if let Some(Err(sentence)) = (!place.ukprn.is_empty()).then(|| register::check_ukprn(&place.ukprn)) {
        sheet.error("F01", at(record, place.line, Field::Ukprn), sentence);
    }
}

fn indicators(sheet: &mut Sheet<'_>, place: &PlacementDetail) {
    if place.urn.is_empty() && place.ukprn.is_empty() {
        return;
    }
    for (field, missing) in [
        (Field::SenUnitIndicator, place.sen_unit.is_none()),
        (Field::ResourcedProvisionIndicator, place.resourced_provision.is_none()),
    ] {
        if missing {
            let sentence = format!("{} is missing: is the placement {}?", field.name(), field.label());
            sheet.error("L05", at(Record::PlacementDetail, place.line, field), sentence);
        }
    }
}

fn open_placements(sheet: &mut Sheet<'_>, active: &ActivePlans) {
    let census = sheet.facts.year.reference_date;
    let open = active
        .placements
        .iter()
        .filter(|place| place.rank == Some(Rank::Primary) && place.is_open_on(census));
    let spot = of(Record::ActivePlans, active.line);
    match open.count() {
        0 if !active.placements.is_empty() => {
            sheet.error("L04", spot, "No first placement is open on the census day.")
        }
        0 | 1 => {}
        many => sheet.error("L04", spot, format!("{many} first placements are open on the census day.")),
    }
}

fn school_age(sheet: &mut Sheet<'_>, active: &ActivePlans) {
    let census = sheet.facts.year.reference_date;
    let Some(age) = sheet.person.birth_date.map(|born| age_on(born, census)) else { return };
    if active.placements.is_empty() {
        let spot = of(Record::ActivePlans, active.line);
        if (5..=15).contains(&age) {
            sheet.query("L06", spot, format!("Aged {age}, with a plan and no placement."));
        }
        return;
    }
    for place in active.placements.iter().filter(|place| place.is_open_on(census)) {
        let spot = at(Record::PlacementDetail, place.line, Field::ActualSetting);
        match place.setting {
            Some(Setting::NotInEducation) if !(16..=25).contains(&age) => {
                sheet.error("L06", spot, format!("NEET is for those aged 16 to 25; they are {age}."));
            }
            Some(Setting::NoticeToCease | Setting::NotInEducationOther) if (5..=15).contains(&age) => {
                sheet.query("L06", spot, format!("Aged {age} and not in education."));
            }
            _ => {}
        }
    }
}

fn as_named(sheet: &mut Sheet<'_>, request: &Request, active: &ActivePlans) {
    let Some(place) = active.main_placement(sheet.facts.year.reference_date) else { return };
    let details = request.named_plan().map(|plan| plan.details.as_slice()).unwrap_or_default();
    let Some(named) = details.iter().find(|detail| detail.rank == Some(Rank::Primary)) else { return };
    let same = (&named.urn, &named.ukprn, named.setting) == (&place.urn, &place.ukprn, place.setting);
    if !same {
        let sentence = "The first placement is not the one the plan names. That is allowed: explain it.";
        sheet.query("L07", of(Record::PlacementDetail, place.line), sentence);
    }
}

fn transferred(sheet: &mut Sheet<'_>, request: &Request, active: &ActivePlans) {
    if active.transfer_la.is_empty() {
        return;
    }
    let spot = at(Record::ActivePlans, active.line, Field::TransferLa);
    if active.transfer_la == sheet.facts.own_la {
        sheet.error("L08", spot, "The council the plan was transferred from is this one.");
    }
    let assessed = request.assessment.as_ref().and_then(|assessment| assessment.outcome);
    if request.outcome != Some(Outcome::Historical) || assessed != Some(AssessmentOutcome::Historical) {
        sheet.error("L08", spot, "The plan was transferred in, so both outcomes must be historical (H).");
    }
}
