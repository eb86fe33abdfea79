//! C21: what my teams or my setting were asked. The asked see what they were asked about and no more; they mark it
//! received, say that they cannot, or say who deals with it.

mod answer;
mod counted;
mod late;
mod summary;

pub use answer::{send, show};
pub use counted::counted;
pub use late::show as late_by_service;
pub use summary::summary;

use crate::codes::AdviceKind;
use crate::store::lists::asked::{self, AskedRow};
use crate::words::kind_name;
use axum::extract::{RawQuery, State};
use waymark_access::{Action, Count, Purpose, Role, Visitor};
use waymark_kernel::{Answer, Day, TeamId};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, Tag, Tone};
use waymark_web::words::{capital, count_words, day_table};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// `GET /asked`.
pub async fn list(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::OpenInbox).allowed {
        return Err(Stop::Forbidden);
    }
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let main =
        Html::fixed("<h1 class=\"govuk-heading-l\">Asked of us</h1>").and(panel(&desk, &visitor).await?);
    let main = if visitor.role == Role::Dco { main.and(late::lead()) } else { main };
    Ok(crate::pages::notice::of(
        frame.page(Title::new("Asked of us"), main).crumb("/home", "Home"),
        address.value("done"),
    ))
}

/// The requests that wait for an answer, as a panel for a home page.
///
/// # Errors
/// As the store's.
pub async fn panel(desk: &Desk, visitor: &Visitor) -> Answer<Html> {
    let teams = teams(desk, visitor).await?;
    let now = desk.now();
    let sight = desk.access().sight_cohort(visitor, (Action::ReadAsked, Purpose::Advice), "asked", now)?;
    let rows = asked::open(desk.store(), &sight, &teams, now.today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    if rows.is_empty() {
        return Ok(Html::fixed("<p class=\"govuk-body\">Nobody has asked you for anything.</p>"));
    }
    let late = rows.iter().filter(|row| row.due.is_some_and(|due| due < now.today)).count() as u64;
    let caption = format!(
        "{}, {} late",
        capital(count_words(rows.len() as u64, "request", "requests")),
        if late == 0 { "none".to_owned() } else { late.to_string() }
    );
    let columns = ["Child", "What", "Due", "Who deals with it", "Last reminded"].map(Column::new);
    let table = Table::new("asked", caption).columns(columns).stack();
    Ok(table.rows(rows.iter().map(|row| line(row, now.today))).into())
}

async fn teams(desk: &Desk, visitor: &Visitor) -> Answer<Vec<TeamId>> {
    let mut teams = visitor.teams.clone();
    if let Some(setting) = visitor.setting {
        teams.extend(asked::teams_of_setting(desk.store(), setting).await?);
    }
    teams.sort_unstable();
    teams.dedup();
    Ok(teams)
}

fn line(row: &AskedRow, today: Day) -> Row {
    let due = row.due.map_or_else(
        || Cell::Tag(Tag::new(Tone::None, "No legal date")),
        |due| Cell::TagNote(Tag::due(today, due), day_table(due)),
    );
    let with = row.given_to.as_ref().map_or_else(|| "Nobody yet".to_owned(), |(_, name)| name.clone());
    let cells = vec![
        Cell::LinkNote(format!("/asked/{}", row.advice), row.name.clone(), row.reference.clone()),
        Cell::Note(what(row), row.team.1.clone()),
        due,
        Cell::Text(with),
        Cell::Text(row.chased.map_or_else(String::new, day_table)),
    ];
    Row::new(cells).late(row.due.is_some_and(|due| due < today))
}

fn what(row: &AskedRow) -> String {
    match row.kind {
        AdviceKind::Family => "The family’s own views".to_owned(),
        kind => format!("Advice: {}", kind_name(kind).to_lowercase()),
    }
}
