//! A line of the last year in a cell, with its first and last count in words beside it: the words are the content. Counts are
//! rounded to ten, as in a forecast.

use crate::words::forecast::{about, tens};
use askama::Template;
use waymark_queues::history::History;
use waymark_web::Html;

/// Weeks between two points, and how many points there are: a year.
const EVERY: usize = 4;
const POINTS: usize = 14;
/// The room of the line: pixels across, and from the top to the bottom.
const WIDE: f64 = 96.0;
const HIGH: (f64, f64) = (2.0, 22.0);

#[derive(Template)]
#[template(path = "spark.html")]
struct Spark {
    points: String,
    words: String,
}

/// How the list went over the last year; nothing where fewer than half a year is counted.
pub(super) fn spark(history: &History) -> Option<Html> {
    if !history.ready().range() {
        return None;
    }
    let mut sizes: Vec<u32> =
        history.weeks.iter().rev().step_by(EVERY).take(POINTS).map(|week| week.waiting).collect();
    sizes.reverse();
    let (first, last) = (sizes.first().copied()?, sizes.last().copied()?);
    let words = format!("{} to {}", about(first), about(last));
    Some(Html::of(&Spark { points: points(&sizes), words }))
}

/// The points of the line, the lowest count at the bottom.
fn points(sizes: &[u32]) -> String {
    let (least, most) =
        (sizes.iter().min().copied().unwrap_or_default(), sizes.iter().max().copied().unwrap_or_default());
    let (least, most) = (f64::from(tens(least)), f64::from(tens(most)));
    let apart = WIDE / sizes.len().saturating_sub(1).max(1) as f64;
    let place = |(at, size): (usize, &u32)| {
        let up = (f64::from(tens(*size)) - least) / (most - least).max(1.0);
        format!("{:.0},{:.1}", at as f64 * apart, HIGH.1 - up * (HIGH.1 - HIGH.0))
    };
    sizes.iter().enumerate().map(place).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_queues::history::Week;

    #[test]
    fn a_year_is_a_line_with_its_ends_in_words_and_less_than_half_a_year_is_none() {
        let of = |weeks: u32| History {
            weeks: (0..weeks).map(|week| Week { waiting: 100 + week, ..Week::default() }).collect(),
            ..History::default()
        };
        assert!(spark(&of(25)).is_none());
        let year = spark(&of(60)).map(|html| html.to_string()).unwrap_or_default();
        assert!(year.contains("110 to 160") && year.contains("0,22.0") && year.contains("96,2.0"), "{year}");
    }
}
