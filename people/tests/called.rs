//! What officers and settings are called in lists, on both engines: at most a second old, and never of somebody who cannot
//! have cases.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::{TODAY, officer};
use waymark_access::Role;
use waymark_kernel::{Day, PersonId, day};
use waymark_people::accounts::{self, Asked};
use waymark_people::settings::{self, Setting};
use waymark_people::teams::{self, TeamDetails};
use waymark_people::{By, Desk, Given, PersonDetails};
use waymark_store::Store;
use waymark_testkit::both_stores;

/// Priya Nair, a case officer from 5 January 2026.
async fn priya(store: &Store, by: &By) -> PersonId {
    let (kind, agency) = ("send".to_owned(), "council".to_owned());
    let team = TeamDetails { name: "SEND team".into(), kind, agency, ..TeamDetails::default() };
    let hand = by.clone();
    let team = Some(write_job!(store, tx => teams::add(tx, &hand, team)).unwrap());
    let asked = Asked { role: Role::CaseOfficer, team, setting: None, from: day(2026, 1, 5), to: None };
    let (hand, details) = (by.clone(), PersonDetails::named("Priya Nair"));
    write_job!(store, tx => accounts::open(tx, &hand, details, asked)).unwrap()
}

async fn register(store: &Store, by: &By, name: &str) {
    let school = Setting { id: "urn:990001".into(), name: Some(name.into()), ..Setting::default() };
    settings::import(store, by, [school]).await.unwrap();
}

async fn called(desk: &Desk, given: &[(Option<PersonId>, Option<&str>)], day: Day) -> Vec<[String; 2]> {
    let given: Vec<Given> =
        given.iter().map(|(owner, id)| Given { owner: *owner, setting: id.map(str::to_owned) }).collect();
    let called = desk.called(&given, day).await.unwrap();
    called.iter().map(|of| [of.officer_words(), of.setting_words()].map(str::to_owned)).collect()
}

#[test]
fn rows_are_called_in_their_order_by_who_can_have_cases_on_the_day() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let (desk, _) = waymark_testkit_pages::desk(store.clone(), store.clone(), TODAY);
        let priya = priya(&store, &by).await;
        register(&store, &by, "Hill School").await;
        let stranger: PersonId = by.ids.next();
        let given = [
            (None, Some("urn:990001")),
            (Some(priya), None),
            (Some(stranger), Some("urn:103150")),
            (Some(priya), Some("urn:990001")),
        ];
        let nobody = "Not given to anyone";
        let rows = called(&desk, &given, TODAY).await;
        assert_eq!(rows[0], [nobody, "Hill School"]);
        assert_eq!(rows[1], ["Priya Nair", ""]);
        assert_eq!(rows[2], [nobody, "School 103150"]);
        assert_eq!(rows[3], ["Priya Nair", "Hill School"]);
        let before = called(&desk, &given, day(2026, 1, 4)).await;
        assert_eq!(before[3], [nobody, "Hill School"], "she was no officer yet");
        assert!(called(&desk, &[], TODAY).await.is_empty());
    });
}

#[test]
fn a_role_that_ends_and_a_new_name_are_on_the_lists_a_second_later() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let (desk, clock) = waymark_testkit_pages::desk(store.clone(), store.clone(), TODAY);
        let priya = priya(&store, &by).await;
        register(&store, &by, "Hill School").await;
        let given = [(Some(priya), Some("urn:990001"))];
        assert_eq!(called(&desk, &given, TODAY).await[0], ["Priya Nair", "Hill School"]);
        let hand = by.clone();
        write_job!(store, tx => accounts::close(tx, &hand, priya)).unwrap();
        register(&store, &by, "Hill Academy").await;
        clock.pass_a_second();
        assert_eq!(called(&desk, &given, TODAY).await[0], ["Not given to anyone", "Hill Academy"]);
    });
}
