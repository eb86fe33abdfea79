//! The words of a PDF, as its glyphs are drawn. Gaps wider than letters have between them count as spaces.

use super::Piece;
use crate::Unread;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::{LoadPdfError, Pdf};
use kurbo::{Affine, BezPath, Point, Rect};

/// The greatest number of pages that is read.
const PAGES: usize = 2_000;

/// The words of every page, and of the file's own description.
///
/// # Errors
/// [`Unread`] when the file is broken, has a password, has more than 2,000 pages, or has a page that is only a picture.
pub fn of_pdf(bytes: &[u8]) -> Result<Vec<Piece>, Unread> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unread::Locked,
        LoadPdfError::Invalid => Unread::Broken,
    })?;
    let pages = pdf.pages();
    if pages.len() > PAGES {
        return Err(Unread::TooLarge);
    }
    let cache = InterpreterCache::new();
    let mut pieces = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let mut words = Words::default();
        let bounds = Rect::new(-1e6, -1e6, 1e6, 1e6);
        let mut context =
            Context::new(Affine::IDENTITY, bounds, &cache, pdf.xref(), InterpreterSettings::default());
        interpret_page(page, &mut context, &mut words);
        if words.cannot_be_trusted() {
            return Err(Unread::NoWords { page: number + 1 });
        }
        pieces.push(Piece { place: format!("page {}", number + 1), text: words.text });
    }
    pieces.push(Piece { place: "the file’s own description".to_owned(), text: description(&pdf) });
    Ok(pieces)
}

/// Title, author and the rest, which readers of the file see too.
fn description(pdf: &Pdf) -> String {
    let data = pdf.metadata();
    let fields = [&data.title, &data.author, &data.subject, &data.keywords];
    let texts: Vec<String> = fields.into_iter().flatten().map(|bytes| decoded(bytes)).collect();
    texts.join("\n")
}

/// Text strings of a PDF are UTF-16 with a mark, or nearly Latin 1.
fn decoded(bytes: &[u8]) -> String {
    let Some(wide) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return bytes.iter().map(|byte| char::from(*byte)).collect();
    };
    let units =
        wide.chunks_exact(2).map(|pair| pair.iter().fold(0_u16, |unit, byte| (unit << 8) | u16::from(*byte)));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Collects glyphs as they are drawn.
#[derive(Default)]
struct Words {
    text: String,
    glyphs: usize,
    unknown: usize,
    pictures: usize,
    /// Where the last glyph began and ended.
    last: Option<(Point, Point)>,
}

impl Words {
    /// A page that is a picture, or whose letters are not told, may say anything.
    fn cannot_be_trusted(&self) -> bool {
        let picture_alone = self.glyphs == 0 && self.pictures > 0;
        picture_alone || self.unknown * 10 > self.glyphs
    }

    fn room_before(&mut self, start: Point, size: f64) {
        let Some((_, end)) = self.last else { return };
        if (start.y - end.y).abs() > size * 0.4 {
            self.text.push('\n');
        } else if start.x - end.x > size * 0.15 || end.x - start.x > size {
            self.text.push(' ');
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
            Some(BfString::Char(letter)) => self.text.push(letter),
            Some(BfString::String(letters)) => self.text.push_str(&letters),
            None => {
                self.unknown += 1;
                self.text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.pictures += 1;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
