//! One picture: a plotting area with its axes, and what is drawn on it. Every place is a value on the two scales, so that
//! the wide and the narrow picture are drawn by the same calls. Colour never carries a meaning alone: give lines their
//! words and their dashes.

use super::scale::Scale;
use crate::Html;
use std::fmt::Write as _;

/// How large a picture is, and the room around its plotting area for words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Room at the left, for numbers.
    pub left: f64,
    /// Room at the right, for the names of lines.
    pub right: f64,
}

impl Room {
    /// For screens from 641 pixels.
    pub const WIDE: Self = Self { width: 1120.0, height: 400.0, left: 58.0, right: 210.0 };
    /// For narrower ones.
    pub const NARROW: Self = Self { width: 350.0, height: 360.0, left: 50.0, right: 8.0 };
    /// For paper, where its words come out as large as those of a table.
    pub const PAPER: Self = Self { width: 760.0, height: 300.0, left: 58.0, right: 110.0 };
    const TOP: f64 = 18.0;
    const BOTTOM: f64 = 46.0;
}

/// The colours, all at least 4.5 to 1 on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// What was counted.
    Black,
    /// Beside the matter.
    Muted,
    /// The first of two series.
    Blue,
    /// The second.
    Plum,
    /// An aim.
    Green,
    /// A signal that something changed for the worse.
    Orange,
}

impl Ink {
    const fn code(self) -> &'static str {
        match self {
            Self::Black => "#0b0c0c",
            Self::Muted => "#484949",
            Self::Blue => "#12436d",
            Self::Plum => "#801650",
            Self::Green => "#0a4a29",
            Self::Orange => "#c4500a",
        }
    }
}

/// How a line is drawn, so that two can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Dashed.
    Dashed,
    /// Dotted.
    Dotted,
}

/// How a point is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dot {
    /// Filled.
    Full,
    /// A ring.
    Ring,
    /// Marigold with a dark edge: where we are now.
    Now,
}

/// Which end of words lies at their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Their start.
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

/// Words in a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// What they say.
    pub text: String,
    /// Their colour.
    pub ink: Ink,
    /// Whether they are bold.
    pub bold: bool,
    /// Which end lies at their place.
    pub anchor: Anchor,
    /// Pixels to the right of their place, and pixels below it.
    pub shift: (f64, f64),
}

impl Words {
    /// Plain words that start at their place.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { text, ink: Ink::Muted, bold: false, anchor: Anchor::Start, shift: (0.0, 0.0) }
    }

    /// Bold, in this colour.
    #[must_use]
    pub const fn bold(mut self, ink: Ink) -> Self {
        (self.bold, self.ink) = (true, ink);
        self
    }

    /// With this end at their place.
    #[must_use]
    pub const fn anchor(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    /// Moved by so many pixels right and down.
    #[must_use]
    pub const fn shift(mut self, right: f64, down: f64) -> Self {
        self.shift = (right, down);
        self
    }
}

/// A picture while it is drawn. What is drawn later lies on top.
#[derive(Debug, Clone)]
pub struct Picture {
    room: Room,
    x: Scale,
    y: Scale,
    drawn: String,
}

impl Picture {
    /// An empty picture for values between these two ends of each axis.
    #[must_use]
    pub fn new(room: Room, x: (f64, f64), y: (f64, f64)) -> Self {
        let x = Scale::new(x, (room.left, room.width - room.right));
        let y = Scale::new(y, (room.height - Room::BOTTOM, Room::TOP));
        Self { room, x, y, drawn: String::new() }
    }

    /// The room it has.
    #[must_use]
    pub const fn room(&self) -> Room {
        self.room
    }

    /// The pixel of a value on the upright axis, to keep words apart.
    #[must_use]
    pub fn height_of(&self, y: f64) -> f64 {
        self.y.at(y)
    }

    // Writing into a String cannot fail.
    fn draw(&mut self, markup: std::fmt::Arguments<'_>) {
        let _ = self.drawn.write_fmt(markup);
    }

    /// A tinted ground between two values of the level axis, such as the part that is a forecast.
    pub fn ground(&mut self, from: f64, to: f64) {
        let (left, right, (bottom, top)) = (self.x.at(from), self.x.at(to), self.y.pixels());
        let (width, height) = (right - left, bottom - top);
        self.draw(format_args!(
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"#f4f6f5\"/>"
        ));
    }

    /// The upright axis: a level line and its words for each value.
    pub fn levels(&mut self, values: &[f64], words: impl Fn(f64) -> String) {
        let (left, right) = self.x.pixels();
        for value in values {
            let y = self.y.at(*value);
            let ink = if *value == self.y.values().0 { "#0b0c0c" } else { "#d3dad8" };
            self.draw(format_args!("<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"{ink}\"/>"));
            self.put(left - 9.0, y + 5.0, &Words::new(words(*value)).anchor(Anchor::End));
        }
    }

    /// The level axis: a tick and its words for each value. The first starts at its tick and the last ends there, if they
    /// lie at the ends.
    pub fn along(&mut self, values: &[(f64, String)]) {
        let ((left, right), bottom) = (self.x.pixels(), self.y.pixels().0);
        for (value, words) in values {
            let x = self.x.at(*value);
            let anchor = match x {
                x if x - left < 20.0 => Anchor::Start,
                x if right + self.room.right - x < 40.0 => Anchor::End,
                _ => Anchor::Middle,
            };
            self.draw(format_args!("<path d=\"M{x:.1} {bottom:.1}v6\" stroke=\"#0b0c0c\"/>"));
            self.put(x, bottom + 24.0, &Words::new(words.clone()).anchor(anchor));
        }
    }

    /// A band between two values at each place.
    pub fn band(&mut self, points: &[(f64, f64, f64)], ink: Ink) {
        let mut path = String::new();
        let upper = points.iter().map(|(x, _, high)| (*x, *high));
        let lower = points.iter().rev().map(|(x, low, _)| (*x, *low));
        for (n, (x, y)) in upper.chain(lower).enumerate() {
            let _ = write!(path, "{}{:.1} {:.1}", if n == 0 { 'M' } else { 'L' }, self.x.at(x), self.y.at(y));
        }
        self.draw(format_args!("<path d=\"{path}Z\" fill=\"{}\" fill-opacity=\".16\"/>", ink.code()));
    }

    /// A line through points. A point that is not a number leaves a gap.
    pub fn line(&mut self, points: &[(f64, f64)], ink: Ink, dash: Dash) {
        let mut path = String::new();
        let mut pen = 'M';
        for (x, y) in points {
            if !y.is_finite() {
                pen = 'M';
                continue;
            }
            let _ = write!(path, "{pen}{:.1} {:.1}", self.x.at(*x), self.y.at(*y));
            pen = 'L';
        }
        let dashes = match dash {
            Dash::Solid => "",
            Dash::Dashed => " stroke-dasharray=\"9 6\"",
            Dash::Dotted => " stroke-dasharray=\"2 4\"",
        };
        let width = if dash == Dash::Dotted { 2 } else { 3 };
        self.draw(format_args!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"{dashes}/>",
            ink.code()
        ));
    }

    /// A thin upright line from the top of the picture down to a value.
    pub fn drop(&mut self, x: f64, y: f64, ink: Ink) {
        let (x, y, top) = (self.x.at(x), self.y.at(y), self.y.pixels().1 + 20.0);
        let ink = ink.code();
        self.draw(format_args!(
            "<path d=\"M{x:.1} {top:.1}V{y:.1}\" stroke=\"{ink}\" stroke-width=\"1.5\"/>"
        ));
    }

    /// A point.
    pub fn dot(&mut self, x: f64, y: f64, ink: Ink, dot: Dot) {
        let (x, y, ink) = (self.x.at(x), self.y.at(y), ink.code());
        let (fill, width) = match dot {
            Dot::Full => (ink, 0.0),
            Dot::Ring => ("#fff", 3.0),
            Dot::Now => ("#ffcf40", 2.5),
        };
        let radius = if dot == Dot::Full { 4.5 } else { 6.0 };
        self.draw(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{ink}\" stroke-width=\"{width}\"/>"
        ));
    }

    /// Words at a place.
    pub fn words(&mut self, x: f64, y: f64, words: &Words) {
        self.put(self.x.at(x), self.y.at(y), words);
    }

    /// Words at a pixel.
    pub fn put(&mut self, x: f64, y: f64, words: &Words) {
        let (x, y, ink, text) =
            (x + words.shift.0, y + words.shift.1, words.ink.code(), Html::text(&words.text));
        let weight = if words.bold { " font-weight=\"700\"" } else { "" };
        let anchor = match words.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        self.draw(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"15\"{anchor}{weight} fill=\"{ink}\">{text}</text>"
        ));
    }

    /// What was drawn.
    #[must_use]
    pub(super) fn drawn(&self) -> &str {
        &self.drawn
    }

    /// The picture as a file of its own, for a paper: SVG with its words in this typeface.
    #[must_use]
    pub fn svg(&self, typeface: &str) -> String {
        let (Room { width, height, .. }, typeface) = (self.room, Html::text(typeface));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"{typeface}\">{}</svg>",
            self.drawn
        )
    }
}
