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

/// A plan of Maya's, who by her age may leave an infant school in the September of 2027.
async fn plan_of_seven(world: &World) -> String {
    let reference = world.request(day(2026, 1, 5)).await;
    let issued = day(2026, 5, 20);
    world.act(&reference, issued, move |_| Ok(vec![Happening::on(issued, Fact::FinalIssued)])).await;
    born(world, day(2019, 9, 3)).await;
    reference
}

/// Whether Maya is on a list of plans.
async fn listed(world: &World, show: &str) -> bool {
    world.get(&world.officer, &format!("/plans?show={show}")).await.body.contains("Maya Okafor")
}

#[test]
fn a_child_in_a_school_for_all_ages_does_not_move_and_an_officer_says_so_with_a_reason() {
    block_on(async {
        let world = World::new().await;
        let reference = plan_of_seven(&world).await;
        let page = format!("/cases/{reference}/no-transfer");
        let why = ("why", "Farthing Hall teaches all ages");
        for (answers, sentence) in [
            ([("year", "2027"), ("why", "")], "Enter why they do not move"),
            ([("year", "2031"), why], "Enter a year from 2026 to 2028"),
        ] {
            let refused = world.post(&world.officer, &page, &answers).await;
            assert!(refused.body.contains(sentence), "{}", refused.body);
        }
        assert!(listed(&world, "of_age").await);
        // What was thought to be a move is none: its limit goes with it.
        let junior = [("between", "to_junior"), ("year", "2027")];
        world.post(&world.officer, &format!("/cases/{reference}/phase-transfer"), &junior).await;
        assert!(listed(&world, "february").await);
        let done = world.post(&world.officer, &page, &[("year", "2027"), why]).await;
        assert_eq!(done.location, format!("/cases/{reference}?done=stays"), "{}", done.body);
        for show in ["of_age", "february", "march"] {
            assert!(!listed(&world, show).await, "{show}");
        }
        let again = world.post(&world.officer, &page, &[("year", "2027"), ("why", "Once more")]).await;
        assert!(again.body.contains("This is on record already."), "{}", again.body);

        let case = world.get(&world.officer, &format!("/cases/{reference}?show=every")).await.body;
        assert!(case.contains("No phase transfer in September 2027"), "{case}");
        let letters = world.get(&world.officer, &format!("/cases/{reference}/letters")).await.body;
        assert!(letters.contains("Farthing Hall teaches all ages"), "{letters}");
        let family = world.get(&crate::family::ada(&world), &format!("/my/cases/{reference}")).await.body;
        assert!(family.contains("No new school or college in September 2027."), "{family}");
        assert!(!family.contains("Farthing Hall") && !family.contains("14 February 2027"), "{family}");

        // A year later it is asked again, at an age to move.
        born(&world, day(2016, 9, 3)).await;
        world.clock.set(waymark_testkit::noon(day(2027, 10, 4)));
        assert!(listed(&world, "of_age").await, "nobody has said whether she moves in 2028");
    });
}

#[test]
fn that_there_is_no_move_is_taken_back_like_any_other_entry_and_the_move_stands_again() {
    block_on(async {
        let world = World::new().await;
        let reference = plan_of_seven(&world).await;
        let junior = [("between", "to_junior"), ("year", "2027")];
        world.post(&world.officer, &format!("/cases/{reference}/phase-transfer"), &junior).await;
        let stays = [("year", "2027"), ("why", "A primary school")];
        world.post(&world.officer, &format!("/cases/{reference}/no-transfer"), &stays).await;
        assert!(!listed(&world, "february").await);
        let id = waymark_ehc::store::case_by_reference(world.desk.store(), &reference).await.unwrap();
        let open = waymark_ehc::store::read_case(world.desk.store(), id).await.unwrap();
        let seq = open.facts.iter().find(|h| matches!(h.fact, Fact::StaysInPhase { .. })).unwrap().seq;
        let wrong = [("what", "not_so"), ("why", "She goes to the junior school")];
        let put =
            world.post(&world.officer, &format!("/cases/{reference}/facts/{seq}/correct"), &wrong).await;
        assert_eq!(put.location, format!("/cases/{reference}?done=corrected"), "{}", put.body);
        assert!(listed(&world, "february").await && !listed(&world, "of_age").await);
        // Once the plan that names the place was sent, nobody says that there is no move.
        let sent = [("sent", "20"), ("sent-month", "11"), ("sent-year", "2026")];
        let moved = [&junior[..], &sent[..]].concat();
        world.post(&world.officer, &format!("/cases/{reference}/phase-transfer"), &moved).await;
        assert!(!listed(&world, "of_age").await, "the place is named: it is known that she moves");
        let refused = world.post(&world.officer, &format!("/cases/{reference}/no-transfer"), &stays).await;
        assert!(refused.body.contains("was sent on 20 November 2026"), "{}", refused.body);
    });
}
