//! Signing in by a demonstration's link, and signing out. The link's page shows whose it is and a button; only the
//! post signs in, so that a link preview never does.

use super::{Server, carry::SESSION};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::Key;
use waymark_kernel::Answer;
use waymark_web::cookie::{self, Keep};
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Stop, Title};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage<'p> {
    demo: bool,
    links: &'p [super::links::Link],
}

#[derive(Template)]
#[template(path = "sign_in_link.html")]
struct LinkHelpPage {
    demo: bool,
}

#[derive(Template)]
#[template(path = "sign_in_run_out.html")]
struct RunOutPage {
    demo: bool,
}

#[derive(Template)]
#[template(path = "link.html")]
struct LinkPage<'p> {
    who: &'p str,
    token: &'p str,
}

#[derive(Template)]
#[template(path = "sign_out.html")]
struct SignOutPage<'p> {
    csrf: &'p str,
}

/// `/sign-in`.
pub async fn show(State(server): State<Server>, frame: Frame) -> PageAnswer {
    let main = Html::of(&SignInPage { demo: frame.area.demo, links: server.links.all() });
    Ok(frame.page(Title::new("Sign in"), main))
}

/// `/sign-in/link`: what a link is, and what to do when one does not work.
pub async fn link_help(frame: Frame) -> PageAnswer {
    let main = Html::of(&LinkHelpPage { demo: frame.area.demo });
    Ok(frame.page(Title::new("Signing in with a link"), main).crumb("/sign-in", "Sign in"))
}

/// `/sign-in/link/{token}`: whose link it is, and a button.
pub async fn link(State(server): State<Server>, frame: Frame, Path(token): Path<String>) -> PageAnswer {
    let Some((link, ..)) = server.links.find(&token) else { return Ok(run_out(&frame)) };
    let main = Html::of(&LinkPage { who: &link.who, token: &token });
    Ok(frame.page(Title::new("Sign in"), main))
}

/// The post of that button, also of someone who is signed in as somebody else: that session ends. The token of the
/// address is all it asks, and no token of a form: whoever opened two links before pressing either has none that counts.
pub async fn enter(
    State(server): State<Server>,
    frame: Frame,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    let Some((_, person, role)) = server.links.find(&token) else {
        return Ok(run_out(&frame).into_response());
    };
    end(&server, &headers).await?;
    let key = server.desk.sessions().open(person, role, server.desk.moment()).await?;
    let https = server.desk.area().https;
    let mut response = Redirect::to("/").into_response();
    if let Some(line) = cookie::set(SESSION, &key.to_cookie(), https, Keep::Session) {
        response.headers_mut().insert(header::SET_COOKIE, line);
    }
    Ok(response)
}

/// A page that asks, for those who come by an address.
pub async fn leave_page(frame: Frame) -> PageAnswer {
    let main = Html::of(&SignOutPage { csrf: &frame.csrf });
    Ok(frame.page(Title::new("Sign out"), main))
}

/// Ends the session.
pub async fn leave(State(server): State<Server>, headers: HeaderMap, _: Form) -> Result<Response, Stop> {
    end(&server, &headers).await?;
    let https = server.desk.area().https;
    let mut response = Redirect::to("/sign-in").into_response();
    if let Some(line) = cookie::set(SESSION, "", https, Keep::Drop) {
        response.headers_mut().insert(header::SET_COOKIE, line);
    }
    Ok(response)
}

/// Ends the session that a request came with, where it came with one.
async fn end(server: &Server, headers: &HeaderMap) -> Answer<()> {
    let key = cookie::read(headers, SESSION, server.desk.area().https).and_then(Key::from_cookie);
    match key {
        Some(key) => server.desk.sessions().end(&key, server.desk.now().at).await,
        None => Ok(()),
    }
}

/// What is said of a link that signs nobody in: it is from a server that stopped, or part of it was lost.
fn run_out(frame: &Frame) -> Page {
    let main = Html::of(&RunOutPage { demo: frame.area.demo });
    frame
        .page(Title::new("That link has run out"), main)
        .crumb("/sign-in", "Sign in")
        .status(StatusCode::NOT_FOUND)
}
