//! Reading the table: every cell that is wrong is said with its row, and nothing is guessed.

use super::columns::{ENDED_HOW, held};
use crate::imports::{days, text};
use std::collections::HashMap;
use std::path::Path;
use waymark_identifiers::{nhs, postcode};
use waymark_kernel::Day;
use waymark_people::ChildDetails;
use waymark_therapies::codes::EndKind;
use waymark_therapies::reload::{Finding, Listed};

/// The longest cell taken.
const MOST_CHARACTERS: usize = 500;

/// Reads a file: its rows, and what is wrong with them.
///
/// # Errors
/// A sentence when the file cannot be read at all.
pub fn read(path: &Path, mapped: &[(String, String)]) -> Result<(Vec<Listed>, Vec<Finding>), String> {
    let text = text::table(path)?;
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let broken =
        |error: &csv::Error| format!("{} is not a table of comma-separated values: {error}.", path.display());
    let headings: Vec<String> = reader
        .headers()
        .map_err(|error| broken(&error))?
        .iter()
        .map(|heading| heading.trim().to_owned())
        .collect();
    let held = held(&headings, mapped)?;
    let (mut rows, mut wrong) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: HashMap<&str, &str> = held
            .iter()
            .zip(record.iter())
            .filter_map(|(field, cell)| Some((field.as_deref()?, cell.trim())))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        if cells.is_empty() {
            continue;
        }
        match listed(line, &cells) {
            Ok(listed) => rows.push(listed),
            Err(sentence) => wrong.push(Finding { row: line, sentence }),
        }
    }
    Ok((rows, wrong))
}

fn listed(row: u64, cells: &HashMap<&str, &str>) -> Result<Listed, String> {
    let needed =
        |field: &'static str| cells.get(field).copied().ok_or_else(|| format!("There is no {field}."));
    if let Some(cell) = cells.values().find(|cell| cell.starts_with(['=', '@'])) {
        return Err(format!("“{cell}” begins with a character that a spreadsheet would run as a formula."));
    }
    if cells.values().any(|cell| cell.chars().count() > MOST_CHARACTERS) {
        return Err(format!("A cell is longer than {MOST_CHARACTERS} characters."));
    }
    let mut child = ChildDetails::new(needed("forename")?, needed("surname")?, day(needed("birth_date")?)?);
    child.nhs_number = cells.get("nhs_number").map(|number| number.replace(' ', ""));
    if let Some(Err(why)) = child.nhs_number.as_deref().map(nhs::check) {
        return Err(why.to_string());
    }
    child.post_code = match cells.get("post_code") {
        Some(cell) => Some(
            postcode::normalise(cell)
                .ok_or_else(|| format!("“{cell}” is not a post code, such as AS4 2QT."))?,
        ),
        None => None,
    };
    let optional = |field: &str| cells.get(field).map(|cell| day(cell)).transpose();
    Ok(Listed {
        row,
        number: needed("number")?.to_owned(),
        child,
        received: day(needed("received")?)?,
        accepted: optional("accepted")?,
        appointment: optional("appointment")?,
        seen: optional("seen")?,
        ended: ended(optional("ended")?, cells.get(ENDED_HOW).copied())?,
    })
}

/// A referral that is over says how: nobody is taken off a list without a reason.
fn ended(day: Option<Day>, how: Option<&str>) -> Result<Option<(Day, EndKind)>, String> {
    let Some(day) = day else { return Ok(None) };
    let codes: Vec<&str> = EndKind::ALL.iter().map(|kind| kind.code()).collect();
    let kind = how.and_then(|how| EndKind::from_code(&how.to_lowercase().replace(' ', "_")));
    match kind {
        Some(kind) => Ok(Some((day, kind))),
        None => Err(format!("It ended, but {ENDED_HOW} does not say how: {}.", codes.join(", "))),
    }
}

fn day(text: &str) -> Result<Day, String> {
    days::written(text).ok_or_else(|| format!("{text} is not a real date."))
}
