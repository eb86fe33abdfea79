//! Who has which list, what a list of cases nobody has shows, and what a closed case leaves behind.

use crate::family::ada;
use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_access::{Role, Visitor};
use waymark_ehc::codes::AdviceKind;
use waymark_ehc::decide::{self, AskFor};
use waymark_ehc::{Fact, facts::Decision, facts::Placement, record::Happening};
use waymark_kernel::day;
use waymark_testkit::block_on;

#[test]
fn families_and_settings_do_not_get_the_lists_of_staff() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        for role in [Role::Parent, Role::YoungPerson, Role::Supporter, Role::Setting] {
            let visitor = Visitor { role, ..ada(&world) };
            for path in ["/cases", "/plans"] {
                let got = world.get(&visitor, path).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{role:?} {path}");
                assert!(!got.body.contains("Maya"), "{role:?} {path}");
            }
        }
        assert_eq!(world.get(&world.officer, "/cases").await.status, StatusCode::OK);
    });
}

#[test]
fn the_list_of_cases_nobody_has_says_what_is_late() {
    block_on(async {
        let world = World::new().await;
        let late = world.request(day(2026, 9, 7)).await;
        let team = world.send;
        world.act(&late, MONDAY, move |_| Ok(vec![decide::give_case(None, team, MONDAY)])).await;
        let list = world.get(&world.manager, "/cases/unassigned").await.body;
        assert!(list.contains("Next by law") && list.contains("5 weeks (35 days) late"), "{list}");
    });
}

#[test]
fn a_refused_case_leaves_the_inbox_of_those_who_were_asked() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        assert!(world.get(&world.therapist, "/asked").await.body.contains("Maya Okafor"));
        world
            .act(&maya, MONDAY, move |_| {
                Ok(vec![Happening::on(MONDAY, Fact::PlanRefused(Decision::default()))])
            })
            .await;
        let inbox = world.get(&world.therapist, "/asked").await.body;
        assert!(!inbox.contains("Maya") && !inbox.contains("days late"), "nobody waits for it: {inbox}");
        let page = world.get(&world.officer, &format!("/cases/{maya}")).await.body;
        assert!(!page.contains("pieces of advice passed"), "{page}");
        let add = world.get(&world.officer, &format!("/cases/{maya}/add")).await.body;
        assert!(add.contains("This case has ended") && add.contains("Log a new request"), "{add}");
    });
}

#[test]
fn a_refusal_that_would_be_late_is_neither_late_nor_to_come_while_a_plan_can_be_agreed() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        world.clock.set(waymark_testkit::noon(day(2027, 1, 4)));
        let page = world.get(&world.officer, &format!("/cases/{maya}")).await.body;
        assert!(!page.contains("If no plan: tell Ada"), "{page}");
        assert!(page.contains("The day passed on 28 December 2026. It binds a refusal only"), "{page}");
    });
}

#[test]
fn a_sent_plan_leaves_no_draft_to_come_on_the_strip() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 7, 6)).await;
        world
            .act(&reference, MONDAY, move |_| {
                Ok(vec![
                    Happening::on(day(2026, 8, 3), Fact::AssessmentAgreed(Decision::default())),
                    Happening::on(day(2026, 11, 16), Fact::PlanAgreed(Decision::default())),
                    Happening::on(day(2026, 11, 16), Fact::DraftSent),
                    Happening::on(MONDAY, Fact::FinalIssued),
                ])
            })
            .await;
        let page = world.get(&world.officer, &format!("/cases/{reference}")).await.body;
        assert!(page.contains("Draft with Ada") && !page.contains("To come"), "{page}");
    });
}

#[test]
fn a_code_for_no_school_is_not_asked_for_advice_and_another_school_can_be() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 10, 5)).await;
        let agreed = day(2026, 11, 9);
        world
            .act(&reference, agreed, move |_| {
                let neet =
                    Placement { setting: "sen:NEET".into(), rank: Some("1".into()), ..Placement::default() };
                Ok(vec![
                    Happening::on(agreed, Fact::AssessmentAgreed(Decision::default())),
                    Happening::on(agreed, Fact::PlacementsRecorded { placements: vec![neet] }),
                ])
            })
            .await;
        let path = format!("/cases/{reference}/advice");
        let form = world.get(&world.officer, &path).await.body;
        assert!(!form.contains("setting:sen:NEET") && form.contains("name=\"urn\""), "{form}");
        let day = [("day", "23"), ("day-month", "11"), ("day-year", "2026")];
        let wrong = world.post(&world.officer, &path, &[&day[..], &[("urn", "12")]].concat()).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let nobodys = world.post(&world.officer, &path, &[&day[..], &[("urn", "103150")]].concat()).await;
        assert_eq!(nobodys.status, StatusCode::UNPROCESSABLE_ENTITY, "no such school is on record");
        let said = "No school or college on record has the number 103150.";
        assert!(nobodys.body.contains(said), "{}", nobodys.body);
        assert!(!world.get(&world.officer, &path).await.body.contains("School 103150"));
        crate::school::senco(&world, "urn:103150", "Larkfield Infants").await;
        let asked = world.post(&world.officer, &path, &[&day[..], &[("urn", "103150")]].concat()).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
        assert!(world.get(&world.officer, &path).await.body.contains("Larkfield Infants"));
    });
}

#[test]
fn advice_for_an_assessment_is_not_asked_for_once_a_plan_is_in_force() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2025, 1, 6)).await;
        let today = MONDAY;
        world
            .act(&reference, today, |_| {
                Ok(vec![
                    Happening::on(day(2025, 2, 10), Fact::AssessmentAgreed(Decision::default())),
                    Happening::on(day(2025, 5, 5), Fact::DraftSent),
                    Happening::on(day(2025, 5, 26), Fact::FinalIssued),
                ])
            })
            .await;
        let path = format!("/cases/{reference}/advice");
        assert!(!world.get(&world.officer, &path).await.body.contains("Who do you ask?"));
        let psychology = format!("{}:{}", AdviceKind::Psychologist.code(), world.teams[1].1);
        let fields = [("teams", &*psychology), ("day", "23"), ("day-month", "11"), ("day-year", "2026")];
        let sent = world.post(&world.officer, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asks =
            [AskFor { advice: world.desk.ids().next(), kind: AdviceKind::Psychologist, team: world.send }];
        let store = world.desk.store();
        let id = waymark_ehc::store::case_by_reference(store, &reference).await.unwrap();
        let open = waymark_ehc::store::read_case(store, id).await.unwrap();
        assert!(decide::ask(&open.case, &asks, today, today).is_err());
    });
}

#[test]
fn a_page_past_the_end_of_any_list_says_that_there_are_no_more_and_leads_back_to_the_last() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya().await;
        world
            .act(&reference, MONDAY, move |open| {
                let team = open.case.team.unwrap();
                Ok(vec![Happening::on(MONDAY, Fact::OwnerSet { officer: None, team })])
            })
            .await;
        for list in ["/cases", "/cases/unassigned"] {
            for page in [2, 21, 999] {
                let got = world.get(&world.manager, &format!("{list}?page={page}")).await;
                assert_eq!(got.status, StatusCode::OK);
                assert!(got.body.contains("There are no more on this list."), "{list} {page}: {}", got.body);
                let back = got.body.split("There are no more on this list.").nth(1).unwrap();
                let href = back.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
                let last = world.get(&world.manager, &href.replace("&#38;", "&")).await;
                assert!(last.body.contains(&reference), "{list} {page}: {href} {}", last.body);
            }
        }
        let none = world.get(&world.manager, "/plans?page=7").await.body;
        assert!(none.contains("No reviews due in the next 60 days.") && !none.contains("no more"), "{none}");
        let edge = world.get(&world.manager, "/cases?after=2030-01-01~WM-99-99999").await.body;
        assert!(edge.contains("There are no more on this list."), "{edge}");
    });
}

#[test]
fn a_role_without_a_list_of_cases_lacks_the_whole_part_and_one_that_reads_has_no_officers_tools() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        for role in [Role::Parent, Role::Setting, Role::Psychologist, Role::Commissioner, Role::DataOfficer] {
            let visitor = crate::family::visitor(world.officer.person, "Kit Moss", role);
            for path in ["/cases", "/plans"] {
                assert_eq!(world.get(&visitor, path).await.status, 403, "{role:?} {path}");
            }
        }
        for role in [Role::SocialWorker, Role::VirtualSchool, Role::Auditor, Role::Inspector] {
            let visitor = crate::family::visitor(world.stranger.person, "Kit Moss", role);
            let page = world.get(&visitor, "/cases").await.body;
            assert!(page.contains("There are no cases here that are yours to see."), "{role:?}: {page}");
            assert!(!page.contains("Maya"), "{role:?}: {page}");
        }
        let dco = crate::family::visitor(world.officer.person, "Kit Moss", Role::Dco);
        let page = world.get(&dco, "/cases").await.body;
        assert!(!page.contains("Mine and those I cover") && !page.contains("Chase late advice"), "{page}");
        let page = world.get(&world.officer, "/cases").await.body;
        assert!(page.contains("Mine and those I cover") && page.contains("Chase late advice"), "{page}");
    });
}

/// Days away, from the first day of the mock's week.
fn away<'a>(person: &'a str, by_whom: &'a str, key: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("person", person),
        ("covered_by", by_whom),
        ("from", "24"),
        ("from-month", "11"),
        ("from-year", "2026"),
        ("to", "28"),
        ("to-month", "11"),
        ("to-year", "2026"),
        ("_once", key),
    ]
}

#[test]
fn an_officer_says_who_covers_for_them_and_for_nobody_else_and_a_manager_for_anybody() {
    block_on(async {
        let world = World::new().await;
        let (officer, manager) = (world.officer.person.to_string(), world.manager.person.to_string());
        let send = async |who: &Visitor, person: &str, by_whom: &str, key: &str| {
            world.post(who, "/cases/cover", &away(person, by_whom, key)).await
        };
        let grabbed = send(&world.officer, &manager, &officer, "11111111111111111111111111111111").await;
        assert_eq!(grabbed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(grabbed.body.contains("You can say who covers for you."), "{}", grabbed.body);
        assert!(grabbed.body.contains("No cover is set."), "{}", grabbed.body);
        let own = send(&world.officer, &officer, &manager, "22222222222222222222222222222222").await;
        assert_eq!(own.status, StatusCode::SEE_OTHER, "{}", own.body);
        let twice = send(&world.manager, &officer, &manager, "33333333333333333333333333333333").await;
        assert!(twice.body.contains("from 24 November 2026 to 28 November 2026"), "{}", twice.body);
    });
}

#[test]
fn a_cover_is_ended_by_whoever_it_is_for_or_a_manager_and_by_no_colleague() {
    block_on(async {
        let world = World::new().await;
        let (officer, manager) = (world.officer.person.to_string(), world.manager.person.to_string());
        let set = away(&manager, &officer, "11111111111111111111111111111111");
        assert_eq!(world.post(&world.manager, "/cases/cover", &set).await.status, StatusCode::SEE_OTHER);
        let page = world.get(&world.manager, "/cases/cover").await.body;
        assert!(
            page.contains(
                "Sarah Quayle is away from 24 November 2026 to 28 November 2026, and Priya Nair covers"
            ),
            "{page}"
        );
        let cover = page.split("name=\"cover\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
        let cover = cover.split('"').next().unwrap().to_owned();
        assert!(!world.get(&world.officer, "/cases/cover").await.body.contains("End the cover"));
        let end = [("cover", cover.as_str()), ("_once", "22222222222222222222222222222222")];
        let colleague = world.post(&world.officer, "/cases/cover/end", &end).await;
        assert_eq!(colleague.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", colleague.body);
        let ended = world.post(&world.manager, "/cases/cover/end", &end).await;
        assert_eq!(ended.location, "/cases/cover?done=uncovered", "{}", ended.body);
        assert!(world.get(&world.manager, "/cases/cover").await.body.contains("No cover is set."));
    });
}

#[test]
fn who_has_looked_goes_on_page_by_page_and_a_familys_own_looks_hide_nobodys() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya().await;
        let looked = format!("/cases/{maya}/looked");
        world.get(&world.officer, &format!("/cases/{maya}")).await;
        let ada = ada(&world);
        world.clock.set(waymark_testkit::noon(day(2026, 11, 24)));
        for _ in 0..30 {
            world.get(&ada, &format!("/my/cases/{maya}")).await;
        }
        let read = async |query: &str| {
            let got = world.get(&world.manager, &format!("{looked}{query}")).await;
            assert_eq!(got.status, StatusCode::OK, "{query}");
            waymark_testkit::markup::text(&got.body)
        };
        let first = read("").await;
        assert!(first.contains("Ada Okafor") && !first.contains("Priya Nair\ncase officer"), "{first}");
        assert!(read("?page=2").await.contains("Priya Nair\ncase officer"));
        let staff = read("?show=staff").await;
        assert!(
            staff.contains("Priya Nair\ncase officer") && !staff.contains("Ada Okafor\nparent"),
            "{staff}"
        );
        assert!(read("?show=family").await.contains("30 looks"));
        let past = read("?show=staff&page=99").await;
        assert!(past.contains("There are no more on this list. Go back to page 1"), "{past}");
        let got = world.get(&ada, &format!("/my/cases/{maya}/looked?page=9")).await;
        assert!(got.body.contains("There are no more on this list."), "{}", got.body);
    });
}
