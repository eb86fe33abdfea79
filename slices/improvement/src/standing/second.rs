//! Is it helping families? The answer a measure gives, as the plan shows it. It comes from outside this slice, worked out
//! from the record: nothing here can set it.

use waymark_web::Html;

/// What the measure's rule tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// Getting better, not there yet.
    Better,
    /// Getting better, target met.
    TargetMet,
    /// No change yet.
    Same,
    /// Getting worse.
    Worse,
    /// Too few points, yearly figures or a small survey.
    TooSoon,
}

impl Tells {
    /// In words, the same everywhere.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Better => "Getting better, not there yet",
            Self::TargetMet => "Getting better, target met",
            Self::Same => "No change yet",
            Self::Worse => "Getting worse",
            Self::TooSoon => "Too soon to tell",
        }
    }

    /// Whether the measure moves the right way.
    #[must_use]
    pub const fn is_better(self) -> bool {
        matches!(self, Self::Better | Self::TargetMet)
    }
}

/// The second answer of one area on one day.
#[derive(Debug, Clone)]
pub struct Second {
    /// What the rule tells.
    pub tells: Tells,
    /// The latest figure with what it counts, such as `61% in 20 weeks`.
    pub figure: String,
    /// What it rests on, such as `of 128 plans in 3 months`.
    pub basis: String,
    /// A sentence of its own for the first line while it is getting worse, such as `Therapy waits are getting worse.`;
    /// empty where there is none.
    pub worse: String,
    /// A small chart that says the same; empty where there is none.
    pub chart: Html,
    /// Where the measure is shown; empty where it is not.
    pub href: String,
}
