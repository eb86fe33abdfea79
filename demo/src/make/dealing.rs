//! What goes with a plan, dealt from the decks: its terms, whose it is, and what has happened to it.

use super::ceasing::cease_since;
use super::child::Subject;
use super::fitting::fitting;
use super::plan::Terms;
use super::{Hand, Maker, moving, reviewing};
use crate::area::Placement;
use crate::life::Life;
use crate::quotas::{Cell, Met, may_board, may_work};
use waymark_identifiers::ethnicity::Group;
use waymark_identifiers::sen::Need;
use waymark_kernel::{Day, days_between};
use waymark_returns::model::Sex;

/// In days.
const TWO_YEARS: i64 = 730;

impl Maker<'_> {
    /// Deals what goes with a plan that is held at census.
    pub(super) fn terms(&mut self, cell: Cell, need: Need, hand: &mut Hand) -> Terms {
        let held = &mut self.quotas.held;
        let dice = &mut hand.dice;
        Terms {
            cell,
            need,
            budget: held.budgets.draw(dice).flatten(),
            residential: if may_board(cell.placement) { held.residential.draw(dice).flatten() } else { None },
            work_based: if may_work(cell) { held.work_based.draw(dice).flatten() } else { None },
        }
    }

    pub(super) fn other_need(&mut self, cell: Cell, hand: &mut Hand) -> Need {
        let fits = |need| fitting(cell, need);
        self.quotas.held.other_needs.draw_by(&mut hand.dice, fits).unwrap_or(Need::Autism)
    }

    /// Sex and ethnic group of one who holds a plan at census; `fresh`: made in the year.
    pub(super) fn subject(&mut self, cell: Cell, fresh: bool, hand: &mut Hand) -> Subject {
        let held = &mut self.quotas.held;
        let (sexes, groups) = if fresh {
            (&mut held.fresh_sexes, &mut held.fresh_groups)
        } else {
            (&mut held.other_sexes, &mut held.other_groups)
        };
        let sex = sexes.draw(&mut hand.dice).unwrap_or(Sex::Male);
        let group = groups.draw(&mut hand.dice).unwrap_or(Group::WhiteBritish);
        // Nobody out of education is 26 at census, and school age is the same on both days.
        let settled =
            cell.age >= 25 || matches!(cell.placement, Placement::NeetOther | Placement::NeetOtherSchoolAge);
        Subject { age: cell.age, sex, group, settled }
    }

    /// The latest review as the census found it with the one before it, and those since. A plan of last December cannot
    /// have been reviewed before the year, one of the year before hardly. Of a plan that was never reviewed, as far as
    /// is known, most are young: an old one without any review would be years late, and few are.
    pub(super) fn reviewed_before(&mut self, life: &mut Life, start: Day, december: bool, hand: &mut Hand) {
        let recent = days_between(start, self.world.calendar.first);
        let suits = |met| match met {
            Met::Before if recent < 60 => 0.0,
            Met::Before if recent < 300 => 0.05,
            Met::Never if recent > TWO_YEARS => 0.02,
            Met::Never => 6.0,
            _ => 1.0,
        };
        let reviews = &mut self.quotas.reviews;
        let card = reviews.cards.draw_by(&mut hand.dice, |card| suits(card.met));
        let Some(card) = card else { return };
        let outcomes = &mut reviews.outcomes;
        let outcome = |hand: &mut Hand| outcomes.draw(&mut hand.dice).flatten();
        let latest = reviewing::dealt(self.world, card, outcome, start, hand);
        let earlier = latest.as_ref().and_then(|latest| reviewing::year_before(latest.meeting, start, hand));
        life.extras.reviews.extend(earlier.into_iter().chain(latest));
        if december {
            self.since_of(life, start, hand);
        }
    }

    /// What has happened to a plan since census: it may have ceased, the child may have moved on, reviews were held.
    pub(super) fn since(&mut self, life: &mut Life, cell: Cell, start: Day, hand: &mut Hand) {
        moving::transfers(self.world, life, cell, start, hand);
        let until = cease_since(self.world, life, cell.age, hand);
        moving::september(self.world, life, cell, until, hand);
        reviewing::since_census(self.world, life, start, until, hand);
    }

    fn since_of(&mut self, life: &mut Life, start: Day, hand: &mut Hand) {
        reviewing::since_census(self.world, life, start, self.world.calendar.today, hand);
    }
}
