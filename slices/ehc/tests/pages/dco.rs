//! The designated clinical officer reads what each service of health owes, of the children whose health side is theirs to see, and
//! nobody else opens the page.

use crate::world::World;
use waymark_access::{Label, Role};
use waymark_testkit::block_on;

#[test]
fn the_advice_that_health_owes_is_told_by_service_and_a_restricted_child_is_in_no_count() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya().await;
        let dco = crate::family::visitor(world.stranger.person, "Kit Moss", Role::Dco);
        assert!(world.get(&dco, "/asked").await.body.contains("href=\"/dco\""), "a link leads there");
        let page = world.get(&dco, "/dco").await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("1 late") && page.body.contains(&reference), "{}", page.body);
        assert!(!page.body.contains("Maya"), "by service, not by child: {}", page.body);
        for role in [Role::Therapist, Role::Commissioner, Role::Parent, Role::Dsco, Role::CaseOfficer] {
            let visitor = crate::family::visitor(world.stranger.person, "Kit Moss", role);
            assert_eq!(world.get(&visitor, "/dco").await.status, 403, "{role:?}");
        }
        world.label(Label::Withheld).await;
        let page = world.get(&dco, "/dco").await.body;
        assert!(page.contains("No service owes any advice.") && !page.contains(&reference), "{page}");
    });
}
