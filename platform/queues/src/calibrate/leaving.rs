//! How likely families are to withdraw, by weeks waited: withdrawals over child-weeks, which is the hazard behind the
//! Aalen-Johansen estimate. Those who still wait count as not ended. Each band is drawn towards the chance of all waits.

use crate::history::{Exposure, History};
use crate::scenario::Leaving;

/// Whole weeks at which a new band starts.
const BANDS: [usize; 6] = [0, 4, 13, 26, 52, 104];
/// Withdrawals that the chance of all waits counts for in each band.
const PRIOR: f64 = 6.0;

/// The chances, and the relative standard deviation of the whole.
pub(super) fn of(history: &History) -> (Leaving, f64) {
    let all = total(history);
    if all.waited == 0 || all.withdrew == 0 {
        return (Leaving::never(), 0.0);
    }
    let chance = all.withdrew as f64 / all.waited as f64;
    let sd = 1.0 / (all.withdrew as f64).sqrt();
    if history.exposure.is_empty() {
        return (Leaving::constant(chance.min(0.5)), sd);
    }
    let mut by_weeks = Vec::with_capacity(BANDS.len() * 20);
    for (at, from) in BANDS.iter().enumerate() {
        let to = BANDS.get(at + 1).copied().unwrap_or(from + 1);
        let open_end = if at + 1 == BANDS.len() { history.exposure.len() } else { to };
        let in_band = history.exposure.get(*from..open_end.min(history.exposure.len()).max(*from));
        let (waited, withdrew) =
            in_band.unwrap_or_default().iter().fold((0, 0), |(a, b), one| (a + one.waited, b + one.withdrew));
        let banded = (withdrew as f64 + PRIOR) / (waited as f64 + PRIOR / chance);
        by_weeks.resize(to, banded.min(0.5));
    }
    (Leaving::by_weeks(by_weeks), sd)
}

/// From rows if there are any, else from the weekly counts.
fn total(history: &History) -> Exposure {
    if history.exposure.is_empty() {
        history.weeks.iter().fold(Exposure::default(), |sum, week| Exposure {
            waited: sum.waited + u64::from(week.waiting),
            withdrew: sum.withdrew + u64::from(week.withdrawn),
        })
    } else {
        history.exposure.iter().fold(Exposure::default(), |sum, one| Exposure {
            waited: sum.waited + one.waited,
            withdrew: sum.withdrew + one.withdrew,
        })
    }
}
