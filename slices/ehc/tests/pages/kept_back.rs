//! A record that is kept back: those whose work it may touch are told that it is and whom to ask, never whose it is; a
//! hidden one is a record that never was.

use crate::family::{ada, words};
use crate::world::World;
use waymark_access::{Label, Role, Visitor};
use waymark_kernel::{Subject, TextId};
use waymark_people::happenings::{self, Words};
use waymark_people::restriction::{self, Ground};
use waymark_testkit::block_on;

#[test]
fn an_officer_who_is_not_named_is_told_that_a_record_is_kept_back_and_whom_to_ask() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        world.label(Label::Withheld).await;
        for visitor in [&world.officer, &world.manager, &world.therapist] {
            let got = world.get(visitor, &format!("/cases/{maya}")).await;
            let text = words(&got);
            assert_eq!(got.status, 200, "{}", visitor.name);
            assert!(text.contains("This record is kept back") && text.contains("01632"), "{text}");
            assert!(!got.body.contains("Okafor") && !got.body.contains("Maya"), "{}", got.body);
            let list = world.get(visitor, "/cases?per=50").await;
            assert!(!list.body.contains(&maya), "{}", list.body);
        }
        assert_eq!(world.get(&world.stranger, &format!("/cases/{maya}")).await.status, 200, "was asked too");
        let role = Role::Commissioner;
        let nobody = Visitor { role, teams: Vec::new(), ..world.stranger.clone() };
        assert_eq!(world.get(&nobody, &format!("/cases/{maya}")).await.status, 404);
    });
}

/// The pages under a case.
const UNDER: [&str; 12] = [
    "",
    "/add",
    "/advice",
    "/letters",
    "/looked",
    "/family",
    "/family/new",
    "/family/00000000000000000000000000000001",
    "/decide-assess",
    "/exceptions/new",
    "/facts/1/correct",
    "/review/held",
];

#[test]
fn every_page_and_form_under_a_restricted_case_is_answered_as_the_case_itself() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        world.label(Label::Withheld).await;
        let case = words(&world.get(&world.officer, &format!("/cases/{maya}")).await);
        let commissioner = Visitor { role: Role::Commissioner, teams: Vec::new(), ..world.stranger.clone() };
        for page in UNDER {
            let path = format!("/cases/{maya}{page}");
            let got = world.get(&world.officer, &path).await;
            assert_eq!((got.status.as_u16(), words(&got)), (200, case.clone()), "{path}");
            assert_eq!(world.get(&commissioner, &path).await.status, 404, "{path}");
        }
        let sent = world.post(&world.officer, &format!("/cases/{maya}/advice"), &[("teams", "1")]).await;
        assert_eq!((sent.status.as_u16(), words(&sent)), (200, case));
        world.label(Label::Hidden).await;
        for page in UNDER {
            let never = world.get(&world.officer, &format!("/cases/WM-26-99999{page}")).await;
            let hidden = world.get(&world.officer, &format!("/cases/{maya}{page}")).await;
            assert_eq!((hidden.status.as_u16(), hidden.body), (404, never.body), "{page}");
        }
    });
}

#[test]
fn a_hidden_record_and_one_that_never_was_are_answered_alike() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        world.label(Label::Hidden).await;
        let hidden = world.get(&world.officer, &format!("/cases/{maya}")).await;
        let never = world.get(&world.officer, "/cases/WM-26-99999").await;
        assert_eq!((hidden.status.as_u16(), hidden.body), (404, never.body));
    });
}

#[test]
fn who_was_asked_about_an_open_case_is_not_told_that_it_is_kept_back() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let got = world.get(&world.therapist, &format!("/cases/{maya}")).await;
        assert_eq!(got.status, 404, "{}", got.body);
    });
}

#[test]
fn a_family_is_told_the_kind_of_reason_and_how_to_ask_and_staff_are_not() {
    block_on(async {
        for (ground, told) in [
            (Ground::Staff, "someone who works with us knows the family"),
            (Ground::Others, "the record also tells about someone else"),
            (Ground::Other, "Ask us which one it is."),
        ] {
            let world = World::new().await;
            let maya = world.maya().await;
            let (mut by, child) = (world.by(crate::world::MONDAY), world.child);
            by.actor = world.manager.actor();
            let id: TextId = world.desk.ids().next();
            let job = world.desk.store().write(move |tx| {
                Box::pin(async move {
                    let why = Words { id, purpose: "label", body: "Kim Vale is their neighbour.".into() };
                    let about = Subject { child: Some(child), case: None };
                    happenings::keep_words(tx, &by, about, vec![why]).await?;
                    restriction::restrict(tx, &by, child, (Label::Withheld, id, Some(ground)), &[]).await?;
                    waymark_ehc::store::set_case_label(tx, child, Label::Withheld.number()).await
                })
            });
            job.await.unwrap();
            let family = words(&world.get(&ada(&world), &format!("/my/cases/{maya}")).await);
            assert!(
                family.contains(told) && family.contains("You can ask us to look at it again."),
                "{family}"
            );
            assert!(family.contains("01632"), "whom to ask: {family}");
            let staff = words(&world.get(&world.officer, &format!("/cases/{maya}")).await);
            assert!(staff.contains("This record is kept back") && !staff.contains(told), "{staff}");
            for page in [&family, &staff] {
                assert!(!page.contains("Kim") && !page.contains("Maya"), "{page}");
            }
        }
    });
}
