//! From a decision to the journal: one transaction that reads the case, decides, appends the facts and keeps the
//! tables. The same post fifty times is one fact: its key is remembered with the answer.

use crate::decide;
use crate::record::Happening;
use crate::store::{self, OpenCase, Words};
use waymark_kernel::{Answer, CaseId, ChildId, PersonId, Problem};
pub use waymark_people::happenings::Command;
use waymark_people::{By, happenings, teams};
use waymark_store::{Store, Tx};

/// Decides on a case and records what was decided. Gives the number of the case's latest fact.
///
/// # Errors
/// What `decide` refuses; missing when there is no such case; otherwise as the store's.
pub async fn act<F>(store: &Store, by: By, case: CaseId, command: Command, decide: F) -> Answer<i64>
where
    F: FnOnce(&OpenCase) -> Answer<Vec<Happening>> + Send + 'static,
{
    store.write(move |tx| Box::pin(async move { act_in(tx, &by, case, command, decide).await })).await
}

/// As [`act`], inside a transaction that does more.
///
/// # Errors
/// As [`act`].
pub async fn act_in<F>(tx: &mut Tx, by: &By, case: CaseId, command: Command, decide: F) -> Answer<i64>
where
    F: FnOnce(&OpenCase) -> Answer<Vec<Happening>> + Send,
{
    let key = kept_under(case, &command.key);
    if let Some(seq) = happenings::once(tx, &key).await? {
        return Ok(seq);
    }
    let open = store::open_case(tx, case).await?;
    let happenings = decide(&open)?;
    happenings::keep_words(tx, by, open.subject(), command.words).await?;
    let open = store::append(tx, open, by, happenings).await?;
    happenings::remember(tx, by, &key, open.last_seq()).await?;
    Ok(open.last_seq())
}

/// Gives back to their teams the open cases of somebody who works here no longer: nobody has them until a manager gives them
/// to someone. Answers how many, which is for tests and for nobody else's eyes.
///
/// # Errors
/// As the store's; refused where no team can take them.
pub async fn hand_back(tx: &mut Tx, by: &By, officer: PersonId) -> Answer<usize> {
    let cases = store::lists::cases::open_of(tx, officer).await?;
    let send = teams::of_kind(&mut *tx, "send").await?.first().map(|team| team.id);
    for case in &cases {
        let (open, today) = (store::open_case(tx, *case).await?, by.now.today);
        let nobody = || Problem::refuse("", "There is no SEND team to take the cases: add one first.");
        let team = open.case.team.or(send).ok_or_else(nobody)?;
        store::append(tx, open, by, vec![decide::give_case(None, team, today)]).await?;
    }
    Ok(cases.len())
}

fn kept_under(case: CaseId, key: &str) -> String {
    format!("ehc/{case}/{key}")
}

/// Whether a post with this key was already recorded about a case.
///
/// # Errors
/// As the store's.
pub async fn posted(store: &Store, case: CaseId, key: &str) -> Answer<bool> {
    let key = kept_under(case, key);
    let found = store.snapshot(move |tx| Box::pin(async move { happenings::once(tx, &key).await }));
    Ok(found.await?.is_some())
}

/// Opens a new case of a child with its first facts. Gives it as it stands.
///
/// # Errors
/// As the store's.
pub async fn open_new(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    words: Vec<Words>,
    happenings: Vec<Happening>,
) -> Answer<OpenCase> {
    let open = OpenCase::new(by.ids.next(), child);
    happenings::keep_words(tx, by, open.subject(), words).await?;
    store::append(tx, open, by, happenings).await
}

/// The next reference of the recording year: `WM-26-00417`. For people, never proof of access.
///
/// # Errors
/// As the store's.
pub async fn next_reference(tx: &mut Tx, by: &By) -> Answer<String> {
    let year = by.now.today.year().rem_euclid(100);
    let number = tx.next_number(&format!("case/{year:02}")).await?;
    Ok(format!("WM-{year:02}-{number:05}"))
}
