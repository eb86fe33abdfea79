//! The same decision sent again, and two officers deciding one case: nothing is lost, nothing is done twice, and what
//! already went is never said to be held back.

use crate::decisions::decision;
use crate::world::World;
use axum::http::StatusCode;
use waymark_ehc::store::{case_by_reference, read_case};
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::{Instant, Now, day};
use waymark_testkit::{block_on, noon};

#[test]
fn a_refusal_that_went_is_answered_again_on_a_day_when_none_is_released() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let officer = world.officer.person.to_string();
        let friday = noon(day(2026, 11, 27));
        world.clock.set(friday);
        let mut fields = decision(&world, "no", "99", &officer);
        fields[3] = ("day", "27");
        let path = format!("/cases/{reference}/decide-assess");
        let first = world.post(&world.officer, &path, &fields).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        world.clock.set(Now { at: Instant(friday.at.0 + 4 * 3_600_000_000), today: friday.today });
        let again = world.post(&world.officer, &path, &fields).await;
        assert_eq!((again.status, again.location), (first.status, first.location), "{}", again.body);
    });
}

#[test]
fn an_exception_sent_twice_is_one_and_answered_alike() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let fields = [
            ("rule", "A11"),
            ("ground", "EX-c"),
            ("from", "1"),
            ("from-month", "11"),
            ("from-year", "2026"),
            ("impractical", "yes"),
            ("why", "The family could not take part."),
            ("evidence", "A letter from the hospital."),
            ("_once", "44444444444444444444444444444444"),
        ];
        let path = format!("/cases/{maya}/exceptions/new");
        for _ in 0..2 {
            let sent = world.post(&world.officer, &path, &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        }
        let store = world.desk.store();
        let open = read_case(store, case_by_reference(store, &maya).await.unwrap()).await.unwrap();
        assert_eq!(open.case.exceptions.len(), 1);
    });
}

#[test]
fn the_second_officer_reads_both_versions_whole() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let path = format!("/cases/{reference}/decide-assess");
        let (officer, manager) = (world.officer.person.to_string(), world.manager.person.to_string());
        let first = decision(&world, "no", "99", &officer);
        assert_eq!(world.post(&world.officer, &path, &first).await.status, StatusCode::SEE_OTHER);
        let mut second = decision(&world, "yes", "1", &manager);
        second.retain(|(name, _)| *name != "reasons" && *name != "_once");
        second.push(("reasons", "The hospital’s report shows more."));
        let both = world.post(&world.manager, &path, &second).await;
        assert_eq!(both.status, StatusCode::CONFLICT);
        let (theirs, yours) = both.body.split_once("What you wrote").unwrap();
        for words in ["We will not assess", "Priya Nair, 23 November 2026", "We read the school’s report."]
        {
            assert!(theirs.contains(words), "{words}: {theirs}");
        }
        for words in ["We will assess", "Sarah Quayle, 23 November 2026", "The hospital’s report shows more."]
        {
            assert!(yours.contains(words), "{words}: {yours}");
        }
    });
}

#[test]
fn a_letter_that_a_plan_will_be_made_says_sorry_once_the_plan_itself_is_late() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 6, 1)).await;
        let agreed = day(2026, 7, 6);
        world
            .act(&reference, agreed, move |_| {
                Ok(vec![Happening::on(agreed, Fact::AssessmentAgreed(Decision::default()))])
            })
            .await;
        let officer = world.officer.person.to_string();
        let mut fields = decision(&world, "yes", "99", &officer);
        fields.retain(|(name, _)| *name != "step");
        let check =
            world.post(&world.officer, &format!("/cases/{reference}/decide-plan"), &fields).await.body;
        let sorry = "By law you should have had the final plan by Monday 19 October 2026.";
        assert!(check.contains("We are sorry that we are late.") && check.contains(sorry), "{check}");
    });
}
