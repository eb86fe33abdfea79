//! An import as it reads to somebody who may not know of a restricted child on record: as if only earlier files had ever told of
//! that child. Otherwise the counts of a file that names the child would say that there is a record. What approval does is the
//! same for everybody.

use super::model::{Counts, Outcome, State};
use crate::store::veiled;
use waymark_kernel::{Answer, ChildId, ImportId};
use waymark_store::Reader;

/// A row that rests on restricted children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Veiled {
    /// Its place in the file.
    pub n: i64,
    /// What it is to the record.
    pub outcome: Outcome,
    /// What it reads as to whoever may not know of its children.
    pub shown: Outcome,
    /// Whether it was applied and stands.
    pub applied: bool,
    /// The restricted children: whoever may know of all of them reads the row as it is.
    pub children: Vec<ChildId>,
}

impl Veiled {
    /// Whether it reads as applied in an import of this state, whatever was done beneath.
    const fn reads_as_applied(&self, state: State) -> bool {
        matches!((self.shown, state), (Outcome::New | Outcome::Changed, State::Done))
    }
}

/// The rows of an import that rest on restricted children, in the order of the file.
///
/// # Errors
/// As the store's.
pub async fn veiled<R: Reader>(from: R, import: ImportId) -> Answer<Vec<Veiled>> {
    veiled::rows(from, import).await
}

impl Counts {
    /// The counts as they read to somebody from whom these rows are kept.
    #[must_use]
    pub fn behind(mut self, rows: &[Veiled], state: State) -> Self {
        for row in rows {
            self.add(row.outcome, -1, -i64::from(row.applied));
            self.add(row.shown, 1, i64::from(row.reads_as_applied(state)));
        }
        self
    }

    /// How many rows are applied in all, once the import is in.
    #[must_use]
    pub const fn to_apply(&self) -> i64 {
        self.new + self.changed
    }
}
