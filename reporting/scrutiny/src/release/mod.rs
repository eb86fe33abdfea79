//! Figures frozen at a day and an instant, with their definitions and what people say about them, approved by two
//! different people under one digest. What a reader gets is a [`Contents`], and nothing in it can say a small number: the
//! true counts stay in the [`waymark_small_numbers::Published`] beside it. Pure; it keeps and shows nothing.

mod commentary;
mod contents;
mod decide;
mod facts;
mod freeze;
mod meeting;
mod standing;

pub use commentary::{LeadCommentary, MOST_WORDS, Said, go_without, say};
pub use contents::{AreaSaid, Commentary, Contents, Frozen, MilestoneSaid, Value};
pub use decide::{approve, change, freeze, publish};
pub use facts::{Fact, Told};
pub use freeze::{Asked, Counted, Feed, NotFrozen, figures};
pub use meeting::{AskSaid, ForMeeting, MeetingNo, MetSaid, NoMeeting};
pub use standing::{Standing, fold};
