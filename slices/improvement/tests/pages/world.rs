//! An area with a manager, a commissioner, a forum and others, and a browser of a few lines that asks the slice's own
//! routes. Everything is recorded by posting the slice's own forms.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::{Extension, Router};
use futures_util::future::BoxFuture;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tower::ServiceExt as _;
use waymark_access::{Role, Visitor};
use waymark_improvement::pages::{Choices, Helping, Rooms, Seconds};
use waymark_improvement::standing::{Dot, Second, Tells};
use waymark_improvement::store;
use waymark_kernel::{Answer, Day, Ids, Now, Problem, day};
use waymark_people::facts::RoleGiven;
use waymark_people::{Clock, Desk, Names, Naming, PersonDetails, SignedIn, Typed, persons, roles};
use waymark_store::{Place, Store};
use waymark_testkit::{ashdale, noon};
use waymark_web::{Area, Frame, guard};

/// The Monday of the mock.
pub const MONDAY: Day = day(2026, 11, 23);

#[derive(Clone)]
struct Settable(Arc<Mutex<Now>>);

impl Clock for Settable {
    fn now(&self) -> Now {
        *self.0.lock().unwrap()
    }
    fn running(&self) -> Duration {
        Duration::from_secs(1)
    }
}

/// Everything a test of pages needs.
pub struct World {
    pub desk: Desk,
    clock: Settable,
    router: Router,
    _folder: tempfile::TempDir,
}

/// An answer of a page.
#[derive(Debug)]
pub struct Got {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

/// Someone in a role.
pub fn visitor(role: Role) -> Visitor {
    Visitor {
        person: Ids::seeded(role as u64 + 100).next(),
        name: "Sam Reader".into(),
        role,
        agency: "council".into(),
        teams: Vec::new(),
        setting: None,
        covers: Vec::new(),
    }
}

impl World {
    /// The area on the Monday of the mock, before any inspection.
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let tables = [waymark_access::MIGRATIONS, waymark_people::MIGRATIONS, store::MIGRATIONS].concat();
        let place = |name: &str| Place::Folder(folder.path().join(name));
        let records = Store::create(&place("records"), &ashdale(), &tables).await.unwrap();
        let log = Store::create(&place("looks"), &ashdale(), waymark_access::LOG_MIGRATIONS).await.unwrap();
        let clock = Settable(Arc::new(Mutex::new(noon(MONDAY))));
        let area = Arc::new(Area::ashdale());
        let desk = Desk::new(records, log, Arc::new(Ids::seeded(7)), Box::new(clock.clone()), area);
        let routes = waymark_improvement::pages::routes()
            .layer(Extension(measures()))
            .layer(Extension(Naming::new(Others)));
        let router = guard::inside(routes).with_state(desk.clone());
        Self { desk, clock, router, _folder: folder }
    }

    /// The same with a letter of two areas, and in area 1 an action and a milestone that the forum is asked to confirm.
    pub async fn with_a_plan() -> Self {
        let world = Self::new().await;
        let manager = visitor(Role::SendManager);
        world.on(day(2026, 2, 10));
        world.post(&manager, "/inspections/new", LETTER).await;
        world.post(&manager, "/improvement-plan/1/do/accountable", OFFICER).await;
        world.on(day(2026, 5, 18));
        world.post(&manager, "/improvement-plan/1/do/action", ACTION).await;
        world.post(&manager, "/improvement-plan/1/do/milestone", MILESTONE).await;
        world.on(MONDAY);
        world
    }

    /// Sets the clock to noon of a day.
    pub fn on(&self, day: Day) {
        *self.clock.0.lock().unwrap() = noon(day);
    }

    /// Gives a visitor an account of this name, in their role.
    pub async fn works_here(&self, name: &str, visitor: &mut Visitor) {
        let (by, name, role) = (self.desk.by(visitor), name.to_owned(), visitor.role.code().to_owned());
        let job = self.desk.store().write(move |tx| {
            Box::pin(async move {
                let person = persons::record(tx, &by, PersonDetails::named(name), None).await?;
                let (agency, from) = ("council".to_owned(), day(2020, 1, 1));
                let given = RoleGiven { person, role, agency, team: None, setting: None, from, to: None };
                roles::give(tx, &by, given).await?;
                Ok(person)
            })
        });
        visitor.person = job.await.unwrap();
    }

    pub async fn get(&self, visitor: &Visitor, path: &str) -> Got {
        self.ask(visitor, Request::get(path).body(Body::empty()).unwrap(), path).await
    }

    pub async fn post(&self, visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Got {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(fields)))
            .unwrap();
        self.ask(visitor, request, path).await
    }

    /// Sends a form with a file, as a browser does.
    pub async fn upload(
        &self,
        visitor: &Visitor,
        path: &str,
        fields: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Got {
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend(
                format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
                    .into_bytes(),
            );
        }
        let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=";
        body.extend(format!("{head}\"{name}\"\r\n\r\n").into_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--x--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from(body))
            .unwrap();
        self.ask(visitor, request, path).await
    }

    async fn ask(&self, visitor: &Visitor, mut request: Request<Body>, path: &str) -> Got {
        let mut frame = Frame::public(self.desk.area().clone(), self.desk.now().today);
        frame.path = path.split('?').next().unwrap().to_owned();
        request.extensions_mut().insert(frame);
        request.extensions_mut().insert(SignedIn(visitor.clone()));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let location =
            response.headers().get(header::LOCATION).map_or("", |to| to.to_str().unwrap()).to_owned();
        let body = to_bytes(response.into_body(), 4_000_000).await.unwrap();
        Got { status, location, body: String::from_utf8(body.to_vec()).unwrap() }
    }
}

pub const LETTER: &[(&str, &str)] = &[
    ("framework", "2023"),
    ("outcome", "failings"),
    ("day", "9"),
    ("day-month", "2"),
    ("day-year", "2026"),
    ("areas", "Plans are late\r\nChildren wait too long for therapy\r\n"),
    ("strengths", "Early years staff spot children soon."),
];
pub const OFFICER: &[(&str, &str)] =
    &[("party", "council"), ("name", "Rae Dunmore"), ("manager", "Ida Frost")];
const ACTION: &[(&str, &str)] = &[
    ("words", "Hire."),
    ("starts", "18"),
    ("starts-month", "5"),
    ("starts-year", "2026"),
    ("cost", "£12,000"),
];
pub const MILESTONE: &[(&str, &str)] = &[
    ("words", "Eight officers in post"),
    ("due", "15"),
    ("due-month", "12"),
    ("due-year", "2026"),
    ("party", "council"),
    ("lead", "Rae Dunmore"),
    ("confirmers", "forum"),
];

/// The one child whom the record knows.
pub const CHILD: &str = "Zac Crossley";

fn refuse(field: Option<&'static str>) -> Answer<()> {
    field.map_or(Ok(()), |field| Err(Problem::refuse(field, "What may be the name of a child. Take it out.")))
}

/// A measure that gets better, and one of which nobody knows.
fn measures() -> Helping {
    Helping::new(Others)
}

struct Others;

impl Rooms for Others {
    fn tell(&self, _: Desk, _: Visitor, measures: Vec<String>) -> BoxFuture<'static, Answer<Seconds>> {
        let better = Second {
            tells: Tells::Better,
            words: "Getting better".into(),
            name: "Plans within 20 weeks".into(),
            figure: "61.0%".into(),
            basis: "128 of 210, twelve months to 23 November 2026".into(),
            because: "Getting better: seven points or more in a row above the average.".into(),
            worse: String::new(),
            dots: [50.0, 52.0, 61.0].map(|value| Dot { value: Some(value), tells: Tells::Better }).to_vec(),
            ordinary: Some((45.0, 55.0)),
            target: Some(100.0),
            more: None,
            href: "/measures/plans-20-weeks".into(),
        };
        let known = measures.into_iter().filter(|measure| measure == "plans-20-weeks");
        let told = known.map(|measure| (measure, better.clone())).collect();
        Box::pin(async move { Ok(told) })
    }

    fn measures(&self, _: Desk, _: Visitor) -> BoxFuture<'static, Answer<Choices>> {
        let all = [("plans-20-weeks", "Plans within 20 weeks"), ("nobody-counts-this", "Uncounted")];
        Box::pin(async move { Ok(all.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec()) })
    }

    fn decisions(&self, _: Desk, _: Visitor) -> BoxFuture<'static, Answer<Choices>> {
        Box::pin(async move { Ok(vec![("d1".to_owned(), "60 more children a month".to_owned())]) })
    }
}

impl Names for Others {
    fn in_words(&self, _: Desk, _: Visitor, typed: Typed) -> BoxFuture<'static, Answer<()>> {
        let field = typed.iter().find(|(_, words)| words.contains(CHILD)).map(|(field, _)| *field);
        Box::pin(async move { refuse(field) })
    }

    fn in_file(&self, _: Desk, _: Visitor, bytes: Vec<u8>) -> BoxFuture<'static, Answer<()>> {
        let named = String::from_utf8_lossy(&bytes).contains(CHILD);
        Box::pin(async move { refuse(named.then_some("file")) })
    }
}

/// Fields as a browser sends them.
fn encoded(fields: &[(&str, &str)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let escape = |text: &str| -> String {
        text.bytes().map(|b| if plain(b) { (b as char).to_string() } else { format!("%{b:02X}") }).collect()
    };
    let pairs: Vec<String> = fields.iter().map(|(n, v)| format!("{}={}", escape(n), escape(v))).collect();
    pairs.join("&")
}
