//! Makes lives one after another: which cohort comes next is dealt, what becomes of it is left to chance within the
//! quotas. Constant memory: nothing of a life is kept once it is handed out.

mod advice;
mod asking;
mod ceasing;
pub(crate) mod child;
mod course;
mod dealing;
mod family;
mod fitting;
mod holding;
mod likely;
mod maya;
mod moving;
mod plan;
mod reviewing;
mod rows;

use crate::dice::Dice;
use crate::life::Life;
use crate::quotas::{Cohort, Quotas};
use crate::returns;
use crate::world::World;

/// The making of lives.
#[derive(Debug)]
pub(crate) struct Maker<'w> {
    world: &'w World,
    quotas: Quotas,
    deal: Dice,
    serial: u32,
}

/// One life in the making: its number and its own source of chance.
#[derive(Debug)]
struct Hand {
    serial: u32,
    dice: Dice,
}

impl<'w> Maker<'w> {
    pub(crate) fn new(world: &'w World) -> Self {
        let calendar = &world.calendar;
        let figures = (&world.figures, &world.since);
        let past = (world.past.as_slice(), world.carried);
        let quotas = Quotas::new(figures, past, world.scale, (calendar.last, calendar.today));
        Self { world, quotas, deal: Dice::new(world.seed, 0), serial: 0 }
    }

    /// How many lives are still to come.
    pub(crate) fn left(&self) -> u64 {
        self.quotas.cohorts.left() + u64::from(self.serial == 0)
    }

    /// The next life. The first is the one of the mock-ups.
    pub(crate) fn next_life(&mut self) -> Option<Life> {
        let serial = self.serial;
        let cohort = if serial == 0 { None } else { Some(self.quotas.cohorts.draw(&mut self.deal)?) };
        self.serial += 1;
        let mut hand = Hand { serial, dice: Dice::new(self.world.seed, u64::from(serial) + 1) };
        let mut life = match cohort {
            None => maya::life(self.world, &mut hand),
            Some(cohort) => self.life(cohort, &mut hand),
        };
        returns::as_at(&mut life, self.world.calendar.today);
        Some(life)
    }

    fn life(&mut self, cohort: Cohort, hand: &mut Hand) -> Life {
        match cohort {
            Cohort::Fresh => self.fresh(hand),
            Cohort::FreshCeased => self.fresh_ceased(hand),
            Cohort::December => self.december(hand),
            Cohort::January => self.january(hand),
            Cohort::Older => self.older(hand),
            Cohort::Ceased => self.ceased(hand),
            Cohort::LaterMovedIn => self.later_moved_in(hand),
            Cohort::PlanRefused => self.plan_refused(hand),
            Cohort::AssessmentWithdrawn => self.assessment_withdrawn(hand),
            Cohort::RequestRefused => self.request_refused(hand),
            Cohort::Awaited(late) => self.awaited(late, hand),
            Cohort::Withdrawn => self.withdrawn(hand),
            Cohort::Assessing => self.assessing(hand),
            Cohort::Earlier(gone, years) => self.earlier(gone, years, hand),
            Cohort::Later => self.later(hand),
        }
    }
}
