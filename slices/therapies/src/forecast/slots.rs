//! The slots a service loses. What the record holds is counted: appointments to which a child was not brought and those
//! that were called off. What it cannot hold — slots that stood empty while children waited — is worked out from what the
//! service said it can do, so that a new post is never taken to see more children than the posts there are.

use crate::service::Capacity;
use crate::store::past::LostSlot;
use serde::Serialize;
use waymark_kernel::{Day, add_days, days_between};
use waymark_queues::history::{SlotWeek, Stay, Week};

/// The slots of the weeks that ended with somebody waiting; where the service told what it can do, of those since it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Slots {
    /// Those weeks.
    pub weeks: u32,
    /// Slots in which a child was seen.
    pub seen: u32,
    /// Slots to which a child was not brought, counted.
    pub not_brought: u32,
    /// Slots that were called off, counted. Where the service told how many slots there are, one that went to another child is not
    /// among them; where it did not, some may be.
    pub called_off: u32,
    /// Slots that the posts at work had room for and nobody was offered, worked out from what the service told.
    pub empty: u32,
}

impl Slots {
    /// Lost slots of any kind.
    #[must_use]
    pub const fn lost(&self) -> u32 {
        self.not_brought + self.called_off + self.empty
    }

    /// The share of all slots that was lost; 0 where nothing is known of them.
    #[must_use]
    pub fn share(&self) -> f64 {
        f64::from(self.lost()) / f64::from((self.lost() + self.seen).max(1))
    }

    /// Slots lost a week for each whole-time equivalent at work; none where no posts are told.
    #[must_use]
    pub fn a_post(&self, at_work: f64) -> Option<f64> {
        (at_work > 0.0 && self.weeks > 0).then(|| f64::from(self.lost()) / f64::from(self.weeks) / at_work)
    }
}

/// What one week lost.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lost {
    seen: u32,
    not_brought: u32,
    called_off: u32,
    /// Slots that stood empty; `None` where nothing was told yet.
    empty: Option<u32>,
}

/// What each week from one Monday to another lost. A week before anything was told of posts has no empty slots.
#[must_use]
pub(super) fn lost(
    stays: &[Stay],
    recorded: &[LostSlot],
    capacity: &[Capacity],
    (from, until): (Day, Day),
) -> Vec<Lost> {
    let mut weeks = vec![Lost::default(); usize::try_from(days_between(from, until) / 7).unwrap_or_default()];
    let mut add = |day: Day, change: fn(&mut Lost)| {
        let week = usize::try_from(days_between(from, day).div_euclid(7));
        week.ok().and_then(|week| weeks.get_mut(week)).into_iter().for_each(change);
    };
    stays.iter().filter_map(|stay| stay.seen).for_each(|day| add(day, |week| week.seen += 1));
    for slot in recorded {
        add(
            slot.day,
            if slot.not_brought { |week| week.not_brought += 1 } else { |week| week.called_off += 1 },
        );
    }
    for (day, week) in mondays(from).zip(&mut weeks) {
        let told = capacity.iter().rfind(|one| one.from <= day);
        let Some(room) = told.map(|one| one.room_a_week().floor() as u32) else { continue };
        // The slots that nobody came to: those called off come first, because a child who was seen took the others.
        let unused = room.saturating_sub(week.seen + week.not_brought);
        week.called_off = week.called_off.min(unused);
        week.empty = Some(unused - week.called_off);
    }
    weeks
}

fn mondays(from: Day) -> impl Iterator<Item = Day> {
    (0_i64..).map(move |week| add_days(from, 7 * week))
}

/// The same as the engine reads it.
pub(super) fn of_weeks(lost: &[Lost], from: Day) -> Vec<SlotWeek> {
    let all = |week: &Lost| week.not_brought + week.called_off + week.empty.unwrap_or_default();
    mondays(from)
        .zip(lost)
        .map(|(day, week)| SlotWeek { day, lost: all(week) })
        .filter(|week| week.lost > 0)
        .collect()
}

/// The weeks that ended with somebody waiting, added up: where nobody waits, a slot is not lost to anybody. Weeks of which
/// only a part is known would make the share too small, so they are left out once a service has told what it can do.
pub(super) fn added(lost: &[Lost], weeks: &[Week]) -> Slots {
    let told = lost.iter().any(|week| week.empty.is_some());
    let waited =
        lost.iter().zip(weeks).filter(|(lost, week)| week.waiting > 0 && lost.empty.is_some() == told);
    waited.fold(Slots::default(), |sum, (lost, _)| Slots {
        weeks: sum.weeks + 1,
        seen: sum.seen + lost.seen,
        not_brought: sum.not_brought + lost.not_brought,
        called_off: sum.called_off + lost.called_off,
        empty: sum.empty + lost.empty.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    const FIRST: Day = day(2026, 1, 5);

    fn told(from: Day, vacant: i64) -> Capacity {
        Capacity { from, posts: 1_000, vacant, first_slots: 20, sessions: 0, leave: 15, training: 5, cost: 0 }
    }

    fn seen(many: u64) -> Vec<Stay> {
        let stay = |row| Stay { row, referred: FIRST, seen: Some(add_days(FIRST, 3)), withdrew: None };
        (0..many).map(stay).collect()
    }

    #[test]
    fn a_slot_that_the_posts_at_work_have_and_nobody_used_is_lost() {
        // Ten of ten posts and a fifth of all hours lost leave room for 16; with half the posts vacant, for 8.
        let capacity = [told(FIRST, 0), told(add_days(FIRST, 7), 500)];
        let from = add_days(FIRST, -7);
        let weeks = lost(&seen(10), &[], &capacity, (from, add_days(FIRST, 14)));
        let counted: Vec<(Day, u32)> =
            of_weeks(&weeks, from).iter().map(|week| (week.day, week.lost)).collect();
        assert_eq!(counted, [(FIRST, 6), (add_days(FIRST, 7), 8)]);
    }

    #[test]
    fn a_child_who_was_not_brought_is_counted_once_and_not_again_as_an_empty_slot() {
        let slot = |days: i64, not_brought| LostSlot { day: add_days(FIRST, days), not_brought };
        let recorded = [slot(1, true), slot(2, true), slot(6, false), slot(-1, true), slot(7, true)];
        let waiting = [Week { waiting: 9, ..Week::default() }];
        let of = |capacity: &[Capacity]| {
            added(&lost(&seen(10), &recorded, capacity, (FIRST, add_days(FIRST, 7))), &waiting)
        };
        let counted = of(&[told(FIRST, 0)]);
        assert_eq!((counted.not_brought, counted.called_off, counted.empty, counted.lost()), (2, 1, 3, 6));
        assert!((counted.share() - 6.0 / 16.0).abs() < 1e-12);
        assert_eq!(counted.a_post(8.0), Some(0.75));
        let untold = of(&[]);
        assert_eq!((untold.lost(), untold.empty, untold.a_post(0.0)), (3, 0, None), "from the record alone");
    }

    #[test]
    fn a_slot_that_was_called_off_and_given_to_another_child_is_not_lost() {
        let slot = |not_brought| LostSlot { day: add_days(FIRST, 1), not_brought };
        let recorded = [slot(true), slot(false), slot(false)];
        let waiting = [Week { waiting: 9, ..Week::default() }];
        let of = |seen_of_16| {
            let week = (FIRST, add_days(FIRST, 7));
            let counted = added(&lost(&seen(seen_of_16), &recorded, &[told(FIRST, 0)], week), &waiting);
            (counted.not_brought, counted.called_off, counted.empty)
        };
        assert_eq!([of(12), of(14), of(15)], [(1, 2, 1), (1, 1, 0), (1, 0, 0)]);
    }

    #[test]
    fn a_week_in_which_nobody_waits_loses_nothing() {
        let weeks = lost(&seen(10), &[], &[told(FIRST, 0)], (FIRST, add_days(FIRST, 7)));
        assert_eq!(added(&weeks, &[Week::default()]), Slots::default());
    }
}
