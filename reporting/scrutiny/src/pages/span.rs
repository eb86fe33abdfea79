//! Over which time an answer is told. The answer of a measure looks over its whole series, and how a list went lately over three
//! months: both may be true at once, so each says its time wherever it stands.

use super::waiting_times::is_told;
use crate::release::{Contents, Frozen, WaitSaid};
use waymark_kernel::days_between;
use waymark_web::words::count_words;

/// Over which time the answer of a figure looks, such as `over 3 years`; empty where no series is told.
pub(super) fn over(figure: &Frozen) -> String {
    let (Some(first), Some(last)) = (figure.months.first(), figure.months.last()) else {
        return String::new();
    };
    // A month has 30.44 days in the middle; a point that is one day stands for the month that it ends.
    let days = days_between(first.from, last.to).max(0).unsigned_abs();
    let months = (days * 100 + 1_522) / 3_044 + u64::from(last.from == last.to);
    match months {
        0 => String::new(),
        months if months >= 24 && months % 12 == 0 => {
            format!("over {}", count_words(months / 12, "year", "years"))
        }
        months => format!("over {}", count_words(months, "month", "months")),
    }
}

/// How the list went lately whose figure it is, such as `over the last 3 months the list shrank`; empty where it is of no list
/// or nothing of it is told.
pub(super) fn lately(contents: &Contents, figure: &Frozen) -> String {
    let of = |service: &&WaitSaid| {
        let code = figure.id.strip_prefix("waiting").and_then(|rest| rest.split_once('.'));
        code.is_some_and(|(_, code)| code == service.service)
    };
    let service = contents.waits.iter().find(of).filter(|service| is_told(contents, service));
    service.map_or_else(String::new, |service| format!("over the last 3 months: {}", service.lately))
}

/// Both, one after the other.
pub(super) fn both(contents: &Contents, figure: &Frozen) -> String {
    let said = [over(figure), lately(contents, figure)];
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::{Month, Value};
    use waymark_kernel::{Day, day};

    fn of(points: &[(Day, Day)]) -> Frozen {
        let month = |(from, to): &(Day, Day)| Month {
            from: *from,
            to: *to,
            value: Value::Count(9),
            gap: None,
            answered: None,
            usual: None,
        };
        Frozen { months: points.iter().map(month).collect(), ..Frozen::default() }
    }

    #[test]
    fn the_time_of_an_answer_is_that_of_its_series() {
        let months = of(&[(day(2023, 11, 1), day(2023, 11, 30)), (day(2026, 10, 1), day(2026, 10, 31))]);
        assert_eq!(over(&months), "over 3 years");
        let ends = of(&[(day(2023, 11, 30), day(2023, 11, 30)), (day(2026, 10, 31), day(2026, 10, 31))]);
        assert_eq!(over(&ends), "over 3 years");
        let few = of(&[(day(2026, 5, 1), day(2026, 5, 31)), (day(2026, 10, 1), day(2026, 10, 31))]);
        assert_eq!(over(&few), "over 6 months");
        assert_eq!(over(&of(&[])), "");
    }
}
