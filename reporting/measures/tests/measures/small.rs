//! Small numbers in the figures that people read who may see no child.

use super::world::on;
use waymark_measures::definition::Value;
use waymark_measures::small::{Told, alone, groups, series};
use waymark_measures::{Figure, Point, Window};

const fn figure(hit: u64, of: u64) -> Figure {
    Figure { of, hit, value: None }
}

/// A series of numbers to the end of 2025, and their sum of the last twelve months.
fn numbers(counts: &[u64]) -> ((Point, Figure), Vec<(Point, Figure)>) {
    let months = u16::try_from(counts.len()).expect("some months");
    let points = Window::months(on("2025-12-31"), months).points;
    let year: u64 = counts.iter().rev().take(12).sum();
    let point = Window::year_to(on("2025-12-31")).points[0];
    ((point, figure(year, year)), points.into_iter().zip(counts.iter().map(|n| figure(*n, *n))).collect())
}

fn of_numbers(counts: &[u64]) -> Told {
    let (now, months) = numbers(counts);
    series(now, &months, (Value::Number, false), None)
}

#[test]
fn a_share_is_left_out_when_few_are_above_the_line_or_few_are_not() {
    let open = |hit, of| alone(&figure(hit, of), Value::Share);
    assert!(!open(5, 40) && !open(38, 40) && !open(0, 4));
    assert!(open(0, 40) && open(6, 40) && open(40, 40));
}

#[test]
fn weeks_are_told_only_of_more_children_than_a_few() {
    let open = |of| alone(&figure(0, of), Value::Weeks(50));
    assert!(!open(5) && open(6));
}

#[test]
fn a_month_of_a_few_cannot_be_worked_out_from_the_twelve_months() {
    let mut counts = [20; 13];
    counts[4] = 2;
    let told = of_numbers(&counts);
    assert!(told.now && told.months[0] && !told.months[4]);
    assert_eq!(told.months.iter().filter(|open| !**open).count(), 2, "one more goes with it");
}

#[test]
fn how_something_stood_adds_up_to_nothing() {
    let (mut now, mut months) = numbers(&[20; 13]);
    months[4].1 = figure(2, 2);
    now.1 = figure(20, 20);
    let told = series(now, &months, (Value::Number, true), None);
    assert_eq!(told.months.iter().filter(|open| !**open).count(), 1);
}

#[test]
fn a_group_of_a_few_takes_another_with_it_and_the_whole_stays() {
    let (now, months) = numbers(&[10; 12]);
    let told = series(now, &months, (Value::Number, false), None);
    let of = |counts: [u64; 3]| {
        let groups_of = ["a", "b", "c"].into_iter().zip(counts.map(|n| figure(n, n))).collect::<Vec<_>>();
        groups(now, &groups_of, Value::Number, &told.published)
    };
    assert!(told.now);
    assert_eq!(of([80, 3, 37]), [true, false, false]);
    assert_eq!(of([80, 20, 20]), [true, true, true]);
    assert_eq!(of([80, 20, 21]), [false, false, false], "groups that do not make up their whole");
}

#[test]
fn two_measures_that_count_some_of_the_same_do_not_give_the_difference_away() {
    let (now, months) = numbers(&[10, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20]);
    let first = series(now, &months, (Value::Number, false), None);
    let (now, more) = numbers(&[12, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]);
    let second = series(now, &more, (Value::Number, false), Some(&first.published));
    assert!(first.months[0] && !second.months[0], "two children more are a few");
    assert!(of_numbers(&[12, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]).months[0], "alone it is told");
}
