//! Lives that hold a plan at census, or held one in the year before.

use super::ceasing::cease;
use super::child::{self, Subject};
use super::course::{self, Course, End};
use super::fitting::fitting;
use super::likely::{cell_of_age, likely_age, likely_need, likely_subject};
use super::plan::{self, Terms};
use super::{Hand, Maker, rows};
use crate::area::Placement;
use crate::life::Life;
use crate::quotas::{Band, Cell, Issue};
use crate::world::World;
use waymark_identifiers::la;
use waymark_identifiers::sen::Need;
use waymark_kernel::{Day, add_days, day};
use waymark_returns::model::CeaseReason;

/// A child nobody was dealt: only when a deck is short, which the tests rule out.
const SPARE: Cell = Cell { age: 8, placement: Placement::MaintainedSchool };

impl Maker<'_> {
    /// A plan made in the year.
    pub(super) fn fresh(&mut self, hand: &mut Hand) -> Life {
        let issue = self.quotas.flow.issued.draw(&mut hand.dice).unwrap_or(ANY);
        let cell = self.quotas.held.fresh_cells.draw(&mut hand.dice).unwrap_or(SPARE);
        let fits = |need| fitting(cell, need);
        let need = self.quotas.held.fresh_needs.draw_by(&mut hand.dice, fits).unwrap_or(Need::Autism);
        let (sent, received) = course::issue(self.world, issue, &mut hand.dice);
        let terms = self.terms(cell, need, hand);
        self.issued(issue, terms, (received, sent, sent), hand)
    }

    /// A plan made and ceased in the year. Where the child was is not known any more.
    pub(super) fn fresh_ceased(&mut self, hand: &mut Hand) -> Life {
        let issue = self.quotas.flow.issued.draw(&mut hand.dice).unwrap_or(ANY);
        let moved = |(reason, _)| if reason == CeaseReason::Transferred { 1.0 } else { 0.0 };
        let ceased = self.quotas.ceased.draw_by(&mut hand.dice, moved);
        let (reason, at) = ceased.unwrap_or((CeaseReason::Transferred, 8));
        let cell =
            Cell { age: (u8::try_from(at).unwrap_or_default() + 2).min(20), placement: Placement::Unknown };
        let (sent, received) = course::issue(self.world, issue, &mut hand.dice);
        let need = self.quotas.held.fresh_needs.draw(&mut hand.dice).unwrap_or(Need::Autism);
        let subject = self.subject(cell, true, hand);
        let mut life = self.issued_to(subject, issue, Terms::plain(cell, need), (received, sent, sent), hand);
        let last = self.world.calendar.last;
        let ended = hand.dice.weekday(add_days(sent, 10).min(last), last);
        cease(&mut life, ended.max(sent), reason);
        life
    }

    /// A plan dated in December, sent in January of the year.
    pub(super) fn december(&mut self, hand: &mut Hand) -> Life {
        let issue = self.quotas.flow.issued_december.draw(&mut hand.dice).unwrap_or(ANY);
        let cell = self.quotas.held.december_cells.draw(&mut hand.dice).unwrap_or(SPARE);
        let need = self.other_need(cell, hand);
        let first = self.world.calendar.first;
        let sent = hand.dice.weekday(add_days(first, 1), add_days(first, 34));
        let dated = hand.dice.weekday(add_days(first, -28), add_days(first, -7));
        let received = add_days(sent, -course::duration(issue.band, &mut hand.dice));
        let terms = self.terms(cell, need, hand);
        let mut life = self.issued(issue, terms, (received, sent, dated), hand);
        self.reviewed_before(&mut life, dated, true, hand);
        life
    }

    /// A plan made between 1 January and census.
    pub(super) fn january(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let cell = self.quotas.held.january_cells.draw(&mut hand.dice).unwrap_or(SPARE);
        let need = self.other_need(cell, hand);
        let in_time = hand.dice.chance(0.5);
        let band = if in_time { Band::In20Weeks } else { Band::ToAYear };
        let sent = hand.dice.weekday(add_days(calendar.new_year(), 1), calendar.census);
        let received = add_days(sent, -course::duration(band, &mut hand.dice));
        let issue = Issue { band, exception: false, same_year: true };
        let terms = self.terms(cell, need, hand);
        self.issued(issue, terms, (received, sent, sent), hand)
    }

    /// A plan of earlier years, or one that moved in during the year.
    pub(super) fn older(&mut self, hand: &mut Hand) -> Life {
        let cell = self.quotas.held.older_cells.draw(&mut hand.dice).unwrap_or(SPARE);
        let need = self.other_need(cell, hand);
        let row = usize::from(cell.age.saturating_sub(2));
        let years =
            self.quotas.held.years.get_mut(row).and_then(|deck| deck.draw(&mut hand.dice)).unwrap_or(2);
        let moved_in = years == 1;
        let start = start_day(self.world, years, cell.age, hand);
        let terms = self.terms(cell, need, hand);
        let mut life = match self.quotas.flow.before(years, &mut hand.dice) {
            Some(issue) => self.issued_before(issue, cell, start, hand),
            None => {
                let mut life = child::new(self.world, self.subject(cell, false, hand), start, hand);
                rows::historical(&mut life);
                life
            }
        };
        plan::add(self.world, &mut life, &terms, (start, self.world.calendar.census), hand);
        if moved_in {
            let last = self.world.calendar.last;
            let day = hand.dice.weekday(add_days(start, 14).min(last), last);
            move_in(self.world, &mut life, day, hand);
        } else {
            self.reviewed_before(&mut life, start, false, hand);
        }
        self.since(&mut life, cell, start, hand);
        life
    }

    /// The life of an older plan whose request is known, without the plan.
    fn issued_before(&mut self, issue: Issue, cell: Cell, sent: Day, hand: &mut Hand) -> Life {
        let subject = self.subject(cell, false, hand);
        let (born, _) = self.world.calendar.born(cell.age);
        let days = course::duration(issue.band, &mut hand.dice);
        let received = add_days(sent, -days).max(add_days(born, 200)).min(add_days(sent, -60));
        let late = hand.dice.chance(self.quotas.flow.asked.late_share);
        let decided = course::decision(received, late, add_days(sent, -30), &mut hand.dice);
        let end = End::Issued { sent, dated: sent };
        let course = Course { exception: issue.exception, ..Course::new(received, Some(decided), end) };
        let mut life = child::new(self.world, subject, received, hand);
        life.extras.setting = self.world.index.find(cell.placement, cell.age, &mut hand.dice);
        rows::add_request(self.world, &mut life, &course, hand);
        life
    }

    /// A plan that ceased in the year.
    pub(super) fn ceased(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let (reason, at) = self.quotas.ceased.draw(&mut hand.dice).unwrap_or((CeaseReason::Other, 0));
        let age = match (u8::try_from(at).unwrap_or_default() + 2, reason) {
            (20.., CeaseReason::MaximumAge) => 24,
            (20.., _) => 20 + u8::try_from(hand.dice.below(4)).unwrap_or_default(),
            (age, _) => age,
        };
        let cell = cell_of_age(self.world, age, hand);
        let summer = age >= 16 && hand.dice.chance(0.5);
        let july = day(calendar.year(), 7, 18);
        let (first, last) =
            if summer { (july, add_days(july, 44)) } else { (add_days(calendar.previous, 1), calendar.last) };
        let ended = hand.dice.weekday(first, last);
        let years = hand.dice.between(1, i64::from(age.saturating_sub(2)).clamp(1, 9));
        // Before the year: a plan started in it would count as new.
        let start = add_days(ended, -365 * years + hand.dice.between(0, 120));
        let start = start.min(add_days(calendar.first, -20)).max(day(2014, 9, 1));
        let subject = likely_subject(self.world, age, hand);
        let mut life = child::new(self.world, subject, start, hand);
        rows::historical(&mut life);
        plan::add(
            self.world,
            &mut life,
            &Terms::plain(cell, likely_need(self.world, cell, hand)),
            (start, ended),
            hand,
        );
        cease(&mut life, ended, reason);
        life
    }

    /// A plan that moved in after census.
    pub(super) fn later_moved_in(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let age = likely_age(self.world, hand);
        let cell = cell_of_age(self.world, age, hand);
        let day_in = hand.dice.weekday(add_days(calendar.census, 1).min(calendar.today), calendar.today);
        let years = hand.dice.between(1, i64::from(age.saturating_sub(2)).clamp(1, 7));
        let start = add_days(day_in, -365 * years + hand.dice.between(0, 200)).max(day(2014, 9, 1));
        let subject = likely_subject(self.world, age, hand);
        let mut life = child::new(self.world, subject, start, hand);
        rows::historical(&mut life);
        plan::add(
            self.world,
            &mut life,
            &Terms::plain(cell, likely_need(self.world, cell, hand)),
            (start, day_in),
            hand,
        );
        move_in(self.world, &mut life, day_in, hand);
        life
    }

    /// A plan issued by census, from its request on.
    fn issued(&mut self, issue: Issue, terms: Terms, days: (Day, Day, Day), hand: &mut Hand) -> Life {
        // Dated and sent within the year: new by the count of the published table.
        let (_, sent, dated) = days;
        let fresh = dated == sent && sent <= self.world.calendar.last;
        let subject = self.subject(terms.cell, fresh, hand);
        let mut life = self.issued_to(subject, issue, terms, days, hand);
        if dated == sent {
            self.since(&mut life, terms.cell, dated, hand);
        }
        life
    }

    /// The same, to one already dealt; days of request, sending and date. Nothing after census.
    fn issued_to(
        &mut self,
        subject: Subject,
        issue: Issue,
        terms: Terms,
        (received, sent, dated): (Day, Day, Day),
        hand: &mut Hand,
    ) -> Life {
        let flow = &mut self.quotas.flow;
        let late = if issue.same_year {
            flow.asked.lateness.draw(&mut hand.dice).unwrap_or(false)
        } else {
            hand.dice.chance(flow.asked.late_share)
        };
        let detained = |detained: bool| if detained && terms.cell.age < 12 { 0.0 } else { 1.0 };
        let youth_accommodation = issue.same_year
            && flow.asked.youth_accommodation.draw_by(&mut hand.dice, detained).unwrap_or(false);
        let of_the_year = sent <= self.world.calendar.last;
        let contents = if of_the_year {
            flow.disputes.contents.draw(&mut hand.dice).unwrap_or_default()
        } else {
            (false, false)
        };
        let decided = course::decision(received, late, add_days(sent, -30), &mut hand.dice);
        let known = issue.band != Band::Unknown;
        let course = Course {
            received: known.then_some(received),
            exception: issue.exception,
            contents,
            youth_accommodation,
            ..Course::new(received, known.then_some(decided), End::Issued { sent, dated })
        };
        let mut life = child::new(self.world, subject, received, hand);
        life.extras.setting = self.world.index.find(terms.cell.placement, terms.cell.age, &mut hand.dice);
        rows::add_request(self.world, &mut life, &course, hand);
        plan::add(self.world, &mut life, &terms, (dated, self.world.calendar.census), hand);
        life
    }
}

const ANY: Issue = Issue { band: Band::In20Weeks, exception: false, same_year: false };

/// The day a plan started, so many calendar years before census; not before plans existed, not before the age of one.
fn start_day(world: &World, years: u8, age: u8, hand: &mut Hand) -> Day {
    let year = (world.calendar.census.year() - i16::from(years)).max(2014);
    let first = match (year, years) {
        (2014, _) => day(2014, 9, 1),
        // Less than twelve months old at census, as every plan of the year here.
        (_, 1) => add_days(world.calendar.previous, 1),
        _ => day(year, 1, 2),
    };
    // The youngest of an age were born in its last August.
    let (born, _) = world.calendar.born(age);
    let old_enough = add_days(born, 400);
    // One that moves in during the year needs time to do so.
    let last = if years == 1 { day(year, 10, 31) } else { day(year, 12, 31) };
    hand.dice.weekday(first.max(old_enough).min(last), last)
}

fn move_in(world: &World, life: &mut Life, day_in: Day, hand: &mut Hand) {
    life.extras.moved_in = Some(day_in);
    let others: Vec<u16> =
        la::all().map(|one| one.number).filter(|number| *number != world.area.la).collect();
    let from = hand.dice.pick(&others).copied().unwrap_or_default();
    if let Some(active) = life.person.requests.last_mut().and_then(|request| request.active_plans.as_mut()) {
        active.transfer_la = format!("{from:03}");
    }
}
