//! Accounts of those who work for the partnership: opened, given roles, moved and closed, on both engines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::{TODAY, officer};
use waymark_access::Role;
use waymark_kernel::{Day, PersonId, Problem, TeamId, day};
use waymark_people::accounts::{self, Asked, Wanted};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::RoleGiven;
use waymark_people::settings::{self, Setting};
use waymark_people::teams::{self, TeamDetails};
use waymark_people::{By, PersonDetails, persons, roles};
use waymark_store::Store;
use waymark_testkit::both_stores;

fn asked(role: Role, team: Option<TeamId>) -> Asked {
    Asked { role, team, setting: None, from: day(2026, 1, 5), to: None }
}

async fn team(store: &Store, by: &By, name: &str, agency: &str) -> TeamId {
    let (by, kind) = (by.clone(), if agency == "health" { "speech" } else { "send" });
    let details =
        TeamDetails { name: name.into(), kind: kind.into(), agency: agency.into(), ..TeamDetails::default() };
    write_job!(store, tx => teams::add(tx, &by, details)).unwrap()
}

async fn opened(store: &Store, by: &By, name: &str, asked: Asked) -> PersonId {
    let (by, details) = (by.clone(), PersonDetails::named(name));
    write_job!(store, tx => accounts::open(tx, &by, details, asked)).unwrap()
}

fn refused<T>(answer: Result<T, Problem>, field: &str) -> String {
    match answer {
        Err(Problem::Refused(all)) => {
            assert_eq!(all[0].field, field);
            all[0].sentence.clone()
        }
        _ => panic!("not refused"),
    }
}

async fn names(store: &Store, closed: bool) -> Vec<String> {
    let all = accounts::list(store, &Wanted { closed, ..Wanted::default() }, TODAY).await.unwrap();
    all.into_iter().map(|account| account.person.details.name).collect()
}

#[test]
fn a_role_is_given_only_in_a_team_of_its_agency_and_with_the_setting_it_needs() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let send = team(&store, &by, "SEND team", "council").await;
        let speech = team(&store, &by, "Speech", "health").await;
        let priya = opened(&store, &by, "Priya Nair", asked(Role::CaseOfficer, Some(send))).await;
        for (wrong, field) in [
            (asked(Role::CaseOfficer, None), "team"),
            (asked(Role::Therapist, Some(send)), "team"),
            (asked(Role::CaseOfficer, Some(send)), "role"),
            (asked(Role::Parent, None), "role"),
            (asked(Role::Setting, None), "setting"),
            (Asked { setting: Some("urn:999999".into()), ..asked(Role::Setting, None) }, "setting"),
            (Asked { to: Some(day(2026, 1, 5)), ..asked(Role::Dco, Some(speech)) }, "to"),
        ] {
            let hand = by.clone();
            refused(write_job!(store, tx => accounts::give(tx, &hand, priya, wrong)), field);
        }
        let hand = by.clone();
        let school =
            Setting { id: "urn:990001".into(), name: Some("Hill School".into()), ..Setting::default() };
        settings::import(&store, &hand, [school]).await.unwrap();
        let senco = Asked { setting: Some("urn:990001".into()), ..asked(Role::Setting, None) };
        write_job!(store, tx => accounts::give(tx, &hand, priya, senco)).unwrap();
        let held = accounts::get(&store, priya).await.unwrap().roles;
        assert_eq!(held.len(), 2);
        let school = held.iter().find(|role| role.given.setting.is_some()).unwrap();
        assert_eq!(school.given.agency, "setting");
        assert!(school.given.team.is_some(), "the school's inbox is made");
    });
}

#[test]
fn a_closed_account_stays_on_record_and_its_roles_cannot_be_used() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let send = team(&store, &by, "SEND team", "council").await;
        let priya = opened(&store, &by, "Priya Nair", asked(Role::CaseOfficer, Some(send))).await;
        let later = Asked { from: day(2027, 1, 4), ..asked(Role::DataOfficer, None) };
        let hand = by.clone();
        write_job!(store, tx => accounts::give(tx, &hand, priya, later)).unwrap();
        assert_eq!(names(&store, false).await, ["Priya Nair"]);
        let hand = by.clone();
        assert_eq!(write_job!(store, tx => accounts::close(tx, &hand, priya)).unwrap(), 2);
        assert!(names(&store, false).await.is_empty());
        assert_eq!(names(&store, true).await, ["Priya Nair"]);
        for day in [TODAY, day(2027, 1, 4)] {
            assert!(roles::of_person(&store, priya, day).await.unwrap().is_empty());
        }
        let account = accounts::get(&store, priya).await.unwrap();
        assert_eq!(account.roles.len(), 2, "what was stays");
        let (hand, role) = (by.clone(), account.roles[0].id);
        let again = write_job!(store, tx => accounts::end_role(tx, &hand, priya, role, TODAY));
        assert!(refused(again, "to").contains("ended already"));
    });
}

#[test]
fn the_last_administrator_stays_until_somebody_else_is_one() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let ann = opened(&store, &by, "Ann First", asked(Role::Administrator, None)).await;
        let hand = by.clone();
        let alone = write_job!(store, tx => accounts::close(tx, &hand, ann));
        assert!(refused(alone, "to").contains("last administrator"));
        let ends = Asked { to: Some(day(2026, 12, 1)), ..asked(Role::Administrator, None) };
        opened(&store, &by, "Bob Second", ends).await;
        let role = accounts::get(&store, ann).await.unwrap().roles[0].id;
        let hand = by.clone();
        let late = write_job!(store, tx => accounts::end_role(tx, &hand, ann, role, day(2026, 12, 1)));
        refused(late, "to");
        let hand = by.clone();
        write_job!(store, tx => accounts::close(tx, &hand, ann)).unwrap();
        assert_eq!(names(&store, false).await, ["Bob Second"]);
    });
}

#[test]
fn who_moves_keeps_the_role_in_the_new_team_from_that_day() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let (one, two) =
            (team(&store, &by, "North", "council").await, team(&store, &by, "South", "council").await);
        let priya = opened(&store, &by, "Priya Nair", asked(Role::CaseOfficer, Some(one))).await;
        let role = accounts::get(&store, priya).await.unwrap().roles[0].id;
        let from: Day = day(2026, 12, 1);
        let hand = by.clone();
        write_job!(store, tx => accounts::move_to(tx, &hand, priya, role, (two, from))).unwrap();
        let in_team = |team, day| roles::in_team(&store, team, day);
        assert_eq!(in_team(one, day(2026, 11, 30)).await.unwrap(), [priya]);
        assert!(in_team(one, from).await.unwrap().is_empty());
        assert_eq!(in_team(two, from).await.unwrap(), [priya]);
    });
}

#[test]
fn a_parent_is_in_no_list_of_accounts_and_has_no_page_there() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let hand = by.clone();
        let ada =
            write_job!(store, tx => persons::record(tx, &hand, PersonDetails::named("Ada Okafor"), None));
        let ada = ada.unwrap();
        let given = RoleGiven {
            person: ada,
            role: "parent".into(),
            agency: "family".into(),
            team: None,
            setting: None,
            from: day(2026, 1, 5),
            to: None,
        };
        let hand = by.clone();
        write_job!(store, tx => roles::give(tx, &hand, given)).unwrap();
        assert!(names(&store, false).await.is_empty() && names(&store, true).await.is_empty());
        assert!(matches!(accounts::get(&store, ada).await, Err(Problem::Missing)));
        let hand = by.clone();
        let close = write_job!(store, tx => accounts::close(tx, &hand, ada));
        assert!(matches!(close, Err(Problem::Missing)));
        assert_eq!(roles::of_person(&store, ada, TODAY).await.unwrap().len(), 1);
    });
}

#[test]
fn one_e_mail_address_opens_one_account_and_one_name_is_one_team() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        team(&store, &by, "SEND team", "council").await;
        let told = |name: &str| PersonDetails {
            contact: ContactDetails { phone: None, email: Some("ann@example.org".into()) },
            ..PersonDetails::named(name)
        };
        let (hand, details) = (by.clone(), told("Ann First"));
        let role = asked(Role::Administrator, None);
        write_job!(store, tx => accounts::open(tx, &hand, details, role)).unwrap();
        let (hand, details) = (by.clone(), told("Another Ann"));
        let role = asked(Role::DataOfficer, None);
        let twice = write_job!(store, tx => accounts::open(tx, &hand, details, role));
        assert!(refused(twice, "email").contains("Ann First"));
        let (hand, name) = (by.clone(), "send  TEAM".to_owned());
        let details =
            TeamDetails { name, kind: "send".into(), agency: "council".into(), ..TeamDetails::default() };
        refused(write_job!(store, tx => teams::add(tx, &hand, details)), "name");
    });
}
