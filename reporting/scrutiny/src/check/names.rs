//! Forenames with surnames, in either order. A part counts only as whole words, however many it was written as.

use super::What;
use super::known::{Known, Span};
use super::letters::Letters;
use std::collections::HashMap;

/// The fewest letters of a name that is looked for as one word: a shorter one may be a word of its own.
const LEAST: usize = 8;
/// How many other words may stand between the two: middle names, a “the late”.
const BETWEEN: usize = 2;
/// How many other words may stand between the first of several given names and the surname: one of the others, or its letter.
const BETWEEN_FIRST: usize = 1;

/// A part of some child's name in the text: the first and last of its words, and which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub first: usize,
    pub last: usize,
    pub part: usize,
}

/// Every part of a name that stands there as whole words.
pub(super) fn parts(known: &Known, letters: &Letters) -> Vec<Part> {
    let whole = |found: aho_corasick::Match| {
        let (first, last) = (letters.word_from(found.start())?, letters.word_to(found.end())?);
        Some(Part { first, last, part: found.pattern().as_usize() })
    };
    let mut parts: Vec<Part> = known.parts.find_overlapping_iter(&letters.folded).filter_map(whole).collect();
    parts.sort_unstable_by_key(|part| (part.first, part.last, part.part));
    parts
}

/// A forename and a surname written as one word, or parted only by a sign that nobody sees.
fn run_together<'known>(known: &'known Known, letters: &Letters) -> Vec<Span<'known>> {
    let all: Vec<aho_corasick::Match> = known.parts.find_overlapping_iter(&letters.folded).collect();
    let begins = all.iter().filter(|one| letters.word_from(one.start()).is_some());
    let mut ends: HashMap<usize, Vec<aho_corasick::Match>> = HashMap::new();
    for one in all.iter().filter(|one| letters.word_to(one.end()).is_some()) {
        ends.entry(one.start()).or_default().push(*one);
    }
    let mut found = Vec::new();
    for one in begins {
        for other in ends.get(&one.end()).into_iter().flatten() {
            let (first, last) = (letters.word_with(one.start()), letters.word_with(other.end() - 1));
            let (Some(first), Some(last)) = (first, last) else { continue };
            let (here, there) = (one.pattern().as_usize(), other.pattern().as_usize());
            if other.end() - one.start() >= LEAST {
                let children = [(here, there), (there, here)].map(|pair| known.full.get(&pair));
                let span = |children| Span { first, last, what: What::Name, children };
                found.extend(children.into_iter().flatten().map(|children| span(children.as_slice())));
            }
        }
    }
    found
}

/// Full names: the first and last words of each.
pub(super) fn find<'known>(known: &'known Known, letters: &Letters, parts: &[Part]) -> Vec<Span<'known>> {
    let mut found = run_together(known, letters);
    for (place, one) in parts.iter().enumerate() {
        let near = |other: &&Part| other.first <= one.last + 1 + BETWEEN;
        for other in parts.iter().skip(place + 1).take_while(near).filter(|other| other.first > one.last) {
            let pairs = [(one.part, other.part), (other.part, one.part)];
            let is_close = other.first <= one.last + 1 + BETWEEN_FIRST;
            let full = pairs.iter().filter_map(|pair| known.full.get(pair));
            let first = pairs.iter().filter(|_| is_close).filter_map(|pair| known.first.get(pair));
            found.extend(full.chain(first).map(|children| Span {
                first: one.first,
                last: other.last,
                what: What::Name,
                children,
            }));
        }
    }
    found
}
