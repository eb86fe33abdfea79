//! Taking a loading back: every fact it brought is taken back, and stays in the journal with what took it back.

use crate::facts::Fact;
use crate::happening::Happening;
use crate::store::{self, OpenReferral, loads};
use waymark_kernel::{Answer, CaseId, ImportId, Problem, Source};
use waymark_people::{By, retraction};
use waymark_store::{Tx, journal};

/// The most references that a refusal names.
const NAMED: usize = 10;

/// Takes a loading back. Answers how many facts were taken back.
///
/// # Errors
/// Missing when there is no such loading; refused when it was taken back already, or when somebody has recorded something
/// since in a referral it told of.
pub async fn undo(tx: &mut Tx, by: &By, load: ImportId) -> Answer<usize> {
    if loads::is_undone(tx, load).await? {
        return Err(Problem::refuse("", "This loading was taken back already."));
    }
    let (mut resting, mut back) = (Vec::new(), Vec::new());
    for id in loads::referrals(tx, load).await? {
        let open = store::open_referral(tx, id).await?;
        let entries = journal::of_case(&mut *tx, CaseId(id.0)).await?;
        let taken_back: Vec<i64> = open.facts.iter().filter_map(|fact| fact.corrects).collect();
        let stands = |seq: i64| !taken_back.contains(&seq);
        let brought: Vec<i64> = entries
            .iter()
            .filter(|entry| entry.fact.source == Source::Import(load))
            .map(|entry| entry.seq)
            .collect();
        let latest = brought.last().copied().unwrap_or_default();
        // What came later and was taken back itself, such as by undoing a later loading, rests on nothing.
        let later = open
            .facts
            .iter()
            .filter(|fact| fact.seq > latest && !matches!(fact.fact, Fact::Retracted | Fact::Undone));
        let brought: Vec<i64> = brought.into_iter().filter(|seq| stands(*seq)).collect();
        if later.into_iter().any(|fact| stands(fact.seq)) {
            resting.push(open.referral.reference.clone());
        }
        back.push((open, brought));
    }
    if !resting.is_empty() {
        return Err(Problem::refuse("", still_rests(&resting)));
    }
    let mut count = 0;
    for (open, brought) in back {
        count += brought.len();
        let child = open.child;
        take_back(tx, by, open, brought).await?;
        // A child of whom nothing else is on record was never anybody's to know of.
        retraction::take_back_with(tx, by, child, load).await?;
    }
    loads::mark_undone(tx, load).await?;
    Ok(count)
}

async fn take_back(tx: &mut Tx, by: &By, open: OpenReferral, brought: Vec<i64>) -> Answer<()> {
    let taken = |seq: i64| Happening { corrects: Some(seq), ..Happening::on(by.now.today, Fact::Undone) };
    let facts = brought.into_iter().rev().map(taken).collect();
    store::append(tx, open, by, facts).await.map(|_| ())
}

fn still_rests(references: &[String]) -> String {
    let named: Vec<&str> = references.iter().take(NAMED).map(String::as_str).collect();
    let more = references.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("Something was recorded since in {}{more}. Take that back first.", named.join(", "))
}
