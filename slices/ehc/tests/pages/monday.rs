//! Monday's page and the chase from it: what is said where nothing can be chased, and what becomes of each tick.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_access::Visitor;
use waymark_ehc::codes::{RequestSource, Route};
use waymark_ehc::commands::{next_reference, open_new};
use waymark_ehc::decide::{self, NewRequest};
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::day;
use waymark_people::{ChildDetails, children};
use waymark_testkit::block_on;
use waymark_testkit::markup::text;

async fn monday(world: &World, visitor: &Visitor) -> String {
    let frame = waymark_web::Frame::public(world.desk.area().clone(), world.desk.now().today);
    let (_, panel) = waymark_ehc::pages::home::panel(&world.desk, visitor, &frame).await.unwrap();
    panel.to_string()
}

#[test]
fn chase_selected_is_offered_only_where_a_line_has_a_box() {
    block_on(async {
        let world = World::new().await;
        let late = world.request(day(2026, 9, 7)).await;
        let before = monday(&world, &world.manager).await;
        assert!(before.contains(&late) && !before.contains("Chase selected"), "{before}");
        assert!(!before.contains("type=\"checkbox\""), "{before}");
        let maya = world.maya().await;
        let after = monday(&world, &world.officer).await;
        assert!(after.contains(&maya) && after.contains("Chase selected"), "{after}");
    });
}

#[test]
fn nobody_is_waited_for_is_not_said_while_late_advice_is_waited_for() {
    block_on(async {
        let world = World::new().await;
        assert!(monday(&world, &world.officer).await.contains("You are waiting for nobody."));
        world.maya().await;
        let late = monday(&world, &world.officer).await;
        assert!(
            late.contains("Everyone you are waiting for is late") && !late.contains("for nobody"),
            "{late}"
        );
    });
}

#[test]
fn a_request_can_be_logged_from_the_top_of_monday_and_of_the_list() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        let (home, list) =
            (monday(&world, &world.officer).await, world.get(&world.officer, "/cases").await.body);
        for (name, page, before) in [("home", &home, "id=\"late\""), ("list", &list, "<table")] {
            let button = page.find("href=\"/cases/new\"").unwrap_or_else(|| panic!("{name}: {page}"));
            assert!(button < page.find(before).unwrap(), "{name}: {page}");
        }
        assert_eq!(list.matches("/cases/new").count(), 1, "one way, not two: {list}");
    });
}

/// A case of another child, which the manager has; its reference.
async fn of_the_manager(world: &World) -> String {
    let (by, team, manager) = (world.by(MONDAY), world.send, world.manager.person);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let child = children::record(tx, &by, ChildDetails::new("Theo", "Vale", day(2018, 2, 1))).await?;
            let reference = next_reference(tx, &by).await?;
            let request = NewRequest {
                reference: reference.clone(),
                source: RequestSource::Family,
                route: Route::Online,
                day: MONDAY,
                requester: None,
                parent_told: None,
                words: None,
                team,
                officer: Some(manager),
            };
            open_new(tx, &by, child, Vec::new(), decide::receive_request(request, day(2018, 2, 1), MONDAY)?)
                .await?;
            Ok(reference)
        })
    });
    job.await.unwrap()
}

#[test]
fn a_ticked_case_that_gets_no_reminder_is_told_with_the_reason() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let fresh = world.request(day(2026, 11, 20)).await;
        let others = of_the_manager(&world).await;
        let check = async |cases: &[&str]| {
            let ticks: Vec<(&str, &str)> = cases.iter().map(|case| ("case", *case)).collect();
            world.post(&world.officer, "/cases/chase", &ticks).await
        };
        let got = check(&[&maya, &fresh, &others]).await;
        let read = text(&got.body);
        assert!(read.contains("No reminder is sent about these"), "{read}");
        assert!(
            read.contains("Sarah Quayle has this case.") && read.contains("No advice of this case is late."),
            "{read}"
        );
        let alone = check(&[&others]).await;
        assert_eq!(alone.status, StatusCode::OK, "{}", alone.body);
        assert!(
            alone.body.contains("There is no reminder to send") && alone.body.contains(&others),
            "{}",
            alone.body
        );
        assert_eq!(check(&["WM-26-99999"]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(check(&[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        world.label(waymark_access::Label::Hidden).await;
        let hidden = check(&[&fresh, &others]).await;
        assert!(
            !hidden.body.contains(&fresh) && hidden.body.contains(&others),
            "a hidden case is told to nobody: {}",
            hidden.body
        );
    });
}

#[test]
fn a_step_that_was_done_late_says_so_to_the_family_and_one_not_done_is_never_done() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 7, 6)).await;
        world
            .act(&reference, day(2026, 9, 14), move |_| {
                Ok(vec![Happening::on(day(2026, 9, 14), Fact::AssessmentAgreed(Decision::default()))])
            })
            .await;
        let page = format!("/my/cases/{reference}");
        let read = text(&world.get(&crate::family::ada(&world), &page).await.body);
        assert!(
            read.contains(
                "It was done late, on 14 September 2026. We are sorry. By law it was due by 17 August 2026."
            ),
            "{read}"
        );
        world
            .act(&reference, day(2026, 11, 20), move |_| {
                Ok(vec![
                    Happening::on(day(2026, 11, 16), Fact::PlanAgreed(Decision::default())),
                    Happening::on(day(2026, 11, 20), Fact::FinalIssued),
                ])
            })
            .await;
        let read = text(&world.get(&crate::family::ada(&world), &page).await.body);
        assert!(!read.contains("You read the draft"), "no draft is on record: {read}");
        let strip = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(strip.contains("by 17 Aug · done late 14 Sep"), "{strip}");
    });
}
