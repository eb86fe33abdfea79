//! A paper as a page: the same blocks that become the PDF and the Word file.

use crate::chart::HOW_TO_READ;
use crate::paper::pictures;
use crate::release::Contents;
use waymark_documents::{Block, Figure, List, Paper, Table};
use waymark_web::Html;
use waymark_web::chart::{Figure as WebFigure, Picture};
use waymark_web::components::{Cell, Column, Row, Table as WebTable};

/// Everything under the title. Charts are drawn anew from what the paper says, wide and narrow, and the table that follows
/// one in the files is opened under it.
pub(super) fn body(paper: &Paper, contents: &Contents) -> Html {
    let mut pictures = pictures(contents).into_iter();
    let (mut html, mut rest, mut place) = (Html::empty(), paper.blocks.as_slice(), 1);
    while let [block, after @ ..] = rest {
        let (piece, after) = match (block, after) {
            (Block::Figure(figure), [Block::Table(table), after @ ..]) => {
                (pictures.next().map(|pictures| chart(figure, pictures, table, place)), after)
            }
            _ => (Some(of(block, place)), after),
        };
        html = html.and(piece.unwrap_or_default());
        (rest, place) = (after, place + 1);
    }
    html
}

fn chart(figure: &Figure, pictures: [Picture; 2], table: &Table, place: usize) -> Html {
    let words = (figure.caption.as_str(), HOW_TO_READ, figure.alternative.as_str());
    let numbers = ("The numbers of this chart", cells(table, place));
    WebFigure::new(&format!("chart-{place}"), words, pictures, numbers).into()
}

/// Blocks, one after the other.
pub(super) fn blocks(blocks: &[Block]) -> Html {
    let tables = (1..).zip(blocks);
    tables.fold(Html::empty(), |html, (place, block)| html.and(of(block, place)))
}

fn of(block: &Block, place: usize) -> Html {
    match block {
        Block::Heading { level: 1, text } => tagged("<h2 class=\"govuk-heading-m\">", text, "</h2>"),
        Block::Heading { text, .. } => tagged("<h3 class=\"govuk-heading-s\">", text, "</h3>"),
        Block::Paragraph { text } => tagged("<p class=\"govuk-body\">", text, "</p>"),
        Block::List(list) => points(list),
        Block::Table(table) => cells(table, place),
        Block::Figure(figure) => tagged("<p class=\"govuk-body\">", &figure.alternative, "</p>"),
    }
}

fn tagged(open: &'static str, text: &str, close: &'static str) -> Html {
    Html::fixed(open).and(Html::text(text)).and(Html::fixed(close))
}

fn points(list: &List) -> Html {
    let (open, close) = if list.numbered {
        ("<ol class=\"govuk-list govuk-list--number\">", "</ol>")
    } else {
        ("<ul class=\"govuk-list govuk-list--bullet\">", "</ul>")
    };
    let all =
        list.points.iter().fold(Html::fixed(open), |html, point| html.and(tagged("<li>", point, "</li>")));
    all.and(Html::fixed(close))
}

fn cells(table: &Table, place: usize) -> Html {
    let row = |row: &waymark_documents::Row| {
        let cells = std::iter::once(&row.header).chain(&row.cells).cloned().map(Cell::Text);
        Row::new(cells.collect())
    };
    WebTable::new(format!("table-{place}"), &table.caption)
        .columns(table.columns.iter().map(Column::new))
        .rows(table.rows.iter().map(row))
        .into()
}
