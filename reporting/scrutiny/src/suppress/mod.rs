//! Small numbers: which counts of a release may be shown so that no count of 1 to 5 can be read or worked out, from
//! totals, breakdowns, percentages or earlier releases. Pure; it never rounds or changes a number it shows.
//!
//! What the reader of a release is taken to know: every number shown now or before, every total, that a number not
//! shown is no nought (unless noughts had to be left out too), and this rule.

mod earlier;
mod figures;
mod protect;
mod rule;
mod shown;
mod solve;
mod table;
mod witness;

pub use earlier::{Published, PublishedCount};
pub use figures::{CountId, Figures, RateId, Uneven};
pub use protect::{Exposed, protect};
pub use rule::{Rule, TooLow};
pub use shown::{Rate, Shown};
pub use table::{Breakdown, Table};
