//! What a PDF shows, as blocks. A PDF knows only lines: larger letters are taken for headings, wide gaps for the ends of
//! paragraphs, and what repeats at the edges of most pages is left out.

use super::glyphs::Line;
use crate::Block;
use crate::text::shape::{Role, add};
use std::collections::HashMap;

/// How many lines at each edge of a page may be a head or a foot.
const EDGE: usize = 2;
/// The most characters of a heading.
const HEADING: usize = 160;
const BULLETS: [char; 7] = ['•', '▪', '◦', '●', '–', '·', '\u{f0b7}'];

/// The blocks of all pages.
pub(super) fn blocks(pages: &[Vec<Line>]) -> Vec<Block> {
    let edges = repeated(pages);
    let body = usual_size(pages);
    let mut blocks = Vec::new();
    for page in pages {
        let mut open: Option<(Role, String)> = None;
        let mut last: Option<&Line> = None;
        for line in page.iter().filter(|line| !edges.contains_key(&shape(&line.text))) {
            let role = role(line, body);
            let goes_on = last.is_some_and(|last| follows(last, line)) && role != Role::Point;
            match open.as_mut().filter(|(before, _)| goes_on && (role == Role::Plain || role == *before)) {
                Some((_, text)) => text.extend([" ", line.text.as_str()]),
                None => close(&mut blocks, open.replace((role, line.text.clone()))),
            }
            last = Some(line);
        }
        close(&mut blocks, open);
    }
    blocks
}

fn close(blocks: &mut Vec<Block>, open: Option<(Role, String)>) {
    if let Some((role, text)) = open {
        let is_bullet = |sign: char| sign.is_whitespace() || BULLETS.contains(&sign);
        let text = if role == Role::Point { text.trim_start_matches(is_bullet) } else { &text };
        add(blocks, role, text);
    }
}

/// Whether a line goes on with the one before it: as large, and close below.
fn follows(last: &Line, line: &Line) -> bool {
    let gap = last.height - line.height;
    gap > 0.0 && gap < last.size * 1.7 && (last.size - line.size).abs() < last.size * 0.08
}

fn role(line: &Line, body: f64) -> Role {
    if line.text.trim_start().starts_with(BULLETS) {
        return Role::Point;
    }
    let is_short = line.text.chars().count() <= HEADING;
    match line.size / body {
        size if size > 1.5 && is_short => Role::Heading(1),
        size if size > 1.15 && is_short => Role::Heading(2),
        _ => Role::Plain,
    }
}

/// The size most letters have.
fn usual_size(pages: &[Vec<Line>]) -> f64 {
    let mut lines: Vec<(f64, usize)> =
        pages.iter().flatten().map(|line| (line.size, line.text.chars().count())).collect();
    lines.sort_by(|one, other| one.0.total_cmp(&other.0));
    let half = lines.iter().map(|(_, letters)| letters).sum::<usize>() / 2;
    let mut so_far = 0;
    let middle = lines.iter().find(|(_, letters)| {
        so_far += letters;
        so_far >= half
    });
    middle.map_or(11.0, |(size, _)| size.max(1.0))
}

/// What stands at the edge of more than half of all pages, with any number in it.
fn repeated(pages: &[Vec<Line>]) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for page in pages.iter().filter(|_| pages.len() > 1) {
        let foot = page.len().saturating_sub(EDGE).max(EDGE);
        let edge = page.iter().take(EDGE).chain(page.iter().skip(foot));
        edge.for_each(|line| *counts.entry(shape(&line.text)).or_default() += 1);
    }
    counts.retain(|_, count| *count * 2 > pages.len());
    counts
}

fn shape(text: &str) -> String {
    text.trim().chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect()
}
