//! Every page of the slice: it answers, it is well made, and what it says is kept as HTML and as the text a screen reader
//! would meet. With `WAYMARK_SHOTS=folder` each is written out to be looked at.

use crate::world::World;
use waymark_kernel::day;
use waymark_testkit::block_on;
use waymark_testkit::markup::{text, well_made};
use waymark_therapies::facts::Agreement;

#[test]
fn every_page_answers_is_well_made_and_says_the_same_as_before() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        let leo = world.child("Leo", "Whitfield").await;
        let leo = world.refer(leo, &world.speech, day(2025, 10, 6), Agreement::default()).await;
        let (of, new) =
            (|page: &str| format!("/referrals/{maya}{page}"), |page: &str| format!("/referrals/{leo}{page}"));
        let list = "/health/list/speech-and-language".to_owned();
        let service = "/health/services/speech-and-language".to_owned();
        world.manager_tells().await;
        let pages = [
            ("the list of a service", &world.therapist, list.clone()),
            (
                "the list, filtered to nothing",
                &world.therapist,
                format!("{list}?for=treatment&weeks=52&do=tell&sort=soonest"),
            ),
            ("asking families and keeping in touch", &world.therapist, format!("{list}/validate")),
            ("a referral with an appointment", &world.therapist, of("")),
            ("a referral that is not decided", &world.therapist, new("")),
            ("everything that can be recorded", &world.therapist, of("/record")),
            ("accepting", &world.therapist, new("/accept")),
            ("sending a referral back", &world.therapist, new("/not-accepted")),
            ("saying how soon", &world.therapist, of("/priority")),
            ("my services", &world.therapist, "/health".to_owned()),
            ("new referrals", &world.therapist, "/referrals".to_owned()),
            ("needs by age and area", &world.commissioner, "/commissioning/needs".to_owned()),
            ("offering to the next families", &world.therapist, format!("{list}/offer")),
            ("offering an appointment", &world.therapist, of("/offer")),
            ("what a family agrees to", &world.therapist, of("/agree")),
            ("asking whether it is still needed", &world.therapist, of("/ask-needed")),
            ("recording a referral", &world.therapist, "/referrals/new".to_owned()),
            ("a service as its manager sees it", &world.manager, service.clone()),
            ("a service as a commissioner sees it", &world.commissioner, service.clone()),
            ("what a service is", &world.manager, format!("{service}/details")),
            ("what a service can do", &world.manager, format!("{service}/capacity")),
            ("the steps of a service", &world.manager, format!("{service}/steps")),
            ("help that needs no waiting", &world.manager, format!("{service}/support/new")),
            ("help for everybody", &world.mother, "/support".to_owned()),
            ("the figures of all services", &world.commissioner, "/waiting-lists".to_owned()),
            ("a school's referrals", &world.school, "/school/referrals".to_owned()),
            ("a school refers", &world.school, "/school/referrals/new".to_owned()),
            ("what a family waits for", &world.mother, "/my/referrals".to_owned()),
            ("one referral as the family reads it", &world.mother, format!("/my/referrals/{maya}")),
            ("telling the service", &world.mother, format!("/my/referrals/{maya}/tell")),
            ("a family refers", &world.mother, "/my/referrals/new".to_owned()),
        ];
        for (name, visitor, path) in pages {
            let got = world.get(visitor, &path).await;
            assert_eq!(got.status, 200, "{path}: {}", got.body);
            well_made(name, &got.body, &["Maya", "Okafor", "Leo", "Whitfield"]);
            keep(name, &got.body);
        }
    });
}

/// Snapshots the main part, ids left out, and writes the whole page where someone wants to look.
fn keep(name: &str, page: &str) {
    let start = page.find("<main").unwrap();
    let main = &page[start..page.find("</main>").unwrap()];
    insta::with_settings!({ filters => vec![("[0-9a-f]{32}", "[id]")], omit_expression => true }, {
        insta::assert_snapshot!(name, main);
        insta::assert_snapshot!(format!("{name}, as text"), text(main));
    });
    if let Some(folder) = std::env::var_os("WAYMARK_SHOTS") {
        let file = format!("{}.html", name.replace([' ', ',', '\''], "-"));
        std::fs::write(std::path::Path::new(&folder).join(file), page).unwrap();
    }
}
