//! How fast the store is on this machine: `cargo run --release -p waymark-store --example store_pace [folder|postgres://…]`.
//! Prints facts appended a second in bulk, one a job from 1 and from 64 callers, and lines verified a second.

use futures_util::StreamExt;
use std::time::Instant as Stopwatch;
use waymark_kernel::{Answer, Ids, NewFact};
use waymark_store::{Place, Store, journal};
use waymark_testkit::stores::{AREA, block_on};
use waymark_testkit::{a_fact, ashdale};

const BULK: usize = 200_000;
const BATCH: usize = 2_000;
const SINGLE: usize = 5_000;

fn main() -> Answer<()> {
    let place = match std::env::args().nth(1) {
        Some(url) if url.starts_with("postgres://") => Place::Database(url),
        Some(folder) => Place::Folder(folder.into()),
        None => Place::Folder(std::env::temp_dir().join(format!("waymark-pace-{}", std::process::id()))),
    };
    block_on(async {
        let store = Store::create(&place, &ashdale(), &[]).await?;
        let ids = Ids::seeded(1);
        bulk(&store, &ids).await?;
        single(&store, 1).await?;
        single(&store, 64).await?;
        check(&store).await?;
        store.close().await;
        Ok(())
    })
}

fn facts(ids: &Ids, number: usize) -> Vec<NewFact> {
    let mut subject = (ids.next(), ids.next());
    let one = |n: usize| {
        if n.is_multiple_of(10) {
            subject = (ids.next(), ids.next());
        }
        a_fact(ids, subject.0, subject.1)
    };
    (0..number).map(one).collect()
}

async fn bulk(store: &Store, ids: &Ids) -> Answer<()> {
    let started = start();
    for _ in 0..BULK / BATCH {
        let facts = facts(ids, BATCH);
        store.write(move |tx| Box::pin(async move { tx.append_all(facts).await })).await?;
    }
    say("facts appended in batches of 2,000", BULK, started);
    Ok(())
}

async fn single(store: &Store, callers: usize) -> Answer<()> {
    let started = start();
    let tasks = (0..callers).map(|caller| {
        let store = store.clone();
        tokio::spawn(async move {
            for fact in facts(&Ids::seeded(caller as u64), SINGLE / callers) {
                store.write(move |tx| Box::pin(async move { tx.append(fact).await })).await?;
            }
            Answer::Ok(())
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap_or(Ok(()))?;
    }
    say(&format!("facts appended one a job by {callers} callers"), SINGLE / callers * callers, started);
    Ok(())
}

async fn check(store: &Store) -> Answer<()> {
    let started = start();
    let audit = journal::verify(store, None).await?;
    say("lines verified", usize::try_from(audit.head.seq).unwrap_or(0), started);
    assert_eq!(audit.wrong, None, "the journal of area {} is right", AREA.0);
    let started = start();
    let read = journal::by_case(store).fold(0, |n, _| async move { n + 1 }).await;
    say("facts read in order of case", read, started);
    Ok(())
}

fn say(what: &str, number: usize, started: (Stopwatch, f64)) {
    let (seconds, cpu) = (started.0.elapsed().as_secs_f64(), processor() - started.1);
    let pace = number as f64 / seconds;
    println!(
        "{what}: {number} in {seconds:.2} s, {pace:.0} a second; {:.1} µs of processor each",
        cpu * 1e6 / number as f64
    );
}

fn start() -> (Stopwatch, f64) {
    (Stopwatch::now(), processor())
}

/// Seconds of processor this program has used: the steadier figure on a busy machine. 0 where it is not told.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = stat.split(' ').skip(13).take(2).filter_map(|n| n.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}
