//! What the services of the demonstration can do in a week: room for the children who were seen, at the posts that are filled.

use super::since;
use waymark_demo::{List, Population, Wait, WaitStep};
use waymark_kernel::{Day, add_days, days_between};
use waymark_therapies::service::Capacity;

/// Hours lost to leave and sickness and to training, in hundredths.
const LOST_HOURS: (i64, i64) = (14, 4);
/// Of a hundred first appointments that there is room for, how many are used.
const USED: i64 = 92;

/// For each first appointment a week: posts in hundredths; of a hundred posts, how many are vacant; the cost of a post.
const fn posts(list: List) -> (i64, i64, i64) {
    match list {
        List::Speech => (30, 14, 52_000),
        List::Occupational => (37, 11, 52_000),
        List::Autism => (48, 17, 61_000),
        List::Adhd => (46, 16, 63_000),
    }
}

/// How many of a list were seen in the year to a day.
fn seen_lately(list: List, waits: &[Wait], today: Day) -> usize {
    let lately = |(day, step): &(Day, WaitStep)| {
        *step == WaitStep::Seen && (0..364).contains(&days_between(*day, today))
    };
    let of_list = waits.iter().filter(|wait| wait.list == list);
    of_list.filter(|wait| wait.steps.iter().any(lately)).count()
}

/// What a service can do from each day on; from the day on which more was paid for, as much more as children were seen since.
pub(super) fn capacities(population: &Population, list: List, waits: &[Wait], today: Day) -> Vec<Capacity> {
    let Some(more) = population.more_since(list) else {
        return vec![capacity(list, seen_lately(list, waits, today), since(today))];
    };
    let days = days_between(more, today).clamp(1, 364);
    let to = add_days(more, days);
    let seen = waits.iter().filter(|wait| wait.list == list).flat_map(|wait| &wait.steps);
    let seen = seen.filter(|(day, step)| *step == WaitStep::Seen && (more..to).contains(day)).count();
    let a_year = usize::try_from(days).map_or(seen, |days| seen * 364 / days);
    let before = capacity(list, seen_lately(list, waits, add_days(more, -1)), since(today));
    vec![before, capacity(list, a_year, more)]
}

/// Room for so many children a year and the slots that are lost, at the posts that are filled, from a day on.
fn capacity(list: List, seen: usize, from: Day) -> Capacity {
    let (posts_a_slot, vacant, cost) = posts(list);
    let (leave, training) = LOST_HOURS;
    let at_work = (100 - vacant) * (100 - leave - training) * USED;
    let first_slots = (i64::try_from(seen).unwrap_or_default() * 1_000_000 / (52 * at_work)).max(1);
    let posts = first_slots * posts_a_slot;
    Capacity {
        from,
        posts,
        vacant: posts * vacant / 100,
        first_slots,
        sessions: first_slots * 3,
        leave,
        training,
        cost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    /// Of 640,000 plans each of the four lists sees about 100,000 children a year.
    #[test]
    fn an_area_as_large_as_england_has_a_capacity_that_a_service_may_have() {
        for list in List::ALL {
            let capacity = capacity(list, 300_000, day(2026, 11, 23));
            assert!(capacity.posts > 0 && capacity.check().is_ok(), "{capacity:?}");
        }
    }
}
