//! What both engines promise alike: one test body, run on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use futures_util::StreamExt;
use waymark_kernel::{AreaId, ChildId, Day, Ids, Instant, PersonId, Problem, TextId, day};
use waymark_store::{Migration, NewText, Store, StoredText, Tx, args};
use waymark_testkit::{AREA, ashdale, both_stores};

const THINGS: Migration = Migration {
    name: "test/0001_things",
    sql: "CREATE TABLE thing (area BIGINT NOT NULL, id UUID NOT NULL, name TEXT, due TEXT, at BIGINT,
            bytes BYTEA, done BIGINT NOT NULL, PRIMARY KEY (area, id));
          CREATE INDEX thing_due ON thing (area, due);",
};
const INSERT: &str =
    "INSERT INTO thing (area, id, name, due, at, bytes, done) VALUES ($1, $2, $3, $4, $5, $6, $7)";
const COUNT: &str = "SELECT count(*) FROM thing WHERE area = $1";

async fn add(tx: &mut Tx, id: ChildId, name: &str) -> Result<u64, Problem> {
    let area = tx.area();
    tx.execute(INSERT, args![area, id, name, None::<Day>, None::<Instant>, None::<Vec<u8>>, false]).await
}

async fn count(store: &Store) -> i64 {
    store.one::<(i64,)>(COUNT, args![store.area()]).await.unwrap().0
}

#[test]
fn every_kind_of_value_comes_back_as_it_went_in() {
    type Whole = (ChildId, Option<String>, Option<Day>, Option<Instant>, Option<Vec<u8>>, bool);
    both_stores(&[THINGS], |store| async move {
        let ids = Ids::seeded(1);
        let long = "Ωβ 🧭 ŵ 'quoted' \"twice\" $1 ; -- \u{1f}\r\n".repeat(40_000);
        let full = (
            ids.next::<ChildId>(),
            Some(long),
            Some(day(2024, 2, 29)),
            Some(Instant(i64::MIN)),
            Some(vec![0, 255, 7]),
            true,
        );
        let bare: Whole = (ids.next(), None, None, None, None, false);
        for row in [full.clone(), bare.clone()] {
            store
                .write(move |tx| {
                    Box::pin(async move {
                        let area = tx.area();
                        tx.execute(INSERT, args![area, row.0, row.1, row.2, row.3, row.4, row.5]).await
                    })
                })
                .await
                .unwrap();
        }
        for row in [full, bare] {
            let sql = "SELECT id, name, due, at, bytes, done FROM thing WHERE area = $1 AND id = $2";
            let back: Whole = store.one(sql, args![AREA, row.0]).await.unwrap();
            assert!(back == row, "came back otherwise");
        }
    });
}

#[test]
fn what_is_not_there_is_missing_and_none_and_empty() {
    both_stores(&[THINGS], |store| async move {
        let sql = "SELECT name FROM thing WHERE area = $1";
        assert!(matches!(store.one::<(String,)>(sql, args![AREA]).await, Err(Problem::Missing)));
        assert_eq!(store.optional::<(String,)>(sql, args![AREA]).await.unwrap(), None);
        assert_eq!(store.all::<(String,)>(sql, args![AREA]).await.unwrap(), []);
    });
}

#[test]
fn a_job_that_refuses_leaves_nothing_and_its_neighbours_everything() {
    both_stores(&[THINGS], |store| async move {
        let ids = Ids::seeded(2);
        let jobs = (0..200).map(|n| {
            let (store, id) = (store.clone(), ids.next::<ChildId>());
            tokio::spawn(async move {
                store
                    .write(move |tx| {
                        Box::pin(async move {
                            add(tx, id, "kept").await?;
                            if n % 3 == 0 {
                                return Err(Problem::refuse("name", "No."));
                            }
                            assert!(n % 7 != 0, "a job that panics");
                            Ok(n)
                        })
                    })
                    .await
            })
        });
        let mut kept = 0;
        for (n, job) in jobs.collect::<Vec<_>>().into_iter().enumerate() {
            match job.await.unwrap() {
                Ok(answer) => {
                    assert_eq!(answer, n);
                    kept += 1;
                }
                Err(Problem::Refused(_)) => assert_eq!(n % 3, 0),
                Err(Problem::Fault(_)) => assert_eq!(n % 7, 0),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(count(&store).await, kept);
        assert!(!store.broken());
    });
}

#[test]
fn after_a_failed_statement_a_transaction_can_only_be_undone() {
    both_stores(&[THINGS], |store| async move {
        let id = Ids::seeded(3).next::<ChildId>();
        let answer = store
            .write(move |tx| {
                Box::pin(async move {
                    add(tx, id, "once").await?;
                    let twice = add(tx, id, "twice").await;
                    assert!(matches!(twice, Err(Problem::Fault(_))));
                    assert!(tx.one::<(i64,)>(COUNT, args![AREA]).await.is_err());
                    Ok(())
                })
            })
            .await;
        assert!(matches!(answer, Err(Problem::Fault(_))));
        assert_eq!(count(&store).await, 0);
    });
}

#[test]
fn what_a_job_reads_cannot_change_under_it() {
    both_stores(&[THINGS], |store| async move {
        let ids = Ids::seeded(4);
        let jobs: Vec<_> = (0..100)
            .map(|_| {
                let (store, id) = (store.clone(), ids.next::<ChildId>());
                tokio::spawn(async move {
                    let job = store.write(move |tx| {
                        Box::pin(async move {
                            let (n,) = tx.one::<(i64,)>(COUNT, args![AREA]).await?;
                            tokio::task::yield_now().await;
                            add(tx, id, &format!("number {n}")).await
                        })
                    });
                    job.await.unwrap();
                })
            })
            .collect();
        for job in jobs {
            job.await.unwrap();
        }
        let (names,): (i64,) =
            store.one("SELECT count(DISTINCT name) FROM thing WHERE area = $1", args![AREA]).await.unwrap();
        assert_eq!(names, 100);
    });
}

#[test]
fn the_same_post_fifty_times_at_once_is_one_row_and_fifty_same_answers() {
    both_stores(&[THINGS], |store| async move {
        let ids = Ids::seeded(5);
        let posts: Vec<_> = (0..50)
            .map(|_| {
                let (store, id) = (store.clone(), ids.next::<ChildId>());
                tokio::spawn(async move {
                    let job = store.write(move |tx| {
                        Box::pin(async move {
                            if let Some(answer) = tx.once("form 7f3a").await? {
                                return Ok(answer);
                            }
                            let number = tx.next_number("case/26").await?;
                            add(tx, id, "asked").await?;
                            let answer = format!("WM-26-{number:05}");
                            tx.remember("form 7f3a", &answer, Instant(1)).await?;
                            Ok(answer)
                        })
                    });
                    job.await.unwrap()
                })
            })
            .collect();
        for post in posts {
            assert_eq!(post.await.unwrap(), "WM-26-00001");
        }
        assert_eq!(count(&store).await, 1);
    });
}

#[test]
fn numbers_have_no_gaps_when_jobs_refuse() {
    both_stores(&[], |store| async move {
        for n in 0..9 {
            let answer = store
                .write(move |tx| {
                    Box::pin(async move {
                        let number = tx.next_number("case/26").await?;
                        if n % 2 == 1 { Err(Problem::Missing) } else { Ok(number) }
                    })
                })
                .await;
            assert_eq!(answer.ok(), (n % 2 == 0).then_some(n / 2 + 1));
        }
    });
}

#[test]
fn a_stream_gives_every_row_in_order_while_others_read_and_write() {
    both_stores(&[THINGS], |store| async move {
        let ids = Ids::seeded(6);
        let all: Vec<ChildId> = (0..2_000).map(|_| ids.next()).collect();
        store
            .write(move |tx| {
                Box::pin(async move {
                    for id in all {
                        add(tx, id, "row").await?;
                    }
                    Ok(())
                })
            })
            .await
            .unwrap();
        let mut rows =
            store.stream::<(ChildId,)>("SELECT id FROM thing WHERE area = $1 ORDER BY id", args![AREA]);
        let mut last = None;
        let mut seen = 0;
        while let Some(row) = rows.next().await {
            let (id,) = row.unwrap();
            assert!(last < Some(id));
            last = Some(id);
            seen += 1;
            if seen == 1_000 {
                store.write(|tx| Box::pin(async move { tx.next_number("other").await })).await.unwrap();
                assert_eq!(count(&store).await, 2_000);
            }
        }
        assert_eq!(seen, 2_000);
    });
}

#[test]
fn a_text_is_kept_beside_the_journal_and_found_by_its_case() {
    both_stores(&[], |store| async move {
        let ids = Ids::seeded(7);
        let (id, case) = (ids.next::<TextId>(), ids.next());
        let text = NewText {
            id,
            case: Some(case),
            child: None,
            purpose: "decision_reasons",
            body: "Because Zoë’s needs are met. 🧭".into(),
            recorded: Instant(5),
        };
        store.write(move |tx| Box::pin(async move { tx.put_text(text).await })).await.unwrap();
        let back = StoredText::get(&store, id).await.unwrap();
        assert_eq!(back.body, "Because Zoë’s needs are met. 🧭");
        assert_eq!(StoredText::of_case(&store, case).await.unwrap(), [back]);
        let other = StoredText::get(&store, ids.next()).await;
        assert!(matches!(other, Err(Problem::Missing)));
    });
}

#[test]
fn a_character_postgresql_cannot_hold_is_refused_on_both() {
    both_stores(&[THINGS], |store| async move {
        let answer = store
            .write(|tx| Box::pin(async move { add(tx, Ids::seeded(8).next(), "nul \0 in it").await }))
            .await;
        assert!(matches!(answer, Err(Problem::Refused(_))), "{answer:?}");
    });
}

#[test]
fn texts_sort_alike_on_both_engines() {
    both_stores(&[THINGS], |store| async move {
        let ids = Ids::seeded(9);
        for name in ["b", "A", "a", "Z", "é", "_", "10", "9"] {
            let id = ids.next();
            store.write(move |tx| Box::pin(async move { add(tx, id, name).await })).await.unwrap();
        }
        let sql = "SELECT name FROM thing WHERE area = $1 ORDER BY name";
        let sorted: Vec<(String,)> = store.all(sql, args![AREA]).await.unwrap();
        let sorted: Vec<&str> = sorted.iter().map(|(name,)| name.as_str()).collect();
        assert_eq!(sorted, ["10", "9", "A", "Z", "_", "a", "b", "é"]);
    });
}

#[test]
fn an_area_is_made_once_and_says_whether_its_people_are_made_up() {
    both_stores(&[], |store| async move {
        assert_eq!(store.about().await.unwrap(), Some(ashdale()));
        let earnest = waymark_store::Area { demo: false, ..ashdale() };
        let again = Store::create(store.place(), &earnest, &[]).await;
        assert!(matches!(again, Err(Problem::Refused(_))));
        assert_eq!(store.areas().await.unwrap(), [ashdale()]);
        assert_eq!(store.area(), AreaId(343));
    });
}

#[test]
fn a_wrong_number_of_values_is_a_fault_and_never_a_silent_null() {
    both_stores(&[THINGS], |store| async move {
        let answer =
            store.all::<(i64,)>("SELECT done FROM thing WHERE area = $1 AND name = $2", args![AREA]).await;
        assert!(matches!(answer, Err(Problem::Fault(_))));
        let who = Ids::seeded(1).next::<PersonId>();
        let answer = store.all::<(i64,)>(COUNT, args![AREA, who]).await;
        assert!(matches!(answer, Err(Problem::Fault(_))));
    });
}

#[test]
fn after_a_bulk_load_the_engine_may_count_its_rows() {
    both_stores(&[THINGS], |store| async move {
        store.analyse().await.unwrap();
        assert_eq!(count(&store).await, 0);
    });
}

#[test]
fn writers_that_wait_do_not_keep_readers_out() {
    both_stores(&[THINGS], |store| async move {
        let (go, wait) = tokio::sync::oneshot::channel::<()>();
        let first = {
            let store = store.clone();
            tokio::spawn(async move {
                store.write(move |_| Box::pin(async move { Ok(wait.await.is_ok()) })).await.unwrap()
            })
        };
        let waiting: Vec<_> = (0..40)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    store.write(|tx| Box::pin(async move { tx.next_number("n").await })).await
                })
            })
            .collect();
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        let read = tokio::time::timeout(std::time::Duration::from_secs(5), count(&store)).await;
        assert_eq!(read, Ok(0));
        go.send(()).unwrap();
        assert!(first.await.unwrap());
        for job in waiting {
            job.await.unwrap().unwrap();
        }
    });
}

#[test]
fn what_a_snapshot_reads_is_of_one_moment_though_others_write() {
    both_stores(&[THINGS], |store| async move {
        let (id, other) = (Ids::seeded(7).next(), store.clone());
        let counts = store
            .snapshot(move |tx| {
                Box::pin(async move {
                    let (before,) = tx.one::<(i64,)>(COUNT, args![tx.area()]).await?;
                    other.write(move |tx| Box::pin(async move { add(tx, id, "new").await })).await?;
                    let (after,) = tx.one::<(i64,)>(COUNT, args![tx.area()]).await?;
                    Ok((before, after))
                })
            })
            .await;
        assert_eq!(counts.unwrap(), (0, 0));
        assert_eq!(count(&store).await, 1);
    });
}

#[test]
fn a_snapshot_writes_nothing_and_one_that_tried_keeps_nobody_from_reading() {
    both_stores(&[THINGS], |store| async move {
        let id = Ids::seeded(7).next();
        for _ in 0..20 {
            let tried = store.snapshot(move |tx| Box::pin(async move { add(tx, id, "new").await })).await;
            assert!(tried.is_err());
        }
        assert_eq!(count(&store).await, 0);
    });
}
