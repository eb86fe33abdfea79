//! Which points of one period stand out, and by which rule.

use super::{Cause, Limits, Side, TwoOfThree};

/// So many points in a row make a shift or a trend.
const RUN: usize = 7;

/// The cause of each point, the highest rule first.
pub(super) fn causes(period: &[f64], limits: Limits, rule: TwoOfThree) -> Vec<Cause> {
    let sides: Vec<Option<Side>> = period.iter().map(|&value| side(value, limits.mean)).collect();
    let trends = trends(period);
    let pairs = pairs(period, &sides, limits, rule);
    let shifts = shifts(&sides);
    let marks = trends.into_iter().zip(pairs).zip(shifts);
    period
        .iter()
        .zip(marks)
        .map(|(&value, ((trend, pair), shift))| {
            outside(value, limits)
                .map(Cause::Outside)
                .or_else(|| trend.map(Cause::Trend))
                .or_else(|| pair.map(Cause::TwoOfThree))
                .or_else(|| shift.map(Cause::Shift))
                .unwrap_or(Cause::Common)
        })
        .collect()
}

fn side(value: f64, middle: f64) -> Option<Side> {
    if value > middle {
        Some(Side::High)
    } else if value < middle {
        Some(Side::Low)
    } else {
        None
    }
}

fn outside(value: f64, limits: Limits) -> Option<Side> {
    if value > limits.upper {
        Some(Side::High)
    } else if value < limits.lower {
        Some(Side::Low)
    } else {
        None
    }
}

/// Marks every point of each run of at least `length` equal, known sides.
fn runs(sides: &[Option<Side>], length: usize, mut mark: impl FnMut(usize, usize, Side)) {
    let mut start = 0;
    for run in sides.chunk_by(|a, b| a == b) {
        if let Some(Some(side)) = run.first()
            && run.len() >= length
        {
            mark(start, run.len(), *side);
        }
        start += run.len();
    }
}

fn shifts(sides: &[Option<Side>]) -> Vec<Option<Side>> {
    let mut marks = vec![None; sides.len()];
    runs(sides, RUN, |start, length, side| {
        marks.iter_mut().skip(start).take(length).for_each(|mark| *mark = Some(side));
    });
    marks
}

/// Seven points are six steps. A point that ends one trend and starts another belongs to the later.
fn trends(period: &[f64]) -> Vec<Option<Side>> {
    let mut marks = vec![None; period.len()];
    let steps: Vec<Option<Side>> = period
        .windows(2)
        .map(|pair| pair.last().zip(pair.first()).and_then(|(later, earlier)| side(*later, *earlier)))
        .collect();
    runs(&steps, RUN - 1, |start, length, side| {
        marks.iter_mut().skip(start).take(length + 1).for_each(|mark| *mark = Some(side));
    });
    marks
}

/// Two of three near a limit with all three on one side; only the near ones are marked.
fn pairs(period: &[f64], sides: &[Option<Side>], limits: Limits, rule: TwoOfThree) -> Vec<Option<Side>> {
    let near: Vec<bool> = period
        .iter()
        .map(|&value| {
            let near = value > limits.near_upper || value < limits.near_lower;
            near && (rule == TwoOfThree::Since2023 || outside(value, limits).is_none())
        })
        .collect();
    let mut marks = vec![None; period.len()];
    for (start, (near, sides)) in near.windows(3).zip(sides.windows(3)).enumerate() {
        let Some(Some(side)) = sides.first() else { continue };
        let together = sides.iter().all(|one| *one == Some(*side));
        if together && near.iter().filter(|near| **near).count() >= 2 {
            let marked = marks.iter_mut().skip(start).zip(near).filter(|(_, near)| **near);
            marked.for_each(|(mark, _)| *mark = Some(*side));
        }
    }
    marks
}
