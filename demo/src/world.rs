//! What every life of an area shares: the figures, the calendar, the places and staff, and rates worked out once.

use crate::area::{Area, Index, PLACEMENTS, Service, StaffIx, TeamIx};
use crate::calendar::Calendar;
use crate::dice::Dice;
use crate::figures::then::{self, Past};
use crate::figures::{FLOW_AGES, Figures};
use crate::improvement::plan_of;
use crate::quotas::Scale;
use crate::recipe::{Like, Recipe};
use crate::{area, share};
use waymark_kernel::{Day, day};

/// The stream of chance that makes the area itself; lives have streams of their own from 1 on.
const AREA_STREAM: u64 = u64::MAX;

/// Since this day integrated care boards buy health care; before it clinical commissioning groups did.
const CARE_BOARDS: Day = day(2022, 7, 1);

/// Everything that does not change from life to life.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) seed: u64,
    pub(crate) like: Like,
    /// Of the year that the census tells of.
    pub(crate) figures: Figures,
    /// Of the census year.
    pub(crate) since: Figures,
    /// What a story knows of the years before.
    pub(crate) past: Vec<Past>,
    /// Of the plans of the year that the census tells of, the share carried over that could be.
    pub(crate) carried: f64,
    pub(crate) scale: Scale,
    /// The plans asked for; `None` for the published number.
    pub(crate) plans: Option<u32>,
    pub(crate) calendar: Calendar,
    pub(crate) area: Area,
    pub(crate) index: Index,
    officers: Vec<StaffIx>,
    advisers: Vec<(Service, TeamIx, Vec<StaffIx>)>,
    /// The chance that a plan ceases within a year, by age from 2.
    ceasing: Vec<f64>,
}

impl World {
    pub(crate) fn new(recipe: &Recipe) -> Self {
        let calendar = Calendar::new(recipe.today);
        let figures = Figures::of_year(recipe.like, calendar.year());
        let since = Figures::of_year(recipe.like, calendar.census.year());
        let scale = Scale::new(&figures, recipe.plans);
        let (past, carried) = then::past(recipe.like, calendar.year());
        let placed = share::table(figures.stock.by_age.as_slice(), scale.plans(), figures.stock.plans);
        let mut dice = Dice::new(recipe.seed, AREA_STREAM);
        let (mut area, index) = area::invent(figures.la, &placed, scale.plans(), &mut dice);
        if plan_of(recipe.like).on.is_some() {
            area::hire_leads(&mut area, plan_of(recipe.like));
        }
        if recipe.today < CARE_BOARDS {
            area.commissioner = "NHS Ashdale Clinical Commissioning Group";
        }
        let staff = || area.staff.iter().enumerate().filter_map(|(at, one)| Some((ix(at)?, one)));
        let officers = staff().filter(|(_, one)| one.role == "case_officer").map(|(at, _)| at).collect();
        let advisers = area
            .teams
            .iter()
            .enumerate()
            .filter(|(_, team)| team.place.is_none() && team.service != Service::Send)
            .filter_map(|(at, team)| {
                let team_ix = TeamIx(u32::try_from(at).ok()?);
                let writes = |role| matches!(role, "psychologist" | "therapist" | "social_worker");
                let people = staff().filter(|(_, one)| one.team == team_ix && writes(one.role));
                Some((team.service, team_ix, people.map(|(at, _)| at).collect()))
            })
            .collect();
        Self {
            seed: recipe.seed,
            like: recipe.like,
            since,
            past,
            carried,
            scale,
            plans: recipe.plans,
            calendar,
            officers,
            advisers,
            ceasing: ceasing(&figures),
            figures,
            area,
            index,
        }
    }

    /// A case officer; the first of all is the officer of the mock-ups.
    pub(crate) fn officer(&self, dice: &mut Dice) -> Option<StaffIx> {
        dice.pick(&self.officers).copied()
    }

    /// The team that gives a kind of advice, and one of its people.
    pub(crate) fn adviser(&self, service: Service, dice: &mut Dice) -> (Option<TeamIx>, Option<StaffIx>) {
        match self.advisers.iter().find(|(one, ..)| *one == service) {
            Some((_, team, people)) => (Some(*team), dice.pick(people).copied()),
            None => (None, None),
        }
    }

    /// Those who give a kind of advice, in the order of hiring.
    pub(crate) fn advisers(&self, service: Service) -> &[StaffIx] {
        self.advisers.iter().find(|(one, ..)| *one == service).map_or(&[], |(.., people)| people)
    }

    /// The chance that a plan held at this age on 31 August ceases within a year.
    pub(crate) fn ceasing(&self, age: u8) -> f64 {
        self.ceasing.get(usize::from(age.saturating_sub(2))).copied().unwrap_or(1.0)
    }

    /// How new plans are placed at an age: weights in the order of `Placement::ALL`.
    pub(crate) fn placing(&self, age: u8) -> [f64; PLACEMENTS] {
        let row = self.figures.stock.by_age.get(usize::from(age.saturating_sub(2)));
        let all = &self.figures.stock.by_age;
        std::array::from_fn(|column| {
            let held = row.and_then(|row| row.get(column)).copied().map_or(0.0, f64::from);
            let new = self.figures.new_plans.placements.get(column).copied().map_or(0.0, f64::from);
            let total: u32 = all.iter().filter_map(|row| row.get(column)).sum();
            held * new / f64::from(total.max(1))
        })
    }
}

fn ix(at: usize) -> Option<StaffIx> {
    u32::try_from(at).ok().map(StaffIx)
}

/// Plans that ceased in a year at each age, over the plans held at it.
fn ceasing(figures: &Figures) -> Vec<f64> {
    let held: Vec<u32> = figures.stock.by_age.iter().map(|row| row.iter().sum()).collect();
    let young: Vec<f64> = figures
        .ceased
        .ages
        .iter()
        .zip(&held)
        .map(|(ceased, held)| f64::from(*ceased) / f64::from((*held).max(1)))
        .take(FLOW_AGES - 1)
        .collect();
    let old_held: u32 = held.iter().skip(FLOW_AGES - 1).sum();
    let old_ceased = figures.ceased.ages.last().copied().unwrap_or_default();
    let old = f64::from(old_ceased) / f64::from(old_held.max(1));
    young.into_iter().chain(std::iter::repeat(old)).take(held.len()).collect()
}
