//! Figures with their true counts become figures that may be published, beside all that was published before; and which
//! feeds are too old to say anything by.

use super::contents::{Frozen, Value};
use waymark_kernel::{Day, add_days};
use waymark_small_numbers::{CountId, Exposed, Figures, Published, RateId, Rule, Shown, Uneven, protect};

/// A figure of the record, with its parts if it is broken down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What it counts, the same in every release: measure, days and breakdown.
    pub key: String,
    /// Its plain name.
    pub name: String,
    /// Exactly what it counts.
    pub definition: String,
    /// The true value.
    pub counted: Counted,
    /// What it is made of: parts that no child is in twice and that no child is left out of. Empty if not broken down.
    pub parts: Vec<Asked>,
}

/// A true value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// So many children.
    Count(u64),
    /// So many of so many.
    Share {
        /// How many.
        numerator: u64,
        /// Of how many.
        denominator: u64,
    },
}

/// Figures that cannot be frozen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFrozen {
    /// Parts that do not make up their whole.
    #[error(transparent)]
    Uneven(#[from] Uneven),
    /// An earlier release gives a small number away.
    #[error(transparent)]
    Exposed(#[from] Exposed),
}

/// Where figures come from, and how fresh it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its name, such as “waiting lists of the community trust”.
    pub name: String,
    /// The last day it tells of; `None` when nothing ever came.
    pub last: Option<Day>,
    /// How many days after that day it still counts as fresh; the last of them included.
    pub fresh_for: i64,
}

impl Feed {
    /// Whether it is too old to say anything of this day.
    #[must_use]
    pub fn is_old(&self, on: Day) -> bool {
        self.last.is_none_or(|last| add_days(last, self.fresh_for) < on)
    }
}

/// Where the counts of one figure went.
enum Held {
    Count(CountId),
    Share(RateId, CountId),
}

/// The figures as they may be published, in the order asked, each before its parts; and what they leave behind for the
/// next release to be protected against. `earlier` is what the release before left behind.
///
/// # Errors
/// [`NotFrozen`] when parts do not add up, or an earlier release already gives a small number away.
pub fn figures(
    asked: &[Asked],
    earlier: Option<&Published>,
    rule: Rule,
) -> Result<(Vec<Frozen>, Published), NotFrozen> {
    let mut figures = Figures::new();
    let mut held = Vec::new();
    for figure in asked {
        add(&mut figures, figure, &mut held)?;
    }
    if let Some(earlier) = earlier {
        figures.after(earlier)?;
    }
    let shown = protect(&figures, rule)?;
    let frozen = held.iter().map(|(figure, held)| Frozen {
        key: figure.key.clone(),
        name: figure.name.clone(),
        definition: figure.definition.clone(),
        value: value(figure.counted, held, &shown),
    });
    Ok((frozen.collect(), Published::of(&figures, &shown)))
}

/// Adds a figure and its parts; the answer is its counts, to be parts of what it belongs to.
fn add<'asked>(
    figures: &mut Figures,
    figure: &'asked Asked,
    held: &mut Vec<(&'asked Asked, Held)>,
) -> Result<(CountId, Option<CountId>), Uneven> {
    let (first, second) = match figure.counted {
        Counted::Count(count) => {
            let count = figures.count(figure.key.clone(), count);
            held.push((figure, Held::Count(count)));
            (count, None)
        }
        Counted::Share { numerator, denominator } => {
            let numerator = figures.count(format!("{} (those counted)", figure.key), numerator);
            let denominator = figures.count(format!("{} (out of)", figure.key), denominator);
            held.push((figure, Held::Share(figures.rate(numerator, denominator)?, denominator)));
            (numerator, Some(denominator))
        }
    };
    let parts = figure.parts.iter().map(|part| add(figures, part, held)).collect::<Result<Vec<_>, _>>()?;
    if !parts.is_empty() {
        figures.sum(first, &parts.iter().map(|(first, _)| *first).collect::<Vec<_>>())?;
    }
    if let (Some(second), false) = (second, parts.is_empty()) {
        figures.sum(second, &parts.iter().filter_map(|(_, second)| *second).collect::<Vec<_>>())?;
    }
    Ok((first, second))
}

fn value(counted: Counted, held: &Held, shown: &Shown) -> Value {
    match (counted, held) {
        (Counted::Share { denominator: 0, .. }, Held::Share(_, out_of)) if shown.count(*out_of).is_some() => {
            Value::Nobody
        }
        (_, Held::Count(count)) => shown.count(*count).map_or(Value::NotShown, Value::Count),
        (_, Held::Share(rate, _)) => shown.rate(*rate).map_or(Value::NotShown, |rate| Value::Share {
            numerator: rate.numerator,
            denominator: rate.denominator,
        }),
    }
}
