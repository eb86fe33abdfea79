//! A day as the lines kept beside a case have it: `20260105`. Read for every line of an area, so without a parser.

use std::fmt::{self, Write};
use waymark_kernel::Day;

/// Puts a day at the end of a line.
///
/// # Errors
/// As the text's.
pub(crate) fn write(day: Day, line: &mut impl Write) -> fmt::Result {
    write!(line, "{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A day by itself.
pub(crate) fn written(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// The day that a text is; `None` for anything but eight digits that are a day.
pub(crate) fn read(text: &str) -> Option<Day> {
    let number = |from: usize, to: usize| -> Option<i16> {
        text.as_bytes().get(from..to)?.iter().try_fold(0_i16, |sum, digit| {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
            sum.checked_mul(10)?.checked_add(i16::from(digit))
        })
    };
    if text.len() != 8 {
        return None;
    }
    let (month, day) = (i8::try_from(number(4, 6)?).ok()?, i8::try_from(number(6, 8)?).ok()?);
    Day::new(number(0, 4)?, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_day_is_read_as_it_was_written_and_nothing_else_is_a_day() {
        assert_eq!(read(&written(day(2026, 1, 5))), Some(day(2026, 1, 5)));
        for text in ["", "2026015", "20261301", "2026-1-5", "202601051"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
