//! A decision on the pages: previewed, sent once, late with or without its reason, held back on a Friday.

use crate::logged::brought_to_our_attention;
use crate::world::World;
use axum::http::StatusCode;
use waymark_kernel::{Instant, Now, day};
use waymark_people::children;
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

/// What an officer answers on Monday.
pub fn decision<'a>(
    world: &World,
    outcome: &'a str,
    seen: &'a str,
    officer: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let _ = world;
    [("outcome", outcome), ("seen", seen), ("officer", officer)].into_iter().chain(DECISION).collect()
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
fn a_late_decision_taken_back_and_made_again_is_asked_about_anew() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 9, 7)).await;
        let case = format!("/cases/{reference}");
        let path = format!("{case}/decide-assess");
        let officer = world.officer.person.to_string();
        let send = async |key: &'static str| {
            let mut fields = decision(&world, "yes", "99", &officer);
            fields.retain(|(name, _)| *name != "_once");
            fields.push(("_once", key));
            let sent = world.post(&world.officer, &path, &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        };
        send("11111111111111111111111111111111").await;
        let why = [("about", "request"), ("why", "The school was closed.")];
        world.post(&world.officer, &format!("{case}/late-reason"), &why).await;
        let store = world.desk.store();
        let id = waymark_ehc::store::case_by_reference(store, &reference).await.unwrap();
        let facts = waymark_ehc::store::facts_of_case(store, id).await.unwrap();
        let decided = facts.iter().find(|happened| happened.fact.kind() == "assessment_agreed").unwrap();
        let back = [("what", "not_so"), ("why", "Sent to the wrong family.")];
        let correct = format!("{case}/facts/{}/correct", decided.seq);
        assert_eq!(world.post(&world.officer, &correct, &back).await.status, StatusCode::SEE_OTHER);
        send("22222222222222222222222222222222").await;
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("Say why the decision was late"), "the old reason explains the new decision");
    });
}

#[test]
fn a_letter_goes_to_the_parents_until_compulsory_school_age_ends_and_then_to_the_young_person() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let path = format!("/cases/{reference}/decide-assess");
        let officer = world.officer.person.to_string();
        let mut fields = decision(&world, "no", "99", &officer);
        fields.retain(|(name, _)| *name != "step");
        let check = world.post(&world.officer, &path, &fields).await.body;
        assert!(check.contains("Ada Okafor") && !check.contains("over compulsory school age"), "{check}");
        let (by, child) = (world.by(day(2026, 11, 20)), world.child);
        let older = world.desk.store().write(move |tx| {
            Box::pin(async move {
                let mut maya = children::get(&mut *tx, child).await?.details;
                maya.birth_date = day(2010, 5, 3);
                children::change(tx, &by, child, None, maya).await
            })
        });
        older.await.unwrap();
        let check = world.post(&world.officer, &path, &fields).await.body;
        assert!(check.contains("Maya Okafor, who is over compulsory school age"), "{check}");
        assert!(!check.contains("Ada Okafor"), "the letter is still addressed to a parent");
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
fn a_letter_of_a_day_that_cannot_be_is_refused_before_it_is_shown() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let officer = world.officer.person.to_string();
        let path = format!("/cases/{reference}/decide-assess");
        for (on, month) in [("1", "11"), ("24", "12")] {
            let mut fields = decision(&world, "no", "99", &officer);
            fields.retain(|(name, _)| !["step", "day", "day-month"].contains(name));
            fields.extend([("day", on), ("day-month", month)]);
            let shown = world.post(&world.officer, &path, &fields).await;
            assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{on}/{month}");
            assert!(!shown.body.contains("Goes on") && shown.body.contains("We read the school"));
        }
    });
}

/// Nobody of the family is known of a child brought to our attention: the law asks that somebody is told.
#[test]
fn a_refusal_that_can_be_told_to_nobody_waits_until_somebody_is_known() {
    block_on(async {
        let world = World::new().await;
        let case = brought_to_our_attention(&world).await;
        let (path, officer) = (format!("{case}/decide-assess"), world.officer.person.to_string());
        let sent = world.post(&world.officer, &path, &decision(&world, "no", "99", &officer)).await;
        assert_eq!(sent.status, StatusCode::OK, "it went to nobody");
        assert!(sent.body.contains("this refusal can be told to nobody") && !sent.body.contains(SEND));
        let page = world.get(&world.officer, &case).await.body;
        assert!(!page.contains("we decided not to assess"), "{page}");
        let sent = world.post(&world.officer, &path, &decision(&world, "yes", "99", &officer)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "an agreement helps the child: {}", sent.body);
    });
}

/// What the button of a letter says.
const SEND: &str = "Send the decision";

#[test]
fn a_decision_of_an_earlier_day_says_why_and_shows_the_day_it_was_recorded() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let (case, officer) = (format!("/cases/{reference}"), world.officer.person.to_string());
        let path = format!("{case}/decide-assess");
        let mut fields = decision(&world, "no", "99", &officer);
        for (name, value) in &mut fields {
            if *name == "day" {
                *value = "20";
            }
        }
        let asked = world.post(&world.officer, &path, &fields).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains("The day is earlier than today. Say why"), "{}", asked.body);
        fields.push(("earlier_because", "The letter went on Friday, before the system was up."));
        let sent = world.post(&world.officer, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("Recorded on 23 November 2026."), "{page}");
        let letters = world.get(&world.officer, &format!("{case}/letters")).await.body;
        assert!(letters.contains("before the system was up"), "{letters}");
    });
}
