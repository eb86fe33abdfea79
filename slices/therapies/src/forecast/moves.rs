//! How a list moves: how many join and are seen in a month, and whether that is unusual for this list. Counts only, and none
//! from under half a year.

use waymark_queues::history::{History, Week};
use waymark_queues::spc::{Kind, Options, Trust, Wanted, chart};

/// Weeks of one point: a month of four weeks, so that every point has as many.
const WEEKS: usize = 4;
/// Weeks of a year, over which a month's mean is taken.
const YEAR: usize = 52;

/// How a list moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moves {
    /// Children who joined, in a month of the last year, or of all weeks if fewer.
    pub joined: f64,
    /// Children who were seen, in the same.
    pub seen: f64,
    /// Whether the last four weeks were unusual.
    pub way: Way,
}

/// Whether the last four weeks were unusual for this list, by the rules of the XmR chart on how much it grew in each four
/// weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Under 13 times four weeks: nothing is said.
    TooSoon,
    /// Ordinary.
    Usual {
        /// Whether the limits rest on under 20 points.
        trial: bool,
    },
    /// It grew more, or shrank less, than usual.
    More {
        /// Whether the limits rest on under 20 points.
        trial: bool,
    },
    /// It grew less, or shrank more, than usual.
    Less {
        /// Whether the limits rest on under 20 points.
        trial: bool,
    },
}

impl Moves {
    /// Of a history; `None` under 26 weeks.
    #[must_use]
    pub fn of(history: &History) -> Option<Self> {
        if !history.ready().range() {
            return None;
        }
        let year = history.weeks.get(history.weeks.len().saturating_sub(YEAR)..).unwrap_or_default();
        let a_month = |of: fn(&Week) -> u32| {
            let all: u32 = year.iter().map(of).sum();
            f64::from(all) / year.len().max(1) as f64 * YEAR as f64 / 12.0
        };
        Some(Self {
            joined: a_month(|week| week.referred),
            seen: a_month(|week| week.seen),
            way: way(&history.weeks),
        })
    }
}

/// The newest four weeks come last, whatever is over at the beginning is left out.
fn way(weeks: &[Week]) -> Way {
    let whole = weeks.get(weeks.len() % WEEKS..).unwrap_or_default();
    let grew = |week: &Week| f64::from(week.referred) - f64::from(week.seen) - f64::from(week.withdrawn);
    let points: Vec<f64> = whole.chunks(WEEKS).map(|four| four.iter().map(grew).sum()).collect();
    let chart = chart(&points, &Options::new(Wanted::Down));
    let trial = match chart.trust {
        Trust::TooFew => return Way::TooSoon,
        Trust::Trial => true,
        Trust::Firm => false,
    };
    match chart.variation {
        Kind::Concern => Way::More { trial },
        Kind::Improvement => Way::Less { trial },
        Kind::Common | Kind::Neutral(_) => Way::Usual { trial },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history(weeks: usize, last_four: u32) -> History {
        let weeks = (0..weeks).map(|week| {
            let referred =
                if week + WEEKS >= weeks { last_four } else { 10 + (week as u32 / WEEKS as u32) % 2 };
            Week { referred, seen: 8, withdrawn: 1, ..Week::default() }
        });
        History { weeks: weeks.collect(), ..History::default() }
    }

    #[test]
    fn four_weeks_that_are_unlike_the_others_are_told_and_ordinary_ones_are_not() {
        let of = |weeks, last_four| Moves::of(&history(weeks, last_four)).map(|moves| moves.way);
        assert_eq!(of(104, 10), Some(Way::Usual { trial: false }));
        assert_eq!(of(104, 25), Some(Way::More { trial: false }));
        assert_eq!(of(104, 1), Some(Way::Less { trial: false }));
        assert_eq!(of(60, 10), Some(Way::Usual { trial: true }), "15 points make trial limits");
        assert_eq!(of(48, 25), Some(Way::TooSoon));
        assert_eq!(of(25, 25), None);
    }

    #[test]
    fn a_month_is_a_twelfth_of_the_last_year() {
        let moves = Moves::of(&history(104, 10)).map(|moves| moves.seen);
        assert!(moves.is_some_and(|seen| (seen - 8.0 * 52.0 / 12.0).abs() < 1e-9), "{moves:?}");
    }
}
