//! What a family is told of its case, block by block. Made in one place, for its own page and for the mirror on the page of
//! the case, so that the two cannot differ.

use super::Reading;
use super::aside::{aside, brief};
use super::coming::{SHOWN, coming};
use super::people::Turn;
use super::steps::steps;
use super::tracker::with_what_to_do;
use crate::words::{Subject, say};
use waymark_web::Html;
use waymark_web::components::Steps;

/// The blocks, in their order.
pub(super) struct Told {
    /// Where we are, what is late, and whether there is something to do.
    pub(super) sentence: String,
    /// What the steps are headed.
    pub(super) where_we_are: String,
    /// The steps, with the law's days and why.
    pub(super) steps: Steps,
    /// What comes next, and by when.
    pub(super) coming: Html,
    /// Whom to ring, free advice, what to do when unhappy; last the doors.
    pub(super) aside: Html,
}

impl Told {
    /// The blocks for a reader. `doors` lead to the other pages of their own: there are none where somebody else looks.
    pub(super) fn of(reading: &Reading, turn: &Turn, doors: &[Html]) -> Self {
        let (where_we_are, steps) = (say().tracker_where(), steps(reading));
        // A young person reads their own in at most 120 words; every day the law sets is a page away, on their home.
        if reading.opened.names.child == Subject::You {
            let (steps, aside) = (steps.brief(), brief(reading, turn, doors));
            return Self { sentence: reading.sentence(), where_we_are, steps, coming: Html::empty(), aside };
        }
        let (sentence, coming) = (with_what_to_do(reading), coming(reading, SHOWN));
        Self { sentence, where_we_are, steps, coming, aside: aside(reading, turn, doors) }
    }
}
