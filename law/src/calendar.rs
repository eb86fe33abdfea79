//! The named calendars of working days. Only a few limits use one: everything in weeks, days or months is
//! calendar time. A calendar never guesses past the end of the bank holiday table.

use crate::bank_holidays::{LAST_YEAR, is_bank_holiday};
use jiff::civil::Weekday;
use waymark_kernel::{Day, add_days};

/// Which days are working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// Not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales. The 2014
    /// Regulations do not define "working day"; this is the form sister instruments use (SI 2012/3094).
    EwStandard,
    /// The First-tier Tribunal's days in special educational needs appeals: [`Calendar::EwStandard`] without
    /// 25 December to 1 January and without August. Not for disability discrimination claims.
    FttSend,
}

/// A count in working days left the years whose bank holidays are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastTable;

impl std::fmt::Display for PastTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "bank holidays are known only from {} to {LAST_YEAR}", crate::bank_holidays::FIRST_YEAR)
    }
}

impl Calendar {
    /// The name used in pages and cases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EwStandard => "EW_STANDARD",
            Self::FttSend => "FTT_SEND",
        }
    }

    /// Whether the day is a working day.
    ///
    /// # Errors
    /// When the bank holidays of its year are not known and the day is not a weekend.
    pub fn is_working_day(self, day: Day) -> Result<bool, PastTable> {
        Ok(self.closed_because(day)?.is_none())
    }

    /// Why the day is not a working day, in words for a person; `None` when it is one.
    ///
    /// # Errors
    /// When the bank holidays of its year are not known and the day is not a weekend.
    pub fn closed_because(self, day: Day) -> Result<Option<&'static str>, PastTable> {
        match day.weekday() {
            Weekday::Saturday => return Ok(Some("a Saturday")),
            Weekday::Sunday => return Ok(Some("a Sunday")),
            _ => {}
        }
        if is_bank_holiday(day).ok_or(PastTable)? {
            return Ok(Some("a bank holiday"));
        }
        Ok(match (self, day.month(), day.day()) {
            (_, 12, 25) => Some("Christmas Day"),
            (Self::FttSend, 12, 25..) | (Self::FttSend, 1, 1) => {
                Some("not counted by the tribunal from 25 December to 1 January")
            }
            (Self::FttSend, 8, _) => Some("not counted by the tribunal in August"),
            _ => None,
        })
    }

    /// The day itself when it is a working day, otherwise the next working day.
    ///
    /// # Errors
    /// When that lies past the bank holiday table.
    pub fn on_or_after(self, day: Day) -> Result<Day, PastTable> {
        self.walk(day, 1)
    }

    /// The day itself when it is a working day, otherwise the last working day before it.
    ///
    /// # Errors
    /// When that lies outside the bank holiday table.
    pub fn on_or_before(self, day: Day) -> Result<Day, PastTable> {
        self.walk(day, -1)
    }

    /// The `n`th working day after `from`; `from` itself is not counted. With `n` of 0, `from`.
    ///
    /// # Errors
    /// When the count leaves the bank holiday table.
    pub fn nth_after(self, from: Day, n: u16) -> Result<Day, PastTable> {
        (0..n).try_fold(from, |day, _| self.walk(add_days(day, 1), 1))
    }

    /// The `n`th working day before `from`; `from` itself is not counted. With `n` of 0, `from`.
    ///
    /// # Errors
    /// When the count leaves the bank holiday table.
    pub fn nth_before(self, from: Day, n: u16) -> Result<Day, PastTable> {
        (0..n).try_fold(from, |day, _| self.walk(add_days(day, -1), -1))
    }

    fn walk(self, mut day: Day, step: i64) -> Result<Day, PastTable> {
        while !self.is_working_day(day)? {
            day = add_days(day, step);
        }
        Ok(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn easter_2026_is_not_four_working_days() {
        let ew = Calendar::EwStandard;
        assert_eq!(ew.nth_after(day(2026, 4, 2), 3), Ok(day(2026, 4, 9)));
        assert_eq!(ew.nth_before(day(2026, 4, 9), 3), Ok(day(2026, 4, 2)));
        assert_eq!(ew.on_or_before(day(2026, 4, 6)), Ok(day(2026, 4, 2)));
    }

    #[test]
    fn the_tribunal_does_not_count_august_or_the_days_around_christmas() {
        let ftt = Calendar::FttSend;
        assert_eq!(ftt.on_or_after(day(2026, 8, 11)), Ok(day(2026, 9, 1)));
        assert_eq!(ftt.on_or_after(day(2026, 12, 29)), Ok(day(2027, 1, 4)));
        assert_eq!(Calendar::EwStandard.on_or_after(day(2026, 12, 29)), Ok(day(2026, 12, 29)));
    }

    #[test]
    fn past_the_table_a_working_day_is_not_known() {
        assert_eq!(Calendar::EwStandard.nth_after(day(2028, 12, 28), 3), Err(PastTable));
    }
}
