//! The list functions. Peers' rates and variations are asserted as they are; counts and waits as they should be.

use crate::support::{Runner, close, day, days, list, num, whole};
use serde_json::Value;
use waymark_kernel::{Day, add_days, days_between};
use waymark_queues::list::{List, Spell, Target, slot_days};

pub const RUNNERS: &[(&str, Runner)] = &[
    ("R/wl_queue_size", |v| {
        let list = list(&v["in"]);
        let (from, to) = list.span().expect("referrals");
        let expected: Vec<(Day, usize)> = days(&v["out"], "dates")
            .into_iter()
            .zip(v["out"]["queue_size"].as_array().expect("sizes"))
            .map(|(day, size)| (day, size.as_u64().expect("a size") as usize))
            .collect();
        assert_eq!(list.size(from, to), expected);
    }),
    ("R/wl_referral_stats", |v| {
        let (list, o) = (list(&v["in"]), &v["out"]);
        let (from, to) = list.span().expect("referrals");
        let ours = list.referral_gaps(from, to).expect("a rate");
        close(ours.per_week, num(o, "demand_weekly"), "a week");
        close(ours.per_day, num(o, "demand_daily"), "a day");
        close(ours.cv, num(o, "demand_cov"), "variation");
        // The peer counts gaps, one more than referrals.
        assert_eq!(ours.events + 1, whole(o, "demand_count") as usize);
    }),
    ("R/wl_removal_stats", |v| {
        let (list, o) = (list(&v["in"]), &v["out"]);
        let (from, to) = list.span().expect("referrals");
        let ours = list.removal_gaps(from, to).expect("a rate");
        close(ours.per_week, num(o, "capacity_weekly"), "a week");
        close(ours.per_day, num(o, "capacity_daily"), "a day");
        close(ours.cv, num(o, "capacity_cov"), "variation");
        assert_eq!(ours.events, whole(o, "removal_count") as usize);
    }),
    ("R/wl_stats", stats),
    ("R/wl_schedule", |v| {
        let slots = days(&v["in"], "schedule");
        let ours = list(&v["in"]).scheduled(&slots);
        let used: Vec<bool> = v["out"]["slot_used"]
            .as_array()
            .expect("slots")
            .iter()
            .map(|used| used.as_u64() == Some(1))
            .collect();
        assert_eq!(ours.used, used);
        same_rows(&ours.list, &v["out"]);
    }),
    ("R/wl_insert", |v| {
        same_rows(&list(&v["in"]).with_referrals(&days(&v["in"], "additions")), &v["out"]);
    }),
    ("R/wl_join", |v| {
        same_rows(&list(&v["in"]["wl_1"]).joined(&list(&v["in"]["wl_2"])), &v["out"]);
    }),
    ("R/sim_schedule", slots),
    ("exact/fifo_trace", trace),
];

fn same_rows(ours: &List, theirs: &Value) {
    let mut ours: Vec<Spell> = ours.spells().to_vec();
    let mut theirs: Vec<Spell> = crate::support::rows(theirs);
    ours.sort_unstable();
    theirs.sort_unstable();
    assert_eq!(ours, theirs);
}

fn stats(v: &Value) {
    let (list, reference, right) = (list(&v["in"]), &v["reference_out"], &v["corrected"]);
    let (from, to) = list.span().expect("referrals");
    let ours = list.stats(from, to, Target::weeks(num(&v["in"], "target_wait_weeks"))).expect("rates");
    close(ours.demand, num(reference, "mean_demand"), "demand");
    close(ours.capacity, num(reference, "mean_capacity"), "capacity");
    close(ours.load, num(reference, "load"), "load");
    close(ours.cv_demand, num(reference, "cv_arrival"), "variation of referrals");
    close(ours.cv_capacity, num(reference, "cv_removal"), "variation of removals");
    close(ours.target_list, num(reference, "target_queue_size"), "target list");
    assert_eq!(ours.load >= 1.0, reference["load_too_big"].as_bool().expect("a bool"));
    assert_eq!(ours.waiting, whole(reference, "queue_size") as usize);
    assert_eq!(ours.relief_capacity.is_some(), reference["queue_too_big"].as_bool().expect("a bool"));
    for (ours, key) in [(ours.target_capacity, "target_capacity"), (ours.relief_capacity, "relief_capacity")]
    {
        match (ours, reference[key].as_f64()) {
            (Some(ours), Some(theirs)) => close(ours, theirs, key),
            (ours, theirs) => assert_eq!(ours, theirs, "{key}"),
        }
    }
    // The peer's mean wait is in days and its pressure seven times too big: weeks are right.
    close(ours.mean_wait, num(right, "mean_wait_weeks"), "mean wait");
    close(ours.pressure, num(right, "pressure"), "pressure");
    close(ours.mean_wait * 7.0, num(reference, "mean_wait"), "the peer's days");
    assert_eq!(ours.referrals, whole(right, "referral_count") as usize);
}

/// The peer rounds the day of a slot up, so its first day has one slot whatever the rate: one short at the end. Ours
/// rounds down: all slots of the first day are there.
fn slots(v: &Value) {
    let i = &v["in"];
    let start = day(&i["start_date"]).expect("a day");
    let (count, rate) = (whole(i, "n_rows"), num(i, "daily_capacity"));
    let peers = v["out"].as_array().expect("days").iter().map(|d| day(d).expect("a day"));
    for (slot, theirs) in (0_u32..).zip(peers) {
        let exact = f64::from(slot) / rate;
        assert_eq!(days_between(start, theirs), (exact - 1e-9).ceil() as i64, "this is what the peer does");
    }
    let ours = slot_days(start, count, rate);
    assert_eq!(ours.len(), (f64::from(count) * rate + 1e-9).floor() as usize, "days times rate");
    for (slot, ours) in (0_u32..).zip(&ours) {
        assert_eq!(*ours, add_days(start, (f64::from(slot) / rate + 1e-9).floor() as i64));
    }
}

fn trace(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let (arrivals, service) = (crate::support::nums(i, "arrivals"), crate::support::nums(i, "service"));
    let ours = waymark_queues::forms::trace::in_turn(&arrivals, &service, whole(i, "servers") as usize);
    let ours = ours.expect("a server");
    assert_eq!(ours.starts, crate::support::nums(o, "start"));
    assert_eq!(ours.waits, crate::support::nums(o, "wait"));
    assert!((ours.finished - num(o, "makespan")).abs() < 1e-12);
}
