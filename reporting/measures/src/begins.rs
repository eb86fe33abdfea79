//! When the record of a measure begins: a month before that is a gap and never a nought, and no average rests on it.

use crate::catalogue::{Measure, Only};
use crate::count::Figure;
use crate::definition::How;
use crate::read::Rows;
use crate::window::Point;
use waymark_kernel::{Day, When};

/// Why a point before the record has no value.
pub const BEFORE: &str = "before the record begins";

impl Rows {
    /// The first day of the record that a measure is counted over; `None` where nothing says when it begins.
    ///
    /// Of cases it is the day of the first request on record: plans of which only those that are left are known tell nothing
    /// of the years before. A list of a service begins with its first referral; how many stood on it is known from the first
    /// day that anyone is known to have left it, as for its forecasts.
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
                left.filter(|_| measure.definition.stands()).or(first)
            }
            _ => None,
        }
    }
}

/// Whether a point lies before the record that begins on a day. What was counted over days is told wherever there was any.
pub(crate) fn is_before(measure: &Measure, (point, figure): &(Point, Figure), begins: Option<Day>) -> bool {
    let counted = figure.of > 0 || figure.hit > 0;
    begins.is_some_and(|first| point.to < first) && (measure.definition.stands() || !counted)
}
