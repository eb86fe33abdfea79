//! The agencies of a local area partnership, each with a letter, a shape and a colour, and always its name.

use crate::html::markup;
use askama::Template;

/// Who acted or is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Agency {
    /// Schools, early years, colleges, educational psychology.
    Education,
    /// The NHS.
    Health,
    /// Children's and adults' social care.
    SocialCare,
    /// The child or young person and their family.
    Family,
    /// The council's SEND team.
    Council,
}

impl Agency {
    /// The agency of a code: `education`, `health`, `social_care`, `family`; anything else is the council.
    #[must_use]
    pub fn of(code: &str) -> Self {
        match code {
            "education" | "setting" => Self::Education,
            "health" => Self::Health,
            "social_care" => Self::SocialCare,
            "family" => Self::Family,
            _ => Self::Council,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Education => "Education",
            Self::Health => "Health",
            Self::SocialCare => "Social care",
            Self::Family => "Family",
            Self::Council => "Council SEND team",
        }
    }

    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Education => "wm-ag--education",
            Self::Health => "wm-ag--health",
            Self::SocialCare => "wm-ag--care",
            Self::Family => "wm-ag--family",
            Self::Council => "wm-ag--council",
        }
    }

    const fn letter(self) -> &'static str {
        match self {
            Self::Education => "E",
            Self::Health => "H",
            Self::SocialCare => "S",
            Self::Family => "F",
            Self::Council => "C",
        }
    }
}

/// An agency's badge: the letter in its shape, then the name or a nearer one, such as `Educational psychology`.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<span class="wm-ag {{ agency.class() }}{% if plain %} wm-ag--plain{% endif %}" data-l="{{ agency.letter() }}">{{ text }}</span>"#,
    ext = "html"
)]
pub struct Badge {
    agency: Agency,
    text: String,
    plain: bool,
}

impl Badge {
    /// The badge of an agency with its own name.
    #[must_use]
    pub fn new(agency: Agency) -> Self {
        Self { agency, text: agency.name().to_owned(), plain: false }
    }

    /// The badge with other words beside it, in plain ink.
    #[must_use]
    pub fn named(agency: Agency, text: impl Into<String>) -> Self {
        Self { agency, text: text.into(), plain: true }
    }
}

markup!(Badge);
