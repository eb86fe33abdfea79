//! A demonstration has somebody in every role, with a link that signs in and a home page that opens; the parts of the site
//! that a role lacks stay shut.

use crate::world::{Engine, World};

const ROLES: [&str; 21] = [
    "parent",
    "young_person",
    "supporter",
    "setting",
    "psychologist",
    "therapist",
    "service_manager",
    "dco",
    "social_worker",
    "dsco",
    "virtual_school",
    "case_officer",
    "send_manager",
    "auditor",
    "commissioner",
    "data_officer",
    "engagement_lead",
    "forum",
    "scrutiny",
    "inspector",
    "administrator",
];

#[test]
fn each_of_the_roles_signs_in_and_opens_a_home_page() {
    let world = World::with_plans(Engine::Folder, 150);
    for role in ROLES {
        let home = world.visitor(role).opens("/home");
        assert!(matches!(home.status, 200 | 303), "{role}: {} {}", home.status, home.body);
    }
    let young = world.visitor("young_person").opens("/my").body;
    assert!(
        young.contains("Your plan") && !young.contains("has ended"),
        "there is a plan to read of: {young}"
    );
    for role in ["auditor", "engagement_lead", "forum", "scrutiny", "inspector", "administrator", "supporter"]
    {
        let visitor = world.visitor(role);
        for page in ["/cases/WM-26-00001", "/cases/WM-26-00001/restriction"] {
            assert_eq!(visitor.opens(page).status, 404, "{role} opens {page}");
        }
        assert!(matches!(visitor.opens("/search").status, 403 | 404), "{role} may not search");
    }
}

#[test]
fn what_a_link_is_and_that_one_has_run_out_is_said() {
    let world = World::served(Engine::Folder);
    let visitor = world.visitor("parent");
    let help = visitor.opens("/sign-in/link");
    assert!(help.status == 200 && help.body.contains("That link has run out"), "{}", help.body);
    let stale = visitor.opens("/sign-in/link/00000000000000000000000000000000");
    assert_eq!(stale.status, 404);
    assert!(stale.body.contains("That link has run out. Ask for a new one."), "{}", stale.body);
}

#[test]
fn who_is_signed_in_signs_in_as_somebody_else_by_another_link_of_the_same_browser() {
    let world = World::served(Engine::Folder);
    let officer = world.visitor("case_officer");
    assert_eq!(officer.opens("/cases").status, 200);
    let links = officer.opens("/sign-in").body;
    let name = world.name_of("parent");
    let before = links.split(&name).next().expect("the parent's link");
    let token = before.rsplit("/sign-in/link/").next().and_then(|rest| rest.split('"').next());
    let path = format!("/sign-in/link/{}", token.expect("its token"));
    let page = officer.opens(&path);
    assert!(page.body.contains(&format!("Sign in as {name}")), "{}", page.body);
    assert_eq!(officer.sends(&path, &[], &[]).status, 303, "one link after the other");
    assert_eq!(officer.opens("/cases").status, 303, "the session before has ended");
}
