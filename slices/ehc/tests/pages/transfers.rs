//! Phase transfers: those on record, and children of an age to move of whom nobody has told whether they do.

use crate::world::{MONDAY, World};
use waymark_ehc::{Fact, record::Happening};
use waymark_kernel::{Day, day};
use waymark_people::children;
use waymark_testkit::block_on;

/// Maya with another birth date.
async fn born(world: &World, on: Day) {
    let (by, child) = (world.by(day(2026, 1, 5)), world.child);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let mut details = children::get(&mut *tx, child).await?.details;
            details.birth_date = on;
            children::change(tx, &by, child, None, details).await
        })
    });
    job.await.unwrap();
}

#[test]
fn a_child_of_an_age_to_move_of_whom_no_transfer_is_recorded_is_listed_as_not_known() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 1, 5)).await;
        let issued = day(2026, 5, 20);
        let fact = Fact::FinalIssued;
        world.act(&reference, issued, move |_| Ok(vec![Happening::on(issued, fact)])).await;
        let list = |show: &str| format!("/plans?show={show}");
        for show in ["february", "march", "of_age"] {
            let page = world.get(&world.officer, &list(show)).await.body;
            assert!(!page.contains("Maya Okafor"), "seven in May 2026 is a year too old: {page}");
        }
        // In Year 2, and seven by 31 August: she may leave an infant school in the September of 2027.
        born(&world, day(2019, 9, 3)).await;
        let page = world.get(&world.officer, &list("february")).await.body;
        assert!(
            page.contains("Not known for") && page.contains("No transfer before 15 February is recorded.")
        );
        let page = world.get(&world.officer, &list("of_age")).await.body;
        assert!(page.contains("Maya Okafor") && page.contains("Not known"), "{page}");
        let told = Fact::PhaseTransferRecorded { due: Some(day(2027, 2, 15)), done: None };
        world.act(&reference, MONDAY, move |_| Ok(vec![Happening::on(MONDAY, told)])).await;
        let page = world.get(&world.officer, &list("of_age")).await.body;
        assert!(!page.contains("Maya Okafor"), "{page}");
    });
}
