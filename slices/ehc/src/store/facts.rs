//! The facts of a case in the journal: read back, and appended with the tables they make in one transaction.

use crate::case::{Case, fold};
use crate::facts::Fact;
use crate::happening::{Happened, Happening};
use waymark_kernel::{Answer, CaseId, ChildId, Entry, ImportId, Problem, Source, Subject};
use waymark_people::By;
use waymark_people::happenings::{self, SliceFact, happened};
use waymark_store::{Reader, Tx, args, journal};

/// The slice's name in the journal.
pub const SLICE: &str = <Fact as SliceFact>::SLICE;

/// A case with its facts, as known now.
#[derive(Debug, Clone)]
pub struct OpenCase {
    /// Its identity.
    pub id: CaseId,
    /// Whose it is.
    pub child: ChildId,
    /// Every fact, in the order of the journal.
    pub facts: Vec<Happened>,
    /// What they make.
    pub case: Case,
}

impl OpenCase {
    /// A case of which nothing is recorded yet.
    #[must_use]
    pub fn new(id: CaseId, child: ChildId) -> Self {
        Self { id, child, facts: Vec::new(), case: Case::default() }
    }

    /// What its facts and texts are about.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        Subject { child: Some(self.child), case: Some(self.id) }
    }

    /// The number of the latest fact; 0 when there is none. A form carries it, so that a second officer's answer to
    /// an older page is noticed.
    #[must_use]
    pub fn last_seq(&self) -> i64 {
        self.facts.last().map_or(0, |happened| happened.seq)
    }
}

const CHILD_OF: &str = "SELECT child_id FROM ehc_case WHERE area = $1 AND id = $2";
const CHILD_AND_PENDING: &str = "SELECT c.child_id, p.pending FROM ehc_case c LEFT JOIN ehc_case_pending p
    ON p.area = c.area AND p.id = c.id WHERE c.area = $1 AND c.id = $2";
const BY_REFERENCE: &str = "SELECT id, child_id FROM ehc_case WHERE area = $1 AND reference = $2";

/// The identity of the case with this reference.
///
/// # Errors
/// Missing when there is none.
pub async fn case_by_reference<R: Reader>(from: R, reference: &str) -> Answer<CaseId> {
    Ok(case_and_child(from, reference).await?.0)
}

/// The same with whose case it is.
///
/// # Errors
/// As [`case_by_reference`].
pub async fn case_and_child<R: Reader>(mut from: R, reference: &str) -> Answer<(CaseId, ChildId)> {
    let args = args![from.area(), reference];
    from.one(BY_REFERENCE.into(), args).await
}

/// Whose case it is.
///
/// # Errors
/// Missing when there is no such case.
pub async fn child_of<R: Reader>(mut from: R, case: CaseId) -> Answer<ChildId> {
    let args = args![from.area(), case];
    let found: Option<(ChildId,)> = from.optional(CHILD_OF.into(), args).await?;
    found.map(|(child,)| child).ok_or(Problem::Missing)
}

/// The facts of one case, in the order of the journal. A destroyed payload is left out.
///
/// # Errors
/// A fault when a payload cannot be read.
pub async fn facts_of_case<R: Reader>(from: R, case: CaseId) -> Answer<Vec<Happened>> {
    happenings::read(&journal::of_case(from, case).await?)
}

/// A case with its facts, inside a transaction that will tell more of it.
///
/// # Errors
/// Missing when there is no such case; busy while an import that is not all in is bringing it up to date.
pub async fn open_case(tx: &mut Tx, id: CaseId) -> Answer<OpenCase> {
    let (child, pending) = child_and_pending(&mut *tx, id).await?;
    if pending.is_some() {
        let sentence = "A file is bringing this case up to date. Try again when its import is finished.";
        return Err(Problem::Busy(sentence.to_owned()));
    }
    let facts = facts_of_case(tx, id).await?;
    let case = fold(&facts);
    Ok(OpenCase { id, child, facts, case })
}

async fn child_and_pending<R: Reader>(mut from: R, case: CaseId) -> Answer<(ChildId, Option<ImportId>)> {
    let args = args![from.area(), case];
    from.one(CHILD_AND_PENDING.into(), args).await
}

/// A case with its facts, for reading. What an import that is not all in has told of it is left out.
///
/// # Errors
/// Missing when there is no such case.
pub async fn read_case(store: &waymark_store::Store, id: CaseId) -> Answer<OpenCase> {
    store.snapshot(move |tx| Box::pin(async move { read_case_in(tx, id).await })).await
}

/// As [`read_case`], beside other things of the same moment.
///
/// # Errors
/// As [`read_case`].
pub async fn read_case_in(tx: &mut Tx, id: CaseId) -> Answer<OpenCase> {
    let (child, pending) = child_and_pending(&mut *tx, id).await?;
    let entries = journal::of_case(tx, id).await?;
    let seen = |entry: &&Entry| pending.is_none_or(|import| entry.fact.source != Source::Import(import));
    let facts = entries.iter().filter(seen).filter_map(happened).collect::<Answer<Vec<_>>>()?;
    let case = fold(&facts);
    Ok(OpenCase { id, child, facts, case })
}

/// Appends facts of a case to the journal and keeps its tables. `open` is the case as read in this transaction.
/// Gives the case as it stands now.
///
/// # Errors
/// As the store's.
pub async fn append(tx: &mut Tx, open: OpenCase, by: &By, happenings: Vec<Happening>) -> Answer<OpenCase> {
    if happenings.is_empty() {
        return Ok(open);
    }
    let before = open.case.clone();
    let open = record(tx, open, by, happenings).await?;
    super::project(tx, &open).await?;
    super::ties::keep(tx, &open, &before, by).await?;
    Ok(open)
}

/// Appends facts to the journal alone; the tables are the caller's to keep.
pub(super) async fn record(
    tx: &mut Tx,
    mut open: OpenCase,
    by: &By,
    happenings: Vec<Happening>,
) -> Answer<OpenCase> {
    open.facts.extend(happenings::record(tx, by, open.subject(), happenings).await?);
    open.case = fold(&open.facts);
    Ok(open)
}
