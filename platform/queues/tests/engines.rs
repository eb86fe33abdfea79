//! The three engines on one scenario give one answer: the exact chances, thousands of cohorts, and every single child.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use waymark_queues::exact::OneList;
use waymark_queues::scenario::{Leaving, Scenario};
use waymark_queues::{Run, child, cohort};

const WEEKS: usize = 52;
const RUNS: u32 = 4_000;

fn service(leave: f64, not_brought: f64, index: f64, slots: f64) -> Scenario {
    let mean = (0..WEEKS).map(|week| if week % 13 < 2 { 5.0 } else { 14.0 }).collect();
    let mut scenario = Scenario::one_list(vec![0, 20, 20, 30, 40], mean, index, vec![slots; WEEKS]);
    scenario.leaving = Leaving::constant(leave);
    scenario.stages[0].not_brought = not_brought;
    scenario
}

/// How many standard errors the mean of `values` is from `mean`, when their standard deviation is `sd`.
fn z(values: &[u32], mean: f64, sd: f64) -> f64 {
    let n = values.len() as f64;
    let ours = values.iter().map(|n| f64::from(*n)).sum::<f64>() / n;
    (ours - mean) / (sd / n.sqrt()).max(1e-9)
}

/// The furthest that the shares at or below each number are from the exact chances.
fn furthest(values: &[u32], exact: &waymark_queues::chances::Chances) -> f64 {
    let mut sum = 0.0;
    let n = values.len() as f64;
    let top = values.iter().copied().max().unwrap_or_default();
    (0..=i64::from(top))
        .map(|size| {
            sum += exact.chance(size);
            let share = values.iter().filter(|n| i64::from(**n) <= size).count() as f64 / n;
            (share - sum).abs()
        })
        .fold(0.0, f64::max)
}

#[test]
fn cohorts_and_children_have_the_exact_chances_of_every_list_size() {
    // With room to spare a child who is not brought has another slot at once in the weekly counts and only next
    // week in the child-level engine: the lists here stay long enough for that not to matter.
    for (leave, not_brought, index, slots) in
        [(0.0, 0.0, 1.0, 15.0), (0.02, 0.0, 1.0, 15.0), (0.0, 0.15, 2.5, 14.0), (0.015, 0.1, 1.8, 12.0)]
    {
        let scenario = service(leave, not_brought, index, slots);
        let exact = OneList::of(&scenario, 60).expect("one list").outcome();
        let run = Run { seed: 20, replications: RUNS, threads: 2 };
        let cohorts = cohort::simulate(&scenario, run).expect("one list");
        let children = child::simulate(&scenario, run).expect("one list");
        for week in [0, 12, 25, WEEKS - 1] {
            let law = &exact.weeks[week];
            for sizes in [cohorts.waiting(week), children.present(0, week)] {
                assert!(z(&sizes, law.mean(), law.sd()).abs() < 4.0, "mean in week {week}, leave {leave}");
                // The bound of Dvoretzky, Kiefer and Wolfowitz for a chance of 1 in 100,000.
                let bound = ((2.0_f64 / 1e-5).ln() / (2.0 * f64::from(RUNS))).sqrt();
                assert!(
                    furthest(&sizes, law) < bound,
                    "week {week}, leave {leave}, not brought {not_brought}"
                );
            }
        }
        let cleared = cohorts.reached(&[60; WEEKS], 1).iter().flatten().count() as f64 / f64::from(RUNS);
        let chance = exact.reached[WEEKS - 1];
        let error = (chance * (1.0 - chance) / f64::from(RUNS)).sqrt().max(1e-3);
        assert!((cleared - chance).abs() < 4.0 * error, "cleared {cleared}, exactly {chance}");
    }
}

#[test]
fn cohorts_and_children_agree_on_waits_when_children_are_taken_out_of_turn() {
    let mut scenario = service(0.01, 0.05, 1.5, 14.0);
    scenario.out_of_turn = 0.3;
    let run = Run { seed: 4, replications: 1_500, threads: 2 };
    let cohorts = cohort::simulate(&scenario, run).expect("one list");
    let children = child::simulate(&scenario, run).expect("one list");
    let mean = |waits: &[u64]| {
        let many: u64 = waits.iter().sum();
        waits.iter().zip(0..).map(|(many, weeks)| many * weeks).sum::<u64>() as f64 / many as f64
    };
    let over_eight =
        |waits: &[u64]| waits.iter().skip(9).sum::<u64>() as f64 / waits.iter().sum::<u64>() as f64;
    let (by_cohort, by_child) = (cohorts.waits(0), children.waits(0, 0));
    assert!((mean(&by_cohort) - mean(by_child)).abs() < 0.12, "{} and {}", mean(&by_cohort), mean(by_child));
    assert!((over_eight(&by_cohort) - over_eight(by_child)).abs() < 0.01);
}

#[test]
fn the_same_child_has_the_same_luck_under_two_plans_so_the_difference_is_tight() {
    let now = service(0.01, 0.1, 2.0, 15.0);
    let mut more = now.clone();
    more.stages[0].slots = vec![18.0; WEEKS];
    let run = Run { seed: 8, replications: 800, threads: 1 };
    let sizes = |scenario: &Scenario| cohort::simulate(scenario, run).expect("one list").waiting(20);
    let (now, more) = (sizes(&now), sizes(&more));
    let spread =
        |values: Vec<f64>| waymark_queues::forms::dispersion::mean_and_variance(&values).unwrap().1.sqrt();
    let apart = spread(now.iter().zip(&more).map(|(a, b)| f64::from(*a) - f64::from(*b)).collect());
    let each = spread(now.iter().map(|a| f64::from(*a)).collect());
    assert!(apart < each / 2.0, "the difference varies by {apart}, each list by {each}");
}

#[test]
fn re_referral_and_stages_settle_where_theory_says() {
    // A pathway with room to spare: what goes in comes out, and again-referrals add p/(1-p).
    let weeks = 400;
    let mut scenario = Scenario::one_list(Vec::new(), vec![20.0; weeks], 1.0, vec![60.0; weeks]);
    scenario.stages.push(scenario.stages[0].clone());
    scenario.again = waymark_queues::scenario::Again { share: 0.25, after: 3 };
    let runs = child::simulate(&scenario, Run { seed: 2, replications: 40, threads: 2 }).expect("a pathway");
    let late = runs
        .replications()
        .flat_map(|weeks| weeks.skip(100).map(|stages| u64::from(stages[0].joined)).collect::<Vec<_>>());
    let joined: Vec<u64> = late.collect();
    let mean = joined.iter().sum::<u64>() as f64 / joined.len() as f64;
    assert!((mean - 20.0 / 0.75).abs() < 0.25, "{mean}");
}
