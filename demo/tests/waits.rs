//! The waiting lists have the published shape, and nothing in them is impossible.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test must stop")]

use std::collections::BTreeSet;
use waymark_demo::{Like, List, Recipe, WaitStep, counted_on, population, waits};
use waymark_kernel::{Day, add_days, day, days_between};

const TODAY: Day = day(2026, 11, 23);

fn children() -> Vec<Day> {
    (0..4_000).map(|n| add_days(day(2008, 9, 1), n * 6_200 / 4_000)).collect()
}

/// How many days each child who waited for a list at the end of a day had waited by then.
fn waited(waits: &[waymark_demo::Wait], list: List, on: Day) -> Vec<i64> {
    let seen = |wait: &waymark_demo::Wait| {
        wait.steps.iter().any(|(day, step)| *step == WaitStep::Seen && *day <= on)
    };
    let waits = waits.iter().filter(|wait| wait.list == list && wait.received <= on && !seen(wait));
    waits.map(|wait| days_between(wait.received, on)).collect()
}

#[test]
fn at_the_month_end_that_is_told_63_in_a_hundred_have_waited_18_weeks_or_less_whatever_day_it_is_made() {
    let days = [TODAY, day(2026, 11, 30), day(2026, 12, 1), day(2027, 2, 14), day(2027, 9, 6)];
    for today in days {
        let waits = waits(1, today, &children());
        let share = |on: Day, from: i64, to: i64| {
            let days = waited(&waits, List::Speech, on);
            days.iter().filter(|days| (from..=to).contains(*days)).count() * 1_000 / days.len()
        };
        let told = counted_on(today);
        assert!((625..=635).contains(&share(told, 0, 126)), "{today}: {}", share(told, 0, 126));
        assert!((95..=105).contains(&share(told, 365, 10_000)), "{today}: {}", share(told, 365, 10_000));
        let now = share(today, 0, 126);
        assert!((580..=700).contains(&now), "{today}: since then the list has gone on as before: {now}");
    }
}

#[test]
fn nothing_happens_before_the_referral_or_after_today_and_each_child_waits_once_for_a_service() {
    let (born, mut seen) = (children(), BTreeSet::new());
    for wait in waits(1, TODAY, &born) {
        assert!(seen.insert((wait.child, wait.list as u8)));
        assert!(born[wait.child] < wait.received && wait.received <= TODAY);
        let days: Vec<Day> = wait.steps.iter().map(|(day, _)| *day).collect();
        assert!(days.iter().all(|day| (wait.received..=TODAY).contains(day)), "{wait:?}");
        assert!(days.is_sorted(), "{wait:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_waits() {
    assert_eq!(waits(3, TODAY, &children()), waits(3, TODAY, &children()));
    assert_ne!(waits(3, TODAY, &children()), waits(4, TODAY, &children()));
}

/// The days on which the children of a list were seen in the half year before today, with the weeks that each had waited.
fn seen_lately(list: List, children: &[Day]) -> Vec<i64> {
    let lately = |day: &Day| *day > add_days(TODAY, -182);
    let seen = |wait: &waymark_demo::Wait| {
        let (day, _) = wait.steps.iter().find(|(_, step)| *step == WaitStep::Seen)?;
        lately(day).then(|| days_between(wait.received, *day) / 7)
    };
    waits(1, TODAY, children).iter().filter(|wait| wait.list == list).filter_map(seen).collect()
}

#[test]
fn children_are_seen_mostly_in_turn_with_a_few_sooner_and_a_few_held_up() {
    for list in List::ALL {
        let mut weeks = seen_lately(list, &children());
        weeks.sort_unstable();
        let middle = weeks[weeks.len() / 2];
        let near = weeks.iter().filter(|weeks| (*weeks - middle).abs() <= 4).count();
        assert!((80..100).contains(&(near * 100 / weeks.len())), "{list:?}: {near} of {}", weeks.len());
    }
}

#[test]
fn autism_has_room_for_about_40_assessments_a_month_and_more_referrals_than_that() {
    let born: Vec<Day> = (0..5_300).map(|n| add_days(day(2008, 9, 1), n * 6_200 / 5_300)).collect();
    let seen = seen_lately(List::Autism, &born).len() / 6;
    assert!((36..=44).contains(&seen), "{seen} a month");
    let referred = waits(1, TODAY, &born)
        .iter()
        .filter(|wait| wait.list == List::Autism && wait.received > add_days(TODAY, -182))
        .count();
    assert!(referred / 6 > seen, "{} a month", referred / 6);
}

/// How many joined a list and were seen in the year to a day.
fn joined_and_seen(waits: &[waymark_demo::Wait], list: List, to: Day) -> (usize, usize) {
    let lately = |day: Day| (1..=365).contains(&(days_between(day, to) + 1));
    let of_list = || waits.iter().filter(|wait| wait.list == list);
    let seen =
        of_list().filter(|wait| wait.steps.iter().any(|(day, step)| *step == WaitStep::Seen && lately(*day)));
    (of_list().filter(|wait| lately(wait.received)).count(), seen.count())
}

#[test]
fn in_the_story_of_2019_more_join_than_are_seen_until_60_more_a_month_are_and_its_past_stays_as_it_was() {
    let of = |today: Day| {
        let area = population(&Recipe { seed: 1, like: Like::SeftonThen, plans: None, today });
        let (newcomers, waits) = area.waits(&children());
        let first = waits.iter().map(|wait| wait.child).max().unwrap();
        assert!(first < children().len() + newcomers.len());
        assert!(waits.iter().all(|wait| wait.steps.is_sorted_by_key(|(day, _)| *day)));
        let accepted = |wait: &waymark_demo::Wait| {
            wait.steps.first().is_none_or(|(_, step)| *step == WaitStep::Accepted)
        };
        assert!(waits.iter().all(accepted), "nothing is offered before it is accepted");
        waits
    };
    let (before, after) = (of(day(2019, 6, 24)), of(day(2021, 2, 1)));
    let (joined, seen) = joined_and_seen(&before, List::Speech, day(2019, 6, 24));
    assert!((1_200..1_450).contains(&joined) && (1_000..1_150).contains(&seen), "{joined} {seen}");
    let (joined, seen) = joined_and_seen(&after, List::Speech, day(2020, 9, 1));
    assert!((1_200..1_450).contains(&joined) && (1_700..1_900).contains(&seen), "{joined} {seen}");
    let past = |waits: &[waymark_demo::Wait]| joined_and_seen(waits, List::Speech, day(2018, 6, 24));
    assert_eq!(past(&before), past(&after), "the same past, whatever day it is told on");
}
