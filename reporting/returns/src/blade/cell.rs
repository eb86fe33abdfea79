//! The cells of the export: days with the month in letters, flags in words, and what must not be taken for a value.

use crate::sen2::Kind;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a spreadsheet would run this cell as a formula.
pub(super) fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as the XML of the return would have it; what is not recognised stays as it is, for the value to refuse.
pub(super) fn as_in_xml(kind: Kind, cell: &str) -> String {
    match kind {
        Kind::Day => moment(cell).map_or_else(|| cell.to_owned(), |(day, _)| day),
        Kind::DateTime => moment(cell).map_or_else(|| cell.to_owned(), |(day, time)| format!("{day}T{time}")),
        Kind::Flag if cell.eq_ignore_ascii_case("true") => "1".to_owned(),
        Kind::Flag if cell.eq_ignore_ascii_case("false") => "0".to_owned(),
        _ => cell.to_owned(),
    }
}

/// `2022-Sep-28 00:00:00` and `2022-09-28T00:00:00` as `2022-09-28` and `00:00:00`.
fn moment(cell: &str) -> Option<(String, String)> {
    let as_in_xml = || Some((cell.get(..10)?, cell.get(10..)?.strip_prefix('T')?));
    let (date, time) = cell.split_once(' ').or_else(as_in_xml).unwrap_or((cell, "00:00:00"));
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?.to_ascii_lowercase(), parts.next()?);
    let number = match MONTHS.iter().position(|name| *name == month) {
        Some(at) => format!("{:02}", at + 1),
        None => month,
    };
    Some((format!("{year}-{number}-{day}"), time.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_become_what_the_xml_would_have() {
        assert_eq!(as_in_xml(Kind::Day, "2022-Sep-28 00:00:00"), "2022-09-28");
        assert_eq!(as_in_xml(Kind::Day, "2022-09-28"), "2022-09-28");
        assert_eq!(as_in_xml(Kind::Day, "soon"), "soon");
        assert_eq!(as_in_xml(Kind::DateTime, "2022-May-23 11:14:05"), "2022-05-23T11:14:05");
        assert_eq!(as_in_xml(Kind::DateTime, "2022-05-23T11:14:05"), "2022-05-23T11:14:05");
        assert_eq!(as_in_xml(Kind::Flag, "True"), "1");
        assert_eq!(as_in_xml(Kind::Text, "True"), "True");
    }

    #[test]
    fn a_formula_is_known_by_its_first_character() {
        for formula in ["=1+1", "+44", "-1", "@cmd", "\t=1", "\r=1"] {
            assert!(is_formula(formula), "{formula}");
        }
        assert!(!is_formula("O'Shea-Smith"));
    }
}
