//! What the pages of a case say and do.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_kernel::{Instant, Now, day};
use waymark_testkit::block_on;

const DECISION: [(&str, &str); 7] = [
    ("day", "23"),
    ("day-month", "11"),
    ("day-year", "2026"),
    ("reasons", "We read the school’s report."),
    ("phoned", "yes"),
    ("step", "send"),
    ("_once", "11111111111111111111111111111111"),
];

fn decision<'a>(world: &World, outcome: &'a str, seen: &'a str, officer: &'a str) -> Vec<(&'a str, &'a str)> {
    let _ = world;
    [("outcome", outcome), ("seen", seen), ("officer", officer)].into_iter().chain(DECISION).collect()
}

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
fn a_decision_is_previewed_with_its_letter_and_then_kept_as_it_was_sent() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let officer = world.officer.person.to_string();
        let path = format!("/cases/{reference}/decide-assess");
        let mut fields = decision(&world, "no", "99", &officer);
        fields.retain(|(name, _)| *name != "step");
        let check = world.post(&world.officer, &path, &fields).await;
        assert_eq!(check.status, StatusCode::OK);
        for words in [
            "We will not assess Maya Okafor",
            "Ashdale Mediation",
            "Send the decision",
            "SI 2014/1530 reg 32(c)",
        ] {
            assert!(check.body.contains(words), "“{words}” is not on the check page");
        }
        let sent = world.post(&world.officer, &path, &decision(&world, "no", "99", &officer)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let letters = world.get(&world.officer, &format!("/cases/{reference}/letters")).await.body;
        assert!(letters.contains("You have the right to appeal to the First-tier Tribunal"));
        let case = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(case.contains("Closed: we decided not to assess"));
    });
}

#[test]
fn the_same_post_fifty_times_is_one_fact() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let officer = world.officer.person.to_string();
        let path = format!("/cases/{reference}/decide-assess");
        for _ in 0..50 {
            let sent = world.post(&world.officer, &path, &decision(&world, "yes", "99", &officer)).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        }
        let store = world.desk.store();
        let case = waymark_ehc::store::case_by_reference(store, &reference).await.unwrap();
        let facts = waymark_ehc::store::facts_of_case(store, case).await.unwrap();
        let decided = facts.iter().filter(|happened| happened.fact.kind() == "assessment_agreed");
        assert_eq!(decided.count(), 1);
    });
}

#[test]
fn the_second_of_two_officers_gets_both_versions_and_loses_nothing_typed() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let path = format!("/cases/{reference}/decide-assess");
        let (officer, manager) = (world.officer.person.to_string(), world.manager.person.to_string());
        let form = world.get(&world.manager, &path).await.body;
        let seen = form.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let first = world.post(&world.officer, &path, &decision(&world, "yes", &seen, &officer)).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let mut fields = decision(&world, "no", &seen, &manager);
        fields.retain(|(name, _)| *name != "_once");
        let second = world.post(&world.manager, &path, &fields).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        for words in ["We will assess", "We will not assess", "We read the school’s report."] {
            assert!(second.body.contains(words), "“{words}” is lost");
        }
    });
}

#[test]
fn a_late_decision_without_a_reason_goes_and_the_case_asks_for_it_until_it_is_given() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 9, 7)).await;
        let case = format!("/cases/{reference}");
        let path = format!("{case}/decide-assess");
        let officer = world.officer.person.to_string();
        let mut fields = decision(&world, "yes", "99", &officer);
        fields.retain(|(name, _)| *name != "step");
        let check = world.post(&world.officer, &path, &fields).await.body;
        assert!(check.contains("No reason given. You can send the decision now"), "{check}");
        let sent = world.post(&world.officer, &path, &decision(&world, "yes", "99", &officer)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("It was late. No reason given."), "{page}");
        assert!(page.contains("Say why the decision was late"), "the case asks");
        let why = [("about", "request"), ("why", "The school was closed.")];
        let late = format!("{case}/late-reason");
        assert_eq!(world.get(&world.officer, &late).await.status, StatusCode::OK);
        assert_eq!(world.post(&world.officer, &late, &why).await.status, StatusCode::SEE_OTHER);
        let page = world.get(&world.officer, &case).await.body;
        assert!(!page.contains("No reason given") && !page.contains("Say why the decision was late"));
        let again = world.post(&world.officer, &late, &why).await;
        assert!(again.body.contains("already on record"), "{}", again.body);
        let letters = world.get(&world.officer, &format!("{case}/letters")).await.body;
        assert!(letters.contains("The school was closed."));
        assert!(letters.contains(
            "We are sorry that this is late. By law you should have had it by Monday 19 October 2026."
        ));
    });
}

#[test]
fn a_late_decision_with_its_reason_is_not_asked_about_again() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 9, 7)).await;
        let officer = world.officer.person.to_string();
        let mut fields = decision(&world, "yes", "99", &officer);
        fields.push(("late_because", "The school’s holiday."));
        let path = format!("/cases/{reference}/decide-assess");
        let sent = world.post(&world.officer, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(!page.contains("No reason given"), "{page}");
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
        let again =
            world.post(&world.officer, &path, &[("rule", "A6"), fields[1], fields[2], fields[3]]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "no exception without its advice");
    });
}

#[test]
fn a_refusal_is_not_released_late_on_a_friday() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let friday = waymark_testkit::noon(day(2026, 11, 27));
        let four = Now { at: Instant(friday.at.0 + 4 * 3_600_000_000), today: friday.today };
        world.clock.set(four);
        let officer = world.officer.person.to_string();
        let mut fields = decision(&world, "no", "99", &officer);
        fields[3] = ("day", "27");
        let held = world.post(&world.officer, &format!("/cases/{reference}/decide-assess"), &fields).await;
        assert_eq!(held.status, StatusCode::OK);
        assert!(held.body.contains("a refusal is not sent after 3pm on a Friday"), "{}", held.body);
        assert!(!held.body.contains("Send the decision"));
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
        assert_eq!((sent.status, sent.location), (StatusCode::SEE_OTHER, "/home?done=chased".to_owned()));
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
fn a_logged_call_starts_the_clock_on_the_day_it_came() {
    block_on(async {
        let world = World::new().await;
        let fields = [
            ("forename", "Tomos"),
            ("surname", "Vale"),
            ("birth_date", "1"),
            ("birth_date-month", "2"),
            ("birth_date-year", "2018"),
            ("source", "1"),
            ("route", "phone"),
            ("day", "16"),
            ("day-month", "11"),
            ("day-year", "2026"),
            ("contact_name", "Wyn Vale"),
            ("contact_phone", "01632 960 044"),
        ];
        let sent = world.post(&world.officer, "/cases/new", &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &sent.location).await.body;
        assert!(page.contains("35 days left"), "six weeks from 16 November are 28 December");
        assert!(page.contains("Wyn Vale asked for an assessment by phone"));
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
        assert!(panel.contains("3 things are late."), "{panel}");
        assert!(panel.contains("Chase selected"));
    });
}
