//! Codes of special educational need and of settings without a register number, as the SEN2 return uses them.
//! Source: Department for Education code sets, restated (Open Government Licence v3.0).

crate::coded! {
    /// A kind of special educational need (SEN2 item 5.8a). Down syndrome is a need of its own from the 2025 return on.
    Need {
        SpecificLearning = "SPLD", "specific learning difficulty";
        ModerateLearning = "MLD", "moderate learning difficulty";
        SevereLearning = "SLD", "severe learning difficulty";
        ProfoundMultiple = "PMLD", "profound and multiple learning difficulty";
        SocialEmotionalMental = "SEMH", "social, emotional and mental health";
        SpeechLanguage = "SLCN", "speech, language and communication needs";
        Hearing = "HI", "hearing impairment";
        Vision = "VI", "vision impairment";
        MultiSensory = "MSI", "multi-sensory impairment";
        Physical = "PD", "physical disability";
        Autism = "ASD", "autistic spectrum disorder";
        DownSyndrome = "DS", "Down syndrome";
        Other = "OTH", "other difficulty";
    }
}

crate::coded! {
    /// Where a child or young person is educated when no register number says so (SEN2 items 4.7c and 5.7c).
    /// The last three are only for actual placements, never for the placement a plan names.
    Setting {
        ByCouncil = "OLA", "other arrangements by the local authority (section 61, education otherwise than at school)";
        ByParents = "OPA", "other arrangements by the parent or young person, not elective home education";
        HomeEducated = "EHE", "elective home education";
        EarlyYears = "EYP", "early years provider without a register number";
        Other = "OTH", "other: a type of setting is named, not a setting";
        NotInEducation = "NEET", "not in education, employment or training, aged 16 to 25";
        NoticeToCease = "NIEC", "not in education or training, notice to cease the plan issued";
        NotInEducationOther = "NIEO", "not in education or training, other reason";
    }
}
