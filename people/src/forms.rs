//! From a form to a fact: what every page that records something does with the form it was sent.

use crate::Desk;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_kernel::{Answer, FactId, Problem};
use waymark_web::{Form, Frame, Stop, Tokens};

/// The hidden fields of a form: the token of the visit and a fresh key.
#[must_use]
pub fn tokens(desk: &Desk, frame: &Frame) -> Tokens {
    Tokens::new(&frame.csrf, desk.ids().next())
}

/// The key of a form; a form without one gets a key of its own.
#[must_use]
pub fn key(desk: &Desk, form: &Form) -> String {
    match form.value("_once") {
        "" => desk.ids().next::<FactId>().to_string(),
        key => key.to_owned(),
    }
}

/// What to answer after recording: on to `href`, or the refusals into the form (then `Ok(None)`), or the stop.
///
/// # Errors
/// Whatever is no refusal.
pub fn after<T>(recorded: Answer<T>, form: &mut Form, href: &str) -> Result<Option<Response>, Stop> {
    match recorded {
        Ok(_) => Ok(Some(Redirect::to(href).into_response())),
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Ok(None)
        }
        Err(problem) => Err(problem.into()),
    }
}
