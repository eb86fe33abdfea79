//! How lateness is shown: days are kept, whole weeks rounded down are said, with the days beside them. This is
//! how the Ombudsman rounds (decision 24-010-826: 81 days are "11 weeks").

use crate::words::number;
use waymark_kernel::{Day, days_between};

/// Days by which something was done after the limit; 0 when it was in time.
#[must_use]
pub fn days(limit: Day, done: Day) -> i64 {
    days_between(limit, done).max(0)
}

/// `11 weeks (81 days)`, `3 days`, `in time`. Lateness, never the whole length from the request.
#[must_use]
pub fn words(days: i64) -> String {
    match days {
        ..=0 => "in time".to_owned(),
        1..=6 => number(days, "day"),
        _ => format!("{} ({})", number(days / 7, "week"), number(days, "day")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn weeks_are_rounded_down_and_the_days_stand_beside_them() {
        assert_eq!(words(81), "11 weeks (81 days)");
        assert_eq!(words(49), "7 weeks (49 days)");
        assert_eq!(words(7), "1 week (7 days)");
        assert_eq!(words(6), "6 days");
        assert_eq!(words(1), "1 day");
        assert_eq!(words(0), "in time");
    }

    #[test]
    fn the_limit_itself_is_in_time() {
        assert_eq!(days(day(2024, 6, 14), day(2024, 6, 14)), 0);
        assert_eq!(days(day(2024, 6, 14), day(2024, 9, 3)), 81);
        assert_eq!(days(day(2024, 6, 14), day(2024, 6, 1)), 0);
    }
}
