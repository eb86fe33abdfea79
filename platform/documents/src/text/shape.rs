//! Paragraphs and points become the blocks of a page, whatever file they came from.

use crate::{Block, List, Row, Table};

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading, 1 the highest.
    Heading(u8),
    /// A point of a list.
    Point,
    /// Anything else.
    Plain,
}

/// Adds a paragraph; points that follow each other are one list.
pub(super) fn add(blocks: &mut Vec<Block>, role: Role, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return;
    }
    match (role, blocks.last_mut()) {
        (Role::Heading(level), _) => blocks.push(Block::Heading { level: level.clamp(1, 3), text }),
        (Role::Point, Some(Block::List(list))) => list.points.push(text),
        (Role::Point, _) => blocks.push(Block::List(List { numbered: false, points: vec![text] })),
        (Role::Plain, _) => blocks.push(Block::Paragraph { text }),
    }
}

/// Adds a table from its rows; the first row is its head. A table of one row or one column is only a layout.
pub(super) fn add_table(blocks: &mut Vec<Block>, rows: Vec<Vec<String>>) {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    if rows.len() < 2 || width < 2 {
        rows.iter().flatten().for_each(|cell| add(blocks, Role::Plain, cell));
        return;
    }
    let mut rows = rows.into_iter();
    let mut columns = rows.next().unwrap_or_default();
    columns.resize(width, String::new());
    // Who listens to a table needs a name for every column.
    let empty = (1..).zip(&mut columns).filter(|(_, name)| name.is_empty());
    empty.for_each(|(place, name)| *name = format!("Column {place}"));
    let row = |mut cells: Vec<String>| {
        cells.resize(width, String::new());
        let header = cells.remove(0);
        Row { header, cells }
    };
    let caption = match blocks.last() {
        Some(Block::Heading { text, .. }) => text.clone(),
        _ => "Table".to_owned(),
    };
    blocks.push(Block::Table(Table { caption, columns, rows: rows.map(row).collect() }));
}
