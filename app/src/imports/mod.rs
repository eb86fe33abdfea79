//! Files brought in: what each kind means to the rooms it speaks to. Staging, matching, review, approval and undo are
//! the shared record's; here stands only what a file says.

pub mod cases;
mod days;
mod head;
mod on_record;
mod payload;
mod places;
mod resume;
mod row;
mod sen2;
mod stage;
pub mod text;
pub mod waiting;

pub use head::Head;
pub use on_record::against_the_record;
pub use resume::{go_on, resume};
pub use row::Report;
pub use sen2::{Sen2, keep_texts, send_team};
pub use stage::{NotTaken, judge, stage};
