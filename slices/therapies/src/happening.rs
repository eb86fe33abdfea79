//! The slice's facts as they are told and as the journal has them.

use crate::facts::Fact;
use waymark_people::happenings::{self, SliceFact};

/// A fact to be recorded.
pub type Happening = happenings::Happening<Fact>;
/// A fact as the journal has it.
pub type Happened = happenings::Happened<Fact>;

impl SliceFact for Fact {
    const SLICE: &'static str = "therapies";

    fn kind(&self) -> &'static str {
        self.kind()
    }

    fn retracts(&self) -> bool {
        matches!(self, Self::Retracted)
    }

    fn undoes(&self) -> bool {
        matches!(self, Self::Undone)
    }
}
