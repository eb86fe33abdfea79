//! Tables of records: caption, headers that sort by a link, a column of boxes for doing one thing to many. A list page
//! renders fifty rows in well under a millisecond, so cells hold text and borrow nothing from the page.

use super::tag::Tag;
use crate::Html;
use crate::html::markup;
use askama::Template;

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    /// Not by this column.
    No,
    /// Smallest, first or earliest on top.
    Up,
    /// Largest, last or latest on top.
    Down,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column {
    label: Html,
    sort: Option<(String, Sorted)>,
    number: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: Html::from(label.into()), sort: None, number: false }
    }

    /// A column of numbers, set to the right.
    #[must_use]
    pub fn number(label: impl Into<String>) -> Self {
        Self { number: true, ..Self::new(label) }
    }

    /// Makes the header a link that sorts by this column, and says how it is sorted now.
    #[must_use]
    pub fn sort(mut self, href: impl Into<String>, now: Sorted) -> Self {
        self.sort = Some((href.into(), now));
        self
    }
}

/// One cell. Words are escaped when printed.
#[derive(Debug, Clone)]
pub enum Cell {
    /// Words.
    Text(String),
    /// Words with smaller words under them.
    Note(String, String),
    /// A link: where, and its words.
    Link(String, String),
    /// A link with smaller words under it.
    LinkNote(String, String, String),
    /// How something stands.
    Tag(Tag),
    /// How something stands with smaller words under it.
    TagNote(Tag, String),
    /// Anything else.
    Html(Html),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Tag> for Cell {
    fn from(tag: Tag) -> Self {
        Self::Tag(tag)
    }
}

impl From<Html> for Cell {
    fn from(html: Html) -> Self {
        Self::Html(html)
    }
}

/// One row. Its first cell names it and is read out with every other cell.
#[derive(Debug, Clone)]
pub struct Row {
    cells: Vec<Cell>,
    late: bool,
    key: String,
    picked: bool,
    pick_words: String,
}

impl Row {
    /// A row of these cells, as many as there are columns.
    #[must_use]
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, late: false, key: String::new(), picked: false, pick_words: String::new() }
    }

    /// Marks the row as late, with a bar at its left; a cell of the row must say so in words too.
    #[must_use]
    pub fn late(mut self, late: bool) -> Self {
        self.late = late;
        self
    }

    /// Gives the row a box to pick it: the value sent, what the row is called, and whether it is ticked at first.
    #[must_use]
    pub fn pick(mut self, key: impl Into<String>, called: impl Into<String>, picked: bool) -> Self {
        (self.key, self.pick_words, self.picked) = (key.into(), called.into(), picked);
        self
    }
}

/// A table. On a narrow screen it scrolls sideways inside its own region, or stacks where it is told to.
#[derive(Debug, Clone, Template)]
#[template(path = "components/table.html")]
pub struct Table {
    id: String,
    caption: String,
    hide_caption: bool,
    columns: Vec<Column>,
    rows: Vec<Row>,
    pick: &'static str,
    stack: bool,
}

impl Table {
    /// A table with a caption; `id` keeps two tables on one page apart.
    #[must_use]
    pub fn new(id: impl Into<String>, caption: impl Into<String>) -> Self {
        let (columns, rows) = (Vec::new(), Vec::new());
        Self {
            id: id.into(),
            caption: caption.into(),
            hide_caption: false,
            columns,
            rows,
            pick: "",
            stack: false,
        }
    }

    /// Keeps the caption for screen readers only, where a heading above says the same.
    #[must_use]
    pub fn hide_caption(mut self) -> Self {
        self.hide_caption = true;
        self
    }

    /// The columns, left to right.
    #[must_use]
    pub fn columns(mut self, columns: impl IntoIterator<Item = Column>) -> Self {
        self.columns = columns.into_iter().collect();
        self
    }

    /// The rows, top to bottom.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.rows = rows.into_iter().collect();
        self
    }

    /// Puts a box before each row that has one, sent under this name by the form around the table.
    #[must_use]
    pub fn pick(mut self, name: &'static str) -> Self {
        self.pick = name;
        self
    }

    /// On a narrow screen sets the cells of a row under each other, each with the label of its column, so that nothing is
    /// out of sight at the side. Its parts keep their roles for screen readers there.
    #[must_use]
    pub fn stack(mut self) -> Self {
        self.stack = true;
        self
    }

    /// Whether there are no rows; then say so in words instead of showing the table.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

markup!(Table);
