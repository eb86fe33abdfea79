//! The kinds of places, phases and services an invented area has.

/// How a placement is counted in the published statistics, in the order of their columns.
/// Source: Department for Education, Education, health and care plans, reporting year 2025 (OGL v3.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is the published column of the same name; see `column`")]
pub enum Placement {
    MaintainedSchool,
    MaintainedResourced,
    MaintainedUnit,
    Academy,
    AcademyResourced,
    AcademyUnit,
    FreeSchool,
    FreeSchoolResourced,
    FreeSchoolUnit,
    IndependentSchool,
    SpecialMaintained,
    SpecialAcademy,
    SpecialIndependent,
    SpecialNonMaintained,
    ApAcademy,
    ApFreeSchool,
    ApMaintained,
    College,
    SpecialistPost16,
    UkrlpProvider,
    ElectiveHome,
    ArrangedByCouncil,
    ArrangedByParents,
    OnlineProvider,
    WelshSchool,
    OtherSchool,
    OtherSetting,
    Neet,
    NeetNotice,
    NeetOther,
    NeetOtherSchoolAge,
    EarlyYears,
    Unknown,
}

/// How many kinds of placement there are.
pub const PLACEMENTS: usize = 33;

impl Placement {
    /// All of them, in the order of the published columns.
    pub const ALL: [Self; PLACEMENTS] = [
        Self::MaintainedSchool,
        Self::MaintainedResourced,
        Self::MaintainedUnit,
        Self::Academy,
        Self::AcademyResourced,
        Self::AcademyUnit,
        Self::FreeSchool,
        Self::FreeSchoolResourced,
        Self::FreeSchoolUnit,
        Self::IndependentSchool,
        Self::SpecialMaintained,
        Self::SpecialAcademy,
        Self::SpecialIndependent,
        Self::SpecialNonMaintained,
        Self::ApAcademy,
        Self::ApFreeSchool,
        Self::ApMaintained,
        Self::College,
        Self::SpecialistPost16,
        Self::UkrlpProvider,
        Self::ElectiveHome,
        Self::ArrangedByCouncil,
        Self::ArrangedByParents,
        Self::OnlineProvider,
        Self::WelshSchool,
        Self::OtherSchool,
        Self::OtherSetting,
        Self::Neet,
        Self::NeetNotice,
        Self::NeetOther,
        Self::NeetOtherSchoolAge,
        Self::EarlyYears,
        Self::Unknown,
    ];

    /// The name of its column in the published files.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::MaintainedSchool => "mainstream_la_maintained",
            Self::MaintainedResourced => "mainstream_la_maintained_resourced_provision",
            Self::MaintainedUnit => "mainstream_la_maintained_senunit",
            Self::Academy => "mainstream_academy",
            Self::AcademyResourced => "mainstream_academy_resourced_provision",
            Self::AcademyUnit => "mainstream_academy_senunit",
            Self::FreeSchool => "mainstream_free_school",
            Self::FreeSchoolResourced => "mainstream_free_school_resourced_provision",
            Self::FreeSchoolUnit => "mainstream_free_school_senunit",
            Self::IndependentSchool => "mainstream_independent",
            Self::SpecialMaintained => "special_la_maintained",
            Self::SpecialAcademy => "special_academy_free",
            Self::SpecialIndependent => "special_independent",
            Self::SpecialNonMaintained => "special_non_maintained",
            Self::ApAcademy => "ap_pru_academy",
            Self::ApFreeSchool => "ap_pru_free_school",
            Self::ApMaintained => "ap_pru_la_maintained",
            Self::College => "general_fe_tertiary_colleges",
            Self::SpecialistPost16 => "specialist_post_16_institutions",
            Self::UkrlpProvider => "ukrlp_provider",
            Self::ElectiveHome => "elective_home_education",
            Self::ArrangedByCouncil => "other_arrangements_la",
            Self::ArrangedByParents => "other_arrangements_parents",
            Self::OnlineProvider => "online_provider",
            Self::WelshSchool => "w_settings",
            Self::OtherSchool => "other_schools",
            Self::OtherSetting => "other_placement_settings",
            Self::Neet => "neet",
            Self::NeetNotice => "neet_ntci",
            Self::NeetOther => "neet_other",
            Self::NeetOtherSchoolAge => "neet_other_csa",
            Self::EarlyYears => "nm_early_years",
            Self::Unknown => "placement_unknown",
        }
    }
}

/// The ages a place teaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Before Reception.
    Nursery,
    /// Reception to Year 6.
    Primary,
    /// Year 7 to Year 11 or 13.
    Secondary,
    /// From Year 12.
    Post16,
    /// All ages, as special schools often have.
    AllThrough,
}

/// What a team does, or what kind of advice is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// The council's team for special educational needs.
    Send,
    /// The school's, college's or early years setting's advice.
    Setting,
    /// Educational psychology.
    Psychology,
    /// Speech and language therapy.
    SpeechLanguage,
    /// Community paediatrics.
    Paediatrics,
    /// Occupational therapy.
    OccupationalTherapy,
    /// Social care.
    SocialCare,
    /// The views of the child and the family.
    Family,
}
