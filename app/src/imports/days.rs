//! Days as tables of people write them: `2026-03-04` or `04/03/2026`, day before month.

use waymark_kernel::{Day, parse_day};

/// Reads a day that is over by `today`.
///
/// # Errors
/// A sentence: not a real date, or still to come.
pub fn read(text: &str, today: Day) -> Result<Day, String> {
    let day = written(text).ok_or_else(|| format!("{text} is not a real date"))?;
    if day > today { Err(format!("{text} is still to come")) } else { Ok(day) }
}

/// Reads a day, past or to come; `None` when it is not one.
pub fn written(text: &str) -> Option<Day> {
    parse_day(text).or_else(|| slashed(text))
}

fn slashed(text: &str) -> Option<Day> {
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn the_day_stands_before_the_month_and_a_day_that_is_not_one_is_said() {
        let today = day(2026, 11, 23);
        assert_eq!(read("04/03/2026", today), Ok(day(2026, 3, 4)));
        assert_eq!(read("2026-03-04", today), Ok(day(2026, 3, 4)));
        for (text, sentence) in [
            ("31/02/2019", "31/02/2019 is not a real date"),
            ("3/4/19", "3/4/19 is not a real date"),
            ("24/11/2026", "24/11/2026 is still to come"),
        ] {
            assert_eq!(read(text, today).unwrap_err(), sentence);
        }
    }
}
