//! Giving a role, ending one, and moving to another team: each with its day. A role that ends stays on record.

use super::fields::{ask_role, choose_team, role, teams};
use super::people::role_words;
use super::{account, href, in_account, record};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{FactId, Problem, TeamId};
use waymark_people::accounts::{self, Account};
use waymark_people::forms::tokens;
use waymark_people::roles::GivenRole;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{DateInput, FormBody, Radios, heading};
use waymark_web::{Form, Frame, Html, Need, PageAnswer, Stop, Title};

/// `GET /admin/people/{id}/roles/new`.
pub async fn new(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
) -> PageAnswer {
    let account = account(&desk, &visitor, (&written, Action::ChangeAccount)).await?;
    new_page(&desk, &frame, &account, &Form::default()).await
}

/// `POST /admin/people/{id}/roles/new`.
pub async fn give(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let account = account(&desk, &visitor, (&written, Action::ChangeAccount)).await?;
    let person = account.person.id;
    if let Some(asked) = role(&mut form, &teams(&desk).await?) {
        let done = record(&desk, &visitor, &mut form, move |tx, by| {
            Box::pin(async move {
                accounts::give(tx, by, person, asked).await?;
                Ok(format!("{}?done=given", href(person)))
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(new_page(&desk, &frame, &account, &form).await?.into_response())
}

async fn new_page(desk: &Desk, frame: &Frame, account: &Account, form: &Form) -> PageAnswer {
    let (name, back) = (&account.person.details.name, href(account.person.id));
    let head = heading(name, "Give a role");
    let body = FormBody::new(head, format!("{back}/roles/new"), tokens(desk, frame), "Give the role");
    let body = ask_role(body, &teams(desk).await?, form, desk.now().today).cancel(back);
    let page = frame.page(Title::new("Give a role").about(name), body);
    Ok(in_account(page, account).errors(form.refusals()))
}

/// An account and one role of it that can still be ended.
struct Held {
    account: Account,
    role: GivenRole,
}

async fn held(desk: &Desk, visitor: &Visitor, (person, role): &(String, String)) -> Result<Held, Stop> {
    let account = account(desk, visitor, (person, Action::ChangeAccount)).await?;
    let id: FactId = role.parse().map_err(|_| Problem::Missing)?;
    let today = desk.now().today;
    let role = account.standing(today).find(|role| role.id == id).cloned().ok_or(Problem::Missing)?;
    Ok(Held { account, role })
}

/// `GET /admin/people/{id}/roles/{role}`.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<(String, String)>,
) -> PageAnswer {
    let held = held(&desk, &visitor, &written).await?;
    page(&desk, &frame, &held, &Form::default()).await
}

/// `POST /admin/people/{id}/roles/{role}`.
pub async fn send(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Stop> {
    let account = account(&desk, &visitor, (&written.0, Action::ChangeAccount)).await?;
    let (person, role) = (account.person.id, written.1.parse().map_err(|_| Problem::Missing)?);
    let what = form.choice("what", &["end", "move"], Need::Required("Choose what changes"));
    let day = form.day("day", "The day", Need::Required("Enter the day"));
    let team: Option<TeamId> = match what.as_deref() {
        Some("move") => form.parsed("team", Need::Required("Choose the team they move to")),
        _ => None,
    };
    if let Some(day) = day.filter(|_| form.is_right()) {
        let done = record(&desk, &visitor, &mut form, move |tx, by| {
            Box::pin(async move {
                let word = match team {
                    Some(team) => {
                        accounts::move_to(tx, by, person, role, (team, day)).await?;
                        "moved"
                    }
                    None => {
                        crate::accounts::end_role(tx, by, person, role, day).await?;
                        "ended"
                    }
                };
                Ok(format!("{}?done={word}", href(person)))
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    let held = held(&desk, &visitor, &written).await?;
    Ok(page(&desk, &frame, &held, &form).await?.into_response())
}

async fn page(desk: &Desk, frame: &Frame, held: &Held, form: &Form) -> PageAnswer {
    let (person, name) = (&held.account.person, &held.account.person.details.name);
    let back = href(person.id);
    let title = format!("End or move: {}", role_words(&held.role));
    let mut what = Radios::new("what", "What changes?")
        .option("end", "The role ends")
        .option_hint("Cases they have as an officer go to “Not given to anyone”, where a SEND manager gives them out. You see no case.");
    if held.role.given.setting.is_none() {
        let to = choose_team(&teams(desk).await?, "Team").of(form);
        what = what.option("move", "They go on in another team").option_more(Html::of(&to));
    }
    let day = DateInput::new("day", "From which day?")
        .hint("The first day without the role, or the first day in the other team. It can be a day to come.");
    let day = if form.fields().is_empty() { day.value(desk.now().today) } else { day.of(form) };
    let action = format!("{back}/roles/{}", held.role.id);
    let body = FormBody::new(heading(name, &title), action, tokens(desk, frame), "Save")
        .field(what.of(form))
        .field(day)
        .cancel(back);
    let page = frame.page(Title::new(title).about(name), body);
    Ok(in_account(page, &held.account).errors(&shown(form)))
}

/// What was refused, each beside a field of this page.
fn shown(form: &Form) -> Vec<waymark_kernel::Refusal> {
    let mut refusals = form.refusals().to_vec();
    for refusal in &mut refusals {
        if refusal.field == "to" || refusal.field == "from" {
            "day".clone_into(&mut refusal.field);
        }
    }
    refusals
}
