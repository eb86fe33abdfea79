//! The figure of a day and the series of a measure that is counted over rows. For readers who may see no child what may not
//! be told is left out, the same whatever page asks and however many months it asks for.

use super::{Asked, FEW, Plotted, nothing};
use crate::catalogue::Measure;
use crate::count::Figure;
use crate::read::Rows;
use crate::small::{self, Told};
use crate::window::{Point, Window};
use waymark_kernel::Day;
use waymark_small_numbers::Published;

/// The months that are decided about together: the most that a page or a file tells.
const DECIDED: u16 = 60;

/// The figure of the day, the series, and what both leave behind for what is told after them.
pub(super) fn counted(rows: &Rows, measure: &Measure, asked: Asked) -> (Plotted, Vec<Plotted>, Published) {
    let small = asked.small && measure.definition.of_children();
    let (now, months) = figures(rows, measure, asked.on, if small { DECIDED } else { asked.months });
    let told = if small { told(rows, measure, asked.on) } else { open(months.len()) };
    let plot = |(point, figure), open| plotted(measure, point, (figure, open), asked.on);
    let beside = now.map_or_else(|| nothing(asked.on), |now| plot(now, told.now));
    let skip = months.len().saturating_sub(usize::from(asked.months));
    let series = months.into_iter().zip(told.months).map(|(month, open)| plot(month, open)).skip(skip);
    (beside, series.collect(), told.published)
}

/// What may be told of a measure, after what the reader has of the measure that counts some of the same.
fn told(rows: &Rows, measure: &Measure, on: Day) -> Told {
    let (now, months) = figures(rows, measure, on, DECIDED);
    let earlier = measure.beside().map(|other| told(rows, &other, on).published);
    let Some(now) = now else { return Told { months: vec![false; months.len()], ..Told::default() } };
    let definition = measure.definition;
    small::series(now, &months, (definition.value, definition.stands()), earlier.as_ref())
}

/// Everything may be told.
fn open(months: usize) -> Told {
    Told { now: true, months: vec![true; months], published: Published::default() }
}

type At = (Point, Figure);

fn figures(rows: &Rows, measure: &Measure, on: Day, months: u16) -> (Option<At>, Vec<At>) {
    let at = |window: Window| -> Vec<At> {
        let figures = rows.figures(measure, &window);
        window.points.into_iter().zip(figures).collect()
    };
    (at(Window::year_to(on)).pop(), at(Window::months(on, months)))
}

fn plotted(measure: &Measure, point: Point, (figure, open): (Figure, bool), on: Day) -> Plotted {
    let gap = match (open, figure.value) {
        (false, _) => Some(FEW.to_owned()),
        (true, None) => Some(no_value(measure, point, on)),
        _ => None,
    };
    Plotted { point, figure: open.then_some(figure), gap, answered: None }
}

fn no_value(measure: &Measure, point: Point, on: Day) -> String {
    let settled = waymark_kernel::add_days(point.to, measure.definition.settles) <= on;
    if settled { "nothing to count" } else { "not settled yet" }.to_owned()
}
