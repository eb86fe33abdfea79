//! Figures frozen at a day and an instant, with their definitions and what people say about them, approved by two
//! different people under one digest. What a reader gets is a [`Contents`], and nothing in it can say a small number: the
//! true counts stay in the [`waymark_small_numbers::Published`] beside it. Pure; it keeps and shows nothing.

mod asked;
mod commentary;
mod contents;
mod counts;
mod decide;
mod facts;
mod forecast;
mod freeze;
mod frozen;
mod held;
mod meeting;
mod old;
mod said;
mod standing;

pub use asked::{Asked, AskedBy, AskedGroup, AskedMonth, Counted, Feed, Judge, Judged, MadeOf, Place};
pub use commentary::{LeadCommentary, MOST_WORDS, Said, go_without, say};
pub use contents::{Commentary, Contents};
pub use decide::{approve, change, freeze, publish};
pub use facts::{Fact, Told};
pub use forecast::{Ahead, Came, Held, MadeIn, to_ten};
pub use freeze::{NOT_TOLD, NotFrozen, figures, judge};
pub use frozen::{ByGroups, Frozen, GroupSaid, Month, Tells, Usual, Value};
pub use meeting::{AskSaid, ForMeeting, MeetingNo, MetSaid, NoMeeting};
pub use old::{OLD, because, name_of, of_old};
pub use said::{AreaSaid, MilestoneSaid, WaitSaid};
pub use standing::{Standing, fold};
