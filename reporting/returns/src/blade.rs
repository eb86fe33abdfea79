//! The export which the department's COLLECT system gives back to councils: nine tables of comma-separated values, tied
//! together by their keys. Read into the same model as the XML; a table or a row without its parent stops the import.

mod cell;
mod table;

use crate::error::{FileError, FileFault};
use crate::model::{Header, Misread, Person, Return, Why};
use crate::sen2::{self, Item, Record, Year};
use crate::tree::Node;
use crate::xml::{Limits, Notes};
use std::collections::HashMap;
use std::io::Read;
use table::{Row, Table};

/// The tables, each with the record it holds and the table its rows belong to.
pub(crate) const TABLES: [(&str, Record, &str); 9] = [
    ("sen2", Record::Source, ""),
    ("person", Record::Person, "sen2"),
    ("requests", Record::Requests, "person"),
    ("assessment", Record::Assessment, "requests"),
    ("namedplan", Record::NamedPlan, "assessment"),
    ("plandetail", Record::PlanDetail, "namedplan"),
    ("activeplans", Record::ActivePlans, "requests"),
    ("placementdetail", Record::PlacementDetail, "activeplans"),
    ("senneed", Record::SenNeed, "activeplans"),
];

/// The record that a file of the export holds, by the file's name; `None` for a file that is none of the nine.
#[must_use]
pub fn table_of(file: &str) -> Option<&'static str> {
    table(file).map(|(_, record, _)| record.name())
}

/// `Blade-Export_28-01-2026_person.csv`, or just `person.csv`.
fn table(file: &str) -> Option<&'static (&'static str, Record, &'static str)> {
    let stem = file.to_ascii_lowercase();
    let stem = stem.strip_suffix(".csv").unwrap_or_default();
    let last = stem.rsplit(['_', '/', '\\']).next().unwrap_or_default();
    TABLES.iter().find(|(name, _, _)| *name == last)
}

/// What stands before the table in a file's name: the same for every file of one export.
fn beginning(file: &str, name: &str) -> String {
    let last = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let ending = name.len() + ".csv".len();
    last.get(..last.len().saturating_sub(ending)).unwrap_or_default().to_owned()
}

/// Reads an export from its files, given by name (`Blade-Export_28-01-2026_person.csv`, or just `person.csv`) in any
/// order. Files of other names are passed over. In findings, the line is that of the table of the record.
///
/// # Errors
/// The first error of a file, with its name and line; a missing table by its name.
pub fn read_collect_csv<R: Read>(
    files: impl IntoIterator<Item = (String, R)>,
    limits: Limits,
) -> Result<Return, FileError> {
    let mut tables = open(files, limits)?;
    let (header, year, key) = header(&mut tables)?;
    let mut export = Export { year, tables };
    let mut persons = Vec::new();
    for row in export.rows_of(Record::Person, &key) {
        persons.push(export.person(&row));
    }
    match export.orphan() {
        Some(error) => Err(error),
        None => Ok(Return { header, persons }),
    }
}

fn open<R: Read>(
    files: impl IntoIterator<Item = (String, R)>,
    limits: Limits,
) -> Result<HashMap<Record, Table>, FileError> {
    let mut tables = HashMap::new();
    let mut begins: Option<String> = None;
    for (file, input) in files {
        let Some(&(name, record, parent)) = table(&file) else { continue };
        if tables.contains_key(&record) {
            return Err(FileFault::TwoFiles(name).in_file(&file, 0));
        }
        let begin = beginning(&file, name);
        match begins.get_or_insert_with(|| begin.clone()) {
            known if *known == begin => {}
            known => return Err(FileFault::TwoExports(known.clone(), begin).in_file(&file, 0)),
        }
        tables.insert(record, Table::read(&file, name, record, parent, input, limits)?);
    }
    match TABLES.iter().find(|(_, record, _)| !tables.contains_key(record)) {
        Some((name, _, _)) => Err(FileFault::MissingFile(name).at(0)),
        None => Ok(tables),
    }
}

/// The one row of the table `sen2`, the format of its year, and its key.
fn header(tables: &mut HashMap<Record, Table>) -> Result<(Header, &'static Year, String), FileError> {
    let Some(table) = tables.get_mut(&Record::Source) else {
        return Err(FileFault::MissingFile("sen2").at(0));
    };
    let rows = table.take("");
    let [row] = rows.as_slice() else {
        let found = format!("{} rows", rows.len());
        return Err(FileFault::Misplaced { found, wanted: "one row" }.in_file(&table.file, 0));
    };
    let mut header = Header { line: row.line, ..Header::default() };
    let mut notes = Notes::default();
    for record in [Record::CollectionDetails, Record::Source] {
        table.fill(row, record, &mut header, &mut notes);
    }
    header.extras = notes.extras;
    header.misread = notes.misread;
    if header.collection != "SEN2" {
        return Err(FileFault::OtherCollection(header.collection).in_file(&table.file, row.line));
    }
    let year = sen2::year(header.year)
        .ok_or_else(|| FileFault::UnknownYear(header.year.to_string()).in_file(&table.file, row.line))?;
    Ok((header, year, row.key.clone()))
}

/// The tables while persons are made of them.
struct Export {
    year: &'static Year,
    tables: HashMap<Record, Table>,
}

impl Export {
    fn rows_of(&mut self, record: Record, parent: &str) -> Vec<Row> {
        self.tables.get_mut(&record).map(|table| table.take(parent)).unwrap_or_default()
    }

    fn person(&mut self, row: &Row) -> Person {
        let mut person = Person { line: row.line, ..Person::default() };
        let mut notes = Notes::default();
        self.fill(Record::Person, row, &mut person, &mut notes);
        person.extras = notes.extras;
        person.misread = notes.misread;
        person
    }

    /// Fills a record from its row, and grows the records below it.
    fn fill(&mut self, record: Record, row: &Row, node: &mut dyn Node, notes: &mut Notes) {
        if let Some(table) = self.tables.get(&record) {
            table.fill(row, record, node, notes);
        }
        for part in self.year.parts(record) {
            let Item::Record(inner) = part.item else { continue };
            for (count, child) in self.rows_of(inner, &row.key).iter().enumerate() {
                let room = part.max.is_none_or(|max| count < usize::from(max));
                if room && node.add(inner, child.line) {
                    if let Some(below) = node.last(inner) {
                        self.fill(inner, child, below, notes);
                    }
                } else {
                    notes.misread.push(too_many(record, row, inner, child));
                }
            }
        }
    }

    /// A row whose parent was never met.
    fn orphan(&self) -> Option<FileError> {
        TABLES.iter().find_map(|(_, record, parent)| {
            let table = self.tables.get(record)?;
            let (key, row) = table.first_left()?;
            let column = parent_column(parent);
            Some(FileFault::Orphan { column, key: key.to_owned() }.in_file(&table.file, row.line))
        })
    }
}

fn too_many(record: Record, row: &Row, inner: Record, child: &Row) -> Misread {
    Misread {
        within: record.name(),
        record_line: row.line,
        field: inner.name(),
        text: String::new(),
        line: child.line,
        why: Why::TooMany,
    }
}

/// The column which names the parent's row.
fn parent_column(parent: &str) -> &'static str {
    match parent {
        "sen2" => "sen2tableid",
        "person" => "persontableid",
        "requests" => "requeststableid",
        "assessment" => "assessmenttableid",
        "namedplan" => "namedplantableid",
        "activeplans" => "activeplanstableid",
        _ => "",
    }
}
