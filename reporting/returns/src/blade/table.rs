//! One table of the export: its columns by name, its rows by the row they belong to.

use super::cell;
use crate::error::{FileError, FileFault, quotation};
use crate::guard::Guard;
use crate::model::{Misread, Why};
use crate::sen2::{Field, Record};
use crate::tree::Node;
use crate::xml::{Limits, Notes};
use csv::StringRecord;
use std::collections::HashMap;
use std::io::{BufReader, Read};
use waymark_tables::Watched;

/// What a table is read through.
type Through<R> = Guard<BufReader<Watched<R>>>;

/// What a column is.
#[derive(Debug)]
enum Column {
    /// A field of the format, by its name in small letters; several fields can share one.
    Fields(Vec<Field>),
    /// Keys and bookkeeping of the export itself.
    Bookkeeping,
    /// Something else, under its own name.
    Unknown(String),
}

/// A table, read whole.
#[derive(Debug)]
pub(super) struct Table {
    /// The name of its file.
    pub(super) file: String,
    columns: Vec<Column>,
    rows: HashMap<String, Vec<Row>>,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    /// Its key.
    pub(super) key: String,
    /// Its line in the file.
    pub(super) line: u32,
    order: i64,
    cells: StringRecord,
}

impl Table {
    /// Reads a table. The header of the export (`sen2`) has no parent.
    pub(super) fn read<R: Read>(
        file: &str,
        name: &'static str,
        record: Record,
        parent: &'static str,
        input: R,
        limits: Limits,
    ) -> Result<Self, FileError> {
        let guard = Guard::new(BufReader::new(Watched::new(input)), limits.element_bytes);
        let mut reader = csv::ReaderBuilder::new().from_reader(guard);
        let header = reader.headers().cloned();
        let header = header.map_err(|error| fault(file, &error, reader.get_ref(), limits))?;
        if let Some(error) = broken(file, reader.get_ref(), None) {
            return Err(error);
        }
        let names: Vec<String> = header.iter().map(|name| name.trim().to_ascii_lowercase()).collect();
        let place = |wanted: &str| names.iter().position(|name| name == wanted);
        let missing = |column| FileFault::MissingColumn(column).in_file(file, 1);
        let key = place(key_column(name)).ok_or_else(|| missing(key_column(name)))?;
        let up = super::parent_column(parent);
        let belongs = if up.is_empty() { None } else { Some(place(up).ok_or_else(|| missing(up))?) };
        let order = place(&format!("{name}orderseqcolumn"));
        let mut table =
            Self { file: file.to_owned(), columns: columns(&header, record), rows: HashMap::new() };
        let mut cells = StringRecord::new();
        while read_row(&mut reader, &mut cells, file, limits)? {
            let line = line(cells.position(), reader.get_ref());
            let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).unwrap_or_default().trim();
            let order = cell(order).parse().unwrap_or(0);
            let row = Row { key: cell(Some(key)).to_owned(), line, order, cells: cells.clone() };
            table.rows.entry(cell(belongs).to_owned()).or_default().push(row);
        }
        if let Some(error) = broken(file, reader.get_ref(), Some(&header)) {
            return Err(error);
        }
        table.unique_keys()?;
        Ok(table)
    }

    fn unique_keys(&self) -> Result<(), FileError> {
        let mut seen = HashMap::new();
        for row in self.rows.values().flatten() {
            if let Some(other) = seen.insert(row.key.as_str(), row.line) {
                return Err(FileFault::SameKey(row.key.clone()).in_file(&self.file, row.line.max(other)));
            }
        }
        Ok(())
    }

    /// Takes the rows that belong to a row of the parent's table, in the order they are numbered.
    pub(super) fn take(&mut self, parent: &str) -> Vec<Row> {
        let mut rows = self.rows.remove(parent).unwrap_or_default();
        rows.sort_by_key(|row| (row.order, row.line));
        rows
    }

    /// The first row that nobody took, with the parent it names.
    pub(super) fn first_left(&self) -> Option<(&str, &Row)> {
        let left =
            self.rows.iter().flat_map(|(parent, rows)| rows.iter().map(move |row| (parent.as_str(), row)));
        left.min_by_key(|(_, row)| row.line)
    }

    /// Fills the fields of a record from a row.
    pub(super) fn fill(&self, row: &Row, record: Record, node: &mut dyn Node, notes: &mut Notes) {
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            let trimmed = cell.trim();
            if trimmed.is_empty() {
                continue;
            }
            match column {
                Column::Fields(fields) => {
                    for field in fields {
                        take(*field, cell, row, record, node, notes);
                    }
                }
                Column::Unknown(name) if record != Record::CollectionDetails => {
                    let harmless =
                        if cell::is_formula(cell) { format!("'{trimmed}") } else { trimmed.to_owned() };
                    notes.extra(record.name(), name, &harmless, row.line);
                }
                Column::Unknown(_) | Column::Bookkeeping => {}
            }
        }
    }
}

/// Takes one cell into its field, where this record has that field.
fn take(field: Field, cell: &str, row: &Row, record: Record, node: &mut dyn Node, notes: &mut Notes) {
    let Some(value) = node.value_mut(field).filter(|value| !value.is_given()) else { return };
    let taken = if cell::is_formula(cell) {
        Err(Why::Formula)
    } else {
        value.take(&cell::as_in_xml(field.kind(), cell.trim()))
    };
    if let Err(why) = taken {
        let (within, field, text) = (record.name(), field.name(), cell.trim().to_owned());
        notes.misread.push(Misread { within, record_line: row.line, field, text, line: row.line, why });
    }
}

fn columns(header: &StringRecord, record: Record) -> Vec<Column> {
    header.iter().map(|name| column(name.trim(), record)).collect()
}

fn column(name: &str, record: Record) -> Column {
    let lower = name.to_ascii_lowercase();
    if lower.ends_with("tableid")
        || lower.ends_with("orderseqcolumn")
        || lower == "nativeid"
        || lower == "sourceid"
    {
        return Column::Bookkeeping;
    }
    let named = |field: &&Field| field.name().eq_ignore_ascii_case(&lower);
    // One of the two lists of settings belongs to each record; the record itself picks its own.
    let fields: Vec<Field> = Field::ALL.iter().filter(named).copied().collect();
    let known = crate::sen2::YEARS.iter().any(|year| {
        fields.iter().any(|field| {
            year.has(record, *field)
                || (record == Record::Source && year.has(Record::CollectionDetails, *field))
        })
    });
    if known { Column::Fields(fields) } else { Column::Unknown(name.to_owned()) }
}

fn key_column(name: &str) -> &'static str {
    match name {
        "plandetail" => "plandetailtableid",
        "placementdetail" => "placementdetailtableid",
        "senneed" => "senneedtableid",
        other => super::parent_column(other),
    }
}

fn read_row<R: Read>(
    reader: &mut csv::Reader<Through<R>>,
    cells: &mut StringRecord,
    file: &str,
    limits: Limits,
) -> Result<bool, FileError> {
    reader.get_mut().next_piece();
    let read = reader.read_record(cells).map_err(|error| fault(file, &error, reader.get_ref(), limits))?;
    match reader.get_ref().control() {
        Some((byte, line)) => Err(FileFault::Control(byte).in_file(file, line)),
        None => Ok(read),
    }
}

/// The line a record begins on. The parser takes a carriage return for the end of a row, and so stands before the line
/// feed that belongs to it when the next row begins.
fn line<R: Read>(at: Option<&csv::Position>, guard: &Through<R>) -> u32 {
    let Some(at) = at else { return 0 };
    let behind = u64::from(at.record() > 0 && guard.has_carriage_returns());
    u32::try_from(at.line() + behind).unwrap_or(u32::MAX)
}

/// A cell that is opened with a quotation mark and never closed, or goes on behind it.
fn broken<R: Read>(file: &str, guard: &Through<R>, header: Option<&StringRecord>) -> Option<FileError> {
    let unsound = guard.inner().get_ref().unsound()?;
    let line = u32::try_from(unsound.line).unwrap_or(u32::MAX);
    Some(quotation(unsound, header.unwrap_or(&StringRecord::new())).in_file(file, line))
}

fn fault<R: Read>(file: &str, error: &csv::Error, guard: &Through<R>, limits: Limits) -> FileError {
    let (line, stopped) = (line(error.position(), guard), guard.has_stopped());
    if let Some(error) = broken(file, guard, None).filter(|_| !stopped) {
        return error;
    }
    let fault = match error.kind() {
        _ if stopped => FileFault::TooLarge(limits.element_bytes),
        csv::ErrorKind::Utf8 { .. } => {
            FileFault::NotUtf8("a character here is not; it looks like Windows-1252")
        }
        csv::ErrorKind::Io(error) => FileFault::Unreadable(error.to_string()),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            FileFault::NotCsv(format!("this row has {len} cells where the first has {expected_len}"))
        }
        _ => FileFault::NotCsv(error.to_string()),
    };
    fault.in_file(file, line)
}
