//! The words a page draws, glyph by glyph, shown or not. Gaps wider than letters have between them count as spaces.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Point};

/// The fewest letters that a page behind a large picture must have to be more than a picture of a page.
const LETTERS: usize = 100;
/// How many strokes a page without letters may have: more may be letters drawn as shapes.
const STROKES: usize = 50;

/// One line as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Its words.
    pub text: String,
    /// The size of its first letter, in points.
    pub size: f64,
    /// How high on the page it stands, in points from the foot.
    pub height: f64,
    /// Where it begins, in points from the left edge.
    pub left: f64,
}

/// Collects glyphs as they are drawn.
pub(super) struct Words {
    lines: Vec<Line>,
    glyphs: usize,
    unknown: usize,
    strokes: usize,
    pictures: usize,
    /// How much of the page pictures cover, and the page, in square points.
    covered: f64,
    page: f64,
    /// Where the last glyph began and ended.
    last: Option<(Point, Point)>,
}

impl Words {
    /// Nothing drawn yet on a page of so many square points.
    pub fn of_page(page: f64) -> Self {
        Self {
            lines: Vec::new(),
            glyphs: 0,
            unknown: 0,
            strokes: 0,
            pictures: 0,
            covered: 0.0,
            page,
            last: None,
        }
    }

    /// The lines; `None` where the page may say what they do not tell.
    pub fn lines(self) -> Option<Vec<Line>> {
        let drawn_alone = self.glyphs == 0 && (self.pictures > 0 || self.strokes > STROKES);
        let picture_of_page = self.covered > self.page * 0.5 && self.glyphs < LETTERS;
        let untold = self.unknown * 10 > self.glyphs;
        (!drawn_alone && !picture_of_page && !untold).then_some(self.lines)
    }

    fn say(&mut self, text: &str) {
        if let Some(line) = self.lines.last_mut() {
            line.text.push_str(text);
        }
    }

    fn room_before(&mut self, start: Point, size: f64) {
        let line = Line { text: String::new(), size, height: start.y, left: start.x };
        match self.last {
            None => self.lines.push(line),
            Some((_, end)) if (start.y - end.y).abs() > size * 0.4 => self.lines.push(line),
            Some((_, end)) if start.x - end.x > size * 0.15 || end.x - start.x > size => self.say(" "),
            Some(_) => {}
        }
    }
}

impl<'a> Device<'a> for Words {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        page: Affine,
        place: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let whole = page * place;
        let start = whole * Point::ZERO;
        // Filled and then stroked: the same letter twice.
        if self.last.is_some_and(|(last, _)| last.distance(start) < 1e-9) {
            return;
        }
        let em = whole * Point::new(1_000.0, 0.0);
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(500.0, f64::from),
            Glyph::Type3(_) => 500.0,
        };
        self.room_before(start, em.distance(start));
        self.last = Some((start, whole * Point::new(width, 0.0)));
        self.glyphs += 1;
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.say(letter.encode_utf8(&mut [0; 4])),
            Some(BfString::String(letters)) => self.say(&letters),
            None => {
                self.unknown += 1;
                self.say("\u{fffd}");
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        self.pictures += 1;
        self.covered += transform.determinant().abs() * f64::from(image.width()) * f64::from(image.height());
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.strokes += 1;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
