//! Making a paper and letting it leave.

use crate::world::World;
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_improvement::codes::EvidenceKind;
use waymark_scrutiny::release::Fact;
use waymark_scrutiny::store::record;
use waymark_store::args;
use waymark_testkit::block_on;

#[test]
fn a_paper_is_frozen_said_something_about_approved_by_two_and_published() {
    block_on(async {
        let world = World::new().await;
        let (status, _) = world.freeze("How+the+plan+goes").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let fields = "about=Requests&words=More+families+ask+us+than+a+year+ago.";
        let (status, _) = world.post(Role::SendManager, "/reports/1/commentary", fields).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, page) = world.get(Role::SendManager, "/reports/1").await;
        assert!(
            page.contains("More families ask us than a year ago.") && page.contains("Nobody yet"),
            "{page}"
        );
        world.publish(1).await;
        let (_, page) = world.get(Role::SendManager, "/reports/1").await;
        assert!(page.contains("23 November 2026") && !page.contains("Publish it"), "{page}");
        let differing = waymark_scrutiny::store::differing(world.desk.store()).await.expect("reads");
        assert!(differing.is_empty(), "{differing:?}");
    });
}

#[test]
fn words_that_name_a_child_are_refused_and_named() {
    block_on(async {
        let world = World::new().await;
        world.freeze("How+the+plan+goes").await;
        let fields =
            "about=Requests&words=The+family+of+Okafor-Vane,+Benedict+waited.+vane+okafor,+benedict.";
        let (status, page) = world.post(Role::SendManager, "/reports/1/commentary", fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert!(page.contains("Take it out."), "{page}");
        let (status, _) = world.freeze("Benedict+Vane-Okafor").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn the_first_approver_is_not_the_second_and_a_change_takes_approvals_back() {
    block_on(async {
        let world = World::new().await;
        world.freeze("How+the+plan+goes").await;
        let digest = world.digest(1).await;
        let approve = |role| world.post(role, "/reports/1/approve", format!("digest={digest}"));
        assert_eq!(approve(Role::SendManager).await.0, StatusCode::SEE_OTHER);
        let (status, page) = world.post(Role::SendManager, "/reports/1/publish", "").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Two different people must approve this paper"), "{page}");
        let (status, page) = approve(Role::SendManager).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.contains("You have approved this paper already. Someone else must approve it too."),
            "{page}"
        );
        let (_, page) = world.get(Role::Dco, "/reports/1").await;
        assert!(!page.contains("Publish it"), "approving twice is one approval");
        world.post(Role::DataOfficer, "/reports/1/commentary", "about=Requests&words=More+ask.").await;
        let (_, page) = approve(Role::Dco).await;
        assert!(page.contains("The paper has changed since you read it."), "{page}");
        let (_, page) = world.get(Role::SendManager, "/reports/1").await;
        assert!(page.contains("Nobody yet"), "{page}");
    });
}

#[test]
fn a_paper_frozen_before_another_was_published_must_be_frozen_again() {
    block_on(async {
        let world = World::new().await;
        world.freeze("First").await;
        world.freeze("Second").await;
        world.publish(1).await;
        let digest = world.digest(2).await;
        for role in [Role::SendManager, Role::Commissioner] {
            world.post(role, "/reports/2/approve", format!("digest={digest}")).await;
        }
        let (_, page) = world.post(Role::SendManager, "/reports/2/publish", "").await;
        assert!(page.contains("Another paper was published since"), "{page}");
    });
}

#[test]
fn figures_of_long_ago_and_of_before_the_last_paper_are_refused() {
    block_on(async {
        let world = World::new().await;
        let of = async |month: &str, year: &str| {
            let fields = format!("title=T&on=31&on-month={month}&on-year={year}&old_feeds=The+list");
            world.post(Role::DataOfficer, "/reports/new", fields).await
        };
        let (status, page) = of("10", "1990").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Choose a month that ended within the last 12 months."), "{page}");
        world.freeze("First").await;
        world.publish(1).await;
        let (status, page) = of("8", "2026").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("The last paper has figures to 31 October 2026."), "{page}");
        let (status, page) = world.freeze("The same month again").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    });
}

#[test]
fn a_plan_that_names_a_child_is_told_when_the_paper_is_made() {
    block_on(async {
        let world = World::with_a_plan().await;
        world
            .evidence(1, EvidenceKind::Quotation, ("Benedict Vane-Okafor gets a plan", "A parent"), None)
            .await;
        let (status, page) = world.freeze("How+it+goes").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert!(page.contains("what may be the name of a child"), "{page}");
    });
}

#[test]
fn words_changed_behind_the_digest_are_found() {
    block_on(async {
        let world = World::new().await;
        world.freeze("How+the+plan+goes").await;
        let says = "UPDATE scrutiny_contents SET contents = replace(contents, 'nothing else', 'all else') WHERE area = $1";
        let head = "UPDATE scrutiny_release SET head = replace(head, 'How the plan', 'How our plan') WHERE area = $1";
        for (tamper, tables) in
            [(head, &["scrutiny_release"][..]), (says, &["scrutiny_release", "scrutiny_contents"])]
        {
            let store = world.desk.store();
            let write = store.write(move |tx| {
                Box::pin(async move { tx.execute(tamper, args![tx.area()]).await.map(|_| ()) })
            });
            write.await.expect("writes");
            assert_eq!(waymark_scrutiny::store::differing(store).await.expect("reads"), tables);
        }
    });
}

#[test]
fn only_those_who_answer_for_the_figures_read_a_paper_before_it_is_out() {
    block_on(async {
        let world = World::new().await;
        world.freeze("How+the+plan+goes").await;
        for role in [Role::Parent, Role::Scrutiny, Role::Forum, Role::Therapist, Role::CaseOfficer] {
            for path in ["/reports", "/reports/1", "/reports/new", "/reports/1/commentary"] {
                assert_eq!(world.get(role, path).await.0, StatusCode::FORBIDDEN, "{role:?} {path}");
            }
            assert_eq!(world.post(role, "/reports/1/publish", "").await.0, StatusCode::FORBIDDEN);
        }
        assert_eq!(world.post(Role::DataOfficer, "/reports/1/approve", "").await.0, StatusCode::FORBIDDEN);
        assert_eq!(world.get(Role::Parent, "/public/publications/1").await.0, StatusCode::NOT_FOUND);
        assert_eq!(
            world.get(Role::Parent, "/public/publications/1/paper.pdf").await.0,
            StatusCode::NOT_FOUND
        );
    });
}

#[test]
fn figures_are_told_to_the_end_of_a_month_so_that_no_two_papers_lie_a_few_days_apart() {
    block_on(async {
        let world = World::new().await;
        let fields = "title=Early&on=30&on-month=10&on-year=2026&old_feeds=";
        let (status, page) = world.post(Role::DataOfficer, "/reports/new", fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert!(page.contains("The day must be the last of a month"), "{page}");
    });
}

#[test]
fn a_list_that_is_too_old_needs_its_reason() {
    block_on(async {
        let world = World::new().await;
        let old = "title=Old&on=31&on-month=10&on-year=2026&old_feeds=";
        let later = old.replace("on-month=10", "on-month=1").replace("2026", "2027");
        let (_, page) = world.post(Role::DataOfficer, "/reports/new", later).await;
        assert!(page.contains("The day must be today or in the past."), "{page}");
        world.age_the_list();
        let (status, page) = world.post(Role::DataOfficer, "/reports/new", old).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("The list: nothing is told after 1 September 2026."), "{page}");
        assert!(page.contains("name=\"old_feed_list\""), "the reason has its own field: {page}");
        let asked =
            |name: &str, why: &str| format!("{old}&name_of_old_feed_{name}=The+{name}&old_feed_{name}={why}");
        for other in [asked("list", "x"), asked("trust", "It+moves+house+in+May.")] {
            let refused = world.post(Role::DataOfficer, "/reports/new", &other).await;
            assert_eq!(refused.0, StatusCode::UNPROCESSABLE_ENTITY, "{other}: {}", refused.1);
        }
        let reasoned = asked("list", "The+trust+moves+house.");
        assert_eq!(world.post(Role::DataOfficer, "/reports/new", reasoned).await.0, StatusCode::SEE_OTHER);
        let (_, page) = world.get(Role::DataOfficer, "/reports/1").await;
        assert!(page.contains("The list: The trust moves house."), "{page}");
    });
}

#[test]
fn what_changed_while_it_was_being_published_does_not_leave() {
    block_on(async {
        let world = World::new().await;
        world.freeze("How+the+plan+goes").await;
        let approved = world.digest(1).await;
        world.post(Role::DataOfficer, "/reports/1/commentary", "about=Requests&words=More+ask.").await;
        let by = world.by();
        let late = world.desk.store().write(move |tx| {
            let what = Fact::Published { digest: approved };
            Box::pin(async move { record(tx, &by, 1, what, None).await })
        });
        assert!(late.await.expect_err("is refused").to_string().contains("at the same moment"));
        assert_eq!(world.get(Role::Parent, "/public/publications/1").await.0, StatusCode::NOT_FOUND);
    });
}
