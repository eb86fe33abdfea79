//! Opening: steps run once and in order, and records made by a program that knew more, or otherwise, are refused.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::path::Path;
use waymark_kernel::{AreaId, Problem};
use waymark_store::{Engine, Migration, Place, Store, args};
use waymark_testkit::stores::with_database;
use waymark_testkit::{AREA, ashdale, block_on};

const FIRST: Migration = Migration {
    name: "test/0001_first",
    sql: "CREATE TABLE one (area BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL); INSERT INTO one VALUES (1, 'a;b');",
};
const SECOND: Migration =
    Migration { name: "test/0002_second", sql: "ALTER TABLE one ADD COLUMN more TEXT;" };
const CHANGED: Migration =
    Migration { name: "test/0001_first", sql: "CREATE TABLE one (area BIGINT NOT NULL);" };
const WRONG: Migration =
    Migration { name: "test/0002_second", sql: "ALTER TABLE one ADD COLUMN more TEXT; SELECT nonsense;" };

/// Runs a body with a place on each engine.
fn both_places(body: impl Fn(Place)) {
    let folder = tempfile::tempdir().unwrap();
    body(Place::Folder(folder.path().join("deep/data")));
    with_database(|url| body(Place::Database(url.into())));
}

async fn opens(place: &Place, migrations: &[Migration]) -> Result<(), Problem> {
    let store = Store::open(place, AREA, migrations).await?;
    store.close().await;
    Ok(())
}

fn sentence(answer: Result<(), Problem>) -> String {
    match answer {
        Err(Problem::Refused(why)) => why[0].sentence.clone(),
        other => panic!("not a refusal: {other:?}"),
    }
}

#[test]
fn steps_run_once_in_order_and_a_newer_program_adds_its_own() {
    both_places(|place| {
        block_on(async {
            opens(&place, &[FIRST]).await.unwrap();
            opens(&place, &[FIRST]).await.unwrap();
            let store = Store::open(&place, AREA, &[FIRST, SECOND]).await.unwrap();
            let row: (i64, String, Option<String>) =
                store.one("SELECT area, name, more FROM one", args![]).await.unwrap();
            assert_eq!(row, (1, "a;b".into(), None));
            store.close().await;
        });
    });
}

#[test]
fn records_of_a_newer_program_are_refused_in_a_plain_sentence() {
    both_places(|place| {
        block_on(async {
            opens(&place, &[FIRST, SECOND]).await.unwrap();
            let said = sentence(opens(&place, &[FIRST]).await);
            assert!(said.contains("newer Waymark") && said.contains("test/0002_second"), "{said}");
        });
    });
}

#[test]
fn a_step_that_was_edited_after_it_ran_is_refused() {
    both_places(|place| {
        block_on(async {
            opens(&place, &[FIRST]).await.unwrap();
            let said = sentence(opens(&place, &[CHANGED]).await);
            assert!(said.contains("test/0001_first differs"), "{said}");
        });
    });
}

#[test]
fn a_step_that_fails_leaves_nothing_and_the_next_start_goes_on() {
    both_places(|place| {
        block_on(async {
            assert!(opens(&place, &[FIRST, WRONG]).await.is_err());
            opens(&place, &[FIRST, SECOND]).await.unwrap();
        });
    });
}

#[test]
fn two_programs_that_start_at_once_run_each_step_once() {
    both_places(|place| {
        block_on(async {
            let starts: Vec<_> = (0..4)
                .map(|_| {
                    let place = place.clone();
                    tokio::spawn(async move { opens(&place, &[FIRST, SECOND]).await })
                })
                .collect();
            for start in starts {
                start.await.unwrap().unwrap();
            }
        });
    });
}

#[test]
fn a_folder_of_one_area_is_not_opened_as_anothers_and_a_database_holds_many() {
    both_places(|place| {
        block_on(async {
            let store = Store::create(&place, &ashdale(), &[]).await.unwrap();
            let other = waymark_store::Area { id: AreaId(999), name: "Elmvale".into(), ..ashdale() };
            let made = Store::create(&place, &other, &[]).await;
            match store.engine() {
                Engine::Sqlite => assert!(sentence(made.map(|_| ())).contains("another area, Ashdale")),
                Engine::Postgres => {
                    made.unwrap().close().await;
                    assert_eq!(store.areas().await.unwrap().len(), 2);
                }
            }
            store.close().await;
        });
    });
}

#[test]
fn what_is_not_a_database_is_refused_in_a_plain_sentence() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("waymark.db"), "not a database, at some length ".repeat(99)).unwrap();
    block_on(async {
        let said = sentence(opens(&Place::Folder(folder.path().into()), &[]).await);
        assert!(said.contains("not a Waymark database"), "{said}");
        let said = sentence(opens(&Place::Folder(Path::new("/dev/null/x").into()), &[]).await);
        assert!(said.contains("cannot be made"), "{said}");
        let said = sentence(opens(&Place::Database("nonsense".into()), &[]).await);
        assert!(said.contains("address"), "{said}");
    });
}

#[test]
fn a_database_that_sorts_otherwise_is_refused() {
    with_database(|url| {
        let name = format!("other_{}", url.split(['/', '?']).nth(3).unwrap());
        let other = url.replace(name.trim_start_matches("other_"), &name);
        block_on(async {
            use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
            let mut server = PgConnection::connect(url).await.unwrap();
            let sql =
                format!("CREATE DATABASE {name} TEMPLATE template0 LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
            server.execute(AssertSqlSafe(sql)).await.unwrap();
            let said = sentence(opens(&Place::Database(other), &[]).await);
            assert!(said.contains("sorts by C.UTF-8") && said.contains("CREATE DATABASE"), "{said}");
            server.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await.unwrap();
        });
    });
}
