//! Each page as it is rendered, and as a screen reader would meet it.

use crate::world::{World, visitor};
use waymark_access::Role;
use waymark_testkit::block_on;
use waymark_testkit::markup::{text, well_made};

#[test]
fn every_page_is_well_made_and_reads_well_aloud() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        world.post(&manager, "/improvement-plan/1/do/measure", &[("measure", "plans-20-weeks")]).await;
        let pages = [
            ("the plan", "/improvement-plan"),
            ("an area", "/improvement-plan/1"),
            ("a milestone", "/improvement-plan/1/milestones/1"),
            ("milestones due", "/improvement-plan/due"),
            ("an inspection", "/inspections/1"),
            ("recording a letter", "/inspections/new"),
            ("saying that it is done", "/improvement-plan/1/milestones/1/do/done"),
        ];
        for (name, path) in pages {
            let html = world.get(&manager, path).await.body;
            well_made(name, &html, &[]);
            insta::assert_snapshot!(format!("{name}, as text"), text(&html));
        }
    });
}
