//! Putting a mistake right: a corrected day has to be as plausible as the day it was first given.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_ehc::case::Case;
use waymark_ehc::codes::Stage;
use waymark_ehc::facts::PlanDescription;
use waymark_ehc::record::Happening;
use waymark_ehc::store::{case_by_reference, read_case};
use waymark_ehc::{Fact, decide};
use waymark_kernel::day;
use waymark_testkit::block_on;

/// What the page answers when the day of the latest fact of a kind is put right.
async fn corrected(world: &World, reference: &str, kind: &str, day: [&str; 3]) -> (StatusCode, String) {
    let store = world.desk.store();
    let open = read_case(store, case_by_reference(store, reference).await.unwrap()).await.unwrap();
    let wrong = open.facts.iter().rev().find(|happened| happened.fact.kind() == kind).unwrap().seq;
    let fields = [
        ("what", "day"),
        ("day", day[0]),
        ("day-month", day[1]),
        ("day-year", day[2]),
        ("why", "It was typed wrongly."),
    ];
    let path = format!("/cases/{reference}/facts/{wrong}/correct");
    let got = world.post(&world.officer, &path, &fields).await;
    (got.status, got.body)
}

#[test]
fn a_corrected_day_is_refused_as_the_first_entry_would_have_been() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        for (kind, day, sentence) in [
            (
                "request_received",
                ["1", "3", "2010"],
                "The day must be on or after 3 May 2019 (the child’s birth date).",
            ),
            ("request_received", ["1", "12", "2026"], "The day must be today or in the past."),
            (
                "request_received",
                ["10", "10", "2026"],
                "The day must be on or before 9 October 2026 (the day we agreed to assess).",
            ),
            (
                "assessment_agreed",
                ["4", "5", "2020"],
                "The day must be on or after 7 September 2026 (the day the request came).",
            ),
            (
                "advice_received",
                ["8", "10", "2026"],
                "on or after 9 October 2026 (the day it was asked for).",
            ),
        ] {
            let (status, body) = corrected(&world, &maya, kind, day).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {day:?}");
            assert!(body.contains(sentence) && body.contains("href=\"#day\""), "{kind} {day:?}: {body}");
        }
        let page = world.get(&world.officer, &format!("/cases/{maya}")).await.body;
        assert!(page.contains("63 days left"), "nothing moved: {page}");
        let (status, body) = corrected(&world, &maya, "assessment_agreed", ["8", "10", "2026"]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "a day that fits is taken: {body}");
    });
}

#[test]
fn a_request_is_not_moved_to_before_the_law_began() {
    block_on(async {
        let world = World::new().await;
        let (by, child) = (world.by(day(2026, 11, 2)), world.child);
        let older = world.desk.store().write(move |tx| {
            Box::pin(async move {
                let mut maya = waymark_people::children::get(&mut *tx, child).await?.details;
                maya.birth_date = day(2005, 5, 3);
                waymark_people::children::change(tx, &by, child, None, maya).await
            })
        });
        let reference = world.request(day(2026, 11, 2)).await;
        older.await.unwrap();
        let (status, body) = corrected(&world, &reference, "request_received", ["1", "3", "2010"]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("The law on these assessments began on 1 September 2014."), "{body}");
    });
}

#[test]
fn a_final_plan_is_not_moved_into_the_familys_fifteen_days() {
    block_on(async {
        let world = World::new().await;
        let maya = world.request(day(2026, 6, 1)).await;
        world
            .act(&maya, day(2026, 10, 1), |_| {
                use waymark_ehc::{Fact, facts::Decision, record::Happening};
                Ok(vec![
                    Happening::on(day(2026, 7, 1), Fact::AssessmentAgreed(Decision::default())),
                    Happening::on(day(2026, 9, 1), Fact::PlanAgreed(Decision::default())),
                    Happening::on(day(2026, 9, 8), Fact::DraftSent),
                    Happening::on(day(2026, 9, 28), Fact::FinalIssued),
                ])
            })
            .await;
        let (status, body) = corrected(&world, &maya, "final_issued", ["22", "9", "2026"]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(body.contains("at least 15 days") && body.contains("22 September 2026"), "{body}");
        let (status, body) = corrected(&world, &maya, "final_issued", ["23", "9", "2026"]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
    });
}

/// Maya's case with the draft of 12 October and the final plan of 28 October 2026, as its page records them.
async fn planned(world: &World) -> String {
    let reference = world.request(day(2026, 9, 7)).await;
    let agreed = day(2026, 10, 9);
    world
        .act(&reference, agreed, move |_| {
            let decision = waymark_ehc::facts::Decision::default();
            Ok(vec![Happening::on(agreed, Fact::AssessmentAgreed(decision))])
        })
        .await;
    let (draft, last) = (day(2026, 10, 12), day(2026, 10, 28));
    world.act(&reference, draft, move |open| decide::draft_sent(&open.case, draft, draft)).await;
    let plan = PlanDescription::default();
    world.act(&reference, last, move |open| decide::final_issued(&open.case, last, false, plan, last)).await;
    reference
}

async fn case_of(world: &World, reference: &str) -> Case {
    let store = world.desk.store();
    read_case(store, case_by_reference(store, reference).await.unwrap()).await.unwrap().case
}

#[test]
fn a_final_plan_recorded_on_the_wrong_day_is_put_right_with_the_days_of_its_description() {
    block_on(async {
        let world = World::new().await;
        for kind in ["final_issued", "plan_described"] {
            let reference = planned(&world).await;
            let (status, body) = corrected(&world, &reference, kind, ["18", "11", "2026"]).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{kind}: {body}");
            let (case, right) = (case_of(&world, &reference).await, Some(day(2026, 11, 18)));
            assert_eq!(case.final_issued.and_then(|at| at.day()), right, "{kind}");
            let plan = case.plan.unwrap();
            assert_eq!((plan.start, plan.first_made), (right, right), "{kind}");
            let page = world.get(&world.officer, &format!("/cases/{reference}?show=every")).await.body;
            assert!(page.contains("The plan was recorded, from 18 November 2026"), "{page}");
        }
    });
}

#[test]
fn a_final_plan_that_did_not_go_leaves_no_plan_behind() {
    block_on(async {
        let world = World::new().await;
        let reference = planned(&world).await;
        let case = case_of(&world, &reference).await;
        assert_eq!(case.stage(MONDAY), Stage::Plan);
        let store = world.desk.store();
        let open = read_case(store, case_by_reference(store, &reference).await.unwrap()).await.unwrap();
        let wrong = open.facts.iter().find(|happened| happened.fact == Fact::FinalIssued).unwrap().seq;
        let path = format!("/cases/{reference}/facts/{wrong}/correct");
        let fields = [("what", "not_so"), ("why", "It was the draft again.")];
        assert_eq!(world.post(&world.officer, &path, &fields).await.status, StatusCode::SEE_OTHER);
        let case = case_of(&world, &reference).await;
        assert_eq!((case.stage(MONDAY), case.plan), (Stage::Issuing, None));
    });
}

#[test]
fn why_and_by_whom_an_entry_was_put_right_stands_beside_both_for_staff() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let (status, body) = corrected(&world, &maya, "assessment_agreed", ["8", "10", "2026"]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
        let staff = world.get(&world.officer, &format!("/cases/{maya}?show=every")).await.body;
        let staff = waymark_testkit::markup::text(&staff);
        let note = "Priya Nair put it right: “It was typed wrongly.”";
        assert_eq!(staff.matches(note).count(), 2, "{staff}");
        let seen = world.get(&world.officer, &format!("/cases/{maya}?show=seen")).await.body;
        assert!(!seen.contains("put it right: “"), "the family reads no such thing: {seen}");
        let family = world.get(&crate::family::ada(&world), &format!("/my/cases/{maya}")).await.body;
        assert!(!family.contains("It was typed wrongly."), "{family}");
    });
}

#[test]
fn an_entry_without_a_day_cannot_have_happened_on_another_day() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        world.act(&maya, MONDAY, |_| Ok(vec![Happening::undated(Fact::DraftSent)])).await;
        let store = world.desk.store();
        let open = read_case(store, case_by_reference(store, &maya).await.unwrap()).await.unwrap();
        let undated =
            open.facts.iter().find(|happened| matches!(happened.fact, Fact::DraftSent)).unwrap().seq;
        let page = world.get(&world.officer, &format!("/cases/{maya}/facts/{undated}/correct")).await.body;
        assert!(page.contains("It did not happen") && !page.contains("It happened on another day"), "{page}");
        let (status, _) = corrected(&world, &maya, "draft_sent", ["20", "11", "2026"]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}
