//! Which need goes with which placement and age: how much commoner than in general, over all of England.
//! Source: Department for Education, Education, health and care plans, reporting year 2025, restated as ratios.
//! Contains public sector information licensed under the Open Government Licence v3.0.

use crate::area::Placement;
use crate::quotas::{Cell, needs};
use waymark_identifiers::sen::Need;

// Columns: SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD OTH.
const MAINSTREAM: [f64; 12] = [1.21, 0.92, 0.32, 0.20, 0.93, 1.36, 1.19, 1.19, 0.90, 0.94, 0.93, 1.05];
const SPECIAL: [f64; 12] = [0.61, 0.94, 1.98, 2.40, 0.77, 0.81, 0.72, 0.69, 1.37, 1.04, 1.15, 0.99];
const ALTERNATIVE: [f64; 12] = [0.57, 0.36, 0.19, 0.29, 3.05, 0.42, 0.39, 0.12, 0.39, 0.21, 0.59, 0.74];
const FURTHER: [f64; 12] = [1.25, 1.45, 1.21, 0.64, 1.13, 0.61, 1.23, 1.22, 0.76, 1.18, 0.96, 0.93];
const ELSEWHERE: [f64; 12] = [0.95, 0.86, 0.69, 0.71, 1.83, 0.52, 0.71, 0.76, 0.71, 0.82, 0.92, 1.06];
const EARLY: [f64; 12] = [0.44, 0.47, 0.71, 2.18, 0.09, 2.21, 1.07, 1.35, 2.19, 1.90, 0.83, 1.48];
const TO_5: [f64; 12] = [0.27, 0.37, 0.59, 1.45, 0.18, 2.24, 0.97, 0.80, 1.34, 1.07, 0.99, 0.95];
const TO_10: [f64; 12] = [0.69, 0.75, 0.78, 1.01, 0.75, 1.39, 0.93, 0.90, 1.16, 0.95, 1.04, 1.01];
const TO_15: [f64; 12] = [1.34, 1.15, 0.96, 0.85, 1.24, 0.70, 0.95, 0.96, 0.88, 0.89, 0.99, 1.04];
const FROM_16: [f64; 12] = [1.12, 1.28, 1.44, 1.05, 1.22, 0.55, 1.16, 1.23, 0.86, 1.18, 0.96, 0.95];

/// How much commoner a need is for this age and placement than in general.
pub(super) fn fitting(cell: Cell, need: Need) -> f64 {
    let Some(at) = needs().position(|one| one == need) else { return 0.0 };
    let place = match cell.placement {
        Placement::EarlyYears => &EARLY,
        Placement::ApAcademy | Placement::ApFreeSchool | Placement::ApMaintained => &ALTERNATIVE,
        Placement::SpecialMaintained
        | Placement::SpecialAcademy
        | Placement::SpecialIndependent
        | Placement::SpecialNonMaintained => &SPECIAL,
        Placement::College | Placement::SpecialistPost16 | Placement::UkrlpProvider => &FURTHER,
        placement if is_elsewhere(placement) => &ELSEWHERE,
        _ => &MAINSTREAM,
    };
    let age = match cell.age {
        0..=5 => &TO_5,
        6..=10 => &TO_10,
        11..=15 => &TO_15,
        _ => &FROM_16,
    };
    place.get(at).copied().unwrap_or(1.0) * age.get(at).copied().unwrap_or(1.0)
}

/// Whether a placement is counted as educated elsewhere.
pub(super) fn is_elsewhere(placement: Placement) -> bool {
    matches!(
        placement,
        Placement::ElectiveHome
            | Placement::ArrangedByCouncil
            | Placement::ArrangedByParents
            | Placement::OnlineProvider
            | Placement::WelshSchool
            | Placement::OtherSchool
            | Placement::OtherSetting
            | Placement::Neet
            | Placement::NeetNotice
            | Placement::NeetOther
            | Placement::NeetOtherSchoolAge
    )
}
