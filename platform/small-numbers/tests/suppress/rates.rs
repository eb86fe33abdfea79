//! Percentages, and figures that rest on a count.

use crate::attack::find;
use crate::tables::published;
use proptest::prelude::*;
use waymark_small_numbers::{Figures, Rate, Rule, protect};

#[test]
fn a_percentage_is_shown_when_neither_part_is_small() {
    let mut figures = Figures::new();
    let (some, all) = (figures.count("in time", 60), figures.count("plans", 100));
    let rate = figures.rate(some, all).expect("part of it");
    let shown = protect(&figures, Rule::DEFAULT).expect("nothing is out yet");
    assert_eq!(shown.rate(rate), Some(Rate { numerator: 60, denominator: 100 }));
}

#[test]
fn ninety_seven_of_a_hundred_would_tell_of_three() {
    let mut figures = Figures::new();
    let (some, all) = (figures.count("in time", 97), figures.count("plans", 100));
    let rate = figures.rate(some, all).expect("part of it");
    let shown = protect(&figures, Rule::DEFAULT).expect("nothing is out yet");
    assert_eq!(shown.rate(rate), None);
    assert_eq!(find(&published(&figures)), []);
}

#[test]
fn there_is_no_percentage_of_nobody_and_no_average_of_a_few() {
    let mut figures = Figures::new();
    let (none, few, many) = (figures.count("none", 0), figures.count("few", 4), figures.count("many", 40));
    let rate = figures.rate(none, none).expect("nought of nought");
    let shown = protect(&figures, Rule::DEFAULT).expect("nothing is out yet");
    assert_eq!(shown.rate(rate), None);
    assert!(!shown.may_rest_on(none) && !shown.may_rest_on(few) && shown.may_rest_on(many));
}

proptest! {
    #[test]
    fn percentages_of_a_table_tell_nothing_small(pairs in prop::collection::vec((0..40_u64, 0..40_u64), 1..5)) {
        let mut figures = Figures::new();
        let mut rates = Vec::new();
        let (mut yes, mut all) = (Vec::new(), Vec::new());
        for (place, (some, rest)) in pairs.iter().enumerate() {
            yes.push(figures.count(format!("in time/{place}"), *some));
            all.push(figures.count(format!("plans/{place}"), some + rest));
            rates.push(figures.rate(yes[place], all[place]).expect("part of it"));
        }
        figures.total("in time".to_owned(), &yes).expect("adds up");
        figures.total("plans".to_owned(), &all).expect("adds up");
        let shown = protect(&figures, Rule::DEFAULT).expect("nothing is out yet");
        prop_assert_eq!(find(&published(&figures)), vec![]);
        for (rate, (some, rest)) in rates.iter().zip(&pairs) {
            let small = |count: u64| (1..=5).contains(&count);
            prop_assert!(shown.rate(*rate).is_none() || !(small(*some) || small(*rest) || small(some + rest)));
        }
    }
}

/// A group of one child, who is also the one of it that a second figure counts: the total of 367 has nothing to do with it.
#[test]
fn a_part_that_is_all_of_a_small_group_takes_no_large_total_with_it() {
    let mut figures = Figures::new();
    let waiting = [1, 2, 4, 322, 38].map(|count| figures.count(format!("waiting {count}"), count));
    let all = figures.total("waiting".to_owned(), &waiting).expect("adds up");
    let longest = [1, 1, 2, 26, 7].map(|count| figures.count(format!("over a year {count}"), count));
    let years = figures.total("over a year".to_owned(), &longest).expect("adds up");
    for (part, whole) in longest.into_iter().chain([years]).zip(waiting.into_iter().chain([all])) {
        figures.within(part, whole).expect("a part of it");
    }
    let shown = protect(&figures, Rule::DEFAULT).expect("nothing is out yet");
    assert_eq!((shown.count(all), shown.count(years)), (Some(367), Some(37)));
    assert_eq!(find(&published(&figures)), []);
}
