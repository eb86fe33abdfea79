//! A measure as a release is asked to tell it: its value, its series, and the counts that each of them tells.

use waymark_kernel::{Day, add_days};
use waymark_measures::begins::BEFORE;
use waymark_measures::definition::{Definition, Value};
use waymark_measures::measured::{Measured, Plotted};
use waymark_measures::told::unit_words;
use waymark_measures::{Figure, Unit};
use waymark_scrutiny::release::{Asked, AskedMonth, Counted};
use waymark_therapies::standing::fewest;

/// The months that make up twelve of them.
const YEAR: usize = 12;

/// A measure with its series, and without groups yet.
pub(super) fn asked(truth: &Measured) -> Asked {
    let (definition, point) = (truth.measure.definition, truth.now.point);
    let months: Vec<AskedMonth> = truth.series.iter().map(|one| month(definition, one, truth.on)).collect();
    let made_of = if definition.stands() || definition.given() { 1 } else { YEAR };
    let makes_up = makes_up(truth, made_of);
    let periods = truth.notes.iter().filter(|note| note.begins());
    Asked {
        id: truth.measure.id(),
        key: format!("{} from {} to {}", truth.measure.id(), point.from, point.to),
        from: Some(point.from).filter(|_| !definition.stands()),
        to: Some(point.to),
        name: truth.measure.name(),
        definition: definition.exactly.to_owned(),
        group: definition.group.words().to_owned(),
        unit: unit_words(definition.unit).to_owned(),
        target: truth.aim.as_ref().map(|aim| thousandths(aim.value)),
        of_nobody: !definition.of_children(),
        counted: counted(definition, truth.now.figure, truth.now.answered),
        gap: truth.now.gap.clone().filter(|_| definition.given() && truth.now.figure.is_none()),
        // A series that does not make up its value could give it away, so it is not told.
        months: if makes_up { months } else { Vec::new() },
        made_of: if makes_up { made_of } else { 0 },
        answered: truth.now.answered,
        periods: periods.map(|note| (note.day, note.words.clone())).collect(),
        by: Vec::new(),
        beside: truth.measure.beside().map(|other| other.id()),
    }
}

fn makes_up(truth: &Measured, made_of: usize) -> bool {
    let last = truth.series.len().checked_sub(made_of).and_then(|from| truth.series.get(from..));
    let sum = last.into_iter().flatten().filter_map(|one| one.figure);
    let sum = sum.fold((0, 0), |(of, hit), figure| (of + figure.of, hit + figure.hit));
    last.is_some() && truth.now.figure.is_none_or(|figure| (figure.of, figure.hit) == sum)
}

fn month(definition: &Definition, plotted: &Plotted, on: Day) -> AskedMonth {
    AskedMonth {
        from: plotted.point.from,
        to: plotted.point.to,
        counted: counted(definition, plotted.figure, plotted.answered),
        settled: definition.given() || add_days(plotted.point.to, definition.settles) <= on,
        gap: plotted.gap.clone().filter(|gap| definition.given() || gap == BEFORE),
        answered: plotted.answered,
    }
}

/// The counts that a value tells.
pub(super) fn counted(definition: &Definition, figure: Option<Figure>, answered: Option<u64>) -> Counted {
    let Some(figure) = figure else { return Counted::Nothing };
    match (definition.given(), definition.value) {
        (true, _) => told(definition.unit, figure, answered),
        (false, Value::Number) => Counted::Count(figure.hit),
        (false, Value::Share) => Counted::Share { numerator: figure.hit, denominator: figure.of },
        (false, value @ (Value::Weeks(_) | Value::EachGroup)) => {
            let thousandths = figure.value.map_or(0, thousandths);
            let fewest = match value {
                Value::Weeks(share) => Some(fewest(figure.of, u64::from(share))),
                _ => None,
            };
            Counted::Measured { thousandths, of: Some(figure.of), fewest }
        }
    }
}

/// A figure from elsewhere: with the counts it came with, or as the count that it is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count was checked to be whole and not below 0"
)]
fn told(unit: Unit, figure: Figure, answered: Option<u64>) -> Counted {
    match (figure.value, unit) {
        _ if figure.of > 0 => Counted::Share { numerator: figure.hit, denominator: figure.of },
        (None, _) => Counted::Nothing,
        (Some(value), Unit::Count(_)) => Counted::Count(value as u64),
        (Some(value), _) => Counted::Measured { thousandths: thousandths(value), of: answered, fewest: None },
    }
}

/// In thousandths, half away from nought.
#[expect(clippy::cast_possible_truncation, reason = "a value of the catalogue is far below 2^53 thousandths")]
pub(super) fn thousandths(value: f64) -> i64 {
    (value * 1_000.0).round() as i64
}
