//! Opening an account, and changing how somebody is called and reached.

use super::fields::{ask_role, ask_who, role, teams, who};
use super::{Opened, gate, href, in_account, in_people, record};
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_people::accounts;
use waymark_people::{PersonDetails, Visit, persons};
use waymark_web::components::{FormBody, heading};
use waymark_web::{Form, Page, PageAnswer, Stop, Title};

/// `GET /admin/people/new`.
pub async fn new(visit: Visit) -> PageAnswer {
    gate(&visit.desk, &visit.visitor, Action::ChangeAccount)?;
    new_page(&visit, &Form::default()).await
}

/// `POST /admin/people/new`.
pub async fn open(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    gate(&visit.desk, &visit.visitor, Action::ChangeAccount)?;
    let told = who(&mut form, PersonDetails::default());
    let asked = role(&mut form, &teams(&visit.desk).await?);
    if let Some((told, asked)) = told.zip(asked) {
        let done = record(&visit, &mut form, move |tx, by| {
            Box::pin(async move {
                let person = accounts::open(tx, by, told, asked).await?;
                Ok(format!("{}?done=opened", href(person)))
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(new_page(&visit, &form).await?.into_response())
}

async fn new_page(visit: &Visit, form: &Form) -> PageAnswer {
    let head = heading("People", "Add a person");
    let body = FormBody::new(head, "/admin/people/new", visit.tokens(), "Open the account");
    let body = ask_role(ask_who(body, form), &teams(&visit.desk).await?, form, visit.desk.now().today);
    let page = visit.frame.page(Title::new("Add a person"), body.cancel("/admin/people"));
    Ok(in_people(page).errors(form.refusals()))
}

/// `GET /admin/people/{id}/change`.
pub async fn show(opened: Opened) -> PageAnswer {
    let told = &opened.account.person.details;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let fields = [
        ("name", told.name.clone()),
        ("job_title", text(&told.job_title)),
        ("email", text(&told.contact.email)),
        ("phone", text(&told.contact.phone)),
    ];
    let form = Form::from_fields(fields.map(|(name, value)| (name.to_owned(), value)).to_vec())?;
    Ok(change_page(&opened, &form))
}

/// `POST /admin/people/{id}/change`.
pub async fn send(opened: Opened, mut form: Form) -> Result<Response, Stop> {
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
    Ok(change_page(&opened, &form).into_response())
}

fn change_page(opened: &Opened, form: &Form) -> Page {
    let Opened { visit, account } = opened;
    let (name, back) = (&account.person.details.name, href(account.person.id));
    let head = heading(name, "Change how they are called and reached");
    let body = FormBody::new(head, format!("{back}/change"), visit.tokens(), "Save");
    let page =
        visit.frame.page(Title::new("Change an account").about(name), ask_who(body, form).cancel(back));
    in_account(page, account).errors(form.refusals())
}
