//! Bars that lie level, each under its name, with the part that is not as it should be drawn within. The table beneath has the
//! same numbers.

use waymark_web::chart::{Dash, Figure, Ink, Picture, Room, Words};
use waymark_web::components::Table;

/// One bar.
pub(super) struct Bar {
    /// What it is of.
    pub(super) name: String,
    /// Its length.
    pub(super) all: u64,
    /// The part within.
    pub(super) part: u64,
}

/// The height of a bar with its name.
const HIGH: f64 = 48.0;

/// The chart with its table beneath; `note` says what the two parts of a bar are, `part` is the word for the one within.
pub(super) fn figure(
    id: &str,
    (heading, note, part): (&str, &str, &str),
    bars: &[Bar],
    (summary, table): (&str, Table),
) -> Figure {
    let said: Vec<String> =
        bars.iter().map(|bar| format!("{}: {}, {} {part}", bar.name, bar.all, bar.part)).collect();
    let pictures = [Room::WIDE, Room::NARROW].map(|room| picture(bars, part, room.width));
    Figure::new(id, (heading, note, &said.join(". ")), pictures, (summary, table.into()))
}

fn picture(bars: &[Bar], part: &str, width: f64) -> Picture {
    let rows = number(bars.len() as u64);
    let most = bars.iter().map(|bar| bar.all).max().unwrap_or(0).max(1);
    let height = rows.mul_add(HIGH, 64.0);
    let mut picture =
        Picture::new(Room { width, height, left: 4.0, right: 8.0 }, (0.0, number(most)), (0.0, rows));
    for (n, bar) in (1_u64..).zip(bars) {
        let low = rows - number(n);
        rectangle(&mut picture, (number(bar.all), low), Ink::Blue);
        rectangle(&mut picture, (number(bar.part), low), Ink::Orange);
        let words = format!("{}: {}, {} {part}", bar.name, bar.all, bar.part);
        picture.words(0.0, low + 0.5, &Words::new(words));
    }
    picture
}

/// A bar from nought, with its edge.
fn rectangle(picture: &mut Picture, (long, low): (f64, f64), ink: Ink) {
    if long <= 0.0 {
        return;
    }
    let high = low + 0.36;
    picture.band(&[(0.0, low, high), (long, low, high)], ink);
    let edge = [(0.0, low), (0.0, high), (long, high), (long, low), (0.0, low)];
    picture.line(&edge, ink, Dash::Solid);
}

/// A count of an area as a length.
fn number(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
