//! What a reader of the last published paper has of a measure already, and what the paper left out and nothing else may tell.

use super::{Asked, Told, YEAR, key, month_key, told_of};
use crate::count::Figure;
use crate::definition::Value;
use crate::window::Point;
use std::collections::BTreeSet;
use waymark_people::{PaperFigure, Said};
use waymark_small_numbers::{Published, PublishedCount, Rule};

/// What the paper tells and leaves out of the series, and of the twelve months that some of it make up, in the numbers of the
/// record as it stands: a number that was put right since is the same number told again. What has become few children
/// since is not taken to be known, or nothing could be told beside it.
pub(super) fn known(one: &Asked<'_>) -> Option<Published> {
    let paper = one.paper?;
    let mut known = Published::default();
    let mut months = Vec::new();
    for (point, figure) in one.months {
        let said = paper.of_month(point.from, point.to);
        if let Some(counts) = told(&mut known, &month_key(one.name, *point), (figure, one.value), said) {
            months.push((*point, *figure, counts));
        }
    }
    let year = paper.now.filter(|_| !one.stands).and_then(|now| Some((now.from?, now.to, now.said)));
    if let Some((from, to, said)) = year {
        months.retain(|(point, ..)| from <= point.from && point.to <= to);
        let sum = months.iter().fold(Figure::default(), |sum, (_, month, _)| Figure {
            of: sum.of + month.of,
            hit: sum.hit + month.hit,
            value: None,
        });
        let name = key(one.name, Point { from, to });
        let whole = (months.len() == YEAR).then(|| told(&mut known, &name, (&sum, one.value), said));
        for (at, total) in whole.flatten().into_iter().flatten().enumerate() {
            let parts = months.iter().filter_map(|(.., counts)| counts.get(at).copied());
            known.sums.push((total, parts.collect()));
        }
    }
    Some(known)
}

/// Adds the counts of one value and gives their places; nothing where the paper says nothing of it.
fn told(
    known: &mut Published,
    key: &str,
    (figure, value): (&Figure, Value),
    said: Said,
) -> Option<Vec<usize>> {
    let counts = told_of(figure, value);
    let left = figure.of.saturating_sub(figure.hit);
    let few = counts.iter().any(|(_, count)| Rule::DEFAULT.is_small(*count))
        || (value == Value::Share && Rule::DEFAULT.is_small(left));
    if said == Said::Nothing || (said == Said::Told && few) {
        return None;
    }
    let first = known.counts.len();
    known.counts.extend(counts.into_iter().map(|(what, count)| PublishedCount {
        key: format!("{key} {what}"),
        count,
        shown: said == Said::Told,
        least: 0,
    }));
    Some((first..known.counts.len()).collect())
}

/// Takes from what may be told what the paper left out.
pub(crate) fn left_out(told: &mut Told, paper: Option<&PaperFigure>, now: Point, months: &[(Point, Figure)]) {
    let Some(paper) = paper else { return };
    told.now &= paper.of_now(now.from, now.to) != Said::LeftOut;
    for (open, (month, _)) in told.months.iter_mut().zip(months) {
        *open &= paper.of_month(month.from, month.to) != Said::LeftOut;
    }
}

/// Leaves out one more where a month that is left out, and is of anybody, could be taken from the twelve months here, or from
/// the difference between them and those of the paper: the latest month that the paper does not tell, or else the twelve months.
pub(super) fn close(told: &mut Told, one: &Asked<'_>) {
    let Some(paper) = one.paper.filter(|_| told.now && !one.stands && can_be_taken(told, one)) else {
        return;
    };
    let untold = |(month, _): &(Point, Figure)| paper.of_month(month.from, month.to) == Said::Nothing;
    let latest =
        one.months.iter().rposition(untold).filter(|at| one.made_of().is_some_and(|from| from <= *at));
    if let Some(open) = latest.and_then(|at| told.months.get_mut(at)) {
        *open = false;
    }
    told.now = !can_be_taken(told, one);
}

/// Whether the twelve months, alone or beside those of the paper, have one month only that a reader does not know.
fn can_be_taken(told: &Told, one: &Asked<'_>) -> bool {
    let (Some(from), Some(paper)) = (one.made_of(), one.paper) else { return false };
    let said = |point: Point| paper.of_month(point.from, point.to);
    let not_known = |at: &usize| {
        let told = told.months.get(*at).copied().unwrap_or(false);
        one.months.get(*at).is_some_and(|(point, _)| !told && said(*point) != Said::Told)
    };
    let here: BTreeSet<usize> = (from..one.months.len()).filter(not_known).collect();
    let now = paper.now.filter(|now| now.said == Said::Told);
    let of_paper = |at: &usize| {
        one.months.get(*at).is_some_and(|(point, _)| {
            now.is_some_and(|now| now.from.is_some_and(|first| first <= point.from) && point.to <= now.to)
        })
    };
    let there: Vec<usize> = (0..one.months.len()).filter(of_paper).collect();
    let there: Option<BTreeSet<usize>> =
        (there.len() == YEAR).then(|| there.into_iter().filter(not_known).collect());
    let only = |some: Vec<&usize>| match some.as_slice() {
        [at] => one.months.get(**at).is_some_and(|(_, figure)| figure.of > 0 || figure.hit > 0),
        _ => false,
    };
    only(here.iter().collect())
        || there.is_some_and(|there| only(here.symmetric_difference(&there).collect()))
}
