//! A measure as it is told in JSON: the same on the command line, on its page and in papers.

use crate::catalogue::Measure;
use crate::count::Figure;
use crate::definition::Unit;
use crate::window::Window;
use serde::Serialize;
use waymark_kernel::Day;
use waymark_queues::spc::Wanted;

/// What a measure is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ToldMeasure {
    /// Its id.
    pub id: String,
    /// Its plain name.
    pub name: String,
    /// The heading it stands under.
    pub group: &'static str,
    /// Exactly what it counts.
    pub definition: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// `up`, `down` or `neither`.
    pub better: &'static str,
    /// The value wanted.
    pub target: Option<f64>,
    /// Where the target comes from.
    pub target_because: Option<&'static str>,
    /// Who answers for it.
    pub owner: &'static str,
    /// Where the figures come from.
    pub source: &'static str,
    /// What is left out for those who may see no child.
    pub small_numbers: &'static str,
    /// Where the nation publishes the same.
    pub published: Option<&'static str>,
}

/// A figure at a point.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ToldFigure {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Above the line.
    pub counted: u64,
    /// Below the line.
    pub out_of: u64,
    /// The value; absent where there is none.
    pub value: Option<f64>,
}

/// Counts of 1 to 5 are kept from those who may see no child.
pub const SMALL_NUMBERS: &str = "A count of 1 to 5, and what would let it be worked out, is left out for readers who may \
    see no child, and wherever figures are published.";

impl ToldMeasure {
    /// What a measure is.
    #[must_use]
    pub fn of(measure: &Measure) -> Self {
        let definition = measure.definition;
        Self {
            id: measure.id(),
            name: measure.name(),
            group: definition.group.words(),
            definition: definition.exactly,
            unit: unit_words(definition.unit),
            better: match definition.wanted {
                Wanted::Up => "up",
                Wanted::Down => "down",
                Wanted::Neither => "neither",
            },
            target: definition.target.map(|target| target.value),
            target_because: definition.target.map(|target| target.because),
            owner: definition.owner,
            source: definition.source(),
            small_numbers: SMALL_NUMBERS,
            published: definition.published,
        }
    }
}

/// The figures of a window, one a point.
#[must_use]
pub fn figures(window: &Window, figures: &[Figure]) -> Vec<ToldFigure> {
    let pairs = window.points.iter().zip(figures);
    pairs
        .map(|(point, figure)| ToldFigure {
            from: point.from,
            to: point.to,
            counted: figure.hit,
            out_of: figure.of,
            value: figure.value.map(tenths),
        })
        .collect()
}

/// Rounded to one decimal, half away from nought: no figure is told more exactly.
#[must_use]
pub fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// The unit in words.
#[must_use]
pub const fn unit_words(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "per cent",
        Unit::Count(what) => what,
        Unit::Weeks => "weeks",
        Unit::CasesEach => "cases an officer",
        Unit::Points => "points",
    }
}

/// A value with its unit, such as `46.4%` or `31.0 weeks`.
#[must_use]
pub fn value_words(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Percent => format!("{:.1}%", tenths(value)),
        Unit::Count(what) => format!("{value:.0} {what}"),
        Unit::Weeks => format!("{:.1} weeks", tenths(value)),
        Unit::CasesEach => format!("{:.1} cases an officer", tenths(value)),
        Unit::Points => format!("{:.1} points", tenths(value)),
    }
}
