//! "Change how this looks": a plain form and a cookie, so that it works without scripts and before signing in.

use crate::components::{Button, Radios};
use crate::display::{COOKIE, Display, Font, Movement, Size, Spacing, Tint};
use crate::{Form, Frame, Html, PageAnswer, Stop, Title, Tokens, cookie};
use askama::Template;
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};

/// A year, in seconds.
const YEAR: u32 = 365 * 24 * 60 * 60;

#[derive(Template)]
#[template(path = "pages/display.html")]
struct Choices {
    tokens: Tokens,
    questions: Vec<Radios>,
    save: Button,
}

macro_rules! question {
    ($choice:ident, $now:expr, $words:literal) => {
        $choice::ALL
            .iter()
            .fold(Radios::new($choice::FIELD, $words), |radios, choice| {
                radios.option(choice.code(), choice.words())
            })
            .chosen($now.code())
    };
}

/// Shows the choices as they are now.
pub(super) async fn show(frame: Frame, RawQuery(query): RawQuery) -> PageAnswer {
    let now = frame.display;
    let questions = vec![
        question!(Size, now.size, "Size of text"),
        question!(Font, now.font, "Letters"),
        question!(Spacing, now.spacing, "Space in text"),
        question!(Tint, now.tint, "Colour behind the text"),
        question!(Movement, now.movement, "Movement"),
    ];
    let tokens = Tokens::without_key(&frame.csrf);
    let main = Html::of(&Choices { tokens, questions, save: Button::new("Save") });
    let page = frame.page(Title::new("Change how this looks"), main);
    Ok(if query.as_deref() == Some("saved") {
        page.notice("Saved. Every page now looks like this.")
    } else {
        page
    })
}

/// Keeps the choices in the cookie.
pub(super) async fn save(frame: Frame, form: Form) -> Result<Response, Stop> {
    let chosen = Display {
        font: Font::of(form.value(Font::FIELD)),
        size: Size::of(form.value(Size::FIELD)),
        spacing: Spacing::of(form.value(Spacing::FIELD)),
        tint: Tint::of(form.value(Tint::FIELD)),
        movement: Movement::of(form.value(Movement::FIELD)),
    };
    let mut response = Redirect::to("/display?saved").into_response();
    if let Some(line) =
        cookie::set(COOKIE, &chosen.to_cookie(), frame.area.https, cookie::Keep::Seconds(YEAR))
    {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
    Ok(response)
}
