//! Adding a team with its inbox, and changing how one is called and reached.

use super::teams::AGENCIES;
use super::{gate, record};
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::{Problem, TeamId};
use waymark_people::Visit;
use waymark_people::contact_details::ContactDetails;
use waymark_people::teams::{self, KINDS, Team, TeamDetails};
use waymark_web::components::{FormBody, Radios, Select, TextInput, Typed, Width, heading};
use waymark_web::words::capital;
use waymark_web::{Form, Need, Page, PageAnswer, Stop, Title};

/// `GET /admin/teams/new`.
pub async fn new(visit: Visit) -> PageAnswer {
    gate(&visit.desk, &visit.visitor, Action::ChangeAccount)?;
    Ok(page(&visit, None, &Form::default()))
}

/// `POST /admin/teams/new`.
pub async fn add(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    gate(&visit.desk, &visit.visitor, Action::ChangeAccount)?;
    if let Some(told) = read(&mut form, TeamDetails::default()) {
        let done = record(&visit, &mut form, move |tx, by| {
            Box::pin(async move {
                teams::add(tx, by, told).await?;
                Ok("/admin/teams?done=team".to_owned())
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(page(&visit, None, &form).into_response())
}

/// `GET /admin/teams/{id}`.
pub async fn show(visit: Visit) -> PageAnswer {
    gate(&visit.desk, &visit.visitor, Action::ChangeAccount)?;
    let team = find(&visit).await?;
    let told = team.details.clone();
    let fields = [
        ("name", told.name),
        ("kind", told.kind),
        ("agency", told.agency),
        ("email", told.contact.email.unwrap_or_default()),
        ("phone", told.contact.phone.unwrap_or_default()),
    ];
    let form = Form::from_fields(fields.map(|(name, value)| (name.to_owned(), value)).to_vec())?;
    Ok(page(&visit, Some(&team), &form))
}

/// `POST /admin/teams/{id}`. Its agency stays: who works in it was given roles of that agency.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    gate(&visit.desk, &visit.visitor, Action::ChangeAccount)?;
    let team = find(&visit).await?;
    if let Some(told) = read(&mut form, team.details.clone()) {
        let id = team.id;
        let done = record(&visit, &mut form, move |tx, by| {
            Box::pin(async move {
                teams::rename(tx, by, id, told).await?;
                Ok("/admin/teams?done=team".to_owned())
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(page(&visit, Some(&team), &form).into_response())
}

async fn find(visit: &Visit) -> Result<Team, Stop> {
    let id: TeamId = visit.named("id").parse().map_err(|_| Problem::Missing)?;
    let team = teams::get(visit.desk.store(), id).await?;
    if team.details.setting.is_some() { Err(Problem::Missing.into()) } else { Ok(team) }
}

/// What was told of a team; an agency that stands stays.
fn read(form: &mut Form, before: TeamDetails) -> Option<TeamDetails> {
    let kinds: Vec<&str> = offered().map(|(code, _)| code).collect();
    let name = form.text("name", Need::Required("Enter the team’s name"), 120);
    let kind = form.choice("kind", &kinds, Need::Required("Choose what the team is for"));
    let agency = if before.agency.is_empty() {
        form.choice("agency", &AGENCIES.map(|(code, _)| code), Need::Required("Choose the team’s agency"))
    } else {
        Some(before.agency.clone())
    };
    let email = form.text("email", Need::Optional, 120);
    let phone = form.text("phone", Need::Optional, 120);
    let (name, (kind, agency)) = name.zip(kind.zip(agency))?;
    let contact = ContactDetails { phone, email };
    form.is_right().then_some(TeamDetails { name, kind, agency, contact, ..before })
}

/// What a team can be for; the inbox of a setting is made with the setting.
fn offered() -> impl Iterator<Item = (&'static str, &'static str)> {
    KINDS.into_iter().filter(|(code, _)| *code != "setting")
}

fn page(visit: &Visit, team: Option<&Team>, form: &Form) -> Page {
    let (title, action, button) = match team {
        Some(team) => ("Change a team", format!("/admin/teams/{}", team.id), "Save"),
        None => ("Add a team", "/admin/teams/new".to_owned(), "Add the team"),
    };
    let mut kind = Select::new("kind", "What is it for?").option("", "Choose");
    for (code, words) in offered() {
        kind = kind.option(code, capital(words));
    }
    let mut body = FormBody::new(heading("Teams", title), action, visit.tokens(), button)
        .field(TextInput::new("name", "Name").of(form))
        .field(kind.of(form));
    if team.is_none() {
        let agency = Radios::new("agency", "Which agency is it?");
        let agency = AGENCIES.iter().fold(agency, |agency, (code, words)| agency.option(*code, *words));
        body = body.field(agency.inline().of(form));
    }
    let body = body
        .field(TextInput::new("email", "E-mail of the inbox (optional)").typed(Typed::Email).of(form))
        .field(
            TextInput::new("phone", "Telephone (optional)").typed(Typed::Phone).width(Width::Twenty).of(form),
        )
        .cancel("/admin/teams");
    let page =
        visit.frame.page(Title::new(title), body).crumb("/home", "Home").crumb("/admin/teams", "Teams");
    page.errors(form.refusals())
}
