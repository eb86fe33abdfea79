//! The list of teams: who each is for, and the inbox by which it is reached. Inboxes of schools come with their setting.

use super::{fields, gate, noticed};
use askama::Template;
use axum::extract::{RawQuery, State};
use waymark_access::Action;
use waymark_people::teams::{KINDS, Team};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, Table};
use waymark_web::words::capital;
use waymark_web::{Form, Frame, Html, PageAnswer, Title};

/// The agencies a team can be of: code and words.
pub(super) const AGENCIES: [(&str, &str); 3] =
    [("council", "Council"), ("health", "Health"), ("care", "Social care")];

#[derive(Template)]
#[template(path = "admin/teams.html")]
struct TeamsPage {
    table: Table,
    add: Button,
}

/// `GET /admin/teams`.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor, Action::ListAccounts)?;
    let all = fields::teams(&desk).await?;
    let view = TeamsPage { table: table(&all), add: Button::new("Add a team").href("/admin/teams/new") };
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let page = frame.page(Title::new("Teams"), Html::of(&view)).crumb("/home", "Home");
    Ok(noticed(page, address.value("done")))
}

fn table(all: &[Team]) -> Table {
    let row = |team: &Team| {
        let told = &team.details;
        let known = |value: &Option<String>| value.clone().unwrap_or_else(|| "Not known".to_owned());
        Row::new(vec![
            Cell::Link(format!("/admin/teams/{}", team.id), told.name.clone()),
            Cell::Text(word(&KINDS, &told.kind)),
            Cell::Text(word(&AGENCIES, &told.agency)),
            Cell::Text(known(&told.contact.email)),
            Cell::Text(known(&told.contact.phone)),
        ])
    };
    let columns = ["Team", "What for", "Agency", "Inbox", "Telephone"].map(Column::new);
    Table::new("teams", "Teams").hide_caption().stack().columns(columns).rows(all.iter().map(row))
}

fn word(list: &[(&str, &str)], code: &str) -> String {
    list.iter()
        .find(|(known, _)| *known == code)
        .map_or_else(|| code.to_owned(), |(_, words)| capital(*words))
}
