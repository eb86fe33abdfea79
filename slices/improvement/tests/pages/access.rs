//! Who reads the plan, who keeps it, who answers for whom: and that none of it opens a child.

use crate::world::{LETTER, World, visitor};
use axum::http::StatusCode;
use waymark_access::{Action, Label, Policy, Relation, Role, Verdict};
use waymark_testkit::block_on;

const PAGES: [&str; 11] = [
    "/improvement-plan",
    "/improvement-plan/due",
    "/improvement-plan/1",
    "/improvement-plan/1/milestones/1",
    "/improvement-plan/meetings",
    "/evidence",
    "/inspections",
    "/inspections/1",
    "/improvement-plan/1/do/milestone",
    "/improvement-plan/1/milestones/1/do/update",
    "/improvement-plan/1/milestones/1/do/reply",
];

#[test]
fn a_role_that_may_not_read_the_plan_opens_no_page_of_it() {
    block_on(async {
        let world = World::with_a_plan().await;
        for role in Role::ALL {
            let may = world.desk.access().gate(&visitor(*role), Action::ReadPlan).allowed;
            for page in &PAGES[..8] {
                let status = world.get(&visitor(*role), page).await.status;
                let wanted = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
                assert_eq!(status, wanted, "{role} {page}");
            }
        }
    });
}

#[test]
fn the_forum_reads_and_answers_and_sets_nothing() {
    block_on(async {
        let world = World::with_a_plan().await;
        let forum = visitor(Role::Forum);
        assert_eq!(world.get(&forum, PAGES[8]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(world.get(&forum, PAGES[9]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(world.get(&forum, PAGES[10]).await.status, StatusCode::OK);
        assert_eq!(world.get(&forum, "/inspections/new").await.status, StatusCode::FORBIDDEN);
        assert_eq!(world.post(&forum, "/inspections/new", LETTER).await.status, StatusCode::FORBIDDEN);
        assert_eq!(world.get(&forum, "/improvement-plan/1/do/challenge").await.status, StatusCode::OK);
    });
}

#[test]
fn only_the_partner_whose_milestone_it_is_and_those_who_lead_or_keep_the_plan_tell_of_it() {
    block_on(async {
        let world = World::with_a_plan().await;
        let update = "/improvement-plan/1/milestones/1/do/update";
        let said = [("progress", "off_track"), ("words", "The school down the road says so.")];
        for role in [Role::Setting, Role::ServiceManager] {
            let other = visitor(role);
            assert_eq!(world.get(&other, update).await.status, StatusCode::FORBIDDEN, "{role}");
            assert_eq!(world.post(&other, update, &said).await.status, StatusCode::FORBIDDEN, "{role}");
            let page = world.get(&other, "/improvement-plan/1/milestones/1").await.body;
            assert!(!page.contains("Say how it stands") && !page.contains("Add evidence"), "{role}: {page}");
            assert!(!page.contains("The school down the road"), "{role}");
        }
        for role in [Role::SendManager, Role::Commissioner, Role::EngagementLead] {
            assert_eq!(world.get(&visitor(role), update).await.status, StatusCode::OK, "{role}");
        }
    });
}

#[test]
fn a_forum_account_never_opens_a_child() {
    let policy = Policy::load();
    for action in Action::ALL.iter().filter(|action| action.is_about_a_child()) {
        for relation in Relation::ALL {
            for label in Label::ALL {
                let verdict = policy.verdict(Role::Forum, *relation, *action, *label);
                assert_eq!(verdict, Verdict::Forbid, "{action} as {relation} of a child that is {label}");
            }
        }
    }
}
