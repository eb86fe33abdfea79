//! Load, steady states, priority, pathways, clearance, dispersion and the compartment model.

use crate::compartment::compartment_model;
use crate::support::{Runner, close, num, nums, whole};
use serde_json::Value;
use waymark_queues::forms::{
    ahead, clearance::Clearance, cobham, dispersion, erlang, jackson, load, pollaczek,
};

pub const RUNNERS: &[(&str, Runner)] = &[
    ("R/calc_queue_load", |v| {
        close(load::load(num(&v["in"], "demand"), num(&v["in"], "capacity")), num(v, "out"), "load");
    }),
    ("R/calc_target_mean_wait", |v| {
        let ours = load::target_mean_wait(num(&v["in"], "target_wait"), num(&v["in"], "factor"));
        close(ours, num(v, "out"), "target mean wait");
    }),
    ("R/calc_target_queue_size", |v| {
        let i = &v["in"];
        let ours = load::target_list(num(i, "demand"), num(i, "target_wait"), num(i, "factor"));
        close(ours, num(v, "out"), "target list");
    }),
    ("R/calc_relief_capacity", |v| {
        let i = &v["in"];
        let (demand, waiting) = (num(i, "demand"), num(i, "queue_size"));
        let ours =
            load::relief_capacity(demand, waiting, num(i, "target_queue_size"), num(i, "time_to_target"));
        close(ours, num(v, "out"), "relief capacity");
    }),
    ("R/calc_target_capacity", |v| {
        let i = &v["in"];
        let (cv_d, cv_c) = (num(i, "cv_demand"), num(i, "cv_capacity"));
        let ours =
            load::target_capacity(num(i, "demand"), num(i, "target_wait"), num(i, "factor"), cv_d, cv_c);
        close(ours, num(v, "out"), "target capacity");
    }),
    ("R/calc_waiting_list_pressure", |v| {
        // The formula is right; the peer's wl_stats feeds it days (see known_defects_of_peers).
        close(
            load::pressure(num(&v["in"], "mean_wait"), num(&v["in"], "target_wait")),
            num(v, "out"),
            "pressure",
        );
    }),
    ("R/rtt_journey", |v| {
        let i = &v["in"];
        let ours = load::journey(num(i, "referral_rate"), num(i, "rtt_performance"), num(i, "target_weeks"));
        close(ours.rate, num(&v["out"], "lambda"), "rate");
        close(ours.list, num(&v["out"], "list_size"), "list");
    }),
    ("R/nhsrtt_compartment_model", compartment_model),
    ("exact/mmc", mmc),
    ("exact/mg1_pollaczek_khinchine", |v| {
        let (i, o) = (&v["in"], &v["out"]);
        let (lambda, mean, cv2) = (num(i, "lambda"), num(i, "mean_service"), num(i, "cv2_service"));
        let ours = pollaczek::one_server(lambda, mean, cv2).expect("steady");
        close(ours.utilisation, num(o, "rho"), "rho");
        close(ours.wait, num(o, "Wq"), "Wq");
        close(ours.waiting, num(o, "Lq"), "Lq");
        close(ours.stay, num(o, "W"), "W");
        close(ours.present, num(o, "L"), "L");
        let bound = pollaczek::kingman_bound(lambda, mean, 1.0, cv2).expect("steady");
        assert!(bound >= ours.wait - 1e-9, "Kingman's bound is above");
    }),
    ("exact/mmc_nonpreemptive_priority", priorities),
    ("exact/mg1_nonpreemptive_priority_cobham", cobham_vector),
    ("exact/erlang_a_reneging", |v| {
        let (i, o) = (&v["in"], &v["out"]);
        let ours = erlang::giving_up(whole(i, "c"), num(i, "lambda"), num(i, "mu"), num(i, "theta_abandon"));
        let ours = ours.expect("steady");
        close(ours.chance_of_waiting, num(o, "P_wait"), "P_wait");
        close(ours.waiting, num(o, "Lq"), "Lq");
        close(ours.chance_of_giving_up, num(o, "P_abandon"), "P_abandon");
        close(ours.throughput, num(o, "throughput"), "throughput");
        close(ours.busy, num(o, "mean_busy"), "busy");
    }),
    ("exact/jackson_pathway", jackson_vector),
    ("exact/fluid_clearance", |v| {
        let i = &v["in"];
        let ours = Clearance {
            waiting: num(i, "Q0"),
            referrals: num(i, "lambda"),
            target: num(i, "target"),
            slots_before: num(i, "slots_before"),
            slots_after: num(i, "slots_after"),
            delay: whole(i, "delay_weeks"),
            ramp: whole(i, "ramp_weeks"),
        };
        let expected = |key: &str| v["out"][key].as_u64().map(|weeks| weeks as u32);
        assert_eq!(ours.weeks(), expected("weeks_to_target"));
        assert_eq!(ours.weeks_by_formula(), expected("closed_form_no_ramp"));
    }),
    ("exact/fifo_wait_fluid", |v| {
        let i = &v["in"];
        let ours = ahead::weeks_until_turn(num(i, "ahead"), num(i, "slots"), num(i, "withdraw_hazard"));
        close(ours.expect("slots"), num(&v["out"], "weeks"), "weeks until their turn");
    }),
    ("exact/dispersion_from_counts", |v| {
        let ours = dispersion::of_weekly_counts(&nums(&v["in"], "weekly_counts")).expect("counts");
        close(ours.mean, num(&v["out"], "mean"), "mean");
        close(ours.variance, num(&v["out"], "var_sample"), "variance");
        close(ours.index, num(&v["out"], "cv2_interarrival_estimate_var_over_mean"), "index");
        close(ours.cv_of_counts, num(&v["out"], "cv_of_counts"), "cv of counts");
    }),
    ("exact/geometric_censored_fit", |v| {
        let pair = |of: &Value| (of[0].as_u64().expect("weeks") as u32, of[1].as_f64().expect("a count"));
        let counts: Vec<_> =
            v["in"]["weeks_waiting_counts"].as_array().expect("counts").iter().map(pair).collect();
        let (open_from, open) = pair(&v["in"]["open_ended_from_week_and_count"]);
        let ours = dispersion::censored_geometric(&counts, open_from, open).expect("some ended");
        close(ours.p, num(&v["out"], "geometric_p"), "p");
        close(ours.mean_weeks, num(&v["out"], "geometric_mean_weeks"), "mean");
        close(ours.rate, num(&v["out"], "exponential_rate"), "rate");
    }),
];

fn mmc(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let (c, lambda, mu) = (whole(i, "c"), num(i, "lambda"), num(i, "mu"));
    let ours = erlang::steady(c, lambda, mu).expect("steady");
    close(erlang::erlang_b(c, lambda / mu), num(o, "erlang_b"), "Erlang B");
    close(ours.chance_of_waiting, num(o, "p_wait_erlang_c"), "Erlang C");
    close(ours.utilisation, num(o, "utilisation"), "utilisation");
    close(ours.waiting, num(o, "Lq"), "Lq");
    close(ours.wait, num(o, "Wq"), "Wq");
    close(ours.stay, num(o, "W"), "W");
    close(ours.present, num(o, "L"), "L");
    close(ours.chance_of_waiting_longer(num(i, "t")), num(o, "P(Wq>t)"), "tail");
}

fn priorities(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let (c, mu, lambdas) = (whole(i, "c"), num(i, "mu"), nums(i, "lambda_by_priority"));
    let ours = cobham::many_servers(c, mu, &lambdas).expect("steady");
    for (ours, theirs) in ours.iter().zip(nums(o, "Wq_by_priority")) {
        close(*ours, theirs, "wait");
    }
    let total: f64 = lambdas.iter().sum();
    let mean = ours.iter().zip(&lambdas).map(|(wait, lambda)| wait * lambda / total).sum();
    close(mean, num(o, "Wq_overall_weighted"), "mean over all");
    let in_turn = erlang::steady(c, total, mu).expect("steady").wait;
    close(mean, in_turn, "priority leaves the mean as it is for equal service");
    close(in_turn, num(o, "check_equals_fifo_Wq"), "in turn");
}

fn cobham_vector(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let of = nums(i, "lambda").into_iter().zip(nums(i, "mean_service")).zip(nums(i, "cv2"));
    let groups: Vec<_> = of.map(|((lambda, mean), cv2)| cobham::Group { lambda, mean, cv2 }).collect();
    let ours = cobham::one_server(&groups).expect("steady");
    for (ours, theirs) in ours.iter().zip(nums(o, "Wq")) {
        close(*ours, theirs, "wait");
    }
    let moved: f64 = ours.iter().zip(&groups).map(|(wait, group)| wait * group.lambda * group.mean).sum();
    close(moved, num(o, "conservation_sum_rho_Wq"), "conservation");
    close(moved, num(o, "expected_sum_rho_R_over_1_minus_rho"), "conservation law");
}

fn jackson_vector(v: &Value) {
    let (i, o) = (&v["in"], &v["out"]);
    let stages: Vec<(u32, f64)> = i["stages_c_mu"]
        .as_array()
        .expect("stages")
        .iter()
        .map(|stage| (stage[0].as_u64().expect("servers") as u32, stage[1].as_f64().expect("a rate")))
        .collect();
    let ours = jackson::pathway(num(i, "external_lambda"), &stages, num(i, "re_referral_prob_to_stage1"));
    let ours = ours.expect("steady");
    close(ours.effective, num(o, "effective_lambda"), "effective referrals");
    close(ours.present, num(o, "total_L"), "present");
    close(ours.time_per_referral, num(o, "mean_total_time_per_referral"), "time");
    for (stage, theirs) in ours.stages.iter().zip(o["stages"].as_array().expect("stages")) {
        close(stage.wait, num(theirs, "Wq"), "stage wait");
        close(stage.present, num(theirs, "L"), "stage present");
    }
}
