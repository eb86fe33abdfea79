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
        let told = Fact::PhaseTransferRecorded { due: Some(day(2027, 2, 15)), done: None, between: None };
        world.act(&reference, MONDAY, move |_| Ok(vec![Happening::on(MONDAY, told)])).await;
        let page = world.get(&world.officer, &list("of_age")).await.body;
        assert!(!page.contains("Maya Okafor"), "{page}");
    });
}

#[test]
fn an_officer_records_a_move_and_the_family_reads_it_and_it_can_be_put_right() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 1, 5)).await;
        let issued = day(2026, 5, 20);
        world.act(&reference, issued, move |_| Ok(vec![Happening::on(issued, Fact::FinalIssued)])).await;
        // In Year 6, and eleven by 31 August 2027.
        born(&world, day(2016, 1, 7)).await;
        let page = format!("/cases/{reference}/phase-transfer");
        for (answers, sentence) in [
            ([("between", ""), ("year", "2027")], "Choose which move it is"),
            ([("between", "to_secondary"), ("year", "2031")], "Enter a year from 2026 to 2028"),
            ([("between", "to_post_16"), ("year", "2027")], "They will be 11 on 31 August 2027"),
        ] {
            let refused = world.post(&world.officer, &page, &answers).await;
            assert!(refused.body.contains(sentence), "{}", refused.body);
        }
        let told = [("between", "to_secondary"), ("year", "2027")];
        let done = world.post(&world.officer, &page, &told).await;
        assert_eq!(done.location, format!("/cases/{reference}?done=transfer"), "{}", done.body);
        let list = world.get(&world.officer, "/plans?show=february").await.body;
        assert!(list.contains("Maya Okafor") && list.contains("14 Feb 2027"), "{list}");
        assert!(!world.get(&world.officer, "/plans?show=of_age").await.body.contains("Maya Okafor"));
        let case = world.get(&world.officer, &format!("/cases/{reference}?show=every")).await.body;
        assert!(case.contains("Phase transfer from primary to secondary school in September 2027"), "{case}");
        let family = world.get(&crate::family::ada(&world), &format!("/my/cases/{reference}")).await.body;
        assert!(
            family.contains("The plan names the next school or college")
                && family.contains("14 February 2027"),
            "{family}"
        );
        let sent = [("sent", "20"), ("sent-month", "11"), ("sent-year", "2026")];
        let done = world.post(&world.officer, &page, &[&told[..], &sent[..]].concat()).await;
        assert_eq!(done.location, format!("/cases/{reference}?done=transfer"), "{}", done.body);
        let list = world.get(&world.officer, "/plans?show=february").await.body;
        assert!(!list.contains("Maya Okafor"), "the plan that names the place was sent: {list}");
    });
}
