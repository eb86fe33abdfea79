//! The journal's promises on both engines: no gaps, nothing lost or altered unseen, and what was known when.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

use futures_util::StreamExt;
use waymark_kernel::{
    AreaId, CaseId, ChildId, Entry, Ids, ImportId, Instant, NewFact, Problem, Source, Subject, When, day,
};
use waymark_store::journal::{self, Audit, Head, Wrong};
use waymark_store::{Store, args};
use waymark_testkit::{AREA, a_fact, both_stores};

/// Appends so many facts about a few cases, of every shape, in one job.
async fn fill(store: &Store, ids: &Ids, lines: usize) -> Vec<Entry> {
    let cases: Vec<(ChildId, CaseId)> = (0..5).map(|_| (ids.next(), ids.next())).collect();
    let facts = (0..lines).map(|n| varied(ids, cases[n % cases.len()], n)).collect();
    store.write(move |tx| Box::pin(async move { tx.append_all(facts).await })).await.unwrap()
}

fn varied(ids: &Ids, (child, case): (ChildId, CaseId), n: usize) -> NewFact {
    let fact = a_fact(ids, child, case);
    let recorded = Instant(fact.recorded.0 + n as i64);
    let payload = format!(r#"{{"n":{n},"text":"ŵ|{}"}}"#, ids.next::<ChildId>());
    let fact = NewFact { recorded, payload, ..fact };
    match n % 4 {
        0 => fact,
        1 => NewFact {
            when: When::Between(day(2025, 1, 1), day(2026, 1, 15)),
            source: Source::Import(ids.next::<ImportId>()),
            ..fact
        },
        2 => NewFact { when: When::Unknown, source: Source::Derived, corrects: Some(n as i64), ..fact },
        _ => NewFact { subject: Subject::default(), ..fact },
    }
}

async fn tamper(store: &Store, sql: &'static str, seq: i64) {
    let touched = store
        .write(move |tx| Box::pin(async move { tx.execute(sql, args![AREA, seq]).await }))
        .await
        .unwrap();
    assert!(touched > 0, "the tampering itself did nothing: {sql}");
}

async fn wrong(store: &Store, published: Option<Head>) -> Option<Wrong> {
    journal::verify(store, published).await.unwrap().wrong
}

#[test]
fn facts_are_numbered_without_gaps_and_read_back_as_they_were() {
    both_stores(&[], |store| async move {
        let ids = Ids::seeded(1);
        let first = fill(&store, &ids, 150).await;
        let refused: Result<(), Problem> = {
            let fact = varied(&ids, (ids.next(), ids.next()), 0);
            let job = store.write(move |tx| {
                Box::pin(async move {
                    tx.append(fact).await?;
                    Err(Problem::Missing)
                })
            });
            job.await
        };
        assert!(refused.is_err());
        let second = fill(&store, &ids, 3).await;
        let said: Vec<String> = first.iter().chain(&second).map(|e| format!("{e:?}")).collect();
        let kept: Vec<String> =
            journal::since(&store, 0).map(|e| format!("{:?}", e.unwrap())).collect().await;
        assert_eq!(said, kept);
        let numbers: Vec<i64> = journal::since(&store, 0).map(|e| e.unwrap().seq).collect().await;
        assert_eq!(numbers, (1..=153).collect::<Vec<_>>());
        let since: Vec<i64> = journal::since(&store, 150).map(|e| e.unwrap().seq).collect().await;
        assert_eq!(since, [151, 152, 153]);
        let audit = journal::verify(&store, None).await.unwrap();
        let head = journal::head(&store).await.unwrap();
        assert_eq!(audit, Audit { head, destroyed: 0, wrong: None });
        assert_eq!(head.seq, 153);
    });
}

#[test]
fn many_writers_at_once_make_one_unbroken_chain() {
    both_stores(&[], |store| async move {
        let writers: Vec<_> = (0..4_u64)
            .map(|seed| {
                let store = store.clone();
                tokio::spawn(async move {
                    let ids = Ids::seeded(seed);
                    for n in 0..50 {
                        let fact = varied(&ids, (ids.next(), ids.next()), n);
                        let job = store.write(move |tx| {
                            Box::pin(async move {
                                tx.append(fact).await?;
                                if n % 5 == 0 { Err(Problem::Missing) } else { Ok(()) }
                            })
                        });
                        assert_eq!(job.await.is_ok(), n % 5 != 0);
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        let audit = journal::verify(&store, None).await.unwrap();
        assert_eq!((audit.head.seq, audit.wrong), (160, None));
    });
}

#[test]
fn the_facts_of_a_case_and_a_child_are_found_as_they_were_known() {
    both_stores(&[], |store| async move {
        let ids = Ids::seeded(2);
        let entries = fill(&store, &ids, 40).await;
        let subject = entries[0].fact.subject;
        let (child, case) = (subject.child.unwrap(), subject.case.unwrap());
        let numbers = |entries: Vec<Entry>| entries.iter().map(|e| e.seq).collect::<Vec<_>>();
        let of_case = numbers(journal::of_case(&store, case).await.unwrap());
        assert_eq!(of_case, numbers(journal::of_child(&store, child).await.unwrap()));
        assert_eq!(of_case, [1, 6, 11, 21, 26, 31]);
        let known = entries[20].fact.recorded;
        assert_eq!(numbers(journal::of_case_known(&store, case, known).await.unwrap()), [1, 6, 11, 21]);
        let before = Instant(known.0 - 1);
        assert_eq!(numbers(journal::of_child_known(&store, child, before).await.unwrap()), [1, 6, 11]);
        let within = store.write(move |tx| Box::pin(async move { journal::of_case(&mut *tx, case).await }));
        assert_eq!(numbers(within.await.unwrap()), of_case);
        let replay: Vec<(CaseId, i64)> = journal::by_case(&store)
            .map(|e| e.map(|e| (e.fact.subject.case.unwrap(), e.seq)).unwrap())
            .collect()
            .await;
        assert_eq!(replay.len(), 30);
        assert!(replay.is_sorted());
    });
}

#[test]
fn any_column_altered_is_found_at_its_line() {
    const CHANGES: [&str; 16] = [
        "UPDATE journal SET slice = 'law' WHERE area = $1 AND seq = $2",
        "UPDATE journal SET kind = 'request_refused' WHERE area = $1 AND seq = $2",
        "UPDATE journal SET child_id = NULL WHERE area = $1 AND seq = $2",
        "UPDATE journal SET case_id = child_id WHERE area = $1 AND seq = $2",
        "UPDATE journal SET id = person_id WHERE area = $1 AND seq = $2",
        "UPDATE journal SET day_first = '2026-01-04' WHERE area = $1 AND seq = $2",
        "UPDATE journal SET day_last = NULL WHERE area = $1 AND seq = $2",
        "UPDATE journal SET recorded = recorded - 1 WHERE area = $1 AND seq = $2",
        "UPDATE journal SET person_id = id WHERE area = $1 AND seq = $2",
        "UPDATE journal SET role = 'send_manager' WHERE area = $1 AND seq = $2",
        "UPDATE journal SET agency = 'health' WHERE area = $1 AND seq = $2",
        "UPDATE journal SET role = 'case', agency = 'officer|council' WHERE area = $1 AND seq = $2",
        "UPDATE journal SET source = 'derived' WHERE area = $1 AND seq = $2",
        "UPDATE journal SET import_id = id WHERE area = $1 AND seq = $2",
        "UPDATE journal SET corrects = 1 WHERE area = $1 AND seq = $2",
        "UPDATE journal SET chain = digest WHERE area = $1 AND seq = $2",
    ];
    both_stores(&[], |store| async move {
        fill(&store, &Ids::seeded(3), 120).await;
        let restore = "UPDATE journal SET slice = t.slice, kind = t.kind, child_id = t.child_id, case_id = t.case_id, \
             id = t.id, day_first = t.day_first, day_last = t.day_last, recorded = t.recorded, \
             person_id = t.person_id, role = t.role, agency = t.agency, source = t.source, \
             import_id = t.import_id, corrects = t.corrects, chain = t.chain \
             FROM copy t WHERE t.seq = journal.seq AND t.area = $1 AND t.seq = $2";
        let copy = "CREATE TABLE copy AS SELECT * FROM journal";
        store.write(move |tx| Box::pin(async move { tx.execute(copy, args![]).await })).await.unwrap();
        for change in CHANGES {
            tamper(&store, change, 61).await;
            assert_eq!(wrong(&store, None).await, Some(Wrong::Line(61)), "{change}");
            tamper(&store, restore, 61).await;
            assert_eq!(wrong(&store, None).await, None, "restored after: {change}");
        }
    });
}

#[test]
fn a_payload_altered_by_one_character_is_found() {
    both_stores(&[], |store| async move {
        fill(&store, &Ids::seeded(4), 40).await;
        tamper(&store, "UPDATE journal SET payload = payload || ' ' WHERE area = $1 AND seq = $2", 17).await;
        assert_eq!(wrong(&store, None).await, Some(Wrong::Payload(17)));
    });
}

#[test]
fn a_line_deleted_swapped_or_moved_is_found() {
    const DELETE: &str = "DELETE FROM journal WHERE area = $1 AND seq = $2";
    both_stores(&[], |store| async move {
        fill(&store, &Ids::seeded(5), 40).await;
        tamper(&store, "UPDATE journal SET seq = -1 WHERE area = $1 AND seq = $2", 9).await;
        tamper(&store, "UPDATE journal SET seq = seq - 1 WHERE area = $1 AND seq = $2 + 1", 9).await;
        tamper(&store, "UPDATE journal SET seq = $2 + 1 WHERE area = $1 AND seq = -1", 9).await;
        assert_eq!(wrong(&store, None).await, Some(Wrong::Line(9)));
        tamper(&store, DELETE, 5).await;
        assert_eq!(wrong(&store, None).await, Some(Wrong::Gone(5)));
        tamper(&store, DELETE, 1).await;
        assert_eq!(wrong(&store, None).await, Some(Wrong::Gone(1)));
    });
}

#[test]
fn lines_cut_off_or_a_chain_rewritten_are_found_by_the_published_head() {
    both_stores(&[], |store| async move {
        fill(&store, &Ids::seeded(6), 30).await;
        let head = journal::head(&store).await.unwrap();
        let published = Head::published(head.seq, &head.hex()).unwrap();
        assert_eq!(published, head);
        assert_eq!(wrong(&store, Some(published)).await, None);
        tamper(&store, "DELETE FROM journal WHERE area = $1 AND seq > $2", 20).await;
        assert_eq!(wrong(&store, None).await, None, "without a head a shorter journal cannot be told");
        assert_eq!(wrong(&store, Some(published)).await, Some(Wrong::CutOff(20)));
        fill(&store, &Ids::seeded(7), 15).await;
        assert_eq!(wrong(&store, Some(published)).await, Some(Wrong::Rewritten(30)));
        assert!(Head::published(3, "abc").is_err());
    });
}

#[test]
fn lines_of_one_area_do_not_pass_for_another_areas() {
    both_stores(&[], |store| async move {
        fill(&store, &Ids::seeded(8), 3).await;
        let sql = "UPDATE journal SET area = 999 WHERE area = $1 AND seq > $2";
        tamper(&store, sql, 0).await;
        assert_ne!(Head::empty(AreaId(999)), Head::empty(AREA));
        assert_eq!(wrong(&store, None).await, None);
        tamper(&store, "UPDATE journal SET area = $1, seq = seq WHERE area = 999 AND seq > $2", 1).await;
        assert_eq!(wrong(&store, None).await, Some(Wrong::Gone(1)));
    });
}

#[test]
fn a_destroyed_payload_keeps_its_digest_and_must_be_accounted_for() {
    both_stores(&[], |store| async move {
        let ids = Ids::seeded(9);
        let entries = fill(&store, &ids, 10).await;
        let subject = entries[4].fact.subject;
        let (child, case) = (subject.child.unwrap(), subject.case.unwrap());
        let record = NewFact { corrects: Some(5), payload: "{}".into(), ..a_fact(&ids, child, case) };
        let again = record.clone();
        store.write(move |tx| Box::pin(async move { tx.destroy_payload(record).await })).await.unwrap();
        let audit = journal::verify(&store, None).await.unwrap();
        assert_eq!((audit.destroyed, audit.wrong), (1, None));
        let facts = journal::of_case(&store, case).await.unwrap();
        assert_eq!(facts.iter().find(|e| e.seq == 5).unwrap().fact.payload, None);
        let twice = store.write(move |tx| Box::pin(async move { tx.destroy_payload(again).await })).await;
        assert!(matches!(twice, Err(Problem::Missing)));
        tamper(&store, "UPDATE journal SET payload = NULL WHERE area = $1 AND seq = $2", 7).await;
        assert_eq!(wrong(&store, None).await, Some(Wrong::Destroyed(7)));
    });
}

#[test]
fn a_code_that_could_be_read_two_ways_is_not_appended() {
    both_stores(&[], |store| async move {
        let ids = Ids::seeded(10);
        let mut fact = a_fact(&ids, ids.next(), ids.next());
        fact.actor.agency = "council|health".into();
        let answer = store.write(move |tx| Box::pin(async move { tx.append(fact).await })).await;
        assert!(matches!(answer, Err(Problem::Fault(_))));
        assert_eq!(journal::head(&store).await.unwrap(), Head::empty(AREA));
    });
}

/// The chain's form is a promise to whoever holds a published head: it may never change.
#[test]
fn the_chain_of_a_known_fact_is_the_published_one() {
    both_stores(&[], |store| async move {
        fill(&store, &Ids::seeded(11), 20).await;
        let head = journal::head(&store).await.unwrap();
        assert_eq!(head.hex(), "ddd0bb43c57ffc9978cda05d613d00c07d3e5945772c5b9805254ef13524ac6c");
    });
}
