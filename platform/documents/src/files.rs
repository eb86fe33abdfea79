//! What does not go as asked with a file. Never carries the words of a paper.

/// A paper could not be made into a file: a fault of ours, never the writer's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the paper could not be made into {kind}: {why}")]
pub struct Unmade {
    /// Which kind of file.
    pub kind: &'static str,
    /// What the maker of the file said.
    pub why: String,
}

/// A file could not be read, so nobody knows what it says and it must not leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// It is not the kind of file it is said to be, or is broken.
    #[error("the file cannot be read: it is broken, or of another kind")]
    Broken,
    /// It asks for a password.
    #[error("the file cannot be read: it has a password")]
    Locked,
    /// A page is a picture, or does not tell which letters it draws.
    #[error("we cannot read page {page}: it may be a picture of a page")]
    NoWords {
        /// Which page, from 1.
        page: usize,
    },
    /// It is larger, once unpacked, than any paper is.
    #[error("the file cannot be read: it is too large")]
    TooLarge,
    /// It holds something whose words nobody can check, or that acts when the file is opened.
    #[error("the file holds {what}: take it out and send it again")]
    Holds {
        /// What, with its article.
        what: &'static str,
    },
}
