//! From what a service said it can do to the slots that nobody used. Children seen alone say too little about room: where
//! slots stand empty while children wait, more posts see fewer children than their slots promise.

use crate::service::Capacity;
use waymark_kernel::{Day, add_days, days_between};
use waymark_queues::history::{SlotWeek, Stay};

/// The slots lost by week from one Monday to another: what the posts at work had room for, less the children seen. A week
/// before anything was told has none.
#[must_use]
pub(super) fn lost(stays: &[Stay], capacity: &[Capacity], from: Day, until: Day) -> Vec<SlotWeek> {
    let weeks = usize::try_from(days_between(from, until) / 7).unwrap_or_default();
    let mut seen = vec![0_u32; weeks];
    for stay in stays {
        let week = stay.seen.filter(|day| *day >= from).map(|day| days_between(from, day) / 7);
        if let Some(week) = week.and_then(|week| seen.get_mut(usize::try_from(week).ok()?)) {
            *week += 1;
        }
    }
    let mondays = (0_i64..).map(|week| add_days(from, 7 * week));
    mondays
        .zip(seen)
        .filter_map(|(day, seen)| {
            let room = capacity.iter().rfind(|one| one.from <= day)?.room_a_week().floor() as u32;
            Some(SlotWeek { day, lost: room.saturating_sub(seen) })
        })
        .filter(|week| week.lost > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_slot_that_the_posts_at_work_have_and_nobody_used_is_lost() {
        let told = |from: Day, vacant: i64| Capacity {
            from,
            posts: 1_000,
            vacant,
            first_slots: 20,
            sessions: 0,
            leave: 15,
            training: 5,
            cost: 0,
        };
        let first = day(2026, 1, 5);
        let stay =
            |day: Day, row: u64| Stay { row, referred: day, seen: Some(add_days(day, 3)), withdrew: None };
        let stays: Vec<Stay> = (0..10).map(|row| stay(first, row)).collect();
        // Ten of ten posts and a fifth of all hours lost leave room for 16; with half the posts vacant, for 8.
        let capacity = [told(first, 0), told(add_days(first, 7), 500)];
        let lost: Vec<u32> = lost(&stays, &capacity, add_days(first, -7), add_days(first, 14))
            .iter()
            .map(|week| week.lost)
            .collect();
        assert_eq!(lost, [6, 8]);
    }
}
