//! An area with one child, twenty requests, decided in time but three, and the people who answer for its figures.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI8, Ordering};
use std::sync::{Arc, Mutex};
use waymark_access::{Role, Visitor};
use waymark_kernel::{Actor, Day, Ids, PersonId, Source, day};
use waymark_people::{By, ChildDetails, PersonDetails, children, persons};
use waymark_scrutiny::gather::{Gather, Gathered};
use waymark_scrutiny::release::{
    Ahead, Asked, AskedBy, AskedGroup, Came, Counted, Feed, Judge, Judged, MadeIn, WaitSaid,
};
use waymark_store::Store;
use waymark_testkit::noon;
use waymark_testkit_pages::Browser;

pub const TODAY: Day = day(2026, 11, 23);

/// The figures are told to the end of this month.
pub const ON: Day = day(2026, 10, 31);

/// Requests, and how many of them were decided in time, from a list that was loaded two days ago; and a service that all of
/// them wait for.
fn figures((in_time, all): (u64, u64), month: i8) -> Gathered {
    let asked = |id: &str, name: &str, counted| Asked {
        id: id.to_owned(),
        key: format!("{id} to {ON}"),
        name: name.to_owned(),
        definition: format!("{name}, and nothing else."),
        counted,
        group: "Asking for help".to_owned(),
        ..Asked::default()
    };
    let share = Counted::Share { numerator: in_time, denominator: all };
    let waiting =
        Asked { by: vec![bands(all)], ..asked("waiting.speech", "Children waiting", Counted::Count(all)) };
    let figures = vec![
        asked("requests", "Requests", Counted::Count(all)),
        asked("in-time", "Decided in time", share),
        waiting,
    ];
    let last = if month == 11 { day(2026, 11, 21) } else { day(2026, month, 1) };
    let feed = Feed { code: "list".to_owned(), name: "The list".to_owned(), last: Some(last), fresh_for: 31 };
    let forecast = Ahead { week_ending: day(2026, 10, 18), low: 11, high: 26 };
    let service = WaitSaid {
        service: "speech".to_owned(),
        name: "Speech and language therapy".to_owned(),
        standard: "national aim: 18 weeks, not a right".to_owned(),
        lately: "the list grew".to_owned(),
        asked_now: "3 to 9 months; 8 in 10 by August 2027".to_owned(),
        record: (38, 48),
        decisions: (1, 3),
        ahead: vec![Ahead { week_ending: day(2027, 1, 24), low: 14, high: 36 }],
        came: vec![Came::of(MadeIn::Decision, day(2026, 3, 2), forecast, all as u32)],
    };
    let answer = ("Too soon to tell".to_owned(), String::new());
    let judge = Judge::new(move |_, _| Judged { answer: answer.clone(), usual: Vec::new() });
    Gathered { figures, judge, waits: vec![service], feeds: vec![feed], ..Gathered::default() }
}

/// Three have waited for more than a year.
fn bands(all: u64) -> AskedBy {
    let group = |code: &str, name: &str, count| AskedGroup {
        code: code.to_owned(),
        name: name.to_owned(),
        counted: Counted::Count(count),
    };
    let groups = vec![
        group("0", "0 to 18 weeks", all - 10),
        group("1", "18 to 52 weeks", 7),
        group("2", "over 52 weeks", 3),
    ];
    AskedBy { code: "waited".to_owned(), words: "how long they have waited".to_owned(), fixed: true, groups }
}

/// A person of each role, with its code for a name.
async fn recorded(store: &Store, ids: &Arc<Ids>) -> BTreeMap<&'static str, PersonId> {
    let actor = Actor { person: ids.next(), role: "case_officer".into(), agency: "council".into() };
    let by = By { ids: ids.clone(), now: noon(TODAY), actor, source: Source::Entered };
    let job = store.write(move |tx| {
        Box::pin(async move {
            let mut people = BTreeMap::new();
            for role in Role::ALL {
                let details = PersonDetails::named(role.code());
                people.insert(role.code(), persons::record(tx, &by, details, None).await?);
            }
            Ok(people)
        })
    });
    job.await.expect("people")
}

pub struct World {
    browser: Browser,
    people: BTreeMap<&'static str, PersonId>,
    counts: Arc<Mutex<(u64, u64)>>,
    loaded: Arc<AtomicI8>,
}

impl std::ops::Deref for World {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl World {
    pub async fn new() -> Self {
        let counts = Arc::new(Mutex::new((17, 20)));
        let loaded = Arc::new(AtomicI8::new(11));
        let (told, month) = (counts.clone(), loaded.clone());
        let gather = Gather::new(move |_, _, _| {
            let counts = *told.lock().expect("nobody panicked");
            let gathered = figures(counts, month.load(Ordering::Relaxed));
            Box::pin(async move { Ok(gathered) })
        });
        let tables = [waymark_improvement::store::MIGRATIONS, waymark_scrutiny::store::MIGRATIONS];
        let routes = waymark_scrutiny::pages::routes().layer(axum::Extension(gather));
        let browser = Browser::open(TODAY, &tables, |_| routes).await.without_a_name_above();
        let people = recorded(browser.desk.store(), browser.desk.ids()).await;
        let world = Self { browser, people, counts, loaded };
        world.child().await;
        world
    }

    /// The person whom a role's visitor is.
    pub fn person(&self, role: Role) -> PersonId {
        self.people[role.code()]
    }

    /// One more request, decided in time.
    pub fn one_more(&self) {
        let mut counts = self.counts.lock().expect("nobody panicked");
        *counts = (counts.0 + 1, counts.1 + 1);
    }

    /// The list was last loaded in September.
    pub fn age_the_list(&self) {
        self.loaded.store(9, Ordering::Relaxed);
    }

    /// The hand of somebody of the council.
    pub fn by(&self) -> By {
        let actor =
            Actor { person: self.desk.ids().next(), role: "case_officer".into(), agency: "council".into() };
        By { ids: self.desk.ids().clone(), now: self.desk.now(), actor, source: Source::Entered }
    }

    async fn child(&self) {
        self.another_child("Benedict", "Vane-Okafor").await;
    }

    /// One more child on record.
    pub async fn another_child(&self, forename: &str, surname: &str) {
        let by = self.by();
        let details = ChildDetails::new(forename, surname, day(2018, 3, 4));
        let write = self
            .desk
            .store()
            .write(move |tx| Box::pin(async move { children::record(tx, &by, details).await.map(|_| ()) }));
        write.await.expect("a child");
    }

    pub fn visitor(&self, role: Role) -> Visitor {
        Visitor {
            person: self.people[role.code()],
            role,
            name: "Priya Nair".into(),
            agency: "council".into(),
            teams: Vec::new(),
            setting: None,
            covers: Vec::new(),
        }
    }

    pub async fn get(&self, role: Role, path: &str) -> (StatusCode, String) {
        let (status, bytes) = self.bytes(role, path).await;
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }

    pub async fn bytes(&self, role: Role, path: &str) -> (StatusCode, Bytes) {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let response = self.browser.ask(&self.visitor(role), request).await;
        let status = response.status();
        (status, to_bytes(response.into_body(), 40_000_000).await.expect("a body"))
    }

    pub async fn post(&self, role: Role, path: &str, fields: impl Into<String>) -> (StatusCode, String) {
        let got = self.browser.post_encoded(&self.visitor(role), path, fields.into()).await;
        (got.status, got.body)
    }

    /// Sends the form of a publication, with a file where there is one.
    pub async fn send(
        &self,
        role: Role,
        fields: &[(&str, &str)],
        file: Option<(&str, &[u8])>,
    ) -> (StatusCode, String) {
        let file = file.unwrap_or_default();
        let got = self.browser.upload(&self.visitor(role), "/publications/new", fields, file).await;
        (got.status, got.body)
    }

    /// Freezes the figures of the last month under a title.
    pub async fn freeze(&self, title: &str) -> (StatusCode, String) {
        let fields = format!("title={title}&on=31&on-month=10&on-year=2026&old_feeds=");
        self.post(Role::DataOfficer, "/reports/new", fields).await
    }

    /// The digest of a paper as it stands.
    pub async fn digest(&self, number: u32) -> String {
        let release = waymark_scrutiny::store::get(self.desk.store(), number).await.expect("a paper");
        release.standing.digest.expect("a digest")
    }

    /// Approved by two and published.
    pub async fn publish(&self, number: u32) {
        for role in [Role::SendManager, Role::Dco] {
            let digest = self.digest(number).await;
            let (status, page) =
                self.post(role, &format!("/reports/{number}/approve"), format!("digest={digest}")).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        }
        let (status, page) = self.post(Role::Dco, &format!("/reports/{number}/publish"), "").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    }
}
