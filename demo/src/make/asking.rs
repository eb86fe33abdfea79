//! Lives that had asked for a plan and held none at census, and those who asked since.

use super::child::{self, Subject};
use super::course::{self, Course, End};
use super::likely::{likely_need, usual};
use super::plan::{self, Terms};
use super::{Hand, Maker, moving, rows};
use crate::area::Placement;
use crate::dice::Dice;
use crate::life::Life;
use crate::quotas::{Cell, Gone, RefusedPlan};
use crate::recipe::census_of;
use crate::world::World;
use waymark_identifiers::Coded;
use waymark_identifiers::ethnicity::Group;
use waymark_identifiers::sen::Need;
use waymark_kernel::{add_days, day, days_between};
use waymark_returns::model::Sex;

/// The streams of chance of the needs that are told.
const NEEDS: u64 = 1 << 40;
/// The greatest age on 31 August before census.
const OLDEST: u8 = 24;

impl Maker<'_> {
    /// Assessed in the year, and a plan refused.
    pub(super) fn plan_refused(&mut self, hand: &mut Hand) -> Life {
        let spare = RefusedPlan { late: false, same_year: false };
        let card = self.quotas.flow.refusals.draw(&mut hand.dice).unwrap_or(spare);
        let dispute = self.quotas.flow.disputes.plan.draw(&mut hand.dice).unwrap_or_default();
        let (told, received) = course::refusal(self.world, card, &mut hand.dice);
        let late = self.lateness(card.same_year, hand);
        let decided = course::decision(received, late, add_days(told, -30), &mut hand.dice);
        let course = Course::new(received, Some(decided), End::PlanRefused(told));
        self.asked(Course { dispute, ..course }, card.same_year, hand)
    }

    /// Agreed to assess, and withdrawn later in the year.
    pub(super) fn assessment_withdrawn(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let received = hand.dice.day(calendar.first, add_days(calendar.last, -130));
        let late = self.lateness(true, hand);
        let decided = course::decision(received, late, add_days(received, 78), &mut hand.dice);
        let ended = add_days(decided, hand.dice.between(10, 50));
        self.asked(Course::new(received, Some(decided), End::Withdrawn(ended)), true, hand)
    }

    /// Refused to assess.
    pub(super) fn request_refused(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let late = self.lateness(true, hand);
        let latest = add_days(calendar.census, if late { -46 } else { -22 }).min(calendar.last);
        let received = hand.dice.day(calendar.first, latest);
        let decided = course::decision(received, late, calendar.census, &mut hand.dice);
        let dispute = self.quotas.flow.disputes.request.draw(&mut hand.dice).unwrap_or_default();
        let course = Course::new(received, Some(decided), End::NotAssessed);
        self.asked(Course { dispute, ..course }, true, hand)
    }

    /// Awaiting a decision on the request at census; `late` when six weeks had passed.
    pub(super) fn awaited(&mut self, late: bool, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let six_weeks_ago = add_days(calendar.census, -42);
        let (first, last) = if late {
            (add_days(calendar.census, -100).max(calendar.first), add_days(six_weeks_ago, -1))
        } else {
            (six_weeks_ago, calendar.last)
        };
        let received = hand.dice.day(first, last);
        let course = course::open(&self.quotas.flow, received, calendar.census, hand);
        self.asked(course, true, hand)
    }

    /// Withdrawn before a decision.
    pub(super) fn withdrawn(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let received = hand.dice.day(calendar.first, add_days(calendar.census, -36).min(calendar.last));
        let ended = add_days(received, hand.dice.between(2, 35));
        self.asked(Course::new(received, None, End::Withdrawn(ended)), true, hand)
    }

    /// Being assessed at census.
    pub(super) fn assessing(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let longest = days_between(calendar.first, calendar.census);
        let received = add_days(calendar.census, -course::going_on(longest, &mut hand.dice));
        let waited = days_between(received, calendar.census);
        let suits = |late: bool| if late && waited < 50 { 0.0 } else { 1.0 };
        let late = self.quotas.flow.asked.lateness.draw_by(&mut hand.dice, suits).unwrap_or(false);
        // Where only late decisions are left, the request is older than chance had it.
        let received = if late { received.min(add_days(calendar.census, -50)) } else { received };
        let decided = course::decision(received, late, calendar.census, &mut hand.dice);
        let end = course::onward(&self.quotas.flow, received, decided, calendar.census, &mut hand.dice);
        self.asked(Course::new(received, Some(decided), end), true, hand)
    }

    /// Asked so many calendar years before census: refused, assessed without a plan, or withdrawn.
    pub(super) fn earlier(&mut self, gone: Gone, years: u8, hand: &mut Hand) -> Life {
        let year = self.world.calendar.census.year() - i16::from(years);
        // Decided by the census after its year, as the published tables count it.
        let census = census_of(year + 1);
        let late = hand.dice.chance(self.quotas.flow.asked.late_share);
        let last = add_days(census, if late { -46 } else { -22 }).min(day(year, 12, 30));
        let received = hand.dice.weekday(day(year, 1, 2), last);
        let decided = course::decision(received, late, census, &mut hand.dice);
        let course = match gone {
            Gone::Refused => Course::new(received, Some(decided), End::NotAssessed),
            Gone::PlanRefused => {
                let told = hand.dice.weekday(add_days(received, 95), add_days(received, 150));
                Course::new(received, Some(decided), End::PlanRefused(told))
            }
            Gone::Withdrawn => {
                let ended = add_days(received, hand.dice.between(2, 35));
                Course::new(received, None, End::Withdrawn(ended))
            }
        };
        let mut subject = self.asker(hand);
        subject.age = (subject.age + years - 1).min(OLDEST);
        self.asked_by(subject, course, false, hand)
    }

    /// Asked after the year.
    pub(super) fn later(&mut self, hand: &mut Hand) -> Life {
        let calendar = &self.world.calendar;
        let received = hand.dice.weekday(calendar.new_year().min(calendar.today), calendar.today);
        let mut course = course::open(&self.quotas.flow, received, received, hand);
        // Nothing asked since 1 January has been decided by census: it would count among the decisions of the year.
        if let Some(decided) = course.decided.filter(|day| *day <= calendar.census) {
            course.decided = Some(decided.max(add_days(calendar.census, 1)));
        }
        self.asked(course, false, hand)
    }

    fn lateness(&mut self, same_year: bool, hand: &mut Hand) -> bool {
        let flow = &mut self.quotas.flow;
        if same_year {
            flow.asked.lateness.draw(&mut hand.dice).unwrap_or(false)
        } else {
            hand.dice.chance(flow.asked.late_share)
        }
    }

    /// A life that asked, with the plan if one has been sent by today. `of_the_year`: it counts in the year's quotas.
    fn asked(&mut self, course: Course, of_the_year: bool, hand: &mut Hand) -> Life {
        let subject = self.asker(hand);
        self.asked_by(subject, course, of_the_year, hand)
    }

    fn asked_by(&mut self, subject: Subject, mut course: Course, of_the_year: bool, hand: &mut Hand) -> Life {
        let received = course.received.unwrap_or(self.world.calendar.first);
        let flow = &mut self.quotas.flow;
        if of_the_year {
            let suits = |detained: bool| if detained && subject.age < 12 { 0.0 } else { 1.0 };
            course.youth_accommodation =
                flow.asked.youth_accommodation.draw_by(&mut hand.dice, suits).unwrap_or(false);
        }
        let mut life = child::new(self.world, subject, received, hand);
        // Where they are when the plan is sent, or today; a school year older from September.
        let calendar = &self.world.calendar;
        let known_on = match course.end {
            End::Issued { sent, .. } => sent.min(calendar.today),
            _ => calendar.today,
        };
        let september = known_on >= day(calendar.census.year(), 9, 1);
        let cell = new_cell(self.world, subject.age + u8::from(september), hand);
        life.extras.setting = self.world.index.find(cell.placement, cell.age, &mut hand.dice);
        if let (End::Issued { sent, .. }, Some(_)) = (course.end, course.decided) {
            let late = days_between(received, sent) > 140;
            course.exception = late && hand.dice.chance(0.03);
        }
        rows::add_request(self.world, &mut life, &course, hand);
        if let Some(story) = life.extras.requests.last_mut() {
            story.need = told_need(self.world, cell, hand.serial);
        }
        if let End::Issued { sent, dated } = course.end
            && sent <= calendar.today
        {
            let need = likely_need(self.world, cell, hand);
            plan::add(self.world, &mut life, &Terms::plain(cell, need), (dated, sent), hand);
            let at_census = Cell { age: subject.age, ..cell };
            moving::transfers(self.world, &mut life, at_census, dated, hand);
            if !september {
                moving::september(self.world, &mut life, at_census, calendar.today, hand);
            }
        }
        life
    }

    /// Age, sex and ethnic group by what is published of requests.
    fn asker(&self, hand: &mut Hand) -> Subject {
        let flow = &self.quotas.flow;
        let at = hand.dice.weighted(&flow.shares.ages).unwrap_or_default();
        let sex = if hand.dice.chance(flow.shares.female) { Sex::Female } else { Sex::Male };
        let group = hand.dice.weighted(&flow.shares.groups).and_then(|at| Group::all().nth(at));
        Subject {
            age: u8::try_from(at).unwrap_or_default() + 2,
            sex,
            group: group.unwrap_or(Group::WhiteBritish),
            settled: false,
        }
    }
}

/// The need as whoever asked told it: three in four do. By dice of its own, so that a life is the same without it.
fn told_need(world: &World, cell: Cell, serial: u32) -> Option<Need> {
    let dice = Dice::new(world.seed, NEEDS + u64::from(serial));
    let mut hand = Hand { serial, dice };
    let told = hand.dice.chance(0.75);
    told.then(|| likely_need(world, cell, &mut hand))
}

/// Where a child of an age is when a plan is made, by what is published of new plans.
fn new_cell(world: &World, age: u8, hand: &mut Hand) -> Cell {
    let mut weights = world.placing(age);
    for (placement, weight) in Placement::ALL.into_iter().zip(&mut weights) {
        if !usual(placement, age) || placement == Placement::Unknown {
            *weight = 0.0;
        }
    }
    let at = hand.dice.weighted(&weights);
    let placement = at.and_then(|at| Placement::ALL.get(at)).copied().unwrap_or(Placement::MaintainedSchool);
    Cell { age, placement }
}
