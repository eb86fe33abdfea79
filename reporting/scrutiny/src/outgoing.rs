//! The only way out for a paper or a file: what it says has been read again, from the very bytes that leave, and holds
//! no name, birth date or number of a known child. An [`Outgoing`] cannot be made otherwise.

use crate::check::{Finding, Known};
use serde::{Deserialize, Serialize};
use waymark_documents::text::{Piece, Reading};
use waymark_documents::{Paper, Unmade, Unread, pdf, text, word};

/// A paper as files that may leave.
#[derive(Debug)]
pub struct Outgoing {
    pdf: Vec<u8>,
    word: Vec<u8>,
}

/// Why nothing leaves.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Held {
    /// It may tell who a child is.
    #[error("{}", told(.0))]
    Found(Vec<Finding>),
    /// Its words cannot be read, so nobody knows.
    #[error(transparent)]
    Unread(#[from] Unread),
    /// The file could not be made.
    #[error(transparent)]
    Unmade(#[from] Unmade),
}

fn told(findings: &[Finding]) -> String {
    findings.iter().map(Finding::to_string).collect::<Vec<_>>().join(" ")
}

/// The kinds of file that may be published, because their words can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// PDF.
    Pdf,
    /// Word.
    Word,
}

impl Outgoing {
    /// Makes both files of a paper and reads them again. It takes as long as both and their reading: a few hundred
    /// milliseconds for 30 pages; run it off the threads that answer.
    ///
    /// # Errors
    /// [`Held`] with every place that may tell who a child is, or because a file could not be made or read.
    pub fn of(paper: &Paper, known: &Known) -> Result<Self, Held> {
        let told: Vec<Finding> = paper.texts().flat_map(|(place, text)| known.check(&place, text)).collect();
        if !told.is_empty() {
            return Err(Held::Found(told));
        }
        let outgoing = Self { pdf: pdf::pdf(paper)?, word: word::word(paper)? };
        check_file(Kind::Pdf, &outgoing.pdf, known)?;
        check_file(Kind::Word, &outgoing.word, known)?;
        Ok(outgoing)
    }

    /// The paper as tagged PDF.
    #[must_use]
    pub fn pdf(&self) -> &[u8] {
        &self.pdf
    }

    /// The paper as a Word file.
    #[must_use]
    pub fn word(&self) -> &[u8] {
        &self.word
    }
}

/// Reads a file, ours or anybody’s, and lets it leave if it tells of no known child.
///
/// # Errors
/// [`Held`] with every place that may tell who a child is, or because its words cannot be read.
pub fn check_file(kind: Kind, bytes: &[u8], known: &Known) -> Result<Reading, Held> {
    let reading = match kind {
        Kind::Pdf => text::read_pdf(bytes)?,
        Kind::Word => text::read_word(bytes)?,
    };
    let mut found: Vec<Finding> = Vec::new();
    for finding in reading.pieces.iter().flat_map(|piece| in_piece(piece, known)) {
        // What a file says twice, shown and as it was before a change, is told once.
        if !found.iter().any(|earlier| (earlier.what, &earlier.words) == (finding.what, &finding.words)) {
            found.push(finding);
        }
    }
    if found.is_empty() { Ok(reading) } else { Err(Held::Found(found)) }
}

fn in_piece(piece: &Piece, known: &Known) -> Vec<Finding> {
    let mut found = known.check(&piece.place, &piece.text);
    for finding in &mut found {
        piece.place_at(finding.at).clone_into(&mut finding.place);
    }
    found
}
