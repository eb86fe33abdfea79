//! The engines: the exact law of one list, and the cohort simulation of a list whose numbers are all given.

use crate::support::{Runner, close, num, whole};
use serde_json::Value;
use std::collections::BTreeMap;
use waymark_queues::Run;
use waymark_queues::cohort::simulate;
use waymark_queues::exact::{OneList, Withdrawals};
use waymark_queues::scenario::{Order, Referrals, Scenario};

pub const RUNNERS: &[(&str, Runner)] =
    &[("exact/weekly_exact_law", exact_law), ("exact/weekly_deterministic", given_numbers)];

fn exact_law(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let weeks = whole(i, "weeks") as usize;
    let season: Vec<f64> = i["season_factor_cycle"].as_array().map_or_else(
        || vec![1.0],
        |cycle| cycle.iter().map(|factor| factor.as_f64().expect("a factor")).collect(),
    );
    let rate = num(i, "lambda_per_week");
    let list = OneList {
        waiting: whole(i, "Q0"),
        referrals: (0..weeks).map(|week| rate * season[week % season.len()]).collect(),
        index: 1.0,
        slots: vec![whole(i, "slots_per_week"); weeks],
        not_brought: num(i, "slot_loss_prob_dna"),
        withdraw: num(i, "weekly_withdraw_prob_after_service"),
        withdrawals: Withdrawals::AfterSlots,
        target: whole(i, "target_queue"),
        negligible: 0.0,
    };
    let ours = list.outcome();
    let end = ours.end().expect("weeks");
    close(end.total(), num(o, "mass"), "mass");
    close(end.mean(), num(o, "mean"), "mean");
    close(end.sd(), num(o, "sd"), "sd");
    for (p, key) in [(0.05, "p05"), (0.5, "p50"), (0.95, "p95")] {
        assert_eq!(end.quantile(p), o[key].as_i64().expect("a quantile"), "{key}");
    }
    close(end.chance(0), num(o, "P_empty"), "chance that nobody waits");
    close(ours.reached[weeks - 1], num(o, "P_cleared_by_end"), "chance of having cleared");
    for (p, theirs) in
        [0.1, 0.5, 0.9].iter().zip(o["first_week_at_or_below_target_p10_p50_p90"].as_array().expect("3"))
    {
        assert_eq!(ours.week_reached(*p), theirs.as_u64().map(|week| week as usize));
    }
}

/// A table of counts by priority (1 and 2) and by the number before it.
fn by_priority(rows: &Value, place: impl Fn(&Value) -> (usize, usize, u32), length: usize) -> Vec<Vec<u32>> {
    let mut table = vec![vec![0; length]; 2];
    for row in rows.as_array().expect("rows") {
        let (priority, at, many) = place(row);
        table[priority - 1][at] += many;
    }
    table
}

fn given_numbers(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let number = |of: &Value| of.as_u64().expect("a number") as usize;
    let slots: Vec<f64> = crate::support::nums(i, "slots_per_week");
    let weeks = slots.len();
    let waiting = by_priority(
        &i["backlog_weekswaited_priority_n"],
        |row| (number(&row[1]), number(&row[0]), number(&row[2]) as u32),
        13,
    );
    let mut arrivals = vec![vec![0; weeks]; 2];
    for (week, groups) in i["arrivals_per_week_priority_n"].as_array().expect("weeks").iter().enumerate() {
        for group in groups.as_array().expect("groups") {
            arrivals[number(&group[0]) - 1][week] = number(&group[1]) as u32;
        }
    }
    let mut scenario = Scenario::one_list(Vec::new(), vec![0.0; weeks], 1.0, slots);
    scenario.referrals = Referrals::Counted(arrivals.clone());
    scenario.priorities = vec![0.5, 0.5];
    scenario.stages[0].waiting = waiting.clone();
    if i["order"] == "priority_then_fifo" {
        scenario.order = Order::PriorityFirst { guaranteed: 0.0 };
    }
    let runs = simulate(&scenario, Run { seed: 1, replications: 1, threads: 1 }).expect("a plain list");
    let flows = runs.replications().next().expect("one replication");
    let sizes: Vec<u32> = flows.iter().map(|flow| flow.waiting).collect();
    assert_eq!(serde_json::json!(sizes), o["queue_end_of_week"]);
    for priority in [0, 1] {
        let name = (priority + 1).to_string();
        let waits: BTreeMap<String, u64> = runs
            .waits(priority)
            .into_iter()
            .enumerate()
            .filter(|(_, many)| *many > 0)
            .map(|(waited, many)| (waited.to_string(), many))
            .collect();
        assert_eq!(serde_json::json!(waits), o["wait_weeks_histogram_by_priority"][&name], "waits of {name}");
        for week in 0..weeks {
            let seen: u64 = (-(weeks as i64)..=12)
                .map(|before| runs.seen_of(priority, before).get(week).copied().unwrap_or(0))
                .sum();
            assert_eq!(
                seen,
                o["served_by_priority"][week][&name].as_u64().unwrap_or(0),
                "seen in week {week}"
            );
        }
    }
    still_waiting(&runs, &waiting, &arrivals, o);
    let total: u64 = waiting.iter().chain(&arrivals).flatten().map(|n| u64::from(*n)).sum();
    assert_eq!(total, o["conservation_total_in"].as_u64().expect("a total"));
    let seen: u32 = flows.iter().map(|flow| flow.seen).sum();
    let left = flows.last().expect("weeks").waiting;
    assert_eq!(u64::from(seen + left), o["conservation_total_out_plus_left"].as_u64().expect("a total"));
}

/// Who is left of each referral week, from who was there and who was seen.
fn still_waiting(
    runs: &waymark_queues::cohort::Runs,
    waiting: &[Vec<u32>],
    arrivals: &[Vec<u32>],
    o: &Value,
) {
    let weeks = arrivals[0].len() as i64;
    let mut ours = BTreeMap::new();
    for priority in [0, 1] {
        for before in -(weeks - 1)..=12 {
            let was = if before > 0 {
                waiting[priority].get(before as usize)
            } else {
                arrivals[priority].get((-before) as usize)
            };
            let seen: u64 = runs.seen_of(priority, before).iter().sum();
            let left = u64::from(was.copied().unwrap_or(0)) - seen;
            if left > 0 {
                ours.insert(format!("{}/p{}", weeks - 1 + before, priority + 1), left);
            }
        }
    }
    assert_eq!(serde_json::json!(ours), o["still_waiting_by_weeks_waited_at_end"]);
}
