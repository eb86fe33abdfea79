//! A later release beside the earlier ones.

use crate::attack::{find, find_by_comparing};
use crate::tables::published;
use proptest::prelude::*;
use waymark_small_numbers::{CountId, Exposed, Figures, Published, Rule, protect};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// A release of one table, made with what is already out in mind.
fn release(key: &str, counts: &[Vec<u64>], before: Option<&Published>) -> Published {
    let mut figures = Figures::new();
    figures.table(key, &NAMES[..counts.len()], &NAMES[..counts[0].len()], counts).expect("adds up");
    if let Some(before) = before {
        figures.after(before).expect("adds up");
    }
    let shown = protect(&figures, Rule::DEFAULT).expect("the earlier release told nothing small");
    Published::of(&figures, &shown)
}

fn counts(rows: usize, columns: usize) -> impl Strategy<Value = Vec<Vec<u64>>> {
    let count = prop_oneof![1 => Just(0_u64), 3 => 1..=5_u64, 5 => 6..60_u64];
    prop::collection::vec(prop::collection::vec(count, columns), rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_corrected_release_gives_nothing_away_beside_the_first(
        first in counts(3, 3),
        moved in prop::collection::vec((0..3_usize, 0..3_usize, 0..4_u64), 0..4),
    ) {
        let mut second = first.clone();
        for (row, column, more) in moved {
            second[row][column] += more;
        }
        let before = release("plans in 2026", &first, None);
        let after = release("plans in 2026", &second, Some(&before));
        prop_assert_eq!(find_by_comparing(&after), vec![]);
    }

    #[test]
    fn the_same_table_in_three_releases_with_other_neighbours_gives_nothing_away(
        table in counts(3, 3),
        wider in counts(3, 1),
    ) {
        let mut wide = table.clone();
        for (row, more) in wide.iter_mut().zip(&wider) {
            row.extend(more);
        }
        let first = release("plans", &table, None);
        let second = release("plans with a new column", &wide, Some(&first));
        let third = release("plans", &table, Some(&second));
        prop_assert_eq!(find_by_comparing(&third), vec![]);
    }

    #[test]
    fn a_running_total_does_not_tell_what_one_month_added(months in prop::collection::vec(0..12_u64, 2..6)) {
        let mut before: Option<Published> = None;
        let mut sum = 0;
        for (place, month) in months.iter().enumerate() {
            let mut figures = Figures::new();
            sum += month;
            let now = figures.count(format!("plans by month {place}"), sum);
            if let Some(before) = &before {
                let last = figures.count(format!("plans by month {}", place - 1), sum - month);
                figures.difference(now, last).expect("it grows");
                figures.after(before).expect("adds up");
            }
            let shown = protect(&figures, Rule::DEFAULT).expect("nothing small was told");
            before = Some(Published::of(&figures, &shown));
        }
        prop_assert_eq!(find(&before.expect("two months at least")), vec![]);
    }
}

#[test]
fn a_number_published_again_with_two_children_more_is_not_shown() {
    let mut first = Figures::new();
    first.count("refused in May", 20);
    let before = published(&first);
    let mut second = Figures::new();
    let again = second.count("refused in May", 22);
    second.after(&before).expect("adds up");
    let shown = protect(&second, Rule::DEFAULT).expect("the first told nothing small");
    assert_eq!(shown.count(again), None, "22 beside 20 tells of two");
}

#[test]
fn a_release_that_gave_a_small_number_away_is_named() {
    let mut first = Figures::new();
    first.count("refused in May", 3);
    let mut told = published(&first);
    told.counts[0].shown = true;
    let mut second = Figures::new();
    second.count("refused in June", 30);
    second.after(&told).expect("adds up");
    let error = protect(&second, Rule::DEFAULT).expect_err("it is out");
    assert_eq!(error.key, "refused in May");
}

/// A year told by its months, then three of those months as a later sum: together they are of a few children.
fn three_months_later(count: fn(&mut Figures, &str, u64) -> CountId) -> Result<Published, Exposed> {
    let months = [("May", 1), ("June", 2), ("July", 1), ("August", 20)];
    let mut first = Figures::new();
    let all: Vec<CountId> = months.iter().map(|(key, number)| count(&mut first, key, *number)).collect();
    first.total("the year".to_owned(), &all).expect("adds up");
    let before = published(&first);
    let mut second = Figures::new();
    let some: Vec<CountId> =
        months[..3].iter().map(|(key, number)| count(&mut second, key, *number)).collect();
    second.total("three months".to_owned(), &some).expect("adds up");
    second.after(&before).expect("adds up");
    protect(&second, Rule::DEFAULT).map(|shown| Published::of(&second, &shown))
}

#[test]
fn months_whose_noughts_are_left_out_too_never_tell_the_least_that_a_later_sum_can_be() {
    let cornered = three_months_later(|figures, key, count| figures.count(key, count));
    assert_eq!(cornered.expect_err("three that are no nought are three at least").key, "three months");
    let free = three_months_later(|figures, key, count| figures.count_without_nought(key, count));
    assert_eq!(find_by_comparing(&free.expect("may be released")), vec![]);
}

#[test]
fn a_nought_is_left_out_where_it_would_tell_that_others_are_none() {
    let mut figures = Figures::new();
    let none = figures.count_without_nought("May", 0);
    let many = figures.count_without_nought("June", 40);
    let shown = protect(&figures, Rule::DEFAULT).expect("nothing is out yet");
    assert_eq!((shown.count(none), shown.count(many)), (None, Some(40)));
}

#[test]
fn what_is_out_is_kept_as_it_was() {
    let before = release("plans", &[vec![3, 40], vec![50, 60]], None);
    let text = serde_json::to_string(&before).expect("writes");
    assert_eq!(serde_json::from_str::<Published>(&text).expect("reads"), before);
}
