//! How the offices are reached that letters and pages name: told as facts, the newest counts, and nothing wrong is kept.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::officer;
use waymark_kernel::Problem;
use waymark_people::By;
use waymark_people::area_contacts::{self, AreaContact, FIELDS};
use waymark_store::Store;
use waymark_testkit::both_stores;

fn team() -> AreaContact {
    AreaContact {
        code: "send_team".into(),
        name: "SEND team".into(),
        phone: Some("01632 960 110".into()),
        ..AreaContact::default()
    }
}

async fn told(store: &Store, by: &By, contact: AreaContact) -> Result<bool, Problem> {
    let by = by.clone();
    write_job!(store, tx => area_contacts::put(tx, &by, contact))
}

#[test]
fn what_was_told_before_stays_in_the_journal_and_the_newest_counts() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let newer = team().with("phone", "01632 960 999").unwrap();
        assert!(told(&store, &by, team()).await.unwrap());
        assert!(told(&store, &by, newer.clone()).await.unwrap());
        assert!(!told(&store, &by, newer.clone()).await.unwrap(), "the same again is no fact");
        assert_eq!(area_contacts::get(&store, "send_team").await.unwrap(), Some(newer.clone()));
        let all = area_contacts::told(&store).await.unwrap();
        assert_eq!(all.iter().map(|one| one.contact.clone()).collect::<Vec<_>>(), [team(), newer]);
        assert!(all.iter().all(|one| one.recorded == by.now.at && one.role == "case_officer"));
        assert!(area_contacts::differing(&store).await.unwrap().is_empty());
        let sql = "UPDATE people_area_contact SET phone = '0' WHERE area = $1";
        let area = store.area();
        store
            .write(move |tx| Box::pin(async move { tx.execute(sql, waymark_store::args![area]).await }))
            .await
            .unwrap();
        assert_eq!(area_contacts::differing(&store).await.unwrap(), ["send_team"]);
    });
}

#[test]
fn an_office_that_nobody_can_be_reached_at_is_refused_and_changes_nothing() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        for (field, value) in
            [("name", " "), ("email", "nobody"), ("phone", "12"), ("web", "www"), ("hours", "9\nto 5")]
        {
            let wrong = told(&store, &by, team().with(field, value).unwrap()).await;
            assert!(matches!(wrong, Err(Problem::Refused(_))), "{field}={value:?}");
        }
        let unknown = AreaContact { code: "nobody".into(), ..team() };
        assert!(matches!(told(&store, &by, unknown).await, Err(Problem::Refused(_))));
        assert!(area_contacts::all(&store).await.unwrap().is_empty());
    });
}

#[test]
fn each_field_is_known_by_its_word_and_an_empty_one_is_taken_away() {
    let full = FIELDS.iter().try_fold(team(), |contact, field| contact.with(field, "x")).unwrap();
    assert_eq!(full.filled().len(), FIELDS.len());
    assert_eq!(full.with("hours", "").unwrap().filled().len(), FIELDS.len() - 1);
    assert!(team().with("fax", "x").is_none());
}
