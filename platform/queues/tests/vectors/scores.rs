//! CRPS, interval score and the conformal half-width.

use crate::support::{Runner, close, num, nums};
use waymark_queues::score;

pub const RUNNERS: &[(&str, Runner)] = &[
    ("exact/crps_ensemble", |v| {
        let ours = score::crps(&nums(&v["in"], "ensemble"), num(&v["in"], "observed"));
        close(ours.expect("values"), num(&v["out"], "crps"), "CRPS");
    }),
    ("exact/interval_score", |v| {
        let i = &v["in"];
        let ours = score::interval(num(i, "lower"), num(i, "upper"), num(i, "observed"), num(i, "alpha"));
        close(ours, num(&v["out"], "interval_score"), "interval score");
    }),
    ("exact/split_conformal", |v| {
        let ours = score::conformal(&nums(&v["in"], "abs_residuals"), num(&v["in"], "alpha"));
        assert_eq!(ours, v["out"]["half_width"].as_f64());
    }),
];
