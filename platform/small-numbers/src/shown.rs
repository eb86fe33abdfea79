//! The answer: which counts and percentages of a release may be read.

use super::{CountId, RateId};

/// A percentage that may be shown, as the two counts it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub numerator: u64,
    /// Of how many; never nought.
    pub denominator: u64,
}

/// What may be read of [`super::Figures`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub(super) counts: Vec<Option<u64>>,
    pub(super) least: Vec<u64>,
    pub(super) rates: Vec<Option<Rate>>,
}

impl Shown {
    /// The count, or `None` when it is not shown.
    #[must_use]
    pub fn count(&self, id: CountId) -> Option<u64> {
        self.counts.get(id.0).copied().flatten()
    }

    /// The percentage, or `None` when it is not shown or there was nobody to count.
    #[must_use]
    pub fn rate(&self, id: RateId) -> Option<Rate> {
        self.rates.get(id.0).copied().flatten()
    }

    /// Whether an average, a median or any other figure made of this many children may be shown.
    #[must_use]
    pub fn may_rest_on(&self, id: CountId) -> bool {
        self.count(id).is_some_and(|count| count > 0)
    }

    pub(super) fn is_shown(&self, id: CountId) -> bool {
        self.count(id).is_some()
    }

    pub(super) fn least(&self, id: CountId) -> u64 {
        self.least.get(id.0).copied().unwrap_or(0)
    }
}
