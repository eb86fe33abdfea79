//! How long children have waited, in the bands of the national monthly return of community health services: whole days
//! from the day the referral was received to the day that is asked about.

use waymark_kernel::{Day, add_days, days_between};

/// One band: its first and its last day of waiting, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The fewest days.
    pub from: i64,
    /// The most days; `None` for the last band.
    pub to: Option<i64>,
    /// What it is called.
    pub words: &'static str,
}

const fn band(from: i64, to: Option<i64>, words: &'static str) -> Band {
    Band { from, to, words }
}

/// The seven bands of the return, in order.
pub const BANDS: [Band; 7] = [
    band(0, Some(7), "0 to 1 week"),
    band(8, Some(14), "1 to 2 weeks"),
    band(15, Some(28), "2 to 4 weeks"),
    band(29, Some(84), "4 to 12 weeks"),
    band(85, Some(126), "12 to 18 weeks"),
    band(127, Some(364), "18 to 52 weeks"),
    band(365, None, "over 52 weeks"),
];

/// The most days that are within 18 weeks.
pub const WITHIN: i64 = 126;
/// The most days that are not over 52 weeks.
pub const LONG: i64 = 364;

impl Band {
    /// The first and the last day since which a child of this band waits, both included; no first day is from the
    /// beginning.
    #[must_use]
    pub fn since(self, today: Day) -> (Option<Day>, Day) {
        (self.to.map(|to| add_days(today, -to)), add_days(today, -self.from))
    }
}

/// The day as at which figures are told to those who may see no child: the last day of the month before. Two days that lie
/// beside each other tell the same, so nobody learns from them who came or went between.
#[must_use]
pub fn told_on(today: Day) -> Day {
    add_days(today.first_of_month(), -1)
}

/// How many children are in each band, from the day each waits since and how many do.
#[must_use]
pub fn in_bands(since: impl IntoIterator<Item = (Day, u64)>, today: Day) -> [u64; 7] {
    let mut bands = [0; 7];
    for (since, count) in since {
        let days = days_between(since, today).max(0);
        let place = BANDS.iter().position(|band| days >= band.from && band.to.is_none_or(|to| days <= to));
        if let Some(band) = place.and_then(|place| bands.get_mut(place)) {
            *band += count;
        }
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn the_bands_follow_each_other_without_a_gap_and_18_weeks_end_at_126_days() {
        for pair in BANDS.windows(2) {
            assert_eq!(pair[0].to.map(|to| to + 1), Some(pair[1].from), "{}", pair[1].words);
        }
        assert_eq!(BANDS[4].to, Some(WITHIN));
        assert_eq!(BANDS[6].from, LONG + 1);
    }

    #[test]
    fn a_child_referred_today_is_in_the_first_band_and_after_126_days_still_within_18_weeks() {
        let today = day(2026, 11, 23);
        assert_eq!(BANDS[0].since(today), (Some(day(2026, 11, 16)), today));
        assert_eq!(BANDS[4].since(today).0, Some(day(2026, 7, 20)));
        assert_eq!(BANDS[6].since(today), (None, day(2025, 11, 23)));
    }

    #[test]
    fn figures_are_told_as_at_the_end_of_a_month_that_is_over() {
        assert_eq!(told_on(day(2026, 11, 23)), day(2026, 10, 31));
        assert_eq!(told_on(day(2026, 11, 30)), day(2026, 10, 31));
        assert_eq!(told_on(day(2026, 12, 1)), day(2026, 11, 30));
        assert_eq!(told_on(day(2028, 3, 31)), day(2028, 2, 29));
    }

    #[test]
    fn every_child_is_in_one_band_from_the_day_the_referral_came() {
        let today = day(2026, 11, 23);
        let since = [(today, 2), (day(2026, 7, 20), 3), (day(2026, 7, 19), 4), (day(2025, 11, 23), 5)];
        assert_eq!(in_bands(since, today), [2, 0, 0, 0, 3, 4, 5]);
    }
}
