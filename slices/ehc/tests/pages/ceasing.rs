//! A decision after a review to end the plan: the notice the law asks for, a call first, and what is right afterwards.

use crate::family::{ada, words};
use crate::world::World;
use axum::http::StatusCode;
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::{Day, day};
use waymark_testkit::{block_on, noon};

/// A plan of December 2025 with a review meeting on 2 November 2026.
async fn reviewed(world: &World) -> String {
    let reference = world.request(day(2025, 8, 4)).await;
    world
        .act(&reference, day(2026, 11, 2), |_| {
            Ok(vec![
                Happening::on(day(2025, 9, 8), Fact::AssessmentAgreed(Decision::default())),
                Happening::on(day(2025, 11, 3), Fact::PlanAgreed(Decision::default())),
                Happening::on(day(2025, 11, 10), Fact::DraftSent),
                Happening::on(day(2025, 12, 15), Fact::FinalIssued),
                Happening::on(day(2026, 11, 2), Fact::ReviewMeetingHeld),
            ])
        })
        .await;
    reference
}

fn answers<'a>(officer: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("day", "23"), ("day-month", "11"), ("day-year", "2026"), ("seen", "99")];
    fields.extend([("officer", officer), ("reasons", "College meets every outcome of the plan.")]);
    fields.extend(more);
    fields
}

#[test]
fn ending_a_plan_asks_for_consulting_and_a_call_and_previews_the_notice() {
    block_on(async {
        let world = World::new().await;
        let reference = reviewed(&world).await;
        let case = format!("/cases/{reference}");
        let radio = [("outcome", "C"), ("day", "23"), ("day-month", "11"), ("day-year", "2026")];
        let chosen = world.post(&world.officer, &format!("{case}/review/decided"), &radio).await;
        assert_eq!(chosen.location, format!("{case}/decide-cease"), "one radio does not end a plan");
        let officer = world.officer.person.to_string();
        let path = format!("{case}/decide-cease");
        let bare = world.post(&world.officer, &path, &answers(&officer, &[])).await;
        for words in
            ["Phone the family before", "has to be told that it is considered, and they and the head"]
        {
            assert!(bare.body.contains(words), "{words}: {}", bare.body);
        }
        let full = answers(&officer, &[("phoned", "yes"), ("consulted", "yes")]);
        let check = world.post(&world.officer, &path, &full).await.body;
        for words in [
            "We have decided to end the education, health and care plan of Maya Okafor.",
            "stays in place until Monday 25 January 2027 at least",
            "SI 2014/1530 regs 5(3), 10(3), 31(3)",
            "recommendations about health care",
            "Send the decision",
        ] {
            assert!(check.contains(words), "{words}: {check}");
        }
    });
}

#[test]
fn after_a_decision_to_end_the_plan_no_new_review_is_due_and_the_family_reads_what_holds() {
    block_on(async {
        let world = World::new().await;
        let reference = reviewed(&world).await;
        let case = format!("/cases/{reference}");
        let officer = world.officer.person.to_string();
        let fields = answers(&officer, &[("phoned", "yes"), ("consulted", "yes"), ("step", "send")]);
        let sent = world.post(&world.officer, &format!("{case}/decide-cease"), &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("Keep the plan while an appeal can still be made or decided"), "{page}");
        assert!(
            page.contains("Until 25 January 2027 at least")
                && page.contains("Record that the plan has ended")
        );
        assert!(!page.contains("November 2027"), "a plan that is to end has no new review: {page}");
        let told = words(&world.get(&ada(&world), &format!("/my/cases/{reference}")).await);
        assert!(told.contains("We mean to end Maya’s plan."), "{told}");
        assert!(told.contains("It stays in place until 25 January 2027 at least."), "{told}");
        assert!(told.contains("To appeal, write to the tribunal by 25 January 2027."), "{told}");
        assert!(!told.contains("We must look at it again"), "{told}");
        let letters = world.get(&world.manager, &format!("{case}/letters")).await.body;
        assert!(letters.contains("We will end the plan of Maya Okafor"), "the letter is kept: {letters}");
    });
}

#[test]
fn a_plan_is_not_recorded_as_ended_while_the_law_keeps_it() {
    block_on(async {
        let world = World::new().await;
        let reference = reviewed(&world).await;
        let decided = day(2026, 11, 23);
        world
            .act(&reference, decided, move |_| {
                Ok(vec![Happening::on(decided, Fact::CeaseDecided(Decision::default()))])
            })
            .await;
        world.clock.set(noon(day(2027, 2, 1)));
        let path = format!("/cases/{reference}/review/ended");
        let ended = |on: Day| {
            let parts = [on.day().to_string(), on.month().to_string()];
            let (world, path) = (&world, &path);
            async move {
                let day =
                    [("day", &*parts[0]), ("day-month", &*parts[1]), ("day-year", "2027"), ("reason", "2")];
                world.post(&world.officer, path, &day).await
            }
        };
        for early in [day(2027, 1, 22), day(2027, 1, 25)] {
            let early = ended(early).await.body;
            assert!(early.contains("The plan is kept until 25 January 2027 at least"), "{early}");
        }
        assert_eq!(ended(day(2027, 1, 26)).await.status, StatusCode::SEE_OTHER);
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(page.contains("Closed: the plan has ended"), "{page}");
    });
}
