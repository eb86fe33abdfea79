//! Every publication and version, out or not, for those who make and publish them.

use super::{gate, href, may, notice};
use crate::store::{Version, versions};
use axum::extract::State;
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, Table, Tag, Tone};
use waymark_web::words::day_plain;
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /publications`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadPublications)?;
    let rows: Vec<Row> = versions(desk.store(), false).await?.iter().map(row).collect();
    let head = Html::fixed(
        "<h1 class=\"govuk-heading-l\">Publications</h1><p class=\"govuk-body\">Letters, statements, answers, minutes and \
         meetings to come that everybody may read. One person makes it. Another reads it and publishes it.</p>",
    );
    let button = if may(&desk, &visitor, Action::MakePublication) {
        let announce = Button::new("Announce a meeting").href(notice::form_href(None)).secondary();
        Html::from(Button::new("Make a publication").href("/publications/new"))
            .and(Html::fixed(" "))
            .and(announce)
    } else {
        Html::empty()
    };
    let list = if rows.is_empty() {
        Html::fixed("<p class=\"govuk-body\">Nothing was made yet.</p>")
    } else {
        let columns = ["Title", "What it is", "Date", "How it stands"].map(Column::new);
        Table::new("publications", "All publications and their versions").columns(columns).rows(rows).into()
    };
    Ok(frame.page(Title::new("Publications"), head.and(button).and(list)).crumb("/home", "Home"))
}

fn row(version: &Version) -> Row {
    let says = &version.says;
    let title = match says.version {
        1 => says.title.clone(),
        number => format!("{} (version {number})", says.title),
    };
    let stands = match (version.published, version.discarded) {
        (Some(day), _) => Cell::TagNote(Tag::new(Tone::Good, "Published"), day_plain(day)),
        (None, Some(day)) => Cell::TagNote(Tag::new(Tone::None, "Thrown away"), day_plain(day)),
        (None, None) => Cell::TagNote(
            Tag::new(Tone::None, "Being prepared"),
            "Someone else must read it and publish it".to_owned(),
        ),
    };
    let link = Cell::Link(href(says.number, says.version), title);
    Row::new(vec![link, says.genre.one().into(), day_plain(says.on).into(), stands])
}
