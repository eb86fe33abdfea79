//! Where the counts of one value of a release went, and the value as it may be told.

use super::asked::Counted;
use super::frozen::Value;
use waymark_small_numbers::{CountId, Figures, RateId, Rule, Shown};

/// Where the counts of one value went.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Held {
    /// One count.
    Count(CountId),
    /// A share, with those counted and all of whom it is the share.
    Share(RateId, CountId, CountId),
    /// What a median or an average rests on.
    Rests(CountId),
    /// No count of children is behind it.
    #[default]
    Free,
}

impl Held {
    /// All of whom it tells.
    pub(super) const fn all(self) -> Option<CountId> {
        match self {
            Self::Count(all) | Self::Rests(all) | Self::Share(_, _, all) => Some(all),
            Self::Free => None,
        }
    }

    /// Says how much readers would miss it.
    pub(super) fn value_at(self, figures: &mut Figures, worth: u8) {
        for count in [self.all(), self.counted()].into_iter().flatten() {
            figures.value_at(count, worth);
        }
    }

    /// Of a share those counted.
    pub(super) const fn counted(self) -> Option<CountId> {
        match self {
            Self::Share(_, counted, _) => Some(counted),
            Self::Count(_) | Self::Rests(_) | Self::Free => None,
        }
    }
}

/// A value as it may be told.
pub(super) fn value(counted: Counted, held: &Held, (shown, rule): (&Shown, Rule)) -> Value {
    match (counted, held) {
        (Counted::Nothing, _) => Value::Nobody,
        (Counted::Share { denominator: 0, .. }, Held::Share(_, _, all)) if shown.count(*all).is_some() => {
            Value::Nobody
        }
        (Counted::Measured { of: Some(0), .. }, Held::Rests(of)) if shown.count(*of).is_some() => {
            Value::Nobody
        }
        (_, Held::Count(count)) => shown.count(*count).map_or(Value::NotShown, Value::Count),
        (_, Held::Share(rate, ..)) => shown.rate(*rate).map_or(Value::NotShown, |rate| Value::Share {
            numerator: rate.numerator,
            denominator: rate.denominator,
        }),
        (Counted::Measured { fewest: Some(fewest), .. }, _) if rule.is_small(fewest) => Value::NotShown,
        (Counted::Measured { thousandths, .. }, Held::Rests(of)) if shown.may_rest_on(*of) => {
            Value::Measured(thousandths)
        }
        (Counted::Count(count), Held::Free) => Value::Count(count),
        (Counted::Share { numerator, denominator }, Held::Free) if denominator > 0 => {
            Value::Share { numerator, denominator }
        }
        (Counted::Share { .. }, Held::Free) => Value::Nobody,
        (Counted::Measured { thousandths, .. }, Held::Free) => Value::Measured(thousandths),
        (_, Held::Rests(_)) => Value::NotShown,
    }
}
