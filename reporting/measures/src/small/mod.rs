//! Which figures may be told to readers who may see no child: the one rule for small numbers, as releases keep it. Nothing is
//! rounded or changed; a figure is told as it is, or left out. What a reader can know from another page counts as published.

mod paper;
mod side;

pub(crate) use paper::left_out;
pub(crate) use side::{of_few_on_a_side, without_few_on_a_side};

use crate::count::Figure;
use crate::definition::Value;
use crate::window::Point;
use std::collections::BTreeMap;
use waymark_people::{PaperFigure, Said};
use waymark_small_numbers::{CountId, Figures, Published, PublishedCount, Rule, Shown, Uneven, protect};

/// The months that make up the twelve months beside a series.
const YEAR: usize = 12;

/// What may be told of a series, and what a reader of it knows.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// The figure beside the series.
    pub now: bool,
    /// Each point of it.
    pub months: Vec<bool>,
    /// What it leaves behind, so that nothing told after it gives it away.
    pub published: Published,
}

/// Whether a figure that nothing else adds up to may be told.
#[must_use]
pub fn alone(figure: &Figure, value: Value) -> bool {
    let mut figures = Figures::new();
    let Ok(counts) = laid(&mut figures, "", figure, value) else { return false };
    !of_few_on_a_side(figure, value) && decided(&figures).is_some_and(|shown| is_open(&counts, &shown))
}

/// Where the counts of a figure and of each point of its series went.
type Laid = (Vec<CountId>, Vec<Vec<CountId>>);

/// One measure as it is decided about: its figure and its series.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What tells its counts from those of others decided with it; the same for measures that count some of the same.
    pub name: &'a str,
    /// The figure beside the series, which its last twelve months make up unless it is how something stands on a day.
    pub now: (Point, Figure),
    /// The points of the series.
    pub months: &'a [(Point, Figure)],
    /// How the value is made.
    pub value: Value,
    /// It is how something stands on a day.
    pub stands: bool,
    /// What the last published paper told and left out of it.
    pub paper: Option<&'a PaperFigure>,
}

impl Asked<'_> {
    /// From which point on the series makes up the figure; `None` where it does not.
    fn made_of(&self) -> Option<usize> {
        let last = if self.stands { 1 } else { YEAR };
        let same_day = self.months.last().is_some_and(|(point, _)| point.to == self.now.0.to);
        self.months.len().checked_sub(last).filter(|_| same_day)
    }
}

/// How measures that are decided about together add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adds {
    /// The others are parts of the first, which may have more.
    Parts,
    /// The first so many together are as many as the others together.
    Even(usize),
}

/// What may be told of a series and of the figure beside it. `earlier` is what the reader has of a measure that counts some
/// of the same.
#[must_use]
pub fn series(asked: Asked<'_>, earlier: Option<&Published>) -> Told {
    together(&[asked], Adds::Parts, earlier).pop().unwrap_or_default()
}

/// The same of measures that add up, in their order: no month of one can be taken from the others, nor from what the last
/// published paper tells. What that paper left out is told of none.
#[must_use]
pub fn together(asked: &[Asked<'_>], adds: Adds, earlier: Option<&Published>) -> Vec<Told> {
    let nothing = |one: &Asked<'_>| Told { months: vec![false; one.months.len()], ..Told::default() };
    // Numbers that were put right since can make a paper tell of a few: then no more is told than is safe without it.
    let beside = || [true, false].into_iter().find_map(|paper| beside_the_paper(asked, adds, earlier, paper));
    let mut told = beside().unwrap_or_else(|| asked.iter().map(nothing).collect());
    for (told, one) in told.iter_mut().zip(asked) {
        left_out(told, one.paper, one.now.0, one.months);
        paper::close(told, one);
        without_few_on_a_side(told, one.value, &one.now.1, one.months);
    }
    told
}

/// What may be told beside all that a reader knows, with or without what the paper tells; `None` where that alone gives a few
/// children away.
fn beside_the_paper(
    asked: &[Asked<'_>],
    adds: Adds,
    earlier: Option<&Published>,
    paper: bool,
) -> Option<Vec<Told>> {
    let lay = || -> Result<_, Uneven> {
        let mut figures = Figures::new();
        let each = asked.iter().map(|one| of_series(&mut figures, one)).collect::<Result<Vec<_>, _>>()?;
        add_up(&mut figures, asked, &each, adds)?;
        earlier.map_or(Ok(()), |earlier| figures.after(earlier))?;
        let known = asked.iter().filter(|_| paper).filter_map(paper::known);
        known.into_iter().try_for_each(|known| figures.after(&known))?;
        Ok((figures, each))
    };
    let (figures, each) = lay().ok()?;
    let shown = decided(&figures)?;
    let open = |counts: &Vec<CountId>| is_open(counts, &shown);
    let published = Published::of(&figures, &shown);
    let told = |(now, months): &Laid| Told {
        now: open(now),
        months: months.iter().map(open).collect(),
        published: published.clone(),
    };
    Some(each.iter().map(told).collect())
}

/// The counts of a figure and of each point, and that the last points make the figure up.
fn of_series(figures: &mut Figures, one: &Asked<'_>) -> Result<Laid, Uneven> {
    let now = laid(figures, &key(one.name, one.now.0), &one.now.1, one.value)?;
    let months = one
        .months
        .iter()
        .map(|(point, figure)| {
            // A nought that the paper left out is left out here, and must not be known before that.
            let left_out = one.paper.map(|paper| paper.of_month(point.from, point.to)) == Some(Said::LeftOut);
            let count: Count = if left_out { Figures::count_without_nought } else { Figures::count };
            laid_as(figures, &month_key(one.name, *point), (figure, one.value), count)
        })
        .collect::<Result<Vec<_>, _>>()?;
    if let Some(year) = one.made_of().and_then(|from| months.get(from..)) {
        sum(figures, &now, year)?;
    }
    Ok((now, months))
}

/// Ties measures that add up: the figures, and every month that all of them have.
fn add_up(figures: &mut Figures, asked: &[Asked<'_>], each: &[Laid], adds: Adds) -> Result<(), Uneven> {
    let Some(first) = asked.first().filter(|_| asked.len() > 1) else { return Ok(()) };
    let now: Vec<&[CountId]> = each.iter().map(|(now, _)| now.as_slice()).collect();
    tie(figures, &key(first.name, first.now.0), &now, adds)?;
    for (point, _) in first.months {
        let of = |(one, (_, months)): (&Asked<'_>, &Laid)| {
            let at = one.months.iter().position(|(other, _)| other == point)?;
            months.get(at).cloned()
        };
        let month: Option<Vec<Vec<CountId>>> = asked.iter().zip(each).map(of).collect();
        if let Some(month) = month {
            let month: Vec<&[CountId]> = month.iter().map(Vec::as_slice).collect();
            tie(figures, &key(first.name, *point), &month, adds)?;
        }
    }
    Ok(())
}

fn tie(figures: &mut Figures, key: &str, each: &[&[CountId]], adds: Adds) -> Result<(), Uneven> {
    let at = |place: usize, some: &[&[CountId]]| -> Vec<CountId> {
        some.iter().filter_map(|counts| counts.get(place).copied()).collect()
    };
    match (adds, each) {
        (Adds::Even(first), each) => {
            let (one, other) = each.split_at(first.min(each.len()));
            figures.even(format!("{key} together"), &at(0, one), &at(0, other))
        }
        (Adds::Parts, [whole, parts @ ..]) => {
            let mut counts = whole.iter().enumerate();
            counts.try_for_each(|(place, total)| figures.made_of(*total, &at(place, parts)))
        }
        (Adds::Parts, []) => Ok(()),
    }
}

/// One measure by groups, as it is decided about with those that count some of the same.
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    /// What tells it from the others.
    pub id: &'a str,
    /// The figure that its groups make up, which the reader has.
    pub whole: (Point, Figure),
    /// Its groups by their codes.
    pub groups: Vec<(&'a str, Figure)>,
    /// How the values are made.
    pub value: Value,
}

/// Which groups of the first of these measures may be told beside its whole, to a reader who has the groups of the others
/// too: what one tells of a group and another does not is no few children. Groups that do not make up the whole are not told.
#[must_use]
pub fn groups(all: &[Parts<'_>]) -> Vec<bool> {
    let nothing = || vec![false; all.first().map_or(0, |own| own.groups.len())];
    let lay = || -> Result<_, Uneven> {
        let mut figures = Figures::new();
        let mut wholes = Published::default();
        let each =
            all.iter().map(|one| of_parts(&mut figures, &mut wholes, one)).collect::<Result<Vec<_>, _>>()?;
        for (place, one) in each.iter().enumerate() {
            for other in each.iter().skip(place + 1) {
                one.iter().try_for_each(|(code, counts)| match other.get(code) {
                    Some(same) => beside(&mut figures, counts, same),
                    None => Ok(()),
                })?;
            }
        }
        figures.after(&wholes)?;
        Ok((figures, each))
    };
    let Ok((figures, each)) = lay() else { return nothing() };
    let (Some(shown), Some(own), Some(first)) = (decided(&figures), each.first(), all.first()) else {
        return nothing();
    };
    let open = |code: &str| own.get(code).is_some_and(|counts| is_open(counts, &shown));
    let few = |figure: &Figure| of_few_on_a_side(figure, first.value);
    first.groups.iter().map(|(code, figure)| open(code) && !few(figure)).collect()
}

/// The counts of each group by its code, tied to those of the whole, which is what the reader has already.
fn of_parts<'a>(
    figures: &mut Figures,
    wholes: &mut Published,
    one: &Parts<'a>,
) -> Result<BTreeMap<&'a str, Vec<CountId>>, Uneven> {
    let (key, (_, figure)) = (key(one.id, one.whole.0), one.whole);
    let whole = laid(figures, &key, &figure, one.value)?;
    for (what, count) in told_of(&figure, one.value) {
        wholes.counts.push(PublishedCount { key: format!("{key} {what}"), count, shown: true, least: 0 });
    }
    let mut each = BTreeMap::new();
    for (code, figure) in &one.groups {
        each.insert(*code, laid(figures, &format!("{key} {code}"), figure, one.value)?);
    }
    sum(figures, &whole, &each.values().cloned().collect::<Vec<_>>())?;
    Ok(each)
}

/// Two figures of the same group: by how much they differ is protected.
fn beside(figures: &mut Figures, one: &[CountId], other: &[CountId]) -> Result<(), Uneven> {
    one.iter().zip(other).try_for_each(|(one, other)| figures.beside(*one, *other))
}

fn key(name: &str, point: Point) -> String {
    format!("{name} {} to {}", point.from, point.to)
}

fn month_key(name: &str, point: Point) -> String {
    format!("{}, a month", key(name, point))
}

/// Nothing when what the reader already has gives a few away: then nothing more is told.
fn decided(figures: &Figures) -> Option<Shown> {
    protect(figures, Rule::DEFAULT).ok()
}

/// The counts that a figure tells: a share tells what is above the line, what is below it and the difference; weeks and
/// numbers an officer tell of how many they are.
fn laid(figures: &mut Figures, key: &str, figure: &Figure, value: Value) -> Result<Vec<CountId>, Uneven> {
    laid_as(figures, key, (figure, value), Figures::count)
}

/// A way of laying out a count: its nought is told, or not.
type Count = fn(&mut Figures, String, u64) -> CountId;

/// The same with counts that are laid out in one of the two ways.
fn laid_as(
    figures: &mut Figures,
    key: &str,
    (figure, value): (&Figure, Value),
    count: Count,
) -> Result<Vec<CountId>, Uneven> {
    let told = told_of(figure, value);
    let counts: Vec<CountId> =
        told.into_iter().map(|(what, many)| count(figures, format!("{key} {what}"), many)).collect();
    if let [of, hit] = counts.as_slice() {
        figures.difference(*of, *hit)?;
    }
    Ok(counts)
}

/// The counts that a figure tells, each with what it is.
fn told_of(figure: &Figure, value: Value) -> Vec<(&'static str, u64)> {
    match value {
        Value::Share => vec![("all", figure.of), ("counted", figure.hit)],
        Value::Number => vec![("all", figure.hit)],
        Value::Weeks(_) | Value::EachGroup => vec![("all", figure.of)],
    }
}

/// Says of each count of a whole which counts of its parts make it up.
fn sum(figures: &mut Figures, whole: &[CountId], parts: &[Vec<CountId>]) -> Result<(), Uneven> {
    for (at, total) in whole.iter().enumerate() {
        let these: Vec<CountId> = parts.iter().filter_map(|counts| counts.get(at).copied()).collect();
        figures.sum(*total, &these)?;
    }
    Ok(())
}

fn is_open(counts: &[CountId], shown: &Shown) -> bool {
    counts.iter().all(|count| shown.count(*count).is_some())
}
