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
    /// The heading it stands under.
    pub group: String,
    /// The unit of a value that is no count and no share.
    pub unit: String,
    /// The answer of the measure's own rule, and the sentence that goes with it; neither may rest on small numbers.
    pub answer: (String, String),
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
    /// A value in thousandths that rests on so many children; `None` where a file tells the value alone.
    Measured {
        /// The value.
        thousandths: i64,
        /// How many children it rests on.
        of: Option<u64>,
    },
    /// There is no value: nothing to count, or nothing told.
    Nothing,
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
    Rests(CountId),
    Free,
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
        group: figure.group.clone(),
        unit: figure.unit.clone(),
        answer: figure.answer.clone(),
    });
    Ok((frozen.collect(), Published::of(&figures, &shown)))
}

/// Adds a figure and its parts; the answer is its counts, to be parts of what it belongs to.
fn add<'asked>(
    figures: &mut Figures,
    figure: &'asked Asked,
    held: &mut Vec<(&'asked Asked, Held)>,
) -> Result<Vec<CountId>, Uneven> {
    let (counts, how) = hold(figures, figure)?;
    held.push((figure, how));
    let parts = figure.parts.iter().map(|part| add(figures, part, held)).collect::<Result<Vec<_>, _>>()?;
    for (place, whole) in counts.iter().enumerate() {
        let of_each: Vec<CountId> = parts.iter().filter_map(|counts| counts.get(place).copied()).collect();
        if !of_each.is_empty() {
            figures.sum(*whole, &of_each)?;
        }
    }
    Ok(counts)
}

/// The counts behind one figure.
fn hold(figures: &mut Figures, figure: &Asked) -> Result<(Vec<CountId>, Held), Uneven> {
    let key = &figure.key;
    Ok(match figure.counted {
        Counted::Count(count) => {
            let count = figures.count(key.clone(), count);
            (vec![count], Held::Count(count))
        }
        Counted::Share { numerator, denominator } => {
            let numerator = figures.count(format!("{key} (those counted)"), numerator);
            let denominator = figures.count(format!("{key} (out of)"), denominator);
            let rate = figures.rate(numerator, denominator)?;
            (vec![numerator, denominator], Held::Share(rate, denominator))
        }
        Counted::Measured { of: Some(of), .. } => {
            let of = figures.count(format!("{key} (resting on)"), of);
            (vec![of], Held::Rests(of))
        }
        Counted::Measured { of: None, .. } | Counted::Nothing => (Vec::new(), Held::Free),
    })
}

fn value(counted: Counted, held: &Held, shown: &Shown) -> Value {
    match (counted, held) {
        (Counted::Nothing, _) => Value::Nobody,
        (Counted::Share { denominator: 0, .. }, Held::Share(_, out_of)) if shown.count(*out_of).is_some() => {
            Value::Nobody
        }
        (_, Held::Count(count)) => shown.count(*count).map_or(Value::NotShown, Value::Count),
        (_, Held::Share(rate, _)) => shown.rate(*rate).map_or(Value::NotShown, |rate| Value::Share {
            numerator: rate.numerator,
            denominator: rate.denominator,
        }),
        (Counted::Measured { thousandths, .. }, Held::Rests(of)) if shown.may_rest_on(*of) => {
            Value::Measured(thousandths)
        }
        (Counted::Measured { thousandths, .. }, Held::Free) => Value::Measured(thousandths),
        (_, Held::Rests(_) | Held::Free) => Value::NotShown,
    }
}
