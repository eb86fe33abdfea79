//! R0, receipt. The Regulations do not say when a request counts as received, so the clock starts on the day it
//! actually arrived, and the day that practice would allow to be argued is only ever shown beside it.

use crate::calendar::{Calendar, PastTable};
use waymark_kernel::Day;

/// How a document came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Handed over, or by e-mail or an online form.
    HandOrEmail,
    /// By signed-for post, on the day it was signed for.
    SignedFor,
    /// By first-class post, on the day it was posted.
    FirstClassPost,
}

/// Minutes since midnight after which a day is over for receipt: 17:00 itself is still in time.
const FIVE_O_CLOCK: u16 = 17 * 60;

/// The latest day on which it could be argued that a document was received (practice view of IPSEA, \[v\]): never
/// the statutory start.
///
/// # Errors
/// When the next working day is past the bank holiday table.
pub fn latest_arguable(route: Route, day: Day, minute: Option<u16>) -> Result<Day, PastTable> {
    let ew = Calendar::EwStandard;
    match route {
        Route::SignedFor => Ok(day),
        Route::FirstClassPost => ew.nth_after(day, 1),
        Route::HandOrEmail if minute.is_some_and(|minute| minute > FIVE_O_CLOCK) => ew.nth_after(day, 1),
        Route::HandOrEmail => ew.on_or_after(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn after_five_on_a_friday_could_be_argued_to_be_monday() {
        let friday = day(2026, 2, 6);
        let at = |minute| latest_arguable(Route::HandOrEmail, friday, Some(minute));
        assert_eq!(at(18 * 60 + 10), Ok(day(2026, 2, 9)));
        assert_eq!(at(17 * 60), Ok(friday));
        assert_eq!(at(17 * 60 + 1), Ok(day(2026, 2, 9)));
        assert_eq!(latest_arguable(Route::HandOrEmail, day(2026, 4, 4), None), Ok(day(2026, 4, 7)));
    }

    #[test]
    fn post_counts_from_the_next_working_day_and_a_signature_from_its_own() {
        assert_eq!(latest_arguable(Route::FirstClassPost, day(2026, 4, 2), None), Ok(day(2026, 4, 7)));
        assert_eq!(latest_arguable(Route::SignedFor, day(2026, 4, 4), None), Ok(day(2026, 4, 4)));
    }
}
