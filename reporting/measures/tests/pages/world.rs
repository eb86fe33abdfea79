//! An area with seven requests, and a browser at the room's own pages.

use axum::http::StatusCode;
use waymark_access::{Role, Visitor};
use waymark_ehc::codes::{RequestSource, Route};
use waymark_ehc::facts::{CaseOpened, Decision, Fact, RequestReceived};
use waymark_ehc::happening::Happening;
use waymark_ehc::store::{OpenCase, append};
use waymark_kernel::{Actor, Day, Source, add_days, day};
use waymark_people::{By, ChildDetails, children};
use waymark_testkit::noon;
use waymark_testkit_pages::{Browser, Got};

/// The day it is.
pub const TODAY: Day = day(2026, 11, 23);

/// Everything a test of pages needs.
pub struct World {
    browser: Browser,
}

impl std::ops::Deref for World {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl World {
    /// Seven requests in September 2026, all decided in time but one.
    pub async fn new() -> Self {
        let tables = [
            waymark_ehc::store::MIGRATIONS,
            waymark_therapies::store::MIGRATIONS,
            waymark_improvement::store::MIGRATIONS,
            waymark_measures::store::MIGRATIONS,
        ];
        let browser = Browser::open(TODAY, &tables, |_| waymark_measures::pages::routes()).await;
        let world = Self { browser: browser.without_a_name_above() };
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
        told(self.browser.get(&visitor, path).await)
    }

    pub async fn post(&self, role: Role, path: &str, fields: &str) -> (StatusCode, String) {
        self.post_as(self.visitor(role), path, fields).await
    }

    pub async fn post_as(&self, visitor: Visitor, path: &str, fields: &str) -> (StatusCode, String) {
        told(self.browser.post_encoded(&visitor, path, fields.to_owned()).await)
    }
}

fn told(got: Got) -> (StatusCode, String) {
    (got.status, got.body)
}
