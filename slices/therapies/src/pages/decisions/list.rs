//! Every joint decision of the area: what it is about, its money, when it is checked, and whether what was expected held.

use super::{reads, words};
use crate::decision::{Came, Decision};
use crate::forecast::came;
use crate::service::Service;
use crate::store::past::Days;
use crate::store::{decisions, past, services};
use axum::extract::State;
use waymark_kernel::{Answer, Day};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::{day_plain, thousands};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /commissioning/decisions`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    reads(&desk, &visitor)?;
    let (today, mut all) = (desk.now().today, decisions::all(desk.store()).await?);
    let mut rows = Vec::new();
    for service in services::all(desk.store()).await? {
        let (own, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|decision| decision.service == service.id);
        all = rest;
        rows.extend(of_service(&desk, &service, own, today).await?);
    }
    rows.sort_by_key(|(check_on, _)| *check_on);
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">Joint decisions</h1>");
    let main = if rows.is_empty() {
        head.and(Html::fixed(
            "<p class=\"govuk-body\">No decisions yet. A decision is made of a what-if, on the page of a \
             <a class=\"govuk-link\" href=\"/waiting-lists\">waiting list</a>.</p>",
        ))
    } else {
        head.and(table(rows.into_iter().map(|(_, row)| row))).and(Html::fixed(
            "<p class=\"wm-note\">As expected: the list that was counted lies inside the range that was meant to hold 8 \
             times in 10.</p>",
        ))
    };
    Ok(frame
        .page(Title::new("Joint decisions"), main)
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists"))
}

async fn of_service(
    desk: &Desk,
    service: &Service,
    own: Vec<Decision>,
    today: Day,
) -> Answer<Vec<(Day, Row)>> {
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let days = past::days(desk.store(), service).await?;
    Ok(own.iter().map(|decision| (decision.check_on, line(decision, service, &days, today))).collect())
}

fn table(rows: impl Iterator<Item = Row>) -> Table {
    let columns = [
        Column::new("Decision"),
        Column::number("Money"),
        Column::new("Decided on"),
        Column::new("We will check on"),
        Column::new("What happened"),
    ];
    Table::new("decisions", "Decisions, the first to be checked first")
        .stack()
        .hide_caption()
        .columns(columns)
        .rows(rows)
}

fn line(decision: &Decision, service: &Service, days: &[Days], today: Day) -> Row {
    let happened = match came(decision, days, today) {
        None => "Not checked yet",
        Some((_, Came::Within)) => "As expected",
        Some((_, Came::More)) => "More wait than expected",
        Some((_, Came::Fewer)) => "Fewer wait than expected",
    };
    let href = format!("/commissioning/decisions/{}", decision.id);
    Row::new(vec![
        Cell::LinkNote(href, words(decision), service.details.name.clone()),
        Cell::Text(format!("£{}", thousands(decision.money.unsigned_abs()))),
        Cell::Text(day_plain(decision.decided)),
        Cell::Text(day_plain(decision.check_on)),
        Cell::Text(happened.to_owned()),
    ])
}
