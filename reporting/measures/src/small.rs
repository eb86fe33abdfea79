//! Which figures may be told to readers who may see no child: the one rule for small numbers, as releases keep it. Nothing is
//! rounded or changed; a figure is told as it is, or left out. What a reader can know from another page counts as published.

use crate::count::Figure;
use crate::definition::Value;
use crate::window::Point;
use waymark_small_numbers::{CountId, Figures, Published, Rule, Shown, Uneven, protect};

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
    decided(&figures).is_some_and(|shown| is_open(&counts, &shown))
}

/// What may be told of a series and of the figure beside it, which its last twelve months make up unless it is how something
/// `stands` on a day. `earlier` is what the reader has of a measure that counts some of the same.
#[must_use]
pub fn series(
    now: (Point, Figure),
    months: &[(Point, Figure)],
    (value, stands): (Value, bool),
    earlier: Option<&Published>,
) -> Told {
    let lay = || -> Result<_, Uneven> {
        let mut figures = Figures::new();
        let beside = laid(&mut figures, &key(now.0), &now.1, value)?;
        let each = months
            .iter()
            .map(|(point, figure)| laid(&mut figures, &key(*point), figure, value))
            .collect::<Result<Vec<_>, _>>()?;
        let last = if stands { 1 } else { YEAR };
        let year = each.get(each.len().saturating_sub(last)..).unwrap_or_default();
        let same_day = months.last().is_some_and(|(point, _)| point.to == now.0.to);
        if year.len() == last && same_day {
            sum(&mut figures, &beside, year)?;
        }
        earlier.map_or(Ok(()), |earlier| figures.after(earlier))?;
        Ok((figures, beside, each))
    };
    let nothing = || Told { months: vec![false; months.len()], ..Told::default() };
    let Ok((figures, beside, each)) = lay() else { return nothing() };
    let Some(shown) = decided(&figures) else { return nothing() };
    let open = |counts: &Vec<CountId>| is_open(counts, &shown);
    let months = each.iter().map(open).collect();
    Told { now: open(&beside), months, published: Published::of(&figures, &shown) }
}

/// Which groups may be told beside their whole, to a reader who has its series. Groups that do not make up the whole are not
/// told.
#[must_use]
pub fn groups(
    whole: (Point, Figure),
    groups: &[(&str, Figure)],
    value: Value,
    series: &Published,
) -> Vec<bool> {
    let lay = || -> Result<_, Uneven> {
        let mut figures = Figures::new();
        let all = laid(&mut figures, &key(whole.0), &whole.1, value)?;
        let each = groups
            .iter()
            .map(|(code, figure)| laid(&mut figures, &format!("{} {code}", key(whole.0)), figure, value))
            .collect::<Result<Vec<_>, _>>()?;
        sum(&mut figures, &all, &each)?;
        figures.after(series)?;
        Ok((figures, each))
    };
    let nothing = || vec![false; groups.len()];
    let Ok((figures, each)) = lay() else { return nothing() };
    let Some(shown) = decided(&figures) else { return nothing() };
    each.iter().map(|counts| is_open(counts, &shown)).collect()
}

fn key(point: Point) -> String {
    format!("{} to {}", point.from, point.to)
}

/// Nothing when what the reader already has gives a few away: then nothing more is told.
fn decided(figures: &Figures) -> Option<Shown> {
    protect(figures, Rule::DEFAULT).ok()
}

/// The counts that a figure tells: a share tells what is above the line, what is below it and the difference; weeks and
/// numbers an officer tell of how many they are.
fn laid(figures: &mut Figures, key: &str, figure: &Figure, value: Value) -> Result<Vec<CountId>, Uneven> {
    let mut count = |what: &str, count| figures.count(format!("{key} {what}"), count);
    Ok(match value {
        Value::Share => {
            let (of, hit) = (count("all", figure.of), count("counted", figure.hit));
            figures.difference(of, hit)?;
            vec![of, hit]
        }
        Value::Number => vec![count("all", figure.hit)],
        Value::Weeks(_) | Value::EachGroup => vec![count("all", figure.of)],
    })
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
