//! Every limit of an area worked out anew from the days that start it, and the same of the index that lists read. Reads
//! the short lines of the cases in parts of the area at once, in constant memory.

use crate::case::Case;
use crate::starts;
use crate::tally::{Listed, Tally};
use futures_util::future::try_join_all;
use std::collections::BTreeMap;
use uuid::Uuid;
use waymark_kernel::{Answer, Problem};
use waymark_store::{Row, Store, args};

/// Lines alone, so that the index has all that is read.
const LINES: &str = "SELECT starts FROM ehc_case WHERE area = $1 AND id >= $2 AND id <= $3";
/// Cases without a line: written before there were lines, or with too much advice for one.
pub(super) const SNAPSHOTS: &str = "SELECT snapshot FROM ehc_case WHERE area = $1 AND starts = ''";
const LISTED: &str = "SELECT rule, day FROM ehc_due WHERE area = $1";

/// Counts every limit of every case, from the facts' days and the law. Nobody is told about any one case.
///
/// # Errors
/// As the store's; a fault when a line or a snapshot cannot be read.
pub async fn count_dues(store: &Store, parts: u8) -> Answer<Tally> {
    let counts = ranges(parts).into_iter().map(|(from, to)| {
        let args = args![store.area(), from, to];
        store.fold(LINES, args, Tally::default(), add_line)
    });
    let mut whole = store.fold(SNAPSHOTS, args![store.area()], Tally::default(), add_snapshot).await?;
    for tally in try_join_all(counts).await? {
        whole += tally;
    }
    Ok(whole)
}

/// The same of the rows that the lists of work read.
///
/// # Errors
/// As the store's.
pub async fn count_index(store: &Store) -> Answer<BTreeMap<String, Listed>> {
    let add = |counted: &mut BTreeMap<String, Listed>, row: &Row<'_>| {
        let (Some(rule), day) = (row.str_opt(0)?, row.day(1)?) else { return Ok(()) };
        match counted.get_mut(rule) {
            Some(listed) => listed.add(day),
            None => counted.entry(rule.to_owned()).or_default().add(day),
        }
        Ok(())
    };
    store.fold(LISTED, args![store.area()], BTreeMap::new(), add).await
}

fn add_line(tally: &mut Tally, row: &Row<'_>) -> Answer<()> {
    let line = row.str_opt(0)?.unwrap_or_default();
    if line.is_empty() {
        return Ok(());
    }
    let unread = || Problem::fault("read the days that start a case’s limits", "a word that is not ours");
    tally.add(&starts::read(line).ok_or_else(unread)?);
    Ok(())
}

fn add_snapshot(tally: &mut Tally, row: &Row<'_>) -> Answer<()> {
    let unread = |cause| Problem::fault("read the snapshot of a case", cause);
    let case: Case = serde_json::from_str(row.str_opt(0)?.unwrap_or_default()).map_err(unread)?;
    tally.add(&case);
    Ok(())
}

/// All ids in equal ranges, ends included.
fn ranges(parts: u8) -> Vec<(Uuid, Uuid)> {
    let parts = u128::from(parts.max(1));
    let step = u128::MAX / parts;
    let last = |part: u128| if part + 1 == parts { u128::MAX } else { (part + 1) * step - 1 };
    (0..parts).map(|part| (Uuid::from_u128(part * step), Uuid::from_u128(last(part)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_lies_in_one_range() {
        for parts in [1, 2, 3, 7, 255] {
            let ranges = ranges(parts);
            assert_eq!(ranges.first().map(|(from, _)| from.as_u128()), Some(0));
            assert_eq!(ranges.last().map(|(_, to)| to.as_u128()), Some(u128::MAX));
            let meet = |pair: &[(Uuid, Uuid)]| pair[0].1.as_u128() + 1 == pair[1].0.as_u128();
            assert!(ranges.windows(2).all(meet), "{parts} ranges leave no gap");
        }
    }
}
