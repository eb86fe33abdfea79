//! Children and young people on record: recorded once, changed by newer versions, never edited in place. Who may
//! read one is decided by access before these functions are called.

use crate::by::By;
use crate::child::{Child, ChildDetails};
use crate::facts::Fact;
use crate::families;
use crate::restriction::Ground;
use crate::store::{children as rows, pending};
use waymark_access::{Action, Label, Relation, Sight, Tie, ties};
use waymark_kernel::{
    Answer, ChildId, Day, ImportId, Instant, PersonId, Problem, Source, Subject, TextId, VersionId,
};
use waymark_store::{Reader, Tx};

/// Puts a child on record.
///
/// # Errors
/// Refused when a name is missing or a date or number cannot be.
pub async fn record(tx: &mut Tx, by: &By, details: ChildDetails) -> Answer<ChildId> {
    record_labelled(tx, by, details, Label::Open, None).await
}

/// Puts a child of an import on record: nobody sees it until the import is all in.
pub(crate) async fn record_pending(
    tx: &mut Tx,
    by: &By,
    details: ChildDetails,
    import: ImportId,
) -> Answer<ChildId> {
    record_labelled(tx, by, details, Label::Pending, Some(import)).await
}

async fn record_labelled(
    tx: &mut Tx,
    by: &By,
    details: ChildDetails,
    label: Label,
    pending: Option<ImportId>,
) -> Answer<ChildId> {
    let details = details.tidied();
    details.check(by.now.today)?;
    let record_no = tx.next_number("people_child").await?;
    let child = Child { id: by.ids.next(), record_no, version: by.ids.next(), label, details };
    rows::keep_version(tx, child.version, child.id, by.now.at, pending, &child.details).await?;
    rows::insert(tx, &child, pending).await?;
    ties::label(tx, child.id, label).await?;
    by.append(tx, about(child.id), &Fact::ChildRecorded { record_no, version: child.version }).await?;
    Ok(child.id)
}

/// Gives a child newer details in full. The same details again are no fact.
///
/// # Errors
/// Missing when there is no such child; refused as [`record`]; a conflict when `seen` is given and someone has
/// changed the details since: both versions are told.
pub async fn change(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    seen: Option<VersionId>,
    details: ChildDetails,
) -> Answer<()> {
    let details = details.tidied();
    details.check(by.now.today)?;
    let standing = rows::get(&mut *tx, child).await?;
    if standing.details == details {
        return Ok(());
    }
    refuse_while_pending(tx, child).await?;
    if seen.is_some_and(|seen| seen != standing.version) {
        let told = |d: &ChildDetails| format!("{}, born {}", d.name(), d.birth_date);
        return Err(Problem::Conflict { theirs: told(&standing.details), yours: told(&details) });
    }
    let version = by.ids.next();
    rows::keep_version(tx, version, child, by.now.at, None, &details).await?;
    rows::update(tx, child, version, &details).await?;
    by.append(tx, about(child), &Fact::ChildChanged { version }).await?;
    if standing.details.birth_date != details.birth_date {
        families::keep_ties(tx, child).await?;
    }
    Ok(())
}

/// Lays what a source tells over what is known: silence erases nothing. While an import is not all in, the newer
/// details wait out of sight. Answers whether anything changed.
///
/// # Errors
/// As [`change`].
pub async fn tell(tx: &mut Tx, by: &By, child: ChildId, told: ChildDetails) -> Answer<bool> {
    let import = match by.source {
        Source::Import(import) => Some(import),
        Source::Entered | Source::Derived => None,
    };
    let standing = match pending::details(tx, child).await? {
        Some(_) if import.is_none() => return Err(being_imported()),
        Some(details) => details,
        None => rows::get(&mut *tx, child).await?.details,
    };
    let details = standing.updated_by(told.tidied());
    if details == standing {
        return Ok(false);
    }
    details.check(by.now.today)?;
    let version = by.ids.next();
    rows::keep_version(tx, version, child, by.now.at, import, &details).await?;
    by.append(tx, about(child), &Fact::ChildChanged { version }).await?;
    if import.is_none() {
        rows::update(tx, child, version, &details).await?;
        families::keep_ties(tx, child).await?;
    }
    Ok(true)
}

/// An officer's change and an import's would otherwise overwrite each other unseen.
async fn refuse_while_pending(tx: &mut Tx, child: ChildId) -> Answer<()> {
    if pending::details(tx, child).await?.is_some() { Err(being_imported()) } else { Ok(()) }
}

fn being_imported() -> Problem {
    Problem::Busy("A file is bringing this record up to date. Try again when its import is finished.".into())
}

/// Restricts a child, or lifts a restriction. `why` is a text of purpose `label`. Whoever may still read a hidden
/// child is named one by one with [`name_reader`]. A copy of the label beside a case is changed by its own slice,
/// in the same transaction.
///
/// # Errors
/// Missing when there is no such child; refused for a child of an import that is not all in.
pub async fn set_label(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    label: Label,
    why: Option<TextId>,
) -> Answer<()> {
    set_label_told(tx, by, child, label, (why, None)).await
}

/// As [`set_label`], with the kind of reason that the family may be told.
///
/// # Errors
/// As [`set_label`].
pub(crate) async fn set_label_told(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    label: Label,
    (why, told): (Option<TextId>, Option<Ground>),
) -> Answer<()> {
    let standing = rows::get(&mut *tx, child).await?;
    if label == Label::Pending || standing.label == Label::Pending {
        return Err(Problem::refuse(
            "label",
            "This record came with an import that is not finished. Wait for it.",
        ));
    }
    if standing.label == label {
        return Ok(());
    }
    rows::set_label(tx, child, label).await?;
    ties::label(tx, child, label).await?;
    let told = told.map(|ground| ground.code().to_owned());
    let fact = Fact::LabelSet { label: label.number(), why, told };
    by.append(tx, about(child), &fact).await?;
    Ok(())
}

/// Names someone on the list of those who may read a restricted child, from today on.
///
/// # Errors
/// Missing when there is no such child.
pub async fn name_reader(tx: &mut Tx, by: &By, child: ChildId, reader: PersonId) -> Answer<()> {
    rows::get(&mut *tx, child).await?;
    ties::put(tx, &[Tie::from_day(child, reader.0, Relation::Named, by.now.today)]).await?;
    by.append(tx, about(child), &Fact::ReaderNamed { reader }).await?;
    Ok(())
}

/// Takes someone off that list at once.
///
/// # Errors
/// Missing when they are not on it.
pub async fn remove_reader(tx: &mut Tx, by: &By, child: ChildId, reader: PersonId) -> Answer<()> {
    if ties::stop(tx, child, reader.0, Relation::Named, by.now.today).await? == 0 {
        return Err(Problem::Missing);
    }
    by.append(tx, about(child), &Fact::ReaderRemoved { reader }).await?;
    Ok(())
}

/// A child as a visitor reads them: the proof of the look is the argument.
///
/// # Errors
/// Missing when the look does not cover who the child is.
pub async fn seen<R: Reader>(from: R, sight: &Sight<waymark_access::Child>) -> Answer<Child> {
    sight.require(Action::ReadChild)?;
    rows::get(from, sight.child()).await
}

/// A child by id, whatever its label: the caller has decided.
///
/// # Errors
/// Missing when there is no such child.
pub async fn get<R: Reader>(from: R, child: ChildId) -> Answer<Child> {
    rows::get(from, child).await
}

/// Many children by id, in no order; those not there are left out.
///
/// # Errors
/// As the store's.
pub async fn many<R: Reader>(from: R, children: &[ChildId]) -> Answer<Vec<Child>> {
    rows::many(from, children).await
}

/// Every child whom nothing restricts, with the day of birth, in the order they were recorded: for a demonstration, which
/// gives them something to wait for.
///
/// # Errors
/// As the store's.
pub async fn unrestricted<R: Reader>(from: R) -> Answer<Vec<(ChildId, Day)>> {
    rows::unrestricted(from).await
}

/// All that was ever told of any child and whose it is, whatever its label: only for keeping names from leaving, never for
/// a page.
///
/// # Errors
/// As the store's.
pub async fn ever_told<R: Reader>(from: R) -> Answer<Vec<(ChildId, ChildDetails)>> {
    rows::ever_told(from).await
}

/// How far the record of children has come: the same for as long as [`ever_told`] gives the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    versions: i64,
    last: i64,
}

/// How far the record of children has come.
///
/// # Errors
/// As the store's.
pub async fn last_told<R: Reader>(from: R) -> Answer<Told> {
    let (versions, last) = rows::last_told(from).await?;
    Ok(Told { versions, last })
}

/// One version of a child's details, as a fact points to it.
///
/// # Errors
/// Missing when it was destroyed.
pub async fn version<R: Reader>(from: R, version: VersionId) -> Answer<ChildDetails> {
    rows::version(from, version).await
}

/// The details as they were known at an instant (what had been recorded by then); `None` before the first.
///
/// # Errors
/// As the store's.
pub async fn known_at<R: Reader>(from: R, child: ChildId, known: Instant) -> Answer<Option<ChildDetails>> {
    rows::known_at(from, child, known).await
}

/// A fact about this child.
pub(crate) fn about(child: ChildId) -> Subject {
    Subject { child: Some(child), case: None }
}
