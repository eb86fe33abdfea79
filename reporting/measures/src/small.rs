//! Which figures may be told to readers who may see no child: the one rule for small numbers, as releases keep it. Nothing is
//! rounded or changed; a figure is told as it is, or left out.

use crate::count::Figure;
use crate::definition::Value;
use waymark_small_numbers::{CountId, Figures, Rule, Shown, Uneven, protect};

/// The months that make up the twelve months beside a series.
const YEAR: usize = 12;

/// Whether a whole and each of the parts that make it up may be told. Without parts the whole stands alone. Parts that do not
/// make up their whole are not told, and neither is it.
#[must_use]
pub fn told(whole: &Figure, parts: &[Figure], value: Value) -> (bool, Vec<bool>) {
    decided(whole, parts, value).unwrap_or_else(|_| (false, vec![false; parts.len()]))
}

/// Whether the figure beside a series and each of its months may be told. Where the last twelve months make it up, no month
/// can be worked out from it and the others.
#[must_use]
pub fn series(now: &Figure, months: &[Figure], (value, stands): (Value, bool)) -> (bool, Vec<bool>) {
    let alone = |figure: &Figure| told(figure, &[], value).0;
    let (earlier, year) = months.split_at(months.len().saturating_sub(YEAR));
    if stands || year.len() < YEAR {
        return (alone(now), months.iter().map(alone).collect());
    }
    let (now, year) = told(now, year, value);
    (now, earlier.iter().map(alone).chain(year).collect())
}

fn decided(whole: &Figure, parts: &[Figure], value: Value) -> Result<(bool, Vec<bool>), Uneven> {
    let mut figures = Figures::new();
    let all = laid(&mut figures, whole, value)?;
    let each = parts.iter().map(|part| laid(&mut figures, part, value)).collect::<Result<Vec<_>, _>>()?;
    if !parts.is_empty() {
        for (at, total) in all.iter().enumerate() {
            let these: Vec<CountId> = each.iter().filter_map(|counts| counts.get(at).copied()).collect();
            figures.sum(*total, &these)?;
        }
    }
    // Nothing was published before, so nothing can be exposed that leaving out does not mend.
    let Ok(shown) = protect(&figures, Rule::DEFAULT) else { return Ok((false, vec![false; parts.len()])) };
    let open = |counts: &Vec<CountId>| is_open(counts, &shown);
    Ok((open(&all), each.iter().map(open).collect()))
}

/// The counts that a figure tells: a share tells what is above the line, what is below it and the difference; weeks and
/// numbers an officer tell of how many they are.
fn laid(figures: &mut Figures, figure: &Figure, value: Value) -> Result<Vec<CountId>, Uneven> {
    Ok(match value {
        Value::Share => {
            let (of, hit) = (figures.count("out of", figure.of), figures.count("counted", figure.hit));
            figures.difference(of, hit)?;
            vec![of, hit]
        }
        Value::Number => vec![figures.count("counted", figure.hit)],
        Value::Weeks(_) | Value::EachGroup => vec![figures.count("out of", figure.of)],
    })
}

fn is_open(counts: &[CountId], shown: &Shown) -> bool {
    counts.iter().all(|count| shown.count(*count).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn figure(hit: u64, of: u64) -> Figure {
        Figure { of, hit, value: None }
    }

    fn numbers(counts: &[u64]) -> Vec<Figure> {
        counts.iter().map(|count| figure(*count, *count)).collect()
    }

    fn shown(whole: u64, parts: &[u64]) -> (bool, Vec<bool>) {
        told(&figure(whole, whole), &numbers(parts), Value::Number)
    }

    #[test]
    fn a_share_is_left_out_when_few_are_above_the_line_or_few_are_not() {
        let open = |hit, of| told(&figure(hit, of), &[], Value::Share).0;
        assert!(!open(5, 40) && !open(38, 40) && !open(0, 4));
        assert!(open(0, 40) && open(6, 40) && open(40, 40));
    }

    #[test]
    fn weeks_are_told_only_of_more_children_than_a_few() {
        let open = |of| told(&figure(0, of), &[], Value::Weeks(50)).0;
        assert!(!open(5) && open(6));
    }

    #[test]
    fn one_group_left_out_takes_another_with_it() {
        assert_eq!(shown(45, &[30, 3, 12, 0]), (true, vec![true, false, false, true]));
    }

    #[test]
    fn groups_that_do_not_make_up_their_whole_are_not_told() {
        assert_eq!(shown(46, &[30, 16, 1]), (false, vec![false; 3]));
    }

    #[test]
    fn a_month_of_a_few_cannot_be_worked_out_from_the_twelve_months() {
        let mut counts = vec![20; 13];
        counts[4] = 2;
        let year: u64 = counts.iter().skip(1).sum();
        let now = figure(year, year);
        let (whole, months) = series(&now, &numbers(&counts), (Value::Number, false));
        assert!(whole && months[0] && !months[4]);
        assert_eq!(months.iter().filter(|open| !**open).count(), 2, "one more goes with it");
        let (_, stands) = series(&now, &numbers(&counts), (Value::Number, true));
        assert_eq!(stands.iter().filter(|open| !**open).count(), 1, "how it stood adds up to nothing");
    }
}
