//! The pages of measures, asked as a browser asks them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test must stop"
)]

mod behind;
mod overview;
mod paper;
mod same;
mod waits;
mod world;

use axum::http::StatusCode;
use waymark_access::Role;
use waymark_testkit::block_on;
use world::World;

#[test]
fn the_list_and_the_page_say_the_figure_and_whether_it_helps() {
    block_on(async {
        let world = World::new().await;
        let (status, list) = world.get(Role::SendManager, "/measures").await;
        assert_eq!(status, StatusCode::OK);
        assert!(list.contains("Requests decided within 6 weeks") && list.contains("85.7%"), "{list}");
        let (_, page) = world.get(Role::SendManager, "/measures/decisions-6-weeks").await;
        assert!(page.contains("13 points needed for limits. 1 so far."), "{page}");
        assert!(page.contains("6 of 7") && page.contains("England") && page.contains("84.8%"));
    });
}

#[test]
fn whoever_may_see_no_child_reads_no_small_number_and_opens_no_case() {
    block_on(async {
        let world = World::new().await;
        for path in ["", "/figures.json", "/figures.csv"] {
            let (status, page) =
                world.get(Role::Commissioner, &format!("/measures/decisions-6-weeks{path}")).await;
            assert_eq!(status, StatusCode::OK);
            assert!(!page.contains("85.7") && !page.contains("6 of 7"), "one of seven is told: {page}");
        }
        let cases = "/measures/decisions-6-weeks/cases?to=2026-09-30&which=not";
        assert_eq!(world.get(Role::Commissioner, cases).await.0, StatusCode::FORBIDDEN);
        let (_, manager) = world.get(Role::SendManager, cases).await;
        assert!(manager.contains("WM-26-00000") && !manager.contains("WM-26-00001"), "{manager}");
    });
}

#[test]
fn a_measure_by_groups_leads_to_the_cases_of_each() {
    block_on(async {
        let world = World::new().await;
        let (status, page) = world.get(Role::SendManager, "/measures/requests/by/source").await;
        assert_eq!(status, StatusCode::OK);
        for told in [
            "The family or the young person",
            "4 requests",
            "A school or other setting",
            "3 requests",
            "7 requests",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let days = "from=2025-11-24&amp;to=2026-11-23&amp;which=counted&amp;by=source&amp;of=2";
        assert!(page.replace("&#38;", "&amp;").contains(days), "{page}");
        let cases = format!("/measures/requests/cases?{}", days.replace("&amp;", "&"));
        let (_, behind) = world.get(Role::SendManager, &cases).await;
        assert_eq!(behind.matches("href=\"/cases/WM-26-0000").count(), 3, "{behind}");
        let (_, csv) = world.get(Role::SendManager, "/measures/requests/by/ethnicity/figures.csv").await;
        assert!(csv.contains("2025-11-24,2026-11-23,White - White British,White British,6.0,6,6"), "{csv}");
        assert!(csv.contains("Asian - Indian,Indian,1.0,1,1"), "{csv}");
        let (_, locality) = world.get(Role::SendManager, "/measures/requests/by/locality/figures.json").await;
        assert!(locality.contains("\"code\":\"PR8\"") && !locality.contains("1DA"), "{locality}");
        assert_eq!(world.get(Role::SendManager, "/measures/requests/by/kind").await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn whoever_may_see_no_child_reads_no_group_of_a_few_and_none_that_gives_one_away() {
    block_on(async {
        let world = World::new().await;
        for by in ["source", "ethnicity"] {
            for file in ["", "/figures.csv", "/figures.json"] {
                let path = format!("/measures/requests/by/{by}{file}");
                let (status, page) = world.get(Role::Commissioner, &path).await;
                assert_eq!(status, StatusCode::OK);
                for few in
                    ["4 requests", "3 requests", "6 requests", "1 request", "British", "Indian", "The family"]
                {
                    assert!(!page.contains(few), "{path} tells {few}: {page}");
                }
            }
        }
        let (_, whole) = world.get(Role::Commissioner, "/measures/requests/by/locality").await;
        assert!(whole.contains("7 requests"), "one group is the whole, which may be told: {whole}");
        let officers = world.get(Role::Commissioner, "/measures/caseload/by/officer").await.0;
        assert_eq!(officers, StatusCode::NOT_FOUND);
        for role in [Role::Parent, Role::Setting, Role::Forum] {
            assert_eq!(world.get(role, "/measures/requests/by/need").await.0, StatusCode::FORBIDDEN);
        }
    });
}

#[test]
fn families_schools_and_the_forum_read_no_measures() {
    block_on(async {
        let world = World::new().await;
        for role in [Role::Parent, Role::YoungPerson, Role::Setting, Role::Forum, Role::Supporter] {
            for path in ["/measures", "/measures/requests", "/measures/requests/figures.csv"] {
                assert_eq!(world.get(role, path).await.0, StatusCode::FORBIDDEN, "{role:?} {path}");
            }
        }
        assert_eq!(world.get(Role::SendManager, "/measures/none").await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_new_period_needs_its_reason_and_then_stands_on_the_page() {
    block_on(async {
        let world = World::new().await;
        let address = "/measures/requests/notes";
        let bare = "kind=new_period&day-day=1&day-month=9&day-year=2026&day=1&words=";
        let (status, page) = world.post(Role::SendManager, address, bare).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Write the note, or the reason."));
        let whole = "kind=new_period&day=1&day-month=9&day-year=2026&words=A+second+panel+meets";
        for wrong in ["1950", "2027"] {
            let day = whole.replace("2026", wrong);
            let (status, page) = world.post(Role::SendManager, address, &day).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}: {page}");
        }
        let manager = world.visitor(Role::SendManager);
        assert_eq!(world.post_as(manager.clone(), address, whole).await.0, StatusCode::SEE_OTHER);
        let (status, again) = world.post(Role::SendManager, address, whole).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "one a day: {again}");
        let (_, page) = world.get(Role::SendManager, "/measures/requests").await;
        assert!(page.contains("not counted until somebody else agrees"), "{page}");
        let note = page.split("/measures/requests/notes/").nth(1).and_then(|rest| rest.split('"').next());
        let note = format!("{address}/{}", note.expect("a way to agree"));
        let own = world.post_as(manager, &format!("{note}/agree"), "x=").await;
        assert_eq!(own.0, StatusCode::UNPROCESSABLE_ENTITY, "not by the one who asked: {}", own.1);
        let agreed = world.post(Role::Dco, &format!("{note}/agree"), "x=").await;
        assert_eq!(agreed.0, StatusCode::SEE_OTHER, "{}", agreed.1);
        let (_, page) = world.get(Role::SendManager, "/measures/requests").await;
        assert!(page.contains("A new period begins: A second panel meets"), "{page}");
        let bare = world.post(Role::Dco, &format!("{note}/back"), "why=").await;
        assert_eq!(bare.0, StatusCode::UNPROCESSABLE_ENTITY, "a reason is asked");
        let back = world.post(Role::Dco, &format!("{note}/back"), "why=The+panel+did+not+meet.").await;
        assert_eq!(back.0, StatusCode::SEE_OTHER, "{}", back.1);
        let (_, page) = world.get(Role::SendManager, "/measures/requests").await;
        assert!(!page.contains("A second panel meets"), "{page}");
        assert_eq!(world.post(Role::Commissioner, address, whole).await.0, StatusCode::FORBIDDEN);
    });
}
