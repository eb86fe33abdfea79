//! New posts: recruited after a delay, productive little by little, vacant again when somebody leaves, paid for out of money
//! that may end. Trained and away time is in the slots a week, which are those of a full year.

use super::plan::Plan;
use crate::Run;
use crate::cohort::Runs;
use crate::draw::{Key, Purpose};
use serde::Serialize;

/// Posts that a plan adds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Posts {
    /// How many, 1 to 200.
    pub number: u32,
    /// Slots a week of one post at work, over a year: working hours less leave, training and sickness, times the share
    /// spent with children, over the hours a child takes.
    pub slots_a_week: f64,
    /// Weeks to fill a vacant post.
    pub recruit_weeks: u32,
    /// Weeks until a new colleague sees as many children as others.
    pub ramp_weeks: u32,
    /// Chance a week that somebody leaves their post.
    pub leaves: f64,
    /// Cost of a filled post a year, in pounds.
    pub cost_a_year: f64,
    /// Money there is, in pounds; none is no end.
    pub money: Option<f64>,
}

/// What posts cost and bring.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cost {
    /// Pounds spent by the end, on average.
    pub spent: f64,
    /// Share of weeks in which a post was filled.
    pub filled: f64,
    /// More children seen by the end, on average.
    pub more_seen: f64,
    /// Pounds for each of them; none when no more are seen.
    pub a_child: Option<f64>,
    /// Pounds for each week of waiting saved by a child; none when none is saved.
    pub a_week_saved: Option<f64>,
}

impl Posts {
    pub(super) fn can_be(&self) -> bool {
        let money = self.money.unwrap_or_default();
        (1..=200).contains(&self.number)
            && (0.0..=1_000.0).contains(&self.slots_a_week)
            && (0.0..=1.0).contains(&self.leaves)
            && (0.0..=1e7).contains(&self.cost_a_year)
            && (0.0..=1e10).contains(&money)
            && self.recruit_weeks <= 260
            && self.ramp_weeks <= 260
    }

    /// The slots of each week and the pounds spent in one replication; the change begins in week `from`.
    pub(super) fn weeks(&self, replication: Key, from: usize, weeks: usize) -> (Vec<f64>, f64, u64) {
        let luck = replication.of(Purpose::Posts);
        let mut slots = vec![0.0; weeks];
        let (mut spent, mut filled) = (0.0, 0);
        let money = self.money.unwrap_or(f64::INFINITY);
        let mut posts: Vec<Post> = (0..u64::from(self.number))
            .map(|number| Post { luck: luck.part(number).stream(), vacant: self.recruit_weeks, at_work: 0 })
            .collect();
        for slots in slots.iter_mut().skip(from) {
            for post in &mut posts {
                let leaves = post.luck.uniform() < self.leaves;
                if post.vacant > 0 {
                    post.vacant -= 1;
                    continue;
                }
                let pay = self.cost_a_year / 52.0;
                if spent + pay > money {
                    continue;
                }
                spent += pay;
                filled += 1;
                post.at_work += 1;
                let learnt = f64::from(post.at_work) / f64::from(self.ramp_weeks + 1);
                *slots += self.slots_a_week * learnt.min(1.0);
                if leaves {
                    post.vacant = self.recruit_weeks;
                    post.at_work = 0;
                }
            }
        }
        (slots, spent, filled)
    }
}

struct Post {
    luck: crate::draw::Stream,
    vacant: u32,
    at_work: u32,
}

/// What the posts of a plan cost and bring; the change begins in week `from`.
pub(super) fn cost(
    posts: &Posts,
    plan: &Plan,
    from: usize,
    run: Run,
    (now, planned): (&Runs, &Runs),
) -> Cost {
    let many = f64::from(run.replications.max(1));
    let seed = Key::seed(run.seed);
    let (mut spent, mut filled) = (0.0, 0);
    for number in 0..u64::from(run.replications) {
        let (_, pounds, weeks) = posts.weeks(seed.part(number), from, plan.weeks);
        spent += pounds / many;
        filled += weeks;
    }
    let sum = |runs: &Runs, of: fn(&crate::cohort::Flow) -> u32| {
        runs.replications().flatten().map(|flow| f64::from(of(flow))).sum::<f64>() / many
    };
    let more_seen = sum(planned, |flow| flow.seen) - sum(now, |flow| flow.seen);
    let saved = sum(now, |flow| flow.waiting) - sum(planned, |flow| flow.waiting);
    let post_weeks = many * f64::from(posts.number) * (plan.weeks - from) as f64;
    Cost {
        spent,
        filled: filled as f64 / post_weeks.max(1.0),
        more_seen,
        a_child: (more_seen > 0.5).then(|| spent / more_seen),
        a_week_saved: (saved > 0.5).then(|| spent / saved),
    }
}
