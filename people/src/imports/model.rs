//! An import and its rows: what they are called, and the states they go through.

use crate::matching::Identity;
use waymark_kernel::{ChildId, Day, ImportId, Instant, PersonId};

/// Closed lists with a code each, as stored.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code, as stored.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The one of a code.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

codes! {
    /// How far an import has come.
    State {
        /// The file is being read.
        Reading = "reading";
        /// A person looks at it.
        Review = "review";
        /// Its rows are being applied; nothing of it can be seen.
        Approving = "approving";
        /// All of it is in.
        Done = "done";
        /// It is being taken back.
        Undoing = "undoing";
        /// All of it was taken back.
        Undone = "undone";
        /// It was put aside before anything was applied.
        Discarded = "discarded";
        /// It could not be read.
        Failed = "failed";
    }
}

codes! {
    /// What a row is to the record.
    Outcome {
        /// Nobody on record: approval records a child.
        New = "new";
        /// A child on record of whom the row tells something new.
        Changed = "changed";
        /// A child on record of whom all that the row tells is held already, whoever told it: approval changes nothing.
        Known = "known";
        /// Perhaps a child on record: waits until a person says *same* or *different*.
        Close = "close";
        /// Held back: it has an error, or a person left it out.
        Held = "held";
        /// On the last import of this kind and not on this one. For a person to look at; approval changes nothing.
        Removed = "removed";
    }
}

/// A file about to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewImport {
    /// What kind of file: `sen2`, `cases`. Files of one kind are compared with each other.
    pub kind: String,
    /// Its name, as uploaded.
    pub file_name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
    /// The day it tells of, where it is one day (the census day of a return).
    pub reference_day: Option<Day>,
    /// The year of a return.
    pub year: Option<i64>,
    /// What the source wants to keep of its head, as JSON.
    pub about: String,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its identity.
    pub id: ImportId,
    /// The file.
    pub file: NewImport,
    /// What the checks said of the file as a whole, as JSON.
    pub report: String,
    /// Who uploaded it.
    pub uploaded_by: PersonId,
    /// When.
    pub uploaded_at: Instant,
    /// How far it has come.
    pub state: State,
    /// Why it failed or stopped, in a sentence.
    pub problem: Option<String>,
    /// Rows to apply or take back, once that has begun.
    pub total: i64,
    /// Rows applied or taken back so far.
    pub applied: i64,
    /// When its state last changed.
    pub changed_at: Instant,
}

/// One row as the source reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    /// Its place in the file: 1, 2, 3 …
    pub n: i64,
    /// The line of the file where it begins; 0 when it has none.
    pub line: i64,
    /// Whom it is about, for the reviewer.
    pub label: String,
    /// By what the child can be recognised; `None` holds the row back.
    pub identity: Option<Identity>,
    /// All of it, canonical: the same content must be the same text, so no line numbers.
    pub payload: String,
    /// What the checks found, as JSON.
    pub findings: String,
    /// Whether one of those holds it back.
    pub held: bool,
}

/// A row of an import, as a reviewer sees it and as a source applies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place in the file.
    pub n: i64,
    /// The line of the file; 0 when it has none.
    pub line: i64,
    /// Whom it is about; empty once the import was undone.
    pub label: String,
    /// What it is to the record.
    pub outcome: Outcome,
    /// What it reads as to somebody who may know of no restricted child, where that was kept.
    pub shown: Option<Outcome>,
    /// The child, where known.
    pub child: Option<ChildId>,
    /// Who it may be, with the code of the likeness, the likeliest first.
    pub candidates: Vec<(ChildId, String)>,
    /// What the checks found, as JSON.
    pub findings: String,
    /// All of it; empty once it was applied.
    pub payload: String,
    /// What a person decided: `same`, `different` or `left_out`.
    pub decided: Option<String>,
    /// Whether it was applied and stands.
    pub applied: bool,
}

/// What a person says of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It is this child.
    Same(ChildId),
    /// It is nobody on record.
    Different,
    /// It stays out of this import.
    LeaveOut,
}

impl Decision {
    /// The code, as stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same(_) => "same",
            Self::Different => "different",
            Self::LeaveOut => "left_out",
        }
    }
}

/// How many rows of each outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// To be recorded.
    pub new: i64,
    /// To be told something new.
    pub changed: i64,
    /// With nothing that is not held already.
    pub known: i64,
    /// Waiting for a person.
    pub close: i64,
    /// Held back.
    pub held: i64,
    /// On the last import and not on this one.
    pub removed: i64,
    /// Of all these, applied and standing.
    pub applied: i64,
}

impl Counts {
    /// Adds rows of an outcome.
    pub(crate) fn add(&mut self, outcome: Outcome, rows: i64, applied: i64) {
        let count = match outcome {
            Outcome::New => &mut self.new,
            Outcome::Changed => &mut self.changed,
            Outcome::Known => &mut self.known,
            Outcome::Close => &mut self.close,
            Outcome::Held => &mut self.held,
            Outcome::Removed => &mut self.removed,
        };
        *count += rows;
        self.applied += applied;
    }

    /// All rows of the file: those removed are not in it.
    #[must_use]
    pub const fn in_file(&self) -> i64 {
        self.new + self.changed + self.known + self.close + self.held
    }
}
