//! Charts drawn on the server: scales, ticks, and a picture of lines, bands, dots and words, once for wide screens and once
//! for narrow ones. A chart knows no subject, needs no script, and never stands without its numbers in a table.

mod figure;
mod picture;
mod scale;

pub use figure::Figure;
pub use picture::{Anchor, Dash, Dot, Ink, Picture, Room, Words};
pub use scale::{Scale, ticks};
