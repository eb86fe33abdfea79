//! Restricting a child's record by name: who sees it then, and who may lift it. It must never leave a record that nobody
//! can open, and never tell anyone who is not named that there is one.

use crate::by::By;
use crate::children;
use crate::facts::Fact;
use crate::persons::{self, Person};
use crate::roles;
use waymark_access::{Label, Relation, Role, ties};
use waymark_kernel::{Answer, ChildId, Day, PersonId, Problem, TextId};
use waymark_store::{Reader, Store, Tx, journal};

/// Why a restriction cannot be left without a SEND manager.
const NOBODY_LIFTS: &str = "Someone named must be able to lift the restriction: name another SEND manager before you remove this one.";

/// The kind of reason for which a record is kept back, as far as its family may be told it: never whose words stand in it,
/// nor what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Someone who works in the partnership knows the family.
    Staff,
    /// It tells about somebody else too.
    Others,
    /// Another one that the law allows.
    Other,
}

impl Ground {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Staff, Self::Others, Self::Other];

    /// The code, as stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Others => "others",
            Self::Other => "other",
        }
    }

    /// The kind a code stands for.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// The kind of reason for which a child's record is kept back now. [`Ground::Other`] where nobody said which; `None` where
/// the record is not kept back.
///
/// # Errors
/// As the store's.
pub async fn ground(store: &Store, child: ChildId) -> Answer<Option<Ground>> {
    let entries = journal::of_child(store, child).await?;
    let of_label =
        |entry: &&waymark_kernel::Entry| entry.fact.slice == crate::SLICE && entry.fact.kind == "label_set";
    let last = entries.iter().rfind(of_label).and_then(|entry| entry.fact.payload.as_deref());
    let Some(Ok(Fact::LabelSet { label, told, .. })) = last.map(serde_json::from_str) else {
        return Ok(None);
    };
    let ground = told.as_deref().and_then(Ground::from_code).unwrap_or(Ground::Other);
    Ok((label == Label::Withheld.number()).then_some(ground))
}

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
/// text of purpose `label`; `told` is what kind of reason a family may be told. The slices change the copies of the label beside their rows in the same transaction.
///
/// # Errors
/// As [`children::set_label`]; refused for a label that restricts nothing.
pub async fn restrict(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    (label, why, told): (Label, TextId, Option<Ground>),
    readers: &[PersonId],
) -> Answer<()> {
    if !matches!(label, Label::Withheld | Label::Hidden) {
        return Err(Problem::refuse("level", "Choose how far the record is restricted."));
    }
    name(tx, by, child, by.actor.person).await?;
    for reader in readers {
        name(tx, by, child, *reader).await?;
    }
    children::set_label_told(tx, by, child, label, (Some(why), told)).await
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
