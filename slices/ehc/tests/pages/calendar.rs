//! "My calendar": an officer's days by day, on a page and as a file, and whose days are never on it.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_access::{Label, Role, Visitor};
use waymark_ehc::Fact;
use waymark_ehc::facts::Decision;
use waymark_ehc::record::Happening;
use waymark_kernel::{add_days, day};
use waymark_people::covers;
use waymark_testkit::block_on;
use waymark_testkit::markup::text;

/// What an officer reads at an address.
async fn page(world: &World, visitor: &Visitor, path: &str) -> String {
    let got = world.get(visitor, path).await;
    assert_eq!(got.status, StatusCode::OK, "{path}: {}", got.body);
    text(&got.body)
}

#[test]
fn an_officer_reads_their_days_by_day_with_the_working_day_before_a_closed_one() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let first = page(&world, &world.officer, "/calendar").await;
        assert!(first.contains("From Monday 23 November 2026 to Sunday 20 December 2026"), "{first}");
        assert!(first.contains("Nothing is due on these days") && !first.contains("Maya"), "{first}");
        let later = page(&world, &world.officer, "/calendar?from=2026-12-21").await;
        let place = |words: &str| later.find(words).unwrap_or_else(|| panic!("{words}: {later}"));
        assert!(
            place("Week of Monday 28 December 2026") < place("If there is to be no plan, tell the family")
        );
        assert!(later.contains("Bank holiday: send by Thu 24 Dec") && later.contains(&maya), "{later}");
        let past = page(&world, &world.officer, "/calendar?from=2026-01-05").await;
        assert!(past.contains("From Monday 23 November 2026"), "what is late has its own list: {past}");
    });
}

#[test]
fn what_others_owe_the_familys_days_on_a_draft_and_cover_stand_on_the_calendar() {
    block_on(async {
        let world = World::new().await;
        let second = world.request(day(2026, 10, 12)).await;
        world
            .act(&second, MONDAY, move |_| {
                Ok(vec![
                    Happening::on(day(2026, 11, 2), Fact::AssessmentAgreed(Decision::default())),
                    Happening::on(MONDAY, Fact::PlanAgreed(Decision::default())),
                    Happening::on(MONDAY, Fact::DraftSent),
                ])
            })
            .await;
        let (by, away, covers) = (world.by(MONDAY), world.manager.person, world.officer.person);
        let job = world.desk.store().write(move |tx| {
            Box::pin(async move {
                covers::set(tx, &by, away, covers, add_days(MONDAY, 2), add_days(MONDAY, 9)).await
            })
        });
        job.await.unwrap();
        let read = page(&world, &world.officer, "/calendar").await;
        assert!(
            read.contains("Monday 7 December 2026") && read.contains("The family’s 15 days on the draft end"),
            "{read}"
        );
        assert!(read.contains("You cover for Sarah Quayle until 2 December 2026"), "{read}");
        let managers = page(&world, &world.manager, "/calendar").await;
        assert!(
            managers.contains("You are away until 2 December 2026") && !managers.contains("draft"),
            "{managers}"
        );
    });
}

#[test]
fn the_file_for_a_diary_names_nobody_and_is_well_made() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let got = world.get(&world.officer, "/calendar.ics?from=2026-12-21").await;
        assert_eq!(got.status, StatusCode::OK);
        for line in got.body.split_inclusive('\n') {
            assert!(line.ends_with("\r\n") && line.len() <= 77, "{line:?}");
        }
        let lines: Vec<&str> = got.body.lines().collect();
        assert_eq!((lines[0], lines[lines.len() - 1]), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
        let count = |what: &str| lines.iter().filter(|line| **line == what).count();
        assert!(count("BEGIN:VEVENT") > 0 && count("BEGIN:VEVENT") == count("END:VEVENT"), "{}", got.body);
        assert!(
            lines.contains(&"DTSTART;VALUE=DATE:20261228") && lines.contains(&"TRANSP:TRANSPARENT"),
            "{}",
            got.body
        );
        assert!(lines.contains(&format!("SUMMARY:Date to note: SEND {maya}").as_str()), "{}", got.body);
        assert!(!got.body.contains("Maya") && !got.body.contains("plan"), "{}", got.body);
        assert_eq!(got.body, world.get(&world.officer, "/calendar.ics?from=2026-12-21").await.body);
    });
}

#[test]
fn a_restricted_case_and_a_colleagues_are_on_no_calendar_and_families_have_none() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let path = "/calendar?from=2026-12-21";
        let colleague = page(&world, &world.manager, path).await;
        assert!(!colleague.contains(&maya), "{colleague}");
        for label in [Label::Withheld, Label::Hidden] {
            world.label(label).await;
            for path in [path, "/calendar.ics?from=2026-12-21"] {
                let got = world.get(&world.officer, path).await.body;
                assert!(!got.contains(&maya) && !got.contains("20261228"), "{label:?}: {got}");
            }
            let frame = waymark_web::Frame::public(world.desk.area().clone(), MONDAY);
            let (_, monday) =
                waymark_ehc::pages::home::panel(&world.desk, &world.officer, &frame).await.unwrap();
            assert!(monday.to_string().contains("Nothing is due in the 3 weeks after this one."), "{monday}");
        }
        for role in [Role::Parent, Role::Setting, Role::Commissioner] {
            let visitor = Visitor { role, ..world.stranger.clone() };
            assert_eq!(world.get(&visitor, "/calendar").await.status, StatusCode::FORBIDDEN, "{role:?}");
            assert_eq!(world.get(&visitor, "/calendar.ics").await.status, StatusCode::FORBIDDEN, "{role:?}");
        }
    });
}

#[test]
fn monday_counts_the_days_after_this_week_for_an_officer() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 10, 26)).await;
        let frame = waymark_web::Frame::public(world.desk.area().clone(), MONDAY);
        let panel = async |visitor| {
            let (_, panel) = waymark_ehc::pages::home::panel(&world.desk, visitor, &frame).await.unwrap();
            text(&panel.to_string())
        };
        let monday = panel(&world.officer).await;
        let calendar = monday.split_once("My calendar").expect("the officer has a calendar").1.to_owned();
        assert!(calendar.contains("Monday 7 December 2026") && calendar.contains("1 thing"), "{calendar}");
        assert!(!calendar.contains(&reference), "names are a link away: {calendar}");
        assert!(!panel(&world.manager).await.contains("My calendar"));
    });
}
