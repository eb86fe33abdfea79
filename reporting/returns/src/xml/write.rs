//! Writes a return. The same persons always give the same bytes: UTF-8, one line a record, one space a level. Only the
//! fields of the year's format are written; what a reader kept as extra or unreadable is not.

use crate::model::{Header, Person};
use crate::sen2::{self, Item, Record, Year};
use crate::tree::Node;
use std::borrow::Borrow;
use std::io::{self, Write};

/// Bytes gathered before they are handed on.
const BATCH: usize = 64 * 1024;

/// Writes a whole return.
///
/// # Errors
/// When the year of the header is not one we can write, or the output fails.
pub fn write_xml<P: Borrow<Person>>(
    header: &Header,
    persons: impl IntoIterator<Item = P>,
    out: impl Write,
) -> io::Result<()> {
    let mut writer = XmlWriter::open(header, out)?;
    for person in persons {
        writer.person(person.borrow())?;
    }
    writer.finish().map(drop)
}

/// Writes a return person by person, so that its length never matters.
#[derive(Debug)]
pub struct XmlWriter<W: Write> {
    year: &'static Year,
    batch: Vec<u8>,
    out: W,
}

impl<W: Write> XmlWriter<W> {
    /// Begins a return.
    ///
    /// # Errors
    /// When the year of the header is not one we can write, or the output fails.
    pub fn open(header: &Header, out: W) -> io::Result<Self> {
        let year = sen2::year(header.year).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidInput, format!("there is no format for {}", header.year))
        })?;
        let mut batch = Vec::with_capacity(BATCH + 8192);
        batch.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n <Header>");
        record(&mut batch, year, Record::CollectionDetails, header, 2);
        record(&mut batch, year, Record::Source, header, 2);
        batch.extend_from_slice(b"\n </Header>\n <Persons>");
        Ok(Self { year, batch, out })
    }

    /// Writes one person with everything that belongs to them.
    ///
    /// # Errors
    /// When the output fails.
    pub fn person(&mut self, person: &Person) -> io::Result<()> {
        record(&mut self.batch, self.year, Record::Person, person, 2);
        if self.batch.len() >= BATCH {
            self.out.write_all(&self.batch)?;
            self.batch.clear();
        }
        Ok(())
    }

    /// Closes the return and gives back the output, flushed.
    ///
    /// # Errors
    /// When the output fails.
    pub fn finish(mut self) -> io::Result<W> {
        self.batch.extend_from_slice(b"\n </Persons>\n</Message>\n");
        self.out.write_all(&self.batch)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// A record on a line of its own, its fields beside it, the records in it on lines below.
fn record(out: &mut Vec<u8>, year: &Year, kind: Record, node: &dyn Node, depth: usize) {
    out.push(b'\n');
    out.resize(out.len() + depth, b' ');
    tag(out, b"<", kind.name());
    for part in year.parts(kind) {
        match part.item {
            Item::Field(field) => {
                let Some(value) = node.value(field).filter(|value| value.is_given()) else { continue };
                tag(out, b"<", field.name());
                let start = out.len();
                value.put(out);
                if value.is_free_text() {
                    escape_from(out, start);
                }
                tag(out, b"</", field.name());
            }
            Item::Record(inner) => node.each(inner, &mut |child| record(out, year, inner, child, depth + 1)),
        }
    }
    tag(out, b"</", kind.name());
}

fn tag(out: &mut Vec<u8>, open: &[u8], name: &str) {
    out.extend_from_slice(open);
    out.extend_from_slice(name.as_bytes());
    out.push(b'>');
}

/// Escapes what was appended from `start` on. Characters which XML cannot hold become a space.
fn escape_from(out: &mut Vec<u8>, start: usize) {
    let plain = |&b: &u8| b >= b' ' && !matches!(b, b'<' | b'>' | b'&');
    if out.get(start..).is_none_or(|text| text.iter().all(plain) && !text.contains(&0xEF)) {
        return;
    }
    let text = String::from_utf8_lossy(&out.split_off(start)).into_owned();
    for character in text.chars() {
        match character {
            '<' => out.extend_from_slice(b"&lt;"),
            '>' => out.extend_from_slice(b"&gt;"),
            '&' => out.extend_from_slice(b"&amp;"),
            '\r' => out.extend_from_slice(b"&#13;"),
            '\t' | '\n' => out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push(b' '),
            other => out.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
}
