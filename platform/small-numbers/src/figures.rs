//! The counts of a release and how they add up, before anything is decided. Holds true numbers: it never leaves the
//! machine, only what [`super::protect`] makes of it does.

use std::cmp::Ordering;

/// One count among [`Figures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountId(pub(super) usize);

/// One percentage among [`Figures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RateId(pub(super) usize);

/// Who can read a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A number of this release: shown, or not shown.
    Now,
    /// A number that an earlier release showed (`true`) or did not show.
    Before(bool),
    /// Nowhere printed, but what a reader gets by taking one number from another.
    Between,
}

#[derive(Clone, Debug)]
pub(super) struct Count {
    pub key: String,
    pub count: u64,
    pub place: Place,
    /// The least a reader must think possible when the number is not shown and noughts always are.
    pub least: u64,
    /// How much its readers would miss it: what is worth less is left out first.
    pub worth: u8,
}

#[derive(Clone, Debug)]
pub(super) struct Sum {
    pub total: usize,
    pub parts: Vec<usize>,
}

impl Sum {
    pub fn members(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(self.total).chain(self.parts.iter().copied())
    }
}

/// Counts, the sums that tie them together, and the percentages made of them.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub(super) counts: Vec<Count>,
    pub(super) sums: Vec<Sum>,
    pub(super) rates: Vec<(CountId, CountId)>,
}

/// Parts that do not add up to their total, or a count that is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{total}” is not the sum of its parts")]
pub struct Uneven {
    /// The key of the total.
    pub total: String,
}

impl Figures {
    /// No counts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a count of children. `key` names it for good: the same measure, days and breakdown have the same key in
    /// every release, which is how an earlier number is found again.
    pub fn count(&mut self, key: impl Into<String>, count: u64) -> CountId {
        self.push(key.into(), count, Place::Now, 1)
    }

    /// Adds a count of which a nought is left out as few children are. Numbers that come back in later sums, such as the
    /// months of a running year, must not tell by being left out that they are at least 1: enough of them would tell the
    /// least that a later sum can be.
    pub fn count_without_nought(&mut self, key: impl Into<String>, count: u64) -> CountId {
        self.push(key.into(), count, Place::Now, 0)
    }

    /// Says how much readers would miss a count that is not small: of those that could be left out to hide a small one, the one
    /// worth least goes first. It is 0 until it is said.
    pub fn value_at(&mut self, count: CountId, worth: u8) {
        if let Some(count) = self.counts.get_mut(count.0) {
            count.worth = worth;
        }
    }

    /// Says that `parts` are in `total`, nobody twice: when they are all of it a reader is taken to know that, and otherwise
    /// what they leave is protected.
    ///
    /// # Errors
    /// [`Uneven`] when the parts are more than the total.
    pub fn made_of(&mut self, total: CountId, parts: &[CountId]) -> Result<(), Uneven> {
        self.sum(total, parts).or_else(|_| self.rest(total, parts))
    }

    /// Says that some counts together are as many as some others together, though nobody prints how many that is.
    ///
    /// # Errors
    /// [`Uneven`] when they are not.
    pub fn even(&mut self, key: impl Into<String>, one: &[CountId], other: &[CountId]) -> Result<(), Uneven> {
        let count = one.iter().filter_map(|id| self.counts.get(id.0)).map(|count| count.count).sum();
        let both = self.push(key.into(), count, Place::Between, 0);
        self.sum(both, one)?;
        self.sum(both, other)
    }

    /// Says that `parts` make up `total`. Every sum that a reader can know must be said, or it cannot be protected.
    ///
    /// # Errors
    /// [`Uneven`] when they do not add up.
    pub fn sum(&mut self, total: CountId, parts: &[CountId]) -> Result<(), Uneven> {
        let parts: Vec<usize> = parts.iter().map(|part| part.0).collect();
        let sum: Option<u64> =
            parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(self.counts.get(*part)?.count));
        match (self.counts.get(total.0), sum) {
            (Some(whole), Some(sum)) if whole.count == sum => {
                self.sums.push(Sum { total: total.0, parts });
                Ok(())
            }
            (whole, _) => Err(Uneven { total: whole.map(|whole| whole.key.clone()).unwrap_or_default() }),
        }
    }

    /// Adds a percentage: `numerator` of `denominator`, both counts of these figures. What is left of the denominator
    /// is protected with them, so 97% of 100 is not shown: it would tell of three.
    ///
    /// # Errors
    /// [`Uneven`] when the numerator is greater than the denominator.
    pub fn rate(&mut self, numerator: CountId, denominator: CountId) -> Result<RateId, Uneven> {
        self.difference(denominator, numerator)?;
        self.rates.push((numerator, denominator));
        Ok(RateId(self.rates.len() - 1))
    }

    /// Protects what a reader gets by taking `less` from `more`, such as this month's number from two running totals.
    ///
    /// # Errors
    /// [`Uneven`] when `less` is the greater.
    pub fn difference(&mut self, more: CountId, less: CountId) -> Result<(), Uneven> {
        self.rest(more, &[less])
    }

    /// Protects what a reader gets by taking all `parts` from `total`, which may leave something.
    ///
    /// # Errors
    /// [`Uneven`] when the parts are more than the total.
    pub fn rest(&mut self, total: CountId, parts: &[CountId]) -> Result<(), Uneven> {
        let whole = self.counts.get(total.0);
        let key = whole.map(|whole| whole.key.clone()).unwrap_or_default();
        let left = parts.iter().try_fold(whole.map_or(0, |whole| whole.count), |left, part| {
            left.checked_sub(self.counts.get(part.0)?.count)
        });
        let Some(left) = left else { return Err(Uneven { total: key }) };
        let rest = self.push(format!("{key} (rest)"), left, Place::Between, 0);
        let all: Vec<CountId> = parts.iter().copied().chain([rest]).collect();
        self.sum(total, &all)
    }

    /// Says that one of two counts is of children whom the other counts too: how many more the other counts is protected.
    /// Which is the part is known, and never taken to be known is that it may be the whole: a part of 1 beside a whole of 1
    /// would otherwise say of every reader that they know both to be equal, and nothing then could hide either.
    ///
    /// # Errors
    /// None today; [`Uneven`] as the other ways to tie counts have.
    pub fn within(&mut self, one: CountId, other: CountId) -> Result<(), Uneven> {
        let (Some(first), Some(second)) = (self.counts.get(one.0), self.counts.get(other.0)) else {
            return Ok(());
        };
        if first.count > second.count { self.difference(one, other) } else { self.difference(other, one) }
    }

    /// Says that two counts are the same number told twice, or the same one corrected: by how many they differ is protected
    /// too, and where they do not differ a reader is taken to know it.
    ///
    /// # Errors
    /// None today; [`Uneven`] as the other ways to tie counts have.
    pub fn beside(&mut self, one: CountId, other: CountId) -> Result<(), Uneven> {
        let (Some(first), Some(second)) = (self.counts.get(one.0), self.counts.get(other.0)) else {
            return Ok(());
        };
        match first.count.cmp(&second.count) {
            Ordering::Equal => self.sum(one, &[other]),
            Ordering::Greater => self.difference(one, other),
            Ordering::Less => self.difference(other, one),
        }
    }

    pub(super) fn push(&mut self, key: String, count: u64, place: Place, least: u64) -> CountId {
        self.counts.push(Count { key, count, place, least, worth: 0 });
        CountId(self.counts.len() - 1)
    }
}
