//! What a service can do in a week: its posts, its appointments, and the hours it loses. Nobody's name is in it.

use waymark_kernel::{Answer, Day, Problem, Refusal, day};

/// What a service can do in a week, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacity {
    /// The first day it is so.
    pub from: Day,
    /// Posts, in hundredths of a whole-time equivalent.
    pub posts: i64,
    /// Of these, how much is vacant, in hundredths of a whole-time equivalent.
    pub vacant: i64,
    /// First appointments a week when every post is filled.
    pub first_slots: i64,
    /// Therapy sessions a week when every post is filled.
    pub sessions: i64,
    /// Hours lost to leave and sickness, in hundredths of all hours.
    pub leave: i64,
    /// Hours lost to training, in hundredths of all hours.
    pub training: i64,
    /// The cost of one whole-time equivalent for a year, in pounds.
    pub cost: i64,
}

/// More posts than any service has: 10,000 whole-time equivalents. All of England as one area is within it.
const MOST_POSTS: i64 = 1_000_000;
/// More appointments a week than any service offers.
pub const MOST_SLOTS: i64 = 100_000;
/// More first appointments a week than one whole-time post gives.
const MOST_SLOTS_A_POST: f64 = 60.0;
/// More pounds a year than any post costs.
const MOST_COST: i64 = 500_000;
/// No capacity is told from before this day.
const EARLIEST: Day = day(2000, 1, 1);

impl Capacity {
    /// Hours lost to leave, sickness and training, in hundredths of all hours.
    #[must_use]
    pub const fn lost(&self) -> i64 {
        self.leave + self.training
    }

    /// Posts that are filled, in hundredths of a whole-time equivalent.
    #[must_use]
    pub const fn filled(&self) -> i64 {
        self.posts - self.vacant
    }

    /// Whole-time equivalents that are at work: filled posts, less the hours lost.
    #[must_use]
    pub fn at_work(&self) -> f64 {
        self.filled() as f64 / 100.0 * (100 - self.lost()) as f64 / 100.0
    }

    /// First appointments that one whole-time equivalent at work has room for in a week; none where there are no posts.
    #[must_use]
    pub fn slots_a_post(&self) -> f64 {
        if self.posts > 0 { self.first_slots as f64 * 100.0 / self.posts as f64 } else { 0.0 }
    }

    /// First appointments that the posts at work have room for in a week.
    #[must_use]
    pub fn room_a_week(&self) -> f64 {
        self.slots_a_post() * self.at_work()
    }

    /// What the filled posts cost a year, in pounds, rounded down.
    #[must_use]
    pub const fn cost_a_year(&self) -> i64 {
        self.filled() * self.cost / 100
    }

    /// Whether it can be.
    ///
    /// # Errors
    /// Refused, with every sentence at once, each for its field.
    pub fn check(&self) -> Answer<()> {
        let mut refusals = Vec::new();
        let mut refuse = |field: &str, sentence: &str| {
            refusals.push(Refusal { field: field.into(), sentence: sentence.into(), rule: None });
        };
        for (field, value, most, sentence) in [
            ("posts", self.posts, MOST_POSTS, "Posts must be a number from 0 to 10,000."),
            ("vacant", self.vacant, MOST_POSTS, "Vacant posts must be a number from 0 to 10,000."),
            (
                "first_slots",
                self.first_slots,
                MOST_SLOTS,
                "First appointments must be from 0 to 100,000 a week.",
            ),
            ("sessions", self.sessions, MOST_SLOTS, "Sessions must be from 0 to 100,000 a week."),
            (
                "leave",
                self.leave,
                100,
                "Hours lost to leave are a share of all hours: from 0 to 100 in a hundred.",
            ),
            (
                "training",
                self.training,
                100,
                "Hours lost to training are a share: from 0 to 100 in a hundred.",
            ),
            ("cost", self.cost, MOST_COST, "The cost of a post must be from £0 to £500,000 a year."),
        ] {
            if !(0..=most).contains(&value) {
                refuse(field, sentence);
            }
        }
        if self.posts > 0 && self.first_slots <= MOST_SLOTS && self.slots_a_post() > MOST_SLOTS_A_POST {
            refuse(
                "first_slots",
                "That is more than 60 first appointments a week for each post. Check the posts and the appointments.",
            );
        }
        if self.posts == 0 && self.first_slots > 0 {
            refuse("posts", "There are appointments but no posts. Enter the posts that give them.");
        }
        if self.posts >= 0 && self.vacant > self.posts {
            refuse("vacant", "More posts are vacant than there are posts.");
        }
        if self.leave.saturating_add(self.training) > 100 {
            refuse("training", "Leave and training together cannot be more than all hours.");
        }
        if self.from < EARLIEST {
            refuse("from", "The day must be on or after 1 January 2000.");
        }
        if refusals.is_empty() { Ok(()) } else { Err(Problem::Refused(refusals)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAIR: Capacity = Capacity {
        from: day(2026, 9, 1),
        posts: 1_240,
        vacant: 180,
        first_slots: 42,
        sessions: 120,
        leave: 14,
        training: 4,
        cost: 52_000,
    };

    fn refused(capacity: Capacity) -> Vec<String> {
        match capacity.check() {
            Err(Problem::Refused(refusals)) => refusals.into_iter().map(|refusal| refusal.field).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_cannot_be_is_refused_by_field_all_at_once() {
        assert!(FAIR.check().is_ok());
        assert_eq!(refused(Capacity { posts: -1, vacant: 0, ..FAIR }), ["posts"]);
        assert_eq!(refused(Capacity { vacant: 1_300, ..FAIR }), ["vacant"]);
        let absurd =
            Capacity { posts: 100_000, first_slots: 1_000_000, sessions: -4, cost: 9_999_999, ..FAIR };
        assert_eq!(refused(absurd), ["first_slots", "sessions", "cost"]);
        assert_eq!(refused(Capacity { posts: 10, vacant: 0, first_slots: 10_000, ..FAIR }), ["first_slots"]);
        assert_eq!(refused(Capacity { posts: 0, vacant: 0, ..FAIR }), ["posts"]);
        assert_eq!(refused(Capacity { leave: 60, training: 60, ..FAIR }), ["training"]);
        assert_eq!(refused(Capacity { from: day(1026, 1, 1), ..FAIR }), ["from"]);
        assert_eq!(refused(Capacity { leave: i64::MAX, training: i64::MAX, ..FAIR }).len(), 3);
    }

    #[test]
    fn the_cost_of_a_year_is_that_of_the_posts_that_are_filled() {
        assert_eq!((FAIR.filled(), FAIR.lost(), FAIR.cost_a_year()), (1_060, 18, 551_200));
    }
}
