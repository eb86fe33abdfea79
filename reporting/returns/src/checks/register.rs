//! N06 to N08 and the second half of N14: what the national register of schools, or what of it an area has on record, says
//! about the places.

use super::NotChecked;
use super::sheet::{Sheet, Spot, at, of};
use crate::model::Request;
use crate::sen2::{Field, Record};
use crate::settings::{Provision, Register, RegisterRow};

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

/// What is said once when there is no register, or when it does not tell what a rule asks it.
pub(super) fn not_checked(register: Option<&Register>) -> Vec<NotChecked> {
    let tells = |what: &dyn Fn(&RegisterRow) -> bool| register.is_some_and(|all| all.rows().iter().any(what));
    let (open, provision, kind) = (
        tells(&|row| row.status > 0),
        tells(&|row| row.provision != Provision::Untold),
        tells(&|row| row.type_code > 0),
    );
    let rules = [
        ("N06", open, "which places are open", " (only whether there is such a place was looked for)", ""),
        ("N07", provision, "which schools have a SEN unit or resourced provision", ONLY_BOTH, ONLY_BOTH),
        ("N08", kind, "of which kind a place is", "", ""),
        ("N14", kind, "of which kind a place is", ONLY_WORK, ONLY_WORK),
    ];
    let untold = rules.into_iter().filter(|(_, told, ..)| !told);
    untold
        .map(|(rule, _, what, part, without)| NotChecked {
            rule,
            because: match register {
                Some(all) if all.is_part() => format!("the settings on record do not tell {what}{part}"),
                Some(_) => format!("the register that was given does not tell {what}{part}"),
                None => format!("{NO_REGISTER}{without}"),
            },
        })
        .collect()
}

const NO_REGISTER: &str = "no register of schools was given and none is on record; `waymark check sen2` takes one with \
    --register, `waymark import settings` brings one in";
const ONLY_BOTH: &str = " (only a place marked as both unit and resourced provision was looked for)";
const ONLY_WORK: &str = " (only work-based learning under 16 was looked for)";

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
            // What an area has on record need not be every place there is: nobody is held back for it.
            None if register.is_part() => {
                let sentence = format!("There is no URN {} among the settings on record.", place.urn);
                sheet.query("N06", spot, sentence);
            }
            None => sheet.error("N06", spot, format!("There is no URN {} in the register.", place.urn)),
        }
    } else if !place.ukprn.is_empty() {
        let spot = at(place.record, place.line, Field::Ukprn);
        match register.ukprn(place.ukprn) {
            Some(row) => known(sheet, place, row, spot),
            None => {
                let ukprn = place.ukprn;
                let sentence = if register.is_part() {
                    format!("UKPRN {ukprn} is not among the settings on record.")
                } else {
                    format!("UKPRN {ukprn} is not in this register, which does not hold every provider.")
                };
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
        if marked == Some(true) && row.provision != Provision::Untold && !has(row.provision) {
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
