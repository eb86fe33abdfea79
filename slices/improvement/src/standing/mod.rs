//! What a plan means on a given day. Nothing here is stored: a reader on another day gets another answer.

mod area;
mod confirm;
mod milestone;
mod second;
mod summary;

pub use area::{Counts, doing};
pub use confirm::{Confirmation, confirmations};
pub use milestone::{SILENT_DAYS, Silent, days_past, silent, state};
pub use second::{Dot, Second, Tells};
pub use summary::{Summary, next_meeting, summary};
