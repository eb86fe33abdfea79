//! The figure of a day and the series of a measure that is counted over rows. For readers who may see no child what may not
//! be told is left out, the same whatever page asks and however many months it asks for.

use super::{Asked, FEW, Few, Plotted, waits};
use crate::begins::{BEFORE, begun, is_before};
use crate::catalogue::Measure;
use crate::count::Figure;
use crate::read::Rows;
use crate::small::{self, Adds, Told};
use crate::window::{Point, Window};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use waymark_kernel::Day;
use waymark_small_numbers::Published;

/// The months that are decided about together: the most that a page or a file tells.
pub(super) const DECIDED: u16 = 60;

pub(super) type At = (Point, Figure);
type Series = (At, Vec<At>);

/// What was decided over some rows, by measure and day: most of the work for a reader who may see no child.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<HashMap<(String, Day), Arc<Decided>>>);

/// A measure with all its months, and what of them may be told.
#[derive(Debug)]
pub(super) struct Decided {
    pub(super) now: At,
    pub(super) months: Vec<At>,
    pub(super) told: Told,
}

impl Kept {
    fn get(&self, key: &(String, Day)) -> Option<Arc<Decided>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    fn keep(&self, key: (String, Day), decided: Arc<Decided>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, decided);
    }
}

/// The figure of the day, the series, and what both leave behind for what is told after them.
pub(super) fn counted(
    rows: &Rows,
    measure: &Measure,
    asked: Asked<'_>,
) -> (Plotted, Vec<Plotted>, Published) {
    let begins = rows.begins(measure);
    if !(asked.few.are_left_out() && measure.definition.of_children()) {
        let (now, mut months) = figures(rows, measure, asked.on, asked.months.max(DECIDED));
        let begins = begun(measure, begins, &months);
        months.drain(..months.len().saturating_sub(usize::from(asked.months)));
        let plot = |at: At| plotted(measure, at, (true, begins), asked.on);
        return (plot(now), months.into_iter().map(plot).collect(), Published::default());
    }
    let decided = decided(rows, measure, asked.on, asked.few);
    let begins = begun(measure, begins, &decided.months);
    let plot = |at: At, open| plotted(measure, at, (open, begins), asked.on);
    let now = plot(decided.now, decided.told.now);
    let skip = decided.months.len().saturating_sub(usize::from(asked.months));
    let months = decided.months.iter().zip(&decided.told.months).skip(skip);
    (now, months.map(|(month, open)| plot(*month, *open)).collect(), decided.told.published.clone())
}

/// What may be told of a measure: with those that it adds up with, or after what the reader has of the measure that counts
/// some of the same; beside the last published paper, and never what that left out. Decided once over some rows.
fn decided(rows: &Rows, measure: &Measure, on: Day, few: Few<'_>) -> Arc<Decided> {
    let key = (measure.id(), on);
    if let Some(known) = rows.decided.get(&key) {
        return known;
    }
    if let Some(decided) = waits::decided(rows, measure, on, few) {
        let decided = Arc::new(decided);
        rows.decided.keep(key, decided.clone());
        return decided;
    }
    let (family, adds) = measure.family().unwrap_or_else(|| (vec![measure.clone()], Adds::Parts));
    let names: Vec<String> = family.iter().map(Measure::counts).collect();
    let each: Vec<Series> = family.iter().map(|one| figures(rows, one, on, DECIDED)).collect();
    let beside = measure.beside().filter(|_| family.len() == 1).map(|other| decided(rows, &other, on, few));
    let asked: Vec<small::Asked<'_>> = family
        .iter()
        .zip(names.iter().zip(&each))
        .map(|(one, (name, (now, months)))| {
            let (value, stands) = (one.definition.value, one.definition.stands());
            small::Asked { name, now: *now, months, value, stands, paper: few.paper(one) }
        })
        .collect();
    let told = small::together(&asked, adds, beside.as_ref().map(|beside| &beside.told.published));
    let mut found = None;
    for (one, ((now, months), told)) in family.iter().zip(each.into_iter().zip(told)) {
        let decided = Arc::new(Decided { now, months, told });
        if one.id() == key.0 {
            found = Some(decided.clone());
        }
        rows.decided.keep((one.id(), on), decided);
    }
    found.unwrap_or_else(|| {
        let (now, months) = figures(rows, measure, on, DECIDED);
        let told = Told { months: vec![false; months.len()], ..Told::default() };
        Arc::new(Decided { now, months, told })
    })
}

pub(super) fn figures(rows: &Rows, measure: &Measure, on: Day, months: u16) -> Series {
    let (year, months) = (Window::year_to(on), Window::months(on, months));
    let [now, each] = rows.both(measure, [&year, &months]);
    let now = year.points.into_iter().zip(now).next_back();
    let now = now.unwrap_or((Point { from: on, to: on }, Figure::default()));
    (now, months.points.into_iter().zip(each).collect())
}

fn plotted(measure: &Measure, (point, figure): At, (open, begins): (bool, Option<Day>), on: Day) -> Plotted {
    if is_before(measure, &(point, figure), begins) {
        return Plotted { point, figure: None, gap: Some(BEFORE.to_owned()), answered: None };
    }
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
