//! Where the level of a series may have changed for good. A proposal: only a person who knows the cause confirms it.

use crate::spc::{Cause, Options, Wanted, chart};

/// Positions at which eight weeks or more first lie on the other side of the mean so far, by the rules of the XmR chart;
/// the first of each run. `counts` should be without the school year's factors.
#[must_use]
pub fn propose_breaks(counts: &[f64]) -> Vec<usize> {
    let mut periods = Vec::new();
    loop {
        let from = periods.last().copied().unwrap_or(0);
        let mut options = Options::new(Wanted::Neither);
        options.fix_after = Some(13);
        options.periods = Vec::new();
        let rest = counts.get(from..).unwrap_or_default();
        let points = chart(rest, &options).points;
        let shifted: Vec<bool> = points.iter().map(|point| matches!(point.cause, Cause::Shift(_))).collect();
        let run = shifted.chunk_by(|a, b| a == b).scan(0, |at, run| {
            let start = *at;
            *at += run.len();
            Some((start, run.len(), run.first() == Some(&true)))
        });
        // The chart's own first points make its limits and cannot break from them.
        match run.into_iter().find(|(start, length, is_shift)| *is_shift && *length >= 8 && *start >= 13) {
            Some((start, ..)) => periods.push(from + start),
            None => return periods,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lasting_step_is_proposed_once_and_noise_is_not() {
        let steady: Vec<f64> = (0..60).map(|week| 20.0 + f64::from((week * 7) % 5) - 2.0).collect();
        assert!(propose_breaks(&steady).is_empty());
        let mut stepped = steady;
        stepped.iter_mut().skip(30).for_each(|n| *n += 3.0);
        let found = propose_breaks(&stepped);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!((28..=34).contains(&found[0]), "{found:?}");
    }
}
