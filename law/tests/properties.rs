//! What holds for every day: a later start never gives an earlier day, an interval holds all its days, and the
//! quick way gives the same day as the explained one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use proptest::prelude::*;
use waymark_kernel::{Day, When, add_days, day};
use waymark_law::{Event, Events, Outcome, Sense};

/// Days from the first of the 2014 Regulations to where every working-day period still ends inside the table.
fn days() -> impl Strategy<Value = Day> {
    (0_i64..4_700).prop_map(|n| add_days(day(2014, 9, 1), n))
}

/// Leap days, month ends and the days beside them, which random days seldom meet.
fn awkward() -> impl Strategy<Value = Day> {
    (2015_i16..2027, 1_i8..=12, -2_i64..=2).prop_map(|(year, month, off)| add_days(day(year, month, 1), off))
}

fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![days(), awkward()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_later_start_never_gives_an_earlier_day(start in any_day(), later in 0_i64..800) {
        let later = add_days(start, later).min(day(2027, 8, 1));
        let start = start.min(later);
        for rule in waymark_law::rules() {
            for limit in rule.versions.iter().flat_map(|version| version.limits) {
                let (a, b) = (limit.day(start), limit.day(later));
                if let (Some(a), Some(b)) = (a, b) {
                    prop_assert!(a <= b, "{} {}: {start} gives {a}, {later} gives {b}", rule.id, limit.name);
                }
            }
        }
    }

    #[test]
    fn of_several_events_a_later_one_never_gives_an_earlier_day(
        base in any_day(),
        spread in proptest::collection::vec(0_i64..300, 4),
        which in 0_usize..4,
        more in 0_i64..200,
    ) {
        for rule in waymark_law::rules() {
            for limit in rule.versions.iter().flat_map(|version| version.limits) {
                let mut events = Vec::new();
                limit.count.events(&mut events);
                let at = |event: Event, extra: bool| {
                    let i = events.iter().position(|e| *e == event)?;
                    let moved = if extra && i == which % events.len().max(1) { more } else { 0 };
                    Some(add_days(base, spread[i % 4] + moved).min(day(2027, 8, 1)))
                };
                let (a, b) = (limit.day_with(|e| at(e, false)), limit.day_with(|e| at(e, true)));
                if let (Some(a), Some(b)) = (a, b) {
                    prop_assert!(a <= b, "{} {}: {a} then {b}", rule.id, limit.name);
                }
            }
        }
    }

    #[test]
    fn the_quick_way_and_the_explained_one_agree(start in any_day()) {
        for rule in waymark_law::rules().filter(|rule| rule.has_limit()) {
            let Some(usual) = rule.version_on(start).and_then(|version| version.limits[0].count.first_event()) else {
                continue;
            };
            let dues = rule.due(&Events::new().with(usual, start));
            if let Some(quick) = rule.day(start) {
                prop_assert!(dues.iter().any(|due| due.day() == Some(quick)), "{} from {start}", rule.id);
            }
        }
    }

    #[test]
    fn an_interval_gives_no_day_and_holds_every_day_it_could_be(start in any_day(), width in 1_i64..40) {
        let last = add_days(start, width);
        for rule in waymark_law::rules().filter(|rule| rule.has_limit()) {
            let usual = rule.events()[0];
            for due in rule.due(&Events::new().with(usual, When::Between(start, last))) {
                prop_assert!(due.day().is_none() && due.outcome() != Outcome::Due, "{}", rule.id);
                let Some((first, end)) = due.candidates() else { continue };
                for k in [0, width / 2, width] {
                    let dues = rule.due(&Events::new().with(usual, add_days(start, k)));
                    let alone = dues.iter().filter(|one| one.name() == due.name()).count() == 1;
                    let same = dues.iter().find(|one| one.name() == due.name() && (alone || one.basis() == due.basis()));
                    if let Some(day) = same.and_then(|one| one.day()) {
                        prop_assert!(first <= day && day <= end, "{} {day} outside {first}..{end}", rule.id);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_shown_beside_a_day_keeps_its_side_of_it(start in any_day(), minute in 0_u16..1440) {
        for rule in waymark_law::rules().filter(|rule| rule.has_limit()) {
            let moment = waymark_law::Moment { when: When::On(start), minute: Some(minute) };
            for due in rule.due(&Events::new().with(rule.events()[0], moment)) {
                let Some(day) = due.day() else { continue };
                prop_assert!(due.latest_arguable().is_none_or(|later| day < later), "{}", rule.id);
                prop_assert!(due.conservative().is_none_or(|warning| warning < day), "{}", rule.id);
                prop_assert!(due.send_by().is_none_or(|before| before < day && due.sense() == Sense::By), "{}", rule.id);
                prop_assert!(!due.count().is_empty() && !due.citation().is_empty(), "{}", rule.id);
            }
        }
    }
}
