//! What each row of a file is to the record, without writing anything: the same for a dry run and for staging.

use super::model::{NewRow, Outcome};
use super::source::{Knowledge, Told};
use crate::matching::{Identity, Likeness, Match};
use crate::search;
use crate::store::import_rows;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use waymark_kernel::{Answer, ChildId, Day};
use waymark_store::{Store, Tx};

/// A row with what it is to the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The row.
    pub row: NewRow,
    /// What it is to the record.
    pub outcome: Outcome,
    /// The child, where known.
    pub child: Option<ChildId>,
    /// What it reads as to somebody who may know of no restricted child.
    pub shown: Outcome,
    /// Who it may be, with the code of the likeness, the likeliest first.
    pub candidates: Vec<(ChildId, String)>,
    /// SHA-256 of what it says, in hexadecimal: the same content of the same day is the same digest.
    pub digest: String,
}

/// Judges rows of a file of a kind and a day, in their order.
///
/// # Errors
/// As the store's and the knowledge's.
pub async fn judge(
    store: &Store,
    (kind, day): (&str, Option<Day>),
    rows: Vec<NewRow>,
    knowledge: Arc<dyn Knowledge>,
) -> Answer<Vec<Judged>> {
    let identities: Vec<Identity> = rows.iter().filter_map(|row| free(row).cloned()).collect();
    let mut matches = search::match_openly(store, &identities).await?.into_iter();
    let mut openly = Vec::with_capacity(rows.len());
    let mut judged: Vec<Judged> = rows
        .into_iter()
        .map(|row| {
            let found = free(&row).and_then(|_| matches.next());
            let (found, open) = found.map(asked_openly).unzip();
            openly.push(open.filter(|open| found.as_ref() != Some(open)));
            of_match(row, found, kind, day)
        })
        .collect();
    mark_told_before(store, kind, &mut judged).await?;
    mark_held(store, day, knowledge, &mut judged).await?;
    mark_shown(store, kind, (&mut judged, &openly)).await?;
    Ok(judged)
}

/// Where somebody has to be asked without the restricted children, they are asked with them too: a row is never taken for a
/// restricted child while a person answers for another.
fn asked_openly((found, open): (Match, Match)) -> (Match, Match) {
    match (found, &open) {
        (Match::Exact(child, _), Match::Close(close)) => {
            let this = std::iter::once((child, Likeness::OneOfSeveral));
            (Match::Close(this.chain(close.iter().copied()).collect()), open)
        }
        (found, _) => (found, open),
    }
}

/// Where a restricted child makes a difference, the row reads as what it is without: told of before by a file of this kind, or
/// not on record.
async fn mark_shown(
    store: &Store,
    kind: &str,
    (judged, openly): (&mut [Judged], &[Option<Match>]),
) -> Answer<()> {
    let rests_on = |row: &Judged, open: &Match| match open {
        Match::Exact(child, _) => Some(*child),
        _ => row.child,
    };
    let pairs = judged.iter().zip(openly);
    let children: Vec<ChildId> = pairs.filter_map(|(row, open)| rests_on(row, open.as_ref()?)).collect();
    let told = import_rows::last_told(store, kind, &children).await?;
    for (row, open) in judged.iter_mut().zip(openly) {
        row.shown = match open {
            None => row.outcome,
            Some(Match::Close(_)) => Outcome::Close,
            Some(open) => match rests_on(row, open).map(|child| told.get(&child)) {
                Some(Some(digest)) if *digest == row.digest => Outcome::Known,
                Some(Some(_)) => Outcome::Changed,
                _ if matches!(open, Match::Exact(..)) => Outcome::Changed,
                _ => Outcome::New,
            },
        };
    }
    Ok(())
}

/// The identity of a row that nothing holds back.
fn free(row: &NewRow) -> Option<&Identity> {
    row.identity.as_ref().filter(|_| !row.held)
}

fn of_match(row: NewRow, found: Option<Match>, kind: &str, day: Option<Day>) -> Judged {
    let digest = digest(kind, day, &row.payload);
    let (outcome, child, candidates) = match found {
        None => (Outcome::Held, None, Vec::new()),
        Some(Match::None) => (Outcome::New, None, Vec::new()),
        Some(Match::Exact(child, _)) => (Outcome::Changed, Some(child), Vec::new()),
        Some(Match::Close(close)) => {
            let candidates = close.into_iter().map(|(child, like)| (child, like.code().to_owned())).collect();
            (Outcome::Close, None, candidates)
        }
    };
    Judged { row, outcome, shown: outcome, child, candidates, digest }
}

/// A child of whom the last import of this kind said the very same is known; to find that costs next to nothing.
async fn mark_told_before(store: &Store, kind: &str, judged: &mut [Judged]) -> Answer<()> {
    let children: Vec<ChildId> = judged.iter().filter_map(|row| row.child).collect();
    let told = import_rows::last_told(store, kind, &children).await?;
    for row in judged.iter_mut().filter(|row| row.outcome == Outcome::Changed) {
        let same = row.child.and_then(|child| told.get(&child)).is_some_and(|digest| *digest == row.digest);
        if same {
            row.outcome = Outcome::Known;
        }
    }
    Ok(())
}

/// So is a child of whom anyone else has told the same: an officer, or a file of another kind. One of whom the row tells
/// something against what people recorded is held back.
async fn mark_held(
    store: &Store,
    day: Option<Day>,
    knowledge: Arc<dyn Knowledge>,
    judged: &mut [Judged],
) -> Answer<()> {
    let mut changed: Vec<&mut Judged> =
        judged.iter_mut().filter(|row| row.outcome == Outcome::Changed).collect();
    let asked: Vec<(ChildId, NewRow)> =
        changed.iter().filter_map(|row| Some((row.child?, row.row.clone()))).collect();
    if asked.is_empty() {
        return Ok(());
    }
    let answers = store.snapshot(move |tx| {
        Box::pin(async move {
            let mut answers = Vec::with_capacity(asked.len());
            for (child, row) in &asked {
                answers.push(compare(tx, knowledge.as_ref(), (row, day), *child).await?);
            }
            Ok(answers)
        })
    });
    for (row, answer) in changed.iter_mut().zip(answers.await?) {
        match answer {
            Compared::New => {}
            Compared::Held => row.outcome = Outcome::Known,
            Compared::Against(findings) => {
                (row.outcome, row.row.findings, row.row.held) = (Outcome::Held, findings, true);
            }
        }
    }
    Ok(())
}

/// What a row is beside what is on record of its child.
enum Compared {
    /// It tells something new.
    New,
    /// All of it is held.
    Held,
    /// It tells something against what people recorded: its findings with the reason.
    Against(String),
}

async fn compare(
    tx: &mut Tx,
    knowledge: &dyn Knowledge,
    (row, day): (&NewRow, Option<Day>),
    child: ChildId,
) -> Answer<Compared> {
    if knowledge.holds(&mut *tx, &row.payload, day, child).await? {
        return Ok(Compared::Held);
    }
    let told = Told { label: &row.label, line: row.line, payload: &row.payload, findings: &row.findings };
    let against = knowledge.against(tx, &told, day, child).await?;
    Ok(against.map_or(Compared::New, Compared::Against))
}

fn digest(kind: &str, day: Option<Day>, payload: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(kind.as_bytes());
    hash.update([0]);
    hash.update(day.map(|day| day.to_string()).unwrap_or_default().as_bytes());
    hash.update([0]);
    hash.update(payload.as_bytes());
    hex::encode(hash.finalize())
}
