//! What more children a month ask of a service in posts and pounds, by what its posts do now.

use super::ask::Asked;
use crate::service::Capacity;
use serde::Serialize;
use waymark_queues::forecast::Posts;

/// The most posts that the engine looks at one by one.
const MOST_POSTS: f64 = 200.0;
/// Months of a year over its weeks.
const MONTHS_A_WEEK: f64 = 12.0 / 52.0;

/// The posts that a plan needs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Staff {
    /// Children that one whole-time post sees for the first time in a month: hours and slots that are lost taken off.
    pub children_a_month: f64,
    /// Whole-time posts, with part of one.
    pub posts: f64,
    /// Pounds for a whole-time post for a year.
    pub cost_a_post: f64,
    /// Pounds a year for all of them once filled.
    pub cost_a_year: f64,
}

impl Staff {
    /// What `asked` needs in a service that can do this and loses this share of its slots; `None` when nothing is asked for or the service did not tell its
    /// posts and slots.
    #[must_use]
    pub fn of(asked: &Asked, capacity: Option<&Capacity>, lost: f64) -> Option<Self> {
        let capacity = capacity.filter(|one| one.posts > 0 && one.first_slots > 0)?;
        if asked.extra == 0 {
            return None;
        }
        let at_work = 1.0 - capacity.lost() as f64 / 100.0;
        let a_week = capacity.slots_a_post() * at_work * (1.0 - lost);
        let children_a_month = a_week / MONTHS_A_WEEK;
        if children_a_month <= 0.0 {
            return None;
        }
        let posts = f64::from(asked.extra) / children_a_month;
        let cost_a_post = asked.cost.unwrap_or(capacity.cost) as f64;
        Some(Self { children_a_month, posts, cost_a_post, cost_a_year: posts * cost_a_post })
    }

    /// The posts as the engine fills them: whole ones, which together see as many children and cost as much.
    #[must_use]
    pub fn as_posts(&self, asked: &Asked, ramp_weeks: u32) -> Option<Posts> {
        let number = self.posts.ceil().clamp(1.0, MOST_POSTS);
        let leave = f64::from(asked.leave) / 100.0;
        let posts = Posts {
            number: number as u32,
            slots_a_week: f64::from(asked.extra) * MONTHS_A_WEEK / number,
            recruit_weeks: asked.recruit,
            ramp_weeks,
            leaves: 1.0 - (1.0 - leave).powf(1.0 / 52.0),
            cost_a_year: self.cost_a_year / number,
            money: asked.money.map(|pounds| pounds as f64),
        };
        (posts.cost_a_year <= 1e7).then_some(posts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn posts_and_pounds_follow_from_what_a_post_does_now() {
        let asked = Asked { extra: 60, leave: 20, ..Asked::nothing(day(2026, 11, 23)) };
        let capacity = Capacity {
            from: day(2023, 9, 1),
            posts: 1_000,
            vacant: 0,
            first_slots: 60,
            sessions: 0,
            leave: 0,
            training: 0,
            cost: 52_000,
        };
        let staff =
            Staff::of(&asked, Some(&capacity), 0.0).map(|staff| (staff.children_a_month, staff.posts));
        assert_eq!(
            staff.map(|(month, posts)| (month.round() as i64, (posts * 100.0).round() as i64)),
            Some((26, 231))
        );
        let posts = Staff::of(&asked, Some(&capacity), 0.0).and_then(|staff| staff.as_posts(&asked, 13));
        let posts =
            posts.map(|posts| (posts.number, (posts.slots_a_week * 3.0 * 52.0 / 12.0).round() as i64));
        assert_eq!(posts, Some((3, 60)));
        assert!(Staff::of(&asked, None, 0.0).is_none());
        let halved =
            Staff::of(&asked, Some(&capacity), 0.5).map(|staff| (staff.posts * 100.0).round() as i64);
        assert_eq!(halved, Some(462), "where half of the slots stand empty it takes twice the posts");
    }
}
