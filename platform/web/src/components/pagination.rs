//! The way to the other pages of a list: previous and next by key, and numbers while there are at most twenty pages.

use crate::html::markup;
use askama::Template;

/// A numbered page, or a gap between numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Page { number: u64, href: String, current: bool },
    Gap,
}

/// Links to the other pages of a list. Nothing is printed when there is one page.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "components/pagination.html")]
pub struct Pagination {
    previous: Option<String>,
    next: Option<String>,
    steps: Vec<Step>,
}

impl Pagination {
    /// More pages than this are not numbered.
    pub const MOST_NUMBERED: u64 = 20;

    /// Previous and next alone, each by the key of the row at the edge.
    #[must_use]
    pub fn keyed(previous: Option<String>, next: Option<String>) -> Self {
        Self { previous, next, steps: Vec::new() }
    }

    /// Numbers 1 to `pages` with the present one marked; of more than seven, those near it and the two ends.
    #[must_use]
    pub fn numbered(current: u64, pages: u64, href: impl Fn(u64) -> String) -> Self {
        let previous = (current > 1).then(|| href(current - 1));
        let next = (current < pages).then(|| href(current + 1));
        let mut steps = Vec::new();
        for number in 1..=pages.min(Self::MOST_NUMBERED) {
            let near = number.abs_diff(current) <= 1 || number == 1 || number == pages || pages <= 7;
            if near {
                steps.push(Step::Page { number, href: href(number), current: number == current });
            } else if steps.last() != Some(&Step::Gap) {
                steps.push(Step::Gap);
            }
        }
        Self { previous, next, steps }
    }

    fn is_needed(&self) -> bool {
        self.previous.is_some() || self.next.is_some()
    }
}

markup!(Pagination);
