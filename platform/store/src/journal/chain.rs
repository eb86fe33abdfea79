//! The hash chain: each line's link is over the link before, the digest of its exact payload text, its number and
//! the columns around the payload in one fixed text form. Changing this form breaks every published head.

use sha2::{Digest, Sha256};
use std::fmt::{Display, Write as _};
use uuid::Uuid;
use waymark_kernel::{Answer, AreaId, Day, NewFact, Problem, Source};

/// The last line of a journal: publish it outside the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of the last line; 0 when there is none.
    pub seq: i64,
    /// Its link of the chain.
    pub chain: [u8; 32],
}

impl Head {
    /// The head of a journal without lines: the area's own beginning, so that lines cannot move between areas.
    #[must_use]
    pub fn empty(area: AreaId) -> Self {
        let chain = Sha256::digest(format!("waymark journal of area {}", area.0)).into();
        Self { seq: 0, chain }
    }

    /// The link as 64 hexadecimal digits, as it is published.
    #[must_use]
    pub fn hex(&self) -> String {
        hex::encode(self.chain)
    }

    /// A head from its published form.
    ///
    /// # Errors
    /// A Refusal when the digits are not a link.
    pub fn published(seq: i64, digits: &str) -> Answer<Self> {
        let mut chain = [0; 32];
        hex::decode_to_slice(digits.trim(), &mut chain).map_err(|_| {
            Problem::refuse("head", "The head of the journal is 64 hexadecimal digits. Copy the whole of it.")
        })?;
        Ok(Self { seq, chain })
    }

    /// The head after one more line.
    pub(super) fn next(&self, payload_digest: &[u8], envelope: &str) -> Self {
        let seq = self.seq.saturating_add(1);
        let mut hash = Sha256::new();
        hash.update(self.chain);
        hash.update(payload_digest);
        hash.update(seq.to_be_bytes());
        hash.update(envelope.as_bytes());
        Self { seq, chain: hash.finalize().into() }
    }
}

/// The digest of a payload's exact text.
pub(super) fn digest(payload: &str) -> [u8; 32] {
    Sha256::digest(payload.as_bytes()).into()
}

/// The columns around the payload as one text: joined by `|`, absent ones empty. The same text is made by SQL
/// when a journal is verified ([`super::verify`]).
pub(super) fn envelope(fact: &NewFact) -> Answer<String> {
    for code in [fact.slice, fact.kind, &fact.actor.role, &fact.actor.agency] {
        check_code(code)?;
    }
    let (source, import) = source(fact.source);
    let mut text = String::with_capacity(256);
    let mut put = |part: &dyn Display| write!(text, "|{part}");
    [
        put(&fact.id),
        put(&fact.slice),
        put(&fact.kind),
        put(&opt(fact.subject.child)),
        put(&opt(fact.subject.case)),
        put(&opt(fact.when.first())),
        put(&opt(fact.when.last())),
        put(&fact.recorded.0),
        put(&fact.actor.person),
        put(&fact.actor.role),
        put(&fact.actor.agency),
        put(&source),
        put(&opt(import.map(Uuid::simple))),
        put(&opt(fact.corrects)),
    ]
    .into_iter()
    .collect::<Result<(), _>>()
    .map_err(|e| Problem::fault("write the envelope of a fact", e))?;
    Ok(text)
}

/// Where a fact came from, as its two columns.
pub(super) fn source(source: Source) -> (&'static str, Option<Uuid>) {
    match source {
        Source::Entered => ("entered", None),
        Source::Import(import) => ("import", Some(import.0)),
        Source::Derived => ("derived", None),
    }
}

/// The two day columns of a fact.
pub(super) fn days(fact: &NewFact) -> (Option<Day>, Option<Day>) {
    (fact.when.first(), fact.when.last())
}

fn opt(part: Option<impl Display>) -> String {
    part.map(|p| p.to_string()).unwrap_or_default()
}

/// A code that held the separator could be cut in two ways.
fn check_code(code: &str) -> Answer<()> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    if !code.is_empty() && code.chars().all(plain) {
        return Ok(());
    }
    Err(Problem::fault("append to the journal", "a slice, kind, role or agency is not a plain code"))
}
