//! A measure as it is told in JSON and in words: the same on the command line, on its page and in papers.

use crate::catalogue::Measure;
use crate::definition::{Definition, Unit};
use crate::measured::{Aim, Measured, Plotted};
use crate::verdict::{ordinary, sentence};
use serde::Serialize;
use waymark_kernel::Day;
use waymark_queues::spc::Wanted;
use waymark_web::words::{decimal, decimal_short};

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
    pub target_because: Option<String>,
    /// Whether the area set it itself.
    pub target_is_own: bool,
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ToldFigure {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Above the line.
    pub counted: Option<u64>,
    /// Below the line.
    pub out_of: Option<u64>,
    /// The value; absent where there is none.
    pub value: Option<f64>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    /// How many answered, where people were asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<u64>,
    /// The average of its period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// The lower limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// The upper limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
}

/// A measure worked out, as it is told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Told {
    /// What it is.
    #[serde(flatten)]
    pub measure: ToldMeasure,
    /// The day asked for.
    pub on: Day,
    /// The figure of the twelve months to the day, or at its end.
    pub figure: ToldFigure,
    /// The code of the verdict.
    pub verdict: &'static str,
    /// The verdict in whole sentences.
    pub sentence: String,
    /// The series.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<ToldFigure>,
}

/// Counts of 1 to 5 are kept from those who may see no child.
pub const SMALL_NUMBERS: &str = "A count of 1 to 5, and what would let it be worked out, is left out for readers who may \
    see no child, and wherever figures are published.";

impl ToldMeasure {
    /// What a measure is, and what is wanted of it.
    #[must_use]
    pub fn of(measure: &Measure, aim: Option<&Aim>) -> Self {
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
            target: aim.map(|aim| aim.value),
            target_because: aim.map(|aim| aim.because.clone()),
            target_is_own: aim.is_some_and(|aim| aim.own),
            owner: definition.owner,
            source: definition.source(),
            small_numbers: SMALL_NUMBERS,
            published: definition.published,
        }
    }
}

impl Told {
    /// A measure worked out.
    #[must_use]
    pub fn of(measured: &Measured) -> Self {
        let definition = measured.measure.definition;
        let limits = measured.reading.points.iter().map(|point| point.map(|point| point.limits));
        let series = measured.series.iter().zip(limits).map(|(plotted, limits)| ToldFigure {
            mean: limits.map(|limits| tenths(limits.mean)),
            lower: limits.map(|limits| tenths(ordinary(definition.unit, limits).0)),
            upper: limits.map(|limits| tenths(ordinary(definition.unit, limits).1)),
            ..ToldFigure::of(definition, plotted)
        });
        let aim = measured.aim.as_ref();
        Self {
            measure: ToldMeasure::of(&measured.measure, aim),
            on: measured.on,
            figure: ToldFigure::of(definition, &measured.now),
            verdict: measured.reading.verdict.code(),
            sentence: sentence(definition, &measured.reading, aim),
            series: series.collect(),
        }
    }
}

impl ToldFigure {
    fn of(definition: &Definition, plotted: &Plotted) -> Self {
        // A file may tell a value without what it was counted from.
        let counted = plotted.figure.filter(|figure| !definition.given() || figure.of > 0);
        Self {
            from: plotted.point.from,
            to: plotted.point.to,
            counted: counted.map(|figure| figure.hit),
            out_of: counted.map(|figure| figure.of),
            value: plotted.value().map(tenths),
            gap: plotted.gap.clone(),
            answered: plotted.answered,
            mean: None,
            lower: None,
            upper: None,
        }
    }
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

/// One of several things.
fn one_of(what: &'static str) -> &'static str {
    match what {
        "children" => "child",
        "people" => "person",
        many => many.strip_suffix('s').unwrap_or(many),
    }
}

/// An average or a limit with its unit: what is counted in whole numbers has an average that is none.
#[must_use]
pub fn average_words(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Count(what) if tenths(value).fract() != 0.0 => format!("{} {what}", decimal(value)),
        unit => value_words(unit, value),
    }
}

/// A value with its unit, such as `46.4%`, `4,058 children` or `−4.2 points`.
#[must_use]
pub fn value_words(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Percent => format!("{}%", decimal(value)),
        Unit::Count(what) if value.round() == 1.0 => format!("1 {}", one_of(what)),
        Unit::Count(what) => format!("{} {what}", decimal_short(value.round())),
        Unit::Weeks => format!("{} weeks", decimal(value)),
        Unit::CasesEach => format!("{} cases an officer", decimal(value)),
        Unit::Points => format!("{} points", decimal(value)),
    }
}
