//! From the days of stays to weekly counts. The count starts where the record is whole: before the first day that anyone
//! is known to have left the list nobody wrote departures down, and a list read as if nobody had left would be a wrong one.

use super::checked::Checked;
use super::slots::{self, Slots};
use crate::decision::Decision;
use crate::service::Capacity;
use crate::store::past::{Days, LostSlot};
use waymark_kernel::{Day, ServiceId, add_days};
use waymark_queues::calendar::{Calendar, monday};
use waymark_queues::draw::Key;
use waymark_queues::history::{History, Stay};
use waymark_queues::waits::Table;

/// The most weeks that are looked back: older ones tell of another service.
const MOST_WEEKS: i64 = 260;

/// What is known of a service on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// The weekly counts.
    pub history: History,
    /// Referrals left out, because a day of theirs is not known or cannot be.
    pub left_out: usize,
    /// What the service can do, as last told by that day.
    pub capacity: Option<Capacity>,
    /// The slots it used and lost.
    pub slots: Slots,
    /// How the decisions about it did.
    pub checked: Checked,
    /// How long children waited in the last year, by how long they had waited.
    pub waits: Table,
    /// The stays that were counted, and the Monday they were counted from.
    pub stays: (Vec<Stay>, Day),
}

/// What is on record of a service: the days of its referrals, the slots they lost, and what the service told it can do.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// The days of referrals, in no order.
    pub days: &'k [Days],
    /// Appointments that did not happen, in no order.
    pub lost: &'k [LostSlot],
    /// What the service can do, the earliest first.
    pub capacity: &'k [Capacity],
    /// The decisions about it.
    pub decisions: &'k [Decision],
}

impl Past {
    /// Counts what had happened before `as_at` (that day not included, and whole weeks alone).
    #[must_use]
    pub fn of(known: Known<'_>, as_at: Day) -> Self {
        let Known { days, lost, capacity, decisions } = known;
        let until = monday(as_at);
        let (mut stays, vague) = stays(days, until);
        let from = whole_from(&stays).unwrap_or(until).max(add_days(until, -7 * MOST_WEEKS));
        let all = stays.len();
        stays.retain(can_be);
        let lost = slots::lost(&stays, lost, capacity, (from, until));
        let counted =
            History::of_stays(&stays, &slots::of_weeks(&lost, from), from, until, Calendar::default());
        let mut history = counted.unwrap_or_default();
        let slots = slots::added(&lost, &history.weeks);
        let told = capacity.iter().rfind(|capacity| capacity.from <= as_at).copied();
        history.wte = told.map(|capacity| capacity.at_work());
        let checked = Checked::of(decisions, days, as_at);
        Self {
            history,
            left_out: vague + all - stays.len(),
            capacity: told,
            slots,
            checked,
            waits: Table::of(&stays, from, until),
            stays: (stays, from),
        }
    }
}

/// The stays as they were known before a Monday, and how many have no exact day.
fn stays(days: &[Days], until: Day) -> (Vec<Stay>, usize) {
    let before = |day: Option<Day>| day.filter(|day| *day < until);
    let known: Vec<Stay> = (0_u64..)
        .zip(days)
        .filter(|(_, one)| !one.vague && one.received < until)
        .map(|(row, one)| Stay {
            row,
            referred: one.received,
            seen: before(one.seen),
            withdrew: before(one.left),
        })
        .collect();
    (known, days.iter().filter(|one| one.vague && one.received < until).count())
}

/// The first Monday from which both joining and leaving were written down.
fn whole_from(stays: &[Stay]) -> Option<Day> {
    let first = stays.iter().filter_map(|stay| stay.seen.or(stay.withdrew)).min()?;
    Some(if monday(first) == first { first } else { add_days(monday(first), 7) })
}

fn can_be(stay: &Stay) -> bool {
    stay.seen.or(stay.withdrew).is_none_or(|left| left >= stay.referred)
}

/// How many waited before a Monday, counted as [`History`] counts them.
#[must_use]
pub(super) fn waiting_before(days: &[Days], until: Day) -> u32 {
    let (stays, _) = stays(days, until);
    let waits = |stay: &&Stay| can_be(stay) && stay.seen.or(stay.withdrew).is_none();
    u32::try_from(stays.iter().filter(waits).count()).unwrap_or(u32::MAX)
}

/// The luck of a service's forecasts on a day: the same for everybody who asks.
#[must_use]
pub fn seed(service: ServiceId, counted_to: Day) -> u64 {
    let (high, low) = service.0.as_u64_pair();
    let days = waymark_kernel::days_between(waymark_kernel::day(2000, 1, 1), counted_to);
    Key::seed(high ^ low).part(days.unsigned_abs()).bits()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    fn counted(days: &[Days], as_at: Day) -> Past {
        Past::of(Known { days, lost: &[], capacity: &[], decisions: &[] }, as_at)
    }

    const fn days(received: Day, seen: Option<Day>) -> Days {
        Days { received, seen, left: None, vague: false }
    }

    #[test]
    fn weeks_before_anyone_is_known_to_have_left_are_not_counted() {
        let known = [
            days(day(2024, 1, 1), None),
            days(day(2026, 1, 5), Some(day(2026, 3, 4))),
            days(day(2026, 3, 9), None),
        ];
        let past = counted(&known, day(2026, 4, 1));
        assert_eq!((past.history.first, past.history.weeks.len()), (day(2026, 3, 9), 3));
        assert_eq!(past.history.waiting_now(), 2);
        assert_eq!(counted(&known[..1], day(2026, 4, 1)).history.weeks.len(), 0);
    }

    #[test]
    fn what_came_after_the_day_asked_about_is_not_known_yet() {
        let known = [
            days(day(2026, 1, 5), Some(day(2026, 1, 12))),
            days(day(2026, 1, 6), Some(day(2026, 3, 4))),
            days(day(2026, 3, 9), None),
        ];
        let past = counted(&known, day(2026, 2, 2));
        assert_eq!((past.history.waiting_now(), past.history.weeks.len()), (1, 3));
        assert_eq!(waiting_before(&known, day(2026, 2, 2)), 1);
    }

    #[test]
    fn a_day_that_cannot_be_leaves_the_row_out_and_says_so() {
        let mut known = vec![days(day(2026, 1, 5), Some(day(2026, 1, 12))); 3];
        known[1].seen = Some(day(2025, 12, 1));
        known[2].vague = true;
        let past = counted(&known, day(2026, 2, 2));
        assert_eq!(past.left_out, 2);
    }

    #[test]
    fn the_luck_of_a_service_is_the_same_all_week_and_its_own() {
        let one = ServiceId(uuid::Uuid::from_u128(1));
        assert_eq!(seed(one, day(2026, 11, 22)), seed(one, day(2026, 11, 22)));
        assert_ne!(seed(one, day(2026, 11, 22)), seed(one, day(2026, 11, 29)));
        assert_ne!(
            seed(one, day(2026, 11, 22)),
            seed(ServiceId(uuid::Uuid::from_u128(2)), day(2026, 11, 22))
        );
    }
}
