//! Which rows of an import read otherwise to this visitor, because a restricted child is on record of whom they may not know. It
//! decides and reads nothing of a child: not even a look at one is left where nobody looked.

use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, ChildId, ImportId, Problem};
use waymark_people::Desk;
use waymark_people::imports::{self, Counts, Import, Outcome, Veiled};

/// The rows that are kept from one visitor.
#[derive(Debug, Default)]
pub struct Veil(Vec<Veiled>);

impl Veil {
    /// Reads it for an import. Of each row only the children whom the visitor may not know of are left.
    pub async fn read(desk: &Desk, visitor: &Visitor, import: ImportId) -> Answer<Self> {
        let mut kept = Vec::new();
        for row in imports::veiled(desk.store(), import).await? {
            let mut children = Vec::new();
            for child in row.children {
                if !knows(desk, visitor, child).await? {
                    children.push(child);
                }
            }
            if !children.is_empty() {
                kept.push(Veiled { children, ..row });
            }
        }
        Ok(Self(kept))
    }

    /// The children of a row of whom the visitor may not know.
    pub fn unseen(&self, n: i64) -> &[ChildId] {
        self.row(n).map_or(&[], |row| row.children.as_slice())
    }

    /// What a row reads as.
    pub fn outcome(&self, n: i64, outcome: Outcome) -> Outcome {
        self.row(n).map_or(outcome, |row| row.shown)
    }

    /// The rows that read as this outcome and are another, in the order of the file.
    pub fn reading_as(&self, outcome: Outcome) -> impl Iterator<Item = &Veiled> {
        self.0.iter().filter(move |row| row.shown == outcome && row.outcome != outcome)
    }

    /// The counts and the progress of an import as they read.
    pub fn over(&self, import: Import, counts: Counts) -> (Import, Counts) {
        let behind = counts.behind(&self.0, import.state);
        let total = import.total + behind.to_apply() - counts.to_apply();
        (Import { total: total.max(0), ..import }, behind)
    }

    fn row(&self, n: i64) -> Option<&Veiled> {
        self.0.iter().find(|row| row.n == n)
    }
}

async fn knows(desk: &Desk, visitor: &Visitor, child: ChildId) -> Answer<bool> {
    let of = (child, Action::ReadQuality);
    match desk.access().may_act(desk.store(), visitor, of, desk.now().today).await {
        Ok(_) => Ok(true),
        Err(Problem::Missing | Problem::Refused(_)) => Ok(false),
        Err(other) => Err(other),
    }
}
