//! Closing an account: asked once more before it is done, because the person is signed out at once.

use super::{Opened, href, in_account};
use axum::response::{IntoResponse, Response};
use waymark_web::components::{Button, FormBody, Inset, heading};
use waymark_web::{Form, Page, PageAnswer, Stop, Title};

/// `GET /admin/people/{id}/close`.
pub async fn show(opened: Opened) -> PageAnswer {
    Ok(page(&opened, &Form::default()))
}

/// `POST /admin/people/{id}/close`.
pub async fn send(opened: Opened, mut form: Form) -> Result<Response, Stop> {
    let person = opened.account.person.id;
    let done = opened.record(&mut form, move |tx, by| {
        Box::pin(async move {
            crate::accounts::close(tx, by, person).await?;
            Ok(format!("{}?done=closed", href(person)))
        })
    });
    if let Some(response) = done.await? {
        let desk = &opened.visit.desk;
        desk.sessions().end_all_of(person, desk.now().at).await?;
        return Ok(response);
    }
    Ok(page(&opened, &form).into_response())
}

fn page(opened: &Opened, form: &Form) -> Page {
    let Opened { visit, account } = opened;
    let (name, back) = (&account.person.details.name, href(account.person.id));
    let sentence = "Every role ends today, and they are signed out at once. Nothing they recorded goes away. Cases they have go \
         to “Not given to anyone”, where a SEND manager gives them out; what was asked of their team stays in its inbox.";
    let button = Button::new("Close the account").warning();
    let head = heading(name, "Close this account");
    let body = FormBody::with(head, format!("{back}/close"), visit.tokens(), button)
        .before(Inset::new(sentence))
        .cancel(back);
    in_account(visit.frame.page(Title::new("Close an account").about(name), body), account)
        .errors(form.refusals())
}
