//! What families say, on one page: their words with consent, what the forum and the young advisors answered when they were asked
//! to confirm, and what they challenged. None of it is by or about one child that could be known.

use super::opened::Opened;
use super::parts::{area_href, menu, milestone_href, page, para};
use crate::codes::{EvidenceKind, Party};
use crate::plan::Area;
use crate::standing::confirmations;
use crate::words::confirmation;
use axum::extract::State;
use waymark_kernel::Mark;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, heading};
use waymark_web::words::{capital, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// The page’s name on its tab.
pub(super) const TITLE: &str = "What families say";

/// `GET /improvement-plan/families`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let main = heading("Improvement plan", TITLE)
        .and(menu(&opened, "/improvement-plan/families"))
        .and(section("words", "In their words", ["Area", "What was said"], words(&opened)))
        .and(section("answers", "What they answered", ["Milestone", "Answer"], answers(&opened)))
        .and(section(
            "challenges",
            "What they challenged",
            ["Area", "Challenge and answer"],
            challenges(&opened),
        ));
    Ok(page(&frame, Title::new(TITLE), main))
}

fn section(id: &str, title: &str, columns: [&str; 2], rows: Vec<Row>) -> Html {
    let table = Table::new(id, title).columns(columns.map(Column::new)).rows(rows).stack();
    if table.is_empty() {
        let head = Html::fixed("<h2 class=\"govuk-heading-m\">").and(title).and(Html::fixed("</h2>"));
        return head.and(para("Nothing is recorded yet."));
    }
    table.into()
}

const fn of_families(party: Party) -> bool {
    matches!(party, Party::Forum | Party::YoungAdvisors)
}

fn area(opened: &Opened, area: &Area) -> Cell {
    Cell::Link(area_href(area.n, ""), opened.text(area.title).to_owned())
}

fn day(mark: Mark) -> String {
    mark.day().map(day_plain).unwrap_or_default()
}

/// Quotations, which are kept only with consent, the latest first.
fn words(opened: &Opened) -> Vec<Row> {
    let all =
        opened.plan().areas.iter().flat_map(|area| area.evidence.iter().map(move |piece| (area, piece)));
    let mut all: Vec<_> = all.filter(|(_, piece)| piece.evidence.what == EvidenceKind::Quotation).collect();
    all.sort_by_key(|(_, piece)| std::cmp::Reverse((piece.mark.day(), piece.mark.seq)));
    let row = |(of, piece): (&Area, &crate::plan::Piece)| {
        let said = format!("“{}”", opened.text(piece.evidence.words));
        let source = format!("{}, {}", opened.text(piece.evidence.source), day(piece.mark));
        Row::new(vec![area(opened, of), Cell::Note(said, source)])
    };
    all.into_iter().map(row).collect()
}

fn answers(opened: &Opened) -> Vec<Row> {
    let mut rows = Vec::new();
    for milestone in opened.plan().milestones() {
        for (party, answer) in
            confirmations(milestone, opened.today).into_iter().filter(|(p, _)| of_families(*p))
        {
            let link = Cell::Link(milestone_href(milestone, ""), opened.text(milestone.words).to_owned());
            rows.push(Row::new(vec![link, confirmation(party, answer).into()]));
        }
    }
    rows
}

fn challenges(opened: &Opened) -> Vec<Row> {
    let mut rows = Vec::new();
    for of in &opened.plan().areas {
        for found in of.challenges.iter().filter(|challenge| of_families(challenge.party)) {
            let who = format!("{}, {}: ", capital(found.party.words()), day(found.mark));
            let answer = found.answer.map_or_else(
                || "Not answered yet".to_owned(),
                |(mark, words)| format!("Answer of {}: {}", day(mark), opened.text(words)),
            );
            rows.push(Row::new(vec![area(opened, of), Cell::Note(who + opened.text(found.words), answer)]));
        }
    }
    rows
}
