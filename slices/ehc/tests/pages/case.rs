//! What the pages of a case say and do.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_ehc::Fact;
use waymark_ehc::case::RequestEnd;
use waymark_ehc::decide::{self, AskFor};
use waymark_ehc::facts::Decision;
use waymark_ehc::mark::Mark;
use waymark_ehc::record::Happening;
use waymark_kernel::day;
use waymark_testkit::block_on;

#[test]
fn the_case_page_says_what_the_mock_says() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let page = world.get(&world.officer, &format!("/cases/{maya}")).await.body;
        for words in [
            "63 days left",
            "Send the final plan: due Monday 25 January 2027.",
            "At risk",
            "2 reports are late.",
            "Chase Speech and language therapy",
            "Chase Community paediatrics",
            "Advice: 4 of 6 reports in",
            "2 pieces of advice passed their six-week limit",
            "We decided to assess, 10 days inside the limit",
            "Ada Okafor asked for an assessment online",
            "What Ada and Maya see today",
            "We asked again today. This does not change the 25 January 2027 date for the plan.",
            "Bank holiday: send by Thu 24 Dec",
            "Rely on an exception",
            "999 000 0018",
            "Igbo interpreter",
        ] {
            assert!(page.contains(words), "“{words}” is not on the page");
        }
        assert!(page.contains("<title>Case, WM-26-00001 – Waymark</title>"), "a title names no person");
    });
}

#[test]
fn an_exception_to_one_health_report_leaves_the_limit_of_the_others() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let path = format!("/cases/{maya}/exceptions/new");
        let form = world.get(&world.officer, &path).await.body;
        let offered: Vec<&str> = form.split("value=\"A6:").skip(1).collect();
        assert_eq!(offered.len(), 2, "each report that is not in is offered by itself");
        let speech = offered.iter().find(|part| part.contains("Speech and language therapy")).unwrap();
        let rule = format!("A6:{}", speech.split('"').next().unwrap());
        let fields = [
            ("rule", rule.as_str()),
            ("ground", "EX8-c"),
            ("from", "2"),
            ("from-month", "11"),
            ("from-year", "2026"),
            ("impractical", "yes"),
            ("why", "The test could not be done."),
            ("evidence", "The clinic wrote to us."),
        ];
        let sent = world.post(&world.officer, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &format!("/cases/{maya}")).await.body;
        assert!(page.contains("One report is late."), "paediatrics keeps its limit: {page}");
        assert!(page.contains("Chase Community paediatrics"));
        assert!(!page.contains("Chase Speech and language therapy"));
        assert!(page.contains("Only for this advice: Speech and language therapy."));
        let again = world.post(&world.officer, &path, &[&[("rule", "A6")], &fields[1..]].concat()).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "no exception without its advice");
    });
}

#[test]
fn chasing_shows_what_each_team_gets_and_reminds_once_a_day() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let tuesday = waymark_testkit::noon(day(2026, 11, 24));
        world.clock.set(tuesday);
        let check = world.post(&world.officer, "/cases/chase", &[("case", &maya)]).await;
        assert!(check.body.contains("You are about to send 2 reminders"), "{}", check.body);
        let sent = world
            .post(
                &world.officer,
                "/cases/chase",
                &[("case", &maya), ("confirm", "yes"), ("_once", "22222222222222222222222222222222")],
            )
            .await;
        assert!(sent.body.contains("2 reminders sent"), "{}", sent.body);
        assert_eq!(sent.body.matches(">Done<").count(), 2, "each by its reference: {}", sent.body);
        assert!(sent.body.contains(&maya));
        let again = world.post(&world.officer, "/cases/chase", &[("case", &maya)]).await;
        assert!(again.body.contains("A reminder was already sent today."));
        assert!(again.body.contains("There is no reminder to send"));
    });
}

#[test]
fn the_asked_see_what_they_were_asked_and_others_the_same_page_as_for_nothing() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let inbox = world.get(&world.therapist, "/asked").await.body;
        assert!(inbox.contains("Maya Okafor") && inbox.contains("3 days late"), "{inbox}");
        let path =
            format!("/asked/{}", inbox.split("href=\"/asked/").nth(1).unwrap().split('"').next().unwrap());
        assert_eq!(world.get(&world.therapist, &path).await.status, StatusCode::OK);
        let other = world.get(&world.stranger, &path).await;
        let nothing = world.get(&world.stranger, "/asked/00000000000000000000000000000000").await;
        assert_eq!((other.status, &other.body), (StatusCode::NOT_FOUND, &nothing.body));
        assert_eq!(
            world.get(&world.therapist, &format!("/cases/{maya}")).await.status,
            StatusCode::NOT_FOUND
        );
        let fields = [("what", "received"), ("day", "23"), ("day-month", "11"), ("day-year", "2026")];
        let marked = world.post(&world.therapist, &path, &fields).await;
        assert_eq!(marked.status, StatusCode::SEE_OTHER, "{}", marked.body);
        let case = world.get(&world.officer, &format!("/cases/{maya}")).await.body;
        assert!(case.contains("Advice: 5 of 6 reports in"));
    });
}

#[test]
fn cases_nobody_has_are_handed_out_by_a_manager_and_by_nobody_else() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let team = world.send;
        world
            .act(&reference, MONDAY, move |_| Ok(vec![waymark_ehc::decide::give_case(None, team, MONDAY)]))
            .await;
        let list = world.get(&world.manager, "/cases/unassigned").await.body;
        assert!(list.contains(&reference));
        assert_eq!(world.get(&world.officer, "/cases/unassigned").await.status, StatusCode::FORBIDDEN);
        let to = world.officer.person.to_string();
        let fields = [("case", reference.as_str()), ("to", &to), ("confirm", "yes")];
        assert_eq!(
            world.post(&world.manager, "/cases/allocate", &fields).await.status,
            StatusCode::SEE_OTHER
        );
        let list = world.get(&world.manager, "/cases/unassigned").await.body;
        assert!(list.contains("Every case has an owner."));
    });
}

#[test]
fn a_correction_keeps_both_entries_and_moves_the_clock() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        let link = page
            .split("href=\"")
            .find(|part| part.contains("/facts/"))
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        let fields = [
            ("what", "day"),
            ("day", "9"),
            ("day-month", "11"),
            ("day-year", "2026"),
            ("why", "The letter was dated wrongly."),
        ];
        let sent = world.post(&world.officer, &link, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(page.contains("Puts right an earlier entry"));
        assert!(page.contains("Put right by a later entry."));
        assert!(page.contains("Monday 21 December 2026"), "six weeks from 9 November");
    });
}

#[test]
fn the_monday_panel_ranks_what_is_late_and_counts_the_rest() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        let overdue = world.request(day(2026, 9, 1)).await;
        let frame = waymark_web::Frame::public(world.desk.area().clone(), MONDAY);
        let (heading, panel) =
            waymark_ehc::pages::home::panel(&world.desk, &world.officer, &frame).await.unwrap();
        assert_eq!(heading, "Monday 23 November 2026");
        let panel = panel.as_str();
        let first = panel.find(&overdue).unwrap();
        assert!(first < panel.find("WM-26-00001").unwrap(), "a missed duty, most days late, comes first");
        let late = "<a class=\"govuk-link\" href=\"/cases/limits?show=late&#38;mine=yes\">3 limits are late</a>, in \
            <a class=\"govuk-link\" href=\"/cases?mine=yes&#38;due=late\">2 cases</a>";
        assert!(panel.contains(late), "{panel}");
        assert!(panel.contains("Chase selected"));
    });
}

#[test]
fn handing_out_many_says_of_each_case_what_became_of_it() {
    block_on(async {
        let world = World::new().await;
        let (first, second) = (world.request(day(2026, 11, 2)).await, world.request(day(2026, 11, 3)).await);
        let to = world.officer.person.to_string();
        let fields = [("case", first.as_str()), ("case", &second), ("to", &to), ("confirm", "yes")];
        let given = world.post(&world.manager, "/cases/allocate", &fields).await;
        assert_eq!(given.status, StatusCode::OK, "{}", given.body);
        assert!(given.body.contains("2 cases given to Priya Nair"), "{}", given.body);
        assert!(given.body.contains(&first) && given.body.contains(&second));
    });
}

#[test]
fn a_reminder_that_was_refused_is_named_beside_those_that_went() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let again = world.post(&world.officer, "/cases/chase", &[("case", &maya), ("confirm", "yes")]).await;
        assert!(again.body.contains("No reminder was sent"), "{}", again.body);
        assert_eq!(again.body.matches("A reminder was already sent today.").count(), 2, "{}", again.body);
    });
}

#[test]
fn the_late_filter_finds_a_weaker_late_limit_behind_a_stronger_one_to_come() {
    block_on(async {
        let world = World::new().await;
        let late = world.request(day(2026, 9, 7)).await;
        let agreed = day(2026, 10, 9);
        let (kind, team) = world.teams[0];
        let asks = [AskFor { advice: world.desk.ids().next(), kind, team }];
        world
            .act(&late, agreed, move |open| {
                let decision = Happening::on(agreed, Fact::AssessmentAgreed(Decision::default()));
                let assessing = waymark_ehc::Case {
                    request_end: Some((Mark { when: decision.when, seq: 0 }, RequestEnd::Agreed)),
                    ..open.case.clone()
                };
                let mut facts = vec![decision];
                facts.extend(decide::ask(&assessing, &asks, agreed, agreed)?);
                Ok(facts)
            })
            .await;
        let in_time = world.request(day(2026, 11, 20)).await;
        for path in ["/cases?due=late", "/cases?due=late&stage=assessment&per=50"] {
            let list = world.get(&world.officer, path).await.body;
            assert!(list.contains(&late) && list.contains("3 days late"), "the Code’s six weeks: {list}");
            assert!(!list.contains(&in_time), "what is not late is not in it");
        }
        let list = world.get(&world.officer, "/cases").await.body;
        assert!(!list.contains("3 days late"), "the list itself shows the strongest limit: {list}");
    });
}
