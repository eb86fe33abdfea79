//! What every request carries: who is signed in, and the frame of the page. Read afresh for each request, so that a
//! role that ends takes effect at once.

use super::menu;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use waymark_access::{Key, Session, Visitor};
use waymark_people::{Desk, SignedIn};
use waymark_web::{Area, Display, Frame, cookie, display};

/// The name of the session's cookie.
pub const SESSION: &str = "wm_session";

/// Puts the visitor and the frame into the request.
pub async fn carry(State(desk): State<Desk>, mut request: Request, next: Next) -> Response {
    let key = key(&desk, &request).filter(|_| wants_visitor(request.uri().path()));
    let signed_in = match key {
        Some(key) => read(&desk, &key).await,
        None => None,
    };
    let area = area(&desk).await;
    let mut frame = Frame::public(area, desk.now().today);
    frame.path = request.uri().path().to_owned();
    let looks = cookie::read(request.headers(), display::COOKIE, desk.area().https);
    frame.display = looks.map_or_else(Display::default, Display::from_cookie);
    frame.reference = reference(&desk);
    if let Some((session, visitor)) = signed_in {
        let role = if visitor.role.is_family() { String::new() } else { visitor.role.words().to_owned() };
        frame.visitor = Some(waymark_web::SignedIn { name: visitor.name.clone(), role });
        frame.menu = Arc::from(menu::of(visitor.role));
        session.form_token.as_str().clone_into(&mut frame.csrf);
        request.extensions_mut().insert(session);
        request.extensions_mut().insert(SignedIn(visitor));
    }
    request.extensions_mut().insert(frame);
    next.run(request).await
}

/// The area with its contacts; where they cannot be read, as they were when the server started.
async fn area(desk: &Desk) -> Arc<Area> {
    desk.area_as_told().await.unwrap_or_else(|problem| {
        tracing::error!(%problem, "the area's contacts could not be read");
        desk.area().clone()
    })
}

/// Assets and signs of life are the same for everyone.
fn wants_visitor(path: &str) -> bool {
    !path.starts_with("/assets/") && !matches!(path, "/healthz" | "/readyz" | "/theme.css")
}

/// The session and the visitor of a request. What cannot be read is nobody: the page then asks to sign in.
async fn read(desk: &Desk, key: &Key) -> Option<(Session, Visitor)> {
    let session = match desk.sessions().session(key, desk.moment()).await {
        Ok(session) => session?,
        Err(problem) => {
            tracing::error!(%problem, "a session could not be read");
            return None;
        }
    };
    let visitor = desk.visitor(&session).await.ok()??;
    Some((session, visitor))
}

fn key(desk: &Desk, request: &Request) -> Option<Key> {
    Key::from_cookie(cookie::read(request.headers(), SESSION, desk.area().https)?)
}

/// A short number that a person can read out on the telephone.
fn reference(desk: &Desk) -> String {
    let id: waymark_kernel::FactId = desk.ids().next();
    let text = id.to_string();
    text.get(..8).unwrap_or_default().to_uppercase()
}
