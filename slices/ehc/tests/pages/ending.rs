//! A plan that ends outside a review: what the law asks first, what needs no decision of the council, and what is refused.

use crate::world::World;
use axum::http::StatusCode;
use waymark_ehc::clock::dues;
use waymark_ehc::codes::ReviewOutcome;
use waymark_ehc::store::{case_by_reference, read_case};
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::{Day, day};
use waymark_testkit::{block_on, noon};

/// A plan of December 2025, and what happened to it since.
async fn planned(world: &World, since: Vec<Happening>) -> String {
    let reference = world.request(day(2025, 8, 4)).await;
    let made = vec![
        Happening::on(day(2025, 9, 8), Fact::AssessmentAgreed(Decision::default())),
        Happening::on(day(2025, 11, 3), Fact::PlanAgreed(Decision::default())),
        Happening::on(day(2025, 11, 10), Fact::DraftSent),
        Happening::on(day(2025, 12, 15), Fact::FinalIssued),
    ];
    world.act(&reference, day(2026, 11, 2), |_| Ok([made, since].concat())).await;
    reference
}

/// The answers to the form, on a day of November 2026, with `more`.
fn answers<'a>(officer: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let fields = [
        ("day", "23"),
        ("day-month", "11"),
        ("day-year", "2026"),
        ("seen", "99"),
        ("officer", officer),
        ("reasons", "Every outcome of the plan is met."),
        ("phoned", "yes"),
        ("consulted", "yes"),
    ];
    [fields.as_slice(), more].concat()
}

async fn ended(world: &World, reference: &str, reason: &str, on: Day) -> crate::world::Got {
    let parts = [on.day().to_string(), on.month().to_string(), on.year().to_string()];
    let fields =
        [("day", &*parts[0]), ("day-month", &*parts[1]), ("day-year", &*parts[2]), ("reason", reason)];
    world.post(&world.officer, &format!("/cases/{reference}/review/ended"), &fields).await
}

#[test]
fn a_plan_that_is_no_longer_needed_ends_outside_a_review_with_its_notice_and_after_the_time_for_an_appeal() {
    block_on(async {
        let world = World::new().await;
        let reference = planned(&world, Vec::new()).await;
        let (case, officer) = (format!("/cases/{reference}"), world.officer.person.to_string());
        let add = world.get(&world.officer, &format!("{case}/add")).await.body;
        assert!(add.contains("/decide-cease") && add.contains("/review/ended"), "{add}");
        let path = format!("{case}/decide-cease");
        let asked = world.post(&world.officer, &path, &answers(&officer, &[])).await.body;
        assert!(asked.contains("Say whether they have left education or training."), "{asked}");
        let send = [("left", "no"), ("step", "send")];
        let sent = world.post(&world.officer, &path, &answers(&officer, &send)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("We decided to end the plan"), "{page}");
        assert!(
            page.contains("Until 25 January 2027 at least") && !page.contains("After the review"),
            "{page}"
        );
        let again = world.post(&world.officer, &path, &answers(&officer, &send)).await;
        assert!(again.body.contains("The decision to end this plan is already made."), "{}", again.body);
        world.clock.set(noon(day(2027, 2, 1)));
        let early = ended(&world, &reference, "2", day(2027, 1, 25)).await;
        assert!(early.body.contains("The plan is kept until 25 January 2027 at least"), "{}", early.body);
        assert_eq!(ended(&world, &reference, "2", day(2027, 1, 26)).await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn someone_who_has_left_education_is_reviewed_before_the_plan_can_end() {
    block_on(async {
        let world = World::new().await;
        let reference = planned(&world, Vec::new()).await;
        let officer = world.officer.person.to_string();
        let path = format!("/cases/{reference}/decide-cease");
        let fields = answers(&officer, &[("left", "yes"), ("step", "send")]);
        let refused = world.post(&world.officer, &path, &fields).await.body;
        assert!(refused.contains("Record the review meeting first."), "{refused}");
    });
}

#[test]
fn what_ends_by_itself_needs_no_decision_and_everything_else_does() {
    block_on(async {
        for (reason, on, says) in [
            ("5", day(2026, 11, 20), ""),
            ("8", day(2026, 11, 20), ""),
            ("1", day(2026, 11, 20), "A plan ends for age from the day they become 25"),
            ("2", day(2026, 11, 20), "Record the decision to end the plan first."),
            ("7", day(2026, 11, 20), "Record the decision to end the plan first."),
            ("5", day(2025, 12, 1), "the day the plan was made"),
        ] {
            let world = World::new().await;
            let reference = planned(&world, Vec::new()).await;
            let got = ended(&world, &reference, reason, on).await;
            let went = got.status == StatusCode::SEE_OTHER;
            assert_eq!(went, says.is_empty(), "{reason}: {}", got.body);
            assert!(got.body.contains(says), "{reason}: {}", got.body);
        }
    });
}

#[test]
fn a_plan_ends_for_age_from_the_twenty_fifth_birthday() {
    block_on(async {
        let world = World::new().await;
        let reference = planned(&world, Vec::new()).await;
        world.clock.set(noon(day(2044, 6, 1)));
        let early = ended(&world, &reference, "1", day(2044, 5, 2)).await;
        assert!(early.body.contains("they become 25"), "{}", early.body);
        assert_eq!(ended(&world, &reference, "1", day(2044, 5, 3)).await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn ending_a_plan_that_is_not_there_is_refused_with_a_sentence() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        let path = format!("/cases/{reference}/decide-cease");
        let got = world.get(&world.officer, &path).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
        let officer = world.officer.person.to_string();
        let fields = answers(&officer, &[("left", "no"), ("step", "send")]);
        let sent = world.post(&world.officer, &path, &fields).await;
        assert!(sent.body.contains("There is no plan in force to end."), "{}", sent.body);
    });
}

#[test]
fn ending_a_plan_later_leaves_the_review_before_it_as_it_was() {
    block_on(async {
        let world = World::new().await;
        let kept = Fact::ReviewDecided { outcome: Some(ReviewOutcome::Maintain) };
        let reference = planned(
            &world,
            vec![
                Happening::on(day(2026, 8, 3), Fact::ReviewMeetingHeld),
                Happening::on(day(2026, 8, 24), kept),
                Happening::on(day(2026, 11, 2), Fact::CeaseDecided(Decision::default())),
            ],
        )
        .await;
        let store = world.desk.store();
        let open = read_case(store, case_by_reference(store, &reference).await.unwrap()).await.unwrap();
        assert_eq!(open.case.review.outcome, Some(ReviewOutcome::Maintain));
        let dues = dues(&open.case);
        let decided = dues.iter().find(|due| due.rule.id == "B10").unwrap();
        assert_eq!(decided.days_late(day(2026, 11, 23)), Some(-7), "3 August and 4 weeks is 31 August");
        assert!(!dues.iter().any(|due| due.rule.id == "B1" && due.met.is_none()), "no new review is due");
    });
}

#[test]
fn a_case_that_ended_with_a_refusal_promises_no_worker_of_its_own() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 9, 7)).await;
        let (told, team) = (day(2026, 10, 9), world.send);
        let nobodys = vec![Happening::on(told, Fact::OwnerSet { officer: None, team })];
        world.act(&reference, told, move |_| Ok(nobodys)).await;
        let page = format!("/my/cases/{reference}");
        let ada = crate::family::ada(&world);
        let promise = "We will tell you who your own worker is.";
        let running = world.get(&ada, &page).await.body;
        assert!(running.contains(promise), "while it runs: {running}");
        let refused = vec![Happening::on(told, Fact::AssessmentRefused(Decision::default()))];
        world.act(&reference, told, move |_| Ok(refused)).await;
        let ended = world.get(&ada, &page).await.body;
        assert!(!ended.contains(promise) && ended.contains("01632 960 110"), "{ended}");
    });
}
