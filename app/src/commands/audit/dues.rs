//! `waymark audit dues`: every limit of every case worked out anew from the days that start it and the law, counted by
//! rule, and compared with the rows that lists of work read. It names no case and no child.

use crate::commands::answer::tell;
use crate::place::Where;
use std::process::ExitCode;
use waymark_ehc::store::{count_dues, count_index};
use waymark_ehc::tally::Tally;

/// Counts, compares where asked, and says what differs.
pub async fn run(place: &Where, compare: bool, json: bool) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let parts = std::thread::available_parallelism().map_or(1, |n| u8::try_from(n.get()).unwrap_or(u8::MAX));
    let tally = count_dues(&opened.store, parts).await?;
    if json {
        tell!("{}", serde_json::to_string(&tally)?);
    } else {
        print(&tally);
    }
    let differing = if compare { differing(&tally, &count_index(&opened.store).await?) } else { Vec::new() };
    opened.store.close().await;
    for rule in &differing {
        eprintln!("✗ {rule}: the rows that lists read are not what the facts and the law make");
    }
    Ok(if differing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(tally: &Tally) {
    tell!("{} cases", tally.cases);
    let head = ["rule", "started", "done", "disapplied", "not known", "in lists", "sum of days"];
    let [rule, started, done, disapplied, not_known, listed, sum] = head;
    tell!("{rule:<6}{started:>12}{done:>12}{disapplied:>12}{not_known:>12}{listed:>12}{sum:>16}");
    for (rule, count) in &tally.rules {
        tell!(
            "{rule:<6}{:>12}{:>12}{:>12}{:>12}{:>12}{:>16}",
            count.started,
            count.done,
            count.disapplied,
            count.not_known,
            count.listed.number,
            count.day_sum
        );
    }
    tell!("sum of all days {}", tally.rules.values().map(|count| count.day_sum).sum::<i64>());
}

/// The rules of which lists show other limits than the facts make.
fn differing(
    tally: &Tally,
    index: &std::collections::BTreeMap<String, waymark_ehc::tally::Listed>,
) -> Vec<String> {
    let made = tally.listed();
    let rules: std::collections::BTreeSet<&String> = made.keys().chain(index.keys()).collect();
    rules.into_iter().filter(|rule| made.get(*rule) != index.get(*rule)).cloned().collect()
}
