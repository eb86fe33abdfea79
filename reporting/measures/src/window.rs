//! The points that a measure is worked out for: single days, calendar months, or the twelve months to a day.

use crate::count::Span;
use jiff::ToSpan;
use waymark_kernel::Day;

/// One point: what happened from the first day to the last counts in it, both included; what stands is counted at the end
/// of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// Points in order of time that do not overlap, and the day up to which anything is known to have happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The points.
    pub points: Vec<Point>,
    /// The end of what is counted: nothing after this day has happened yet.
    pub on: Day,
}

impl Window {
    /// The twelve months that end with a day: whole ones where it is the last of its month, also after a 29 February.
    #[must_use]
    pub fn year_to(on: Day) -> Self {
        let before = on.saturating_sub(12.months());
        let from = if on == on.last_of_month() {
            on.first_of_month().saturating_sub(11.months())
        } else {
            before.tomorrow().unwrap_or(before)
        };
        Self { points: vec![Point { from, to: on }], on }
    }

    /// The last calendar months of which no day is after `on`.
    #[must_use]
    pub fn months(on: Day, months: u16) -> Self {
        let whole = on.tomorrow().is_ok_and(|next| next.month() != on.month());
        let end = if whole { on } else { on.first_of_month().yesterday().unwrap_or(on) };
        let first = end.first_of_month();
        let back = |n: u16| first.saturating_sub(i32::from(n).months());
        let month = |from: Day| Point { from, to: from.last_of_month() };
        Self { points: (0..months).rev().map(back).map(month).collect(), on }
    }

    /// The point that a day falls in.
    #[must_use]
    pub fn holding(&self, day: Day) -> Option<usize> {
        let at = self.points.partition_point(|point| point.to < day);
        self.points.get(at).filter(|point| point.from <= day).map(|_| at)
    }

    /// Whether anything that counts over these days counts at any of the points.
    #[must_use]
    pub fn holds(&self, span: Span) -> bool {
        match span {
            Span::On(day) => day <= self.on && self.holding(day).is_some(),
            Span::Over(from, to) => !self.standing(from, to).is_empty(),
        }
    }

    /// The points whose end lies on or after `from` and before `to`: where something that began on `from` and ended on `to`
    /// stands.
    #[must_use]
    pub fn standing(&self, from: Day, to: Option<Day>) -> std::ops::Range<usize> {
        let first = self.points.partition_point(|point| point.to < from);
        let last = to.map_or(self.points.len(), |to| self.points.partition_point(|point| point.to < to));
        first..last.max(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_series_ends_with_the_last_month_that_is_over() {
        let window = Window::months(day(2026, 3, 30), 2);
        let month = |y, m, last| Point { from: day(y, m, 1), to: day(y, m, last) };
        assert_eq!(window.points, [month(2026, 1, 31), month(2026, 2, 28)]);
        assert_eq!(Window::months(day(2026, 3, 31), 1).points, [month(2026, 3, 31)]);
    }

    #[test]
    fn the_twelve_months_to_a_day_begin_on_the_day_after_it_a_year_before() {
        let point = Window::year_to(day(2026, 2, 28)).points;
        assert_eq!(point, [Point { from: day(2025, 3, 1), to: day(2026, 2, 28) }]);
    }

    #[test]
    fn twelve_months_to_the_end_of_a_month_are_the_twelve_whole_ones_also_after_a_leap_day() {
        for (year, month) in [(2025, 2), (2028, 2), (2026, 10)] {
            let on = day(year, month, 1).last_of_month();
            let months = Window::months(on, 12).points;
            let first = months.first().map(|point| point.from);
            assert_eq!(Window::year_to(on).points.first().map(|point| point.from), first);
        }
    }

    #[test]
    fn what_ended_on_the_last_day_of_a_month_does_not_stand_at_its_end() {
        let window = Window::months(day(2026, 3, 31), 3);
        assert_eq!(window.standing(day(2026, 1, 31), Some(day(2026, 2, 28))), 0..1);
        assert_eq!(window.standing(day(2026, 2, 1), None), 1..3);
        assert_eq!(window.holding(day(2026, 2, 14)), Some(1));
        assert_eq!(window.holding(day(2026, 4, 1)), None);
    }
}
