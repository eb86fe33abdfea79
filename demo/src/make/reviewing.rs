//! Annual reviews: the latest as the census found it, and those since, each twelve months from the last, some late.

use super::Hand;
use crate::life::{Life, Review};
use crate::quotas::{Decided, Met, ReviewCard};
use crate::world::World;
use waymark_kernel::{Day, add_days, day};
use waymark_returns::model::ReviewOutcome;

/// Four weeks from the meeting to the decision (SEND Regulations 2014, regulations 20 and 21).
const FOUR_WEEKS: i64 = 28;
/// Share of later reviews that are held within their twelve months.
const IN_TIME: f64 = 0.72;

/// The review a card tells of, for a plan started on a day; `None` when none is known.
pub(super) fn dealt(
    world: &World,
    card: ReviewCard,
    outcome: impl FnOnce(&mut Hand) -> Option<ReviewOutcome>,
    start: Day,
    hand: &mut Hand,
) -> Option<Review> {
    if card.met == Met::Never {
        return None;
    }
    let meeting = meeting(world, card, start, hand);
    let decided = decided(world, card, meeting, hand);
    let known = matches!(card.decided, Decided::CensusYear | Decided::InYear | Decided::Before);
    let outcome = if known { outcome(hand) } else { later_outcome(hand) };
    Some(written(world, meeting, decided, outcome, hand))
}

/// First and last day a meeting can have been, by when it was and when it was decided.
fn meeting(world: &World, card: ReviewCard, start: Day, hand: &mut Hand) -> Day {
    let c = &world.calendar;
    let before_last = add_days(c.first, -1);
    let before_first = day(c.year() - 1, 1, 1);
    // The last day of a window leaves room for the decision within it.
    let eve = |day: Day| add_days(day, -1);
    let (first, last) = match (card.met, card.decided, card.timely) {
        (Met::CensusYear, ..) => (add_days(c.new_year(), 1), eve(c.census)),
        (Met::InYear, Decided::NotDue, _) => (add_days(c.census, 1 - FOUR_WEEKS), c.last),
        (Met::InYear, Decided::InYear, false) => (c.first, add_days(c.last, -FOUR_WEEKS - 1)),
        (Met::InYear, Decided::CensusYear, true) => (add_days(c.new_year(), 3 - FOUR_WEEKS), c.last),
        (Met::InYear, Decided::CensusYear, false) => {
            (add_days(c.census, -150), add_days(c.census, -FOUR_WEEKS - 1).min(c.last))
        }
        (Met::InYear, Decided::Outstanding, _) => (c.first, add_days(c.census, -FOUR_WEEKS - 1).min(c.last)),
        (Met::InYear, ..) => (c.first, eve(c.last)),
        (_, Decided::Before, false) => (before_first, add_days(before_last, -FOUR_WEEKS - 1)),
        (_, Decided::InYear, _) => (day(c.year() - 1, 10, 1), before_last),
        _ => (before_first, eve(before_last)),
    };
    let earliest = add_days(start, 100).max(first);
    let earliest = if earliest > last { add_days(start, 1).max(first).min(last) } else { earliest };
    hand.dice.weekday(earliest, last)
}

/// The day of the decision; for one that had not come by census, a day after it, or none yet.
fn decided(world: &World, card: ReviewCard, meeting: Day, hand: &mut Hand) -> Option<Day> {
    let c = &world.calendar;
    let (window_first, window_last) = match card.decided {
        Decided::CensusYear => (add_days(c.new_year(), 1), c.census),
        Decided::InYear => (add_days(c.first, 1), c.last),
        Decided::Before => (day(c.year() - 2, 1, 1), add_days(c.first, -1)),
        Decided::NotDue | Decided::Outstanding => {
            if hand.dice.chance(0.2) {
                return None;
            }
            let wait = hand.dice.between(1, if card.decided == Decided::NotDue { 60 } else { 200 });
            return world.calendar.past(add_days(c.census, wait));
        }
    };
    let (least, most) = if card.timely { (1, FOUR_WEEKS) } else { (FOUR_WEEKS + 1, 110) };
    let first = add_days(meeting, least).max(window_first);
    let last = add_days(meeting, most).min(window_last).max(first);
    Some(hand.dice.weekday(first, last))
}

/// The review of the year before a meeting, complete, for a plan old enough to have had one.
pub(super) fn year_before(meeting: Day, start: Day, hand: &mut Hand) -> Option<Review> {
    let held = add_days(meeting, -hand.dice.between(340, 420));
    let decided = add_days(held, hand.dice.between(10, FOUR_WEEKS));
    let outcome = Some(ReviewOutcome::Maintain);
    let review =
        Review { meeting: held, decided: Some(decided), outcome, draft_sent: None, final_sent: None };
    (held > add_days(start, 180)).then_some(review)
}

fn later_outcome(hand: &mut Hand) -> Option<ReviewOutcome> {
    Some(if hand.dice.chance(0.61) { ReviewOutcome::Amend } else { ReviewOutcome::Maintain })
}

/// A review with what follows from its outcome, up to today.
fn written(
    world: &World,
    meeting: Day,
    decided: Option<Day>,
    outcome: Option<ReviewOutcome>,
    hand: &mut Hand,
) -> Review {
    let past = |day: Day| world.calendar.past(day);
    let amends = outcome == Some(ReviewOutcome::Amend);
    let late_draft = hand.dice.chance(0.2);
    let draft = decided
        .filter(|_| amends)
        .map(|day| if late_draft { add_days(day, hand.dice.between(3, 40)) } else { day });
    let late = hand.dice.chance(0.35);
    let days = if late { hand.dice.between(57, 150) } else { hand.dice.between(24, 56) };
    Review {
        meeting,
        decided,
        outcome: outcome.filter(|_| decided.is_some()),
        draft_sent: draft.and_then(past),
        final_sent: draft.and_then(|day| past(add_days(day, days))),
    }
}

/// Adds the reviews held after census of a plan held until a day.
pub(super) fn since_census(world: &World, life: &mut Life, start: Day, until: Day, hand: &mut Hand) {
    let reviews = &world.figures.reviews;
    let quick = f64::from(reviews.in_four_weeks)
        / f64::from((reviews.in_four_weeks + reviews.over_four_weeks).max(1));
    for _ in 0..3 {
        let last = life.extras.reviews.last();
        if last.is_some_and(|review| review.decided.is_none()) {
            return;
        }
        let base = last.map_or(start, |review| review.decided.unwrap_or(review.meeting));
        let due = add_days(base, 364);
        let in_time = hand.dice.chance(IN_TIME);
        let held = if in_time {
            add_days(due, -hand.dice.between(0, 60))
        } else {
            add_days(due, hand.dice.between(1, 280))
        };
        // Nothing new can have been held by census: the census would have found it.
        let first = held.max(add_days(world.calendar.census, 1));
        let held = if held > world.calendar.census {
            hand.dice.weekday(first, add_days(first, 2))
        } else {
            hand.dice.weekday(first, add_days(first, 280))
        };
        if held > until {
            return;
        }
        let wait = if hand.dice.chance(quick) {
            hand.dice.between(7, FOUR_WEEKS)
        } else {
            hand.dice.between(FOUR_WEEKS + 1, 120)
        };
        let decided = Some(add_days(held, wait)).filter(|day| *day <= until);
        let outcome = later_outcome(hand);
        let review = written(world, held, decided, outcome, hand);
        life.extras.reviews.push(review);
    }
}
