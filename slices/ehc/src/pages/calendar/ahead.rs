//! The part of Monday's page that looks past this week: how much falls on each day of the three weeks after it. The days
//! themselves, with their cases, are a link away.

use super::super::limits::what;
use super::{DAYS, PATH};
use crate::store::lists::monday::{DueRow, Which};
use std::collections::BTreeMap;
use waymark_kernel::{Day, add_days};
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::{count_words, day_long, list_words};

/// The most limits that are counted.
pub(in crate::pages) const MOST: u64 = 200;
/// This week ends this many days after today.
const WEEK: i64 = 7;

/// From the day after this week to the end of the calendar's first page.
pub(in crate::pages) fn span(today: Day) -> Which {
    Which::Span(add_days(today, WEEK + 1), add_days(today, DAYS - 1))
}

/// A line a day, and what is said where there is none.
pub(in crate::pages) fn table(rows: &[DueRow]) -> (Html, &'static str) {
    if rows.is_empty() {
        return (Html::empty(), "Nothing is due in the 3 weeks after this one.");
    }
    let columns = ["Day", "How much", "What"].map(Column::new);
    let lines = rows.chunk_by(|one, other| one.day == other.day).filter_map(line);
    let table = Table::new("calendar", "My calendar").hide_caption().columns(columns).rows(lines).stack();
    (table.into(), "")
}

fn line(rows: &[DueRow]) -> Option<Row> {
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    for row in rows {
        *kinds.entry(what(row)).or_default() += 1;
    }
    let many = |(what, times): (String, u64)| if times == 1 { what } else { format!("{what} ({times})") };
    let kinds: Vec<String> = kinds.into_iter().map(many).collect();
    let count = count_words(rows.len() as u64, "thing", "things");
    Some(Row::new(vec![
        Cell::Text(day_long(rows.first()?.day)),
        Cell::Text(count),
        Cell::Text(list_words(&kinds)),
    ]))
}

/// The way to the calendar.
pub(in crate::pages) fn links() -> Html {
    Html::link(PATH, "My calendar, day by day")
}
