//! Figures in which no child can be seen: a count of 1 to 5, and what would let it be worked out, is left out. For readers
//! who may see no child, and for everything that is published. The number can be raised and never lowered.

use crate::count::Figure;
use crate::definition::Value;

/// The most that is too few to tell.
pub const FEW: u64 = 5;

const fn few(count: u64) -> bool {
    count >= 1 && count <= FEW
}

/// A figure as it may be told; `None` is left out. A share tells both what is above the line and what is not, so neither may
/// be few; a wait in weeks is told only of more children than a few.
#[must_use]
pub fn told(figure: Figure, value: Value) -> Option<Figure> {
    let open = match value {
        Value::Share => !few(figure.hit) && !few(figure.of.saturating_sub(figure.hit)) && !few(figure.of),
        Value::Number => !few(figure.hit),
        Value::Weeks(_) | Value::EachGroup => !few(figure.of),
    };
    open.then_some(figure)
}

/// The groups of a breakdown as they may be told beside their total: where one alone was left out it is the difference to the
/// total, so the next smallest is left out too.
#[must_use]
pub fn groups(figures: &[Figure], value: Value) -> Vec<Option<Figure>> {
    let mut shown: Vec<Option<Figure>> = figures.iter().map(|figure| told(*figure, value)).collect();
    let hidden: Vec<&Figure> =
        figures.iter().zip(&shown).filter(|(_, shown)| shown.is_none()).map(|(figure, _)| figure).collect();
    let alone = hidden.len() == 1;
    let sum: u64 = hidden.iter().map(|figure| figure.of.max(figure.hit)).sum();
    if !hidden.is_empty() && (alone || sum <= FEW) {
        let next = shown.iter_mut().filter(|one| one.is_some_and(|figure| figure.of.max(figure.hit) > 0));
        if let Some(next) = next.min_by_key(|one| one.map_or(u64::MAX, |figure| figure.of.max(figure.hit))) {
            *next = None;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn figure(hit: u64, of: u64) -> Figure {
        Figure { of, hit, value: None }
    }

    #[test]
    fn a_share_is_left_out_when_few_are_above_the_line_or_few_are_not() {
        let open = |hit, of| told(figure(hit, of), Value::Share).is_some();
        assert!(!open(5, 40) && !open(38, 40) && !open(0, 4));
        assert!(open(0, 40) && open(6, 40) && open(40, 40));
    }

    #[test]
    fn one_group_left_out_takes_the_next_smallest_with_it() {
        let all = [figure(30, 30), figure(3, 3), figure(12, 12), figure(0, 0)];
        let shown: Vec<bool> = groups(&all, Value::Number).iter().map(Option::is_some).collect();
        assert_eq!(shown, [true, false, false, true]);
    }

    #[test]
    fn two_groups_that_are_few_together_take_a_third_with_them() {
        let all = [figure(30, 30), figure(2, 2), figure(3, 3)];
        assert!(groups(&all, Value::Number).iter().all(Option::is_none));
        let more = [figure(30, 30), figure(4, 4), figure(3, 3)];
        assert!(groups(&more, Value::Number).first().is_some_and(Option::is_some));
    }
}
