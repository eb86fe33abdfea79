//! Whole numbers that a reader could think stand in the places not shown: one linear programme proposes them, plain
//! addition checks them. What it cannot check it does not claim.

use super::figures::Sum;
use super::region::Region;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Solution, SolveOutcome, Variable};
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

impl Ask {
    /// Which way all small numbers are drawn while it is asked.
    const fn direction(self) -> OptimizationDirection {
        match self {
            Self::AtMost(_) => OptimizationDirection::Minimize,
            Self::AtLeast(_) => OptimizationDirection::Maximize,
        }
    }
}

/// A place and what is asked of it.
pub(super) type Asked = (usize, Ask);

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

/// Proposes whole numbers for the places of a region that agree with all that is in sight and give what is asked; of the
/// other `wanted` places as many as come along are drawn the same way. `None` when nothing was found.
pub(super) fn propose(
    views: &[View],
    net: Net<'_>,
    asked: Asked,
    region: &Region,
    wanted: &[bool],
) -> Option<Numbers> {
    let weight = |here: usize| if wanted.get(here).copied().unwrap_or(false) { 1.0 } else { 0.0 };
    let programme = Programme::over((asked.1.direction(), &region.places), views, net, asked, weight)?;
    let numbers = programme.solved(&region.sums, net)?;
    agrees(views, net, &numbers).then_some(numbers)
}

/// Whether the sums of a region alone rule out what is asked: the rest of the release can only rule out more.
pub(super) fn is_ruled_out(views: &[View], net: Net<'_>, asked: Asked, region: &Region) -> bool {
    let programme = Programme::over((asked.1.direction(), &region.rim), views, net, asked, |_| 0.0);
    let problem = programme.and_then(|programme| programme.tied(&region.sums, net));
    problem.is_none_or(|problem| matches!(problem.solve(), Err(microlp::Error::Infeasible)))
}

/// What to leave out so that what is asked can be: the numbers in sight that would stand differently in the cheapest table
/// that a reader could then think of. `price` is what each child that one of them moves by costs; `None` of those that must
/// stay in sight.
pub(super) fn cheapest(
    views: &[View],
    net: Net<'_>,
    asked: Asked,
    region: &Region,
    price: impl Fn(usize) -> Option<u64>,
) -> Option<Numbers> {
    let hidden = |place: &usize| matches!(views.get(*place), Some(View::Unknown(_)));
    let (moving, going): (Vec<usize>, Vec<usize>) = region.places.iter().copied().partition(hidden);
    let least = (OptimizationDirection::Minimize, moving.as_slice());
    let mut programme = Programme::over(least, views, net, asked, |_| 0.0)?;
    for place in going {
        programme.let_go(place, *net.truth.get(place)?, net.most, float(price(place)?) / 1_000.0);
    }
    let numbers = programme.solved(&region.sums, net)?;
    Some(numbers.into_iter().filter(|(place, number)| net.truth.get(*place) != Some(number)).collect())
}

/// How a place stands in a linear programme.
#[derive(Clone, Copy)]
enum Stands {
    /// As one number.
    As(Variable),
    /// As the true one and so many more or fewer.
    About { truth: u64, more: Variable, fewer: Variable },
}

/// A linear programme over some places.
struct Programme {
    problem: Problem,
    places: BTreeMap<usize, Stands>,
}

impl Programme {
    /// Over places not in sight; `None` when what is asked cannot be.
    fn over(
        (direction, places): (OptimizationDirection, &[usize]),
        views: &[View],
        net: Net<'_>,
        (place, ask): Asked,
        weight: impl Fn(usize) -> f64,
    ) -> Option<Self> {
        let mut problem = Problem::new(direction);
        let mut stands = BTreeMap::new();
        for here in places {
            let View::Unknown(least) = *views.get(*here)? else { return None };
            let (low, high) = bounds(least, net.most, (*here == place).then_some(ask))?;
            stands.insert(*here, Stands::As(problem.add_var(weight(*here), (float(low), float(high)))));
        }
        Some(Self { problem, places: stands })
    }

    /// Lets a place in sight move too, at a price for each child.
    fn let_go(&mut self, place: usize, truth: u64, most: u64, price: f64) {
        let more = self.problem.add_var(price, (0.0, float(most)));
        // Left out, it would still be known to be no nought.
        let fewer = self.problem.add_var(price, (0.0, float(truth.saturating_sub(1))));
        self.places.insert(place, Stands::About { truth, more, fewer });
    }

    /// The programme with its sums.
    fn tied(mut self, sums: &[usize], net: Net<'_>) -> Option<Problem> {
        self.tie(sums, net)?;
        Some(self.problem)
    }

    fn solved(mut self, sums: &[usize], net: Net<'_>) -> Option<Numbers> {
        self.tie(sums, net)?;
        let SolveOutcome::Solution(solution) = self.problem.solve().ok()? else { return None };
        self.places.iter().map(|(place, stands)| Some((*place, stands.number(&solution)?))).collect()
    }

    /// Says of each sum that `total − parts = 0`, with the numbers that stand on the right; one without a place that moves
    /// says nothing.
    fn tie(&mut self, sums: &[usize], net: Net<'_>) -> Option<()> {
        for sum in sums.iter().filter_map(|sum| net.sums.get(*sum)) {
            let (mut left, mut right, mut moves) = (LinearExpr::empty(), 0.0, false);
            let members = std::iter::once((1.0, sum.total)).chain(sum.parts.iter().map(|part| (-1.0, *part)));
            for (sign, place) in members {
                moves |= self.places.contains_key(&place);
                match self.places.get(&place) {
                    Some(Stands::As(number)) => left.add(*number, sign),
                    Some(Stands::About { truth, more, fewer }) => {
                        left.add(*more, sign);
                        left.add(*fewer, -sign);
                        right -= sign * float(*truth);
                    }
                    None => right -= sign * float(*net.truth.get(place)?),
                }
            }
            if moves {
                self.problem.add_constraint(left, ComparisonOp::Eq, right);
            }
        }
        Some(())
    }
}

impl Stands {
    fn number(self, solution: &Solution) -> Option<u64> {
        match self {
            Self::As(number) => whole(solution.var_value(number)),
            Self::About { truth, more, fewer } => {
                whole(float(truth) + solution.var_value(more) - solution.var_value(fewer))
            }
        }
    }
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
