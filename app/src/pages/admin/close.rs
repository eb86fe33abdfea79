//! Closing an account: asked once more before it is done, because the person is signed out at once.

use super::{account, href, in_account, record};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_people::accounts::Account;
use waymark_people::forms::tokens;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, FormBody, Inset, heading};
use waymark_web::{Form, Frame, Page, PageAnswer, Stop, Title};

/// `GET /admin/people/{id}/close`.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
) -> PageAnswer {
    let account = account(&desk, &visitor, (&written, Action::ChangeAccount)).await?;
    Ok(page(&desk, &frame, &account, &Form::default()))
}

/// `POST /admin/people/{id}/close`.
pub async fn send(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let account = account(&desk, &visitor, (&written, Action::ChangeAccount)).await?;
    let person = account.person.id;
    let done = record(&desk, &visitor, &mut form, move |tx, by| {
        Box::pin(async move {
            crate::accounts::close(tx, by, person).await?;
            Ok(format!("{}?done=closed", href(person)))
        })
    });
    if let Some(response) = done.await? {
        desk.sessions().end_all_of(person, desk.now().at).await?;
        return Ok(response);
    }
    Ok(page(&desk, &frame, &account, &form).into_response())
}

fn page(desk: &Desk, frame: &Frame, account: &Account, form: &Form) -> Page {
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
