//! In which week a family would withdraw from one wait, from one number: the chances by weeks waited, summed up once.

use crate::scenario::Leaving;

/// Into how many parts the unit interval is cut for a first guess.
const PARTS: f64 = 1_024.0;

/// The chance of still waiting after so many weeks.
#[derive(Debug, Clone)]
pub(super) struct Patience {
    /// The first is 1; one more entry for each week, and at the end one below every level.
    staying: Vec<f64>,
    last: f64,
    /// For each part of the unit interval, a week before which nobody of that level has withdrawn.
    guide: Vec<usize>,
}

impl Patience {
    /// For waits up to `weeks`.
    pub(super) fn of(leaving: &Leaving, weeks: usize) -> Self {
        let mut stay = 1.0;
        let mut staying = vec![1.0];
        staying.extend((1..=weeks).map(|waited| {
            stay *= 1.0 - leaving.chance(waited);
            stay
        }));
        // Beyond the last week everybody's level is reached: the search needs no special end.
        staying.push(-1.0);
        let before = |part: u32| staying.partition_point(|stay| *stay >= f64::from(part + 1) / PARTS);
        let guide = (0..PARTS as u32).map(before).collect();
        Self { staying, last: stay, guide }
    }

    /// Whether anybody ever withdraws.
    pub(super) const fn is_endless(&self) -> bool {
        self.last >= 1.0
    }

    /// After how many more weeks (1 or more) a family that has waited `waited` withdraws, for the number `u` in [0, 1);
    /// beyond the weeks looked at, any number past their end.
    #[inline]
    pub(super) fn weeks_more(&self, waited: usize, u: f64) -> usize {
        let reaches = self.staying.get(waited).copied().unwrap_or(self.last);
        let level = (1.0 - u) * reaches;
        // The first week by which fewer than `level` still wait.
        let from = self.guide.get((level * PARTS) as usize).copied().unwrap_or_default();
        let at = from + self.staying.iter().skip(from).take_while(|stay| **stay >= level).count();
        at.saturating_sub(waited).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Key;

    #[test]
    fn a_constant_chance_gives_that_share_each_week_whatever_was_waited_before() {
        let patience = Patience::of(&Leaving::constant(0.1), 300);
        for waited in [0, 40] {
            let weeks = (0..40_000).map(|n| patience.weeks_more(waited, Key::seed(5).part(n).uniform()));
            let first = weeks.filter(|more| *more == 1).count() as f64 / 40_000.0;
            assert!((first - 0.1).abs() < 0.006, "{first}");
        }
    }

    #[test]
    fn nobody_withdraws_when_no_chance_is_given() {
        let patience = Patience::of(&Leaving::never(), 50);
        assert!(patience.is_endless());
        assert!(patience.weeks_more(0, 0.999) > 50);
    }
}
