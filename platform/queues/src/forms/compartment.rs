//! Children by whole months waited, moved on month by month (the compartment model of Bristol, North Somerset and South
//! Gloucestershire, 2025). It gives one line and no range. Unlike its source nobody is seen who is not there, so no
//! group is ever negative.

/// Children by months waited: 0, 1, … and the last group open-ended.
pub type ByMonths = Vec<f64>;

/// What happened in one month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// New referrals.
    pub referrals: f64,
    /// Seen in the month, by months waited.
    pub seen: ByMonths,
    /// Still waiting at its end, by months waited.
    pub waiting: ByMonths,
}

/// The shares of each group that leave unseen and that are seen, a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Leave without being seen.
    pub leave: ByMonths,
    /// Are seen.
    pub seen: ByMonths,
}

/// Everybody one month on: the new at 0, each group one further, the last group kept.
fn inflow(referrals: f64, waiting: &[f64]) -> ByMonths {
    let mut moved: ByMonths = std::iter::once(referrals).chain(waiting.iter().copied()).collect();
    let longest = moved.pop().unwrap_or_default();
    if let Some(last) = moved.last_mut() {
        *last += longest;
    }
    moved
}

/// Mean shares over the months after the first (the first only says who waited). `None` with fewer than two months.
#[must_use]
pub fn calibrate(months: &[Month]) -> Option<Shares> {
    let groups = months.first()?.waiting.len();
    let count = months.len().checked_sub(1).filter(|&n| n > 0)? as f64;
    let mut shares = Shares { leave: vec![0.0; groups], seen: vec![0.0; groups] };
    for (before, month) in months.iter().zip(months.iter().skip(1)) {
        let there = inflow(month.referrals, &before.waiting);
        let ended = there.iter().zip(&month.seen).zip(&month.waiting);
        let sums = shares.leave.iter_mut().zip(&mut shares.seen);
        for ((leave, seen), ((&there, &treated), &waiting)) in sums.zip(ended) {
            *leave += (there - treated - waiting) / there / count;
            *seen += treated / there / count;
        }
    }
    Some(shares)
}

/// One month ahead.
#[derive(Debug, Clone, PartialEq)]
pub struct Projected {
    /// Seen, by months waited.
    pub seen: ByMonths,
    /// Left unseen.
    pub left: ByMonths,
    /// Waiting at the end.
    pub waiting: ByMonths,
}

/// To whom a slot goes that its own group cannot use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spare {
    /// To the other groups as slots fall on them.
    InShare,
    /// To every group with somebody left, the same number each, again until none is over.
    Evenly,
    /// To the longest waiters first.
    LongestFirst,
}

/// Projects a list by `(referrals, slots)` a month. Slots fall on the groups as they did; a slot that its group cannot use
/// goes to others, as `spare` says. Slots that nobody is left for are lost: no group is ever below 0.
#[must_use]
pub fn project(waiting: &[f64], shares: &Shares, months: &[(f64, f64)], spare: Spare) -> Vec<Projected> {
    let mut before = waiting.to_vec();
    let mut all = Vec::with_capacity(months.len());
    for &(referrals, slots) in months {
        let there = inflow(referrals, &before);
        let left: ByMonths = there.iter().zip(&shares.leave).map(|(n, share)| n * share).collect();
        let able: ByMonths = there.iter().zip(&left).map(|(n, gone)| (n - gone).max(0.0)).collect();
        let wished: ByMonths = there.iter().zip(&shares.seen).map(|(n, share)| n * share).collect();
        let seen = match spare {
            Spare::InShare => share_out(slots, &wished, &able),
            Spare::Evenly | Spare::LongestFirst => {
                let (seen, over) = as_they_fell(slots, &wished, &able);
                if spare == Spare::Evenly { evenly(seen, over, &able) } else { longest(seen, over, &able) }
            }
        };
        before = able.iter().zip(&seen).map(|(n, seen)| n - seen).collect();
        all.push(Projected { seen, left, waiting: before.clone() });
    }
    all
}

/// The slots that each group can use of those that fall on it, and how many are over.
fn as_they_fell(slots: f64, wished: &[f64], able: &[f64]) -> (ByMonths, f64) {
    let sum: f64 = wished.iter().sum();
    let rate = if sum > 0.0 { slots / sum } else { 0.0 };
    let seen: ByMonths = wished.iter().zip(able).map(|(wished, able)| (rate * wished).min(*able)).collect();
    let over = slots - seen.iter().sum::<f64>();
    (seen, over)
}

/// Gives what is over to every group with somebody left, the same number each, and again while any group runs out.
fn evenly(mut seen: ByMonths, mut over: f64, able: &[f64]) -> ByMonths {
    for _ in 0..able.len() {
        let open = seen.iter().zip(able).filter(|(seen, able)| *seen < *able).count();
        if over <= 0.0 || open == 0 {
            break;
        }
        let each = over / open as f64;
        for (seen, &able) in seen.iter_mut().zip(able).filter(|(seen, able)| **seen < **able) {
            let more = each.min(able - *seen);
            *seen += more;
            over -= more;
        }
    }
    seen
}

/// Gives what is over to the longest waiters first.
fn longest(mut seen: ByMonths, mut over: f64, able: &[f64]) -> ByMonths {
    for (seen, &able) in seen.iter_mut().zip(able).rev() {
        let more = (able - *seen).min(over).max(0.0);
        *seen += more;
        over -= more;
    }
    seen
}

/// Gives `slots` in proportion to `wished`, no group more than `able`, and what is over to the others again.
fn share_out(slots: f64, wished: &[f64], able: &[f64]) -> ByMonths {
    let mut given = vec![0.0; able.len()];
    let mut over = slots.min(able.iter().sum());
    for _ in 0..able.len() {
        let open: f64 =
            given.iter().zip(able).zip(wished).filter(|((g, a), _)| *g < *a).map(|(_, w)| w).sum();
        if over <= 0.0 || open <= 0.0 {
            break;
        }
        let rate = over / open;
        for ((given, &able), &wished) in
            given.iter_mut().zip(able).zip(wished).filter(|((g, a), _)| **g < **a)
        {
            let more = (rate * wished).min(able - *given);
            *given += more;
            over -= more;
        }
    }
    given
}
