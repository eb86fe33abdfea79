//! What the checks found, by person: the first few for the page, all of it as a download.

use super::veil::Veil;
use super::{gate, id};
use crate::imports::against_the_record;
use crate::sen2::found::Found;
use axum::extract::{Path, State};
use axum::response::Response;
use waymark_access::Action;
use waymark_kernel::{Answer, ImportId};
use waymark_people::imports::{self, Outcome, Row};
use waymark_people::{Desk, SignedIn};
use waymark_store::Store;
use waymark_web::{CsvFile, Stop};

/// Rows read at a time.
const PAGE: i64 = 500;

/// At most so many findings with the label of their person: those that hold someone back first. A row stands where it reads as
/// standing.
pub async fn of(
    store: &Store,
    import: ImportId,
    (veil, most): (&Veil, usize),
) -> Answer<Vec<(String, Found)>> {
    let mut all = Vec::new();
    for outcome in [Outcome::Held, Outcome::Close, Outcome::New, Outcome::Changed, Outcome::Known] {
        let (mut after, mut moved) = (0, veil.reading_as(outcome).peekable());
        while all.len() < most {
            let rows = imports::rows(store, import, outcome, after, PAGE).await?;
            let Some(last) = rows.last() else { break };
            after = last.n;
            for row in rows.into_iter().filter(|row| veil.outcome(row.n, outcome) == outcome) {
                while let Some(earlier) = moved.next_if(|moved| moved.n < row.n) {
                    add_moved(&mut all, &imports::row(store, import, earlier.n).await?);
                }
                add(&mut all, &row);
            }
        }
        for last in moved {
            add_moved(&mut all, &imports::row(store, import, last.n).await?);
        }
    }
    all.truncate(most);
    Ok(all)
}

fn add(all: &mut Vec<(String, Found)>, row: &Row) {
    all.extend(found(row).into_iter().map(|found| (row.label.clone(), found)));
}

/// A row that reads otherwise than it is, without what was found beside the record of a restricted child.
fn add_moved(all: &mut Vec<(String, Found)>, row: &Row) {
    let of_the_file = found(row).into_iter().filter(|found| !against_the_record(found));
    all.extend(of_the_file.map(|found| (row.label.clone(), found)));
}

fn found(row: &Row) -> Vec<Found> {
    serde_json::from_str(&row.findings).unwrap_or_default()
}

/// `GET /data/imports/{id}/findings.csv`.
pub async fn download(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::ReadImport)?;
    let import = imports::get(desk.store(), id(&written)?).await?;
    let veil = Veil::read(&desk, &visitor, import.id).await?;
    let found = of(desk.store(), import.id, (&veil, usize::MAX)).await?;
    Ok(table(&found)?.download("findings.csv")?)
}

fn table(found: &[(String, Found)]) -> Answer<CsvFile> {
    let mut file = CsvFile::new(&["line", "person", "severity", "rule", "field", "finding"])?;
    for (person, found) in found {
        let (line, severity) = (found.line.to_string(), found.severity.to_string());
        file.row(&[line.as_str(), person, &severity, &found.rule, &found.field, &found.sentence])?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_a_spreadsheet_would_run_is_written_as_text() {
        let found = Found {
            file: String::new(),
            severity: 'E',
            rule: "P01".into(),
            sentence: "No, really".into(),
            person: None,
            field: "Person/Surname".into(),
            line: 12,
        };
        let table = table(&[("=cmd()".into(), found)]).unwrap().finish().unwrap();
        let table = String::from_utf8(table).unwrap();
        assert!(table.ends_with("12,'=cmd(),E,P01,Person/Surname,\"No, really\"\n"), "{table}");
    }
}
