//! The cases behind a point of a measure, for those who may see them: the same decision as the list of cases, and one line
//! in the access log.

use super::{href, opens_cases, readable_one};
use crate::read::Rows;
use crate::window::{Point, Window};
use axum::extract::{Path, RawQuery, State};
use waymark_access::{Action, Count, Purpose};
use waymark_ehc::store::lists::behind::{MOST, cases};
use waymark_kernel::{Day, Problem, parse_day};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table, heading};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// `GET /measures/{id}/cases?to=2026-03-31&which=not`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let measure = readable_one(&desk, &visitor, &id).await?;
    if !opens_cases(&desk, &visitor, &measure) {
        return Err(Stop::Forbidden);
    }
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let to = parse_day(address.value("to")).ok_or(Problem::Missing)?;
    let hit = address.value("which") != "not";
    let today = desk.now().today;
    let rows = Rows::read(desk.store(), &[&measure], (today, None)).await?;
    let behind = rows.behind(&measure, &month(to, today), hit);
    let what = format!("cases behind the measure {id}");
    let sight =
        desk.access().sight_cohort(&visitor, (Action::ListCase, Purpose::Oversight), &what, desk.now())?;
    let found = cases(desk.store(), &sight, &behind).await?;
    let children: Count = found.iter().map(|(child, _)| *child).collect();
    let found = desk.access().release(sight.seal(found, children)).await?;
    let references = found.into_iter().map(|(_, reference)| reference);
    let main = main(&measure.name(), to, hit, references.collect());
    let page = frame.page(Title::new("Cases behind a measure"), main).crumb("/home", "Home");
    Ok(page.crumb("/measures", "How we are doing").crumb(href(&id), measure.name()))
}

/// The calendar month of a day, as far as it has passed.
fn month(to: Day, today: Day) -> Window {
    let to = to.min(today);
    Window { points: vec![Point { from: to.first_of_month(), to }], on: today }
}

fn main(name: &str, to: Day, hit: bool, references: Vec<String>) -> Html {
    let head = heading(&format!("{name}, to {}", day_plain(to)), "Cases behind a measure");
    let said = match (references.is_empty(), hit) {
        (true, _) => "There is no such case that you may see.",
        (_, true) => "Cases counted above the line that you may see.",
        (_, false) => "Cases counted that were not as the measure asks, and that you may see.",
    };
    let head = head.and(Inset::new(said));
    if references.is_empty() {
        return head;
    }
    let most = references.len() >= MOST;
    let rows = references
        .into_iter()
        .map(|reference| Row::new(vec![Cell::Link(format!("/cases/{reference}"), reference)]));
    let table = Table::new("cases", "Cases").columns([Column::new("Case")]).rows(rows);
    let more = if most { "There may be more: only the first are listed." } else { "" };
    head.and(table)
        .and(Html::fixed("<p class=\"govuk-body\">"))
        .and(Html::text(more))
        .and(Html::fixed("</p>"))
}
