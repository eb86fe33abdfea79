//! What is acknowledged stays: through kill -9, a full disk and a disk that fails (R1 and R3 of the reliability
//! targets). Each test starts itself again as a second process, told by a variable what to do.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use futures_util::StreamExt;
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use waymark_kernel::{FactId, Ids, Problem};
use waymark_store::{Place, Store, args, journal};
use waymark_testkit::stores::with_database;
use waymark_testkit::{AREA, a_fact, block_on};

/// Tells the second process where to work.
const PLACE: &str = "WAYMARK_CRASH_PLACE";
/// How often the writer is killed; the reliability targets ask 200 before a release.
const ROUNDS: &str = "WAYMARK_CRASH_ROUNDS";

fn place(text: &str) -> Place {
    if text.starts_with("postgres:") { Place::Database(text.into()) } else { Place::Folder(text.into()) }
}

/// This test program again, running one test only, as the second process.
fn again(test: &str, place: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(PLACE, place)
        .stderr(Stdio::inherit());
    command
}

/// Appends one fact; answers its id.
async fn append(store: &Store, ids: &Ids, payload: String) -> Result<FactId, Problem> {
    let mut fact = a_fact(ids, ids.next(), ids.next());
    fact.payload = payload;
    store.write(move |tx| Box::pin(async move { Ok(tx.append(fact).await?.fact.id) })).await
}

async fn kept(store: &Store) -> HashSet<String> {
    journal::since(store, 0).map(|e| e.unwrap().fact.id.to_string()).collect().await
}

#[test]
fn r1_no_acknowledged_write_is_lost_when_the_program_is_killed() {
    if let Ok(where_to) = std::env::var(PLACE) {
        return block_on(write_for_ever(&place(&where_to)));
    }
    let rounds = std::env::var(ROUNDS).map_or(6, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    kill_rounds(folder.path().to_str().unwrap(), rounds);
    with_database(|url| kill_rounds(url, rounds.min(4)));
}

/// The second process: eight callers write as fast as they can and print what was acknowledged.
async fn write_for_ever(place: &Place) {
    let store = Store::open(place, AREA, &[]).await.unwrap();
    let seed = u64::from(std::process::id()) << 8;
    let callers = (0..8).map(|caller| {
        let (store, ids) = (store.clone(), Ids::seeded(seed + caller));
        tokio::spawn(async move {
            loop {
                let id = append(&store, &ids, "{}".into()).await.unwrap();
                let mut out = std::io::stdout().lock();
                // Beginning with a line's end, so that what the test harness prints stands apart.
                writeln!(out, "\nkept {id}").unwrap();
            }
        })
    });
    futures_util::future::join_all(callers.collect::<Vec<_>>()).await;
}

fn kill_rounds(where_to: &str, rounds: u64) {
    let (mut total, mut read_to) = (0, 0);
    for round in 0..rounds {
        // A moment that differs from round to round.
        let acknowledged = write_and_kill(where_to, Duration::from_millis(40 + round * 37 % 300));
        assert!(!acknowledged.is_empty(), "the writer wrote nothing");
        total += acknowledged.len();
        read_to = block_on(check(where_to, read_to, &acknowledged));
    }
    println!("{total} acknowledged writes in {rounds} rounds of kill -9, none lost");
}

/// Starts the writer, kills it a while after its first acknowledgement, and answers all it acknowledged.
fn write_and_kill(where_to: &str, after: Duration) -> HashSet<String> {
    let test = "r1_no_acknowledged_write_is_lost_when_the_program_is_killed";
    let mut writer = again(test, where_to).stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let mut ids = lines.map_while(Result::ok).filter_map(|l| Some(l.strip_prefix("kept ")?.to_owned()));
    let first = ids.next();
    std::thread::sleep(after);
    writer.kill().unwrap();
    // The last line may be cut in the middle.
    let acknowledged = first.into_iter().chain(ids.filter(|id| id.len() == 32)).collect();
    writer.wait().unwrap();
    acknowledged
}

/// Checks that what this round acknowledged is in the journal after line `read_to`, and that the journal is right.
async fn check(where_to: &str, read_to: i64, acknowledged: &HashSet<String>) -> i64 {
    let store = Store::open(&place(where_to), AREA, &[]).await.unwrap();
    let kept: HashSet<String> =
        journal::since(&store, read_to).map(|e| e.unwrap().fact.id.to_string()).collect().await;
    assert!(acknowledged.is_subset(&kept), "lost {}", acknowledged.difference(&kept).count());
    let audit = journal::verify(&store, None).await.unwrap();
    assert_eq!(audit.wrong, None);
    store.close().await;
    audit.head.seq
}

#[test]
fn r3_a_full_disk_refuses_writes_keeps_reads_and_writes_resume_when_there_is_room() {
    if let Ok(folder) = std::env::var(PLACE) {
        return block_on(fill_the_disk(Path::new(&folder)));
    }
    let folder = tempfile::tempdir().unwrap();
    let test = "r3_a_full_disk_refuses_writes_keeps_reads_and_writes_resume_when_there_is_room";
    let child = again(test, folder.path().to_str().unwrap());
    // A file system of 6 MB that only the second process sees; as root, or as root of a namespace of our own.
    let mount = "mount -t tmpfs -o size=6m none \"$WAYMARK_CRASH_PLACE\" && exec \"$@\"";
    let mut words = vec!["-m", "sh", "-c", mount, "sh"];
    let possible = |flags: &str| {
        Command::new("unshare")
            .args([flags, "true"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|s| s.success())
    };
    if !possible("-m") {
        if !possible("-Urm") {
            assert!(std::env::var_os("CI").is_none(), "a small file system cannot be mounted");
            return println!("NOT RUN: a small file system cannot be mounted here");
        }
        words.insert(0, "-Ur");
    }
    let program = child.get_program().to_owned();
    let arguments: Vec<_> = child.get_args().map(std::ffi::OsStr::to_owned).collect();
    let status = Command::new("unshare")
        .args(words)
        .arg(program)
        .args(arguments)
        .env(PLACE, folder.path())
        .status()
        .unwrap();
    assert!(status.success());
}

async fn fill_the_disk(folder: &Path) {
    let ballast = folder.join("ballast");
    std::fs::write(&ballast, vec![1; 2 << 20]).unwrap();
    let store = Store::open(&Place::Folder(folder.join("data")), AREA, &[]).await.unwrap();
    let ids = Ids::seeded(1);
    let big = || "x".repeat(20_000);
    let mut acknowledged = HashSet::new();
    let full = loop {
        match append(&store, &ids, big()).await {
            Ok(id) => acknowledged.insert(id.to_string()),
            Err(problem) => break problem,
        };
        assert!(acknowledged.len() < 1_000, "the disk was never full");
    };
    assert!(matches!(full, Problem::Busy(_)), "{full:?}");
    assert!(acknowledged.len() > 20);
    // Many at once while it is full: each is answered Busy, or is kept; none is half kept.
    let more = (0..40).map(|_| append(&store, &ids, big()));
    for answer in futures_util::future::join_all(more).await {
        match answer {
            Ok(id) => _ = acknowledged.insert(id.to_string()),
            Err(problem) => assert!(matches!(problem, Problem::Busy(_)), "{problem:?}"),
        }
    }
    assert_eq!(kept(&store).await, acknowledged, "while the disk is full");
    assert!(!store.broken());
    std::fs::remove_file(&ballast).unwrap();
    acknowledged.insert(append(&store, &ids, big()).await.unwrap().to_string());
    assert_eq!(kept(&store).await, acknowledged, "when there is room again");
    let audit = journal::verify(&store, None).await.unwrap();
    assert_eq!(audit.wrong, None);
    let sound = store.all::<(String,)>("PRAGMA integrity_check", args![]).await.unwrap();
    assert_eq!(sound, [("ok".to_owned(),)]);
    store.close().await;
}

#[test]
fn after_a_commit_the_disk_failed_nothing_more_is_written_and_the_store_says_so() {
    if let Ok(folder) = std::env::var(PLACE) {
        return block_on(until_the_disk_fails(Path::new(&folder)));
    }
    let folder = tempfile::tempdir().unwrap();
    let test = "after_a_commit_the_disk_failed_nothing_more_is_written_and_the_store_says_so";
    let child = again(test, folder.path().to_str().unwrap());
    // No file may grow past a limit: writing the log fails with an error that is not "disk full".
    let limited = "trap '' XFSZ; ulimit -f 1000; exec \"$@\"";
    let mut shell = Command::new("sh");
    shell
        .args(["-c", limited, "sh"])
        .arg(child.get_program())
        .args(child.get_args())
        .env(PLACE, folder.path());
    let out = shell.stderr(Stdio::inherit()).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{said}");
    let acknowledged: HashSet<String> =
        said.lines().filter_map(|l| Some(l.strip_prefix("kept ")?.into())).collect();
    assert!(acknowledged.len() > 5);
    block_on(async {
        let store = Store::open(&Place::Folder(folder.path().into()), AREA, &[]).await.unwrap();
        assert!(acknowledged.is_subset(&kept(&store).await));
        assert_eq!(journal::verify(&store, None).await.unwrap().wrong, None);
        append(&store, &Ids::seeded(2), "{}".into()).await.unwrap();
        store.close().await;
    });
}

async fn until_the_disk_fails(folder: &Path) {
    let store = Store::open(&Place::Folder(folder.into()), AREA, &[]).await.unwrap();
    let ids = Ids::seeded(1);
    let count = AtomicUsize::new(0);
    let failed = loop {
        match append(&store, &ids, "x".repeat(5_000)).await {
            Ok(id) => println!("\nkept {id}"),
            Err(problem) => break problem,
        }
        assert!(count.fetch_add(1, Ordering::Relaxed) < 10_000, "the disk never failed");
    };
    assert!(matches!(failed, Problem::Busy(_)), "{failed:?}");
    tokio::time::timeout(Duration::from_secs(5), store.until_broken()).await.unwrap();
    assert!(store.broken());
    let later = append(&store, &ids, "{}".into()).await;
    assert!(matches!(later, Err(Problem::Busy(_))), "{later:?}");
    assert!(!kept(&store).await.is_empty(), "reads go on");
}
