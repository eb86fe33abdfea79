//! Histories in, forecasts out: what is measured is what was there, nothing is said too early, and more slots shorten lists.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

#[path = "../examples/waits_coverage/service.rs"]
#[allow(dead_code, reason = "the example uses all of it")]
mod service;

use waymark_kernel::{Day, add_days, day};
use waymark_queues::backtest::{self, HORIZONS, Record, Widening};
use waymark_queues::calendar::{Calendar, SchoolWeek};
use waymark_queues::calibrate::Calibration;
use waymark_queues::conditions::{Conditions, Planned};
use waymark_queues::draw::Key;
use waymark_queues::forecast::{Plan, PlanFlaw, Posts, Refused, forecast};
use waymark_queues::history::{History, Ready, SlotWeek, Stay, Trouble, Week};
use waymark_queues::scenario::Scenario;
use waymark_queues::{Run, cohort};

const MONDAY: Day = day(2024, 9, 2);

/// 38 referred and 32 seen a week, a little quieter in the holidays: a list that grows.
fn growing(weeks: usize) -> History {
    let calendar = Calendar::default();
    let mut waiting = 600;
    let weeks = (0..weeks)
        .map(|week| {
            let term = calendar.week(add_days(MONDAY, 7 * week as i64)).is_term();
            let noise = Key::seed(1).part(week as u64).bits();
            let referred = if term { 40 } else { 28 } + (noise % 9) as u32 - 4;
            let seen = if term { 33 } else { 26 } + (noise / 9 % 5) as u32 - 2;
            waiting = waiting + referred - seen;
            Week { referred, seen, lost: 3, withdrawn: 0, waiting }
        })
        .collect();
    let history = History { first: MONDAY, weeks, calendar, ..History::default() };
    history.as_known_after(history.weeks.len())
}

fn run() -> Run {
    Run { seed: 7, replications: 300, threads: 2 }
}

#[test]
fn nothing_is_said_under_half_a_year_and_no_what_if_under_a_year() {
    let ask = |weeks: usize| {
        let history = growing(weeks);
        let plan = Plan { extra_a_month: 60.0, ..Plan::nothing(history.next_monday()) };
        forecast(&history, &Record::default(), &plan, run()).expect("a plan")
    };
    let early = ask(25);
    assert_eq!(early.ready, Ready::Nothing { weeks: 25, missing: 1 });
    assert!(early.as_now.is_none() && early.with_plan.is_none() && early.sensitivity.is_empty());
    let range = ask(40);
    assert_eq!(range.ready, Ready::RangeOnly { weeks: 40, missing: 12 });
    assert!(range.as_now.is_some() && range.with_plan.is_none() && range.difference.is_empty());
    assert!(ask(52).with_plan.is_some());
}

#[test]
fn sixty_more_a_month_shortens_the_list_and_brings_the_standard_nearer() {
    let history = growing(104);
    let plan = Plan { extra_a_month: 60.0, weeks: 104, ..Plan::nothing(add_days(history.next_monday(), 70)) };
    let answer = forecast(&history, &Record::default(), &plan, run()).expect("a plan");
    let (now, planned) = (answer.as_now.as_ref().unwrap(), answer.with_plan.as_ref().unwrap());
    assert!(
        answer.difference.iter().take(9).all(|band| band.high_90 == 0),
        "nothing changes before the first month"
    );
    assert!(answer.difference.iter().all(|band| band.high_90 <= 0), "more slots never lengthen the list");
    assert!(answer.difference.last().unwrap().middle < -600);
    assert!(now.weeks.last().unwrap().middle > history.waiting_now(), "as now it grows");
    assert!(planned.reached.chance_never < 0.2 && now.reached.chance_never > 0.9);
    assert!(
        planned.reached.early <= planned.reached.middle && planned.reached.middle <= planned.reached.late
    );
    assert!(planned.referred_now.middle < now.referred_now.middle);
    let chances = &planned.reached.chance_by_week;
    assert!(chances.windows(2).all(|pair| pair[0] <= pair[1]));
    for band in &planned.weeks {
        assert!(band.low_90 <= band.low_80 && band.low_80 <= band.middle);
        assert!(band.middle <= band.high_80 && band.high_80 <= band.high_90);
    }
}

#[test]
fn the_same_seed_gives_the_same_forecast_on_any_number_of_threads() {
    let history = growing(80);
    let plan = Plan { referrals: 1.1, ..Plan::nothing(history.next_monday()) };
    let ask =
        |threads| forecast(&history, &Record::default(), &plan, Run { threads, ..run() }).expect("a plan");
    let one = ask(1);
    assert_eq!(one, ask(2));
    assert_eq!(one, ask(17));
    let text = serde_json::to_string(&one).expect("it is text");
    for part in [
        "\"ready\"",
        "\"as_now\"",
        "\"with_plan\"",
        "\"reached\"",
        "\"chance_never\"",
        "\"record\"",
        "\"seed\"",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn posts_come_after_their_delay_cost_money_and_stop_when_it_is_spent() {
    let history = growing(104);
    let posts = Posts {
        number: 4,
        slots_a_week: 6.0,
        recruit_weeks: 12,
        ramp_weeks: 8,
        leaves: 0.005,
        cost_a_year: 52_000.0,
        money: None,
    };
    let ask = |posts: Posts| {
        let plan = Plan { posts: Some(posts), ..Plan::nothing(history.next_monday()) };
        forecast(&history, &Record::default(), &plan, run()).expect("a plan")
    };
    let open = ask(posts.clone());
    let cost = open.cost.expect("a cost");
    assert!(
        open.difference.iter().take(12).all(|band| band.low_90 == 0),
        "nobody works before being recruited"
    );
    assert!(cost.spent > 100_000.0 && cost.more_seen > 500.0 && cost.filled > 0.5);
    assert!(cost.a_child.unwrap() > 50.0 && cost.a_week_saved.is_some());
    let ended = ask(Posts { money: Some(60_000.0), ..posts }).cost.expect("a cost");
    assert!(ended.spent <= 60_000.0 && ended.more_seen < cost.more_seen);
}

#[test]
fn values_nobody_could_mean_are_refused_with_a_sentence() {
    let history = growing(60);
    let plain = Plan::nothing(history.next_monday());
    for (plan, flaw) in [
        (Plan { extra_a_month: f64::NAN, ..plain.clone() }, PlanFlaw::Extra),
        (Plan { extra_a_month: 1e300, ..plain.clone() }, PlanFlaw::Extra),
        (Plan { extra_a_month: -1.0, ..plain.clone() }, PlanFlaw::Extra),
        (Plan { weeks: usize::MAX, ..plain.clone() }, PlanFlaw::Weeks),
        (Plan { referrals: f64::INFINITY, ..plain.clone() }, PlanFlaw::Multiple),
        (Plan { standard_weeks: 0, ..plain }, PlanFlaw::Standard),
    ] {
        assert_eq!(forecast(&history, &Record::default(), &plan, run()), Err(Refused::Plan(flaw)));
    }
    let none = History { weeks: vec![Week::default(); 60], ..history };
    let answer = forecast(&none, &Record::default(), &Plan::nothing(none.next_monday()), run())
        .expect("an empty service");
    assert!(answer.as_now.unwrap().referred_now.middle.is_none_or(|weeks| weeks < 78));
}

/// Rows of a service that sees six children a week, a share of them anybody instead of the longest wait; each waiting
/// family withdraws with a chance of one in a hundred a week.
fn stays(out_of_turn: f64) -> Vec<Stay> {
    let mut luck = Key::seed(3).stream();
    let mut all: Vec<Stay> = Vec::new();
    let mut waiting: Vec<usize> = Vec::new();
    for week in 0..90_i64 {
        let today = add_days(MONDAY, 7 * week + 2);
        for _ in 0..8 {
            waiting.push(all.len());
            all.push(Stay { row: all.len() as u64, referred: today, seen: None, withdrew: None });
        }
        waiting.retain(|&row| {
            let goes = all[row].referred < today && luck.uniform() < 0.01;
            if goes {
                all[row].withdrew = Some(today);
            }
            !goes
        });
        for _ in 0..6 {
            let at = if luck.uniform() < out_of_turn { luck.below(waiting.len() as u64) as usize } else { 0 };
            let row = waiting.remove(at);
            all[row].seen = Some(add_days(today, 1));
        }
    }
    all
}

fn history_of(stays: &[Stay]) -> History {
    let lost = [SlotWeek { day: add_days(MONDAY, 9), lost: 54 }];
    History::of_stays(stays, &lost, MONDAY, add_days(MONDAY, 7 * 90), Calendar::default())
        .expect("possible rows")
}

#[test]
fn rows_become_weekly_counts_and_the_order_of_rows_changes_nothing() {
    let rows = stays(0.2);
    let history = history_of(&rows);
    assert_eq!(history.weeks.len(), 90);
    assert_eq!(history.first_break_of_count(), None);
    assert!(history.weeks.iter().all(|week| week.referred == 8 && week.seen == 6));
    assert_eq!(history.weeks[1].lost, 54);
    assert_eq!(u64::from(history.waiting_now()), history.waiting.iter().map(|n| u64::from(*n)).sum::<u64>());
    let mut turned = rows;
    turned.reverse();
    assert_eq!(history_of(&turned), history);
}

#[test]
fn the_order_of_being_seen_is_measured_and_not_assumed() {
    let measured = |share: f64| Calibration::of(&history_of(&stays(share))).out_of_turn;
    assert!(measured(0.0) < 0.01, "{}", measured(0.0));
    assert!((measured(0.4) - 0.4).abs() < 0.08, "{}", measured(0.4));
    let lost = Calibration::of(&history_of(&stays(0.0))).lost;
    assert!((lost - 54.0 / (54.0 + 540.0)).abs() < 1e-12);
}

#[test]
fn a_few_who_cannot_be_offered_a_slot_do_not_make_everybody_else_seen_in_no_order() {
    let mut rows = stays(0.0);
    let held = rows.iter().filter(|stay| stay.seen.is_some()).count() / 20;
    for stay in rows.iter_mut().filter(|stay| stay.seen.is_some()).skip(200).take(held) {
        stay.seen = None;
    }
    let out = Calibration::of(&history_of(&rows)).out_of_turn;
    assert!(out < 0.02, "one in twenty was never offered a slot, and all others came in turn: {out}");
    let on = |week: i64| add_days(MONDAY, 7 * week);
    let stay = |row, referred, seen| Stay { row, referred: on(referred), seen, withdrew: None };
    let turned = [stay(0, 0, None), stay(1, 1, Some(on(2))), stay(2, 1, Some(on(2)))];
    let history = History::of_stays(&turned, &[], MONDAY, on(4), Calendar::default()).expect("possible rows");
    assert_eq!(history.in_turn, (0, 2), "an older referral still waits, and both were taken before it");
}

#[test]
fn families_who_still_wait_count_as_not_having_withdrawn() {
    let calibration = Calibration::of(&history_of(&stays(0.0)));
    for weeks in [5, 8, 12] {
        let chance = calibration.leaving.chance(weeks);
        assert!((chance - 0.01).abs() < 0.004, "{weeks}: {chance}");
    }
}

#[test]
fn rows_that_cannot_be_are_told_by_their_position() {
    let good = Stay { row: 1, referred: MONDAY, seen: None, withdrew: None };
    let before = Stay { row: 2, seen: Some(add_days(MONDAY, -1)), ..good };
    let both = Stay { row: 3, seen: Some(MONDAY), withdrew: Some(MONDAY), ..good };
    let later = Stay { row: 4, referred: add_days(MONDAY, 900), ..good };
    let end = add_days(MONDAY, 700);
    let trouble =
        History::of_stays(&[good, before, both, good, later], &[], MONDAY, end, Calendar::default());
    assert_eq!(
        trouble,
        Err(vec![
            Trouble::LeftBeforeReferred(1),
            Trouble::SeenAndWithdrew(2),
            Trouble::Twice(3),
            Trouble::InTheFuture(4)
        ])
    );
}

#[test]
fn the_school_year_and_bunched_referrals_are_found() {
    let calibration = Calibration::of(&growing(156));
    let factors = calibration.referrals.factors();
    let (autumn, summer) = (factors[SchoolWeek::Autumn.place()], factors[SchoolWeek::Summer.place()]);
    assert!((summer / autumn - 0.7).abs() < 0.06, "{summer} {autumn}");
    assert!(calibration.referrals.index() < 1.5, "steady referrals are not called bunched");
}

#[test]
fn a_confirmed_break_lets_the_level_start_anew() {
    let mut history = growing(104);
    history.weeks.iter_mut().skip(80).for_each(|week| week.referred *= 2);
    history.breaks = vec![80];
    let kinds = history.calendar.weeks(history.next_monday(), 52);
    let middle = Calibration::of(&history).referrals.middle(&kinds);
    let mean = middle.iter().sum::<f64>() / 52.0;
    assert!((60.0..90.0).contains(&mean), "{mean}");
}

#[test]
fn bands_hold_about_as_often_as_they_say_on_services_of_another_making() {
    let mut held = [[0_u32; 2]; 4];
    let services = 160;
    for number in 0..services {
        let (history, ahead, _) = service::make(number, 77);
        let calibration = Calibration::of(&history);
        let scenario = calibration.scenario(&history, service::AHEAD);
        let conditions = calibration.conditions(&history, service::AHEAD, Widening::HOUSE);
        let run = Run { seed: number, replications: 250, threads: 1 };
        let runs = cohort::simulate_under(&scenario, &conditions, run).expect("a service");
        for (held, horizon) in held.iter_mut().zip(HORIZONS) {
            let band = runs.band(horizon - 1, &[0.05, 0.1, 0.9, 0.95]);
            let truth = ahead[horizon - 1];
            held[0] += u32::from((band[1]..=band[2]).contains(&truth));
            held[1] += u32::from((band[0]..=band[3]).contains(&truth));
        }
    }
    for ([eighty, ninety], horizon) in held.into_iter().zip(HORIZONS) {
        let share = |n: u32| f64::from(n) / services as f64;
        // Three standard errors of 160 services: 9.5 and 7.1 points.
        assert!((share(eighty) - 0.8).abs() < 0.095, "{horizon} weeks: {}", share(eighty));
        assert!((share(ninety) - 0.9).abs() < 0.071, "{horizon} weeks: {}", share(ninety));
    }
}

#[test]
fn a_services_own_record_is_kept_and_beats_the_list_as_it_stood() {
    let record = backtest::record(&growing(104), &Widening::HOUSE, 5);
    let at_26 = record.by_horizon.iter().find(|held| held.horizon == 26).expect("26 weeks");
    assert_eq!(at_26.due, 14, "origins every four weeks from 26 to 78");
    assert!(at_26.crps < at_26.last_value, "a growing list is not forecast by itself");
    let (held, due) = record.held_90();
    assert!(held <= due && due == record.misses.len() as u32);
    assert!(backtest::record(&growing(20), &Widening::HOUSE, 5).misses.is_empty());
}

/// Pearson's correlation of the first week's referrals with its slots over 4,000 replications: its standard error is 0.016.
fn shared_luck(conditions: &impl Conditions) -> f64 {
    let (mut referrals, mut slots) = ([0], [0]);
    let mut draw = |n: u64| {
        conditions.fill(Key::seed(11).part(n), &mut referrals, &mut slots);
        (f64::from(referrals[0]), f64::from(slots[0]))
    };
    let pairs: Vec<(f64, f64)> = (0..4_000).map(&mut draw).collect();
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / pairs.len() as f64;
    let (x, y) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |of: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|pair| of(pair.0 - x, pair.1 - y)).sum::<f64>();
    sum(&|a, b| a * b) / (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt()
}

#[test]
fn how_many_are_referred_says_nothing_about_how_many_slots_there_are() {
    let scenario = Scenario::one_list(vec![10], vec![8.0], 2.0, vec![7.5]);
    let planned = shared_luck(&Planned::of(&scenario).expect("a right scenario"));
    assert!(planned.abs() < 0.08, "as planned: {planned}");
    let history = growing(104);
    let calibration = Calibration::of(&history);
    let calibrated = shared_luck(&calibration.conditions(&history, 1, Widening::of([1.0; 4])));
    assert!(calibrated.abs() < 0.08, "as calibrated: {calibrated}");
}
