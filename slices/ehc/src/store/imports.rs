//! What an import does to the cases of a child: found with what the same import has already set aside, told more, and
//! taken back when the import is undone. Nothing it brings to a visible child is seen before its last batch.

use super::facts::{OpenCase, record};
use crate::case::fold;
use crate::facts::Fact;
use crate::record::Happening;
use std::collections::{BTreeMap, BTreeSet};
use waymark_kernel::{Answer, CaseId, ChildId, Entry, ImportId, Problem, Source};
use waymark_people::By;
use waymark_people::happenings::{self, happened};
use waymark_store::{Reader, Tx, args, journal};

/// The label of a child whom an import brought that is not all in.
const PENDING: i64 = 3;

/// Two statements and no ORDER BY: for the sake of order SQLite would go through the index of all references.
const OF_CHILD: [&str; 2] = [
    "SELECT reference, id FROM ehc_case WHERE area = $1 AND child_id = $2",
    "SELECT reference, id FROM ehc_case_pending WHERE area = $1 AND child_id = $2",
];
const LABEL: &str = "SELECT label FROM access_child WHERE area = $1 AND child = $2";

/// The cases of a child with all their facts, those set aside included: only for an import's own eyes.
///
/// # Errors
/// As the store's.
pub async fn cases_for_import(tx: &mut Tx, child: ChildId) -> Answer<Vec<OpenCase>> {
    let mut found = BTreeSet::new();
    for sql in OF_CHILD {
        found.extend(tx.all::<(String, CaseId)>(sql, args![tx.area(), child]).await?);
    }
    let mut cases = Vec::with_capacity(found.len());
    for (_, id) in found {
        let entries = journal::of_case(&mut *tx, id).await?;
        let facts = happenings::read(&entries)?;
        let case = fold(&facts);
        cases.push(OpenCase { id, child, facts, case });
    }
    Ok(cases)
}

/// The numbers of what people recorded in a case: all that no return brought.
///
/// # Errors
/// As the store's.
pub async fn entered<R: Reader>(from: R, case: CaseId) -> Answer<BTreeSet<i64>> {
    let entries = journal::of_case(from, case).await?;
    let by_hand = entries.iter().filter(|entry| !matches!(entry.fact.source, Source::Import(_)));
    Ok(by_hand.map(|entry| entry.seq).collect())
}

/// Appends what an import tells of a case. Where the child can be seen it is set aside until the import is all in.
///
/// # Errors
/// As the store's.
pub async fn append_from_import(
    tx: &mut Tx,
    open: OpenCase,
    by: &By,
    import: ImportId,
    happenings: Vec<Happening>,
) -> Answer<OpenCase> {
    if happenings.is_empty() {
        return Ok(open);
    }
    let found: Option<(i64,)> = tx.optional(LABEL, args![tx.area(), open.child]).await?;
    if found.is_some_and(|(label,)| label == PENDING) {
        return super::append(tx, open, by, happenings).await;
    }
    let open = record(tx, open, by, happenings).await?;
    super::project::set_aside(tx, &open, import).await?;
    Ok(open)
}

/// Puts down who is what to the children of the cases that were set aside. Call it before [`super::reveal`], in the
/// same transaction.
///
/// # Errors
/// As the store's.
pub async fn keep_ties_of(tx: &mut Tx, by: &By, import: ImportId) -> Answer<()> {
    let sql = "SELECT p.child_id, p.snapshot, c.snapshot FROM ehc_case_pending p
        LEFT JOIN ehc_case c ON c.area = p.area AND c.id = p.id WHERE p.area = $1 AND p.pending = $2";
    let rows: Vec<(ChildId, String, Option<String>)> = tx.all(sql, args![tx.area(), import]).await?;
    for (child, after, before) in rows {
        let read = |text: &str| {
            serde_json::from_str(text).map_err(|cause| Problem::fault("read the snapshot of a case", cause))
        };
        let before = before.as_deref().map(read).transpose()?.unwrap_or_default();
        super::ties::keep_between(tx, child, &before, &read(&after)?, by.now.today).await?;
    }
    Ok(())
}

/// The references of a child's cases in which someone has recorded something since this import did: it cannot be
/// undone while they rest on it.
///
/// # Errors
/// As the store's.
pub async fn resting_on<R: Reader>(from: R, child: ChildId, import: ImportId) -> Answer<Vec<String>> {
    let entries = journal::of_child(from, child).await?;
    let undone = undone(&entries);
    let stands = |entry: &&&Entry| entry.fact.kind != Fact::Undone.kind() && !undone.contains(&entry.seq);
    let mut resting = BTreeSet::new();
    for (_, of_case) in by_case(&entries) {
        let first = of_case.iter().find(|entry| is_of(entry, import)).map(|entry| entry.seq);
        let after = |entry: &&Entry| first.is_some_and(|first| entry.seq > first) && !is_of(entry, import);
        let later = of_case.iter().filter(stands).any(after);
        if later {
            let facts = of_case.iter().filter_map(|entry| happened(entry)).collect::<Answer<Vec<_>>>()?;
            resting.insert(fold(&facts).reference);
        }
    }
    resting.remove("");
    Ok(resting.into_iter().collect())
}

/// Takes back every fact this import brought to the cases of a child. A case that it opened has no rows any more.
/// Answers how many facts were taken back.
///
/// # Errors
/// As the store's.
pub async fn undo_child(tx: &mut Tx, by: &By, child: ChildId, import: ImportId) -> Answer<usize> {
    let entries = journal::of_child(&mut *tx, child).await?;
    let undone = undone(&entries);
    let mut count = 0;
    for (id, of_case) in by_case(&entries) {
        let brought = of_case.iter().filter(|entry| is_of(entry, import) && !undone.contains(&entry.seq));
        let back: Vec<Happening> = brought
            .rev()
            .map(|entry| Happening { corrects: Some(entry.seq), ..Happening::on(by.now.today, Fact::Undone) })
            .collect();
        if back.is_empty() {
            continue;
        }
        count += back.len();
        let facts = of_case.iter().filter_map(|entry| happened(entry)).collect::<Answer<Vec<_>>>()?;
        let open = OpenCase { id, child, case: fold(&facts), facts };
        super::append(tx, open, by, back).await?;
        let aside = "DELETE FROM ehc_case_pending WHERE area = $1 AND id = $2 AND pending = $3";
        tx.execute(aside, args![tx.area(), id, import]).await?;
    }
    Ok(count)
}

/// The numbers of the facts that an undo took back.
fn undone(entries: &[Entry]) -> BTreeSet<i64> {
    let takes_back = |entry: &&Entry| entry.fact.kind == Fact::Undone.kind();
    entries.iter().filter(takes_back).filter_map(|entry| entry.fact.corrects).collect()
}

fn by_case(entries: &[Entry]) -> BTreeMap<CaseId, Vec<&Entry>> {
    let mut cases: BTreeMap<CaseId, Vec<&Entry>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.fact.slice == super::SLICE) {
        if let Some(case) = entry.fact.subject.case {
            cases.entry(case).or_default().push(entry);
        }
    }
    cases
}

/// Whether the import brought it. What an undo appends in the import's name takes back, and brings nothing.
fn is_of(entry: &Entry, import: ImportId) -> bool {
    entry.fact.source == Source::Import(import) && entry.fact.kind != Fact::Undone.kind()
}
