//! The list of what is behind a figure: how much of it there is, 25 a page, and that one case can be counted several times.

use super::asked::Asked;
use crate::catalogue::Measure;
use crate::pages::href;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Inset, Pagination, Place, Row, Table, heading};
use waymark_web::words::{count_words, day_plain};

/// Rows a page.
const PER: u64 = 25;

/// What was found behind a figure.
pub(super) struct Found<T> {
    /// All of it that the visitor may see, in order.
    pub rows: Vec<T>,
    /// How often it was counted: a case counts once for each piece of advice or review.
    pub times: usize,
}

impl<T> Found<T> {
    /// How many there are.
    pub(super) fn all(&self) -> u64 {
        self.rows.len() as u64
    }

    /// The rows of one page.
    pub(super) fn on_page(self, page: u64) -> Vec<T> {
        let skip = usize::try_from((page.max(1) - 1) * PER).unwrap_or(usize::MAX);
        self.rows.into_iter().skip(skip).take(PER as usize).collect()
    }
}

/// What a page says of the whole list, before its rows.
pub(super) struct Whole<'a> {
    pub(super) measure: &'a Measure,
    pub(super) asked: &'a Asked,
    /// One of them, several of them, and the heading of the list.
    pub(super) named: [&'a str; 3],
    pub(super) all: u64,
    pub(super) times: usize,
}

/// The page: its heading, what is said, the rows and the way to the others.
pub(super) fn page(whole: &Whole<'_>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Html {
    let Whole { measure, asked, named: [one, many, title], all, .. } = whole;
    let days = if measure.definition.stands() {
        format!("on {}", day_plain(asked.point.to))
    } else {
        format!("{} to {}", day_plain(asked.point.from), day_plain(asked.point.to))
    };
    let head = heading(&format!("{}, {days}", measure.name()), &format!("{title} behind a measure"));
    let place = Place { page: asked.page, per: PER, shown: rows.len() as u64, count: *all };
    let id = measure.id();
    let pages = Pagination::around(place, |page| format!("{}/cases{}", href(&id), asked.at(page)));
    if rows.is_empty() {
        let none = format!("There is no such {one} that you may see.");
        return head.and(Inset::new(pages.in_place_of_rows(0, &none)));
    }
    let table = Table::new("behind", *title).columns(columns).rows(rows.into_iter().map(Row::new));
    head.and(Inset::new(said(whole, one, many))).and(table).and(Html::of(&pages))
}

fn said(whole: &Whole<'_>, one: &str, many: &str) -> String {
    let count = count_words(whole.all, one, many);
    let counted = if whole.asked.hit { "counted" } else { "counted as not what the measure asks for" };
    let each = if whole.times as u64 > whole.all {
        format!(" {} times in all: one {one} can count more than once.", whole.times)
    } else {
        String::new()
    };
    let dot = if each.is_empty() { "." } else { "," };
    format!("{count} that you may see, {counted}{dot}{each}")
}
