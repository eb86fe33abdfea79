//! A stream of any length takes the same memory. The only test of its program, so that nothing else is measured.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use futures_util::StreamExt;
use waymark_store::{Store, args};
use waymark_testkit::both_stores;

/// Rows made by the engine itself: some 50 MB, were they held.
const ROWS: i64 = 300_000;
const MANY: &str = "WITH RECURSIVE n(i) AS (SELECT cast($1 as bigint) UNION ALL SELECT i + 1 FROM n WHERE i < $2) \
    SELECT i, 'a text of about a hundred characters, so that holding every row would be seen at once in memory' FROM n";

#[test]
fn a_stream_of_three_hundred_thousand_rows_holds_a_few_megabytes() {
    both_stores(&[], |store| async move {
        read(&store, 1_000).await;
        let before = resident_kib();
        read(&store, ROWS).await;
        let grown = resident_kib().saturating_sub(before);
        assert!(grown < 16 << 10, "{:?} grew by {grown} KiB", store.engine());
    });
}

async fn read(store: &Store, rows: i64) {
    let mut stream = store.stream::<(i64, String)>(MANY, args![1_i64, rows]);
    let mut seen = 0;
    while let Some(row) = stream.next().await {
        let (n, _) = row.unwrap();
        seen += 1;
        assert_eq!(n, seen);
    }
    assert_eq!(seen, rows);
}

/// The most memory this program has held so far. 0 where the system does not tell, which fails no one.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|text| text.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
