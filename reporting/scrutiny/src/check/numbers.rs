//! NHS numbers, pupil numbers and learner numbers of known children, with any signs between their digits. Word ends do
//! not matter: a number run into its neighbour is still there to be read.

use super::What;
use super::known::{KnownChild, NotBuilt, Span};
use super::letters::{Letters, folded};
use aho_corasick::AhoCorasick;
use waymark_kernel::ChildId;

/// The least digits a number has to be looked for; fewer would be found in every date.
const LEAST: usize = 8;

/// Numbers as they are gathered.
#[derive(Default)]
pub(super) struct Gathered {
    patterns: Vec<String>,
    kinds: Vec<(What, ChildId)>,
}

impl Gathered {
    /// Takes in the numbers of one child.
    pub fn add(&mut self, child: &KnownChild<'_>) {
        let numbers = [(child.nhs_number, What::NhsNumber), (child.upn, What::Upn), (child.uln, What::Uln)];
        for (number, what) in numbers {
            let pattern = folded(number.unwrap_or_default());
            if pattern.len() >= LEAST {
                self.patterns.push(pattern);
                self.kinds.push((what, child.id));
            }
        }
    }

    /// The matcher.
    pub fn ready(self) -> Result<Numbers, NotBuilt> {
        Ok(Numbers { matcher: AhoCorasick::new(&self.patterns)?, kinds: self.kinds })
    }
}

/// Every number, ready to be looked for.
pub(super) struct Numbers {
    matcher: AhoCorasick,
    kinds: Vec<(What, ChildId)>,
}

impl Numbers {
    /// The first and last words of each number in the text.
    pub fn find(&self, letters: &Letters) -> Vec<Span<'_>> {
        let told = |found: aho_corasick::Match| {
            let (what, child) = self.kinds.get(found.pattern().as_usize())?;
            Some(Span {
                first: letters.word_with(found.start())?,
                last: letters.word_with(found.end().checked_sub(1)?)?,
                what: *what,
                children: std::slice::from_ref(child),
            })
        };
        self.matcher.find_overlapping_iter(&letters.folded).filter_map(told).collect()
    }
}
