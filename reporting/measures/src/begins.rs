//! When the record of a measure begins: a month before that is a gap and never a nought, and no average rests on it.

use crate::catalogue::{Measure, Only};
use crate::count::Figure;
use crate::definition::{How, Value};
use crate::read::Rows;
use crate::window::Point;
use waymark_kernel::{Day, When};

/// Why a point before the record has no value.
pub const BEFORE: &str = "before the record begins";

impl Rows {
    /// The first day of the record that a measure is counted over; `None` where nothing says when it begins.
    ///
    /// Of cases it is the day of the first request on record: plans of which only those that are left are known tell nothing
    /// of the years before. Who joined the list of a service is known from its first referral; who stood on it and who was seen
    /// from the first day that anyone is known to have left it, as for its forecasts: an older list names those alone who
    /// still wait.
    #[must_use]
    pub fn begins(&self, measure: &Measure) -> Option<Day> {
        match (measure.definition.how, &measure.only) {
            (How::Cases(_), _) => {
                let asked = self.cases.iter().filter_map(|case| case.course.received);
                asked.filter_map(When::exact).min()
            }
            (How::Waits(_), Only::Service(service)) => {
                let waits = || self.waits.iter().filter(|wait| wait.service == service.id);
                let first = waits().map(|wait| wait.received).min();
                let left = waits().filter_map(|wait| wait.over(service.details.clock)?).min();
                left.filter(|_| measure.definition.id != "joined").or(first)
            }
            _ => None,
        }
    }
}

/// The same, after a look at what was counted in each month: before the first plan on record was sent it tells nothing of plans
/// sent in time or late, and of a share there is none before anybody was counted.
pub(crate) fn begun(measure: &Measure, begins: Option<Day>, months: &[(Point, Figure)]) -> Option<Day> {
    let of_some = measure.definition.value == Value::Share || measure.definition.id == "plans-sent";
    if measure.definition.stands() || !of_some {
        return begins;
    }
    let first = months.iter().find(|(_, figure)| figure.of > 0 || figure.hit > 0);
    begins.max(first.map(|(point, _)| point.from))
}

/// Whether a point lies before the record that begins on a day. What was counted over days is told wherever there was any.
pub(crate) fn is_before(measure: &Measure, (point, figure): &(Point, Figure), begins: Option<Day>) -> bool {
    let counted = figure.of > 0 || figure.hit > 0;
    begins.is_some_and(|first| point.to < first) && (measure.definition.stands() || !counted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;
    use waymark_kernel::day;

    fn months(counted: [u64; 3]) -> Vec<(Point, Figure)> {
        let point = |month: i8| {
            let from = day(2025, month, 1);
            Point { from, to: from.last_of_month() }
        };
        let figure = |of| Figure { of, hit: 0, ..Figure::default() };
        (1..=3).zip(counted).map(|(month, of)| (point(month), figure(of))).collect()
    }

    #[test]
    fn a_share_begins_with_the_first_month_that_counts_anybody_and_a_number_does_not() {
        let all = Catalogue::of(&[]);
        let (first, january) = (Some(day(2025, 2, 1)), Some(day(2025, 1, 1)));
        let of = |id: &str, counted| {
            begun(all.get(id).unwrap_or_else(|| panic!("{id} is a measure")), january, &months(counted))
        };
        assert_eq!(of("plans-20-weeks", [0, 4, 0]), first);
        assert_eq!(of("plans-sent", [0, 4, 0]), first);
        assert_eq!(of("plans-20-weeks", [4, 0, 4]), january);
        assert_eq!(of("requests", [0, 4, 0]), january, "a month without a request is a nought");
        assert_eq!(of("plans-20-weeks", [0, 0, 0]), january);
    }
}
