//! What wants a look before the next board: milestones past their day or due, updates that did not come with the manager
//! they are with now, and answers partners were asked for.

use super::opened::Opened;
use super::parts::{menu, milestone_href, milestones, page, para};
use crate::codes::MeetingKind;
use crate::standing::{Confirmation, confirmations, next_meeting, silent};
use crate::words::{confirmation, late_update};
use axum::extract::State;
use waymark_kernel::Day;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, heading};
use waymark_web::words::day_plain;
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /improvement-plan/due`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let main = heading("Improvement plan", "Milestones due")
        .and(menu(&opened, "/improvement-plan/due"))
        .and(due(&opened))
        .and(section("Updates that did not come", "silent", silent_rows(&opened), "Every update came."))
        .and(section(
            "Waiting for a partner",
            "asked",
            asked_rows(&opened),
            "No partner is asked for an answer.",
        ));
    Ok(page(&frame, Title::new("Milestones due"), main))
}

/// What is late, and apart from it what falls due before the next board: as many as the menu and the first line count.
fn due(opened: &Opened) -> Html {
    let today = opened.today;
    let late = open_milestones(opened, "late", "Past their day", |due| due < today);
    let Some(board) = next_meeting(opened.plan(), MeetingKind::Board, today) else { return late };
    let title = format!("Before the board on {}", day_plain(board.day));
    late.and(open_milestones(opened, "due", &title, |due| due >= today && due < board.day))
}

/// The milestones that are not done and whose day is one of these, the earliest first.
fn open_milestones(opened: &Opened, id: &str, title: &str, is_one: impl Fn(Day) -> bool) -> Html {
    let mut all: Vec<_> = opened
        .plan()
        .areas
        .iter()
        .flat_map(|area| area.milestones.iter().map(move |milestone| (area, milestone)))
        .filter(|(_, milestone)| milestone.closed.is_none() && is_one(milestone.due()))
        .collect();
    all.sort_by_key(|(_, milestone)| milestone.due());
    let table = milestones(opened, id, title, all);
    let html = Html::fixed("<h2 class=\"govuk-heading-m\">").and(title).and(Html::fixed("</h2>"));
    if table.is_empty() { html.and(para("None.")) } else { html.and(table) }
}

fn section(title: &str, id: &str, rows: Vec<Row>, none: &str) -> Html {
    let html = Html::fixed("<h2 class=\"govuk-heading-m\">").and(title).and(Html::fixed("</h2>"));
    let table =
        Table::new(id, title).hide_caption().columns(["Milestone", "What"].map(Column::new)).rows(rows);
    if table.is_empty() { html.and(para(none)) } else { html.and(table) }
}

fn silent_rows(opened: &Opened) -> Vec<Row> {
    let mut rows = Vec::new();
    for area in &opened.plan().areas {
        for milestone in &area.milestones {
            let Some(silent) = silent(area, milestone, opened.today) else { continue };
            let (days, now) = late_update(silent, |id| opened.text(id).to_owned());
            let link = Cell::Link(milestone_href(milestone, ""), opened.text(milestone.words).to_owned());
            rows.push(Row::new(vec![link, Cell::Note(days, now)]));
        }
    }
    rows
}

fn asked_rows(opened: &Opened) -> Vec<Row> {
    let mut rows = Vec::new();
    for milestone in opened.plan().milestones() {
        for (party, answer) in confirmations(milestone, opened.today) {
            if !matches!(answer, Confirmation::Open(_)) {
                continue;
            }
            let link = Cell::Link(milestone_href(milestone, ""), opened.text(milestone.words).to_owned());
            rows.push(Row::new(vec![link, Cell::Text(confirmation(party, answer))]));
        }
    }
    rows
}
