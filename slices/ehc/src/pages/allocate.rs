//! C16: cases that nobody has, handed out in bulk by a SEND manager; reallocation; cover while someone is away. No case
//! is ever without an owner: what no officer has, its team has.

use super::act::{key, tokens};
use super::list::{ListView, next};
use super::many::{self, Line};
use super::parts::{FormBody, heading};
use crate::commands::{Command, act_in};
use crate::decide;
use crate::read::Filters;
use crate::store::OpenCase;
use crate::store::lists::cases::{self, CaseRow};
use crate::words::say;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Day, PersonId, Problem, TeamId};
use waymark_people::{Desk, SignedIn, officers, roles, teams};
use waymark_web::components::{Button, Cell, Column, Pagination, Place, Results, Row, Select, Table};
use waymark_web::words::{capital, count_words, day_table};
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Stop, Title};

/// The most cases handed out at once.
const MOST: usize = 100;

fn gate(desk: &Desk, visitor: &Visitor) -> Result<(), Stop> {
    if desk.access().policy().admitted(visitor.role, Action::Assign).is_empty() {
        Err(Stop::Forbidden)
    } else {
        Ok(())
    }
}

/// `GET /cases/unassigned`.
pub async fn unassigned(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor)?;
    let mut filters = Filters::read(&query.unwrap_or_default());
    (filters.unassigned, filters.per, filters.sort) = (true, 50, crate::read::Sort::Reference);
    let now = desk.now();
    let sight =
        desk.access().sight_cohort(&visitor, (Action::Assign, Purpose::Casework), "cases unassigned", now)?;
    let (rows, count) = cases::page(&desk, &sight, &filters, now.today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let officers = can_have(&desk, now.today).await?;
    let bulk = Html::of(&choose(&officers, "")).and(Button::new("Give the ticked cases"));
    let place = Place { page: filters.page, per: filters.per, shown: rows.len() as u64, count };
    let pages = Pagination::around(place, |page| format!("/cases/unassigned?page={page}"));
    let view = ListView {
        heading: "Not given to anyone",
        top: Html::empty(),
        filter: Html::empty(),
        results: Results::new(count, "case", "cases").into(),
        action: "/cases/allocate",
        tokens: tokens(&desk, &frame),
        table: table(&rows, now.today, true),
        bulk,
        empty: pages.in_place_of_rows(rows.len(), "Every case has an owner."),
        pages: pages.into(),
        links: Html::link("/cases/allocate", "Move cases from one officer to another"),
    };
    Ok(frame
        .page(Title::new("Not given to anyone"), Html::of(&view))
        .crumb("/home", "Home")
        .crumb("/cases", "Cases"))
}

fn table(rows: &[CaseRow], today: Day, ticks: bool) -> Table {
    let line = |row: &CaseRow| {
        let cells = vec![
            Cell::LinkNote(format!("/cases/{}", row.reference), row.name.clone(), row.reference.clone()),
            Cell::from(super::head::stage_words(row.stage)),
            Cell::Text(row.received.map_or_else(|| "Not known".to_owned(), day_table)),
            next(row, today),
            Cell::from(row.called.officer_words()),
        ];
        let late = row.as_at.is_none() && row.next.as_ref().is_some_and(|(day, _)| *day < today);
        let line = Row::new(cells).late(late);
        if ticks {
            line.pick(row.reference.clone(), format!("{}, {}", row.name, row.reference), false)
        } else {
            line
        }
    };
    let table = Table::new("cases", "Cases")
        .hide_caption()
        .stack()
        .columns(["Case", "Stage", "Asked", "Next by law", "Officer"].map(Column::new));
    table.rows(rows.iter().map(line)).pick(if ticks { "case" } else { "" })
}

/// Officers who can be given cases, by name.
async fn can_have(desk: &Desk, today: Day) -> Answer<Vec<(PersonId, String)>> {
    let officers = officers::on(desk.store(), today).await?;
    Ok(officers.into_iter().map(|person| (person.id, person.details.name)).collect())
}

fn choose(officers: &[(PersonId, String)], chosen: &str) -> Select {
    let mut select = Select::new("to", "Give to").option("", "Choose an officer");
    for (id, name) in officers {
        select = select.option(id.to_string(), name);
    }
    select.chosen(chosen)
}

/// `GET /cases/allocate`: one case (`case`), or all of an officer's (`from`).
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor)?;
    let form = Form::parse(query.unwrap_or_default().as_bytes())?;
    page(&desk, &visitor, &frame, &form, &[]).await
}

/// `POST /cases/allocate`: the check page, or with `confirm` the handing out.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor)?;
    let today = desk.now().today;
    let officers = can_have(&desk, today).await?;
    let to: Option<PersonId> = form.parsed("to", waymark_web::Need::Required(&say().staff_refuse_to()));
    let to = to.and_then(|id| officers.iter().find(|(known, _)| *known == id).cloned());
    let rows = chosen(&desk, &visitor, &form, today).await?;
    if rows.is_empty() {
        form.refuse("from", say().staff_refuse_none_ticked());
    }
    let Some(to) = to.filter(|_| form.is_right()) else {
        return Ok(page(&desk, &visitor, &frame, &form, &rows).await?.into_response());
    };
    if !form.ticked("confirm") {
        return Ok(check(&desk, &frame, &rows, &to).into_response());
    }
    let lines = give(&desk, &visitor, &form, rows, &to).await?;
    if let [Line { refused: None, .. }] = lines.as_slice() {
        return Ok(Redirect::to("/cases?done=given").into_response());
    }
    let number = lines.iter().filter(|line| line.refused.is_none()).count() as u64;
    let title = match number {
        0 => say().staff_many_no_case(),
        number => capital(format!("{} given to {}", count_words(number, "case", "cases"), to.1)),
    };
    Ok(many::page(&frame, "Give cases to an officer", &title, &lines).into_response())
}

/// The cases that were ticked, or all of an officer's.
async fn chosen(desk: &Desk, visitor: &Visitor, form: &Form, today: Day) -> Answer<Vec<CaseRow>> {
    let now = desk.now();
    let sight =
        desk.access().sight_cohort(visitor, (Action::Assign, Purpose::Casework), "cases allocate", now)?;
    let references: Vec<String> = form.all("case").into_iter().take(MOST).map(str::to_owned).collect();
    let rows = match form.value("from").parse::<PersonId>() {
        Ok(from) if references.is_empty() => {
            let filters = Filters { owner: Some(from), per: MOST as u64, ..Filters::default() };
            cases::page(desk, &sight, &filters, today).await?.0
        }
        _ if references.is_empty() => Vec::new(),
        _ => cases::chosen(desk, &sight, &references).await?,
    };
    let children: Count = rows.iter().map(|row| row.child).collect();
    desk.access().release(sight.seal(rows, children)).await
}

async fn page(desk: &Desk, visitor: &Visitor, frame: &Frame, form: &Form, rows: &[CaseRow]) -> PageAnswer {
    let today = desk.now().today;
    let officers = can_have(desk, today).await?;
    let read = if rows.is_empty() { chosen(desk, visitor, form, today).await? } else { rows.to_vec() };
    let head = heading("Cases", "Give cases to an officer");
    let mut body = FormBody::new(head, "/cases/allocate", tokens(desk, frame), "Continue").cancel("/cases");
    if form.all("case").is_empty() {
        let mut from = Select::new("from", "All cases of").option("", "Choose an officer");
        for (id, name) in &officers {
            from = from.option(id.to_string(), name);
        }
        body = body.field(from.of(form).hint(say().staff_allocate_hint()));
    } else {
        body = body.before(table(&read, today, false));
        for row in &read {
            body = body.keep("case", &*row.reference);
        }
    }
    body = body.field(choose(&officers, form.value("to")).error(form.error("to")));
    Ok(in_cases(frame.page(Title::new("Give cases to an officer"), body)).errors(form.refusals()))
}

fn check(desk: &Desk, frame: &Frame, rows: &[CaseRow], (to, name): &(PersonId, String)) -> Page {
    let cases = count_words(rows.len() as u64, "case", "cases");
    let head = heading("Check", &format!("Give {cases} to {name}"));
    let mut body = FormBody::new(head, "/cases/allocate", tokens(desk, frame), &format!("Give {cases}"));
    body = body
        .before(table(rows, desk.now().today, false))
        .keep("to", to.to_string())
        .keep("confirm", "yes")
        .cancel("/cases/unassigned");
    for row in rows {
        body = body.keep("case", &*row.reference);
    }
    in_cases(frame.page(Title::new("Check who gets the cases"), body))
}

fn in_cases(page: Page) -> Page {
    page.crumb("/home", "Home").crumb("/cases", "Cases")
}

/// Gives each case by itself, and answers what became of each.
async fn give(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form,
    rows: Vec<CaseRow>,
    (to, officer): &(PersonId, String),
) -> Answer<Vec<Line>> {
    let (to, team) = (*to, team_of(desk, *to).await?);
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
        let command = Command { key: format!("{}/give", key(desk, form)), words: Vec::new() };
        let work = desk.store().write(move |tx| {
            Box::pin(async move {
                let today = by.now.today;
                access.may_act(&mut *tx, &visitor, (row.child, Action::Assign), today).await?;
                let decide = move |_: &OpenCase| Ok(vec![decide::give_case(Some(to), team, today)]);
                act_in(tx, &by, row.case, command, decide).await
            })
        });
        let refused = many::refused(work.await)?;
        lines.push(Line { reference: row.reference, name: row.name, what: officer.clone(), refused });
    }
    Ok(lines)
}

/// The officer's own team, or else the SEND team.
async fn team_of(desk: &Desk, officer: PersonId) -> Answer<TeamId> {
    let held = roles::of_person(desk.store(), officer, desk.now().today).await?;
    if let Some(team) = held.iter().find_map(|role| role.given.team) {
        return Ok(team);
    }
    let send = teams::of_kind(desk.store(), "send").await?;
    send.first().map(|team| team.id).ok_or_else(|| Problem::refuse("to", say().staff_refuse_no_team()))
}
