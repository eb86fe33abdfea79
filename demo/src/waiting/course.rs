//! What happens to one child on a list, step by step, and never after the recipe's today.

use super::{Shape, Wait, WaitStep};
use crate::dice::Dice;
use waymark_kernel::{Day, add_days};

fn begin(shape: &Shape, child: usize, received: Day, dice: &mut Dice) -> Wait {
    let source = if shape.ages.0 < 3 && dice.chance(0.3) {
        "health_visitor"
    } else {
        dice.word(&["gp", "setting", "setting"])
    };
    let shared = (dice.chance(0.6), dice.chance(0.4));
    Wait { child, list: shape.list, source, shared, received, steps: Vec::new() }
}

/// A child who waits for the first appointment.
pub(super) fn waiting(shape: &Shape, child: usize, received: Day, today: Day, dice: &mut Dice) -> Wait {
    let mut wait = begin(shape, child, received, dice);
    let accepted = add_days(received, dice.between(3, 24));
    if accepted > today {
        return wait;
    }
    wait.steps.push((accepted, WaitStep::Accepted));
    let weeks = waymark_kernel::days_between(received, today) / 7;
    if weeks < 9 && dice.chance(0.06) {
        wait.steps.push((accepted, WaitStep::Sooner));
    }
    // Who has passed their turn was not brought, or the family asked for later.
    let passed = weeks > shape.turn.1 + 4;
    if weeks > 20 && dice.chance(if passed { 0.5 } else { 0.05 }) {
        let (missed, back) = (dice.between(30, 60), dice.between(61, 75));
        wait.steps.push((add_days(today, -back), WaitStep::Offered(add_days(today, -missed))));
        wait.steps.push((add_days(today, -missed), WaitStep::NotBrought));
    }
    if weeks > 3 && dice.chance(0.85) {
        let told = add_days(today, -dice.between(1, 54)).max(accepted);
        wait.steps.push((told, WaitStep::Told));
    }
    if passed && dice.chance(0.3) {
        let asked = add_days(today, -dice.between(0, 6)).max(accepted);
        wait.steps.push((asked, WaitStep::Later(add_days(today, 70))));
    } else if weeks > shape.turn.1 - 8 && dice.chance(0.3) {
        let ahead = dice.weekday(add_days(today, 2), add_days(today, 35));
        let offered = add_days(today, -dice.between(0, 6)).max(accepted);
        wait.steps.push((offered, WaitStep::Offered(ahead)));
    } else if dice.chance(0.02) {
        let asked = add_days(today, -dice.between(0, 6)).max(accepted);
        wait.steps.push((asked, WaitStep::Later(add_days(today, 70))));
    }
    wait.steps.sort_by_key(|(day, _)| *day);
    wait
}

/// A child who was seen, and in treatment, waiting for it or finished.
pub(super) fn seen_child(
    shape: &Shape,
    child: usize,
    (received, seen): (Day, Day),
    today: Day,
    dice: &mut Dice,
) -> Wait {
    let mut wait = begin(shape, child, received, dice);
    let days = waymark_kernel::days_between(received, seen);
    let accepted = add_days(received, dice.between(1, 3.max(days / 3).min(24)));
    wait.steps.push((accepted, WaitStep::Accepted));
    if days < 70 {
        wait.steps.push((accepted, WaitStep::Sooner));
    }
    if days > 98 && dice.chance(0.16) {
        let fell_through = match dice.below(16) {
            0..10 => WaitStep::NotBrought,
            10..14 => WaitStep::CalledOff { by_family: true },
            _ => WaitStep::CalledOff { by_family: false },
        };
        wait.steps.push((add_days(seen, -50), WaitStep::Offered(add_days(seen, -30))));
        wait.steps.push((add_days(seen, -30), fell_through));
    }
    wait.steps.push((add_days(seen, -(days / 4).clamp(1, 20)), WaitStep::Offered(seen)));
    wait.steps.push((seen, WaitStep::Seen));
    let lately = seen > add_days(today, -180);
    if shape.treating == 0 {
        let end = add_days(seen, dice.between(7, 14));
        if end <= today {
            wait.steps.push((end, WaitStep::Discharged));
        }
    } else if lately && (dice.below(100) < shape.treating || add_days(seen, 14) > today) {
        if dice.chance(0.8) {
            wait.steps.push((add_days(today, -dice.between(0, 50)).max(seen), WaitStep::Told));
        }
    } else {
        wait.steps.push((add_days(seen, 14), WaitStep::Treated));
        let end = add_days(seen, 14 + dice.between(56, 120));
        if end <= today {
            wait.steps.push((end, WaitStep::Discharged));
        }
    }
    wait
}
