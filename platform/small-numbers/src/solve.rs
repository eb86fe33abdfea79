//! Whole numbers that a reader could think stand in the places not shown: one linear programme proposes them, plain
//! addition checks them. What it cannot check it does not claim.

use super::figures::Sum;
use super::region::Region;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOutcome, Variable};
use std::collections::BTreeMap;

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
    /// The true numbers, which agree with all that is in sight and stand wherever no other is proposed.
    pub truth: &'a [u64],
    /// A number greater than any that a reader has reason to rule out; it only bounds the search.
    pub most: u64,
}

/// Other numbers for some places; in every other place the true one stands.
pub(super) type Numbers = BTreeMap<usize, u64>;

/// Proposes whole numbers for the places of a region that agree with all that is in sight and give what is asked of
/// `place`; of the other `wanted` places as many as come along are drawn the same way. `None` when nothing was found.
pub(super) fn propose(
    views: &[View],
    net: Net<'_>,
    (place, ask): (usize, Ask),
    region: &Region,
    wanted: &[bool],
) -> Option<Numbers> {
    let weight = |here: usize| if wanted.get(here).copied().unwrap_or(false) { 1.0 } else { 0.0 };
    let (problem, variables) = problem(views, net, (place, ask), (&region.places, &region.sums), weight)?;
    let SolveOutcome::Solution(solution) = problem.solve().ok()? else { return None };
    let number = |(here, variable): (&usize, &Variable)| Some((*here, whole(solution.var_value(*variable))?));
    let numbers: Numbers = variables.iter().map(number).collect::<Option<_>>()?;
    agrees(views, net, &numbers).then_some(numbers)
}

/// Whether the sums of a region alone rule out what is asked of `place`: the rest of the release can only rule out more.
pub(super) fn is_ruled_out(views: &[View], net: Net<'_>, asked: (usize, Ask), region: &Region) -> bool {
    let Some((problem, _)) = problem(views, net, asked, (&region.rim, &region.sums), |_| 0.0) else {
        return true;
    };
    matches!(problem.solve(), Err(microlp::Error::Infeasible))
}

/// The linear programme over some places and the sums they are in; `None` when what is asked cannot be.
fn problem(
    views: &[View],
    net: Net<'_>,
    (place, ask): (usize, Ask),
    (places, sums): (&[usize], &[usize]),
    weight: impl Fn(usize) -> f64,
) -> Option<(Problem, BTreeMap<usize, Variable>)> {
    let mut problem = Problem::new(match ask {
        Ask::AtMost(_) => OptimizationDirection::Minimize,
        Ask::AtLeast(_) => OptimizationDirection::Maximize,
    });
    let mut variables = BTreeMap::new();
    for here in places {
        let View::Unknown(least) = *views.get(*here)? else { return None };
        let (low, high) = bounds(least, net.most, (*here == place).then_some(ask))?;
        variables.insert(*here, problem.add_var(weight(*here), (float(low), float(high))));
    }
    for sum in sums.iter().filter_map(|sum| net.sums.get(*sum)) {
        constrain(&mut problem, net.truth, &variables, sum)?;
    }
    Some((problem, variables))
}

/// Whether whole numbers agree with all that is in sight.
pub(super) fn agrees(views: &[View], net: Net<'_>, numbers: &Numbers) -> bool {
    let at = |place: usize| numbers.get(&place).or_else(|| net.truth.get(place)).copied();
    let seen = numbers.iter().all(|(place, number)| match views.get(*place) {
        Some(View::Known(count)) => count == number,
        Some(View::Unknown(least)) => number >= least,
        None => false,
    });
    let even = |sum: &Sum| {
        let parts = sum.parts.iter().try_fold(0_u64, |all, part| all.checked_add(at(*part)?));
        parts.is_some() && parts == at(sum.total)
    };
    let mut sums = numbers.keys().filter_map(|place| net.sums_of.get(*place)).flatten();
    seen && sums.all(|sum| net.sums.get(*sum).is_some_and(even))
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

/// Adds `total − parts = 0` with the numbers that stand on the right; sums without a variable say nothing.
fn constrain(
    problem: &mut Problem,
    truth: &[u64],
    variables: &BTreeMap<usize, Variable>,
    sum: &Sum,
) -> Option<()> {
    let mut left = LinearExpr::empty();
    let mut right = 0.0;
    let mut unknown = false;
    for (sign, place) in std::iter::once((1.0, sum.total)).chain(sum.parts.iter().map(|part| (-1.0, *part))) {
        match variables.get(&place) {
            Some(variable) => {
                left.add(*variable, sign);
                unknown = true;
            }
            None => right -= sign * float(*truth.get(place)?),
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
