//! What stands behind a figure, for those who may see it: the headline, each point and each group, both parts of a share.

use super::world::World;
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_testkit::block_on;

const DECIDED: &str = "/measures/decisions-6-weeks";

#[test]
fn the_headline_and_every_point_lead_to_those_that_were_and_those_that_were_not() {
    block_on(async {
        let world = World::new().await;
        let (_, page) = world.get(Role::SendManager, DECIDED).await;
        let page = page.replace("&#38;", "&");
        for days in ["from=2025-11-24&to=2026-11-23", "from=2026-09-01&to=2026-09-30"] {
            for (which, link, cases) in [("counted", "those that were", 6), ("not", "those that were not", 1)]
            {
                let address = format!("{DECIDED}/cases?{days}&which={which}");
                assert!(page.contains(&format!("href=\"{address}\">{link}</a>")), "{address}: {page}");
                let (_, behind) = world.get(Role::SendManager, &address).await;
                assert_eq!(behind.matches("href=\"/cases/WM-26-").count(), cases, "{address}: {behind}");
            }
        }
        assert!(!page.contains("to=2026-08-31"), "a month before the record leads nowhere: {page}");
    });
}

#[test]
fn what_cannot_be_meant_is_refused_and_never_answered_with_something_else() {
    block_on(async {
        let world = World::new().await;
        for wrong in
            ["which=zz", "to=2026-11-24", "to=31-10-2026", "from=2026-12-01&to=2026-10-31", "by=kind&of=x"]
        {
            let (status, page) = world.get(Role::SendManager, &format!("{DECIDED}/cases?{wrong}")).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}: {page}");
            assert!(!page.contains("/cases/WM-"), "{wrong}: {page}");
        }
        let (status, _) = world.get(Role::SendManager, "/measures/requests/cases?which=not").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "a number has nothing below the line");
    });
}

#[test]
fn a_list_has_twenty_five_a_page_and_counts_them_all() {
    block_on(async {
        let world = World::new().await;
        for n in 7..33 {
            world.case(n).await;
        }
        let year = "/measures/requests/cases?from=2025-11-24&to=2026-11-23&which=counted";
        let (_, first) = world.get(Role::SendManager, year).await;
        assert_eq!(first.matches("href=\"/cases/WM-26-").count(), 25, "{first}");
        assert!(first.contains("33 cases that you may see, counted."), "{first}");
        assert!(first.contains(">Counts on</th>") && first.contains(">2 September 2026</td>"), "{first}");
        assert!(first.replace("&#38;", "&").contains(&format!("{year}&page=2")), "{first}");
        let (_, second) = world.get(Role::SendManager, &format!("{year}&page=2")).await;
        assert_eq!(second.matches("href=\"/cases/WM-26-").count(), 8, "{second}");
        let (_, past) = world.get(Role::SendManager, &format!("{year}&page=9")).await;
        assert!(past.contains("Go back to page 2"), "{past}");
    });
}
