//! The series of a measure whose figures come from elsewhere. A period without a figure is a gap with its reason, and is never
//! left out of the series.

use super::{Asked, FEW, Plotted};
use crate::catalogue::Measure;
use crate::count::Figure;
use crate::definition::{Cadence, Gap, Unit, Value};
use crate::facts::GivenFigure;
use crate::window::Point;
use crate::{period, small};
use waymark_people::Said;

/// Every period from the first that was told to the last, so that one that is missing is a gap and never skipped.
pub(super) fn told(
    given: &[GivenFigure],
    (cadence, gaps): (Cadence, &[Gap]),
    measure: &Measure,
    asked: Asked<'_>,
) -> Vec<Plotted> {
    let left_out = |point: Point| {
        let paper = asked.few.paper(measure);
        paper.is_some_and(|paper| paper.of_month(point.from, point.to) == Said::LeftOut)
    };
    let mut series = Vec::new();
    let mut period = given.first().map(|figure| figure.period.clone());
    while let Some((name, point)) =
        period.and_then(|name| Some((name.clone(), period::days(cadence, &name)?)))
    {
        if point.to > asked.on {
            break;
        }
        let figure = given.iter().find(|figure| figure.period == name);
        let plotted = one_told(figure, gaps.iter().find(|gap| gap.period == name), point);
        let few =
            asked.few.are_left_out() && (is_of_few(&plotted, measure.definition.unit) || left_out(point));
        series.push(if few { without(plotted) } else { plotted });
        let more = given.last().is_some_and(|last| name < last.period);
        period = if more { period::next(cadence, point) } else { None };
    }
    series
}

/// The last so many months of a monthly series; a yearly one is never cut.
pub(super) fn lately(mut series: Vec<Plotted>, cadence: Cadence, months: u16) -> Vec<Plotted> {
    if cadence == Cadence::Monthly {
        series.drain(..series.len().saturating_sub(usize::from(months)));
    }
    series
}

#[expect(clippy::cast_precision_loss, reason = "a value in thousandths is far below 2^53")]
fn one_told(figure: Option<&GivenFigure>, gap: Option<&Gap>, point: Point) -> Plotted {
    let made = figure.map(|told| {
        let (hit, of) = told.counted.unwrap_or_default();
        Figure { of, hit, value: Some(told.thousandths as f64 / 1_000.0) }
    });
    let because = gap.map_or("not told", |gap| gap.because);
    let gap = made.is_none().then(|| because.to_owned());
    Plotted { point, figure: made, gap, answered: figure.and_then(|told| told.answered) }
}

/// Whether a figure from elsewhere, by the counts it came with or the count that it is, tells of few children as ours do.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count was checked to be whole and not below 0"
)]
fn is_of_few(plotted: &Plotted, unit: Unit) -> bool {
    plotted.figure.is_some_and(|figure| {
        let counted = !small::alone(&figure, Value::Share);
        let count = figure.value.filter(|_| matches!(unit, Unit::Count(_))).map_or(0, |value| value as u64);
        counted || !small::alone(&Figure { hit: count, of: count, value: None }, Value::Number)
    })
}

/// A figure as those who may see no child are told it where it is left out.
fn without(plotted: Plotted) -> Plotted {
    Plotted { figure: None, gap: plotted.gap.or_else(|| Some(FEW.to_owned())), ..plotted }
}
