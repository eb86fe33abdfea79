//! Of those who waited as long, what share is seen within half a year: three ways of saying it, each told anew in the past and
//! compared with what happened. The nearest is told, and none where even that was far off.

use crate::forecast::Wait;

/// Weeks within which a share is told.
pub const HALF_A_YEAR: usize = 26;
/// How far off, in the mean, a share may have been and still be told: 15 in a hundred.
const NEAR: f64 = 0.15;

/// Where a share comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// The slower of the engine and the record, as families are told.
    Slower,
    /// The record of the last year alone.
    Record,
    /// The engine alone.
    Engine,
}

const ALL: [From; 3] = [From::Slower, From::Record, From::Engine];

/// What each way said of the children of one band, and what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Share {
    /// Thousandths of a child that were said to be seen, by [`ALL`].
    said: [u64; 3],
    seen: u64,
    due: u64,
}

impl Share {
    /// Counts a child of whom the half year is over: the engine's chance, the record's, and whether it was seen.
    pub(super) fn count(&mut self, engine: f64, record: f64, seen: bool) {
        let thousandths = [engine.min(record), record, engine].map(|chance| (chance * 1e3).round() as u64);
        self.said.iter_mut().zip(thousandths).for_each(|(said, more)| *said += more);
        self.seen += u64::from(seen);
        self.due += 1;
    }

    /// The way that was nearest, and by how much of a child a child it was off; nothing came due for nobody.
    fn nearest(&self) -> Option<(From, f64)> {
        let off = |said: u64| (said as f64 / 1e3 - self.seen as f64).abs() / self.due as f64;
        let each = ALL.into_iter().zip(self.said).map(|(from, said)| (from, off(said)));
        each.min_by(|(_, one), (_, two)| one.total_cmp(two)).filter(|_| self.due > 0)
    }

    /// The way to tell it; the careful one where none was tried.
    pub(super) fn from(&self) -> From {
        self.nearest().map_or(From::Slower, |(from, _)| from)
    }

    /// Whether it may be told: the nearest was near, or none was tried.
    pub(super) fn is_good(&self) -> bool {
        self.nearest().is_none_or(|(_, off)| off <= NEAR)
    }
}

/// The chance of being seen within half a year.
pub(super) fn chance(wait: &Wait) -> Option<f64> {
    wait.chance_by_week.get(HALF_A_YEAR - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_that_was_nearest_is_told_and_none_where_all_were_far_off() {
        let mut share = Share::default();
        assert!(share.is_good() && share.from() == From::Slower, "it came due for nobody");
        (0..100).for_each(|n| share.count(0.38, 0.8, n < 85));
        assert!(share.from() == From::Record && share.is_good(), "{share:?}");
        let mut far = Share::default();
        (0..100).for_each(|n| far.count(0.3, 0.4, n < 85));
        assert!(!far.is_good(), "{far:?}");
    }
}
