//! A copy taken while the store is written to is whole, opens as a store, and never takes the place of a file.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use waymark_kernel::{Ids, Problem};
use waymark_store::{Place, Store, journal};
use waymark_testkit::stores::{postgres, sqlite};
use waymark_testkit::{AREA, a_fact, ashdale, block_on};

#[test]
fn a_copy_taken_during_writes_is_whole_and_opens_as_a_store() {
    let folder = tempfile::tempdir().unwrap();
    let (live, copies) = (folder.path().join("live"), folder.path().join("copy"));
    std::fs::create_dir(&copies).unwrap();
    block_on(async {
        let store = Store::create(&Place::Folder(live), &ashdale(), &[]).await.unwrap();
        let writer = tokio::spawn(write(store.clone(), 300));
        write(store.clone(), 20).await;
        let before = journal::head(&store).await.unwrap();
        store.backup_into(&copies.join("waymark.db")).await.unwrap();
        writer.await.unwrap();
        let copy = Store::open(&Place::Folder(copies.clone()), AREA, &[]).await.unwrap();
        let audit = journal::verify(&copy, Some(before)).await.unwrap();
        assert_eq!(audit.wrong, None);
        assert!(audit.head.seq >= before.seq);
        assert_eq!(copy.about().await.unwrap(), Some(ashdale()));
        let again = store.backup_into(&copies.join("waymark.db")).await;
        assert!(matches!(again, Err(Problem::Refused(_))), "{again:?}");
        let nowhere = store.backup_into(&copies.join("no/such/folder")).await;
        assert!(nowhere.is_err());
        let left = std::fs::read_dir(&copies)
            .unwrap()
            .filter(|f| f.as_ref().unwrap().file_name().to_string_lossy().contains("unfinished"));
        assert_eq!(left.count(), 0);
    });
}

async fn write(store: Store, facts: usize) {
    let ids = Ids::seeded(facts as u64);
    for _ in 0..facts {
        let fact = a_fact(&ids, ids.next(), ids.next());
        store.write(move |tx| Box::pin(async move { tx.append(fact).await })).await.unwrap();
    }
}

#[test]
fn a_postgresql_database_is_left_to_its_own_tools() {
    postgres(&[], |store| async move {
        let answer = store.backup_into(std::path::Path::new("/nowhere/x")).await;
        assert!(
            matches!(answer, Err(Problem::Refused(why)) if why.iter().any(|w| w.sentence.contains("pg_dump")))
        );
    });
}

#[test]
fn a_closed_store_answers_busy() {
    sqlite(&[], |store| async move {
        store.close().await;
        let read = store.about().await;
        assert!(matches!(read, Err(Problem::Busy(_))), "{read:?}");
        let write = store.write(|tx| Box::pin(async move { tx.next_number("x").await })).await;
        assert!(matches!(write, Err(Problem::Busy(_))), "{write:?}");
    });
}
