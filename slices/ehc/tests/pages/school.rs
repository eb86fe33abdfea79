//! What a school sees and sends: its own pupils, and a request that is received whether the parent was told or not.

use crate::world::World;
use waymark_access::{Role, Visitor};
use waymark_ehc::store::{case_by_reference, read_case};
use waymark_kernel::day;
use waymark_people::facts::RoleGiven;
use waymark_people::settings::{self, Setting};
use waymark_people::{PersonDetails, persons, roles};
use waymark_testkit::block_on;

pub const PUPIL: [(&str, &str); 8] = [
    ("forename", "Noor"),
    ("surname", "Aziz"),
    ("birth_date", "9"),
    ("birth_date-month", "1"),
    ("birth_date-year", "2018"),
    ("parent", "Hana Aziz"),
    ("phone", "01632 960 031"),
    ("told", "no"),
];

/// Someone who works for a school of this id.
pub async fn senco(world: &World, id: &'static str, name: &'static str) -> Visitor {
    let school = Setting { id: id.into(), name: Some(name.into()), ..Setting::default() };
    let by = world.by(day(2026, 9, 1));
    settings::import(world.desk.store(), &by, vec![school]).await.unwrap();
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let person = persons::record(tx, &by, PersonDetails::named("Jan Marsh"), None).await?;
            let given = RoleGiven {
                person,
                role: "setting".into(),
                agency: "setting".into(),
                team: None,
                setting: Some(id.into()),
                from: day(2026, 9, 1),
                to: None,
            };
            roles::give(tx, &by, given).await?;
            Ok(person)
        })
    });
    Visitor {
        person: job.await.unwrap(),
        name: "Jan Marsh".into(),
        role: Role::Setting,
        agency: "setting".into(),
        teams: Vec::new(),
        setting: Some(settings::actor(id)),
        covers: Vec::new(),
    }
}

#[test]
fn a_school_that_has_not_told_the_parent_is_received_and_the_clock_starts() {
    block_on(async {
        let world = World::new().await;
        let jan = senco(&world, "urn:103150", "Larkfield Primary").await;
        let sent = world.post(&jan, "/school/request", &PUPIL).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let page = world.get(&jan, &sent.location).await;
        assert!(page.body.contains("Monday 4 January 2027"), "{}", page.body);
        assert!(page.body.contains("We will tell the parent that you asked"));
        let reference = sent.location.trim_start_matches("/school/sent/").to_owned();
        let id = case_by_reference(world.desk.store(), &reference).await.unwrap();
        let case = read_case(world.desk.store(), id).await.unwrap().case;
        let (at, request) = case.received.unwrap();
        assert_eq!(at.day(), Some(day(2026, 11, 23)));
        assert_eq!((request.source.unwrap().code(), request.parent_told), ("2", Some(false)));
    });
}

#[test]
fn a_school_that_knows_a_name_a_birth_date_and_a_number_alone_can_send() {
    block_on(async {
        let world = World::new().await;
        let jan = senco(&world, "urn:103150", "Larkfield Primary").await;
        let few: Vec<_> = PUPIL.into_iter().filter(|(name, _)| !["parent", "told"].contains(name)).collect();
        let sent = world.post(&jan, "/school/request", &few).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let page = world.get(&jan, &sent.location).await.body;
        assert!(page.contains("Monday 4 January 2027"), "{page}");
        assert!(page.contains("You did not give the name of a parent or carer."), "{page}");
        assert!(page.contains("You did not say if the parent knows"), "{page}");
        let reference = sent.location.trim_start_matches("/school/sent/").split('?').next().unwrap();
        let id = case_by_reference(world.desk.store(), reference).await.unwrap();
        let (_, request) = read_case(world.desk.store(), id).await.unwrap().case.received.unwrap();
        assert_eq!(request.parent_told, Some(false), "not yet, as if it had been said");
        let case = format!("/cases/{reference}");
        let before = world.get(&world.manager, &format!("{case}/family")).await.body;
        assert!(before.contains("Parent or carer, name not known yet"), "{before}");
        let page = crate::family::words(&world.get(&world.manager, &case).await);
        assert!(page.contains("Parent\n(name not on record), 01632 960 031"), "{page}");
        assert!(page.contains("What the family and Noor see today"), "“Parent” is no name: {page}");
        let person = before.split("name=\"right-").nth(1).unwrap().split('"').next().unwrap();
        let reach = format!("{case}/family/{person}");
        assert!(world.get(&world.manager, &reach).await.body.contains("name=\"name\""));
        let known = [
            ("name", "Hana Aziz"),
            ("phone", "01632 960 031"),
            ("from", "23"),
            ("from-month", "11"),
            ("from-year", "2026"),
            ("told", "the school, by telephone"),
        ];
        let kept = world.post(&world.manager, &reach, &known).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let after = world.get(&world.manager, &format!("{case}/family")).await.body;
        assert!(after.contains("Hana Aziz") && !after.contains("name not known yet"), "{after}");
        let all = world.post(&jan, "/school/request", &PUPIL).await;
        assert!(!all.location.contains("missing"), "{}", all.location);
        let nobody: Vec<_> = few.into_iter().filter(|(name, _)| *name != "phone").collect();
        assert_eq!(world.post(&jan, "/school/request", &nobody).await.status, 422, "nobody could be rung");
    });
}

#[test]
fn a_school_sees_its_own_pupils_and_no_others() {
    block_on(async {
        let world = World::new().await;
        world.maya().await;
        let jan = senco(&world, "urn:103150", "Larkfield Primary").await;
        let other = senco(&world, "urn:103151", "Millbrook School").await;
        let sent = world.post(&jan, "/school/request", &PUPIL).await.location;
        let reference = sent.trim_start_matches("/school/sent/");
        let mine = world.get(&jan, "/school").await;
        assert!(mine.body.contains("Noor Aziz") && mine.body.contains("Larkfield Primary"), "{}", mine.body);
        assert!(!mine.body.contains("Maya"));
        let theirs = world.get(&other, "/school").await;
        assert!(theirs.body.contains("No pupils with open work.") && !theirs.body.contains("Noor"));
        let pupil = world.get(&jan, &format!("/school/pupils/{reference}")).await;
        assert!(pupil.status == 200 && pupil.body.contains("4 January 2027"), "{}", pupil.body);
        assert_eq!(world.get(&other, &format!("/school/pupils/{reference}")).await.status, 404);
        assert_eq!(world.get(&world.therapist, "/school").await.status, 403);
    });
}
