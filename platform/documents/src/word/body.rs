//! The words of a Word file: paragraphs in built-in styles, lists and tables.

use super::parts::WORDS;
use crate::{Block, Figure, List, Paper, Row, Table};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

type Out = Writer<Vec<u8>>;

/// `word/document.xml`.
pub(super) fn document(paper: &Paper) -> io::Result<Vec<u8>> {
    let mut out = begin()?;
    out.create_element("w:document").with_attributes([("xmlns:w", WORDS), RELATIONS]).write_inner_content(
        |out| {
            out.create_element("w:body").write_inner_content(|out| {
                paragraph(out, "Title", &paper.title)?;
                if !paper.subtitle.is_empty() {
                    paragraph(out, "Subtitle", &paper.subtitle)?;
                }
                paper.blocks.iter().try_for_each(|block| write(out, block))?;
                section(out)
            })?;
            Ok(())
        },
    )?;
    Ok(out.into_inner())
}

const RELATIONS: (&str, &str) =
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// `word/footer1.xml`: the foot of each page with its number.
pub(super) fn footer(paper: &Paper) -> io::Result<Vec<u8>> {
    let mut out = begin()?;
    out.create_element("w:ftr").with_attribute(("xmlns:w", WORDS)).write_inner_content(|out| {
        out.create_element("w:p").write_inner_content(|out| {
            style(out, "Footer")?;
            run(out, &format!("{} Page ", paper.footer))?;
            field(out, "PAGE")?;
            run(out, " of ")?;
            field(out, "NUMPAGES")
        })?;
        Ok(())
    })?;
    Ok(out.into_inner())
}

fn begin() -> io::Result<Out> {
    let mut out = Writer::new(Vec::new());
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
    Ok(out)
}

fn write(out: &mut Out, block: &Block) -> io::Result<()> {
    match block {
        Block::Heading { level, text } => paragraph(out, &format!("Heading{level}"), text),
        Block::Paragraph { text } => paragraph(out, "Normal", text),
        Block::List(list) => points(out, list),
        Block::Table(table) => table_of(out, table),
        Block::Figure(figure) => chart(out, figure),
    }
}

fn paragraph(out: &mut Out, name: &str, text: &str) -> io::Result<()> {
    out.create_element("w:p").write_inner_content(|out| {
        style(out, name)?;
        run(out, text)
    })?;
    Ok(())
}

fn style(out: &mut Out, name: &str) -> io::Result<()> {
    out.create_element("w:pPr").write_inner_content(|out| {
        out.create_element("w:pStyle").with_attribute(("w:val", name)).write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn run(out: &mut Out, text: &str) -> io::Result<()> {
    let lawful: String = text.chars().filter(|letter| is_lawful(*letter)).collect();
    out.create_element("w:r").write_inner_content(|out| {
        let element = out.create_element("w:t").with_attribute(("xml:space", "preserve"));
        element.write_text_content(BytesText::new(&lawful))?;
        Ok(())
    })?;
    Ok(())
}

/// XML has no place for control characters, escaped or not.
fn is_lawful(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r') || (letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
}

fn field(out: &mut Out, name: &str) -> io::Result<()> {
    out.create_element("w:fldSimple")
        .with_attribute(("w:instr", name))
        .write_inner_content(|out| run(out, "1"))?;
    Ok(())
}

fn points(out: &mut Out, list: &List) -> io::Result<()> {
    let name = if list.numbered { "ListNumber" } else { "ListBullet" };
    list.points.iter().try_for_each(|point| paragraph(out, name, point))
}

/// What the picture shows is told in words; its table follows it.
fn chart(out: &mut Out, figure: &Figure) -> io::Result<()> {
    paragraph(out, "Caption", &figure.caption)?;
    paragraph(out, "Normal", &format!("The chart shows: {}", figure.alternative))
}

fn table_of(out: &mut Out, table: &Table) -> io::Result<()> {
    paragraph(out, "Caption", &table.caption)?;
    out.create_element("w:tbl").write_inner_content(|out| {
        properties(out, table)?;
        row(out, &table.columns, true)?;
        table.rows.iter().try_for_each(|line| row(out, &cells(line, table.columns.len()), false))
    })?;
    // Word joins tables that touch.
    paragraph(out, "Normal", "")
}

fn cells(row: &Row, columns: usize) -> Vec<String> {
    let empty = std::iter::repeat_with(String::new);
    std::iter::once(row.header.clone()).chain(row.cells.iter().cloned()).chain(empty).take(columns).collect()
}

fn properties(out: &mut Out, table: &Table) -> io::Result<()> {
    out.create_element("w:tblPr").write_inner_content(|out| {
        out.create_element("w:tblStyle").with_attribute(("w:val", "TableGrid")).write_empty()?;
        out.create_element("w:tblW").with_attributes([("w:w", "5000"), ("w:type", "pct")]).write_empty()?;
        // The first row and the first column are headers, for those who listen to the table.
        let look = [("w:val", "00A0"), ("w:firstRow", "1"), ("w:firstColumn", "1"), ("w:noHBand", "1")];
        out.create_element("w:tblLook").with_attributes(look).write_empty()?;
        out.create_element("w:tblCaption").with_attribute(("w:val", table.caption.as_str())).write_empty()?;
        Ok(())
    })?;
    out.create_element("w:tblGrid").write_inner_content(|out| {
        table.columns.iter().try_for_each(|_| out.create_element("w:gridCol").write_empty().map(|_| ()))
    })?;
    Ok(())
}

fn row(out: &mut Out, cells: &[String], header: bool) -> io::Result<()> {
    out.create_element("w:tr").write_inner_content(|out| {
        out.create_element("w:trPr").write_inner_content(|out| {
            out.create_element("w:cantSplit").write_empty()?;
            if header {
                out.create_element("w:tblHeader").write_empty()?;
            }
            Ok(())
        })?;
        cells.iter().enumerate().try_for_each(|(place, text)| {
            let name = if header || place == 0 { "TableHeader" } else { "TableText" };
            out.create_element("w:tc").write_inner_content(|out| paragraph(out, name, text)).map(|_| ())
        })
    })?;
    Ok(())
}

fn section(out: &mut Out) -> io::Result<()> {
    out.create_element("w:sectPr").write_inner_content(|out| {
        let footer = [("w:type", "default"), ("r:id", "rId4")];
        out.create_element("w:footerReference").with_attributes(footer).write_empty()?;
        out.create_element("w:pgSz").with_attributes([("w:w", "11906"), ("w:h", "16838")]).write_empty()?;
        let side = "1134";
        let margins = [("w:top", side), ("w:right", side), ("w:bottom", side), ("w:left", side)];
        let edges = [("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0")];
        out.create_element("w:pgMar").with_attributes(margins.into_iter().chain(edges)).write_empty()?;
        Ok(())
    })?;
    Ok(())
}
