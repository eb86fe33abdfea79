//! Who put an entry of a case right, and the words they gave for it.

use serde::Deserialize;
use waymark_kernel::{Answer, CaseId, PersonId, Problem, TextId};
use waymark_store::{Reader, journal};

/// One entry that puts another right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PutRight {
    /// Its number in the journal.
    pub seq: i64,
    /// The entry it puts right.
    pub wrong: i64,
    /// Why, where they said so.
    pub why: Option<TextId>,
    /// Who.
    pub by: PersonId,
}

#[derive(Deserialize)]
struct Payload {
    #[serde(default)]
    why: Option<TextId>,
}

/// Every entry of a case that puts another right, in the order of the journal.
///
/// # Errors
/// A fault when a payload cannot be read.
pub async fn of_case<R: Reader>(from: R, case: CaseId) -> Answer<Vec<PutRight>> {
    let mut found = Vec::new();
    for entry in journal::of_case(from, case).await? {
        let (Some(wrong), Some(payload)) = (entry.fact.corrects, entry.fact.payload.as_deref()) else {
            continue;
        };
        let read: Payload =
            serde_json::from_str(payload).map_err(|cause| Problem::fault("read a correction", cause))?;
        found.push(PutRight { seq: entry.seq, wrong, why: read.why, by: entry.fact.actor.person });
    }
    Ok(found)
}
