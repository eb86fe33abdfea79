//! Two records that may be of one child. A sender who may not know of a child makes a second record of them, and is told
//! nothing; the pair is put down for those who may see both. Nothing is ever made one by a guess: a person answers.

use crate::by::By;
use crate::children;
use crate::facts::Fact;
use crate::matching::{Candidate, Identity, Likeness, Match, decide};
use crate::store::{match_keys, pairs as rows};
use std::collections::BTreeSet;
use waymark_kernel::{Answer, ChildId, Day, FactId};
use waymark_store::{Reader, Tx};

/// The most pairs that are read at once.
const MOST: i64 = 100;
/// The likeness of two records that are the same in name, birth date and postcode or number.
const CERTAIN: &str = "certain";

/// Two records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The fact that found it.
    pub id: FactId,
    /// The record that was made later.
    pub newer: ChildId,
    /// The record that was there.
    pub other: ChildId,
    /// Why they may be one: `certain`, or a code of [`Likeness`].
    pub likeness: String,
    /// The day the newer record was made.
    pub found: Day,
    /// What a person said: one child or two; `None` when nobody has said yet.
    pub answer: Option<bool>,
}

impl Pair {
    /// Why they may be one child, for the person who decides.
    #[must_use]
    pub fn why(&self) -> &'static str {
        let known = Likeness::ALL.into_iter().find(|likeness| likeness.code() == self.likeness);
        known.map_or("the same name, birth date and postcode, or the same number", Likeness::words)
    }
}

/// Puts down every record that one just made may be a second one of. `apart` are those of whom the person who made it
/// has said already that they are another child.
///
/// # Errors
/// Missing when there is no such child; otherwise as the store's.
pub async fn find(tx: &mut Tx, by: &By, child: ChildId, apart: &[ChildId]) -> Answer<()> {
    let keys = identity(&children::get(&mut *tx, child).await?).keys();
    let mut others = match_keys::candidates(&mut *tx, std::slice::from_ref(&keys)).await?;
    others.retain(|other: &Candidate| other.child != child && !apart.contains(&other.child));
    others.sort_by_key(|other| other.child);
    others.dedup_by_key(|other| other.child);
    let others: Vec<&Candidate> = others.iter().collect();
    let like: Vec<(ChildId, &str)> = match decide(&keys, &others) {
        Match::Exact(other, _) => vec![(other, CERTAIN)],
        Match::Close(close) => close.into_iter().map(|(other, like)| (other, like.code())).collect(),
        Match::None => Vec::new(),
    };
    for (other, likeness) in like {
        let likeness = likeness.to_owned();
        let fact = Fact::PairFound { other, likeness: likeness.clone() };
        let id = by.append(&mut *tx, children::about(child), &fact).await?;
        let pair = Pair { id, newer: child, other, likeness, found: by.now.today, answer: None };
        rows::insert(tx, &pair).await?;
    }
    Ok(())
}

fn identity(child: &crate::Child) -> Identity {
    let details = &child.details;
    Identity {
        forename: details.forename.clone(),
        surname: details.surname.clone(),
        birth_date: details.birth_date,
        post_code: details.post_code.clone(),
        upn: details.upn.clone(),
        uln: details.uln.clone(),
        nhs_number: details.nhs_number.clone(),
    }
}

/// Records what a person says: of one child, or of two. A later answer takes the place of an earlier one; both stay in
/// the journal.
///
/// # Errors
/// Missing when there is no such pair.
pub async fn answer(tx: &mut Tx, by: &By, pair: FactId, same: bool) -> Answer<()> {
    let standing = rows::get(&mut *tx, pair).await?;
    if standing.answer == Some(same) {
        return Ok(());
    }
    by.append(&mut *tx, children::about(standing.newer), &Fact::PairAnswered { found: pair, same }).await?;
    rows::answer(tx, pair, same).await
}

/// One pair.
///
/// # Errors
/// Missing when there is none.
pub async fn get<R: Reader>(from: R, pair: FactId) -> Answer<Pair> {
    rows::get(from, pair).await
}

/// The newest pairs that nobody has answered, at most 100. Who may see a pair is decided for each before it is shown.
///
/// # Errors
/// As the store's.
pub async fn open<R: Reader>(from: R) -> Answer<Vec<Pair>> {
    rows::list(from, false, MOST).await
}

/// The newest pairs that were answered to be one child, at most 100.
///
/// # Errors
/// As the store's.
pub async fn same<R: Reader>(from: R) -> Answer<Vec<Pair>> {
    rows::list(from, true, MOST).await
}

/// Which of these are in a pair that was answered to be one child.
///
/// # Errors
/// As the store's.
pub async fn joined<R: Reader>(from: R, children: &[ChildId]) -> Answer<BTreeSet<ChildId>> {
    let pairs = rows::same_as(from, children).await?;
    let both: BTreeSet<ChildId> = pairs.into_iter().flat_map(|(newer, other)| [newer, other]).collect();
    Ok(children.iter().copied().filter(|child| both.contains(child)).collect())
}

/// The other records of the child of this one, as people have answered: also those that are the same as one that is the
/// same. In no order; empty where nobody has said so, or the answer was taken back. Who may see each is decided for each.
///
/// # Errors
/// As the store's.
pub async fn together(from: &mut Tx, child: ChildId) -> Answer<Vec<ChildId>> {
    let mut known = BTreeSet::from([child]);
    let mut asked = vec![child];
    while !asked.is_empty() {
        let pairs = rows::same_as(&mut *from, &asked).await?;
        let both = pairs.into_iter().flat_map(|(newer, other)| [newer, other]);
        asked = both.filter(|found| known.insert(*found)).collect();
    }
    known.remove(&child);
    Ok(known.into_iter().collect())
}
