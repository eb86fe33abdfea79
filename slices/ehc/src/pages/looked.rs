//! Who has looked at a case: for staff, by name and role, newest first. Looks for safeguarding are not among them.

use super::head::case_page;
use super::opened::Opened;
use axum::extract::{Path, State};
use std::collections::HashMap;
use waymark_access::Action;
use waymark_kernel::PersonId;
use waymark_people::{Desk, SignedIn, persons};
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::instant_words;
use waymark_web::{Frame, Html, PageAnswer};

/// How many looks one page shows.
const SHOWN: i64 = 200;

/// `GET /cases/{reference}/looked`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadLooked).await?;
    let looks = desk.access().log().for_staff(&opened.sight, SHOWN).await?;
    let mut ids: Vec<PersonId> = looks.iter().map(|look| look.person).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = persons::many(desk.store(), &ids).await?;
    let names: HashMap<PersonId, String> =
        people.into_iter().map(|person| (person.id, person.details.name)).collect();
    let rows = looks.iter().map(|look| {
        let name = names.get(&look.person).map_or("Not on record", String::as_str);
        let what = crate::words::sentence_case(look.action.words());
        Row::new(vec![
            Cell::from(instant_words(look.at)),
            Cell::from(name),
            Cell::from(look.role.words()),
            Cell::from(what),
        ])
    });
    let table = Table::new("looked", "Who has looked, newest first");
    let table = table.columns(["When", "Who", "Role", "What for"].map(Column::new)).rows(rows);
    Ok(case_page(&frame, &opened, "Who has looked", "looked", Html::of(&table)))
}
