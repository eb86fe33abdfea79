#![doc = include_str!("../README.md")]

mod earlier;
mod figures;
mod islands;
mod protect;
mod region;
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
