//! Whether the quotation marks of a table of comma-separated values are sound. A reader of tables takes a cell that is
//! opened and never closed to the end of the file, and says nothing: a file that was cut off would come in as if it were
//! whole. Every table that comes in is asked about here first.

use std::fmt;
use std::io::{self, Read};

/// What is wrong with the quotation marks of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsound {
    /// The line of the file that the cell begins on, from 1.
    pub line: u64,
    /// The cell of its row, from 1.
    pub cell: usize,
    /// What is wrong there.
    pub why: Why,
}

/// Why a cell is not sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is opened with a quotation mark, and the file ends before another closes it.
    NeverClosed,
    /// Behind the mark that closes it stands something else than the next comma.
    GoesOn,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NeverClosed => {
                "it begins with a quotation mark that is never closed; the file may have been cut off"
            }
            Self::GoesOn => {
                "it goes on behind the quotation mark that closes it; a mark before it may not be closed, and one within a \
                 cell is written twice"
            }
        })
    }
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cell {} of the row is broken: {}", self.cell, self.why)
    }
}

/// Whether the quotation marks of a whole table are sound.
///
/// # Errors
/// The first cell that is not.
pub fn sound(table: impl AsRef<[u8]>) -> Result<(), Unsound> {
    let mut marks = Marks::default();
    marks.pass(table.as_ref());
    marks.unsound().map_or(Ok(()), Err)
}

/// Where in a cell the last byte stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum At {
    /// A cell begins.
    #[default]
    Start,
    /// In a cell without quotation marks round it: a mark is a sign like any other.
    Plain,
    /// Between the marks.
    Quoted,
    /// Behind a mark that closes the cell, or is the first of two.
    Closed,
}

/// The quotation marks of a table, as its bytes pass.
#[derive(Debug, Clone)]
pub struct Marks {
    at: At,
    passed: usize,
    line: u64,
    cell: usize,
    began: (u64, usize),
    last: u8,
    goes_on: Option<Unsound>,
}

impl Default for Marks {
    fn default() -> Self {
        let (line, cell) = (1, 1);
        Self { at: At::Start, passed: 0, line, cell, began: (line, cell), last: 0, goes_on: None }
    }
}

impl Marks {
    /// Bytes of the table pass.
    pub fn pass(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.next(*byte));
    }

    /// The first cell that is not sound, if all of the table has passed.
    #[must_use]
    pub fn unsound(&self) -> Option<Unsound> {
        let open = (self.at == At::Quoted).then(|| self.began_here(Why::NeverClosed));
        self.goes_on.or(open)
    }

    const fn began_here(&self, why: Why) -> Unsound {
        let (line, cell) = self.began;
        Unsound { line, cell, why }
    }

    fn next(&mut self, byte: u8) {
        // The mark that some programs put before the first byte of a file in UTF-8 belongs to no cell.
        let before_all = [0xEF, 0xBB, 0xBF].get(self.passed) == Some(&byte);
        self.passed = self.passed.saturating_add(1);
        if before_all && self.at == At::Start {
            return;
        }
        if self.at == At::Closed && !matches!(byte, b'"' | b',' | b'\r' | b'\n') && self.goes_on.is_none() {
            self.goes_on = Some(self.began_here(Why::GoesOn));
        }
        self.at = match (self.at, byte) {
            (At::Start, b'"') => {
                self.began = (self.line, self.cell);
                At::Quoted
            }
            (At::Closed, b'"') => At::Quoted,
            (At::Quoted, b'"') => At::Closed,
            (At::Quoted, _) => At::Quoted,
            (_, b',') => {
                self.cell = self.cell.saturating_add(1);
                At::Start
            }
            (_, b'\r' | b'\n') => {
                self.cell = 1;
                At::Start
            }
            _ => At::Plain,
        };
        // A line ends with a line feed, a carriage return, or both.
        if byte == b'\r' || (byte == b'\n' && self.last != b'\r') {
            self.line = self.line.saturating_add(1);
        }
        self.last = byte;
    }
}

/// A reader that looks at the quotation marks of what is read through it.
#[derive(Debug)]
pub struct Watched<R> {
    inner: R,
    marks: Marks,
    ended: bool,
}

impl<R> Watched<R> {
    /// Looks at what is read from here.
    pub fn new(inner: R) -> Self {
        Self { inner, marks: Marks::default(), ended: false }
    }

    /// The first cell that is known not to be sound. That one is never closed is known when the table has ended.
    #[must_use]
    pub fn unsound(&self) -> Option<Unsound> {
        self.marks.goes_on.or_else(|| self.marks.unsound().filter(|_| self.ended))
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.ended = read == 0 && !into.is_empty();
        self.marks.pass(into.get(..read).unwrap_or_default());
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(table: &str) -> Option<(u64, usize, Why)> {
        sound(table).err().map(|unsound| (unsound.line, unsound.cell, unsound.why))
    }

    #[test]
    fn a_mark_that_is_never_closed_is_found_with_its_line_and_cell() {
        for (table, at) in [
            ("a,b\n1,\"Half", (2, 2)),
            ("a,b\n1,\"Half\n", (2, 2)),
            ("a,b\r\n\"two\r\nlines\",2\r\n3,\"", (4, 2)),
            ("a,b\r1,2\r\"Half,3\r", (3, 1)),
            ("a\n\"Half\"\"", (2, 1)),
            ("\u{FEFF}\"a,b", (1, 1)),
        ] {
            assert_eq!(found(table), Some((at.0, at.1, Why::NeverClosed)), "{table:?}");
        }
    }

    #[test]
    fn a_cell_that_goes_on_behind_its_closing_mark_is_found() {
        assert_eq!(found("a,b\n1,\"Mum\n2,\"Dad\"\n"), Some((2, 2, Why::GoesOn)));
        assert_eq!(found("a,b\n\"1\" ,2\n"), Some((2, 1, Why::GoesOn)));
    }

    #[test]
    fn sound_tables_are_sound() {
        for table in [
            "",
            "a,b\n1,2",
            "a,b\n\"1, and \"\"more\"\"\",\"2\nlines\"\n",
            "a\n5\" pipe\n",
            "\u{FEFF}\"a\",b\n\"\",\"\"\"\"",
        ] {
            assert_eq!(found(table), None, "{table:?}");
        }
    }

    #[test]
    fn what_is_read_in_pieces_is_seen_whole() {
        let table = "a,b\n1,\"Half a na";
        let mut watched = Watched::new(table.as_bytes());
        let mut piece = [0_u8; 3];
        watched.read_exact(&mut piece).unwrap();
        watched.read_exact(&mut piece).unwrap();
        watched.read_exact(&mut piece).unwrap();
        assert_eq!(watched.unsound(), None, "the mark may still be closed");
        while watched.read(&mut piece).unwrap() > 0 {}
        assert_eq!(watched.unsound(), sound(table).err());
        assert!(watched.unsound().is_some());
    }
}
