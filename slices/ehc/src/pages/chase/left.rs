//! The ticked cases that no reminder is sent about, each with why: a tick is answered, never dropped in silence. Only
//! cases that are on the visitor's own lists are named.

use super::Ticked;
use crate::store::lists::cases::{self, CaseRow};
use crate::words::say;
use std::collections::BTreeSet;
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, CaseId};
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};

/// A ticked case without a reminder.
pub(super) struct Left {
    reference: String,
    name: String,
    why: String,
}

/// Those of the ticked cases that are not among `chased`; `theirs` are the ones this visitor may chase.
///
/// # Errors
/// As the store's.
pub(super) async fn left(
    desk: &Desk,
    visitor: &Visitor,
    ticked: &Ticked,
    (chased, theirs): (&BTreeSet<String>, &BTreeSet<CaseId>),
) -> Answer<Vec<Left>> {
    let rest: Vec<String> =
        ticked.references.iter().filter(|reference| !chased.contains(*reference)).cloned().collect();
    if rest.is_empty() {
        return Ok(Vec::new());
    }
    let asking = (Action::ListCase, Purpose::Casework);
    let sight = desk.access().sight_cohort(visitor, asking, "chase", desk.now())?;
    let rows = cases::chosen(desk, &sight, &rest).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let left = |row: CaseRow| {
        let why = why(&row, theirs.contains(&row.case));
        Left { reference: row.reference, name: row.name, why }
    };
    Ok(rows.into_iter().map(left).collect())
}

fn why(row: &CaseRow, theirs: bool) -> String {
    match &row.called.officer {
        _ if row.as_at.is_some() => say().staff_left_as_at(),
        _ if theirs => say().staff_left_none_late(),
        Some(owner) => say().staff_left_other(owner),
        None => say().staff_left_nobodys(),
    }
}

/// What is said of them; nothing where there are none.
pub(super) fn told(left: &[Left]) -> Html {
    if left.is_empty() {
        return Html::empty();
    }
    let row = |left: &Left| {
        let href = format!("/cases/{}", left.reference);
        let case = Cell::LinkNote(href, left.name.clone(), left.reference.clone());
        Row::new(vec![case, Cell::Text(left.why.clone())])
    };
    let caption = say().staff_left_title();
    let table = Table::new("left", caption).columns(["Case", "Why"].map(Column::new));
    table.rows(left.iter().map(row)).stack().into()
}
