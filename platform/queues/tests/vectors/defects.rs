//! What peers get wrong: each is asked of us, and the right answer is asserted.

use crate::spc::cause_name;
use crate::support::{Runner, close, day, days, list, num, nums, whole};
use serde_json::Value;
use waymark_kernel::parse_day;
use waymark_queues::forms::load;
use waymark_queues::list::{List, Spell, Target, slot_days};
use waymark_queues::spc::{Options, TwoOfThree, Wanted, chart};

pub const RUNNERS: &[(&str, Runner)] = &[("known_defects_of_peers", one)];

fn one(v: &Value) {
    let (i, right) = (&v["in"], &v["correct_out"]);
    match v["id"].as_str().expect("an id") {
        "pressure_units" => pressure_is_in_weeks(right),
        "queue_before_start" | "end_before_last_referral" => size_is_right(i, right),
        "unsorted_referral_stats" => {
            let list = list(i);
            let (from, to) = list.span().expect("referrals");
            // Gaps between the rows in order, ends included: 0, 3, 6, 6, 0.
            let ours = list.referral_gaps(from, to).expect("a rate");
            close(ours.cv, num(right, "demand_cov"), "variation");
        }
        "unsorted_schedule" => {
            let ours = list(i).scheduled(&days(i, "schedule")).list;
            for spell in ours.spells() {
                assert_eq!(spell.removed, day(&right[spell.referred.to_string()]), "{spell:?}");
            }
        }
        "relief_uplift_units" => relief(i, right),
        "interval_count" => {
            let list = list(i);
            let (from, to) = list.span().expect("referrals");
            let ours = list.referral_gaps(from, to).expect("a rate");
            assert_eq!(ours.events, whole(right, "referrals") as usize);
        }
        "slot_generator_short" => {
            let start = parse_day("2024-01-01").expect("a day");
            let ours = slot_days(start, whole(i, "n_rows"), num(i, "daily_capacity"));
            assert_eq!(ours.len(), whole(right, "slots") as usize);
        }
        "spc_two_of_three" => two_of_three(i, &v["mdc_since_2023"], &v["reference_out"]),
        // Columns have no positions here: rows are typed.
        "column_indices_ignored" => {}
        // Held by the engines' tests: whoever withdrew is off the list and never seen (tests/laws.rs).
        "withdrawals_still_treated" => {}
        other => panic!("an unknown defect: {other}"),
    }
}

fn pressure_is_in_weeks(right: &Value) {
    let on = |text: &str| parse_day(text).expect("a day");
    let row =
        |referred: &str, removed: Option<&str>| Spell { referred: on(referred), removed: removed.map(on) };
    let rows = vec![
        row("2024-01-01", Some("2024-01-08")),
        row("2024-01-04", None),
        row("2024-01-10", None),
        row("2024-01-16", None),
    ];
    let list = List::new(rows).expect("possible rows");
    let (from, to) = list.span().expect("referrals");
    let ours = list.stats(from, to, Target::weeks(4.0)).expect("rates");
    close(ours.mean_wait, num(right, "mean_wait_weeks"), "mean wait");
    close(ours.pressure, num(right, "pressure"), "pressure");
}

fn size_is_right(i: &Value, right: &Value) {
    let list = list(i);
    let from = day(&i["start_date"]).or(list.span().map(|span| span.0)).expect("a first day");
    let sizes = list.size(from, day(&i["end_date"]).expect("a last day"));
    for (on, expected) in right.as_object().expect("days") {
        let on = parse_day(on).expect("a day");
        let (_, ours) = sizes.iter().find(|(day, _)| *day == on).expect("the day is in the period");
        assert_eq!(*ours as u64, expected.as_u64().expect("a size"), "{on}");
    }
}

fn relief(i: &Value, right: &Value) {
    let demand = load::demand_upper(num(i, "demand"), num(i, "num_referrals"), num(i, "cv_demand"));
    let (waiting, target) = (num(i, "queue_size"), num(i, "target_queue_size"));
    let ours =
        load::relief_capacity(demand.expect("enough referrals"), waiting, target, num(i, "time_to_target"));
    close(ours, right.as_f64().expect("a number"), "relief");
    let busier = load::demand_upper(30.0, 100.0, 1.0).expect("the peer skips this in silence");
    close(busier, 37.5, "uplift");
}

fn two_of_three(i: &Value, since: &Value, until: &Value) {
    let mut options = Options::new(Wanted::Up);
    options.fix_after = i["fix_after_n_points"].as_u64().map(|n| n as usize);
    for (rule, expected) in [(TwoOfThree::Since2023, since), (TwoOfThree::Until2022, until)] {
        options.two_of_three = rule;
        let ours = chart(&nums(i, "y"), &options);
        for (point, name) in expected.as_object().expect("points") {
            let at: usize = point.trim_start_matches("point").parse().expect("a number");
            assert_eq!(
                cause_name(ours.points[at - 1].cause),
                name.as_str().expect("text"),
                "{point}, {rule:?}"
            );
        }
    }
}
