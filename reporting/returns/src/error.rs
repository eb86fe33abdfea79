//! Why a file could not be read at all. Such an error stops the whole file: nothing of it is taken.

use csv::StringRecord;
use std::fmt;
use waymark_tables::Unsound;

/// An error of the file, with the line where it was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The file, where a return is made of several; empty for XML.
    pub file: String,
    /// The line, from 1; 0 when it concerns the file as a whole.
    pub line: u32,
    /// What is wrong.
    pub fault: FileFault,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It holds nothing.
    Empty,
    /// It is another kind of file altogether, named in words.
    OtherKind(&'static str),
    /// It is not text in UTF-8; the encoding it seems to be in, in words.
    NotUtf8(&'static str),
    /// It is not well-formed XML, with what the parser says.
    NotXml(String),
    /// It declares a document type or entities, which could name other files or grow without end.
    Doctype,
    /// It holds a control character, which no text of a return can hold.
    Control(u8),
    /// It uses an entity that XML does not define by itself.
    Entity(String),
    /// Its outermost element is not `Message`.
    WrongRoot(String),
    /// An element is of this namespace, or of this prefix: those of a return are of none (F01).
    Namespace(String),
    /// An element is not where the format wants it.
    Misplaced {
        /// The element met, or what is missing.
        found: String,
        /// What the format wants there.
        wanted: &'static str,
    },
    /// It is not a SEN2 return.
    OtherCollection(String),
    /// It is of a year we have no format for.
    UnknownYear(String),
    /// One element, text or comment is longer than allowed.
    TooLarge(usize),
    /// One person's record is longer than allowed.
    PersonTooLarge(usize),
    /// Elements are nested deeper than allowed.
    TooDeep(usize),
    /// It stops before its end.
    CutShort,
    /// One of the nine files of an export is missing.
    MissingFile(&'static str),
    /// Two files are the same table of an export.
    TwoFiles(&'static str),
    /// Files of two exports lie together: the two beginnings of their names.
    TwoExports(String, String),
    /// A column that ties the tables together is missing.
    MissingColumn(&'static str),
    /// A row belongs to a row that is not there.
    Orphan {
        /// The column that names the other row.
        column: &'static str,
        /// What it says.
        key: String,
    },
    /// Two rows have the same key.
    SameKey(String),
    /// It is not a table of comma-separated values, with what the parser says.
    NotCsv(String),
    /// A cell cannot stand where it stands, with the reason in words.
    WrongCell {
        /// The column.
        column: &'static str,
        /// What it says.
        text: String,
        /// Why not.
        why: &'static str,
    },
    /// A column stands twice in the headings.
    TwiceColumn(String),
    /// A row has more or fewer cells than there are headings.
    Ragged {
        /// How many cells the row has.
        cells: u64,
        /// How many headings there are.
        headings: u64,
    },
    /// The quotation marks of a cell are not sound.
    Quotation {
        /// The column the cell stands in; its number where it has no heading.
        column: String,
        /// What is wrong.
        why: waymark_tables::Why,
    },
    /// It could not be read from where it lies.
    Unreadable(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.file.as_str(), self.line) {
            ("", 0) => {}
            ("", line) => write!(f, "Line {line}: ")?,
            (file, 0) => write!(f, "{file}: ")?,
            (file, line) => write!(f, "{file}, line {line}: ")?,
        }
        self.fault.fmt(f)
    }
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("The file is empty."),
            Self::OtherKind(kind) => write!(f, "This is {kind}, not a SEN2 return in XML."),
            Self::NotUtf8(seems) => write!(f, "The file is not UTF-8: {seems}. Export it again as UTF-8."),
            Self::NotXml(detail) => write!(f, "This is not well-formed XML: {detail}."),
            Self::Doctype => {
                f.write_str("The file declares a document type (DOCTYPE). A SEN2 return has none; refused.")
            }
            Self::Control(byte) => {
                write!(
                    f,
                    "The control character U+{byte:04X} stands here. Take it out and export the file again."
                )
            }
            Self::Entity(name) => {
                write!(f, "The file uses the entity \u{2018}{name}\u{2019}, which XML does not define.")
            }
            Self::WrongRoot(name) => {
                write!(
                    f,
                    "The outermost element is \u{2018}{name}\u{2019}; in a SEN2 return it is \u{2018}Message\u{2019}."
                )
            }
            Self::Namespace(name) => write!(
                f,
                "The elements of a SEN2 return have no namespace; here stands \u{2018}{name}\u{2019} (F01). Export the file again \
                 without it."
            ),
            Self::Misplaced { found, wanted } => write!(f, "Found {found} where {wanted} should be."),
            Self::OtherCollection(name) => {
                write!(f, "This is a return of the collection \u{2018}{name}\u{2019}, not SEN2.")
            }
            Self::UnknownYear(text) => {
                write!(
                    f,
                    "\u{2018}{text}\u{2019} is not a year we can read; we read 2023, 2024, 2025 and 2026."
                )
            }
            Self::TooLarge(limit) => write!(f, "One element holds more than {limit} bytes; refused."),
            Self::PersonTooLarge(limit) => {
                write!(f, "The record of one person holds more than {limit} bytes; refused.")
            }
            Self::TooDeep(limit) => write!(f, "Elements are nested more than {limit} deep; refused."),
            Self::CutShort => f.write_str("The file stops before its end: it is cut short."),
            Self::MissingFile(name) => {
                write!(f, "The table \u{2018}{name}\u{2019} is missing; a COLLECT export has nine files.")
            }
            Self::TwoFiles(name) => write!(f, "There are two files of the table \u{2018}{name}\u{2019}."),
            Self::TwoExports(one, other) => write!(
                f,
                "Files of two exports lie together: those that begin \u{2018}{one}\u{2019} and those that begin \u{2018}{other}\u{2019}."
            ),
            Self::MissingColumn(name) => write!(f, "The column \u{2018}{name}\u{2019} is missing."),
            Self::Orphan { column, key } => {
                write!(f, "{column} is \u{2018}{key}\u{2019}, but there is no such row.")
            }
            Self::SameKey(key) => write!(f, "The key \u{2018}{key}\u{2019} stands on two rows."),
            Self::NotCsv(detail) => write!(f, "This is not a table of comma-separated values: {detail}."),
            Self::WrongCell { column, text, why } => {
                write!(f, "{column} is \u{2018}{text}\u{2019}, {why}.")
            }
            Self::TwiceColumn(name) => {
                write!(f, "The column \u{2018}{name}\u{2019} stands twice in the headings.")
            }
            Self::Ragged { cells, headings } => {
                write!(f, "This row has {cells} cells where there are {headings} headings.")
            }
            Self::Quotation { column, why } => write!(f, "The cell {column} cannot be read: {why}."),
            Self::Unreadable(detail) => write!(f, "The file could not be read: {detail}."),
        }
    }
}

impl std::error::Error for FileError {}

impl From<FileError> for waymark_kernel::Problem {
    fn from(error: FileError) -> Self {
        Self::refuse("file", error.to_string())
    }
}

/// A cell whose quotation marks are not sound, by the heading it stands under.
pub(crate) fn quotation(unsound: Unsound, headings: &StringRecord) -> FileFault {
    let heading = unsound.cell.checked_sub(1).and_then(|at| headings.get(at)).map(str::trim);
    let column = match heading.filter(|name| !name.is_empty() && unsound.line > 1) {
        Some(name) => format!("of {name}"),
        None => format!("number {}", unsound.cell),
    };
    FileFault::Quotation { column, why: unsound.why }
}

impl FileFault {
    /// This fault at a line of a file that has no name of its own.
    pub(crate) const fn at(self, line: u32) -> FileError {
        FileError { file: String::new(), line, fault: self }
    }

    /// This fault at a line of a named file.
    pub(crate) fn in_file(self, file: &str, line: u32) -> FileError {
        FileError { file: file.to_owned(), line, fault: self }
    }
}
