//! What tests of a room's pages share: an invented area in a folder of its own, a clock that a test sets, and a browser of a
//! few lines that asks the room's own routes.
#![allow(clippy::unwrap_used, reason = "a test must stop here")]

mod form;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tower::ServiceExt as _;
use waymark_access::Visitor;
use waymark_kernel::{Day, Ids, Now};
use waymark_people::{Clock, Desk, SignedIn};
use waymark_store::{Migration, Place, Store};
use waymark_testkit::{ashdale, noon};
use waymark_web::{Area, Frame, guard};

/// The most bytes of an answer.
const LARGEST: usize = 40_000_000;

/// A clock that stands still until a test sets it.
#[derive(Debug, Clone)]
pub struct Settable(Arc<Mutex<(Now, Duration)>>);

impl Settable {
    /// It is another moment.
    ///
    /// # Panics
    /// When a test panicked while it set the clock.
    pub fn set(&self, now: Now) {
        self.0.lock().unwrap().0 = now;
    }

    /// A second passes, after which nothing is remembered; the moment stays as it was set.
    ///
    /// # Panics
    /// As [`Settable::set`].
    pub fn pass_a_second(&self) {
        self.0.lock().unwrap().1 += Duration::from_secs(1);
    }
}

impl Clock for Settable {
    fn now(&self) -> Now {
        self.0.lock().unwrap().0
    }
    fn running(&self) -> Duration {
        self.0.lock().unwrap().1
    }
}

/// A desk of Ashdale over a store and that of its access log, and its clock, at noon of a day.
///
/// # Panics
/// Outside a runtime.
pub fn desk(records: Store, log: Store, today: Day) -> (Desk, Settable) {
    let clock = Settable(Arc::new(Mutex::new((noon(today), Duration::from_secs(1)))));
    let area = Arc::new(Area::ashdale());
    (Desk::new(records, log, Arc::new(Ids::seeded(7)), Box::new(clock.clone()), area), clock)
}

/// An answer of a page.
#[derive(Debug)]
pub struct Got {
    /// Its status.
    pub status: StatusCode,
    /// Where it leads on to; empty for most.
    pub location: String,
    /// The page.
    pub body: String,
}

/// A browser at the pages of a room.
#[derive(Debug)]
pub struct Browser {
    /// The desk the pages work at.
    pub desk: Desk,
    /// Its clock.
    pub clock: Settable,
    router: Router,
    names: bool,
    _folder: tempfile::TempDir,
}

impl Browser {
    /// A fresh area on a day, with the tables of these rooms beside those of everybody, and the routes that are to be asked.
    ///
    /// # Panics
    /// When the area cannot be made.
    pub async fn open(
        today: Day,
        tables: &[&[Migration]],
        routes: impl FnOnce(&Desk) -> Router<Desk>,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let tables = [&[waymark_access::MIGRATIONS, waymark_people::MIGRATIONS], tables].concat().concat();
        let place = |name: &str| Place::Folder(folder.path().join(name));
        let records = Store::create(&place("records"), &ashdale(), &tables).await.unwrap();
        let log = Store::create(&place("looks"), &ashdale(), waymark_access::LOG_MIGRATIONS).await.unwrap();
        let (desk, clock) = desk(records, log, today);
        let router = guard::inside(routes(&desk)).with_state(desk.clone());
        Self { desk, clock, router, names: true, _folder: folder }
    }

    /// The same with no name of the visitor in the head of a page, so that a test can look for names in all of it.
    #[must_use]
    pub fn without_a_name_above(mut self) -> Self {
        self.names = false;
        self
    }

    /// Goes on to noon of another day.
    ///
    /// # Panics
    /// As [`Settable::set`].
    pub fn on(&self, day: Day) {
        self.clock.set(noon(day));
    }

    /// Opens a page.
    ///
    /// # Panics
    /// When it is no address, or what comes is no text.
    pub async fn get(&self, visitor: &Visitor, path: &str) -> Got {
        got(self.ask(visitor, Request::get(path).body(Body::empty()).unwrap()).await).await
    }

    /// Sends a form.
    ///
    /// # Panics
    /// As [`Browser::get`].
    pub async fn post(&self, visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Got {
        self.post_encoded(visitor, path, form::encoded(fields)).await
    }

    /// Sends a form that is encoded already.
    ///
    /// # Panics
    /// As [`Browser::get`].
    pub async fn post_encoded(&self, visitor: &Visitor, path: &str, fields: String) -> Got {
        self.send(visitor, path, ("application/x-www-form-urlencoded", fields.into())).await
    }

    /// Sends a form with a file.
    ///
    /// # Panics
    /// As [`Browser::get`].
    pub async fn upload(
        &self,
        visitor: &Visitor,
        path: &str,
        fields: &[(&str, &str)],
        file: (&str, &[u8]),
    ) -> Got {
        self.send(visitor, path, (form::KIND, form::with_file(fields, file).into())).await
    }

    async fn send(&self, visitor: &Visitor, path: &str, (kind, body): (&str, Body)) -> Got {
        let request = Request::post(path).header(header::CONTENT_TYPE, kind).body(body).unwrap();
        got(self.ask(visitor, request).await).await
    }

    /// Asks as somebody who is signed in.
    ///
    /// # Panics
    /// Never: a router answers whatever it is asked.
    pub async fn ask(&self, visitor: &Visitor, mut request: Request<Body>) -> Response {
        let mut frame = Frame::public(self.desk.area().clone(), self.desk.now().today);
        request.uri().path().clone_into(&mut frame.path);
        let (name, role) = (visitor.name.clone(), visitor.role.words().to_owned());
        frame.visitor = self.names.then_some(waymark_web::SignedIn { name, role });
        request.extensions_mut().insert(frame);
        request.extensions_mut().insert(SignedIn(visitor.clone()));
        self.router.clone().oneshot(request).await.unwrap()
    }
}

/// What came, as text.
///
/// # Panics
/// When it is none.
pub async fn got(response: Response) -> Got {
    let status = response.status();
    let location = response.headers().get(header::LOCATION).map_or("", |to| to.to_str().unwrap()).to_owned();
    let body = to_bytes(response.into_body(), LARGEST).await.unwrap();
    Got { status, location, body: String::from_utf8(body.to_vec()).unwrap() }
}
