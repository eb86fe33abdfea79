//! The mirror on the page of a case: sentence by sentence what the family's own page tells, in every state of a case.

use crate::family::{ada, person, visitor, words};
use crate::few_words::grow;
use crate::world::World;
use waymark_access::{Role, Visitor};
use waymark_ehc::{Fact, facts::Decision, record::Happening};
use waymark_kernel::{Day, day};
use waymark_people::families::Right;
use waymark_testkit::{block_on, noon};

/// The doors of the family's page: they open to the family alone.
const DOORS: [&str; 4] = ["Letters", "Tell us more", "Who has looked at this", "What the law says"];

/// Every sentence of the family's page has to stand in the mirror of the officer's.
async fn mirrored(world: &World, reader: &Visitor, reference: &str, readers: &str) {
    let own = words(&world.get(reader, &format!("/my/cases/{reference}")).await);
    let page = world.get(&world.officer, &format!("/cases/{reference}")).await;
    assert!(page.status == 200, "{}", page.body);
    let all = words(&page);
    let (_, mirror) = all.split_once(&format!("What {readers} today")).unwrap();
    let information = ["Maya’s information", "Your information"];
    // The first line is the name of the page.
    let told = own.lines().skip(1).filter(|line| !DOORS.contains(line) && !information.contains(line));
    let told: Vec<&str> = told.collect();
    assert!(told.len() > 8, "there is something to mirror: {own}");
    for line in told {
        assert!(mirror.contains(line), "“{line}” is not in the mirror: {mirror}\n\nand on the page: {own}");
    }
    assert!(!page.body.contains("/my/cases/"), "no door of the family's leads an officer anywhere");
}

fn course() -> [(Day, Fact); 6] {
    [
        (day(2026, 12, 14), Fact::PlanAgreed(Decision::default())),
        (day(2026, 12, 15), Fact::DraftSent),
        (day(2027, 2, 1), Fact::FinalIssued),
        (day(2027, 11, 1), Fact::ReviewMeetingHeld),
        (day(2027, 11, 15), Fact::CeaseDecided(Decision::default())),
        (day(2028, 1, 20), Fact::PlanCeased { reason: "2".into() }),
    ]
}

#[test]
fn an_officer_reads_every_sentence_that_a_parent_reads_from_the_request_to_the_end_of_the_plan() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya().await;
        let ada = ada(&world);
        mirrored(&world, &ada, &reference, "Ada and Maya see").await;
        for (on, fact) in course() {
            world.act(&reference, on, move |_| Ok(vec![Happening::on(on, fact)])).await;
            world.clock.set(noon(on));
            mirrored(&world, &ada, &reference, "Ada and Maya see").await;
        }
    });
}

#[test]
fn an_officer_reads_what_a_young_person_reads_where_the_decisions_are_theirs() {
    block_on(async {
        let world = World::new().await;
        grow(&world).await;
        let reference = world.maya().await;
        let who = person(&world, "Maya Okafor", "01632 960 050", Some(Right::Itself)).await;
        let own = visitor(who, "Maya Okafor", Role::YoungPerson);
        mirrored(&world, &own, &reference, "Maya sees").await;
        for (on, fact) in course() {
            world.act(&reference, on, move |_| Ok(vec![Happening::on(on, fact)])).await;
            world.clock.set(noon(on));
            mirrored(&world, &own, &reference, "Maya sees").await;
        }
    });
}
