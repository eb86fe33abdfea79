//! Whose sign-in link a demonstration has for a young person: somebody who has a plan to read of.

use crate::few_words::grow;
use crate::world::{MONDAY, World};
use waymark_ehc::store::young::with_plan;
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::{PersonId, day};
use waymark_people::facts::RoleGiven;
use waymark_people::{PersonDetails, persons, roles};
use waymark_testkit::block_on;

/// Maya herself, with an account.
async fn maya(world: &World) -> PersonId {
    let (by, child) = (world.by(day(2026, 9, 1)), world.child);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let own = persons::record(tx, &by, PersonDetails::named("Maya Okafor"), Some(child)).await?;
            let given = RoleGiven {
                person: own,
                role: "young_person".into(),
                agency: "family".into(),
                team: None,
                setting: None,
                from: day(2026, 9, 1),
                to: None,
            };
            roles::give(tx, &by, given).await?;
            Ok(own)
        })
    });
    job.await.unwrap()
}

#[test]
fn it_is_one_whose_plan_is_in_force_and_nobody_whose_plan_has_ended() {
    block_on(async {
        let world = World::new().await;
        grow(&world).await;
        let own = maya(&world).await;
        let store = world.desk.store();
        let reference = world.request(day(2025, 8, 4)).await;
        assert_eq!(with_plan(store, MONDAY).await.unwrap(), None, "a request is no plan");
        let told = vec![
            Happening::on(day(2025, 9, 8), Fact::AssessmentAgreed(Decision::default())),
            Happening::on(day(2025, 11, 3), Fact::PlanAgreed(Decision::default())),
            Happening::on(day(2025, 12, 15), Fact::FinalIssued),
            Happening::on(day(2026, 11, 9), Fact::ReviewMeetingHeld),
        ];
        world.act(&reference, MONDAY, move |_| Ok(told)).await;
        assert_eq!(with_plan(store, MONDAY).await.unwrap(), Some(own));
        let ended = Fact::PlanCeased { reason: "8".into() };
        world.act(&reference, MONDAY, move |_| Ok(vec![Happening::on(MONDAY, ended)])).await;
        assert_eq!(with_plan(store, MONDAY).await.unwrap(), None);
    });
}
