//! What a return tells of a child, brought to their cases: the case of the same request is told what is new, any other
//! request opens a case. What was known on census day is compared, so that later work of officers is left alone.

mod against;

pub use against::{Against, against};

use crate::case::{Case, fold_as_at};
use crate::commands::next_reference;
use crate::facts::{CaseOpened, Fact};
use crate::record::{Happening, Outcome, Record, facts_of, same_request};
use crate::store::{OpenCase, append_from_import, cases_for_import};
use waymark_kernel::{Answer, ChildId, Day, ImportId, Instant, TeamId};
use waymark_people::By;
use waymark_store::Tx;

/// One file being brought in.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// The import.
    pub import: ImportId,
    /// The census day of the return.
    pub census: Day,
    /// The team that new cases go to until they are given to an officer.
    pub team: TeamId,
}

/// In place of a file where nothing is brought in: which file tells something makes none of it new.
const NO_FILE: ImportId = ImportId(uuid::Uuid::nil());

/// What bringing one child's records did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Brought {
    /// Cases opened.
    pub opened: usize,
    /// Cases told something new.
    pub told: usize,
}

/// Brings the records of one child. The same records again bring nothing.
///
/// # Errors
/// As the store's.
pub async fn bring(tx: &mut Tx, by: &By, child: ChildId, file: File, records: &[Record]) -> Answer<Brought> {
    let known = cases_for_import(tx, child).await?;
    let mut brought = Brought::default();
    for (record, open) in records.iter().zip(paired(known, records, file.census)) {
        let Some(open) = open else {
            open_from(tx, by, child, file, record).await?;
            brought.opened += 1;
            continue;
        };
        let news = news(&open, record, (file.census, file.import));
        if !news.is_empty() {
            append_from_import(tx, open, by, file.import, news).await?;
            brought.told += 1;
        }
    }
    Ok(brought)
}

/// Whether all that a return of a census day tells of a child is held already, whoever told it: bringing it would record
/// nothing.
///
/// # Errors
/// As the store's.
pub async fn holds(tx: &mut Tx, child: ChildId, census: Day, records: &[Record]) -> Answer<bool> {
    let known = cases_for_import(tx, child).await?;
    for (record, open) in records.iter().zip(paired(known, records, census)) {
        let Some(open) = open else { return Ok(false) };
        if !news(&open, record, (census, NO_FILE)).is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The case that each record tells of, in their order; `None` for a request that nobody has told of. One that stands alone
/// beside the one case that an earlier file of the same census told of, and this file does not, is that request with
/// another day: the file puts the earlier one right.
fn paired(mut known: Vec<OpenCase>, records: &[Record], census: Day) -> Vec<Option<OpenCase>> {
    let mut pairs: Vec<Option<OpenCase>> =
        records.iter().map(|record| taken(&mut known, record, census)).collect();
    known.retain(|open| open.case.as_at == Some(census));
    let mut unheard_of = pairs.iter_mut().filter(|pair| pair.is_none());
    if let (Some(pair), None) = (unheard_of.next(), unheard_of.next())
        && known.len() == 1
    {
        *pair = known.pop();
    }
    pairs
}

/// Takes the case of the same request out of those known.
fn taken(known: &mut Vec<OpenCase>, record: &Record, census: Day) -> Option<OpenCase> {
    let same = known.iter().position(|open| same_request(record, &open.case));
    let same = same.or_else(|| only_plan(known, record, census));
    same.map(|at| known.swap_remove(at))
}

/// The one plan in force, for a historical request: an amended plan starts anew, and its old start is not told.
fn only_plan(known: &[OpenCase], record: &Record, census: Day) -> Option<usize> {
    let has_plan = |open: &OpenCase| open.case.has_plan(census);
    let historical = record.request == Outcome::Historical && record.plan.is_some();
    let one = known.iter().filter(|open| has_plan(open)).count() == 1;
    known.iter().position(has_plan).filter(|_| historical && one)
}

/// What a record tells that was not known, nothing when a newer return has told of the case since.
fn news(open: &OpenCase, record: &Record, (census, import): (Day, ImportId)) -> Vec<Happening> {
    if open.case.as_at.is_some_and(|day| day > census) {
        return Vec::new();
    }
    let then = fold_as_at(&open.facts, census, Instant(i64::MAX));
    let then = Case { as_at: open.case.as_at, import: open.case.import, ..then };
    facts_of(record, &then, census, import)
}

async fn open_from(tx: &mut Tx, by: &By, child: ChildId, file: File, record: &Record) -> Answer<OpenCase> {
    let reference = next_reference(tx, by).await?;
    let opened = Fact::CaseOpened(CaseOpened { reference });
    let first = record
        .received
        .map_or_else(|| Happening::undated(opened.clone()), |day| Happening::on(day, opened.clone()));
    let mut happenings = vec![first];
    happenings.extend(facts_of(record, &Case::default(), file.census, file.import));
    happenings.push(Happening::on(file.census, Fact::OwnerSet { officer: None, team: file.team }));
    append_from_import(tx, OpenCase::new(by.ids.next(), child), by, file.import, happenings).await
}
