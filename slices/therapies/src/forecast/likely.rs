//! A family's range: how long most children who joined a list when theirs did wait, and by when eight in ten are seen.
//! Never a place in the list, and nothing where nothing honest can be said.

use waymark_kernel::{Day, add_days};
use waymark_queues::forecast::{Outlook, Wait};

/// How likely it must be that a child is seen for a month to be told.
const MOST: f64 = 0.8;

/// A range of whole months, and the day by which eight in ten are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likely {
    /// Months from joining, at the early end: one family in ten waits less.
    pub from: u32,
    /// Months from joining, at the late end: eight families in ten have been seen by then.
    pub to: u32,
    /// A day of the month by which about eight in ten are seen.
    pub by: Day,
}

/// The range of a child who has waited so many weeks and is seen in turn; `start` is the Monday the outlook begins at.
/// `None` where eight in ten are not seen within the weeks looked at.
#[must_use]
pub fn likely(outlook: &Outlook, start: Day, weeks: i64) -> Option<Likely> {
    let nearest = outlook.waiting_now.iter().min_by_key(|wait| (i64::from(wait.waited) - weeks).abs())?;
    range(nearest, start, weeks)
}

/// The range of a child who is referred now.
#[must_use]
pub fn likely_now(outlook: &Outlook, start: Day) -> Option<Likely> {
    range(&outlook.referred_now, start, 0)
}

fn range(wait: &Wait, start: Day, waited: i64) -> Option<Likely> {
    let most = wait.chance_by_week.iter().position(|chance| *chance >= MOST)? as u32;
    let waited = u32::try_from(waited).unwrap_or_default();
    let early = wait.low.unwrap_or_default();
    Some(Likely {
        from: months_down(waited + early),
        to: months_up(waited + most + 1),
        by: add_days(start, 7 * (i64::from(most) + 1)),
    })
}

/// Whole months of these weeks, rounded down.
const fn months_down(weeks: u32) -> u32 {
    weeks * 12 / 52
}

/// Whole months of these weeks, rounded up: a family is never told less than it may have to wait.
const fn months_up(weeks: u32) -> u32 {
    (weeks * 12).div_ceil(52)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    fn wait(chances: Vec<f64>) -> Wait {
        let at = |p: f64| chances.iter().position(|chance| *chance >= p).map(|week| week as u32);
        Wait { waited: 20, low: at(0.1), middle: at(0.5), high: at(0.9), chance_by_week: chances }
    }

    #[test]
    fn a_family_is_told_whole_months_from_joining_and_never_too_few() {
        let chances = (1..=20).map(|week| f64::from(week) / 20.0).collect();
        let range = range(&wait(chances), day(2026, 11, 23), 20);
        assert_eq!(range, Some(Likely { from: 4, to: 9, by: day(2027, 3, 15) }));
    }

    #[test]
    fn nothing_is_said_where_fewer_than_eight_in_ten_are_seen_in_the_weeks_looked_at() {
        assert_eq!(range(&wait(vec![0.1, 0.3, 0.79]), day(2026, 11, 23), 20), None);
    }
}
