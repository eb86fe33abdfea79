//! A case known from a return: what the return did not tell is said to be untold, before it is confirmed and after.

use crate::family::{ada, words};
use crate::world::{MONDAY, World};
use waymark_ehc::bring::{File, bring};
use waymark_ehc::decide;
use waymark_ehc::record::{AssessmentRecord, Outcome, Record};
use waymark_ehc::store::{case_by_reference, reveal};
use waymark_kernel::{ImportId, day};
use waymark_testkit::block_on;

/// An assessment agreed to in August 2025, as a return of January 2026 tells it.
async fn assessed(world: &World) -> String {
    let (mut by, child, team) = (world.by(day(2026, 2, 2)), world.child, world.send);
    let import: ImportId = world.desk.ids().next();
    by.source = waymark_kernel::Source::Import(import);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let record = Record {
                received: Some(day(2025, 7, 1)),
                request: Outcome::Yes,
                request_day: Some(day(2025, 8, 4)),
                assessment: Some(AssessmentRecord {
                    outcome: Outcome::Awaited,
                    ..AssessmentRecord::default()
                }),
                ..Record::default()
            };
            let file = File { import, census: day(2026, 1, 15), team };
            bring(tx, &by, child, file, &[record]).await?;
            reveal(tx, import).await
        })
    });
    job.await.unwrap();
    let reference = "WM-26-00001".to_owned();
    case_by_reference(world.desk.store(), &reference).await.unwrap();
    reference
}

#[test]
fn nothing_is_said_of_advice_or_owner_that_the_return_did_not_tell() {
    block_on(async {
        let world = World::new().await;
        let reference = assessed(&world).await;
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(page.contains("The return does not tell who was asked for advice."), "{page}");
        for invented in ["Nobody asked", "Nobody was asked", "The case is with Ashdale SEND team"] {
            assert!(!page.contains(invented), "{invented}: {page}");
        }
    });
}

#[test]
fn a_confirmed_case_without_advice_on_record_is_not_said_to_have_had_a_last_one() {
    block_on(async {
        let world = World::new().await;
        let reference = assessed(&world).await;
        world.act(&reference, MONDAY, |open| decide::confirm(&open.case, MONDAY)).await;
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(page.contains("late") && !page.contains("After the last advice came in"), "{page}");
        assert!(page.contains("The return does not tell who was asked for advice."), "{page}");
        assert!(!page.contains("The case is with Ashdale SEND team"), "{page}");
        let told = words(&world.get(&ada(&world), &format!("/my/cases/{reference}")).await);
        assert!(!told.contains("We have not asked anyone yet."), "{told}");
    });
}
