//! M6: the library of evidence: what, from whom, about which milestone. A quotation is here only with consent.

use super::document::document_href;
use super::opened::Opened;
use super::parts::{area_href, links, menu, milestone_href, page, para};
use crate::codes::EvidenceKind;
use crate::facts::Evidence;
use axum::extract::State;
use waymark_access::{Action, Visitor};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, heading};
use waymark_web::words::day_table;
use waymark_web::{Frame, PageAnswer, Title};

/// `GET /evidence`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let columns = ["Evidence", "Kind", "From", "About", "Added"].map(Column::new);
    let table = Table::new("evidence", "Evidence").hide_caption().columns(columns).rows(rows(&desk, &opened));
    let head = heading("Improvement plan", "Evidence").and(menu(&opened, "/evidence"));
    let inspection = desk.access().gate(&visitor, Action::OpenInspection).allowed;
    let all = ("/inspection".to_owned(), "All evidence with its owners, and as one archive");
    let head = head.and(links(inspection.then_some(all)));
    let main = if table.is_empty() {
        head.and(para("No evidence yet. Add it on the page of a milestone or an area."))
    } else {
        head.and(table)
    };
    Ok(page(&frame, Title::new("Evidence"), main))
}

/// The words of a piece, leading to what they are about where this visitor may read that.
fn said(visitor: &Visitor, desk: &Desk, words: &str, evidence: &Evidence) -> Cell {
    let may = |action| desk.access().gate(visitor, action).allowed;
    let link = evidence.link.as_deref().unwrap_or_default();
    let href = match evidence.what {
        EvidenceKind::File if let Some(id) = &evidence.document => document_href(id),
        EvidenceKind::File if link.starts_with("https://") => link.to_owned(),
        EvidenceKind::Measure if may(Action::ReadMeasures) => format!("/measures/{link}"),
        EvidenceKind::Decision if may(Action::ReadFigures) => format!("/commissioning/decisions/{link}"),
        _ => return Cell::Text(words.to_owned()),
    };
    Cell::Link(href, words.to_owned())
}

fn rows(desk: &Desk, opened: &Opened) -> Vec<Row> {
    let mut rows = Vec::new();
    for area in &opened.plan().areas {
        for piece in &area.evidence {
            let evidence = &piece.evidence;
            let kind = match (evidence.what, &evidence.link) {
                (EvidenceKind::Quotation, _) => "Quotation, with consent".to_owned(),
                (kind, _) => kind.words().to_owned(),
            };
            let about = evidence
                .milestone
                .and_then(|n| area.milestones.iter().find(|milestone| milestone.no.n == n))
                .map_or_else(
                    || Cell::Link(area_href(area.n, ""), format!("Area {}", area.n)),
                    |milestone| {
                        let words = format!("Milestone {}.{}", area.n, milestone.no.n);
                        Cell::Link(milestone_href(milestone, ""), words)
                    },
                );
            rows.push(Row::new(vec![
                said(&opened.visitor, desk, opened.text(evidence.words), evidence),
                Cell::Text(kind),
                Cell::Text(opened.text(evidence.source).to_owned()),
                about,
                Cell::Text(piece.mark.day().map(day_table).unwrap_or_default()),
            ]));
        }
    }
    rows
}
