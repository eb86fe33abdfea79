//! Puts what the parser meets into records: opens and closes them, checks order and number, keeps the unknown.

use crate::model::{Extra, FieldLine, Misread, Why};
use crate::sen2::{Field, Item, Record, Year};
use crate::tree::Node;

/// Unknown or unreadable things kept of one person; the rest is counted out, so that memory stays flat.
const KEPT: usize = 200;
/// Lines of fields kept of one person.
const KEPT_LINES: usize = 2000;

/// What was met beside the values: for one person, or for the header.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) extras: Vec<Extra>,
    pub(crate) misread: Vec<Misread>,
    pub(crate) lines: Vec<FieldLine>,
}

impl Notes {
    pub(crate) fn extra(&mut self, within: &str, name: &str, text: &str, line: u32) {
        if self.extras.len() < KEPT {
            self.extras.push(Extra {
                within: within.to_owned(),
                name: name.to_owned(),
                text: text.to_owned(),
                line,
            });
        }
    }

    fn misread(&mut self, at: &Place, field: &'static str, text: &str, line: u32, why: Why) {
        if self.misread.len() < KEPT {
            let (within, record_line) = (at.record.name(), at.line);
            self.misread.push(Misread { within, record_line, field, text: text.to_owned(), line, why });
        }
    }
}

/// A record that stands open, and how far along its parts the file has come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) record: Record,
    line: u32,
    part: usize,
    count: u8,
}

/// What an element turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// A field whose text is to be taken.
    Field(Field),
    /// A record that now stands open.
    Record,
    /// Nothing the format has room for here: it and all in it are extra.
    Unknown,
}

/// The records that stand open, outermost first.
#[derive(Debug)]
pub(super) struct Assembler {
    year: &'static Year,
    open: Vec<Place>,
}

impl Assembler {
    pub(super) fn new(year: &'static Year, root: Record, line: u32) -> Self {
        Self { year, open: vec![Place { record: root, line, part: 0, count: 0 }] }
    }

    /// The innermost open record.
    pub(super) fn place(&self) -> Option<&Place> {
        self.open.last()
    }

    /// The name of the innermost open record.
    pub(super) fn within(&self) -> &'static str {
        self.place().map_or("", |place| place.record.name())
    }

    /// An element begins.
    pub(super) fn element(&mut self, root: &mut dyn Node, notes: &mut Notes, name: &str, line: u32) -> Met {
        let Some(place) = self.open.last_mut() else { return Met::Unknown };
        let parts = self.year.parts(place.record);
        let Some(at) = parts.iter().position(|part| part.item.name() == name) else { return Met::Unknown };
        let Some(part) = parts.get(at) else { return Met::Unknown };
        if at < place.part {
            notes.misread(place, part.item.name(), "", line, Why::OutOfOrder);
        } else {
            place.count = if at == place.part { place.count.saturating_add(1) } else { 1 };
            place.part = at;
        }
        if at == place.part && part.max.is_some_and(|max| place.count > max) {
            notes.misread(place, part.item.name(), "", line, Why::TooMany);
            return Met::Unknown;
        }
        match part.item {
            Item::Field(field) => Met::Field(field),
            Item::Record(record) if self.current(root).is_some_and(|node| node.add(record, line)) => {
                self.open.push(Place { record, line, part: 0, count: 0 });
                Met::Record
            }
            Item::Record(_) => Met::Unknown,
        }
    }

    /// A field's text is complete. A field given twice keeps its first value.
    pub(super) fn text(
        &mut self,
        root: &mut dyn Node,
        notes: &mut Notes,
        field: Field,
        text: &str,
        line: u32,
    ) {
        let (year, place) = (self.year, self.open.last().copied());
        let (Some(place), Some(node)) = (place, self.current(root)) else { return };
        let Some(value) = node.value_mut(field) else { return };
        if line != place.line && notes.lines.len() < KEPT_LINES {
            notes.lines.push(FieldLine { record: place.record, record_line: place.line, field, line });
        }
        if text.is_empty() || value.is_given() {
            return;
        }
        let taken = if year.knows_code(field, text) { value.take(text) } else { Err(Why::UnknownCode) };
        if let Err(why) = taken {
            notes.misread(&place, field.name(), text, line, why);
        }
    }

    /// The innermost record ends; `false` when it was the outermost one.
    pub(super) fn close(&mut self) -> bool {
        self.open.pop();
        !self.open.is_empty()
    }

    fn current<'a>(&self, root: &'a mut dyn Node) -> Option<&'a mut dyn Node> {
        let mut node = root;
        for place in self.open.iter().skip(1) {
            node = node.last(place.record)?;
        }
        Some(node)
    }
}
