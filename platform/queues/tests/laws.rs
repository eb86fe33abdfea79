//! The laws that waiting lists obey, over generated services: nobody is lost or counted twice, children are seen in their
//! order, one more slot never lengthens a wait, and threads change nothing.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use proptest::prelude::*;
use waymark_queues::scenario::{Again, Leaving, Order, Referrals, Scenario, Stage};
use waymark_queues::{Run, child, cohort};

const WEEKS: usize = 30;

fn run(seed: u64, threads: usize) -> Run {
    Run { seed, replications: 12, threads }
}

/// A list of one stage with two priorities and everything that can happen in it.
fn list() -> impl Strategy<Value = Scenario> {
    let waiting = prop::collection::vec(prop::collection::vec(0_u32..12, 0..20), 2);
    let order = prop_oneof![
        Just(Order::InTurn),
        (0.0_f64..1.0).prop_map(|guaranteed| Order::PriorityFirst { guaranteed })
    ];
    let chances = (0.0_f64..0.1, 0.0_f64..0.4, prop_oneof![Just(0.0), 0.0_f64..0.5]);
    (waiting, order, chances, 0.0_f64..15.0, 1.0_f64..4.0, 0.0_f64..18.0).prop_map(
        |(waiting, order, (leave, not_brought, out_of_turn), mean, index, slots)| {
            let mut scenario = Scenario::one_list(Vec::new(), vec![mean; WEEKS], index, vec![slots; WEEKS]);
            scenario.priorities = vec![0.2, 0.8];
            scenario.order = order;
            scenario.out_of_turn = out_of_turn;
            scenario.leaving = Leaving::constant(leave);
            scenario.stages[0].waiting = waiting;
            scenario.stages[0].not_brought = not_brought;
            scenario
        },
    )
}

/// The same as a pathway of three stages with sessions and referral again.
fn pathway() -> impl Strategy<Value = Scenario> {
    (list(), 1_u32..5, 0.0_f64..0.5, 0_u32..3, 0.0_f64..0.6).prop_map(
        |(mut scenario, sessions, leaves, discharged_after, again)| {
            let slots = scenario.stages[0].slots.clone();
            scenario.stages[0].leaves_after = leaves;
            scenario.stages[0].discharged_after = discharged_after;
            let mut block = Stage::new(vec![vec![1, 2, 3]], slots.iter().map(|n| n * 2.0).collect());
            block.sessions = sessions;
            block.may_withdraw = false;
            scenario.stages.push(Stage::new(Vec::new(), slots));
            scenario.stages.push(block);
            scenario.again = Again { share: again, after: 4 };
            scenario
        },
    )
}

fn seen_in_turn(scenario: &Scenario, slots: f64) -> Vec<Vec<u64>> {
    let mut scenario = scenario.clone();
    scenario.stages[0].slots = vec![slots; WEEKS];
    let runs = cohort::simulate(&scenario, run(3, 1)).expect("a list");
    let longest = scenario.longest_wait() as i64;
    (-(WEEKS as i64 - 1)..=longest).map(|before| runs.seen_of(0, before).to_vec()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_on_a_list_is_lost_or_counted_twice_in_any_week(scenario in list(), seed in any::<u64>()) {
        let runs = cohort::simulate(&scenario, run(seed, 1)).expect("a list");
        let start = scenario.stages[0].waiting_now();
        for flows in runs.replications() {
            let mut before = start;
            for flow in flows {
                let (came, went) = (u64::from(flow.referred), u64::from(flow.withdrawn + flow.seen));
                prop_assert_eq!(before + came, went + u64::from(flow.waiting));
                prop_assert!(flow.seen <= flow.kept && flow.kept <= flow.slots, "no more are seen than there are slots");
                prop_assert!(flow.seen == flow.kept || flow.waiting == 0, "no slot is idle while somebody waits");
                before = u64::from(flow.waiting);
            }
        }
    }

    #[test]
    fn nobody_on_a_pathway_is_lost_or_counted_twice_in_any_week(scenario in pathway(), seed in any::<u64>()) {
        let runs = child::simulate(&scenario, run(seed, 1)).expect("a pathway");
        for weeks in runs.replications() {
            let mut before: Vec<u64> = scenario.stages.iter().map(Stage::waiting_now).collect();
            let mut onward = vec![0_u32; scenario.stages.len()];
            for stages in weeks {
                for (stage, flow) in stages.iter().enumerate() {
                    let went = flow.withdrawn + flow.discharged + flow.done;
                    prop_assert_eq!(before[stage] + u64::from(flow.joined), u64::from(went + flow.present));
                    prop_assert!(flow.used <= flow.slots);
                    if stage > 0 {
                        prop_assert_eq!(flow.joined, onward[stage - 1], "who moves on joins next week");
                    }
                    before[stage] = u64::from(flow.present);
                }
                onward = stages.iter().map(|flow| flow.onward).collect();
            }
        }
    }

    #[test]
    fn threads_and_the_split_of_replications_change_nothing(scenario in pathway(), seed in any::<u64>()) {
        let one = child::simulate(&scenario, run(seed, 1)).expect("a pathway");
        let mut list = scenario;
        list.stages.truncate(1);
        list.stages[0].discharged_after = 0;
        list.again.share = 0.0;
        let one_list = cohort::simulate(&list, run(seed, 1)).expect("a list");
        list.stages[0].leaves_after = 0.0;
        for threads in [2, 5, 64] {
            let many_lists = cohort::simulate(&list, run(seed, threads)).expect("a list");
            prop_assert!(one_list.replications().eq(many_lists.replications()));
            prop_assert_eq!(one_list.waits(1), many_lists.waits(1));
        }
        let mut scenario = list;
        scenario.stages = vec![scenario.stages[0].clone()];
        let alone = child::simulate(&scenario, run(seed, 1)).expect("a pathway");
        let shared = child::simulate(&scenario, run(seed, 7)).expect("a pathway");
        prop_assert!(alone.replications().flatten().eq(shared.replications().flatten()));
        prop_assert!(one.replications().count() == 12);
    }

    #[test]
    fn one_more_slot_never_lengthens_a_wait_in_turn(
        waiting in prop::collection::vec(0_u32..9, 1..15),
        mean in 0.0_f64..8.0,
        slots in 0_u32..10,
    ) {
        let scenario = Scenario::one_list(waiting, vec![mean; WEEKS], 1.0, vec![0.0; WEEKS]);
        let fewer = seen_in_turn(&scenario, f64::from(slots));
        let more = seen_in_turn(&scenario, f64::from(slots + 1));
        for (fewer, more) in fewer.iter().zip(&more) {
            let (mut by_then, mut sooner) = (0, 0);
            for (a, b) in fewer.iter().zip(more) {
                by_then += a;
                sooner += b;
                prop_assert!(sooner >= by_then, "of each referral week as many are seen by each week, or more");
            }
        }
    }

    #[test]
    fn one_more_referral_never_shortens_a_wait_in_turn(
        counts in prop::collection::vec(0_u32..9, WEEKS),
        extra in 0_usize..WEEKS,
        slots in 0_u32..10,
    ) {
        let with = |counts: Vec<u32>| {
            let mut scenario = Scenario::one_list(vec![0, 4], vec![0.0; WEEKS], 1.0, vec![f64::from(slots); WEEKS]);
            scenario.referrals = Referrals::Counted(vec![counts]);
            cohort::simulate(&scenario, run(1, 1)).expect("a list")
        };
        let mut more = counts.clone();
        more[extra] += 1;
        let (few, many) = (with(counts.clone()), with(more));
        for (week, referred) in counts.iter().enumerate().filter(|(week, _)| *week != extra) {
            let before = -(week as i64);
            let mean_turn = |runs: &cohort::Runs| -> u64 {
                let seen = runs.seen_of(0, before);
                let late = u64::from(*referred) * 12 - seen.iter().sum::<u64>();
                seen.iter().zip(0..).map(|(n, at)| n * at).sum::<u64>() + late * WEEKS as u64
            };
            prop_assert!(mean_turn(&many) >= mean_turn(&few));
        }
    }

    #[test]
    fn children_of_one_priority_are_seen_in_order_of_referral(scenario in list(), seed in any::<u64>()) {
        let mut scenario = scenario;
        scenario.out_of_turn = 0.0;
        scenario.leaving = Leaving::never();
        let one = Run { seed, replications: 1, threads: 1 };
        let runs = cohort::simulate(&scenario, one).expect("a list");
        let longest = scenario.longest_wait() as i64;
        for priority in [0, 1] {
            let mut last_seen = 0;
            for before in (-(WEEKS as i64 - 1)..=longest).rev() {
                let seen = runs.seen_of(priority, before);
                let first = seen.iter().position(|n| *n > 0);
                prop_assert!(first.is_none_or(|week| week >= last_seen), "nobody overtakes within a priority");
                last_seen = seen.iter().rposition(|n| *n > 0).unwrap_or(last_seen);
            }
        }
    }

    #[test]
    fn the_list_over_time_is_the_rate_times_the_wait(
        counts in prop::collection::vec(0_u32..9, 1..20),
        slots in 1_u32..10,
    ) {
        // Little's law, exact over a run that begins and ends with nobody waiting.
        let weeks = 200;
        let mut arrivals = counts;
        arrivals.resize(weeks, 0);
        let total: u64 = arrivals.iter().map(|n| u64::from(*n)).sum();
        let mut scenario = Scenario::one_list(Vec::new(), vec![0.0; weeks], 1.0, vec![f64::from(slots); weeks]);
        scenario.referrals = Referrals::Counted(vec![arrivals]);
        let runs = cohort::simulate(&scenario, Run { seed: 1, replications: 1, threads: 1 }).expect("a list");
        let flows = runs.replications().next().expect("one");
        prop_assert_eq!(flows[weeks - 1].waiting, 0);
        let list_over_time: u64 = flows.iter().map(|flow| u64::from(flow.waiting)).sum();
        let waits: u64 = runs.waits(0).iter().zip(0..).map(|(many, weeks)| many * weeks).sum();
        prop_assert_eq!(list_over_time, waits);
        prop_assert_eq!(runs.waits(0).iter().sum::<u64>(), total);
    }
}

#[test]
fn the_guaranteed_share_lets_children_of_the_later_priority_be_seen() {
    let mut scenario = Scenario::one_list(Vec::new(), vec![20.0; WEEKS], 1.0, vec![10.0; WEEKS]);
    scenario.priorities = vec![0.7, 0.3];
    scenario.stages[0].waiting = vec![vec![0, 100], vec![0, 100]];
    let routine = |guaranteed: f64| -> u64 {
        let mut scenario = scenario.clone();
        scenario.order = Order::PriorityFirst { guaranteed };
        let by_cohort = cohort::simulate(&scenario, run(1, 1)).expect("a list").waits(1).iter().sum::<u64>();
        let by_child = child::simulate(&scenario, run(1, 1)).expect("a list").waits(0, 1).iter().sum::<u64>();
        assert_eq!(by_cohort, by_child, "both engines give the same children their slots");
        by_cohort
    };
    assert_eq!(routine(0.0), 0, "without it they wait for ever");
    assert_eq!(routine(0.3), 3 * WEEKS as u64 * 12);
}

#[test]
fn whoever_withdrew_is_off_the_list_and_never_seen() {
    let mut scenario = Scenario::one_list(vec![0, 500], vec![0.0; WEEKS], 1.0, vec![10.0; WEEKS]);
    scenario.leaving = Leaving::constant(0.05);
    for flows in child::simulate(&scenario, run(9, 1)).expect("a list").replications() {
        let (mut seen, mut withdrawn, mut left) = (0, 0, 500);
        for stages in flows {
            seen += stages[0].done;
            withdrawn += stages[0].withdrawn;
            left = stages[0].present;
        }
        assert_eq!(seen + withdrawn + left, 500);
        assert!(withdrawn > 100, "many withdraw, and none of them takes a slot");
    }
}
