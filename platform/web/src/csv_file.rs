//! A table of comma-separated values that a spreadsheet opens: no cell of it is ever run as a formula. It is made whole
//! in memory and sent with a name of its own.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Problem};

/// A table about to be written.
#[derive(Debug)]
pub struct CsvFile(csv::Writer<Vec<u8>>);

fn fault(cause: csv::Error) -> Problem {
    Problem::fault("write a table of comma-separated values", cause)
}

/// What a cell may not begin with, because a spreadsheet would run it.
const RUN: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that a spreadsheet would run as a formula is written as text.
fn plain(cell: &str) -> String {
    if cell.starts_with(RUN) { format!("'{cell}") } else { cell.to_owned() }
}

impl CsvFile {
    /// A table with these headings.
    ///
    /// # Errors
    /// A fault when it cannot be written.
    pub fn new(headings: &[&str]) -> Answer<Self> {
        let mut file = Self(csv::Writer::from_writer(Vec::new()));
        file.row(headings)?;
        Ok(file)
    }

    /// Adds a row; it must have as many cells as there are headings.
    ///
    /// # Errors
    /// A fault when it has not.
    pub fn row<T: AsRef<str>>(&mut self, cells: &[T]) -> Answer<()> {
        self.0.write_record(cells.iter().map(|cell| plain(cell.as_ref()))).map_err(fault)
    }

    /// The bytes, UTF-8.
    ///
    /// # Errors
    /// A fault when they cannot be written.
    pub fn finish(self) -> Answer<Vec<u8>> {
        self.0.into_inner().map_err(|cause| fault(cause.into_error().into()))
    }

    /// The answer that a browser saves as a file of this name; the name is our own and holds nothing personal.
    ///
    /// # Errors
    /// As [`CsvFile::finish`].
    pub fn download(self, name: &str) -> Answer<Response> {
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        ];
        Ok((headers, self.finish()?).into_response())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_a_spreadsheet_would_run_is_written_as_text() {
        let mut file = CsvFile::new(&["who", "what"]).unwrap();
        for cell in ["=cmd()", "+1", "-1", "@sum", "\ttab"] {
            file.row(&[cell, "No, really"]).unwrap();
        }
        let text = String::from_utf8(file.finish().unwrap()).unwrap();
        assert_eq!(text.lines().next(), Some("who,what"));
        for line in text.lines().skip(1) {
            assert!(line.trim_start_matches('"').starts_with('\''), "{line}");
            assert!(line.ends_with("\"No, really\""), "{line}");
        }
    }

    #[test]
    fn a_row_with_a_cell_too_few_is_a_fault_and_not_a_shifted_table() {
        let mut file = CsvFile::new(&["a", "b"]).unwrap();
        assert!(matches!(file.row(&["1"]), Err(Problem::Fault(_))));
    }
}
