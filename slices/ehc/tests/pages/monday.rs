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
                known: (None, None),
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

/// So many limits of the officer's cases are late as the store keeps them; the facts of each case are as they were.
async fn late_many(world: &World, reference: &str, many: i64) {
    let case = waymark_ehc::store::case_by_reference(world.desk.store(), reference).await.unwrap();
    let (child, officer, reference) = (world.child, world.officer.person, reference.to_owned());
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            for n in 0..many {
                let sql = "INSERT INTO ehc_due (area, case_id, n, child_id, reference, label, owner, rule, \
                    limit_name, version, force, day, conditional, advice_id) \
                    VALUES ($1, $2, $3, $4, $5, 0, $6, 'A2', 'A2', '1', 0, $7, 0, NULL)";
                let args = waymark_store::args![
                    tx.area(),
                    case,
                    1000 + n,
                    child,
                    reference.clone(),
                    officer,
                    waymark_kernel::add_days(day(2020, 1, 1), n)
                ];
                tx.execute(sql, args).await?;
            }
            Ok(())
        })
    });
    job.await.unwrap();
}

#[test]
fn a_count_that_stops_at_a_thousand_is_not_told_as_exact() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        late_many(&world, &maya, 1_100).await;
        let page = text(&monday(&world, &world.officer).await);
        assert!(page.contains("More than 1,000 limits are late, in 1 case."), "{page}");
        assert!(page.contains("See them all") && !page.contains("1,001"), "{page}");
    });
}

#[test]
fn every_limit_that_monday_counts_is_reached_in_its_ranking_25_a_page() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        late_many(&world, &maya, 71).await;
        let page = monday(&world, &world.officer).await;
        assert!(text(&page).contains("73 limits are late, in 1 case."), "{page}");
        let path = "/cases/limits?show=late&mine=yes";
        assert!(page.contains("/cases/limits?show=late&#38;mine=yes"), "{page}");
        let mut days = Vec::new();
        for (number, lines) in [(1, 25), (2, 25), (3, 23)] {
            let got = world.get(&world.officer, &format!("{path}&page={number}")).await;
            assert_eq!(got.status, StatusCode::OK);
            assert!(got.body.contains("73 limits"), "{}", got.body);
            assert_eq!(got.body.matches("<tr role=\"row\" class=\"late\"").count(), lines, "{}", got.body);
            days.push(got.body);
        }
        assert!(days[0].contains("1 January 2020") && days[2].contains("11 March 2020"));
        assert!(days[2].contains("Chase selected") && !days[0].contains("Chase selected"));
        let list = world.get(&world.officer, "/cases?mine=yes&due=late").await.body;
        assert!(list.contains("1 case"), "{list}");
        let theirs = world.get(&world.manager, path).await.body;
        assert!(theirs.contains("Nothing is late.") && !theirs.contains(&maya), "{theirs}");
        let parent = Visitor { role: waymark_access::Role::Parent, ..world.stranger.clone() };
        assert_eq!(world.get(&parent, path).await.status, StatusCode::FORBIDDEN);
        world.label(waymark_access::Label::Hidden).await;
        let hidden = world.get(&world.manager, "/cases/limits?show=late").await.body;
        assert!(!hidden.contains(&maya) && hidden.contains("Nothing is late."), "{hidden}");
    });
}
