//! How the work stands: seven requests of September 2026, one of them never decided, read on 23 November 2026.

use crate::world::{TODAY, World};
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_ehc::codes::{AdviceKind, Stage};
use waymark_ehc::course::{Asked, Course};
use waymark_kernel::{Day, TeamId, When, add_days, day};
use waymark_measures::likely::{Why, of_course};
use waymark_testkit::block_on;

/// Received on a day and nothing since.
fn received(on: Day) -> Course {
    Course { received: Some(When::On(on)), ..Course::default() }
}

#[test]
fn the_overview_tells_the_same_late_cases_as_the_measure_and_leads_to_them() {
    block_on(async {
        let world = World::new().await;
        let (status, page) = world.get(Role::SendManager, "/overview").await;
        assert_eq!(status, StatusCode::OK, "{page}");
        let page = page.replace("&#38;", "&").replace("&amp;", "&");
        for told in [
            "7 cases are open before a plan, 1 of them late",
            "The 20 weeks of 7 cases still run, and 1 of them is likely to miss.",
            "The last thing on record of any case is of 7 October 2026, 47 days ago.",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let late = "/measures/late.request/cases?to=2026-11-23&which=counted";
        assert!(page.contains(late), "{page}");
        let (_, behind) = world.get(Role::SendManager, late).await;
        assert_eq!(behind.matches("href=\"/cases/WM-26-0000").count(), 1, "{behind}");
        for chart in ["late-by-stage", "late-by-agency", "workload", "forecast"] {
            assert!(page.contains(&format!("id=\"{chart}-wide-t\"")), "{chart}: {page}");
        }
        assert_eq!(
            page.matches("<svg class=\"wide\"").count(),
            page.matches("<details").count() - 1,
            "a table beneath each"
        );
    });
}

#[test]
fn the_list_of_those_likely_to_miss_names_why_and_none_that_is_in_time() {
    block_on(async {
        let world = World::new().await;
        let (status, page) = world.get(Role::SendManager, "/overview/likely-to-miss").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("WM-26-00000") && !page.contains("WM-26-00001"), "{page}");
        assert!(page.contains("Not decided; the six weeks ended on 13 October 2026."), "{page}");
        let (_, past) = world.get(Role::SendManager, "/overview/likely-to-miss?page=9").await;
        assert!(!past.contains("WM-26-"), "{past}");
    });
}

#[test]
fn whoever_reads_figures_with_few_children_left_out_is_not_given_the_overview() {
    block_on(async {
        let world = World::new().await;
        for role in [
            Role::Commissioner,
            Role::Therapist,
            Role::DataOfficer,
            Role::Forum,
            Role::Parent,
            Role::CaseOfficer,
        ] {
            for path in ["/overview", "/overview/likely-to-miss"] {
                assert_eq!(world.get(role, path).await.0, StatusCode::FORBIDDEN, "{role:?} {path}");
            }
        }
        let (_, measures) = world.get(Role::Commissioner, "/measures").await;
        assert!(!measures.contains("/overview"), "{measures}");
    });
}

#[test]
fn a_case_is_likely_to_miss_for_each_of_three_reasons_and_for_no_other() {
    let on = add_days(TODAY, -120);
    let last = add_days(on, 140);
    let undecided = Why::Undecided(add_days(on, 42));
    let draft = Why::Draft(add_days(last, -30));
    assert_eq!(of_course(&received(on), TODAY), Some((Stage::Request, last, vec![undecided, draft])));
    let early = add_days(TODAY, -42);
    assert_eq!(of_course(&received(early), TODAY), Some((Stage::Request, add_days(early, 140), vec![])));
    let mut assessed = received(add_days(TODAY, -100));
    assessed.request_end = Some((When::On(add_days(TODAY, -70)), waymark_ehc::case::RequestEnd::Agreed));
    assert_eq!(of_course(&assessed, TODAY).map(|(.., why)| why), Some(vec![]));
    let advice = |asked: i64, kind| Asked {
        kind,
        team: TeamId(uuid::Uuid::nil()),
        asked: When::On(add_days(TODAY, asked)),
        received: None,
        declined: None,
        excepted: false,
    };
    assessed.advice = vec![advice(-42, AdviceKind::Health), advice(-60, AdviceKind::Family)];
    assert_eq!(of_course(&assessed, TODAY).map(|(.., why)| why), Some(vec![]), "the 42nd day is in time");
    assessed.advice.push(advice(-43, AdviceKind::Psychologist));
    assert_eq!(of_course(&assessed, TODAY).map(|(.., why)| why), Some(vec![Why::Advice(1)]));
    assessed.draft = Some(When::On(TODAY));
    assert_eq!(of_course(&assessed, TODAY).map(|(.., why)| why), Some(vec![]), "the draft has gone");
}

#[test]
fn a_late_case_one_with_an_exception_and_one_known_from_a_return_are_not_forecast() {
    let late = received(add_days(TODAY, -141));
    assert_eq!(of_course(&late, TODAY), None);
    let last_day = received(add_days(TODAY, -140));
    assert!(of_course(&last_day, TODAY).is_some_and(|(_, last, _)| last == TODAY));
    let excepted = Course { twenty_week_exception: true, ..received(add_days(TODAY, -100)) };
    assert_eq!(of_course(&excepted, TODAY), None);
    let told = Course { as_at: Some(day(2026, 1, 15)), ..received(add_days(TODAY, -100)) };
    assert_eq!(of_course(&told, TODAY), None);
}
