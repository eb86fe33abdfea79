//! Leaves out small numbers, and then others until nothing can be worked out: those that readers would miss least of all that
//! together make room for another number in a small one's place, and where no such are found the fewest-looking, one at a
//! time. Never shows a number that an earlier round left out, so it always comes to an end.

use super::figures::{Count, Figures, Place};
use super::islands::islands;
use super::region::{May, Reach, Region};
use super::solve::{Asked, Net, Numbers, View, cheapest};
use super::witness::Proofs;
use super::{Rate, Rule, Shown};

/// A small number can be worked out whatever this release leaves out: an earlier one has told it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{key}” can be worked out from what is already published")]
pub struct Exposed {
    /// The key of the number.
    pub key: String,
}

/// Decides what may be shown: no count that the rule calls small can be read, or narrowed down to less than the whole
/// of 1 to 5, by anybody who has this release, every earlier one that `figures` knows of, and the rule.
///
/// # Errors
/// [`Exposed`] when earlier releases alone give a small number away.
pub fn protect(figures: &Figures, rule: Rule) -> Result<Shown, Exposed> {
    let mut views = vec![View::Unknown(0); figures.counts.len()];
    for island in islands(figures) {
        for (view, place) in decided(&island.figures, rule)?.into_iter().zip(island.places) {
            set(&mut views, place, view);
        }
    }
    Ok(shown(figures, &views))
}

/// How a reader meets each count of an island.
fn decided(figures: &Figures, rule: Rule) -> Result<Vec<View>, Exposed> {
    let truth: Vec<u64> = figures.counts.iter().map(|count| count.count).collect();
    let sums_of = sums_of(figures);
    let most = truth.iter().max().map_or(0, |most| most.saturating_mul(2)).saturating_add(1_000);
    let net = Net { sums: &figures.sums, sums_of: &sums_of, truth: &truth, most };
    let mut state = State::new(figures, net, rule);
    while let Some(open) = state.proofs.first_open(&state.views, net) {
        if !state.leave_out_the_cheapest(open) && !state.leave_out_one_more(open.0) {
            let key = figures.counts.get(open.0).map(|count| count.key.clone()).unwrap_or_default();
            return Err(Exposed { key });
        }
    }
    Ok(state.views)
}

/// The sums each count is in.
fn sums_of(figures: &Figures) -> Vec<Vec<usize>> {
    let mut sums_of = vec![Vec::new(); figures.counts.len()];
    for (index, sum) in figures.sums.iter().enumerate() {
        for member in sum.members() {
            if let Some(list) = sums_of.get_mut(member) {
                list.push(index);
            }
        }
    }
    sums_of
}

struct State<'figures> {
    figures: &'figures Figures,
    net: Net<'figures>,
    views: Vec<View>,
    proofs: Proofs,
    /// How many members of each sum are not in sight.
    holes: Vec<usize>,
    noughts_too: bool,
}

impl<'figures> State<'figures> {
    fn new(figures: &'figures Figures, net: Net<'figures>, rule: Rule) -> Self {
        let views: Vec<View> = figures.counts.iter().map(|count| first_view(count, rule)).collect();
        let proofs = Proofs::new(rule, net.truth);
        let is_hole = |place: &usize| matches!(views.get(*place), Some(View::Unknown(_)));
        let holes = figures.sums.iter().map(|sum| sum.members().filter(is_hole).count()).collect();
        let mut state = Self { figures, net, views, proofs, holes, noughts_too: false };
        state.leave_out_what_small_totals_are_made_of(rule);
        state
    }

    /// A total of 1 to 5 is not broken down at all, noughts included, or its parts would tell how small it can be.
    fn leave_out_what_small_totals_are_made_of(&mut self, rule: Rule) {
        for sum in &self.figures.sums {
            if !self.net.truth.get(sum.total).is_some_and(|total| rule.is_small(*total)) {
                continue;
            }
            for part in &sum.parts {
                if self.is_ours(*part) {
                    self.leave_out(*part, 0);
                }
            }
        }
    }

    fn leave_out(&mut self, place: usize, least: u64) {
        if !self.is_unknown(place) {
            for sum in self.net.sums_of.get(place).into_iter().flatten() {
                if let Some(holes) = self.holes.get_mut(*sum) {
                    *holes += 1;
                }
            }
        }
        set(&mut self.views, place, View::Unknown(least));
    }

    fn is_ours(&self, place: usize) -> bool {
        self.figures.counts.get(place).is_some_and(|count| count.place == Place::Now)
    }

    /// Leaves out the numbers that together make room for what is asked and that readers would miss least; `false` when the
    /// sums about it have no room whatever is left out.
    fn leave_out_the_cheapest(&mut self, asked: Asked) -> bool {
        let may = |place: usize| match self.views.get(place) {
            Some(View::Unknown(_)) => Some(May::Move),
            _ => self.price(place).map(May::Go),
        };
        let mut found: Option<(u64, Numbers)> = None;
        for reach in Reach::NEAR {
            let region = Region::about(asked.0, self.net, reach, may);
            let table = cheapest(&self.views, self.net, asked, &region, |place| self.price(place));
            let Some(table) = table else { continue };
            let price = self.all_prices(&table);
            // Farther sums may have something that is worth less; where they have not, the nearest is as good.
            if found.as_ref().is_some_and(|(before, _)| *before <= price) {
                break;
            }
            found = Some((price, table));
        }
        let Some((_, numbers)) = found else { return false };
        let going: Vec<usize> = numbers.keys().copied().filter(|place| !self.is_unknown(*place)).collect();
        for place in &going {
            self.leave_out(*place, self.told_at_least(*place));
        }
        !going.is_empty()
    }

    /// Leaves out one more number that helps `open`; `false` when every number of this release is left out already.
    fn leave_out_one_more(&mut self, open: usize) -> bool {
        if let Some(place) = self.next_to_leave_out(open) {
            self.leave_out(place, self.told_at_least(place));
            return true;
        }
        if self.noughts_too {
            return false;
        }
        // From here a number not shown may be nought, so what was proved of narrower readers is proved again.
        self.noughts_too = true;
        for place in 0..self.views.len() {
            if self.is_ours(place) && matches!(self.views.get(place), Some(View::Unknown(_))) {
                self.leave_out(place, 0);
            }
        }
        self.proofs.forget(self.net.truth);
        true
    }

    /// Walks outwards from `open` along what is not in sight. A sum with only one such number gives it away, so it is
    /// mended first; otherwise of the numbers that may still be left out one worth least is taken, the nearest of them.
    fn next_to_leave_out(&self, open: usize) -> Option<usize> {
        let mut reached = vec![false; self.views.len()];
        let mut walk = std::collections::VecDeque::from([open]);
        let mut nearest = None;
        while let Some(place) = walk.pop_front() {
            if std::mem::replace(reached.get_mut(place)?, true) {
                continue;
            }
            for sum in self.net.sums_of.get(place).into_iter().flatten() {
                let candidate = self.best_of(*sum);
                if candidate.is_some() && self.holes_of(*sum) == 1 {
                    return candidate;
                }
                nearest = match (nearest, candidate) {
                    (Some(one), Some(other)) if self.worth(other) < self.worth(one) => Some(other),
                    (one, other) => one.or(other),
                };
                walk.extend(self.members(*sum).filter(|member| self.is_unknown(*member)));
            }
        }
        nearest.or_else(|| {
            (0..self.views.len()).filter(|place| self.may_go(*place)).min_by_key(|place| self.cost(*place))
        })
    }

    fn members(&self, sum: usize) -> impl Iterator<Item = usize> + '_ {
        self.figures.sums.get(sum).into_iter().flat_map(super::figures::Sum::members)
    }

    fn holes_of(&self, sum: usize) -> usize {
        self.holes.get(sum).copied().unwrap_or(0)
    }

    fn is_unknown(&self, place: usize) -> bool {
        matches!(self.views.get(place), Some(View::Unknown(_)))
    }

    fn may_go(&self, place: usize) -> bool {
        let count = self.net.truth.get(place).copied().unwrap_or(0);
        self.is_ours(place) && !self.is_unknown(place) && (count > 0 || self.noughts_too)
    }

    /// What each child that a number would move by costs, were it left out; `None` of one that cannot be.
    fn price(&self, place: usize) -> Option<u64> {
        let count = self.net.truth.get(place).copied().unwrap_or(0);
        self.may_go(place).then(|| 8_u64.pow(self.worth(place).into()) * (1_000 + count.min(1_000)))
    }

    fn all_prices(&self, table: &Numbers) -> u64 {
        table.keys().filter_map(|place| self.price(*place)).sum()
    }

    /// The least that a reader must think possible of a number once it is left out.
    fn told_at_least(&self, place: usize) -> u64 {
        if self.noughts_too { 0 } else { self.figures.counts.get(place).map_or(0, |count| count.least) }
    }

    fn best_of(&self, sum: usize) -> Option<usize> {
        self.members(sum).filter(|member| self.may_go(*member)).min_by_key(|member| self.cost(*member))
    }

    fn worth(&self, place: usize) -> u8 {
        self.figures.counts.get(place).map_or(0, |count| count.worth)
    }

    /// What is worth least first; then the fewest new sums with one hole, which closes rectangles; then the fewest children.
    fn cost(&self, place: usize) -> (u8, usize, u64, usize) {
        let sums = self.net.sums_of.get(place).into_iter().flatten();
        let new_holes = sums.filter(|sum| self.holes_of(**sum) == 0).count();
        (self.worth(place), new_holes, self.net.truth.get(place).copied().unwrap_or(0), place)
    }
}

/// What may be read, with the percentages that both counts of are in sight.
fn shown(figures: &Figures, views: &[View]) -> Shown {
    let counts: Vec<Option<u64>> = views.iter().map(known).collect();
    let least = views.iter().map(|view| match view {
        View::Unknown(least) => *least,
        View::Known(_) => 0,
    });
    let rates = figures.rates.iter().map(|(numerator, denominator)| {
        let of = |id: super::CountId| counts.get(id.0).copied().flatten();
        let (numerator, denominator) = (of(*numerator)?, of(*denominator)?);
        (denominator > 0).then_some(Rate { numerator, denominator })
    });
    Shown { rates: rates.collect(), least: least.collect(), counts }
}

fn first_view(count: &Count, rule: Rule) -> View {
    match count.place {
        Place::Now if rule.is_small(count.count) || (count.count, count.least) == (0, 0) => {
            View::Unknown(count.least)
        }
        Place::Now | Place::Before(true) => View::Known(count.count),
        Place::Before(false) => View::Unknown(count.least),
        Place::Between => View::Unknown(0),
    }
}

fn known(view: &View) -> Option<u64> {
    match view {
        View::Known(count) => Some(*count),
        View::Unknown(_) => None,
    }
}

fn set(views: &mut [View], place: usize, view: View) {
    if let Some(here) = views.get_mut(place) {
        *here = view;
    }
}
