//! What the checks found, by person: the first few for the page, all of it as a download.

use super::{gate, id};
use crate::sen2::found::Found;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, ImportId, Problem};
use waymark_people::imports::{self, Outcome};
use waymark_people::{Desk, SignedIn};
use waymark_store::Store;
use waymark_web::Stop;

/// Rows read at a time.
const PAGE: i64 = 500;

/// At most so many findings with the label of their person: those that hold someone back first.
pub async fn of(store: &Store, import: ImportId, most: usize) -> Answer<Vec<(String, Found)>> {
    let mut all = Vec::new();
    for outcome in [Outcome::Held, Outcome::Close, Outcome::New, Outcome::Changed, Outcome::Known] {
        let mut after = 0;
        while all.len() < most {
            let rows = imports::rows(store, import, outcome, after, PAGE).await?;
            let Some(last) = rows.last() else { break };
            after = last.n;
            for row in rows {
                let found: Vec<Found> = serde_json::from_str(&row.findings).unwrap_or_default();
                all.extend(found.into_iter().map(|found| (row.label.clone(), found)));
            }
        }
    }
    all.truncate(most);
    Ok(all)
}

/// `GET /data/imports/{id}/findings.csv`.
pub async fn download(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::ReadImport)?;
    let import = imports::get(desk.store(), id(&written)?).await?;
    let found = of(desk.store(), import.id, usize::MAX).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"findings.csv\""),
    ];
    Ok((headers, table(&found)?).into_response())
}

fn table(found: &[(String, Found)]) -> Answer<Vec<u8>> {
    let fault = |cause: csv::Error| Problem::fault("write a table of findings", cause);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["line", "person", "severity", "rule", "field", "finding"]).map_err(fault)?;
    for (person, found) in found {
        let (line, severity) = (found.line.to_string(), found.severity.to_string());
        let cells = [line.as_str(), person, &severity, &found.rule, &found.field, &found.sentence];
        writer.write_record(cells.map(plain)).map_err(fault)?;
    }
    writer.into_inner().map_err(|cause| Problem::fault("write a table of findings", cause.error()))
}

/// A cell that a spreadsheet would run as a formula is written as text.
fn plain(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_a_spreadsheet_would_run_is_written_as_text() {
        let found = Found {
            severity: 'E',
            rule: "P01".into(),
            sentence: "No, really".into(),
            person: None,
            field: "Person/Surname".into(),
            line: 12,
        };
        let table = String::from_utf8(table(&[("=cmd()".into(), found)]).unwrap()).unwrap();
        assert!(table.ends_with("12,'=cmd(),E,P01,Person/Surname,\"No, really\"\n"), "{table}");
    }
}
