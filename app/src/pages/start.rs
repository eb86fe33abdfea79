//! `/`: the public start page; whoever is signed in goes to their own page.

use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_people::SignedIn;
use waymark_web::{Frame, Html, Title};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage<'p> {
    area: &'p waymark_web::Area,
}

/// The start page.
pub async fn show(frame: Frame, signed_in: Option<Extension<SignedIn>>) -> Response {
    match signed_in {
        Some(Extension(SignedIn(visitor))) if visitor.role.is_family() => Redirect::to("/my").into_response(),
        Some(_) => Redirect::to("/home").into_response(),
        None => {
            let main = Html::of(&StartPage { area: &frame.area });
            frame.page(Title::new("Get help with special educational needs"), main).into_response()
        }
    }
}
