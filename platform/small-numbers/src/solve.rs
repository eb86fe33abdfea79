//! Whole numbers that a reader could think stand in the places not shown: one linear programme proposes them, plain
//! addition checks them. What it cannot check it does not claim. Only places that numbers not in sight tie together are
//! asked about together: a number in sight parts what it adds up from the rest.

use super::figures::Sum;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOutcome, Variable};

/// A place as a reader meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// The number is in sight.
    Known(u64),
    /// It is not, and is at least this.
    Unknown(u64),
}

/// What is asked of one place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ask {
    /// At most this many children.
    AtMost(u64),
    /// At least this many.
    AtLeast(u64),
}

/// How places add up, and what truly stands in each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Net<'a> {
    /// The sums.
    pub sums: &'a [Sum],
    /// The sums each place is in.
    pub sums_of: &'a [Vec<usize>],
    /// The true numbers, which stand wherever nothing ties a place to the one that is asked about.
    pub truth: &'a [u64],
}

/// Proposes whole numbers for every place that agree with all that is in sight and give what is asked of `place`; of
/// the other `wanted` places as many as come along are drawn the same way. `None` when nothing was found.
pub(super) fn propose(
    views: &[View],
    net: Net<'_>,
    place: usize,
    ask: Ask,
    wanted: &[bool],
) -> Option<Vec<u64>> {
    let most = ceiling(views);
    let (tied, sums) = tied(views, net, place);
    let mut problem = Problem::new(match ask {
        Ask::AtMost(_) => OptimizationDirection::Minimize,
        Ask::AtLeast(_) => OptimizationDirection::Maximize,
    });
    let variables: Vec<Option<Variable>> = views
        .iter()
        .enumerate()
        .map(|(here, view)| match view {
            View::Unknown(least) if is(&tied, here) => {
                let (low, high) = bounds(*least, most, (here == place).then_some(ask))?;
                let weight = if is(wanted, here) { 1.0 } else { 0.0 };
                Some(problem.add_var(weight, (float(low), float(high))))
            }
            View::Known(_) | View::Unknown(_) => None,
        })
        .collect();
    variables.get(place).copied().flatten()?;
    for sum in sums.iter().filter_map(|sum| net.sums.get(*sum)) {
        constrain(&mut problem, views, &variables, sum)?;
    }
    let SolveOutcome::Solution(solution) = problem.solve().ok()? else { return None };
    let numbers: Vec<u64> = net
        .truth
        .iter()
        .zip(&variables)
        .map(|(truth, variable)| {
            variable.map_or(Some(*truth), |variable| whole(solution.var_value(variable)))
        })
        .collect::<Option<_>>()?;
    agrees(views, net.sums, &numbers).then_some(numbers)
}

/// The places not in sight that sums tie to `place`, directly or through each other, and those sums.
fn tied(views: &[View], net: Net<'_>, place: usize) -> (Vec<bool>, Vec<usize>) {
    let (mut tied, mut reached) = (vec![false; views.len()], vec![false; net.sums.len()]);
    let (mut sums, mut walk) = (Vec::new(), vec![place]);
    while let Some(here) = walk.pop() {
        let unknown = matches!(views.get(here), Some(View::Unknown(_)));
        if !unknown || tied.get_mut(here).is_none_or(|known| std::mem::replace(known, true)) {
            continue;
        }
        for sum in net.sums_of.get(here).into_iter().flatten() {
            if reached.get_mut(*sum).is_some_and(|known| !std::mem::replace(known, true)) {
                sums.push(*sum);
                walk.extend(net.sums.get(*sum).into_iter().flat_map(Sum::members));
            }
        }
    }
    (tied, sums)
}

fn is(list: &[bool], place: usize) -> bool {
    list.get(place).copied().unwrap_or(false)
}

/// Whether whole numbers agree with all that is in sight.
pub(super) fn agrees(views: &[View], sums: &[Sum], numbers: &[u64]) -> bool {
    let at = |place: usize| numbers.get(place).copied();
    let seen = views.iter().zip(numbers).all(|(view, number)| match view {
        View::Known(count) => count == number,
        View::Unknown(least) => number >= least,
    });
    let even = |sum: &Sum| {
        let parts = sum.parts.iter().try_fold(0_u64, |all, part| all.checked_add(at(*part)?));
        parts.is_some() && parts == at(sum.total)
    };
    seen && views.len() == numbers.len() && sums.iter().all(even)
}

/// The bounds of one place, or `None` when what is asked cannot be.
fn bounds(least: u64, most: u64, ask: Option<Ask>) -> Option<(u64, u64)> {
    let (low, high) = match ask {
        None => (least, most),
        Some(Ask::AtMost(count)) => (least, count),
        Some(Ask::AtLeast(count)) => (least.max(count), most),
    };
    (low <= high).then_some((low, high))
}

/// A number greater than any that a reader has reason to rule out here; it only bounds the search.
fn ceiling(views: &[View]) -> u64 {
    let known = views.iter().map(|view| match view {
        View::Known(count) | View::Unknown(count) => *count,
    });
    known.max().unwrap_or(0).saturating_mul(2).saturating_add(1_000)
}

/// Adds `total − parts = 0` with the known numbers on the right; sums wholly in sight say nothing.
fn constrain(problem: &mut Problem, views: &[View], variables: &[Option<Variable>], sum: &Sum) -> Option<()> {
    let mut left = LinearExpr::empty();
    let mut right = 0.0;
    let mut unknown = false;
    for (sign, place) in std::iter::once((1.0, sum.total)).chain(sum.parts.iter().map(|part| (-1.0, *part))) {
        match (views.get(place)?, variables.get(place)?) {
            (View::Known(count), _) => right -= sign * float(*count),
            (View::Unknown(_), Some(variable)) => {
                left.add(*variable, sign);
                unknown = true;
            }
            (View::Unknown(_), None) => return None,
        }
    }
    if unknown {
        problem.add_constraint(left, ComparisonOp::Eq, right);
    }
    Some(())
}

#[expect(clippy::cast_precision_loss, reason = "counts of children are far below 2^52")]
fn float(count: u64) -> f64 {
    count as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked for sign and size first"
)]
fn whole(value: f64) -> Option<u64> {
    let rounded = value.round();
    ((value - rounded).abs() < 1e-6 && (0.0..1e15).contains(&rounded)).then_some(rounded as u64)
}
