//! What measures can be told by. Which group a case is in is worked out in `breakdown`.

/// What a measure can be broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Who asked.
    Source,
    /// The main setting.
    Setting,
    /// The first part of the family's postcode.
    Locality,
    /// The primary need.
    Need,
    /// The child's ethnicity.
    Ethnicity,
    /// Whose advice it is.
    Kind,
    /// The team that was asked.
    Team,
    /// The officer.
    Officer,
}

impl By {
    /// Every value.
    pub const ALL: [Self; 8] = [
        Self::Source,
        Self::Setting,
        Self::Locality,
        Self::Need,
        Self::Ethnicity,
        Self::Kind,
        Self::Team,
        Self::Officer,
    ];

    /// The code, in addresses and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Setting => "setting",
            Self::Locality => "locality",
            Self::Need => "need",
            Self::Ethnicity => "ethnicity",
            Self::Kind => "kind",
            Self::Team => "team",
            Self::Officer => "officer",
        }
    }

    /// The words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Source => "who asked",
            Self::Setting => "setting",
            Self::Locality => "locality",
            Self::Need => "primary need",
            Self::Ethnicity => "ethnicity",
            Self::Kind => "whose advice",
            Self::Team => "service or team asked",
            Self::Officer => "officer",
        }
    }

    /// The heading of its column.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::Source => "Who asked",
            Self::Setting => "Setting",
            Self::Locality => "Locality: first part of the postcode",
            Self::Need => "Primary need",
            Self::Ethnicity => "Ethnicity",
            Self::Kind => "Whose advice",
            Self::Team => "Service or team",
            Self::Officer => "Officer",
        }
    }

    /// Whether it is known of the child rather than of the case.
    #[must_use]
    pub const fn is_of_the_child(self) -> bool {
        matches!(self, Self::Locality | Self::Ethnicity)
    }
}
