//! M7: the papers, the latest first: which are out, and what the others wait for.

use super::meeting::meeting_href;
use super::{gate, href, may};
use crate::store::{Head, heads};
use axum::extract::State;
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Row, Table, Tag, Tone};
use waymark_web::words::{count_words, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /reports`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::ReadReleases)?;
    let rows: Vec<Row> = heads(desk.store(), false).await?.iter().map(row).collect();
    let head = Html::fixed(
        "<h1 class=\"govuk-heading-l\">Papers</h1><p class=\"govuk-body\">A paper freezes the figures of a day. Two people \
         approve it, each in their own name, and then it is published for good: to councillors and to everybody.</p>",
    );
    let button = if may(&desk, &visitor, Action::MakeRelease) {
        Button::new("Make a paper").href("/reports/new").into()
    } else {
        Html::empty()
    };
    let others = if may(&desk, &visitor, Action::ReadPublications) {
        Html::fixed("<p class=\"govuk-body\">")
            .and(Html::link("/publications", "Letters, statements, answers and minutes"))
            .and(Html::fixed("</p>"))
    } else {
        Html::empty()
    };
    let list = if rows.is_empty() {
        Html::fixed("<p class=\"govuk-body\">No paper was made yet.</p>")
    } else {
        let columns = ["Paper", "Meeting", "Figures to the end of", "How it stands"].map(Column::new);
        Table::new("papers", "All papers").columns(columns).rows(rows).into()
    };
    Ok(frame.page(Title::new("Papers"), head.and(button).and(list).and(others)).crumb("/home", "Home"))
}

fn row(head: &Head) -> Row {
    let title = format!("{}. {}", head.number, head.says.title);
    let meeting = head.says.meeting.as_ref().map_or_else(
        || Cell::Text("None".to_owned()),
        |meeting| {
            Cell::Link(meeting_href(meeting.no), format!("{}, {}", meeting.title(), day_plain(meeting.day)))
        },
    );
    let stands = match head.published {
        Some(day) => Cell::TagNote(Tag::new(Tone::Good, "Published"), day_plain(day)),
        None => {
            let approved = u64::try_from(head.approved.len()).unwrap_or_default();
            let words = count_words(approved, "person has approved it", "people have approved it");
            Cell::TagNote(Tag::new(Tone::None, "Being prepared"), words)
        }
    };
    Row::new(vec![Cell::Link(href(head.number), title), meeting, day_plain(head.says.on).into(), stands])
}
