//! Moves between phases of education: the statutory date, the amended plan, and the move itself in September.

use super::{Hand, plan};
use crate::area::{Placement, stage_of};
use crate::life::{Life, PhaseTransfer};
use crate::quotas::Cell;
use crate::world::World;
use waymark_kernel::{Day, add_days, day};

/// Whether a placement is left when its stage ends.
fn ends_with_stage(placement: Placement) -> bool {
    matches!(
        placement,
        Placement::MaintainedSchool
            | Placement::MaintainedResourced
            | Placement::MaintainedUnit
            | Placement::Academy
            | Placement::AcademyResourced
            | Placement::AcademyUnit
            | Placement::FreeSchool
            | Placement::FreeSchoolResourced
            | Placement::FreeSchoolUnit
            | Placement::EarlyYears
    )
}

/// The age on 31 August at which a new phase begins.
fn begins_phase(age: u8) -> bool {
    matches!(age, 4 | 11 | 16)
}

/// Adds the transfers of the census year and, from its September, those of the next, of a plan started on a day.
pub(super) fn transfers(world: &World, life: &mut Life, cell: Cell, start: Day, hand: &mut Hand) {
    if !ends_with_stage(cell.placement) {
        return;
    }
    let census_year = world.calendar.census.year();
    for (years, year) in [(1, census_year), (2, census_year + 1)] {
        let age = cell.age + years;
        let known = world.calendar.today >= day(year - 1, 9, 1);
        let before = if age == 16 { day(year, 3, 31) } else { day(year, 2, 15) };
        if !begins_phase(age) || !known || start > add_days(before, -60) {
            continue;
        }
        let (first, last) = if hand.dice.chance(0.8) {
            (add_days(before, -90), add_days(before, -1))
        } else {
            (before, add_days(before, 75))
        };
        let sent = hand.dice.weekday(first.max(add_days(start, 14)), last.max(add_days(start, 20)));
        life.extras.transfers.push(PhaseTransfer { before, final_sent: world.calendar.past(sent) });
    }
}

/// Moves the child on in the September of the census year, if it has come and the plan is still held.
pub(super) fn september(world: &World, life: &mut Life, cell: Cell, until: Day, hand: &mut Hand) {
    let moved = day(world.calendar.census.year(), 9, 3);
    let age = cell.age + 1;
    let unchanged = stage_of(age) == stage_of(cell.age) && cell.placement != Placement::EarlyYears;
    if moved > until || unchanged || !ends_with_stage(cell.placement) || !begins_phase(age) {
        return;
    }
    let placement = match (age, cell.placement) {
        (16, _) => Placement::College,
        (_, Placement::EarlyYears) => Placement::MaintainedSchool,
        (_, placement) => placement,
    };
    let place = world.index.find(placement, age, &mut hand.dice);
    let Some(request) = life.person.requests.last_mut() else { return };
    let Some(active) = request.active_plans.as_mut() else { return };
    for old in &mut active.placements {
        old.leaving = Some(day(moved.year(), 7, 22));
    }
    active.placements.extend(plan::actual(world, placement, place, moved));
    let named = request.assessment.as_mut().and_then(|one| one.named_plan.as_mut());
    if let Some(detail) = named.and_then(|plan| plan.details.first_mut()) {
        let before = std::mem::replace(detail, plan::renamed(world, placement, place));
        life.extras.named_before = Some((moved, before));
    }
    life.extras.setting = place;
}
