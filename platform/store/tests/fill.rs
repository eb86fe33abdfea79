//! What filling a folder in bulk promises: all of an invented area, the same as its jobs would write one by one, or nothing.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;
use waymark_kernel::{Answer, Ids, Problem};
use waymark_store::{Area, Place, Store, args, journal};
use waymark_testkit::{AREA, a_fact, ashdale, block_on};

const JOBS: usize = 5;

async fn record(store: &Store) -> Answer<()> {
    let ids = Ids::seeded(1);
    for _ in 0..JOBS {
        let facts: Vec<_> = (0..30).map(|_| a_fact(&ids, ids.next(), ids.next())).collect();
        store.write(move |tx| Box::pin(async move { tx.append_all(facts).await })).await?;
    }
    Ok(())
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map(|found| found.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
        .unwrap_or_default();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn nobody_else_of_the_machine_can_read_the_records_in_whatever_folder_they_lie() {
    use std::os::unix::fs::PermissionsExt;
    let root = tempfile::tempdir().unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    block_on(async {
        for name in ["filled", "usual"] {
            let folder = root.path().join(name);
            std::fs::create_dir(&folder).unwrap();
            std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
            let store = if name == "filled" {
                Store::fill(&folder, &ashdale(), &[], record).await.unwrap();
                Store::open(&Place::Folder(folder.clone()), AREA, &[]).await.unwrap()
            } else {
                Store::create(&Place::Folder(folder.clone()), &ashdale(), &[]).await.unwrap()
            };
            record(&store).await.unwrap();
            for file in files(&folder) {
                assert_eq!(mode(&folder.join(&file)), 0o600, "{name}/{file}");
            }
        }
        let made = root.path().join("made");
        Store::create(&Place::Folder(made.clone()), &ashdale(), &[]).await.unwrap();
        assert_eq!(mode(&made), 0o700);
    });
}

#[test]
fn a_filled_folder_opens_as_any_other_and_has_the_same_chain() {
    let folder = tempfile::tempdir().unwrap();
    let (filled, usual) = (folder.path().join("filled"), folder.path().join("usual"));
    block_on(async {
        Store::fill(&filled, &ashdale(), &[], record).await.unwrap();
        assert_eq!(files(&filled), ["waymark.db"]);
        let usual = Store::create(&Place::Folder(usual), &ashdale(), &[]).await.unwrap();
        record(&usual).await.unwrap();
        let filled = Store::open(&Place::Folder(filled), AREA, &[]).await.unwrap();
        assert_eq!(filled.about().await.unwrap(), Some(ashdale()));
        let audit = journal::verify(&filled, None).await.unwrap();
        assert_eq!(audit.wrong, None);
        assert_eq!(audit.head, journal::head(&usual).await.unwrap());
        let mode: (String,) = filled.one("PRAGMA journal_mode", args![]).await.unwrap();
        assert_eq!(mode.0, "wal");
        record(&filled).await.unwrap();
        filled.close().await;
        usual.close().await;
    });
}

#[test]
fn a_fill_that_fails_leaves_no_area_behind_and_can_be_begun_again() {
    let folder = tempfile::tempdir().unwrap();
    block_on(async {
        let failing = async |store: &Store| {
            record(store).await?;
            Err(Problem::refuse("", "no more"))
        };
        Store::fill(folder.path(), &ashdale(), &[], failing).await.unwrap_err();
        assert!(files(folder.path()).is_empty());
        std::fs::write(folder.path().join("waymark.db.unfinished"), "killed half way").unwrap();
        Store::fill(folder.path(), &ashdale(), &[], record).await.unwrap();
        assert_eq!(files(folder.path()), ["waymark.db"]);
    });
}

#[test]
fn only_a_new_folder_of_an_invented_area_is_filled() {
    let folder = tempfile::tempdir().unwrap();
    block_on(async {
        let real = Area { demo: false, ..ashdale() };
        let refused = Store::fill(&folder.path().join("real"), &real, &[], record).await;
        assert!(matches!(refused, Err(Problem::Refused(_))));
        Store::fill(folder.path(), &ashdale(), &[], record).await.unwrap();
        let again = Store::fill(folder.path(), &ashdale(), &[], record).await;
        assert!(matches!(again, Err(Problem::Refused(_))), "what is there is never overwritten");
    });
}
