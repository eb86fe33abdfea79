//! What a data officer meets who brings a return in: each page says how far it is, and what was decided is not asked again.
#![allow(clippy::unwrap_used, reason = "a test must stop")]

use super::routes;
use axum::http::StatusCode;
use waymark_access::{Role, Visitor};
use waymark_demo::{Like, Recipe, population};
use waymark_kernel::{Day, Ids, ImportId, day};
use waymark_people::imports::{self, State};
use waymark_returns::write_xml;
use waymark_testkit::block_on;
use waymark_testkit_pages::Browser;

const MONDAY: Day = day(2026, 11, 23);
const CENSUS: Day = day(2026, 1, 15);

async fn browser() -> Browser {
    Browser::open(MONDAY, &[waymark_ehc::store::MIGRATIONS], |_| routes()).await
}

fn visitor(role: Role) -> Visitor {
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

/// A return of the area, of so many plans.
fn returned(plans: u32) -> Vec<u8> {
    let area = population(&Recipe { seed: 3, like: Like::Sefton, plans: Some(plans), today: MONDAY });
    let mut bytes = Vec::new();
    write_xml(&area.header(CENSUS), area.returns_at(CENSUS), &mut bytes).unwrap();
    bytes
}

/// The address of an import whose file was read.
async fn staged(browser: &Browser, officer: &Visitor) -> (String, ImportId) {
    let sent = browser.upload(officer, "/data/imports/new", &[], ("return.xml", &returned(5))).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let id = sent.location.rsplit('/').next().unwrap().parse().unwrap();
    (sent.location, id)
}

async fn state(browser: &Browser, import: ImportId) -> State {
    imports::get(browser.desk.store(), import).await.unwrap().state
}

#[test]
fn an_import_that_goes_on_says_so_with_a_way_to_look_again_and_is_not_offered_once_more() {
    block_on(async {
        let (browser, officer) = (browser().await, visitor(Role::DataOfficer));
        let (page, import) = staged(&browser, &officer).await;
        let before = browser.get(&officer, &page).await.body;
        assert!(before.contains("Waiting to be looked at: return.xml"), "{before}");
        assert!(before.contains("Approve: bring ") && before.contains("Put this file aside"), "{before}");
        let by = browser.desk.by(&officer);
        assert!(imports::start_approving(browser.desk.store(), &by, import).await.unwrap());
        let after = browser.get(&officer, &page).await.body;
        assert!(after.contains("Being brought in: return.xml") && after.contains("0 of "), "{after}");
        assert!(after.contains(&format!("href=\"{page}\">See how far it is now")), "{after}");
        assert!(!after.contains("Approve: bring") && !after.contains("Put this file aside"), "{after}");
        assert!(browser.get(&officer, "/data/imports").await.body.contains("Being brought in"));
    });
}

#[test]
fn to_approve_marks_the_import_before_the_answer() {
    // On one thread nothing else has run when the answer is here: what marks it is the answer's own work.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (browser, officer) = (browser().await, visitor(Role::DataOfficer));
        let (page, import) = staged(&browser, &officer).await;
        let sent = browser.post(&officer, &format!("{page}/approve"), &[]).await;
        assert_eq!((sent.status, sent.location), (StatusCode::SEE_OTHER, page));
        assert_ne!(
            state(&browser, import).await,
            State::Review,
            "whoever looks now is asked to approve it again"
        );
    });
}

#[test]
fn a_file_that_is_put_aside_is_neither_approved_nor_put_aside_again() {
    block_on(async {
        let (browser, officer) = (browser().await, visitor(Role::DataOfficer));
        let (page, import) = staged(&browser, &officer).await;
        let sent = browser.post(&officer, &format!("{page}/discard"), &[]).await;
        assert_eq!((sent.status, &sent.location), (StatusCode::SEE_OTHER, &page));
        assert_eq!(state(&browser, import).await, State::Discarded);
        let after = browser.get(&officer, &page).await.body;
        assert!(after.contains("Put aside: return.xml"), "{after}");
        assert!(!after.contains("Approve: bring") && !after.contains("Put this file aside"), "{after}");
    });
}

#[test]
fn nobody_but_those_who_bring_imports_reads_or_decides_one() {
    block_on(async {
        let (browser, officer) = (browser().await, visitor(Role::DataOfficer));
        let (page, import) = staged(&browser, &officer).await;
        let other = visitor(Role::CaseOfficer);
        for path in ["/data/imports", "/data/imports/new", &page, &format!("{page}/findings.csv")] {
            assert_eq!(browser.get(&other, path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        for deed in ["approve", "discard", "rows/1", "undo"] {
            let path = format!("{page}/{deed}");
            assert_eq!(browser.post(&other, &path, &[]).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(state(&browser, import).await, State::Review);
    });
}
