//! The words of a file, so that they can be checked before it leaves: what it shows, what it hides and what it says of
//! itself. A file that holds something whose words cannot be read is refused, not let through. Text inside pictures is
//! not read; a [`Reading`] says how many pictures there are, for a person to look at.

mod pdf;
mod picture;
mod shape;
mod word;

pub use pdf::read_pdf;
pub use word::read_word;

use crate::{Block, Unread};
use serde::{Deserialize, Serialize};

/// The words of one page of a PDF, of one part of a Word file, or of something hidden in either.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Where they stand, such as `page 3`.
    pub place: String,
    /// The words, with a space or a new line wherever the file leaves room.
    pub text: String,
    /// Where within them a nearer place begins, in bytes, such as `paragraph 12`; in order.
    pub nearer: Vec<(usize, String)>,
}

impl Piece {
    /// Words of one place.
    fn of(place: impl Into<String>, text: impl Into<String>) -> Self {
        Self { place: place.into(), text: text.into(), nearer: Vec::new() }
    }

    /// The nearest place of what begins at this byte of the text.
    #[must_use]
    pub fn place_at(&self, byte: usize) -> &str {
        let behind = self.nearer.partition_point(|(from, _)| *from <= byte);
        let nearest = behind.checked_sub(1).and_then(|at| self.nearer.get(at));
        nearest.map_or(&self.place, |(_, place)| place)
    }
}

/// All that a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Every word it holds, shown or not, for checking.
    pub pieces: Vec<Piece>,
    /// What it shows, for a page: without what is deleted, hidden or commented.
    pub blocks: Vec<Block>,
    /// What a person must look at.
    pub seen: Seen,
}

/// What is in a file beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Pictures, in which words may stand that no machine here reads.
    pub pictures: usize,
    /// Comments that everybody who opens the file can read.
    pub comments: usize,
    /// Changes that were tracked and neither accepted nor rejected.
    pub changes: usize,
}

/// What a page made of the file would say, so that the very words that are shown are checked too.
fn as_page(blocks: &[Block]) -> Piece {
    let texts: Vec<String> = blocks.iter().flat_map(Block::texts).map(|(_, text)| text.to_owned()).collect();
    Piece::of("the words as a page shows them", texts.join("\n"))
}

/// The words of a PDF alone.
///
/// # Errors
/// As [`read_pdf`].
pub fn of_pdf(bytes: &[u8]) -> Result<Vec<Piece>, Unread> {
    read_pdf(bytes).map(|reading| reading.pieces)
}

/// The words of a Word file alone.
///
/// # Errors
/// As [`read_word`].
pub fn of_word(bytes: &[u8]) -> Result<Vec<Piece>, Unread> {
    read_word(bytes).map(|reading| reading.pieces)
}

/// Whether a value in a file's settings can tell of anybody: a few letters or a long number, and no colour or counter.
fn may_tell(value: &str) -> bool {
    let signs = value.chars().filter(|sign| sign.is_alphanumeric()).count();
    let counter = value.len() == 8 && value.chars().all(|sign| sign.is_ascii_hexdigit());
    let short_number = signs < 8 && !value.chars().any(char::is_alphabetic);
    signs >= 4 && !counter && !short_number
}

/// An address with its escaped letters written out, so that a name in it is found: `Ann%20Lee` says `Ann Lee`.
fn plain_address(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, behind @ ..] = rest {
        let escaped =
            behind.get(..2).filter(|_| *first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        match escaped.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = behind.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
