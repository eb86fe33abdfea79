//! Closing an account: asked once more before it is done, because the person is signed out at once.

use super::{Opened, href, in_account};
use axum::response::{IntoResponse, Response};
use waymark_people::forms::tokens;
use waymark_web::components::{Button, FormBody, Inset, heading};
use waymark_web::{Form, Frame, Page, PageAnswer, Stop, Title};

/// `GET /admin/people/{id}/close`.
pub async fn show(opened: Opened, frame: Frame) -> PageAnswer {
    Ok(page(&opened, &frame, &Form::default()))
}

/// `POST /admin/people/{id}/close`.
pub async fn send(opened: Opened, frame: Frame, mut form: Form) -> Result<Response, Stop> {
    let person = opened.account.person.id;
    let done = opened.record(&mut form, move |tx, by| {
        Box::pin(async move {
            crate::accounts::close(tx, by, person).await?;
            Ok(format!("{}?done=closed", href(person)))
        })
    });
    if let Some(response) = done.await? {
        opened.desk.sessions().end_all_of(person, opened.desk.now().at).await?;
        return Ok(response);
    }
    Ok(page(&opened, &frame, &form).into_response())
}

fn page(opened: &Opened, frame: &Frame, form: &Form) -> Page {
    let Opened { desk, account, .. } = opened;
    let (name, back) = (&account.person.details.name, href(account.person.id));
    let sentence = "Every role ends today, and they are signed out at once. Nothing they recorded goes away. Cases they have go \
         to “Not given to anyone”, where a SEND manager gives them out; what was asked of their team stays in its inbox.";
    let button = Button::new("Close the account").warning();
    let head = heading(name, "Close this account");
    let body = FormBody::with(head, format!("{back}/close"), tokens(desk, frame), button)
        .before(Inset::new(sentence))
        .cancel(back);
    in_account(frame.page(Title::new("Close an account").about(name), body), account).errors(form.refusals())
}
