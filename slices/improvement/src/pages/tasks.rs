//! What the plan asks of whoever signs in, as lines for their home page: updates that did not come, for the manager they
//! went to, milestones a partner is asked to confirm, and challenges that wait for the lead of an area. Nothing is shown to a role that does not read the plan.

use super::opened::Opened;
use super::parts::{area_href, milestone_href};
use crate::plan::{Area, Milestone};
use crate::standing::{Confirmation, confirmations, silent};
use crate::words::{capital, confirmation, late_update};
use waymark_access::{Action, Visitor};
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::day_plain;
use waymark_web::{Html, Stop};

/// What stands on the home page of a visitor; nothing where there is nothing to do.
///
/// # Errors
/// As the store's.
pub async fn on_home(desk: &Desk, visitor: &Visitor) -> Result<Html, Stop> {
    if !desk.access().gate(visitor, Action::ReadPlan).allowed {
        return Ok(Html::empty());
    }
    let Some(opened) = Opened::current(desk, visitor).await? else { return Ok(Html::empty()) };
    let late = section("plan-updates", "Updates that did not come", late(&opened));
    let asked = section("plan-answers", "You are asked to confirm", asked(&opened));
    Ok(late.and(asked).and(challenged(&opened)).and(other_measures(&opened)))
}

fn section(id: &str, title: &str, rows: Vec<Row>) -> Html {
    if rows.is_empty() {
        return Html::empty();
    }
    Table::new(id, title).columns(["Milestone", "What"].map(Column::new)).rows(rows).into()
}

fn link(opened: &Opened, milestone: &Milestone) -> Cell {
    Cell::Link(milestone_href(milestone, ""), opened.text(milestone.words).to_owned())
}

/// Late updates in the areas whose accountable officer this visitor manages.
fn late(opened: &Opened) -> Vec<Row> {
    let mine = opened.plan().areas.iter().filter(|area| {
        area.accountable.is_some_and(|officer| officer.manager_id == Some(opened.visitor.person))
    });
    let each = mine.flat_map(|area| area.milestones.iter().map(move |milestone| (area, milestone)));
    each.filter_map(|(area, milestone)| {
        let (days, now) =
            late_update(silent(area, milestone, opened.today)?, |id| opened.text(id).to_owned());
        Some(Row::new(vec![link(opened, milestone), Cell::Note(days, now)]))
    })
    .collect()
}

/// Areas for which another measure is asked for, for those who keep the plan and did not ask themselves.
fn other_measures(opened: &Opened) -> Html {
    let asked =
        |area: &&Area| area.asked_change().is_some_and(|change| change.by != Some(opened.visitor.person));
    let row = |area: &Area| {
        let link = Cell::Link(area_href(area.n, "do/answer-measure"), opened.text(area.title).to_owned());
        let why = area.asked_change().and_then(|change| change.why).map_or("", |why| opened.text(why));
        Row::new(vec![link, Cell::Note("Agree to another measure, or not".to_owned(), why.to_owned())])
    };
    let rows: Vec<Row> = opened.plan().areas.iter().filter(asked).map(row).collect();
    if rows.is_empty() || !opened.may_keep {
        return Html::empty();
    }
    let columns = ["Area", "What"].map(Column::new);
    Table::new("plan-measures", "Another measure is asked for").columns(columns).rows(rows).into()
}

/// Challenges that wait for an answer, in the areas that this visitor leads or whose lead they manage.
fn challenged(opened: &Opened) -> Html {
    let mine = |area: &&Area| {
        area.accountable.is_some_and(|lead| {
            [lead.officer_id, lead.manager_id].into_iter().flatten().any(|id| id == opened.visitor.person)
        })
    };
    let mut rows = Vec::new();
    for area in opened.plan().areas.iter().filter(mine) {
        for open in area.challenges.iter().filter(|challenge| challenge.answer.is_none()) {
            let link = Cell::Link(area_href(area.n, ""), opened.text(area.title).to_owned());
            let who = capital(open.party.words());
            let day = open.mark.day().map(day_plain).unwrap_or_default();
            rows.push(Row::new(vec![
                link,
                Cell::Note(opened.text(open.words).to_owned(), format!("{who}, {day}")),
            ]));
        }
    }
    if rows.is_empty() {
        return Html::empty();
    }
    let columns = ["Area", "What"].map(Column::new);
    Table::new("plan-challenges", "Challenges that wait for an answer").columns(columns).rows(rows).into()
}

/// Milestones for which the partner that this visitor answers for was asked and may still answer.
fn asked(opened: &Opened) -> Vec<Row> {
    if !opened.may_answer {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for milestone in opened.plan().milestones() {
        for (party, answer) in confirmations(milestone, opened.today) {
            if party.answered_by(opened.visitor.role) && matches!(answer, Confirmation::Open(_)) {
                rows.push(Row::new(vec![link(opened, milestone), confirmation(party, answer).into()]));
            }
        }
    }
    rows
}
