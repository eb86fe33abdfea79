//! Checks a whole journal: any line changed, deleted, swapped or added out of turn is found, and any line cut off
//! the end once a head has been published. It reads in constant memory and trusts nothing but the published head.

use super::append::{DESTROYED, OWN_SLICE};
use super::chain::{self, Head};
use crate::args;
use crate::place::Engine;
use crate::row::{FromRow, Row};
use crate::store::Store;
use futures_util::StreamExt;
use std::collections::BTreeSet;
use waymark_kernel::Answer;

/// What a check of the journal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The last line that is right: of the whole journal, when nothing is wrong.
    pub head: Head,
    /// How many payloads were destroyed with a line that says so.
    pub destroyed: u64,
    /// The first thing that is wrong, if anything is.
    pub wrong: Option<Wrong>,
}

/// What is wrong with a journal, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The line of this number is not there, though later ones are.
    Gone(i64),
    /// The payload of this line is not the one that was recorded.
    Payload(i64),
    /// This line, or its place after the one before, is not as it was recorded.
    Line(i64),
    /// The payload of this line is destroyed and no line says so.
    Destroyed(i64),
    /// Lines after this number were published and are not there.
    CutOff(i64),
    /// The line of this number is not the one whose link was published: the journal was rewritten.
    Rewritten(i64),
}

/// A whole line as one text: the envelope as [`chain::envelope`] writes it, then digest and link in hexadecimal,
/// then the payload after `+`, or `-` when it is destroyed. One column is several times faster to read than
/// eighteen. The engines write a UUID differently, which is the one reason for two texts.
macro_rules! lines {
    ($hex:literal, $id:literal, $end:literal) => {
        concat!(
            "SELECT seq, '|' || ", $id, "id", $end, " || '|' || slice || '|' || kind || '|' || ",
            "coalesce(", $id, "child_id", $end, ", '') || '|' || coalesce(", $id, "case_id", $end, ", '')",
            " || '|' || coalesce(day_first, '') || '|' || coalesce(day_last, '') || '|' || cast(recorded as text)",
            " || '|' || ", $id, "person_id", $end, " || '|' || role || '|' || agency || '|' || source || '|' || ",
            "coalesce(", $id, "import_id", $end, ", '') || '|' || coalesce(cast(corrects as text), '')",
            " || '\n' || ", $hex, " || '\n' || coalesce('+' || payload, '-')",
            " FROM journal WHERE area = $1 ORDER BY seq"
        )
    };
}

const SQLITE: &str = lines!("lower(hex(digest) || hex(chain))", "lower(hex(", "))");
const POSTGRES: &str =
    lines!("encode(digest, 'hex') || encode(chain, 'hex')", "replace(cast(", " as text), '-', '')");

/// One line as the database has it now.
struct Line {
    seq: i64,
    text: String,
}

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        // What an intruder made null is not a line of ours.
        Ok(Self { seq: row.int(0)?, text: row.text_opt(1)?.unwrap_or_default() })
    }
}

/// A line cut into what is hashed.
struct Parts<'l> {
    envelope: &'l str,
    digest: [u8; 32],
    link: [u8; 32],
    /// `None` when it is destroyed.
    payload: Option<&'l str>,
}

impl Line {
    /// `None` when it cannot be cut so: no line of ours is like that.
    fn parts(&self) -> Option<Parts<'_>> {
        let (envelope, rest) = self.text.split_once('\n')?;
        let (hashes, payload) = rest.split_once('\n')?;
        let (digest, link) = hashes.split_at_checked(64)?;
        let payload = if payload == "-" { None } else { Some(payload.strip_prefix('+')?) };
        Some(Parts { envelope, digest: hash(digest)?, link: hash(link)?, payload })
    }
}

fn hash(digits: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(digits, &mut bytes).ok()?;
    Some(bytes)
}

/// Checks the whole journal, against a published head where one is given.
///
/// # Errors
/// As [`Store::all`]. What is wrong with the journal is an answer, not an error.
pub async fn verify(store: &Store, published: Option<Head>) -> Answer<Audit> {
    let sql = match store.engine() {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let mut lines = store.stream::<Line>(sql, args![store.area()]);
    let mut check = Check::new(Head::empty(store.area()), published);
    while let Some(line) = lines.next().await {
        if let Err(wrong) = check.line(&line?) {
            return Ok(check.audit(Some(wrong)));
        }
    }
    let wrong = check.end();
    Ok(check.audit(wrong))
}

struct Check {
    head: Head,
    published: Option<Head>,
    /// Lines whose payload is gone and whose destruction has not been met yet.
    unexplained: BTreeSet<i64>,
    destroyed: u64,
}

impl Check {
    fn new(head: Head, published: Option<Head>) -> Self {
        Self { head, published, unexplained: BTreeSet::new(), destroyed: 0 }
    }

    fn line(&mut self, line: &Line) -> Result<(), Wrong> {
        let expected = self.head.seq.saturating_add(1);
        if line.seq != expected {
            return Err(Wrong::Gone(expected));
        }
        let Parts { envelope, digest, link, payload } = line.parts().ok_or(Wrong::Line(line.seq))?;
        if payload.is_some_and(|payload| chain::digest(payload) != digest) {
            return Err(Wrong::Payload(line.seq));
        }
        let head = self.head.next(&digest, envelope);
        if head.chain != link {
            return Err(Wrong::Line(line.seq));
        }
        if self.published.is_some_and(|p| p.seq == head.seq && p.chain != head.chain) {
            return Err(Wrong::Rewritten(head.seq));
        }
        self.head = head;
        self.note_destruction(envelope, payload.is_none());
        Ok(())
    }

    fn note_destruction(&mut self, envelope: &str, destroyed: bool) {
        if destroyed {
            self.unexplained.insert(self.head.seq);
        }
        let mut parts = envelope.split('|').skip(2);
        if parts.next() == Some(OWN_SLICE)
            && parts.next() == Some(DESTROYED)
            && let Some(seq) = envelope.rsplit('|').next().and_then(|corrects| corrects.parse().ok())
            && self.unexplained.remove(&seq)
        {
            self.destroyed += 1;
        }
    }

    fn end(&self) -> Option<Wrong> {
        let cut = self.published.filter(|p| p.seq > self.head.seq).map(|_| Wrong::CutOff(self.head.seq));
        cut.or_else(|| self.unexplained.first().copied().map(Wrong::Destroyed))
    }

    fn audit(self, wrong: Option<Wrong>) -> Audit {
        Audit { head: self.head, destroyed: self.destroyed, wrong }
    }
}
