//! Restricting a child's record by name: who sees it then, and who may lift it. It must never leave a record that nobody
//! can open, and never tell anyone who is not named that there is one.

use crate::by::By;
use crate::children;
use crate::persons::{self, Person};
use crate::roles;
use waymark_access::{Label, Relation, Role, ties};
use waymark_kernel::{Answer, ChildId, Day, PersonId, Problem, TextId};
use waymark_store::{Reader, Store, Tx};

/// Why a restriction cannot be left without a SEND manager.
const NOBODY_LIFTS: &str = "Someone named must be able to lift the restriction: name another SEND manager before you remove this one.";

/// Those named on the list of a child on a day, by name.
///
/// # Errors
/// As the store's.
pub async fn readers(store: &Store, child: ChildId, day: Day) -> Answer<Vec<Person>> {
    let mut readers = persons::many(store, &named(store, child, day).await?).await?;
    readers.sort_by(|one, other| one.details.name.cmp(&other.details.name));
    Ok(readers)
}

async fn named<R: Reader>(from: R, child: ChildId, day: Day) -> Answer<Vec<PersonId>> {
    let all = ties::of_child(from, child).await?;
    let named = all.into_iter().filter(|tie| tie.relation == Relation::Named && tie.counts_on(day));
    Ok(named.map(|tie| PersonId(tie.actor)).collect())
}

/// Restricts a child to those named: `readers` and whoever does it, who alone can be sure to see it again. `why` is a
/// text of purpose `label`. The slices change the copies of the label beside their rows in the same transaction.
///
/// # Errors
/// As [`children::set_label`]; refused for a label that restricts nothing.
pub async fn restrict(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    (label, why): (Label, TextId),
    readers: &[PersonId],
) -> Answer<()> {
    if !matches!(label, Label::Withheld | Label::Hidden) {
        return Err(Problem::refuse("level", "Choose how far the record is restricted."));
    }
    name(tx, by, child, by.actor.person).await?;
    for reader in readers {
        name(tx, by, child, *reader).await?;
    }
    children::set_label(tx, by, child, label, Some(why)).await
}

/// Names someone, unless they are named already.
///
/// # Errors
/// Missing when there is no such child or person.
pub async fn name(tx: &mut Tx, by: &By, child: ChildId, reader: PersonId) -> Answer<()> {
    persons::get(&mut *tx, reader).await?;
    if named(&mut *tx, child, by.now.today).await?.contains(&reader) {
        return Ok(());
    }
    children::name_reader(tx, by, child, reader).await
}

/// Takes someone off the list.
///
/// # Errors
/// Missing when they are not on it; refused while nobody else named could lift the restriction.
pub async fn remove(tx: &mut Tx, by: &By, child: ChildId, reader: PersonId) -> Answer<()> {
    let known = named(&mut *tx, child, by.now.today).await?;
    for other in known.into_iter().filter(|person| *person != reader) {
        let held = roles::of_person(&mut *tx, other, by.now.today).await?;
        if held.iter().any(|role| role.given.role == Role::SendManager.code()) {
            return children::remove_reader(tx, by, child, reader).await;
        }
    }
    Err(Problem::refuse("reader", NOBODY_LIFTS))
}

/// Lifts a restriction. Those who were named stay on the list, which then opens nothing more than their role does.
///
/// # Errors
/// As [`children::set_label`].
pub async fn lift(tx: &mut Tx, by: &By, child: ChildId, why: TextId) -> Answer<()> {
    children::set_label(tx, by, child, Label::Open, Some(why)).await
}
