//! The compartment model, by months waited: what the peer's source computes is asserted number by number, and ours beside
//! it wherever no group of the peer's falls below 0, which no list can.

use crate::support::{close_to, nums};
use serde_json::Value;
use waymark_queues::forms::compartment::{self, Month, Projected, Shares, Spare};

/// Slots a month in the vectors with more slots than some groups can use.
const SURPLUS: f64 = 400.0;

pub fn compartment_model(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let periods = nums(i, "referrals").into_iter().zip(table(&i["treatments_by_period"]));
    let months: Vec<Month> = periods
        .zip(table(&i["incompletes_by_period"]))
        .map(|((referrals, seen), waiting)| Month { referrals, seen, waiting })
        .collect();
    let shares = compartment::calibrate(&months).expect("months");
    pairs(&shares.leave, &nums(o, "renege_param"), "share that leaves");
    pairs(&shares.seen, &nums(o, "capacity_param"), "share seen");
    let last = &months.last().expect("months").waiting;
    let referrals = nums(i, "referral_projection");
    let ahead: Vec<(f64, f64)> = referrals.iter().copied().zip(nums(i, "capacity_projection")).collect();
    let ours = compartment::project(last, &shares, &ahead, Spare::InShare);
    for (month, ours) in ours.iter().enumerate() {
        pairs(&ours.waiting, &table(&o["projection_incompletes_none"])[month], "waiting");
        pairs(&ours.seen, &table(&o["projection_treatments_none"])[month], "seen");
        pairs(&ours.left, &table(&o["projection_reneges_none"])[month], "left");
    }
    let surplus: Vec<(f64, f64)> = referrals.iter().map(|n| (*n, SURPLUS)).collect();
    let theirs = table(&o["surplus_400_evenly_incompletes"]);
    let ours = compartment::project(last, &shares, &surplus, Spare::Evenly);
    assert_eq!(ours.len(), theirs.len());
    ours.iter().zip(&theirs).for_each(|(ours, theirs)| near(&ours.waiting, theirs, "evenly"));
    longest_first(last, &shares, &surplus, &table(&o["surplus_400_prioritise_incompletes"]));
}

/// The peer spreads slots that nobody is left for over groups that are empty, so that they fall below 0 and stay in the
/// next month's sums: a defect. That it does so is asserted; ours is the same until then and never below 0.
fn longest_first(last: &[f64], shares: &Shares, surplus: &[(f64, f64)], theirs: &[Vec<f64>]) {
    let ours = compartment::project(last, shares, surplus, Spare::LongestFirst);
    assert_eq!(ours.len(), theirs.len());
    let (mut before, mut possible) = (last.to_vec(), true);
    for ((month, ours), theirs) in surplus.iter().zip(&ours).zip(theirs) {
        let peer = peers_month(&before, shares, *month);
        near(&peer, theirs, "this is what the peer does");
        possible &= theirs.iter().all(|n| *n >= 0.0);
        if possible {
            near(&ours.waiting, theirs, "longest waiters first");
        }
        within(ours);
        before = peer;
    }
}

/// Nobody is seen who is not there, and no slot is given twice.
fn within(ours: &Projected) {
    assert!(ours.waiting.iter().all(|n| *n >= 0.0), "no group is below 0: {ours:?}");
    assert!(ours.seen.iter().sum::<f64>() <= SURPLUS + 1e-9, "no more slots than there are: {ours:?}");
}

/// A month as the peer computes it, by its own steps.
fn peers_month(before: &[f64], shares: &Shares, (referrals, slots): (f64, f64)) -> Vec<f64> {
    let groups = before.len();
    let mut there: Vec<f64> =
        std::iter::once(referrals).chain(before[..groups - 1].iter().copied()).collect();
    there[groups - 1] += before[groups - 1];
    let wished: f64 = there.iter().zip(&shares.seen).map(|(n, share)| n * share).sum();
    let waiting = |group: usize| {
        let n = there[group];
        n - slots * n * shares.seen[group] / wished - n * shares.leave[group]
    };
    let mut left: Vec<f64> = (0..groups).map(waiting).collect();
    let emptied: Vec<usize> = (0..groups).filter(|group| left[*group] < 0.0).collect();
    let total: f64 = -emptied.iter().map(|group| left[*group]).sum::<f64>();
    let mut over = total;
    for n in left.iter_mut().rev().filter(|n| **n > 0.0) {
        let seen = n.min(over);
        *n -= seen;
        over -= seen;
    }
    for group in emptied {
        left[group] *= over / total;
    }
    left
}

fn table(of: &Value) -> Vec<Vec<f64>> {
    let rows = of.as_array().expect("rows").iter();
    rows.map(|row| row.as_array().expect("a row").iter().map(|n| n.as_f64().expect("a number")).collect())
        .collect()
}

fn pairs(ours: &[f64], theirs: &[f64], what: &str) {
    assert_eq!(ours.len(), theirs.len());
    ours.iter().zip(theirs).for_each(|(ours, theirs)| close_to(*ours, *theirs, what));
}

/// As [`pairs`]; a sum of hundreds that cancels leaves at most 1e-10 behind where the peer writes 0.
fn near(ours: &[f64], theirs: &[f64], what: &str) {
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(theirs) {
        if (ours - theirs).abs() > 1e-10 {
            close_to(*ours, *theirs, what);
        }
    }
}
