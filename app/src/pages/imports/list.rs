//! `/data/imports`: every file brought in, the newest first.

use super::{gate, state_words};
use askama::Template;
use axum::extract::State;
use waymark_access::Action;
use waymark_people::imports;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, Table, Tag, Tone};
use waymark_web::{Frame, Html, PageAnswer, Title, words};

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    table: Table,
    new: Html,
}

/// The page.
pub async fn show(State(desk): State<Desk>, frame: Frame, SignedIn(visitor): SignedIn) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadImport)?;
    let rows = imports::list(desk.store()).await?.into_iter().map(|import| {
        let tone = match import.state {
            imports::State::Done => Tone::Done,
            imports::State::Review => Tone::Warn,
            imports::State::Failed => Tone::Bad,
            imports::State::Undone | imports::State::Discarded => Tone::None,
            _ => Tone::Info,
        };
        Row::new(vec![
            Cell::Link(format!("/data/imports/{}", import.id), import.file.file_name.clone()),
            Cell::Text(import.file.reference_day.map(words::day_plain).unwrap_or_default()),
            Cell::Text(words::instant_words(import.uploaded_at)),
            Cell::Tag(Tag::new(tone, state_words(import.state))),
        ])
    });
    let columns = ["File", "As at", "Brought", "Now"].map(Column::new);
    let table = Table::new("imports", "Files brought in").hide_caption().columns(columns).rows(rows);
    let new = Button::new("Bring in a file").href("/data/imports/new").into();
    Ok(frame.page(Title::new("Imports"), Html::of(&ListPage { table, new })))
}
