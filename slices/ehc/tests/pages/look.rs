//! Writes the pages as files to look at: `WAYMARK_SHOTS=folder cargo test -p waymark-ehc --test pages look`.

use crate::world::World;
use waymark_testkit::block_on;

#[test]
fn every_page_answers_for_the_person_it_is_for() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let second = world.request(waymark_kernel::day(2026, 11, 20)).await;
        let case = |page: &str| format!("/cases/{maya}{page}");
        let new = |page: &str| format!("/cases/{second}{page}");
        let pages = [
            ("cases", "/cases".to_owned()),
            ("case", case("")),
            ("case-seen", case("?show=seen")),
            ("case-new", new("")),
            ("advice", case("/advice")),
            ("decide-assess", new("/decide-assess")),
            ("decide-plan", case("/decide-plan")),
            ("exception", case("/exceptions/new")),
            ("draft", case("/draft-sent")),
            ("add", case("/add")),
            ("letters", case("/letters")),
            ("looked", case("/looked")),
            ("withdraw", case("/withdraw")),
            ("new", "/cases/new".to_owned()),
            ("unassigned", "/cases/unassigned".to_owned()),
            ("allocate", "/cases/allocate".to_owned()),
            ("cover", "/cases/cover".to_owned()),
            ("plans", "/plans".to_owned()),
            ("asked", "/asked".to_owned()),
        ];
        for (name, path) in pages {
            let visitor = if name == "asked" { &world.therapist } else { &world.manager };
            let got = world.get(visitor, &path).await;
            assert_eq!(got.status, 200, "{path}: {}", got.body);
            if let Some(folder) = std::env::var_os("WAYMARK_SHOTS") {
                std::fs::write(std::path::Path::new(&folder).join(format!("{name}.html")), got.body).unwrap();
            }
        }
    });
}
