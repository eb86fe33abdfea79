//! Facts and words into the journal and out of it. The tables that facts make are the slice's own to keep.

use super::{Happened, Happening, SliceFact, Words};
use crate::By;
use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, Entry, NewFact, Problem, Subject, TextId};
use waymark_store::{NewText, Tx};

/// What a fact's payload holds: the fact, and why where it puts another right.
#[derive(Serialize, Deserialize)]
struct Payload<F> {
    #[serde(flatten)]
    fact: F,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    why: Option<TextId>,
}

/// A slice's fact from its entry; `None` for other slices' entries and destroyed payloads.
#[must_use]
pub fn happened<F: SliceFact>(entry: &Entry) -> Option<Answer<Happened<F>>> {
    let payload = entry.fact.payload.as_deref().filter(|_| entry.fact.slice == F::SLICE)?;
    let read: Result<Payload<F>, _> = serde_json::from_str(payload);
    Some(read.map_err(|cause| Problem::fault("read a fact", cause)).map(|payload| Happened {
        seq: entry.seq,
        when: entry.fact.when,
        recorded: entry.fact.recorded,
        corrects: entry.fact.corrects,
        fact: payload.fact,
    }))
}

/// The slice's facts among these entries, in their order. A destroyed payload is left out.
///
/// # Errors
/// A fault when a payload cannot be read.
pub fn read<F: SliceFact>(entries: &[Entry]) -> Answer<Vec<Happened<F>>> {
    entries.iter().filter_map(happened).collect()
}

/// Appends facts about one thing to the journal and gives them as it has them. The tables are the caller's to keep.
///
/// # Errors
/// As the store's.
pub async fn record<F: SliceFact>(
    tx: &mut Tx,
    by: &By,
    subject: Subject,
    happenings: Vec<Happening<F>>,
) -> Answer<Vec<Happened<F>>> {
    let new = happenings.iter().map(|h| new_fact(subject, by, h)).collect::<Answer<Vec<_>>>()?;
    let entries = tx.append_all(new).await?;
    let told = |(entry, happening): (&Entry, Happening<F>)| Happened {
        seq: entry.seq,
        when: happening.when,
        recorded: by.now.at,
        corrects: happening.corrects,
        fact: happening.fact,
    };
    Ok(entries.iter().zip(happenings).map(told).collect())
}

fn new_fact<F: SliceFact>(subject: Subject, by: &By, happening: &Happening<F>) -> Answer<NewFact> {
    let payload = Payload { fact: &happening.fact, why: happening.why };
    let payload = serde_json::to_string(&payload).map_err(|cause| Problem::fault("write a fact", cause))?;
    Ok(NewFact {
        id: by.ids.next(),
        slice: F::SLICE,
        kind: happening.fact.kind(),
        subject,
        when: happening.when,
        recorded: by.now.at,
        actor: by.actor.clone(),
        source: by.source,
        corrects: happening.corrects,
        payload,
    })
}

/// Keeps words beside what they are about.
///
/// # Errors
/// As the store's.
pub async fn keep_words(tx: &mut Tx, by: &By, subject: Subject, words: Vec<Words>) -> Answer<()> {
    let Subject { case, child } = subject;
    for Words { id, purpose, body } in words {
        tx.put_text(NewText { id, case, child, purpose, body, recorded: by.now.at }).await?;
    }
    Ok(())
}

/// The number of the fact that this key's first post made; `None` when it was not posted yet.
///
/// # Errors
/// As the store's.
pub async fn once(tx: &mut Tx, key: &str) -> Answer<Option<i64>> {
    Ok(tx.once(key).await?.and_then(|answer| answer.parse().ok()))
}

/// Remembers the number of the latest fact that this key's post made.
///
/// # Errors
/// As the store's.
pub async fn remember(tx: &mut Tx, by: &By, key: &str, seq: i64) -> Answer<()> {
    tx.remember(key, &seq.to_string(), by.now.at).await
}
