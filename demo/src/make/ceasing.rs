//! The end of a plan: after census, at about the rate at which plans ceased in the year.

use super::Hand;
use crate::life::Life;
use crate::world::World;
use waymark_kernel::{Day, add_days, day, days_between};
use waymark_returns::model::CeaseReason;

/// Ends the plan of a life on a day.
pub(super) fn cease(life: &mut Life, ended: Day, reason: CeaseReason) {
    let Some(request) = life.person.requests.last_mut() else { return };
    if let Some(plan) = request.assessment.as_mut().and_then(|one| one.named_plan.as_mut()) {
        plan.cease_date = Some(ended);
        plan.cease_reason = Some(reason);
    }
    if let Some(active) = request.active_plans.as_mut() {
        for place in &mut active.placements {
            place.leaving = Some(place.leaving.map_or(ended, |left| left.min(ended)));
        }
    }
    life.extras.officer = life.extras.officer.filter(|_| reason != CeaseReason::Died);
}

/// Whether and when a plan ceased after census; gives the day until which it was held.
pub(super) fn cease_since(world: &World, life: &mut Life, age: u8, hand: &mut Hand) -> Day {
    let calendar = &world.calendar;
    let end_of_year = day(calendar.census.year(), 7, 31);
    if age >= 24 && end_of_year <= calendar.today {
        cease(life, end_of_year, CeaseReason::MaximumAge);
        return end_of_year;
    }
    let days = days_between(calendar.census, calendar.today);
    if days < 1 || !hand.dice.chance(world.ceasing(age) * days as f64 / 365.0) {
        return calendar.today;
    }
    let ended = hand.dice.weekday(add_days(calendar.census, 1), calendar.today);
    let reason = match hand.dice.below(10) {
        0..=3 if age >= 16 => CeaseReason::Disengaged,
        4 | 5 if age >= 17 => CeaseReason::Employment,
        6 if age >= 18 => CeaseReason::HigherEducation,
        7 => CeaseReason::NeedsMet,
        8 => CeaseReason::LeftEngland,
        _ => CeaseReason::Transferred,
    };
    cease(life, ended, reason);
    ended
}
