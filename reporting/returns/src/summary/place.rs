//! Where a child is placed, in the kinds that are published.

use crate::model::PlacementDetail;
use waymark_identifiers::coded;
use waymark_identifiers::sen::Setting;

coded! {
    /// A published kind of placement; the code is its column, the label its name as a breakdown.
    PlaceKind {
        MainstreamMaintained = "mainstream_la_maintained", "Mainstream - LA maintained";
        MainstreamMaintainedResourced = "mainstream_la_maintained_resourced_provision", "Mainstream - LA maintained (resourced provision)";
        MainstreamMaintainedUnit = "mainstream_la_maintained_senunit", "Mainstream - LA maintained (SEN unit)";
        MainstreamAcademy = "mainstream_academy", "Mainstream - academy";
        MainstreamAcademyResourced = "mainstream_academy_resourced_provision", "Mainstream - academy (resourced provision)";
        MainstreamAcademyUnit = "mainstream_academy_senunit", "Mainstream - academy (SEN unit)";
        MainstreamFree = "mainstream_free_school", "Mainstream - free school";
        MainstreamFreeResourced = "mainstream_free_school_resourced_provision", "Mainstream - free school (resourced provision)";
        MainstreamFreeUnit = "mainstream_free_school_senunit", "Mainstream - free school (SEN unit)";
        MainstreamIndependent = "mainstream_independent", "Mainstream - independent";
        SpecialMaintained = "special_la_maintained", "Special - LA maintained";
        SpecialAcademy = "special_academy_free", "Special - Academy/free schools";
        SpecialIndependent = "special_independent", "Special - independent";
        SpecialNonMaintained = "special_non_maintained", "Special - non-maintained";
        AlternativeAcademy = "ap_pru_academy", "AP/PRU - academy";
        AlternativeFree = "ap_pru_free_school", "AP/PRU - free school";
        AlternativeMaintained = "ap_pru_la_maintained", "AP/PRU - LA maintained";
        FurtherEducation = "general_fe_tertiary_colleges", "FE - general FE and tertiary colleges";
        SpecialistPost16 = "specialist_post_16_institutions", "FE - specialist post-16 institutions";
        Provider = "ukrlp_provider", "FE - UKRLP provider";
        HomeEducated = "elective_home_education", "Educated elsewhere - elective home education";
        ByCouncil = "other_arrangements_la", "Educated elsewhere - other arrangements by LA";
        ByParents = "other_arrangements_parents", "Educated elsewhere - other arrangements by parents";
        Online = "online_provider", "Educated elsewhere - online provider";
        Welsh = "w_settings", "Educated elsewhere - Welsh establishment";
        OtherSchool = "other_schools", "Educated elsewhere - other schools and establishments";
        OtherSetting = "other_placement_settings", "Educated elsewhere - other placement settings";
        NotInEducation = "neet", "Educated elsewhere - NEET";
        NoticeToCease = "neet_ntci", "Educated elsewhere - not in education or training (notice to cease issued)";
        NotInEducationOther = "neet_other", "Educated elsewhere - not in education or training (other)";
        NotInEducationSchoolAge = "neet_other_csa", "Educated elsewhere - not in education or training (compulsory school age)";
        EarlyYears = "nm_early_years", "Non-maintained early years";
        Unknown = "placement_unknown", "Placement not recorded";
    }
}

impl PlaceKind {
    /// The column and the breakdown of the group it is summed in, if it is summed.
    pub(super) const fn group(self) -> Option<(&'static str, &'static str)> {
        use PlaceKind as K;
        match self {
            K::MainstreamMaintained
            | K::MainstreamMaintainedResourced
            | K::MainstreamMaintainedUnit
            | K::MainstreamAcademy
            | K::MainstreamAcademyResourced
            | K::MainstreamAcademyUnit
            | K::MainstreamFree
            | K::MainstreamFreeResourced
            | K::MainstreamFreeUnit
            | K::MainstreamIndependent => Some(("mainstream_total", "Mainstream - total")),
            K::SpecialMaintained | K::SpecialAcademy | K::SpecialIndependent | K::SpecialNonMaintained => {
                Some(("special_total", "Special - total"))
            }
            K::AlternativeAcademy | K::AlternativeFree | K::AlternativeMaintained => {
                Some(("ap_pru_total", "AP/PRU - total"))
            }
            K::FurtherEducation | K::SpecialistPost16 | K::Provider => Some(("fe_total", "FE - total")),
            K::EarlyYears | K::Unknown => None,
            _ => Some(("ed_elsewhere", "Educated elsewhere - total")),
        }
    }
}

/// The kind of a placement, for someone of an age. `type_of` gives the register's code of type for a URN or UKPRN.
/// A school of a type unknown to it is "not recorded".
#[must_use]
pub fn classify(
    place: Option<&PlacementDetail>,
    age: Option<i16>,
    type_of: &dyn Fn(&str) -> Option<u16>,
) -> PlaceKind {
    let Some(place) = place else { return PlaceKind::Unknown };
    if let Some(setting) = place.setting {
        return of_setting(setting, age);
    }
    let by_urn = (!place.urn.is_empty()).then(|| type_of(&place.urn));
    let by_provider = (!place.ukprn.is_empty()).then(|| type_of(&place.ukprn));
    match (by_urn, by_provider) {
        (Some(code), _) => code.map_or(PlaceKind::Unknown, |code| of_type(code, place)),
        (None, Some(code)) => code.map_or(PlaceKind::Provider, |code| of_type(code, place)),
        (None, None) => PlaceKind::Unknown,
    }
}

fn of_setting(setting: Setting, age: Option<i16>) -> PlaceKind {
    match setting {
        Setting::ByCouncil => PlaceKind::ByCouncil,
        Setting::ByParents => PlaceKind::ByParents,
        Setting::HomeEducated => PlaceKind::HomeEducated,
        Setting::EarlyYears => PlaceKind::EarlyYears,
        Setting::Other => PlaceKind::OtherSetting,
        Setting::NotInEducation => PlaceKind::NotInEducation,
        Setting::NoticeToCease => PlaceKind::NoticeToCease,
        // Compulsory school age is read as 5 to 15 in whole years.
        Setting::NotInEducationOther if age.is_some_and(|age| (5..=15).contains(&age)) => {
            PlaceKind::NotInEducationSchoolAge
        }
        Setting::NotInEducationOther => PlaceKind::NotInEducationOther,
    }
}

/// By the register's code of type of establishment.
fn of_type(code: u16, place: &PlacementDetail) -> PlaceKind {
    use PlaceKind as K;
    let within = |plain, resourced, unit| match (place.sen_unit, place.resourced_provision) {
        (Some(true), _) => unit,
        (_, Some(true)) => resourced,
        _ => plain,
    };
    match code {
        1 | 2 | 3 | 5 | 15 => {
            within(K::MainstreamMaintained, K::MainstreamMaintainedResourced, K::MainstreamMaintainedUnit)
        }
        28 | 34 | 45 | 46 | 57 => {
            within(K::MainstreamAcademy, K::MainstreamAcademyResourced, K::MainstreamAcademyUnit)
        }
        35 | 39 | 40 | 41 => within(K::MainstreamFree, K::MainstreamFreeResourced, K::MainstreamFreeUnit),
        6 | 11 => K::MainstreamIndependent,
        7 | 12 => K::SpecialMaintained,
        33 | 36 | 44 => K::SpecialAcademy,
        10 => K::SpecialIndependent,
        8 => K::SpecialNonMaintained,
        42 | 43 => K::AlternativeAcademy,
        38 => K::AlternativeFree,
        14 => K::AlternativeMaintained,
        18 | 31 => K::FurtherEducation,
        32 => K::SpecialistPost16,
        49 => K::Online,
        30 => K::Welsh,
        _ => K::OtherSchool,
    }
}
