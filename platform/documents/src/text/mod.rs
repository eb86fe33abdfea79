//! The words of a file, so that they can be checked before it leaves. A file whose words cannot be read is refused, not
//! let through. Text inside pictures is not read.

mod pdf;
mod word;

pub use pdf::of_pdf;
pub use word::of_word;

/// The words of one page of a PDF or one part of a Word file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where they stand, such as `page 3`.
    pub place: String,
    /// The words, with a space or a new line wherever the file leaves room.
    pub text: String,
}
