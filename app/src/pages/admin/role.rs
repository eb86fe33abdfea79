//! Giving a role, ending one, and moving to another team: each with its day. A role that ends stays on record.

use super::fields::{ask_role, choose_team, role, teams};
use super::people::role_words;
use super::{Opened, href, in_account};
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, FactId, Problem, TeamId};
use waymark_people::accounts;
use waymark_people::roles::GivenRole;
use waymark_web::components::{DateInput, FormBody, Radios, heading};
use waymark_web::{Form, Html, Need, PageAnswer, Stop, Title};

/// `GET /admin/people/{id}/roles/new`.
pub async fn new(opened: Opened) -> PageAnswer {
    new_page(&opened, &Form::default()).await
}

/// `POST /admin/people/{id}/roles/new`.
pub async fn give(opened: Opened, mut form: Form) -> Result<Response, Stop> {
    let person = opened.account.person.id;
    if let Some(asked) = role(&mut form, &teams(&opened.visit.desk).await?) {
        let done = opened.record(&mut form, move |tx, by| {
            Box::pin(async move {
                accounts::give(tx, by, person, asked).await?;
                Ok(format!("{}?done=given", href(person)))
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(new_page(&opened, &form).await?.into_response())
}

async fn new_page(opened: &Opened, form: &Form) -> PageAnswer {
    let Opened { visit, account } = opened;
    let (name, back) = (&account.person.details.name, href(account.person.id));
    let head = heading(name, "Give a role");
    let body = FormBody::new(head, format!("{back}/roles/new"), visit.tokens(), "Give the role");
    let body = ask_role(body, &teams(&visit.desk).await?, form, visit.desk.now().today).cancel(back);
    let page = visit.frame.page(Title::new("Give a role").about(name), body);
    Ok(in_account(page, account).errors(form.refusals()))
}

/// A role of an account that can still be ended.
fn held(opened: &Opened, role: FactId) -> Result<GivenRole, Stop> {
    let held = opened.account.standing(opened.visit.desk.now().today).find(|held| held.id == role).cloned();
    Ok(held.ok_or(Problem::Missing)?)
}

/// Which role an address names.
fn named(opened: &Opened) -> Answer<FactId> {
    opened.visit.named("role").parse().map_err(|_| Problem::Missing)
}

/// `GET /admin/people/{id}/roles/{role}`.
pub async fn show(opened: Opened) -> PageAnswer {
    page(&opened, named(&opened)?, &Form::default()).await
}

/// `POST /admin/people/{id}/roles/{role}`.
pub async fn send(opened: Opened, mut form: Form) -> Result<Response, Stop> {
    let (person, role) = (opened.account.person.id, named(&opened)?);
    let what = form.choice("what", &["end", "move"], Need::Required("Choose what changes"));
    let day = form.day("day", "The day", Need::Required("Enter the day"));
    let team: Option<TeamId> = match what.as_deref() {
        Some("move") => form.parsed("team", Need::Required("Choose the team they move to")),
        _ => None,
    };
    if let Some(day) = day.filter(|_| form.is_right()) {
        let done = opened.record(&mut form, move |tx, by| {
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
    Ok(page(&opened, role, &form).await?.into_response())
}

async fn page(opened: &Opened, role: FactId, form: &Form) -> PageAnswer {
    let Opened { visit, account } = opened;
    let (role, name) = (held(opened, role)?, &account.person.details.name);
    let back = href(account.person.id);
    let title = format!("End or move: {}", role_words(&role));
    let mut what = Radios::new("what", "What changes?")
        .option("end", "The role ends")
        .option_hint("Cases they have as an officer go to “Not given to anyone”, where a SEND manager gives them out. You see no case.");
    if role.given.setting.is_none() {
        let to = choose_team(&teams(&visit.desk).await?, "Team").of(form);
        what = what.option("move", "They go on in another team").option_more(Html::of(&to));
    }
    let day = DateInput::new("day", "From which day?")
        .hint("The first day without the role, or the first day in the other team. It can be a day to come.");
    let day = if form.fields().is_empty() { day.value(visit.desk.now().today) } else { day.of(form) };
    let action = format!("{back}/roles/{}", role.id);
    let body = FormBody::new(heading(name, &title), action, visit.tokens(), "Save")
        .field(what.of(form))
        .field(day)
        .cancel(back);
    let page = visit.frame.page(Title::new(title).about(name), body);
    Ok(in_account(page, account).errors(&shown(form)))
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
