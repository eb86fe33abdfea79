//! What the last published paper left out is told by no live figure, and cannot be taken from it.

use super::world::on;
use waymark_measures::definition::Value;
use waymark_measures::small::{self, Asked, Told};
use waymark_measures::{Figure, Point, Window};
use waymark_people::{PaperFigure, PaperValue, Said};

const fn figure(count: u64) -> Figure {
    Figure { of: count, hit: count, value: None }
}

/// A series of numbers to the end of 2025, as it is told beside a paper to the end of November.
fn told(counts: &[u64], paper: Option<&PaperFigure>) -> Told {
    let last = on("2025-12-31");
    let points = Window::months(last, u16::try_from(counts.len()).expect("some months")).points;
    let months: Vec<(Point, Figure)> = points.into_iter().zip(counts.iter().map(|n| figure(*n))).collect();
    let now = (Window::year_to(last).points[0], figure(counts.iter().rev().take(12).sum()));
    let asked = Asked { name: "a", now, months: &months, value: Value::Number, stands: false, paper };
    small::series(asked, None)
}

/// A paper to the end of November 2025 that tells its twelve months, and leaves out the months at these places of thirteen.
fn paper(left_out: &[usize]) -> PaperFigure {
    let points = Window::months(on("2025-11-30"), 12).points;
    let value = |(at, point): (usize, &Point)| PaperValue {
        from: Some(point.from),
        to: point.to,
        said: if left_out.contains(&at) { Said::LeftOut } else { Said::Told },
    };
    let year = Window::year_to(on("2025-11-30")).points[0];
    PaperFigure {
        now: Some(PaperValue { from: Some(year.from), to: year.to, said: Said::Told }),
        months: points.iter().enumerate().map(value).collect(),
        ..PaperFigure::default()
    }
}

/// December 2024 is 3, and the paper hid it behind March 2025, which is 10; all others are 6 but the last, which is 9.
const COUNTS: [u64; 13] = [3, 6, 6, 10, 6, 6, 6, 6, 6, 6, 6, 6, 9];

#[test]
fn a_month_that_the_paper_left_out_is_told_before_it_is_published_and_not_after() {
    let before = told(&COUNTS, None);
    assert!(before.now && before.months[3] && before.months[12], "{before:?}");
    assert!(!before.months[0], "three children");
    let after = told(&COUNTS, Some(&paper(&[0, 3])));
    assert!(!after.months[3] && !after.months[0], "{after:?}");
    assert!(after.months[1] && after.months[2] && after.months[4], "what the paper told is told: {after:?}");
}

/// The paper tells 73 for the twelve months to November, and the page 79 for those to December. Who takes one from the other
/// has the difference between the two Decembers, and who knows the last of them has the three children of the first. Who takes
/// the eleven other months from 79 has March, and with it the same three.
#[test]
fn no_sum_of_the_page_and_the_paper_gives_a_few_children_away() {
    let after = told(&COUNTS, Some(&paper(&[0, 3])));
    assert!(!(after.now && after.months[12]), "79 - 73 = 9 - 3: {after:?}");
    assert!(after.now || after.months[12], "one of the two is enough to leave out: {after:?}");
}

/// The paper left these months out though they are no few children, because of something else that it tells.
#[test]
fn what_the_paper_left_out_cannot_be_taken_from_the_sums_though_it_is_many() {
    let counts = [8, 6, 6, 10, 6, 6, 6, 6, 6, 6, 6, 6, 9];
    let alone = told(&counts, None);
    assert!(alone.now && alone.months.iter().all(|open| *open));
    let after = told(&counts, Some(&paper(&[3, 4])));
    assert!(!after.months[3] && !after.months[4] && after.now && after.months[12], "{after:?}");
    let first = told(&counts, Some(&paper(&[0, 3])));
    assert!(!first.months[3], "{first:?}");
    let unknown = first.months.iter().skip(1).filter(|open| !**open).count();
    assert!(!first.now || unknown > 1, "the one month that is not told is 79 less the others: {first:?}");
    assert!(
        !(first.now && first.months[12]),
        "the difference of the sums is that of the Decembers: {first:?}"
    );
}

/// Two children of August were put right since, so that the month the paper told is now of few.
#[test]
fn a_number_that_was_put_right_since_takes_no_more_with_it_than_it_must() {
    let mut counts = COUNTS;
    counts[8] = 4;
    let after = told(&counts, Some(&paper(&[0, 3])));
    assert!(!after.months[8] && !after.months[0] && !after.months[3], "{after:?}");
    assert!(after.months.iter().filter(|open| **open).count() >= 8, "{after:?}");
}

/// The paper left March out, of nobody, behind the three of December; the page keeps both, and everything else stays.
#[test]
fn a_month_of_nobody_that_the_paper_left_out_takes_no_other_with_it() {
    let mut counts = COUNTS;
    counts[3] = 0;
    assert!(told(&counts, None).months[3], "a nought is told where no paper keeps it");
    let after = told(&counts, Some(&paper(&[0, 3])));
    assert!(!after.months[0] && !after.months[3], "{after:?}");
    assert!(!(after.now && after.months[12]), "{after:?}");
    assert!(after.months.iter().filter(|open| **open).count() >= 10, "{after:?}");
}

#[test]
fn what_stands_at_the_end_of_a_month_is_left_out_with_its_month() {
    let last = on("2025-11-30");
    let points = Window::months(last, 3).points;
    let months: Vec<(Point, Figure)> = points.iter().map(|point| (*point, figure(40))).collect();
    let value = |point: &Point, from, said| PaperValue { from, to: point.to, said };
    let said = |point: &Point| if point.to == last { Said::LeftOut } else { Said::Told };
    let paper = PaperFigure {
        now: Some(value(&points[2], None, Said::LeftOut)),
        months: points.iter().map(|point| value(point, Some(point.from), said(point))).collect(),
        ..PaperFigure::default()
    };
    let now = (Window::year_to(last).points[0], figure(40));
    let asked = Asked { name: "a", now, months: &months, value: Value::Number, stands: true, paper: None };
    let before = small::series(asked, None);
    let after = small::series(Asked { paper: Some(&paper), ..asked }, None);
    assert!(before.now && before.months.iter().all(|open| *open));
    assert!(!after.now && after.months == [true, true, false], "{after:?}");
}
