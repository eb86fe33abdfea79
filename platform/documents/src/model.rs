//! What a paper is made of: plain words in an order, with the structure that a reader who cannot see it needs.
//! Knows no markup: every string is text and is never read as anything else.

use serde::{Deserialize, Serialize};
use waymark_kernel::Day;

/// A paper, an index or a letter, before it becomes a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// The title, shown first and kept in the file's own description.
    pub title: String,
    /// One line under the title, such as who it is for and when they meet.
    pub subtitle: String,
    /// Who answers for it, in the file's own description.
    pub author: String,
    /// What stands at the foot of each page beside its number, such as the reference and when the figures were frozen.
    pub footer: String,
    /// The day written into the file; the same day gives the same bytes.
    pub day: Day,
    /// Everything under the title, in order.
    pub blocks: Vec<Block>,
}

/// One piece of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading; 1 is the highest under the title, 3 the lowest.
    Heading {
        /// How deep, 1 to 3.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A chart.
    Figure(Figure),
}

/// A list of points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Whether the points are numbered.
    pub numbered: bool,
    /// The points.
    pub points: Vec<String>,
}

/// A table with one row of headers and a header at the start of each row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the table tells, above it.
    pub caption: String,
    /// The header of each column, the one above the row headers first.
    pub columns: Vec<String>,
    /// The rows; a row shorter than the head is filled with empty cells.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What the row is about.
    pub header: String,
    /// Its cells, without the header.
    pub cells: Vec<String>,
}

/// A chart. Put its table after it: nobody should need the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What the chart shows, under it.
    pub caption: String,
    /// What someone who cannot see it is told: the finding, not the shape.
    pub alternative: String,
    /// The picture, as SVG.
    pub svg: String,
}

impl Paper {
    /// A paper without blocks.
    #[must_use]
    pub fn new(title: impl Into<String>, day: Day) -> Self {
        let empty = String::new;
        Self {
            title: title.into(),
            subtitle: empty(),
            author: empty(),
            footer: empty(),
            day,
            blocks: Vec::new(),
        }
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level: level.clamp(1, 3), text: text.into() });
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph { text: text.into() });
    }

    /// Adds a list.
    pub fn list(&mut self, numbered: bool, points: Vec<String>) {
        self.blocks.push(Block::List(List { numbered, points }));
    }

    /// Everything the paper says, piece by piece, with words for where it says it.
    pub fn texts(&self) -> impl Iterator<Item = (String, &str)> {
        let head = [
            ("the title", &self.title),
            ("the line under the title", &self.subtitle),
            ("the foot", &self.footer),
        ]
        .map(|(place, text)| (place.to_owned(), text.as_str()));
        let author = [("the author".to_owned(), self.author.as_str())];
        head.into_iter().chain(author).chain(self.blocks.iter().flat_map(Block::texts))
    }
}

impl Block {
    /// Everything it says, with words for where it says it.
    pub(crate) fn texts(&self) -> Vec<(String, &str)> {
        match self {
            Self::Heading { text, .. } => vec![(format!("the heading “{text}”"), text)],
            Self::Paragraph { text } => vec![("a paragraph".to_owned(), text)],
            Self::List(list) => {
                list.points.iter().map(|point| ("a list".to_owned(), point.as_str())).collect()
            }
            Self::Figure(figure) => {
                let texts = [figure.caption.as_str(), figure.alternative.as_str()].into_iter();
                let place = format!("the chart “{}”", figure.caption);
                texts.chain(figure.words()).map(|text| (place.clone(), text)).collect()
            }
            Self::Table(table) => table.texts(),
        }
    }
}

impl Figure {
    /// The words in the picture. The places of its lines are no words, and a row of them may look like anybody's number.
    fn words(&self) -> impl Iterator<Item = &str> {
        let behind_tags = self.svg.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.trim()));
        behind_tags.filter(|words| !words.is_empty())
    }
}

impl Table {
    fn texts(&self) -> Vec<(String, &str)> {
        let cells = self.rows.iter().flat_map(|row| std::iter::once(&row.header).chain(&row.cells));
        let all = std::iter::once(&self.caption).chain(&self.columns).chain(cells);
        all.map(|text| (format!("the table “{}”", self.caption), text.as_str())).collect()
    }
}
