//! What the engines answered when they were last read closely, kept as one number for each scenario: making them quicker
//! may not move a single child. Only whole counts and plain arithmetic go in, so the numbers hold on every machine.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests")]

use waymark_queues::scenario::{Again, Leaving, Order, Referrals, Scenario, Stage};
use waymark_queues::{Run, child};

const WEEKS: usize = 60;

/// Triage, assessment and a block of sessions, with everything that can happen to a child.
fn pathway(order: Order, out_of_turn: f64) -> Scenario {
    let counts = |most: u32| (0..WEEKS as u32).map(|week| (week * 7 + most) % most).collect();
    let stage = |slots: f64| Stage::new(Vec::new(), vec![slots; WEEKS]);
    let mut triage = stage(17.0);
    triage.leaves_after = 0.18;
    let mut assessment = stage(13.5);
    assessment.waiting = vec![vec![0, 3, 5, 9], vec![2, 11, 0, 40, 17, 30]];
    assessment.not_brought = 0.15;
    assessment.discharged_after = 2;
    let mut sessions = stage(50.0);
    sessions.waiting = vec![vec![1, 4], vec![6]];
    sessions.sessions = 5;
    sessions.not_brought = 0.05;
    sessions.may_withdraw = false;
    Scenario {
        weeks: WEEKS,
        referrals: Referrals::Counted(vec![counts(9), counts(31)]),
        priorities: vec![0.2, 0.8],
        order,
        out_of_turn,
        leaving: Leaving::by_weeks(vec![0.0, 0.01, 0.03, 0.02]),
        stages: vec![triage, assessment, sessions],
        again: Again { share: 0.25, after: 6 },
    }
}

/// FNV-1a of every flow of every stage, week and replication, and of every wait.
fn digest(scenario: &Scenario, threads: usize) -> u64 {
    let run = Run { seed: 3, replications: 40, threads };
    let runs = child::simulate(scenario, run).expect("a pathway");
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |value: u64| sum = (sum ^ value).wrapping_mul(0x0100_0000_01b3);
    for flow in runs.replications().flatten().flatten() {
        let went = [flow.joined, flow.again, flow.withdrawn, flow.discharged, flow.done, flow.onward];
        went.into_iter().chain([flow.slots, flow.used, flow.present]).for_each(|n| add(u64::from(n)));
    }
    for (stage, priority) in (0..3).flat_map(|stage| [(stage, 0), (stage, 1)]) {
        runs.waits(stage, priority).iter().for_each(|n| add(*n));
    }
    sum
}

#[test]
fn no_child_of_a_pathway_has_moved_since_the_engine_was_last_read() {
    let kept = [
        (Order::InTurn, 0.0, 0xc2a9_7584_39c6_7646_u64),
        (Order::InTurn, 0.3, 0x1a39_b3e3_de76_f97f),
        (Order::PriorityFirst { guaranteed: 0.0 }, 0.0, 0x35b8_2183_2a3d_5923),
        (Order::PriorityFirst { guaranteed: 0.25 }, 0.1, 0xbf25_c3c5_0436_b215),
    ];
    let found = kept.map(|(order, out_of_turn, _)| digest(&pathway(order, out_of_turn), 1));
    assert_eq!(found, kept.map(|(.., digest)| digest), "found {found:#018x?}");
    for (order, out_of_turn, digest_of_one) in kept {
        for threads in [2, 7, 64] {
            assert_eq!(digest(&pathway(order, out_of_turn), threads), digest_of_one, "{order:?}, {threads}");
        }
    }
}
