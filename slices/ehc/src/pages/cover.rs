//! Cover while an officer is away: who acts for whom, on which days. Families see who to ring meanwhile. Whoever covers
//! works the cases of whoever is away, so only they themself or a manager may say who does.

pub(super) mod end;

use super::act::tokens;
use super::parts::{FormBody, heading};
use crate::words::say;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::HashMap;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, PersonId, Problem};
use waymark_people::covers::{self, Cover};
use waymark_people::{Desk, SignedIn, officers, persons};
use waymark_web::components::{Cell, Column, DateInput, Inset, Row, Select, Table};
use waymark_web::words::day_table;
use waymark_web::{Form, Frame, Html, Need, PageAnswer, Stop, Title};

/// `GET /cases/cover`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor)?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let page = page(&desk, &visitor, &frame, &Form::default()).await?;
    Ok(super::notice::of(page, address.value("done")))
}

/// `POST /cases/cover`.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor)?;
    let person: Option<PersonId> = form.parsed("person", Need::Required(&say().staff_cover_who()));
    if person.is_some_and(|person| person != visitor.person) && !for_anybody(&desk, &visitor) {
        form.refuse("person", say().staff_cover_own());
    }
    let by_whom: Option<PersonId> = form.parsed("covered_by", Need::Required(&say().staff_refuse_cover()));
    let from = form.day("from", "The first day", Need::Required(&say().staff_refuse_day()));
    let to = form.day("to", "The last day", Need::Required(&say().staff_refuse_day()));
    let told = (person, by_whom, from, to);
    if let (true, (Some(person), Some(by_whom), Some(from), Some(to))) = (form.is_right(), told) {
        let (by, key) = (desk.by(&visitor), super::act::key(&desk, &form));
        let done = desk.store().write(move |tx| {
            Box::pin(async move {
                let key = format!("cover/{key}");
                if tx.once(&key).await?.is_none() {
                    covers::set(tx, &by, person, by_whom, from, to).await?;
                    tx.remember(&key, "set", by.now.at).await?;
                }
                Ok(())
            })
        });
        match done.await {
            Ok(()) => return Ok(Redirect::to("/cases/cover?done=cover").into_response()),
            Err(Problem::Refused(refusals)) => form.refuse_all(refusals),
            Err(problem) => return Err(problem.into()),
        }
    }
    Ok(page(&desk, &visitor, &frame, &form).await?.into_response())
}

fn gate(desk: &Desk, visitor: &Visitor) -> Result<(), Stop> {
    if desk.access().gate(visitor, Action::SetCover).allowed { Ok(()) } else { Err(Stop::Forbidden) }
}

/// Whether the visitor may say it for anybody: whoever hands cases out may.
fn for_anybody(desk: &Desk, visitor: &Visitor) -> bool {
    !desk.access().policy().admitted(visitor.role, Action::Assign).is_empty()
}

async fn page(desk: &Desk, visitor: &Visitor, frame: &Frame, form: &Form) -> PageAnswer {
    let today = desk.now().today;
    let anybody = for_anybody(desk, visitor);
    let officers = officers::on(desk.store(), today).await?;
    let choose = |name: &str, question: &str, offered: &dyn Fn(PersonId) -> bool| {
        let mut select = Select::new(name, question).option("", "Choose");
        for officer in officers.iter().filter(|officer| offered(officer.id)) {
            select = select.option(officer.id.to_string(), &*officer.details.name);
        }
        select.of(form)
    };
    let coming = covers::coming(desk.store(), today).await?;
    let names = names(desk, &coming).await?;
    let mut body = FormBody::new(
        heading("Cases", "Cover while someone is away"),
        "/cases/cover",
        tokens(desk, frame),
        "Set the cover",
    )
    .before(table(&coming, &names));
    if !anybody {
        body = body.before(Inset::new(say().staff_cover_own()));
    }
    let body = body
        .field(choose("person", "Who is away?", &|id| anybody || id == visitor.person))
        .field(choose("covered_by", "Who covers?", &|id| anybody || id != visitor.person))
        .field(DateInput::new("from", "First day away").of(form))
        .field(DateInput::new("to", "Last day away").of(form))
        .cancel("/cases")
        .after(end::form((desk, frame), visitor, (&coming, &names), form));
    let page = frame
        .page(Title::new("Cover while someone is away"), body)
        .crumb("/home", "Home")
        .crumb("/cases", "Cases");
    Ok(page.errors(form.refusals()))
}

async fn names(desk: &Desk, covers: &[Cover]) -> Answer<HashMap<PersonId, String>> {
    let ids: Vec<PersonId> = covers.iter().flat_map(|cover| [cover.person, cover.covered_by]).collect();
    let people = persons::many(desk.store(), &ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.details.name)).collect())
}

/// Cover that has not passed.
fn table(covers: &[Cover], names: &HashMap<PersonId, String>) -> Html {
    if covers.is_empty() {
        return Html::fixed("<p class=\"govuk-body\">No cover is set.</p>");
    }
    let name = |id| names.get(&id).cloned().unwrap_or_default();
    let rows = covers.iter().map(|cover| {
        let cells = [name(cover.person), name(cover.covered_by), day_table(cover.from), day_table(cover.to)];
        Row::new(cells.map(Cell::Text).to_vec())
    });
    let table = Table::new("covers", "Cover that is set").stack();
    table.columns(["Away", "Covered by", "From", "To"].map(Column::new)).rows(rows).into()
}
