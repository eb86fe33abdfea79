//! P3: waiting times for everybody, nobody signed in: by service the typical wait, its range, where the list is going, and
//! how good our forecasts were. Counts are rounded, and where few children wait nothing is told.

use crate::codes::Standard;
use crate::forecast::{Checked, Forecasts, Likely, Standing, likely_now};
use crate::service::Service;
use crate::standing::{Published, told_on};
use crate::store::figures::told;
use crate::store::groups::{groups, waited_at_most};
use crate::store::services;
use crate::words::forecast::{about, month};
use axum::Extension;
use axum::extract::State;
use waymark_kernel::{Answer, Day};
use waymark_people::Desk;
use waymark_queues::history::History;
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::day_long;
use waymark_web::{Frame, Html, PageAnswer, Title};

/// What stands where so few wait that nothing is told.
const FEW: &str = "too few to tell";
/// Weeks over which the way of a list is told.
const LATELY: usize = 13;

/// `GET /public/waiting-times`.
pub(super) async fn show(
    State(desk): State<Desk>,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
) -> PageAnswer {
    let today = desk.now().today;
    let mut rows = Vec::new();
    for service in services::all(desk.store()).await? {
        rows.push(row(&desk, &forecasts, &service, today).await?);
    }
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">Waiting times</h1>");
    let main = if rows.is_empty() {
        head.and(Html::fixed("<p class=\"govuk-body\">No services yet.</p>"))
    } else {
        let counted = format!(
            "As it stood at the end of {}. Weeks run from the day the referral came and never stop. Numbers of children are to the \
             nearest 10.",
            day_long(told_on(today))
        );
        head.and(Inset::new(counted)).and(table(rows)).and(Html::fixed(
            "<p class=\"govuk-body\">Typical: half of the children who wait have waited longer. Range: 8 in 10 have waited \
             between these. Most who ask now: 8 in 10 of those who are referred today are likely to be seen within this \
             time; where too few are, 9 in 10 wait longer than what is told. Our record: how often the range that we would have given in the past, meant to hold 8 times in 10, held; and how often it held for \
             decisions about money, each checked on a day that was set when it was made.</p>",
        ))
    };
    Ok(frame.page(Title::new("Waiting times"), main))
}

fn table(rows: Vec<Row>) -> Table {
    let columns = [
        Column::new("Service"),
        Column::number("Waiting"),
        Column::number("Typical wait so far"),
        Column::number("Range"),
        Column::new("In the last 3 months"),
        Column::new("Most who ask now"),
        Column::new("Our record"),
    ];
    Table::new("waiting-times", "By service").columns(columns).rows(rows)
}

async fn row(desk: &Desk, forecasts: &Forecasts, service: &Service, today: Day) -> Answer<Row> {
    let standard = match service.details.standard {
        Standard::Right => format!("{} weeks is a right", service.details.weeks),
        Standard::Aim => format!("national aim: {} weeks, not a right", service.details.weeks),
        Standard::Local => format!("local standard: {} weeks, not a right", service.details.weeks),
    };
    let name = Cell::Note(service.details.name.clone(), standard);
    let figures = told(desk.store(), service, today).await?;
    if !Published::of(figures.bands).totals || figures.total() == 0 {
        let few = std::iter::repeat_n(Cell::Text(FEW.to_owned()), 6);
        return Ok(Row::new(std::iter::once(name).chain(few).collect()));
    }
    let waits = groups(desk.store(), service, told_on(today)).await?.all;
    let standing = forecasts.standing(desk.store(), service, today).await?;
    let weeks = |of: f64| waited_at_most(&waits, of) / 7;
    let total = u32::try_from(figures.total()).unwrap_or(u32::MAX);
    let cells = [
        about(total),
        format!("{} weeks", weeks(0.5)),
        format!("{} to {} weeks", weeks(0.1), weeks(0.9)),
        way(&standing.past.history).to_owned(),
        asked_now(&standing),
        record(&standing),
    ];
    Ok(Row::new(std::iter::once(name).chain(cells.map(Cell::Text)).collect()))
}

/// Whether the list grew; a change of less than a twentieth is none.
fn way(history: &History) -> &'static str {
    let now = f64::from(history.waiting_now());
    let before = history.weeks.iter().rev().nth(LATELY).map(|week| f64::from(week.waiting));
    match before {
        None => "too soon to tell",
        Some(before) if now > 1.05 * before => "the list grew",
        Some(before) if now < 0.95 * before => "the list shrank",
        Some(_) => "little change",
    }
}

fn asked_now(standing: &Standing) -> String {
    match likely_now(standing) {
        Likely::Range { from: 0, to, by } => format!("up to {to} months; 8 in 10 by {}", month(by)),
        Likely::Range { from, to, by } => format!("{from} to {to} months; 8 in 10 by {}", month(by)),
        Likely::AtLeast { from, seen: Some((tenths, by)), .. } => {
            format!("more than {from} months; about {tenths} in 10 by {}", month(by))
        }
        Likely::AtLeast { from, seen: None, .. } => format!("more than {from} months"),
        Likely::NotYet { .. } => "we cannot give an honest time yet".to_owned(),
    }
}

fn record(standing: &Standing) -> String {
    let past = match standing.answered.forecast.record.held_80() {
        (_, 0) => "too soon to tell".to_owned(),
        (held, due) => format!("held {held} of {due} times"),
    };
    match standing.past.checked {
        Checked { checked: 0, .. } => past,
        Checked { checked, held } => format!("{past}; for decisions, {held} of {checked}"),
    }
}
