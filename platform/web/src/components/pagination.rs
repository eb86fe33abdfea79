//! The way to the other pages of a list: previous and next by key, and numbers while there are at most twenty pages. Past
//! the end every list says the same, and leads back.

use crate::Html;
use crate::html::markup;
use askama::Template;

/// A numbered page, or a gap between numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Page { number: u64, href: String, current: bool },
    Gap,
}

/// Where in a list a page is, and what was found of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The page, from 1.
    pub page: u64,
    /// Rows a page.
    pub per: u64,
    /// Rows on this page.
    pub shown: u64,
    /// Rows of the whole list, counted to 1,001 at most.
    pub count: u64,
}

/// Links to the other pages of a list. Nothing is printed when there is one page.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "components/pagination.html")]
pub struct Pagination {
    previous: Option<String>,
    next: Option<String>,
    steps: Vec<Step>,
    /// The last page that is known to have rows, for whoever asked for one past the end.
    back_to: Option<(u64, String)>,
}

impl Pagination {
    /// More pages than this are not numbered.
    pub const MOST_NUMBERED: u64 = 20;
    /// Lists count their rows to one more than this.
    pub const COUNTED: u64 = 1_000;
    const FARTHEST: u64 = 4_000;

    /// Previous and next alone, each by the key of the row at the edge.
    #[must_use]
    pub fn keyed(previous: Option<String>, next: Option<String>) -> Self {
        Self { previous, next, steps: Vec::new(), back_to: None }
    }

    /// The page an address asks for, from 1; the first where it says nothing that can be read. So far down that the engine
    /// has to step over more than a hundred thousand rows nobody reads.
    #[must_use]
    pub fn page_of(written: &str) -> u64 {
        written.parse().unwrap_or(1).clamp(1, Self::FARTHEST)
    }

    /// The pages around a place, `href` giving the address of each. Where more rows were there than were counted, the next
    /// page is offered for as long as this one is full.
    #[must_use]
    pub fn around(place: Place, href: impl Fn(u64) -> String) -> Self {
        let pages = place.count.div_ceil(place.per.max(1));
        if place.shown == 0 && pages > 0 && place.page > 1 {
            let last = pages.min(place.page - 1);
            return Self { back_to: Some((last, href(last))), ..Self::default() };
        }
        let all = Self::numbered(place.page, pages, &href);
        let uncounted = place.count > Self::COUNTED && place.shown >= place.per && all.next.is_none();
        let next = if uncounted { Some(href(place.page + 1)) } else { all.next };
        Self { next, ..all }
    }

    /// What a page without rows says in their place: that there are no more, with the way back, where the list has any;
    /// `none` where it has none at all. Empty where there are rows.
    #[must_use]
    pub fn in_place_of_rows(&self, rows: usize, none: &str) -> Html {
        match &self.back_to {
            _ if rows > 0 => Html::empty(),
            Some((page, href)) => Html::text("There are no more on this list. ")
                .and(Html::link(href, &format!("Go back to page {page}")))
                .and("."),
            None => Html::text(none),
        }
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
        Self { previous, next, steps, back_to: None }
    }

    fn is_needed(&self) -> bool {
        self.previous.is_some() || self.next.is_some()
    }
}

markup!(Pagination);

#[cfg(test)]
mod tests {
    use super::*;

    fn around(page: u64, shown: u64, count: u64) -> Pagination {
        Pagination::around(Place { page, per: 25, shown, count }, |page| format!("?page={page}"))
    }

    #[test]
    fn past_the_end_a_list_says_so_and_leads_to_its_last_page() {
        let past = around(99, 0, 60);
        let words = past.in_place_of_rows(0, "No cases match.").to_string();
        assert!(words.contains("There are no more on this list."), "{words}");
        assert!(words.contains("href=\"?page=3\"") && words.contains("Go back to page 3"), "{words}");
        assert!(Html::of(&past).to_string().trim().is_empty(), "no way on is offered");
    }

    #[test]
    fn a_list_with_no_rows_at_all_says_its_own_words_and_one_with_rows_none() {
        assert_eq!(around(1, 0, 0).in_place_of_rows(0, "No cases match.").to_string(), "No cases match.");
        assert_eq!(around(7, 0, 0).in_place_of_rows(0, "No cases match.").to_string(), "No cases match.");
        assert!(around(1, 20, 20).in_place_of_rows(20, "No cases match.").is_empty());
    }

    #[test]
    fn rows_beyond_those_that_are_counted_can_be_reached_page_by_page() {
        assert_eq!(around(41, 25, 1_001).next.as_deref(), Some("?page=42"));
        assert_eq!(around(60, 25, 1_001).next.as_deref(), Some("?page=61"));
        assert_eq!(around(60, 7, 1_001).next, None, "the last one is not full");
        assert!(around(61, 0, 1_001).in_place_of_rows(0, "").to_string().contains("page 41"));
    }

    #[test]
    fn what_is_no_page_number_is_the_first_page() {
        for (written, page) in [("", 1), ("0", 1), ("-3", 1), ("two", 1), ("12", 12), ("99999999", 4_000)] {
            assert_eq!(Pagination::page_of(written), page, "{written}");
        }
    }
}
