//! What a Word file shows, as blocks: headings by their styles, lists, tables and paragraphs. What is deleted, hidden or
//! a code is left out.

use crate::text::shape::{Role, add, add_table};
use crate::{Block, Unread};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

#[derive(Default)]
struct Shown {
    blocks: Vec<Block>,
    /// The paragraph as far as it is read.
    text: String,
    role: Option<Role>,
    /// The rows of the outermost table; a table within a table is read as words of its cell.
    rows: Vec<Vec<String>>,
    tables: usize,
    /// How deep in something that is not shown.
    unseen: usize,
    in_run: bool,
    hidden: bool,
}

/// The blocks of the document part.
///
/// # Errors
/// [`Unread::Broken`] when it is no sound XML.
pub(super) fn blocks(xml: &[u8]) -> Result<Vec<Block>, Unread> {
    let xml = std::str::from_utf8(xml).map_err(|_| Unread::Broken)?;
    let mut reader = Reader::from_str(xml);
    let mut shown = Shown::default();
    loop {
        match reader.read_event().map_err(|_| Unread::Broken)? {
            Event::Text(part) => shown.say(&part.xml10_content()),
            Event::GeneralRef(name) => {
                let letter = super::views::letter_of(&name).ok_or(Unread::Broken)?;
                shown.say(letter.encode_utf8(&mut [0; 4]));
            }
            Event::Start(tag) => {
                shown.begin(&tag);
                shown.enter(tag.local_name().as_ref());
            }
            Event::Empty(tag) => shown.begin(&tag),
            Event::End(tag) => shown.leave(tag.local_name().as_ref()),
            Event::Eof => return Ok(shown.blocks),
            _ => {}
        }
    }
}

/// Elements whose words are not shown; the second way to draw a text box would say its words twice.
fn is_unseen(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "instrText" | "delInstrText" | "Fallback")
}

impl Shown {
    fn say(&mut self, text: &str) {
        if self.unseen == 0 && !self.hidden {
            self.text.push_str(text);
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>) {
        let attribute = |wanted: &str| {
            let found = tag.attributes().flatten().find(|found| found.key.local_name().as_ref() == wanted);
            found.map(|found| found.value.into_owned()).unwrap_or_default()
        };
        match tag.local_name().as_ref() {
            "tab" | "br" | "cr" => self.text.push(' '),
            "noBreakHyphen" => self.text.push('-'),
            "pStyle" => self.role = role(&attribute("val")).or(self.role),
            "numPr" => self.role = self.role.or(Some(Role::Point)),
            "vanish" if self.in_run => self.hidden = !matches!(attribute("val").as_str(), "0" | "false"),
            _ => {}
        }
    }

    fn enter(&mut self, name: &str) {
        match name {
            "p" => self.role = None,
            "r" => (self.in_run, self.hidden) = (true, false),
            "tbl" => self.tables += 1,
            "tr" if self.tables == 1 => self.rows.push(Vec::new()),
            name if is_unseen(name) => self.unseen += 1,
            _ => {}
        }
    }

    fn leave(&mut self, name: &str) {
        match name {
            "r" => (self.in_run, self.hidden) = (false, false),
            "p" if self.tables == 0 => {
                let text = std::mem::take(&mut self.text);
                add(&mut self.blocks, self.role.take().unwrap_or(Role::Plain), &text);
            }
            "p" => self.text.push(' '),
            "tc" if self.tables == 1 => {
                let cell = std::mem::take(&mut self.text);
                let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
                self.rows.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
            }
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    add_table(&mut self.blocks, std::mem::take(&mut self.rows));
                }
            }
            name if is_unseen(name) => self.unseen = self.unseen.saturating_sub(1),
            _ => {}
        }
    }
}

/// What a style of Word makes of a paragraph; `None` for those that make nothing of it.
fn role(style: &str) -> Option<Role> {
    let style = style.to_ascii_lowercase();
    match style.as_str() {
        "title" | "heading1" => Some(Role::Heading(1)),
        "heading2" => Some(Role::Heading(2)),
        style if style.starts_with("heading") => Some(Role::Heading(3)),
        style if style.starts_with("list") => Some(Role::Point),
        _ => None,
    }
}
