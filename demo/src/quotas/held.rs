//! Plans held on census day: how old the plan and its holder are, where they are placed, their need, sex and ethnic
//! group, and the payments and homes that go with the plan.

use super::payments::{budgets, residential, work_based};
use super::table::{Table, cells, lawful, take, take_fresh, youth};
use super::years::years_by_age;
use super::{Scale, needs};
use crate::area::Placement;
use crate::deck::Deck;
use crate::figures::Figures;
use crate::share;
use waymark_identifiers::Coded;
use waymark_identifiers::ethnicity::Group;
use waymark_identifiers::sen::Need;
use waymark_returns::model::{DirectPayment, Residential, Sex, WorkBased};

/// Age on 31 August before census, and placement on census day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    /// In years; 2 stands for under 3.
    pub(crate) age: u8,
    pub(crate) placement: Placement,
}

/// A personal budget: the direct payment, and whether there are organised arrangements.
pub(crate) type Budget = Option<(Option<DirectPayment>, bool)>;

/// Decks and counts of the stock.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    /// Made in the year and held at census.
    pub(crate) fresh: u32,
    /// Made in the year and ceased in it.
    pub(crate) fresh_ceased: u32,
    pub(crate) december: u32,
    pub(crate) january: u32,
    pub(crate) older: u32,
    /// Of the older, those whose plan started in the year: they moved in with it.
    pub(crate) moved_in: u32,
    pub(crate) fresh_cells: Deck<Cell>,
    pub(crate) december_cells: Deck<Cell>,
    pub(crate) january_cells: Deck<Cell>,
    pub(crate) older_cells: Deck<Cell>,
    /// Calendar years since the plan started, for older plans, by age from 2.
    pub(crate) years: Vec<Deck<u8>>,
    pub(crate) fresh_needs: Deck<Need>,
    pub(crate) other_needs: Deck<Need>,
    pub(crate) fresh_sexes: Deck<Sex>,
    pub(crate) other_sexes: Deck<Sex>,
    pub(crate) fresh_groups: Deck<Group>,
    pub(crate) other_groups: Deck<Group>,
    pub(crate) budgets: Deck<Budget>,
    /// Dealt to those [`may_board`] only.
    pub(crate) residential: Deck<Option<Residential>>,
    /// Dealt to those [`may_work`] only.
    pub(crate) work_based: Deck<Option<WorkBased>>,
}

impl Held {
    /// `not_expected`: plans started since 1 January of the year before census. `issued`: plans issued in that year.
    pub(crate) fn new(figures: &Figures, scale: Scale, not_expected: u32, issued: u32) -> Self {
        let mut table = share::table(figures.stock.by_age.as_slice(), scale.plans(), figures.stock.plans);
        lawful(&mut table);
        let new = scale.one(figures.new_plans.total).min(issued);
        let fresh_ceased = fresh_ceased(&table, figures, new);
        let fresh = new - fresh_ceased;
        let years = scale.all(&figures.stock.started_years_ago);
        let january = years.first().copied().unwrap_or_default().min(not_expected.saturating_sub(fresh));
        let moved_in = not_expected.saturating_sub(fresh + january);
        let december = issued - new;
        let (residential, work_based) =
            (residential(&table, figures, scale), work_based(&table, figures, scale));
        let youth = youth(figures);
        let fresh_table = take_fresh(&mut table, fresh, figures, &youth);
        let january_table = take(&mut table, january, &youth);
        let december_table = take(&mut table, december, &youth);
        let older = table.iter().flatten().sum();
        let fresh_needs = known_needs(&figures.new_plans.needs, new, scale);
        let all_needs = known_needs(&figures.stock.needs, scale.plans(), scale);
        let other_needs = rest(&all_needs, &fresh_needs);
        let new_plans = &figures.new_plans;
        let fresh_sexes = exactly(&[new_plans.female, new_plans.male], new);
        let other_sexes =
            rest(&exactly(&[figures.stock.female, figures.stock.male], scale.plans()), &fresh_sexes);
        let fresh_groups = exactly(&new_plans.ethnicity, new);
        let other_groups = rest(&exactly(&figures.stock.ethnicity, scale.plans()), &fresh_groups);
        Self {
            fresh,
            fresh_ceased,
            december,
            january,
            older,
            moved_in,
            years: years_by_age(&table, &years, moved_in, december, figures),
            fresh_cells: cells(&fresh_table),
            december_cells: cells(&december_table),
            january_cells: cells(&january_table),
            older_cells: cells(&table),
            other_needs: Deck::new(needs().zip(other_needs)),
            fresh_needs: Deck::new(needs().zip(fresh_needs)),
            fresh_sexes: Deck::new(sexes().zip(fresh_sexes)),
            other_sexes: Deck::new(sexes().zip(other_sexes)),
            fresh_groups: Deck::new(Group::all().zip(fresh_groups)),
            other_groups: Deck::new(Group::all().zip(other_groups)),
            budgets: budgets(figures, scale),
            residential,
            work_based,
        }
    }
}

/// Published counts as shares of `total`.
fn exactly(published: &[u32], total: u32) -> Vec<u32> {
    share::scale(published, total, published.iter().sum())
}

/// What is left of all when the new are taken out.
fn rest(all: &[u32], new: &[u32]) -> Vec<u32> {
    all.iter().zip(new).map(|(all, new)| all.saturating_sub(*new)).collect()
}

fn sexes() -> impl Iterator<Item = Sex> {
    [Sex::Female, Sex::Male].into_iter()
}

/// Needs of `total` plans. Those published without a need are spread over the others, because the return's own rules
/// ask for one (L02): by at most one case or 1.5% each, as long as that is enough.
fn known_needs(published: &[u32], total: u32, scale: Scale) -> Vec<u32> {
    let mut counts = scale.all(published);
    let missing = total.saturating_sub(counts.iter().sum());
    let room: Vec<u32> = counts.iter().map(|count| (count * 15 / 1000).max(1)).collect();
    let weights: Vec<f64> = room.iter().map(|room| f64::from(*room)).collect();
    let first = share::spread(missing, &weights, &room);
    let left = missing - first.iter().sum::<u32>();
    let shares: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let second = share::spread(left, &shares, &vec![u32::MAX; shares.len()]);
    for ((count, first), second) in counts.iter_mut().zip(first).zip(second) {
        *count += first + second;
    }
    counts
}

/// New plans that are published without a placement, beyond all plans held without one: they ceased before census.
fn fresh_ceased(table: &Table, figures: &Figures, new: u32) -> u32 {
    let column = Placement::Unknown as usize;
    let held: u32 = table.iter().filter_map(|row| row.get(column)).sum();
    let wanted = figures.new_plans.placements.get(column).copied().unwrap_or_default();
    share::one(wanted, new, figures.new_plans.total).saturating_sub(held)
}
