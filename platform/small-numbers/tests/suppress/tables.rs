//! Tables with margins and breakdowns in steps.

use crate::attack::find;
use proptest::prelude::*;
use waymark_small_numbers::{Breakdown, Figures, Published, Rule, protect};

const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

pub fn published(figures: &Figures) -> Published {
    let shown = protect(figures, Rule::DEFAULT).expect("nothing is out yet");
    Published::of(figures, &shown)
}

fn table(counts: &[Vec<u64>]) -> Figures {
    let mut figures = Figures::new();
    let columns = counts.first().map_or(0, Vec::len);
    figures.table("table", &NAMES[..counts.len()], &NAMES[..columns], counts).expect("adds up");
    figures
}

/// Mostly small and middling counts, with noughts and a few large ones: the tables that are hard to protect.
fn counts() -> impl Strategy<Value = Vec<Vec<u64>>> {
    let count = prop_oneof![2 => Just(0_u64), 5 => 1..=5_u64, 5 => 6..30_u64, 2 => 30..2_000_u64];
    (1..=5_usize, 1..=5_usize).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(count.clone(), columns), rows)
    })
}

fn steps() -> impl Strategy<Value = Breakdown> {
    let leaf = prop_oneof![Just(0_u64), 1..=5_u64, 6..60_u64].prop_map(|count| Breakdown {
        name: "school".to_owned(),
        count,
        parts: Vec::new(),
    });
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop::collection::vec(inner, 1..4).prop_map(|mut parts| {
            for (place, part) in parts.iter_mut().enumerate() {
                part.name = format!("{}{place}", part.name);
            }
            Breakdown { name: "part".to_owned(), count: 0, parts }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_small_can_be_worked_out_of_a_table_with_margins(counts in counts()) {
        prop_assert_eq!(find(&published(&table(&counts))), vec![]);
    }

    #[test]
    fn nothing_small_can_be_worked_out_of_a_breakdown_in_steps(steps in steps()) {
        let mut figures = Figures::new();
        figures.breakdown("area", &steps).expect("adds up");
        prop_assert_eq!(find(&published(&figures)), vec![]);
    }

    #[test]
    fn every_number_that_is_shown_is_the_true_one_and_noughts_stay_when_nothing_is_small(counts in counts()) {
        let figures = table(&counts);
        let out = published(&figures);
        let small = out.counts.iter().any(|count| (1..=5).contains(&count.count));
        prop_assert!(small || out.counts.iter().all(|count| count.shown), "nothing small, yet something is left out");
    }
}

#[test]
fn the_attack_finds_what_leaving_out_small_numbers_alone_would_tell() {
    let figures = table(&[vec![12, 3, 40], vec![9, 20, 31]]);
    let mut naive = published(&figures);
    for count in &mut naive.counts {
        count.shown = !(1..=5).contains(&count.count);
    }
    let found = find(&naive);
    assert_eq!(found.len(), 1, "the row gives the three away");
    assert_eq!((found[0].key.as_str(), found[0].count), ("table/a/b", 3));
}

#[test]
fn a_rectangle_is_left_out_and_the_rest_of_the_table_stays() {
    let out = published(&table(&[vec![12, 3, 40], vec![9, 20, 31], vec![50, 60, 70]]));
    let hidden: Vec<&str> =
        out.counts.iter().filter(|count| !count.shown).map(|count| count.key.as_str()).collect();
    assert_eq!(hidden, ["table/a/a", "table/a/b", "table/b/a", "table/b/b"]);
}

#[test]
fn two_small_numbers_with_a_small_sum_take_a_third_with_them() {
    let out = published(&table(&[vec![1, 1, 40, 50]]));
    let hidden: Vec<u64> = out.counts.iter().filter(|count| !count.shown).map(|count| count.count).collect();
    assert!(hidden.contains(&40), "1 and 1 of 2 are both 1: {hidden:?}");
}

#[test]
fn a_small_total_is_not_broken_down_even_into_noughts() {
    let mut figures = Figures::new();
    let parts = [figures.count("girls", 0), figures.count("boys", 3)];
    let total = figures.total("children".to_owned(), &parts).expect("adds up");
    let shown = protect(&figures, Rule::DEFAULT).expect("nothing is out yet");
    assert!([parts[0], parts[1], total].iter().all(|id| shown.count(*id).is_none()));
}

#[test]
fn the_rule_may_be_raised_and_never_lowered() {
    assert_eq!(Rule::showing_from(5).expect_err("too low").asked, 5);
    let stricter = Rule::showing_from(11).expect("higher");
    assert!(stricter.is_small(10) && !stricter.is_small(11) && !stricter.is_small(0));
}

#[test]
fn parts_that_do_not_add_up_are_refused() {
    let mut figures = Figures::new();
    let part = figures.count("part", 7);
    let total = figures.count("total", 8);
    assert_eq!(figures.sum(total, &[part]).expect_err("uneven").total, "total");
}
