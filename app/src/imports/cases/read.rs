//! Reading the table: every cell that is wrong is said with its row and field, and nothing is guessed.

use super::columns::{Columns, Field};
use crate::imports::{days, text};
use std::collections::BTreeMap;
use std::path::Path;
use waymark_identifiers::{nhs, postcode, upn};
use waymark_kernel::Day;
use waymark_web::words::count_words;

/// The longest cell taken.
const MOST_CHARACTERS: usize = 500;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// The line of the file it begins on, the headings being line 1.
    pub line: u64,
    texts: BTreeMap<Field, String>,
    days: BTreeMap<Field, Day>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The line of the file.
    pub line: u64,
    /// Whom the row is about, as the row itself says; empty when it does not.
    pub person: String,
    /// The field; `None` for the row as a whole.
    pub field: Option<Field>,
    /// What is wrong.
    pub sentence: String,
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.person.is_empty() {
            write!(f, ", {}", self.person)?;
        }
        if let Some(field) = self.field {
            write!(f, ", {}", field.words())?;
        }
        write!(f, ": {}", self.sentence)
    }
}

impl CaseRow {
    /// What a cell says; `None` when it is empty or not there.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.texts.get(&field).map(String::as_str)
    }

    /// The day of a cell.
    pub fn day(&self, field: Field) -> Option<Day> {
        self.days.get(&field).copied()
    }

    /// Something wrong with it.
    pub fn wrong(&self, field: Option<Field>, sentence: impl Into<String>) -> Wrong {
        Wrong { line: self.line, person: self.person(), field, sentence: sentence.into() }
    }

    /// Whom it is about, as it says: the name, else the case reference.
    fn person(&self) -> String {
        let name = [Field::Forename, Field::Surname].map(|field| self.text(field).unwrap_or_default());
        let name = name.join(" ").trim().to_owned();
        if name.is_empty() { self.text(Field::Reference).unwrap_or_default().to_owned() } else { name }
    }
}

/// Reads a file: its columns, its rows, and what is wrong with them.
///
/// # Errors
/// A sentence when the file cannot be read at all.
pub fn read(path: &Path, map: &[String], today: Day) -> Result<(Columns, Vec<CaseRow>, Vec<Wrong>), String> {
    let text = text::table(path)?;
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let broken = |error: &csv::Error| not_a_table(path, error);
    let headings: Vec<String> = reader
        .headers()
        .map_err(|error| broken(&error))?
        .iter()
        .map(|heading| heading.trim().to_owned())
        .collect();
    let columns = Columns::read(&headings, map)?;
    let (mut rows, mut wrong) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let read = row_of(line, &columns, &record, today, &mut wrong);
        rows.extend(read);
    }
    Ok((columns, rows, wrong))
}

/// Why a table cannot be read to its end, in plain words.
fn not_a_table(path: &Path, error: &csv::Error) -> String {
    let file = path.display();
    match error.kind() {
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            let cells = count_words(*len, "cell", "cells");
            format!("{file}, line {line}: the row has {cells} and the headings are {expected_len}.")
        }
        _ => format!("{file} is not a table of comma-separated values: {error}."),
    }
}

/// A row without a word in it is no row.
fn row_of(
    line: u64,
    columns: &Columns,
    record: &csv::StringRecord,
    today: Day,
    wrong: &mut Vec<Wrong>,
) -> Option<CaseRow> {
    let mut read = CaseRow { line, texts: BTreeMap::new(), days: BTreeMap::new() };
    let mut bad = Vec::new();
    for (field, cell) in columns.held.iter().zip(record.iter()) {
        let (Some(field), cell) = (*field, cell.trim()) else { continue };
        if cell.is_empty() {
            continue;
        }
        match checked(field, cell, today) {
            Ok(Cell::Day(day)) => drop(read.days.insert(field, day)),
            Ok(Cell::Text) => drop(read.texts.insert(field, cell.to_owned())),
            Err(sentence) => bad.push((field, sentence)),
        }
    }
    // Said once the whole row is read, so that it can name the person.
    wrong.extend(bad.into_iter().map(|(field, sentence)| read.wrong(Some(field), sentence)));
    for field in super::family::nameless(&read) {
        wrong.push(
            read.wrong(Some(field), "it is told of nobody: give the name of the parent or carer beside it"),
        );
    }
    let empty = read.texts.is_empty() && read.days.is_empty();
    let named = [Field::Forename, Field::Surname].iter().all(|field| read.text(*field).is_some());
    let known =
        read.text(Field::Reference).is_some() || (named && columns.held.contains(&Some(Field::BirthDate)));
    if !empty && !known {
        wrong.push(read.wrong(None, super::whose::WANTED));
    }
    (!empty).then_some(read)
}

enum Cell {
    Text,
    Day(Day),
}

fn checked(field: Field, cell: &str, today: Day) -> Result<Cell, String> {
    if cell.starts_with(['=', '@']) {
        return Err(format!("“{cell}” begins with a character that a spreadsheet would run as a formula"));
    }
    if cell.chars().count() > MOST_CHARACTERS {
        return Err(format!("it is longer than {MOST_CHARACTERS} characters"));
    }
    match field {
        Field::Upn if upn::check(cell).is_err() => Err(format!("{cell} is not a right UPN")),
        Field::PostCode if postcode::normalise(cell).is_none() => Err(format!("{cell} is not a postcode")),
        Field::NhsNumber if nhs::check(&cell.replace(' ', "")).is_err() => {
            Err(format!("{cell} is not a right NHS number"))
        }
        Field::ParentResponsibility | Field::Parent2Responsibility | Field::Confirmed => {
            match cell.to_lowercase().as_str() {
                "yes" | "no" => Ok(Cell::Text),
                _ => Err(format!("“{cell}” is neither yes nor no")),
            }
        }
        Field::BirthDate
        | Field::RequestReceived
        | Field::AssessmentAgreed
        | Field::AssessmentRefused
        | Field::DraftSent
        | Field::FinalIssued
        | Field::ReviewMeeting
        | Field::ReviewDecided => days::read(cell, today).map(Cell::Day),
        _ => Ok(Cell::Text),
    }
}
