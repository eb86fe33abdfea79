//! N06 to N08 and the second half of N14: what the national register of schools says about the places.

use super::NotChecked;
use super::sheet::{Sheet, Spot, at, of};
use crate::model::Request;
use crate::sen2::{Field, Record};
use crate::settings::{Provision, RegisterRow};

/// Kinds of establishment at which a plan is unusual, by the register's code of type.
const UNUSUAL: [(u16, &str); 6] = [
    (29, "a higher education institution"),
    (49, "an online provider"),
    (26, "a school of service children's education"),
    (25, "an offshore school"),
    (37, "a British school overseas"),
    (27, "a miscellaneous establishment"),
];

/// Mainstream schools, by the register's code of type: community, voluntary, foundation, academies, free schools.
const MAINSTREAM: [u16; 10] = [1, 2, 3, 5, 6, 28, 34, 35, 40, 41];

/// A place as plans and placements both give it.
struct Place<'a> {
    record: Record,
    line: u32,
    urn: &'a str,
    ukprn: &'a str,
    unit: Option<bool>,
    resourced: Option<bool>,
}

/// What is said once when there is no register.
pub(super) fn not_checked() -> impl Iterator<Item = NotChecked> {
    let because = |part: &str| {
        format!("no register of schools was given; `waymark check sen2` takes one with --register{part}")
    };
    [
        ("N06", because("")),
        ("N07", because(" (only a place marked as both unit and resourced provision was looked for)")),
        ("N08", because("")),
        ("N14", because(" (only work-based learning under 16 was looked for)")),
    ]
    .into_iter()
    .map(|(rule, because)| NotChecked { rule, because })
}

pub(super) fn check(sheet: &mut Sheet<'_>, request: &Request) {
    for detail in request.named_plan().iter().flat_map(|plan| &plan.details) {
        let (urn, ukprn) = (detail.urn.as_str(), detail.ukprn.as_str());
        let (unit, resourced) = (detail.sen_unit, detail.resourced_provision);
        one(sheet, &Place { record: Record::PlanDetail, line: detail.line, urn, ukprn, unit, resourced });
    }
    for place in request.active_plans.iter().flat_map(|active| &active.placements) {
        let (urn, ukprn) = (place.urn.as_str(), place.ukprn.as_str());
        let (unit, resourced) = (place.sen_unit, place.resourced_provision);
        one(sheet, &Place { record: Record::PlacementDetail, line: place.line, urn, ukprn, unit, resourced });
    }
    residence(sheet, request);
}

fn one(sheet: &mut Sheet<'_>, place: &Place<'_>) {
    let unit_spot = at(place.record, place.line, Field::SenUnitIndicator);
    if place.unit == Some(true) && place.resourced == Some(true) {
        sheet.query(
            "N07",
            unit_spot,
            "The placement is marked as both in a SEN unit and in resourced provision.",
        );
    }
    let Some(register) = sheet.facts.register else { return };
    if !place.urn.is_empty() {
        let spot = at(place.record, place.line, Field::Urn);
        match register.urn(place.urn) {
            Some(row) => known(sheet, place, row, spot),
            None => sheet.error("N06", spot, format!("There is no URN {} in the register.", place.urn)),
        }
    } else if !place.ukprn.is_empty() {
        let spot = at(place.record, place.line, Field::Ukprn);
        match register.ukprn(place.ukprn) {
            Some(row) => known(sheet, place, row, spot),
            None => {
                let ukprn = place.ukprn;
                let sentence =
                    format!("UKPRN {ukprn} is not in this register, which does not hold every provider.");
                sheet.query("N06", spot, sentence);
            }
        }
    }
}

fn known(sheet: &mut Sheet<'_>, place: &Place<'_>, row: &RegisterRow, spot: Spot) {
    if row.is_closed() {
        sheet.query("N06", spot, format!("{} is closed by the register.", row.name));
    }
    for (marked, has, what, field) in [
        (place.unit, Provision::has_unit as fn(Provision) -> bool, "SEN unit", Field::SenUnitIndicator),
        (
            place.resourced,
            Provision::has_resourced,
            "resourced provision",
            Field::ResourcedProvisionIndicator,
        ),
    ] {
        if marked == Some(true) && !has(row.provision) {
            let sentence = format!("The register knows of no {what} at {}.", row.name);
            sheet.query("N07", at(place.record, place.line, field), sentence);
        }
    }
    if let Some((_, kind)) = UNUSUAL.iter().find(|(code, _)| *code == row.type_code) {
        sheet.query("N08", spot, format!("{} is {kind}.", row.name));
    }
}

fn residence(sheet: &mut Sheet<'_>, request: &Request) {
    let Some(register) = sheet.facts.register else { return };
    let Some(plan) = request.named_plan().filter(|plan| plan.residential.is_some()) else { return };
    for detail in &plan.details {
        if let Some(row) = register.urn(&detail.urn).filter(|row| MAINSTREAM.contains(&row.type_code)) {
            let sentence =
                format!("The plan names a residential placement at {}, a mainstream school.", row.name);
            sheet.query("N14", of(Record::PlanDetail, detail.line), sentence);
        }
    }
}
