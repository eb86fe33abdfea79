//! `waymark import cases`: live cases from a table. All of it comes in or none, and every row that cannot is listed.

use super::{REFUSED, by};
use crate::commands::answer::tell;
use crate::imports::cases::{self, Done, How};
use crate::place::Where;
use std::path::Path;
use std::process::ExitCode;

/// Brings live cases in.
pub async fn run(place: &Where, path: &Path, how: How, map: &[String]) -> anyhow::Result<ExitCode> {
    let by = by()?;
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
    tell!("{} cases told something new, {} as they were", done.told, done.unchanged);
    if done.confirmed > 0 {
        tell!(
            "{} cases known only from a return are confirmed as up to date: their clocks count from now on",
            done.confirmed
        );
    }
    if done.officers + done.family > 0 {
        tell!("{} officers and {} parents or carers were not on record before", done.officers, done.family);
    }
    if dry_run {
        tell!("This was a dry run: nothing was changed.");
    }
}
