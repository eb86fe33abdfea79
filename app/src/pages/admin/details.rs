//! Opening an account, and changing how somebody is called and reached.

use super::fields::{ask_role, ask_who, role, teams, who};
use super::{Opened, gate, href, in_account, in_people, record};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_people::accounts;
use waymark_people::forms::tokens;
use waymark_people::{Desk, PersonDetails, SignedIn, persons};
use waymark_web::components::{FormBody, heading};
use waymark_web::{Form, Frame, Page, PageAnswer, Stop, Title};

/// `GET /admin/people/new`.
pub async fn new(State(desk): State<Desk>, frame: Frame, SignedIn(visitor): SignedIn) -> PageAnswer {
    gate(&desk, &visitor, Action::ChangeAccount)?;
    new_page(&desk, &frame, &Form::default()).await
}

/// `POST /admin/people/new`.
pub async fn open(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::ChangeAccount)?;
    let told = who(&mut form, PersonDetails::default());
    let asked = role(&mut form, &teams(&desk).await?);
    if let Some((told, asked)) = told.zip(asked) {
        let done = record(&desk, &visitor, &mut form, move |tx, by| {
            Box::pin(async move {
                let person = accounts::open(tx, by, told, asked).await?;
                Ok(format!("{}?done=opened", href(person)))
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(new_page(&desk, &frame, &form).await?.into_response())
}

async fn new_page(desk: &Desk, frame: &Frame, form: &Form) -> PageAnswer {
    let head = heading("People", "Add a person");
    let body = FormBody::new(head, "/admin/people/new", tokens(desk, frame), "Open the account");
    let body = ask_role(ask_who(body, form), &teams(desk).await?, form, desk.now().today);
    let page = frame.page(Title::new("Add a person"), body.cancel("/admin/people"));
    Ok(in_people(page).errors(form.refusals()))
}

/// `GET /admin/people/{id}/change`.
pub async fn show(opened: Opened, frame: Frame) -> PageAnswer {
    let told = &opened.account.person.details;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let fields = [
        ("name", told.name.clone()),
        ("job_title", text(&told.job_title)),
        ("email", text(&told.contact.email)),
        ("phone", text(&told.contact.phone)),
    ];
    let form = Form::from_fields(fields.map(|(name, value)| (name.to_owned(), value)).to_vec())?;
    Ok(change_page(&opened, &frame, &form))
}

/// `POST /admin/people/{id}/change`.
pub async fn send(opened: Opened, frame: Frame, mut form: Form) -> Result<Response, Stop> {
    let (person, before) = (opened.account.person.id, opened.account.person.details.clone());
    if let Some(told) = who(&mut form, before).filter(|_| form.is_right()) {
        let done = opened.record(&mut form, move |tx, by| {
            Box::pin(async move {
                persons::change(tx, by, person, told).await?;
                Ok(format!("{}?done=changed", href(person)))
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(change_page(&opened, &frame, &form).into_response())
}

fn change_page(opened: &Opened, frame: &Frame, form: &Form) -> Page {
    let Opened { desk, account, .. } = opened;
    let (name, back) = (&account.person.details.name, href(account.person.id));
    let head = heading(name, "Change how they are called and reached");
    let body = FormBody::new(head, format!("{back}/change"), tokens(desk, frame), "Save");
    let page = frame.page(Title::new("Change an account").about(name), ask_who(body, form).cancel(back));
    in_account(page, account).errors(form.refusals())
}
