//! The words of a PDF: those it draws, page by page; and those in its description, links, notes, forms and bookmarks.

mod blocks;
mod glyphs;
mod guard;
mod objects;

use super::{Piece, Reading};
use crate::Unread;
use glyphs::{Line, Words};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, InterpreterWarning, interpret_page};
use hayro_syntax::page::Page;
use hayro_syntax::{LoadPdfError, Pdf};
use kurbo::{Affine, Rect};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The greatest number of pages that is read.
const PAGES: usize = 2_000;
/// How many lines at the foot of one page and the head of the next a name may be cut by.
const EDGE: usize = 3;

/// All that the file says.
///
/// # Errors
/// [`Unread`] when the file is broken, has a password, has more than 2,000 pages or a page that is only a picture, or
/// holds something that cannot be read or acts by itself.
pub fn read_pdf(bytes: &[u8]) -> Result<Reading, Unread> {
    guard::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unread::Locked,
        LoadPdfError::Invalid => Unread::Broken,
    })?;
    if pdf.pages().len() > PAGES {
        return Err(Unread::TooLarge);
    }
    if pdf.xref().has_optional_content_groups() {
        return Err(Unread::Holds { what: "layers that can be hidden" });
    }
    let cache = InterpreterCache::new();
    let mut pages = Vec::new();
    for (number, page) in pdf.pages().iter().enumerate() {
        let lines = lines(&pdf, &cache, page).ok_or(Unread::NoWords { page: number + 1 })?;
        pages.push(lines);
    }
    let hidden = objects::read(&pdf)?;
    let mut pieces: Vec<Piece> =
        (1..).zip(&pages).flat_map(|(number, lines)| of_page(number, lines)).collect();
    pieces.extend((1..).zip(pages.windows(2)).flat_map(|(number, two)| across(number, two)));
    pieces.extend(hidden.pieces);
    let blocks = blocks::blocks(&pages);
    pieces.push(super::as_page(&blocks));
    Ok(Reading { pieces, blocks, seen: hidden.seen })
}

/// The lines of a page; `None` when it is a picture or does not tell its letters.
fn lines<'a>(pdf: &'a Pdf, cache: &InterpreterCache<'a>, page: &Page<'a>) -> Option<Vec<Line>> {
    let (width, height) = page.base_dimensions();
    let mut words = Words::of_page(f64::from(width) * f64::from(height));
    let bounds = Rect::new(-1e6, -1e6, 1e6, 1e6);
    let unread = Arc::new(AtomicBool::new(false));
    let told = unread.clone();
    let settings = InterpreterSettings {
        // A font that cannot be read would draw letters that nobody here sees.
        warning_sink: Arc::new(move |warning| {
            told.fetch_or(matches!(warning, InterpreterWarning::UnsupportedFont), Ordering::Relaxed);
        }),
        ..InterpreterSettings::default()
    };
    let mut context = Context::new(Affine::IDENTITY, bounds, cache, pdf.xref(), settings);
    interpret_page(page, &mut context, &mut words);
    words.lines().filter(|_| !unread.load(Ordering::Relaxed))
}

/// The words of a page as they are drawn; and by rows, where that differs: a table may be drawn column by column.
fn of_page(number: usize, lines: &[Line]) -> Vec<Piece> {
    let text = |lines: &[&Line]| lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    let drawn: Vec<&Line> = lines.iter().collect();
    let mut rows = drawn.clone();
    // Rows of four points, the height of the smallest letters that are read.
    let row = |line: &Line| (-line.height / 4.0).round();
    rows.sort_by(|one, other| row(one).total_cmp(&row(other)).then(one.left.total_cmp(&other.left)));
    let mut orders = vec![text(&drawn)];
    orders.extend(Some(text(&rows)).filter(|rows| !orders.contains(rows)));
    orders.into_iter().map(|text| Piece::of(format!("page {number}"), text)).collect()
}

/// A name may begin at the foot of one page and end at the head of the next, with a page number between.
fn across(number: usize, two: &[Vec<Line>]) -> Vec<Piece> {
    let [one, next] = two else { return Vec::new() };
    let place = format!("pages {number} and {}", number + 1);
    let feet = one.iter().rev().take(EDGE);
    let joined = |foot: &Line, head: &Line| Piece::of(place.clone(), format!("{}\n{}", foot.text, head.text));
    feet.flat_map(|foot| next.iter().take(EDGE).map(move |head| (foot, head)))
        .map(|(foot, head)| joined(foot, head))
        .collect()
}
