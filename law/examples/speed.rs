//! How long the fifteen limits of 640,000 plans take, by the quick way, with a checksum so that nothing is left out.
//! `cargo run --release -p waymark-law --example speed`

use waymark_kernel::{add_days, day};
use waymark_law::Rule;
use waymark_law::cfa_2014::s_44::B1;
use waymark_law::send_regs_2014::{reg_05, reg_08, reg_10, reg_13, reg_18, reg_20, reg_22, reg_25, reg_34};

const PLANS: i64 = 640_000;

fn main() {
    let rules: [&Rule; 15] = [
        &reg_05::A2,
        &reg_08::A6,
        &reg_10::A7,
        &reg_13::A9,
        &reg_13::A11,
        &B1,
        &reg_20::B10,
        &reg_22::B11,
        &reg_22::B12,
        &reg_22::B13,
        &reg_22::B14,
        &reg_18::C1,
        &reg_18::C2,
        &reg_18::C4,
        &reg_25::D2,
    ];
    report("15 limits in calendar time", &rules);
    report("1 limit in working days", &[&reg_34::M2]);
}

fn report(what: &str, rules: &[&Rule]) {
    let clock = std::time::Instant::now();
    let mut sum = 0_i64;
    for plan in 0..PLANS {
        let start = add_days(day(2018, 1, 1), plan % 3_000);
        for rule in rules {
            sum += rule.day(start).map_or(0, |due| i64::from(due.day()));
        }
    }
    println!("{what}, {PLANS} plans: {:?}, checksum {sum}", clock.elapsed());
}
