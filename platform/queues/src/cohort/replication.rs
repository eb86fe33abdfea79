//! One replication after another: the weeks of one list. Nothing is allocated inside.

use super::list::{Place, Strides, Waiting};
use super::runs::{Flow, Tally};
use crate::conditions::Conditions;
use crate::draw::{Key, Purpose, Stream};
use crate::scenario::{Flaw, Order, Referrals, Scenario, Stage};
use rand_distr::{Binomial, Distribution};

/// A scenario made ready: its list as it stands, and everything that no replication changes.
pub(super) struct Engine<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) start: Waiting,
    /// The column of the first week: how many weeks the longest wait goes back.
    pub(super) now: usize,
    stage: &'a Stage,
    strides: Option<Strides>,
}

impl<'a> Engine<'a> {
    pub(super) fn of(scenario: &'a Scenario) -> Result<Self, Flaw> {
        scenario.check()?;
        let [stage] = scenario.stages.as_slice() else { return Err(Flaw::NotOneList) };
        if stage.sessions != 1 || stage.discharged_after != 0 || scenario.again.share > 0.0 {
            return Err(Flaw::NotOneList);
        }
        let now = scenario.longest_wait();
        let mut start = Waiting::new(scenario.priorities.len(), now + scenario.weeks);
        for (priority, by_weeks) in stage.waiting.iter().enumerate() {
            for (weeks, &many) in by_weeks.iter().enumerate() {
                start.add(priority, now - weeks, many);
            }
        }
        let strides = Strides::of(&scenario.leaving).filter(|_| stage.may_withdraw);
        Ok(Self { scenario, start, now, stage, strides })
    }

    /// Runs as many replications as `flows` has room for, the first being number `first`.
    pub(super) fn replications(
        &self,
        seed: Key,
        first: usize,
        flows: &mut [Flow],
        conditions: &impl Conditions,
    ) -> Tally {
        let weeks = self.scenario.weeks;
        let mut tally = Tally::new(&self.start, weeks);
        let mut list = self.start.clone();
        let (mut referrals, mut slots) = (vec![0; weeks], vec![0; weeks]);
        for (number, flows) in (first as u64..).zip(flows.chunks_mut(weeks)) {
            let key = seed.part(number);
            conditions.fill(key, &mut referrals, &mut slots);
            let strides = self.strides.map(|strides| strides.times(conditions.leaving_factor(key)));
            list.copy_from(&self.start);
            let given = referrals.iter().zip(&slots);
            for ((week, flow), (&referred, &slots)) in flows.iter_mut().enumerate().zip(given) {
                *flow = self.week(key, week, (referred, slots), strides, &mut list, &mut tally);
            }
            tally.end(&list);
            debug_assert_eq!(u64::from(list.total()), list.counted(), "nobody is counted twice or lost");
        }
        tally
    }

    /// One week in the order that [`crate::scenario`] states.
    fn week(
        &self,
        key: Key,
        week: usize,
        (referred, slots): (u32, u32),
        strides: Option<Strides>,
        list: &mut Waiting,
        tally: &mut Tally,
    ) -> Flow {
        let now = self.now + week;
        self.arrive(key, week, referred, list);
        let withdrawn = strides.map_or(0, |strides| {
            let mut luck = key.of(Purpose::Patience).part(week as u64).stream();
            list.withdraw(now, &self.scenario.leaving, &strides, &mut luck)
        });
        let kept = self.kept(key, week, slots);
        let seen = self.give_out(key, week, kept, list, |place, many| tally.seen(&place, week, many));
        Flow { referred, withdrawn, slots, kept, seen, waiting: list.total() }
    }

    fn arrive(&self, key: Key, week: usize, referred: u32, list: &mut Waiting) {
        let column = self.now + week;
        if let Referrals::Counted(groups) = &self.scenario.referrals {
            for (priority, group) in groups.iter().enumerate() {
                list.add(priority, column, group.get(week).copied().unwrap_or_default());
            }
            return;
        }
        let (mut left, mut share_left) = (referred, 1.0);
        let later = self.scenario.priorities.len() - 1;
        for (priority, share) in self.scenario.priorities.iter().enumerate() {
            let mut luck = key.of(Purpose::Priority).part((week * 64 + priority) as u64).stream();
            let many = if priority == later { left } else { binomial(left, share / share_left, &mut luck) };
            list.add(priority, column, many);
            left -= many;
            share_left -= share;
        }
    }

    /// Slots to which a child is brought.
    fn kept(&self, key: Key, week: usize, slots: u32) -> u32 {
        let mut luck = key.of(Purpose::Brought).part(week as u64).stream();
        slots - binomial(slots, self.stage.not_brought, &mut luck)
    }

    fn give_out(
        &self,
        key: Key,
        week: usize,
        slots: u32,
        list: &mut Waiting,
        mut seen: impl FnMut(Place, u32),
    ) -> u32 {
        let mut left = slots;
        if self.scenario.out_of_turn > 0.0 {
            let mut luck = key.of(Purpose::OutOfTurn).part(week as u64).stream();
            for _ in 0..binomial(slots, self.scenario.out_of_turn, &mut luck).min(list.total()) {
                if let Some(place) = list.take_any(&mut luck) {
                    seen(place, 1);
                    left -= 1;
                }
            }
        }
        if let Order::PriorityFirst { guaranteed } = self.scenario.order {
            let mut promised = ((f64::from(slots) * guaranteed) as u32).min(left);
            for priority in 1..list.priorities() {
                let taken = list.take_in_turn(priority, promised, &mut seen);
                promised -= taken;
                left -= taken;
            }
            for priority in 0..list.priorities() {
                left -= list.take_in_turn(priority, left, &mut seen);
            }
        } else {
            left -= list.take_oldest(left, seen);
        }
        slots - left
    }
}

/// How many of `n` happen, each with chance `p`.
fn binomial(n: u32, p: f64, luck: &mut Stream) -> u32 {
    if p <= 0.0 || n == 0 {
        return 0;
    }
    // A chance inside 0 to 1 is the only condition of the constructor; rounding may leave it.
    Binomial::new(u64::from(n), p.min(1.0)).map_or(0, |law| law.sample(luck) as u32)
}
