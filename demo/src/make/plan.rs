//! The record of a plan: what it names, where the child is, which needs, and what is paid.

use super::Hand;
use super::fitting::is_elsewhere;
use crate::area::{PlaceIx, Placement, stage_of};
use crate::life::Life;
use crate::quotas::{Budget, Cell};
use crate::world::World;
use waymark_identifiers::sen::{Need, Setting};
use waymark_kernel::{Day, When, add_days, day, days_between};
use waymark_returns::model::{
    ActivePlans, NamedPlan, PlacementDetail, PlanDetail, Rank, Residential, SenNeed, WorkBased,
};

/// What is dealt of a plan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    pub(super) cell: Cell,
    pub(super) need: Need,
    pub(super) budget: Budget,
    pub(super) residential: Option<Residential>,
    pub(super) work_based: Option<WorkBased>,
}

impl Terms {
    /// A plan of which only the need and the placement matter.
    pub(super) fn plain(cell: Cell, need: Need) -> Self {
        Self { cell, need, budget: None, residential: None, work_based: None }
    }
}

/// Adds the plan to the last request of a life. `known_by`: the child is in its placement by then.
pub(super) fn add(
    world: &World,
    life: &mut Life,
    terms: &Terms,
    (start, known_by): (Day, Day),
    hand: &mut Hand,
) {
    let placement = terms.cell.placement;
    let place = world.index.find(placement, terms.cell.age, &mut hand.dice);
    let named = named(world, placement, place, terms.cell.age, hand);
    let plan = NamedPlan {
        start: Some(start),
        details: vec![named],
        residential: terms.residential,
        work_based: terms.work_based,
        personal_budget: Some(terms.budget.is_some()),
        organised_arrangements: terms.budget.map(|(_, organised)| organised),
        direct_payment: terms.budget.and_then(|(payment, _)| payment),
        ..NamedPlan::default()
    };
    let entry = entry(life, placement, terms.cell.age, known_by, hand);
    let placements: Vec<PlacementDetail> = actual(world, placement, place, entry)
        .map(|mut one| {
            one.residential = terms.residential;
            one.work_based = terms.work_based;
            one
        })
        .into_iter()
        .collect();
    let active = ActivePlans { placements, needs: needs(terms.need, hand), ..ActivePlans::default() };
    life.extras.setting = place;
    let long_ago = days_between(start, world.calendar.today) > 8 * 365;
    let forgotten = long_ago && hand.dice.chance(0.12);
    life.extras.first_made = Some(if forgotten { When::Unknown } else { When::On(start) });
    let Some(request) = life.person.requests.last_mut() else { return };
    request.active_plans = Some(active);
    if let Some(assessment) = request.assessment.as_mut() {
        assessment.named_plan = Some(plan);
    }
}

/// The placement the plan names. Out of education is a fact, never a placement that can be named: then the plan still
/// names a college or school.
fn named(
    world: &World,
    placement: Placement,
    place: Option<PlaceIx>,
    age: u8,
    hand: &mut Hand,
) -> PlanDetail {
    let nowhere = matches!(
        placement,
        Placement::Neet
            | Placement::NeetNotice
            | Placement::NeetOther
            | Placement::NeetOtherSchoolAge
            | Placement::Unknown
    );
    let (placement, place) = if nowhere {
        let instead = if stage_of(age) == 2 { Placement::College } else { Placement::MaintainedSchool };
        (instead, world.index.find(instead, age, &mut hand.dice))
    } else {
        (placement, place)
    };
    renamed(world, placement, place)
}

/// How a placement is written down.
struct Spot {
    urn: String,
    ukprn: String,
    setting: Option<Setting>,
    other: String,
    unit: Option<bool>,
    resourced: Option<bool>,
}

fn spot(world: &World, placement: Placement, place: Option<PlaceIx>) -> Spot {
    let place = place.and_then(|ix| world.area.place(ix));
    let numbered = place.is_some();
    let setting = match placement {
        Placement::ElectiveHome => Setting::HomeEducated,
        Placement::ArrangedByCouncil => Setting::ByCouncil,
        Placement::ArrangedByParents => Setting::ByParents,
        Placement::EarlyYears => Setting::EarlyYears,
        Placement::Neet => Setting::NotInEducation,
        Placement::NeetNotice => Setting::NoticeToCease,
        Placement::NeetOther | Placement::NeetOtherSchoolAge => Setting::NotInEducationOther,
        _ => Setting::Other,
    };
    let other = match setting {
        Setting::Other => "Programme of several providers",
        Setting::NotInEducationOther => "Not well enough for education at present",
        _ => "",
    };
    let outside = place.is_some_and(|place| place.urn.is_empty());
    Spot {
        urn: place.map(|place| place.urn.clone()).unwrap_or_default(),
        ukprn: place.filter(|_| outside).map(|place| place.ukprn.clone()).unwrap_or_default(),
        setting: (!numbered).then_some(setting),
        other: if numbered { String::new() } else { other.to_owned() },
        unit: numbered.then_some(matches!(
            placement,
            Placement::MaintainedUnit | Placement::AcademyUnit | Placement::FreeSchoolUnit
        )),
        resourced: numbered.then_some(matches!(
            placement,
            Placement::MaintainedResourced | Placement::AcademyResourced | Placement::FreeSchoolResourced
        )),
    }
}

/// The actual placement; none when the council does not know it.
pub(super) fn actual(
    world: &World,
    placement: Placement,
    place: Option<PlaceIx>,
    entry: Day,
) -> Option<PlacementDetail> {
    let at = spot(world, placement, place);
    (placement != Placement::Unknown).then(|| PlacementDetail {
        urn: at.urn,
        ukprn: at.ukprn,
        setting: at.setting,
        setting_other: at.other,
        rank: Some(Rank::Primary),
        entry: Some(entry),
        sen_unit: at.unit,
        resourced_provision: at.resourced,
        ..PlacementDetail::default()
    })
}

/// The placement a plan names once the child moves to a place.
pub(super) fn renamed(world: &World, placement: Placement, place: Option<PlaceIx>) -> PlanDetail {
    let at = spot(world, placement, place);
    PlanDetail {
        urn: at.urn,
        ukprn: at.ukprn,
        setting: at.setting,
        setting_other: at.other,
        rank: Some(Rank::Primary),
        sen_unit: at.unit,
        resourced_provision: at.resourced,
        ..PlanDetail::default()
    }
}

/// The first day there: the September of the stage for most schools, some day of the last two years otherwise.
fn entry(life: &Life, placement: Placement, age: u8, known_by: Day, hand: &mut Hand) -> Day {
    let born = life.person.birth_date.unwrap_or(known_by);
    let school_year = if born.month() >= 9 { born.year() + 1 } else { born.year() };
    let start_age = match stage_of(age) {
        0 if age < 4 => 3,
        0 => 4,
        1 => 11,
        _ => 16,
    };
    let stage = day(school_year + start_age, 9, 3);
    let recent = hand.dice.day(add_days(known_by, -700), add_days(known_by, -20));
    let settled = !is_elsewhere(placement) && placement != Placement::EarlyYears && hand.dice.chance(0.8);
    let entered = if settled { stage } else { recent.max(stage) };
    entered.max(add_days(born, 30)).min(add_days(known_by, -1))
}

fn needs(primary: Need, hand: &mut Hand) -> Vec<SenNeed> {
    let mut all = vec![SenNeed { need: Some(primary), rank: Some(Rank::Primary), ..SenNeed::default() }];
    if hand.dice.chance(0.35) {
        let common = [
            Need::SpeechLanguage,
            Need::SocialEmotionalMental,
            Need::Autism,
            Need::ModerateLearning,
            Need::Physical,
        ];
        let second = hand.dice.pick(&common).copied().filter(|second| *second != primary);
        if let Some(need) = second {
            all.push(SenNeed { need: Some(need), rank: Some(Rank::Secondary), ..SenNeed::default() });
        }
    }
    all
}
