//! A measure by groups: who asked, setting, locality, need, ethnicity, whose advice, team or officer. Everything counted is
//! in exactly one group, “not known” among them, so the groups make up the whole; a reader who may see no child is never
//! told a group from which a few children could be worked out.

mod by;
mod names;
mod told;

pub use by::{Who, key};
pub use told::{ToldBreakdown, ToldGroup};

use crate::catalogue::Measure;
use crate::count::{Counter, Figure};
use crate::definition::{By, Unit, Value};
use crate::measured::{Few, Measured};
use crate::read::Rows;
use crate::small;
use crate::window::{Point, Window};
use std::collections::BTreeMap;
use waymark_kernel::Answer;
use waymark_store::Store;

/// The code of the group of those of whom it is not known.
pub const UNKNOWN: &str = "unknown";

/// One group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its code, such as `SEMH` or `urn:103150`.
    pub code: String,
    /// Its plain name.
    pub name: String,
    /// What was counted.
    pub figure: Figure,
}

/// A measure by groups.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// What it is.
    pub measure: Measure,
    /// By what.
    pub by: By,
    /// Its days.
    pub point: Point,
    /// The unit of a group's value: a number of cases where the measure is a number of cases an officer.
    pub unit: Unit,
    /// All groups together; `None` where it may not be told.
    pub whole: Option<Figure>,
    /// The groups in the order of their names: those that may be told and count anything.
    pub groups: Vec<Group>,
    /// Some groups are left out, so that no few children can be worked out.
    pub left_out: bool,
}

/// The groups that a measure can be told by, for a reader who may see no child or for one who may.
pub fn offered(measure: &Measure, small: bool) -> impl Iterator<Item = By> {
    measure.definition.by.iter().copied().filter(move |by| !(small && *by == By::Officer))
}

/// Tells a measure by groups, over rows that hold what it counts. `measured` is the same measure as its page tells it: what
/// is left out there is left out here.
///
/// # Errors
/// As the store's.
pub async fn broken_down(
    store: &Store,
    rows: &Rows,
    measured: &Measured,
    by: By,
    few: Few<'_>,
) -> Answer<Breakdown> {
    let who = if by.is_of_the_child() { Who::read(store, measured.known).await? } else { Who::default() };
    broken_down_among(store, (rows, &who), measured, by, few).await
}

/// The same over children that were read for several breakdowns.
///
/// # Errors
/// As the store's.
pub async fn broken_down_among(
    store: &Store,
    (rows, who): (&Rows, &Who),
    measured: &Measured,
    by: By,
    few: Few<'_>,
) -> Answer<Breakdown> {
    let (measure, point) = (&measured.measure, measured.now.point);
    let (value, unit) = of_a_group(measure);
    let figures = counted(rows, measure, (by, value), point, who);
    let mut names = names::of(store, by, figures.keys()).await?;
    let mut named: Vec<Group> = figures
        .into_iter()
        .map(|(code, figure)| Group {
            name: names.remove(&code).unwrap_or_else(|| code.clone()),
            code,
            figure,
        })
        .collect();
    named.sort_by(|a, b| (a.code == UNKNOWN, &a.name, &a.code).cmp(&(b.code == UNKNOWN, &b.name, &b.code)));
    let whole = measured.now.figure;
    let (groups, left_out) = match few {
        Few::Told => (named, false),
        Few::LeftOut(_) => tellable((rows, who), measured, (by, few), named),
    };
    Ok(Breakdown { measure: measure.clone(), by, point, unit, whole, groups, left_out })
}

/// An officer has a number of cases, not a number of cases an officer.
const fn of_a_group(measure: &Measure) -> (Value, Unit) {
    match measure.definition.value {
        Value::EachGroup => (Value::Number, Unit::Count("cases")),
        value => (value, measure.definition.unit),
    }
}

fn counted(
    rows: &Rows,
    measure: &Measure,
    (by, value): (By, Value),
    point: Point,
    who: &Who,
) -> BTreeMap<String, Figure> {
    let window = Window { points: vec![point], on: point.to };
    let mut counters: BTreeMap<String, Counter<'_>> = BTreeMap::new();
    rows.each_mark(measure, window.on, |about, mark| {
        if !window.holds(mark.span) {
            return;
        }
        let code = key(by, about, mark, who).unwrap_or_else(|| UNKNOWN.to_owned());
        counters.entry(code).or_insert_with(|| Counter::new(&window, value)).add(mark);
    });
    let figure = |counter: Counter<'_>| counter.finish().pop().unwrap_or_default();
    counters.into_iter().map(|(code, counter)| (code, figure(counter))).collect()
}

/// The groups that may be told, and whether any is left out. Where the whole may not be told, no group is; a group that
/// counts nothing is never named, so that it cannot be told apart from one that is left out. Measures that count some of the
/// same and are told by the same groups are decided about together. What the last published paper left out is told here of none.
fn tellable(
    (rows, who): (&Rows, &Who),
    measured: &Measured,
    (by, few): (By, Few<'_>),
    groups: Vec<Group>,
) -> (Vec<Group>, bool) {
    let Some(whole) = measured.now.figure else { return (Vec::new(), true) };
    let point = measured.now.point;
    let told_by = |other: &Measure| offered(other, true).any(|offer| offer == by);
    let others: Vec<_> = measured.measure.alike().into_iter().skip(1).filter(told_by).collect();
    let others: Vec<_> = others.iter().map(|other| of_other(other, (rows, who), by, point)).collect();
    let own = small::Parts {
        id: &measured.measure.id(),
        whole: (point, whole),
        groups: groups.iter().map(|group| (group.code.as_str(), group.figure)).collect(),
        value: of_a_group(&measured.measure).0,
    };
    let parts = others.iter().map(|(id, value, whole, each)| small::Parts {
        id,
        whole: (point, *whole),
        groups: each.iter().map(|(code, figure)| (code.as_str(), *figure)).collect(),
        value: *value,
    });
    let shown = small::groups(&std::iter::once(own).chain(parts).collect::<Vec<_>>());
    let all = groups.len();
    let paper = few.paper(&measured.measure);
    let kept = |group: &Group| {
        let days = (point.from, point.to);
        paper.is_some_and(|paper| paper.leaves_out_group(days, by.code(), &group.code))
    };
    let told = groups.into_iter().zip(shown).filter(|(group, shown)| *shown && !kept(group));
    let told: Vec<Group> = told.map(|(group, _)| group).collect();
    let left_out = told.len() < all;
    (told, left_out)
}

/// Another measure by the same groups on the same days: its id, how its values are made, its whole and its groups.
fn of_other(
    measure: &Measure,
    (rows, who): (&Rows, &Who),
    by: By,
    point: Point,
) -> (String, Value, Figure, BTreeMap<String, Figure>) {
    let value = of_a_group(measure).0;
    let each = counted(rows, measure, (by, value), point, who);
    let whole = each.values().fold(Figure::default(), |all, one| Figure {
        of: all.of + one.of,
        hit: all.hit + one.hit,
        value: None,
    });
    (measure.id(), value, whole, each)
}
