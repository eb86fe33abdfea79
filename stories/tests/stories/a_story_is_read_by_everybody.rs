//! A story of the past is whole for everybody: those who lead its plan have accounts, and the public reads the letter, the
//! statement and the next meeting before any paper is out. Ashdale has the same, and a draft that waits for its second reader.

use crate::world::{Engine, World};

#[test]
fn those_who_lead_the_plan_of_a_story_sign_in_and_the_public_reads_what_is_published() {
    for (story, today, council, health, meets) in [
        ("sefton-2019", "2019-06-24", "Yusuf Amin", "Helena Voss", "9 July 2019"),
        ("birmingham-2021", "2021-10-04", "Amara Reid", "Edwin Toll", "26 October 2021"),
    ] {
        let mut world = World::of_story(story, 60, today);
        let lead = world.visitor_named(council);
        let home = lead.opens("/home").body;
        assert!(home.contains(council), "{story}: {home}");
        assert_eq!(world.name_of("commissioner"), health, "{story}");
        let anybody = world.anybody();
        let page = anybody.opens("/public").body;
        assert!(page.contains("Nothing is published yet.") && page.contains(meets), "{story}: {page}");
        let list = anybody.opens("/public/publications").body;
        for title in ["What the inspectors found", "Our statement of action", meets] {
            assert!(list.contains(title), "{story}: {title}: {list}");
        }
        world.goes_on_to("2022-02-01");
        let page = world.anybody().opens("/public").body;
        assert!(page.contains("No meeting that you can come to or watch"), "{story}: it has met: {page}");
    }
}

#[test]
fn ashdale_has_publications_and_one_draft_that_somebody_else_must_read() {
    let world = World::with_plans(Engine::Folder, 60);
    let list = world.visitor("dco").opens("/publications").body;
    for words in
        ["What the inspectors found", "Our priority action plan", "Questions from parents", "Being prepared"]
    {
        assert!(list.contains(words), "{words}: {list}");
    }
    let public = world.anybody().opens("/public/publications").body;
    assert!(
        public.contains("What the inspectors found") && !public.contains("Questions from parents"),
        "{public}"
    );
}

#[test]
fn a_story_made_on_a_later_day_has_gone_on_for_everybody() {
    for (story, today, body) in [
        ("sefton-2019", "2021-01-29", "the clinical commissioning group"),
        ("birmingham-2021", "2022-07-04", "the health commissioner"),
    ] {
        let world = World::of_story(story, 150, today);
        let manager = world.visitor("send_manager");
        let plan = manager.opens("/improvement-plan").body;
        assert!(plan.contains(body) && plan.contains("Next board"), "{story}: {plan}");
        assert!(!plan.contains("No updates for"), "{story}: {plan}");
        let meetings = manager.opens("/improvement-plan/meetings").body;
        assert!(meetings.matches("/improvement-plan/meetings/").count() > 8, "{story}: {meetings}");
        let evidence = world.visitor("commissioner").opens("/home");
        assert_eq!(evidence.status, 200, "{story}");
        let anybody = world.anybody();
        let page = anybody.opens("/public").body;
        assert!(
            !page.contains("Nothing is published yet.") && page.contains("milestones are done"),
            "{story}: {page}"
        );
        assert!(
            page.contains("Scrutiny committee") || page.contains("scrutiny committee"),
            "{story}: {page}"
        );
        let list = anybody.opens("/public/publications").body;
        assert!(list.matches("Minutes of the").count() >= 5, "{story}: {list}");
        let papers = world.visitor("scrutiny").opens("/scrutiny").body;
        assert!(papers.contains("How the joint plan is going"), "{story}: {papers}");
    }
}
