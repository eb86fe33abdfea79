//! Letters, statements, answers, minutes and meetings to come that the partnership publishes beside its papers: written here
//! as plain structured text or sent as a file. One person makes a version and another, who has read exactly that, publishes
//! it; what is out stays out, a newer version stands beside it, and what is not out can be thrown away with a reason. Pure;
//! it keeps and shows nothing.

mod contents;
mod decide;
mod facts;
mod markup;
mod notice;
mod reading;

pub use contents::{Body, Genre, Publication};
pub use decide::{Discarded, Standing, discard, fold, make, publish};
pub use facts::{Fact, Told};
pub use notice::Notice;
pub use reading::reading_age;
