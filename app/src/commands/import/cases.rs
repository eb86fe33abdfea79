//! `waymark import cases`: live cases from a table. All of it comes in or none, and every row that cannot is listed.

use super::{REFUSED, by};
use crate::commands::answer::tell;
use crate::imports::cases::{self, Done, How};
use crate::place::Where;
use std::path::Path;
use std::process::ExitCode;
use waymark_web::words::count_words;

/// Brings live cases in.
pub async fn run(place: &Where, path: &Path, how: How, map: &[String]) -> anyhow::Result<ExitCode> {
    let by = by(place).await?;
    let (columns, rows, wrong) = match cases::read(path, map, by.now.today) {
        Ok(read) => read,
        Err(sentence) => {
            eprintln!("{sentence}");
            return Ok(ExitCode::from(REFUSED));
        }
    };
    columns.left.iter().for_each(|heading| tell!("not taken in: the column “{heading}”"));
    let opened = place.open().await?;
    let mut all_wrong = wrong;
    let tried = How { dry_run: how.dry_run || !all_wrong.is_empty(), ..how };
    let done = match cases::apply(&opened.store, &by, rows, tried).await? {
        Ok(done) => done,
        Err(more) => {
            all_wrong.extend(more);
            Done::default()
        }
    };
    opened.store.close().await;
    if !all_wrong.is_empty() {
        all_wrong.sort_by_key(|wrong| wrong.line);
        all_wrong.dedup();
        all_wrong.iter().for_each(|wrong| eprintln!("{}, {wrong}", path.display()));
        eprintln!("Nothing was changed: put these right and bring the file in again.");
        return Ok(ExitCode::from(REFUSED));
    }
    print(&done, how.dry_run);
    Ok(ExitCode::SUCCESS)
}

fn print(done: &Done, dry_run: bool) {
    let cases = |number: usize| count_words(number as u64, "case", "cases");
    tell!("{} told something new, {} as before", cases(done.told), cases(done.unchanged));
    if done.confirmed > 0 {
        tell!(
            "{} known only from a return confirmed as up to date: the clock counts from now on",
            cases(done.confirmed)
        );
    }
    if done.officers + done.family > 0 {
        let officers = count_words(done.officers as u64, "officer", "officers");
        let family = count_words(done.family as u64, "parent or carer", "parents or carers");
        tell!("not on record before: {officers}, {family}");
    }
    if dry_run {
        tell!("This was a dry run: nothing was changed.");
    }
}
