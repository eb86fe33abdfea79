//! Roles, teams, cover and settings: who works where and who acts for whom, on both engines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::officer;
use waymark_access::Role;
use waymark_kernel::{PersonId, Problem, day};
use waymark_people::facts::RoleGiven;
use waymark_people::settings::{self, Named, Part, Setting};
use waymark_people::{By, PersonDetails, covers, persons, roles, teams, visitors};
use waymark_store::{Store, args};
use waymark_testkit::both_stores;

#[test]
fn somebody_who_moved_keeps_the_old_address_on_record_with_the_day_and_who_said_so() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let ada = person(&store, &by, "Ada Okafor").await;
        let child = common::recorded(&store, &by, common::maya()).await;
        let told = |from, who: &str| {
            let details =
                PersonDetails { address: Some("2 Mill Lane".into()), ..PersonDetails::named("Ada Okafor") };
            let (store, hand, who) = (store.clone(), by.clone(), who.to_owned());
            async move {
                write_job!(store, tx => persons::change_told(tx, &hand, (ada, details), (from, who), child))
            }
        };
        assert!(matches!(told(day(2026, 11, 24), "Ada").await, Err(Problem::Refused(_))), "not come yet");
        assert!(matches!(told(day(2026, 11, 2), " ").await, Err(Problem::Refused(_))), "said by nobody");
        assert!(told(day(2026, 11, 2), "Ada, by telephone").await.unwrap());
        assert!(!told(day(2026, 11, 2), "Ada, by telephone").await.unwrap(), "the same again is no news");
        let now = persons::get(&store, ada).await.unwrap().details;
        assert_eq!(now.address.as_deref(), Some("2 Mill Lane"));
        let facts = "SELECT count(*) FROM journal WHERE area = $1 AND kind = 'person_changed' AND day_first = '2026-11-02'";
        assert_eq!(store.one::<(i64,)>(facts, args![store.area()]).await.unwrap().0, 1);
        let kept = "SELECT count(*) FROM people_person_version WHERE area = $1 AND address IS NULL";
        assert!(
            store.one::<(i64,)>(kept, args![store.area()]).await.unwrap().0 >= 1,
            "the old details are kept"
        );
    });
}

async fn person(store: &Store, by: &By, name: &str) -> PersonId {
    let (by, details) = (by.clone(), PersonDetails::named(name));
    write_job!(store, tx => persons::record(tx, &by, details, None)).unwrap()
}

fn case_officer(person: PersonId) -> RoleGiven {
    RoleGiven {
        person,
        role: "case_officer".into(),
        agency: "council".into(),
        team: None,
        setting: None,
        from: day(2026, 1, 5),
        to: None,
    }
}

#[test]
fn a_visitor_is_who_they_are_on_that_day_with_team_and_cover() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let (priya, tom) = (person(&store, &by, "Priya Nair").await, person(&store, &by, "Tom Ash").await);
        let (hand, inbox) = (
            by.clone(),
            teams::TeamDetails {
                name: "SEND team".into(),
                kind: "send".into(),
                agency: "council".into(),
                ..Default::default()
            },
        );
        let team = write_job!(store, tx => teams::record(tx, &hand, inbox)).unwrap();
        let (hand, role) = (by.clone(), RoleGiven { team: Some(team), ..case_officer(priya) });
        let given = write_job!(store, tx => roles::give(tx, &hand, role)).unwrap();
        let hand = by.clone();
        write_job!(store, tx => covers::set(tx, &hand, tom, priya, day(2026, 11, 20), day(2026, 11, 27)))
            .unwrap();
        let (hand, role) = (by.clone(), RoleGiven { to: Some(day(2026, 11, 25)), ..case_officer(tom) });
        write_job!(store, tx => roles::give(tx, &hand, role)).unwrap();
        let visitor = visitors::read(&store, priya, Role::CaseOfficer, common::TODAY).await.unwrap().unwrap();
        assert_eq!(
            (visitor.name.as_str(), visitor.teams, visitor.covers),
            ("Priya Nair", vec![team], vec![tom])
        );
        for (on, whom) in [(day(2026, 11, 24), vec![tom]), (day(2026, 11, 25), Vec::new())] {
            assert_eq!(covers::covered_by(&store, priya, on).await.unwrap(), whom, "{on}: Tom leaves then");
        }
        assert_eq!(
            covers::cover_for(&store, tom, day(2026, 11, 27)).await.unwrap().unwrap().covered_by,
            priya
        );
        assert!(covers::cover_for(&store, tom, day(2026, 11, 28)).await.unwrap().is_none(), "back at work");
        write_job!(store, tx => roles::end(tx, &by, given, common::TODAY)).unwrap();
        let gone = visitors::read(&store, priya, Role::CaseOfficer, common::TODAY).await.unwrap();
        assert!(gone.is_none(), "the role ended today");
    });
}

#[test]
fn cover_is_refused_by_oneself_twice_at_once_and_by_someone_away() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let (a, b) = (person(&store, &by, "A").await, person(&store, &by, "B").await);
        let c = person(&store, &by, "C").await;
        let week = (day(2026, 12, 7), day(2026, 12, 11));
        let hand = by.clone();
        write_job!(store, tx => covers::set(tx, &hand, a, b, week.0, week.1)).unwrap();
        for (away, cover, first, last) in [
            (c, c, week.0, week.1),
            (a, c, week.1, week.1),
            (c, a, week.0, week.0),
            (c, b, week.1, week.0),
            (c, b, day(2026, 1, 5), day(2026, 1, 6)),
        ] {
            let hand = by.clone();
            let set = write_job!(store, tx => covers::set(tx, &hand, away, cover, first, last));
            assert!(matches!(set, Err(Problem::Refused(_))), "{first} {last}");
        }
    });
}

#[test]
fn the_register_names_schools_and_the_same_register_again_changes_nothing() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let school = |n: i64| Setting {
            id: format!("urn:{}", 103_150 + n),
            name: Some(format!("Ærfield Primary {n}")),
            opened: Some(day(1990, 9, 1)),
            sen_unit: Some(n % 2 == 0),
            ..Setting::default()
        };
        let id = "urn:103150";
        assert_eq!(settings::name(&store, id).await.unwrap(), "School 103150");
        let first = settings::import(&store, &by, (0..1_200).map(school)).await.unwrap();
        assert_eq!(first, Named { written: 1_200, unchanged: 0 });
        let again = settings::import(&store, &by, (0..1_200).map(school)).await.unwrap();
        assert_eq!(again, Named { written: 0, unchanged: 1_200 });
        assert_eq!(settings::name(&store, id).await.unwrap(), "Ærfield Primary 0");
        let found = settings::find(&store, "aerfield primary 119").await.unwrap();
        assert_eq!(found.len(), 11, "119 and 1190 to 1199");
        let names = settings::names(&store, &[id.to_owned(), "sen:EHE".to_owned()]).await.unwrap();
        assert_eq!(names["sen:EHE"], "elective home education");
    });
}

#[test]
fn a_file_of_a_few_columns_does_not_wipe_what_a_fuller_one_told_of_a_school() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let full = Setting {
            id: "urn:103150".into(),
            name: Some("Ashdale Primary".into()),
            ukprn: Some("10001234".into()),
            phase: Some("Primary".into()),
            status: Some("open".into()),
            section_41: Some(true),
            ..Setting::default()
        };
        settings::import(&store, &by, [full.clone()]).await.unwrap();
        let few = Setting {
            id: full.id.clone(),
            name: Some("Ashdale Junior".into()),
            status: Some("closed".into()),
            section_41: Some(false),
            ..Setting::default()
        };
        let named = settings::import_parts(&store, &by, &[Part::Status], [few.clone()]).await.unwrap();
        assert_eq!(named, Named { written: 1, unchanged: 0 });
        let known = settings::get(&store, &full.id).await.unwrap();
        assert_eq!(known, Setting { name: few.name.clone(), status: few.status.clone(), ..full });
        let again = settings::import_parts(&store, &by, &[Part::Status], [few.clone()]).await.unwrap();
        assert_eq!(again, Named { written: 0, unchanged: 1 });
        let new = Setting { id: "urn:103151".into(), ..few };
        settings::import_parts(&store, &by, &[], [new]).await.unwrap();
        assert_eq!(settings::get(&store, "urn:103151").await.unwrap().section_41, None, "nobody told it");
    });
}

#[test]
fn whoever_holds_a_role_today_is_found_once_by_name_or_first_by_name() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        for (name, to) in [("Tom Ash", None), ("Priya Nair", None), ("Ann Ash", Some(common::TODAY))] {
            let id = person(&store, &by, name).await;
            for _ in 0..2 {
                let (hand, role) = (by.clone(), RoleGiven { to, ..case_officer(id) });
                write_job!(store, tx => roles::give(tx, &hand, role)).unwrap();
            }
        }
        person(&store, &by, "Aaron Without").await;
        let names = |held: Vec<persons::Person>| held.into_iter().map(|p| p.details.name).collect::<Vec<_>>();
        let held = persons::with_role(&store, "case_officer", common::TODAY).await.unwrap();
        assert_eq!(names(held), ["Priya Nair", "Tom Ash"]);
        for (wanted, found) in [("Tom Ash", "Tom Ash"), ("Ann Ash", "Priya Nair")] {
            let one = persons::one_with_role(&store, "case_officer", common::TODAY, wanted).await.unwrap();
            assert_eq!(one.unwrap().details.name, found, "for {wanted}");
        }
        assert!(persons::one_with_role(&store, "dco", common::TODAY, "Tom Ash").await.unwrap().is_none());
    });
}
