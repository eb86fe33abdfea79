//! What only a database server can do to us: end our connections, or hold a lock too long.

use futures_util::StreamExt;
use std::collections::BTreeMap;
use std::time::Duration;
use waymark_kernel::{Ids, Problem};
use waymark_store::{args, journal};
use waymark_testkit::a_fact;
use waymark_testkit::stores::postgres;

const END_ALL: &str = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
    WHERE datname = current_database() AND pid <> pg_backend_pid()";

#[test]
fn when_the_server_ends_our_connections_nothing_acknowledged_is_lost_or_written_twice() {
    postgres(&[], |store| async move {
        let enemy = {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..20 {
                    let _ = store.one::<(i64,)>(END_ALL, args![]).await;
                    tokio::time::sleep(Duration::from_millis(25)).await;
                }
            })
        };
        let ids = Ids::seeded(1);
        let mut acknowledged = Vec::new();
        let mut refused = 0;
        while !enemy.is_finished() {
            let fact = a_fact(&ids, ids.next(), ids.next());
            match store.write(move |tx| Box::pin(async move { tx.append(fact).await })).await {
                Ok(entry) => acknowledged.push(entry.fact.id),
                Err(Problem::Busy(_)) => refused += 1,
                Err(other) => panic!("{other:?}"),
            }
        }
        assert!(refused > 0 && !acknowledged.is_empty(), "{refused} refused, {} kept", acknowledged.len());
        tokio::time::sleep(Duration::from_secs(1)).await;
        let mut kept = BTreeMap::new();
        let mut entries = journal::since(&store, 0);
        while let Some(entry) = entries.next().await {
            *kept.entry(entry.unwrap().fact.id).or_insert(0) += 1;
        }
        assert!(acknowledged.iter().all(|id| kept.get(id) == Some(&1)));
        assert!(kept.values().all(|times| *times == 1));
        assert_eq!(journal::verify(&store, None).await.unwrap().wrong, None);
    });
}
