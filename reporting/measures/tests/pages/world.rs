//! An area with seven requests, and a browser of a few lines that asks the room's own routes.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt as _;
use waymark_access::{Role, Visitor};
use waymark_ehc::codes::{RequestSource, Route};
use waymark_ehc::facts::{CaseOpened, Decision, Fact, RequestReceived};
use waymark_ehc::happening::Happening;
use waymark_ehc::store::{OpenCase, append};
use waymark_kernel::{Actor, Day, Ids, Now, Source, add_days, day};
use waymark_people::{By, ChildDetails, Clock, Desk, SignedIn, children};
use waymark_store::{Place, Store};
use waymark_testkit::{ashdale, noon};
use waymark_web::{Area, Frame, guard};

/// The day it is.
pub const TODAY: Day = day(2026, 11, 23);

struct Still;

impl Clock for Still {
    fn now(&self) -> Now {
        Now { at: noon(TODAY).at, today: TODAY }
    }
    fn running(&self) -> Duration {
        Duration::from_secs(1)
    }
}

/// Everything a test of pages needs.
pub struct World {
    pub desk: Desk,
    router: Router,
    _folder: tempfile::TempDir,
}

impl World {
    /// Seven requests in September 2026, all decided in time but one.
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let tables = [
            waymark_access::MIGRATIONS,
            waymark_people::MIGRATIONS,
            waymark_ehc::store::MIGRATIONS,
            waymark_therapies::store::MIGRATIONS,
            waymark_improvement::store::MIGRATIONS,
            waymark_measures::store::MIGRATIONS,
        ]
        .concat();
        let place = |name: &str| Place::Folder(folder.path().join(name));
        let records = Store::create(&place("records"), &ashdale(), &tables).await.expect("records");
        let log =
            Store::create(&place("looks"), &ashdale(), waymark_access::LOG_MIGRATIONS).await.expect("looks");
        let ids = Arc::new(Ids::seeded(7));
        let desk = Desk::new(records, log, ids, Box::new(Still), Arc::new(Area::ashdale()));
        let router = guard::inside(waymark_measures::pages::routes()).with_state(desk.clone());
        let world = Self { desk, router, _folder: folder };
        for n in 0..7 {
            world.case(n).await;
        }
        world
    }

    /// A request of September 2026 or later, a day after the one before it.
    pub async fn case(&self, n: u8) {
        self.case_on(n, add_days(day(2026, 9, 1), i64::from(n))).await;
    }

    /// A request received on a day.
    pub async fn case_on(&self, n: u8, received: Day) {
        let by = self.by(received);
        let reference = format!("WM-26-{n:05}");
        let request = RequestReceived {
            source: Some(if n < 4 { RequestSource::Family } else { RequestSource::Setting }),
            route: Route::Online,
            rya: None,
            requester: None,
            parent_told: None,
            words: None,
            ..RequestReceived::untold()
        };
        let mut happened = vec![
            Happening::on(received, Fact::CaseOpened(CaseOpened { reference })),
            Happening::on(received, Fact::RequestReceived(request)),
        ];
        if n > 0 {
            happened.push(Happening::on(add_days(received, 30), Fact::AssessmentAgreed(Decision::default())));
        }
        self.desk
            .store()
            .write(move |tx| {
                Box::pin(async move {
                    let mut details = ChildDetails::new("Ben", "Vane", day(2018, 3, 4));
                    details.ethnicity = Some(if n < 6 { "WBRI" } else { "AIND" }.to_owned());
                    details.post_code = Some("PR8 1DA".to_owned());
                    let child = children::record(tx, &by, details).await?;
                    append(tx, OpenCase::new(by.ids.next(), child), &by, happened).await.map(|_| ())
                })
            })
            .await
            .expect("a case");
    }

    /// Somebody who records on a day.
    pub fn by(&self, on: Day) -> By {
        let actor =
            Actor { person: self.desk.ids().next(), role: "case_officer".into(), agency: "council".into() };
        By { ids: self.desk.ids().clone(), now: noon(on), actor, source: Source::Entered }
    }

    pub fn visitor(&self, role: Role) -> Visitor {
        Visitor {
            person: self.desk.ids().next(),
            role,
            name: "Priya Nair".into(),
            agency: "council".into(),
            teams: Vec::new(),
            setting: None,
            covers: Vec::new(),
        }
    }

    pub async fn get(&self, role: Role, path: &str) -> (StatusCode, String) {
        self.get_as(self.visitor(role), path).await
    }

    pub async fn get_as(&self, visitor: Visitor, path: &str) -> (StatusCode, String) {
        self.ask(visitor, Request::get(path).body(Body::empty()).expect("a request"), path).await
    }

    pub async fn post(&self, role: Role, path: &str, fields: &str) -> (StatusCode, String) {
        self.post_as(self.visitor(role), path, fields).await
    }

    pub async fn post_as(&self, visitor: Visitor, path: &str, fields: &str) -> (StatusCode, String) {
        let kind = "application/x-www-form-urlencoded";
        let body = Body::from(fields.to_owned());
        let request = Request::post(path).header(header::CONTENT_TYPE, kind).body(body);
        self.ask(visitor, request.expect("a request"), path).await
    }

    async fn ask(&self, visitor: Visitor, mut request: Request<Body>, path: &str) -> (StatusCode, String) {
        let mut frame = Frame::public(self.desk.area().clone(), TODAY);
        frame.path = path.split('?').next().unwrap_or_default().to_owned();
        request.extensions_mut().insert(frame);
        request.extensions_mut().insert(SignedIn(visitor));
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        let body = to_bytes(response.into_body(), 4_000_000).await.expect("a body");
        (status, String::from_utf8(body.to_vec()).expect("text"))
    }
}
