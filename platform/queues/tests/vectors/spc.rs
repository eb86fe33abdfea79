//! XmR charts as NHSRplotthedots draws them, under the rule it uses (the one before November 2023).

use crate::support::{Runner, close_to, nums};
use serde_json::Value;
use waymark_queues::spc::{Assurance, Cause, Kind, Options, Side, TwoOfThree, Wanted, chart};

pub const RUNNERS: &[(&str, Runner)] = &[("R/spc", one_chart)];

pub fn cause_name(cause: Cause) -> &'static str {
    match cause {
        Cause::Outside(Side::High) => "Above UCL",
        Cause::Outside(Side::Low) => "Below LCL",
        Cause::Trend(Side::High) => "7 Point Trend (Increasing)",
        Cause::Trend(Side::Low) => "7 Point Trend (Decreasing)",
        Cause::TwoOfThree(Side::High) => "2 in 3 Above CL",
        Cause::TwoOfThree(Side::Low) => "2 in 3 Below CL",
        Cause::Shift(Side::High) => "7 Points Above CL",
        Cause::Shift(Side::Low) => "7 Points Below CL",
        Cause::Common => "Common Cause",
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Common => "common_cause",
        Kind::Improvement => "special_cause_improvement",
        Kind::Concern => "special_cause_concern",
        Kind::Neutral(Side::High) => "special_cause_neutral_high",
        Kind::Neutral(Side::Low) => "special_cause_neutral_low",
    }
}

fn assurance_name(assurance: Option<Assurance>) -> Option<&'static str> {
    assurance.map(|one| match one {
        Assurance::Passes => "consistent_pass",
        Assurance::Fails => "consistent_fail",
        Assurance::HitOrMiss => "inconsistent",
    })
}

pub fn options(of: &Value) -> Options {
    let wanted = match of["improvement_direction"].as_str() {
        Some("increase") => Wanted::Up,
        Some("decrease") => Wanted::Down,
        _ => Wanted::Neither,
    };
    let starts = of["rebase_at_index_1based"].as_array();
    Options {
        wanted,
        target: of["target"].as_f64(),
        fix_after: of["fix_after_n_points"].as_u64().map(|n| n as usize),
        periods: starts.into_iter().flatten().map(|n| n.as_u64().expect("an index") as usize - 1).collect(),
        screen: of["screen_outliers"].as_bool().unwrap_or(true),
        two_of_three: TwoOfThree::Until2022,
    }
}

fn one_chart(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let ours = chart(&nums(i, "y"), &options(i));
    let text = |key: &str| -> Vec<String> {
        o[key].as_array().expect("a list").iter().map(|one| one.as_str().expect("text").to_owned()).collect()
    };
    let (mean, lower, upper) = (nums(o, "mean"), nums(o, "lpl"), nums(o, "upl"));
    let (causes, kinds) = (text("special_cause"), text("point_type"));
    assert_eq!(ours.points.len(), mean.len());
    for (at, point) in ours.points.iter().enumerate() {
        close_to(point.limits.mean, mean[at], "mean");
        close_to(point.limits.lower, lower[at], "lower limit");
        close_to(point.limits.upper, upper[at], "upper limit");
        assert_eq!(cause_name(point.cause), causes[at], "point {at}");
        assert_eq!(kind_name(point.kind), kinds[at], "point {at}");
    }
    assert_eq!(kind_name(ours.variation), o["variation_icon"].as_str().expect("an icon"));
    assert_eq!(assurance_name(ours.assurance), o["assurance"].as_str());
}
