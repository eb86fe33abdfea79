//! The workloads A, B and C of the waiting-list specification and the exact chances of B, each printed as one line of JSON
//! beside its peers' (`cargo x bench waits`). It shows results first: a speed counts only when the answer is right.
#![allow(clippy::print_stdout, reason = "it prints its measurements")]

use std::time::Instant;
use waymark_kernel::{add_days, day};
use waymark_queues::backtest::Record;
use waymark_queues::draw::Key;
use waymark_queues::exact::{OneList, Withdrawals};
use waymark_queues::forecast::{Plan, forecast};
use waymark_queues::history::{History, Week};
use waymark_queues::scenario::{Again, Leaving, Order, Referrals, Scenario, Stage};
use waymark_queues::{Run, child, cohort, forms, servers};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, or: u32| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(or);
    match words.first().map(String::as_str) {
        Some("a") => servers_in_turn(number(1, 1_000_000), number(2, 1)),
        Some("b") => one_list(number(1, 1_000), number(2, 2)),
        Some("c") => pathway(number(1, 1_000), number(2, 2)),
        Some("exact") => exactly(),
        Some("forecast") => whole_forecast(number(1, 1_000), number(2, 2)),
        _ => println!(
            "a [children] [servers] | b [replications] [threads] | c [replications] [threads] | exact | forecast [replications] [threads]"
        ),
    }
}

/// Processor time of this process so far, all threads, in seconds; it counts in hundredths.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 =
        after_name.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<u64>().ok()).sum();
    ticks as f64 / 100.0
}

/// How long it must run in all, in seconds of processor time, so that hundredths do not matter.
const ENOUGH: f64 = 1.0;

/// Runs again and again, at least three times, and reports the middle wall time and the mean processor time.
fn timed<T>(
    workload: &str,
    children: impl Fn(&T) -> u64,
    work: impl Fn() -> T,
    result: impl Fn(&T) -> String,
) {
    let (mut walls, start) = (Vec::new(), processor());
    let mut answer = work();
    while walls.len() < 3 || processor() - start < ENOUGH {
        let from = Instant::now();
        answer = work();
        walls.push(from.elapsed().as_secs_f64());
    }
    let cpu = (processor() - start) / (walls.len() + 1) as f64;
    walls.sort_by(f64::total_cmp);
    let seconds = walls.get(walls.len() / 2).copied().unwrap_or_default();
    let children = children(&answer);
    println!(
        "{{\"tool\": \"waymark-queues\", \"workload\": \"{workload}\", \"patients\": {children}, \"wall_s\": {seconds:.6}, \
         \"cpu_s\": {cpu:.6}, \"patients_per_s\": {:.0}, \"patients_per_cpu_s\": {:.0}, {}}}",
        children as f64 / seconds,
        children as f64 / cpu,
        result(&answer)
    );
}

fn servers_in_turn(children: u32, servers: u32) {
    let lambda = 0.9 * f64::from(servers);
    let exact = forms::erlang::steady(servers, lambda, 1.0).map_or(f64::NAN, |steady| steady.wait);
    timed(
        &format!("A M/M/{servers} rho=0.9"),
        |waits: &Vec<f64>| waits.len() as u64,
        || servers::waits(servers as usize, lambda, 1.0, children as usize, Key::seed(42)),
        |waits| {
            let mean = waits.iter().sum::<f64>() / waits.len() as f64;
            format!("\"threads\": 1, \"mean_wait\": {mean:.4}, \"exact\": {exact:.4}")
        },
    );
}

/// 5,000 wait, referred up to 42 weeks ago; 120 a week are referred and 150 can be seen; two years.
fn backlog() -> Vec<u32> {
    let mut waiting = vec![0];
    waiting.extend(vec![120; 41]);
    waiting.push(80);
    waiting
}

const WEEKS_B: usize = 104;

/// All runs, the band of each week, when each run reached the target, and the waits.
type AnswerB = (cohort::Runs, Vec<Vec<u32>>, Vec<Option<usize>>, Vec<u64>);

fn one_list(replications: u32, threads: u32) {
    let scenario = Scenario::one_list(backlog(), vec![120.0; WEEKS_B], 1.0, vec![150.0; WEEKS_B]);
    let run = Run { seed: 42, replications, threads: threads as usize };
    timed(
        "B weekly list, waits, bands and clearance",
        |(runs, ..): &AnswerB| {
            let referred =
                |flows: &[cohort::Flow]| flows.iter().map(|flow| u64::from(flow.referred)).sum::<u64>();
            runs.replications().map(|flows| referred(flows) + u64::from(runs.start())).sum()
        },
        || {
            let Ok(runs) = cohort::simulate(&scenario, run) else { std::process::exit(1) };
            let bands = (0..WEEKS_B).map(|week| runs.band(week, &[0.05, 0.5, 0.95])).collect();
            let cleared = runs.reached(&[1_560; WEEKS_B], 1);
            let waits = runs.waits(0);
            (runs, bands, cleared, waits)
        },
        |(runs, bands, cleared, waits)| {
            let end = runs.waiting(WEEKS_B - 1);
            let mean = end.iter().map(|n| f64::from(*n)).sum::<f64>() / end.len() as f64;
            let seen: u64 = waits.iter().sum();
            let weeks: u64 = waits.iter().zip(0..).map(|(many, weeks)| many * weeks).sum();
            format!(
                "\"threads\": {threads}, \"reps\": {replications}, \"final_mean\": {mean:.2}, \"band\": {:?}, \"mean_wait\": {:.3}, \"cleared\": {}",
                bands.last().cloned().unwrap_or_default(),
                weeks as f64 / seen as f64,
                cleared.iter().flatten().count()
            )
        },
    );
}

fn exactly() {
    let list = OneList {
        waiting: 5_000,
        referrals: vec![120.0; WEEKS_B],
        index: 1.0,
        slots: vec![150; WEEKS_B],
        not_brought: 0.0,
        withdraw: 0.0,
        withdrawals: Withdrawals::AfterSlots,
        target: 1_560,
        negligible: 1e-20,
    };
    timed(
        "exact chances of B",
        |_| 1,
        || list.outcome(),
        |outcome| {
            let Some(end) = outcome.end() else { return String::new() };
            let cleared = outcome.reached.last().copied().unwrap_or_default();
            format!(
                "\"mean\": {:.9}, \"sd\": {:.9}, \"p05\": {}, \"p95\": {}, \"lost\": {:e}, \"cleared\": {cleared}",
                end.mean(),
                end.sd(),
                end.quantile(0.05),
                end.quantile(0.95),
                1.0 - end.total()
            )
        },
    );
}

const WEEKS_C: usize = 156;

/// The factors of the 52 weeks from September, as the peers' script has them.
fn school_year() -> Vec<f64> {
    let parts = [
        (1.15, 6),
        (0.55, 1),
        (1.15, 7),
        (0.35, 2),
        (1.1, 6),
        (0.6, 1),
        (1.1, 6),
        (0.4, 2),
        (1.05, 6),
        (0.6, 1),
        (1.05, 7),
        (0.3, 5),
        (1.0, 2),
    ];
    parts.iter().flat_map(|&(factor, weeks)| std::iter::repeat_n(factor, weeks)).collect()
}

fn pathway_scenario() -> Scenario {
    let year = school_year();
    let mean = (0..WEEKS_C).map(|week| 60.0 * year.get(week % 52).copied().unwrap_or(1.0)).collect();
    let stage = |slots: f64| Stage::new(Vec::new(), vec![slots; WEEKS_C]);
    let spread = |share: f64| -> Vec<u32> {
        // 2,500 over the 45 weeks before: 55 or 56 of each, 12% of them of the first priority.
        (0..46)
            .map(|week| {
                if week == 0 {
                    0
                } else {
                    (2_500.0 / 45.0 * share * f64::from(week)).round() as u32
                        - (2_500.0 / 45.0 * share * f64::from(week - 1)).round() as u32
                }
            })
            .collect()
    };
    let mut triage = stage(70.0);
    triage.leaves_after = 0.18;
    let mut assessment = stage(55.0);
    assessment.waiting = vec![spread(0.12), spread(0.88)];
    assessment.not_brought = 0.10;
    assessment.discharged_after = 2;
    let mut sessions = stage(260.0);
    sessions.sessions = 6;
    sessions.may_withdraw = false;
    Scenario {
        weeks: WEEKS_C,
        referrals: Referrals::Drawn { mean, index: 1.0 },
        priorities: vec![0.12, 0.88],
        order: Order::PriorityFirst { guaranteed: 0.0 },
        out_of_turn: 0.0,
        leaving: Leaving::constant(1.0 - (-0.003_f64).exp()),
        stages: vec![triage, assessment, sessions],
        again: Again { share: 0.20, after: 26 },
    }
}

fn pathway(replications: u32, threads: u32) {
    let scenario = pathway_scenario();
    let run = Run { seed: 42, replications, threads: threads as usize };
    timed(
        "C pathway",
        |runs: &child::Runs| {
            let joined = |weeks: &mut dyn Iterator<Item = &[child::Flow]>| -> u64 {
                weeks
                    .filter_map(|stages| stages.first())
                    .map(|flow| u64::from(flow.joined - flow.again))
                    .sum()
            };
            runs.replications().map(|mut weeks| joined(&mut weeks) + 2_500).sum()
        },
        || child::simulate(&scenario, run).unwrap_or_else(|_| std::process::exit(1)),
        |runs| {
            let waits: Vec<u64> = runs.waits(1, 0).iter().zip(runs.waits(1, 1)).map(|(a, b)| a + b).collect();
            let seen: u64 = waits.iter().sum();
            let weeks: u64 = waits.iter().zip(0..).map(|(many, weeks)| many * weeks).sum();
            let withdrew: u64 = runs
                .replications()
                .flatten()
                .flatten()
                .map(|flow| u64::from(flow.withdrawn + flow.discharged))
                .sum();
            format!(
                "\"threads\": {threads}, \"reps\": {replications}, \"assessed_per_rep\": {:.1}, \"mean_wait_to_assessment\": {:.2}, \"withdrew\": {:.1}",
                seen as f64 / f64::from(replications),
                weeks as f64 / seen as f64,
                withdrew as f64 / f64::from(replications)
            )
        },
    );
}

/// What one change of a slider costs: two years of history, 78 weeks ahead, as now and with 60 more a month, and what else
/// would change the answer.
fn whole_forecast(replications: u32, threads: u32) {
    let mut waiting = 900;
    let weeks = (0..104_u32).map(|week| {
        let (referred, seen) = (35 + week * 7 % 9, 30 + week * 5 % 7);
        waiting = waiting + referred - seen - 1;
        Week { referred, seen, lost: 3, withdrawn: 1, waiting }
    });
    let history = History { first: day(2024, 11, 25), weeks: weeks.collect(), ..History::default() };
    let history = history.as_known_after(104);
    let from = add_days(history.next_monday(), 70);
    let plan = Plan { extra_a_month: 60.0, ..Plan::nothing(from) };
    let run = Run { seed: 42, replications, threads: threads as usize };
    timed(
        "one forecast",
        |_| u64::from(replications),
        || forecast(&history, &Record::default(), &plan, run),
        |answer| {
            let planned = answer.as_ref().ok().and_then(|answer| answer.with_plan.as_ref());
            let never = planned.map_or(f64::NAN, |outlook| outlook.reached.chance_never);
            format!("\"threads\": {threads}, \"reps\": {replications}, \"chance_never\": {never:.3}")
        },
    );
}
