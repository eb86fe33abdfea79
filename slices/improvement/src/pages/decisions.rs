//! What was decided for the plan, on one page: by its meetings, and by commissioners where a decision is evidence of it.

use super::opened::Opened;
use super::parts::{area_href, menu, page, para};
use crate::codes::EvidenceKind;
use axum::extract::State;
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, heading};
use waymark_web::words::{capital, day_plain, day_table};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// The page’s name on its tab.
pub(super) const TITLE: &str = "Decisions";

/// `GET /improvement-plan/decisions`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let opens = desk.access().gate(&visitor, Action::ReadFigures).allowed;
    let main = heading("Improvement plan", TITLE)
        .and(menu(&opened, "/improvement-plan/decisions"))
        .and(table("meetings", "By the board and the committee", ["Meeting", "Decision"], met(&opened)))
        .and(table("joint", "By commissioners together", ["Decision", "Area"], joint(&opened, opens)));
    Ok(page(&frame, Title::new(TITLE), main))
}

fn table(id: &str, title: &str, columns: [&str; 2], rows: Vec<Row>) -> Html {
    let table = Table::new(id, title).columns(columns.map(Column::new)).rows(rows).stack();
    if table.is_empty() {
        let head = Html::fixed("<h2 class=\"govuk-heading-m\">").and(title).and(Html::fixed("</h2>"));
        return head.and(para("No decision is recorded yet."));
    }
    table.into()
}

/// The decisions of meetings, the latest first.
fn met(opened: &Opened) -> Vec<Row> {
    let mut all: Vec<_> = opened.plan().meetings.iter().collect();
    all.sort_by_key(|meeting| std::cmp::Reverse((meeting.day, meeting.n)));
    let each =
        all.into_iter().flat_map(|meeting| meeting.decisions.iter().map(move |words| (meeting, words)));
    each.map(|(meeting, words)| {
        let title = format!("{}, {}", capital(meeting.what.words()), day_plain(meeting.day));
        Row::new(vec![
            Cell::Link(super::meetings::href(meeting.n), title),
            opened.text(*words).to_owned().into(),
        ])
    })
    .collect()
}

/// Commissioning decisions that are evidence; they lead to their page for whoever may read it.
fn joint(opened: &Opened, opens: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    for area in &opened.plan().areas {
        for piece in area.evidence.iter().filter(|piece| piece.evidence.what == EvidenceKind::Decision) {
            let words = opened.text(piece.evidence.words).to_owned();
            let added = piece.mark.day().map(day_table).unwrap_or_default();
            let decision = match (&piece.evidence.link, opens) {
                (Some(id), true) => Cell::LinkNote(format!("/commissioning/decisions/{id}"), words, added),
                _ => Cell::Note(words, added),
            };
            let title = opened.text(area.title).to_owned();
            rows.push(Row::new(vec![decision, Cell::Link(area_href(area.n, ""), title)]));
        }
    }
    rows
}
