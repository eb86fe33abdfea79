//! Letters, statements, answers and minutes that the partnership publishes beside its papers: written here as plain
//! structured text or sent as a file. One person makes a version and another, who has read exactly that, publishes it; what
//! is out stays out, and a newer version stands beside it. Pure; it keeps and shows nothing.

mod contents;
mod decide;
mod facts;
mod markup;
mod reading;

pub use contents::{Body, Genre, Publication};
pub use decide::{Standing, fold, make, publish};
pub use facts::{Fact, Told};
pub use reading::reading_age;
