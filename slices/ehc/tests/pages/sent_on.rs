//! A draft and a final plan are shown back before they are recorded, with who received them; what is missing is said and blocks
//! nothing.

use crate::world::World;
use axum::http::StatusCode;
use waymark_ehc::record::Happening;
use waymark_ehc::store::{case_by_reference, facts_of_case};
use waymark_ehc::{Fact, facts::Decision};
use waymark_kernel::day;
use waymark_testkit::block_on;
use waymark_testkit::markup::text;

const ON_MONDAY: [(&str, &str); 3] = [("day", "23"), ("day-month", "11"), ("day-year", "2026")];

/// A case that is being assessed and in which nobody was asked for advice.
async fn assessed(world: &World) -> String {
    let reference = world.request(day(2026, 9, 7)).await;
    let agreed = day(2026, 10, 9);
    world
        .act(&reference, agreed, move |_| {
            Ok(vec![Happening::on(agreed, Fact::AssessmentAgreed(Decision::default()))])
        })
        .await;
    reference
}

#[test]
fn a_draft_without_advice_or_a_decision_says_so_before_it_is_recorded_and_names_the_officer() {
    block_on(async {
        let world = World::new().await;
        let reference = assessed(&world).await;
        let (case, path) = (format!("/cases/{reference}"), format!("/cases/{reference}/draft-sent"));
        let id = case_by_reference(world.desk.store(), &reference).await.unwrap();
        let form = text(&world.get(&world.officer, &path).await.body);
        assert!(form.contains("Nobody was asked for advice."), "{form}");
        assert!(form.contains("No decision to make a plan is on record."), "{form}");
        let nobody = world.post(&world.officer, &path, &ON_MONDAY).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nobody.body);
        assert!(nobody.body.contains("Say who received it"), "{}", nobody.body);
        let told = [&ON_MONDAY[..], &[("received_by", "Ada Okafor")]].concat();
        let before = facts_of_case(world.desk.store(), id).await.unwrap().len();
        let check = world.post(&world.officer, &path, &told).await;
        assert_eq!(check.status, StatusCode::OK);
        let read = text(&check.body);
        let about =
            "You are about to record that the draft plan was sent to Ada Okafor on Monday 23 November 2026.";
        assert!(read.contains(about) && read.contains("Nobody was asked for advice."), "{read}");
        assert_eq!(facts_of_case(world.desk.store(), id).await.unwrap().len(), before, "nothing yet");
        let change = world.post(&world.officer, &path, &[&told[..], &[("step", "change")]].concat()).await;
        assert!(change.body.contains("value=\"Ada Okafor\"") && change.body.contains("Check the answers"));
        let done = world.post(&world.officer, &path, &[&told[..], &[("step", "record")]].concat()).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let page = text(&world.get(&world.officer, &format!("{case}?show=every")).await.body);
        assert!(page.contains("Received by Ada Okafor."), "{page}");
        assert!(page.contains("Priya Nair decided. Recorded with the draft, without reasons."), "{page}");
    });
}

#[test]
fn a_final_plan_names_a_school_that_is_on_record_and_who_received_it() {
    block_on(async {
        let world = World::new().await;
        let reference = assessed(&world).await;
        let drafted = day(2026, 10, 26);
        world
            .act(&reference, drafted, move |_| {
                Ok(vec![
                    Happening::on(drafted, Fact::PlanAgreed(Decision::default())),
                    Happening::on(drafted, Fact::DraftSent),
                ])
            })
            .await;
        let path = format!("/cases/{reference}/final-issued");
        let told = [&ON_MONDAY[..], &[("received_by", "Ada Okafor and Ben Okafor")]].concat();
        let nowhere = world.post(&world.officer, &path, &[&told[..], &[("urn", "999999")]].concat()).await;
        assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nowhere.body.contains("No school or college on record has the number 999999."));
        let check = world.post(&world.officer, &path, &told).await;
        assert!(text(&check.body).contains("the final plan was sent to Ada Okafor and Ben Okafor on Monday"));
        let record =
            [&told[..], &[("step", "record"), ("_once", "44444444444444444444444444444444")]].concat();
        for _ in 0..2 {
            let done = world.post(&world.officer, &path, &record).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        }
        let page = text(&world.get(&world.officer, &format!("/cases/{reference}")).await.body);
        assert!(page.contains("Received by Ada Okafor and Ben Okafor."), "{page}");
    });
}
