//! "My calendar" of C1: an officer's days for the coming weeks, by day: what the law asks in their cases, the family's time
//! on a draft, and cover. On a page, and as a file for a diary of their own, which names nobody. A day stands here only
//! where its case is on their lists.

pub(super) mod ahead;
mod entries;
mod ics;

use super::list::gate;
use crate::standing::send_by;
use crate::words::{say, send_by_note};
use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use entries::{Entry, entries};
use waymark_kernel::{Day, add_days, parse_day};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, Table};
use waymark_web::words::{capital, day_long, day_plain};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// How many days a page holds, the first included.
const DAYS: i64 = 28;
const PATH: &str = "/calendar";

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage {
    span: String,
    weeks: Vec<Week>,
    /// Why there is nothing, or that there is more than is shown.
    note: String,
    links: Vec<Html>,
    download: Button,
}

/// The days of one week, Monday to Sunday, that hold something.
struct Week {
    heading: String,
    table: Table,
}

/// `GET /calendar`: four weeks from today, or from a later day of the address.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor)?;
    let (today, (from, to)) = (desk.now().today, span(query, desk.now().today)?);
    let (found, more) = entries(&desk, &visitor, (from, to)).await?;
    let mut links = Vec::new();
    if from > today {
        links.push(Html::link(&at(add_days(from, -DAYS).max(today), today), "The 4 weeks before"));
    }
    links.push(Html::link(&at(add_days(to, 1), today), "The 4 weeks after"));
    links.push(Html::link("/cases/cover", "Cover while someone is away"));
    let note = match (found.is_empty(), more) {
        (true, _) => say().staff_calendar_empty(),
        (_, true) => say().staff_calendar_more(),
        _ => String::new(),
    };
    let page = CalendarPage {
        span: say().staff_calendar_span(day_long(from), day_long(to)),
        weeks: weeks(&found),
        note,
        links,
        download: Button::new("Download these days for your diary (.ics)")
            .secondary()
            .href(format!("{PATH}.ics?from={from}")),
    };
    Ok(frame.page(Title::new("My calendar"), Html::of(&page)).crumb("/home", "Home"))
}

/// `GET /calendar.ics`: the same days as a file for a diary.
pub(super) async fn download(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    gate(&desk, &visitor)?;
    let (from, to) = span(query, desk.now().today)?;
    let (found, _) = entries(&desk, &visitor, (from, to)).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"waymark-{from}.ics\"")),
    ];
    Ok((headers, ics::file(&found, desk.now().at)).into_response())
}

/// The first and last day asked for; never a day that has passed, because what is late is on the list of what is late.
fn span(query: Option<String>, today: Day) -> Result<(Day, Day), Stop> {
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let from = parse_day(address.value("from")).map_or(today, |day| day.clamp(today, add_days(today, 1_000)));
    Ok((from, add_days(from, DAYS - 1)))
}

fn at(from: Day, today: Day) -> String {
    if from == today { PATH.to_owned() } else { format!("{PATH}?from={from}") }
}

fn weeks(entries: &[Entry]) -> Vec<Week> {
    let same = |one: &Entry, other: &Entry| monday(one.day) == monday(other.day);
    let week = |(n, entries): (usize, &[Entry])| {
        let first = entries.first().map(|entry| monday(entry.day))?;
        let heading = format!("Week of {}", day_long(first));
        let table = Table::new(format!("week-{n}"), &*heading).hide_caption().stack();
        let columns = ["Day", "What", "Case", "Who has to do it"].map(Column::new);
        Some(Week { heading, table: table.columns(columns).rows(entries.iter().map(row)) })
    };
    entries.chunk_by(same).enumerate().filter_map(week).collect()
}

/// The Monday of a day's week.
fn monday(day: Day) -> Day {
    add_days(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

fn row(entry: &Entry) -> Row {
    // A limit does not move for a day on which nobody works: what has to go then goes before it.
    let closed = send_by(entry.day).filter(|_| entry.ours && entry.case.is_some());
    let day = match closed {
        Some(by) => Cell::Note(day_long(entry.day), capital(send_by_note(&by))),
        None => Cell::Text(day_long(entry.day)),
    };
    let case = match &entry.case {
        Some(case) => {
            Cell::LinkNote(format!("/cases/{}", case.reference), case.name.clone(), case.reference.clone())
        }
        None => Cell::Text(String::new()),
    };
    let what = Cell::Text(entry.what.clone());
    Row::new(vec![day, what, case, Cell::Text(entry.who.clone())])
}

/// `4 December 2026`, for a sentence about cover.
fn until(day: Day) -> String {
    day_plain(day)
}
