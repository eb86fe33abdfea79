//! Reads the register from its export, whatever the order of its columns and whichever of its two encodings it is in.

use super::{Provision, RegisterRow};
use crate::error::{FileError, FileFault, quotation};
use csv::StringRecord;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::Read;
use waymark_kernel::{Day, day};

/// The columns whose texts are kept.
const TEXTS: [&str; 14] = [
    "URN",
    "EstablishmentName",
    "LA (code)",
    "EstablishmentNumber",
    "TypeOfEstablishment (name)",
    "PhaseOfEducation (name)",
    "UKPRN",
    "FurtherEducationType (name)",
    "Street",
    "Locality",
    "Address3",
    "Town",
    "Postcode",
    "TypeOfResourcedProvision (name)",
];

/// The other columns that are read.
const OTHERS: [&str; 7] = [
    "TypeOfEstablishment (code)",
    "EstablishmentStatus (code)",
    "OpenDate",
    "CloseDate",
    "StatutoryLowAge",
    "StatutoryHighAge",
    "Section41Approved (name)",
];

/// What a file of the register tells.
#[derive(Debug, Clone, Default)]
pub struct RegisterFile {
    /// Its rows.
    pub rows: Vec<RegisterRow>,
    columns: BTreeSet<String>,
}

impl RegisterFile {
    /// Whether the file has this column: of one it does not have it says nothing.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains(column)
    }
}

/// Reads the register. Columns may stand in any order; those not needed are passed over.
///
/// # Errors
/// When it is no such table, is cut off or has a row of another length than its headings; lacks `URN` or `EstablishmentName`
/// or has a column twice; or has a row without a name, whose number is none or stands on another row, or whose cell a
/// spreadsheet would run as a formula.
pub fn read_register(mut input: impl Read) -> Result<RegisterFile, FileError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| FileFault::Unreadable(error.to_string()).at(0))?;
    // The parser counts a line feed behind a carriage return to the row after it.
    let text = decode(bytes).replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| FileFault::NotCsv(error.to_string()).at(1))?.clone();
    waymark_tables::sound(&text)
        .map_err(|unsound| quotation(unsound, &header).at(u32::try_from(unsound.line).unwrap_or(u32::MAX)))?;
    let columns = columns(&header).map_err(|fault| fault.at(1))?;
    let (mut rows, mut seen) = (Vec::new(), HashSet::new());
    for record in reader.records() {
        let record = record.map_err(|error| fault(&error))?;
        let row = sound(&columns, &record).map(|()| row(&columns, &record));
        let row = row.and_then(|row| match seen.insert(row.urn.clone()) {
            true => Ok(row),
            false => Err(wrong("URN", &row.urn, "which stands on an earlier row too")),
        });
        rows.push(row.map_err(|fault| fault.at(line(record.position())))?);
    }
    Ok(RegisterFile { rows, columns: columns.into_keys().map(str::to_owned).collect() })
}

/// Where the columns that are read stand.
fn columns(header: &StringRecord) -> Result<HashMap<&str, usize>, FileFault> {
    let mut columns = HashMap::new();
    for (at, name) in header.iter().map(str::trim).enumerate() {
        let twice = columns.insert(name, at).is_some();
        if twice && (TEXTS.contains(&name) || OTHERS.contains(&name)) {
            return Err(FileFault::TwiceColumn(name.to_owned()));
        }
    }
    match ["URN", "EstablishmentName"].into_iter().find(|name| !columns.contains_key(name)) {
        Some(missing) => Err(FileFault::MissingColumn(missing)),
        None => Ok(columns),
    }
}

fn line(at: Option<&csv::Position>) -> u32 {
    at.map_or(0, |at| u32::try_from(at.line()).unwrap_or(u32::MAX))
}

fn fault(error: &csv::Error) -> FileError {
    let fault = match *error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            FileFault::Ragged { cells: len, headings: expected_len }
        }
        _ => FileFault::NotCsv(error.to_string()),
    };
    fault.at(line(error.position()))
}

fn wrong(column: &'static str, text: &str, why: &'static str) -> FileFault {
    FileFault::WrongCell { column, text: text.to_owned(), why }
}

/// Whether a row can be taken: a name, whole numbers where numbers stand, and nothing that a spreadsheet would run.
fn sound(columns: &HashMap<&str, usize>, record: &StringRecord) -> Result<(), FileFault> {
    let cell = |name: &str| columns.get(name).and_then(|&at| record.get(at)).unwrap_or_default().trim();
    let wrong = |column, why| Err(wrong(column, cell(column), why));
    if let Some(column) = TEXTS.into_iter().find(|column| cell(column).starts_with(['=', '@'])) {
        return wrong(column, "which a spreadsheet would run as a formula");
    }
    let number = |text: &str| !text.is_empty() && text.len() <= 8 && text.bytes().all(|b| b.is_ascii_digit());
    if !number(cell("URN")) {
        return wrong("URN", "which is not a number of the register");
    }
    if harmless(cell("EstablishmentName")).is_empty() {
        return wrong("EstablishmentName", "and every setting has a name");
    }
    if !cell("UKPRN").is_empty() && !number(cell("UKPRN")) {
        return wrong("UKPRN", "which is not a provider number");
    }
    Ok(())
}

/// A name that is safe to show and to write into a table again: no signs a program would act on.
fn harmless(text: &str) -> String {
    let shown = text.chars().filter(|c| {
        !c.is_control()
            && !matches!(c, '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    });
    shown.collect::<String>().trim_start_matches(['+', '-', ' ']).trim_end().to_owned()
}

fn row(columns: &HashMap<&str, usize>, record: &StringRecord) -> RegisterRow {
    let cell = |name: &str| columns.get(name).and_then(|&at| record.get(at)).unwrap_or_default().trim();
    let text = |name: &str| harmless(cell(name));
    let address = ["Street", "Locality", "Address3", "Town"].map(text).into_iter();
    RegisterRow {
        urn: text("URN"),
        la: text("LA (code)"),
        number: text("EstablishmentNumber"),
        name: text("EstablishmentName"),
        type_code: cell("TypeOfEstablishment (code)").parse().unwrap_or(0),
        type_name: text("TypeOfEstablishment (name)"),
        status: cell("EstablishmentStatus (code)").parse().unwrap_or(0),
        opened: parse_date(cell("OpenDate")),
        closed: parse_date(cell("CloseDate")),
        phase: text("PhaseOfEducation (name)"),
        low_age: cell("StatutoryLowAge").parse().ok(),
        high_age: cell("StatutoryHighAge").parse().ok(),
        ukprn: text("UKPRN"),
        further_education: text("FurtherEducationType (name)"),
        address: address.filter(|part| !part.is_empty()).collect(),
        post_code: text("Postcode"),
        section_41: cell("Section41Approved (name)").eq_ignore_ascii_case("approved"),
        provision: match columns.contains_key("TypeOfResourcedProvision (name)") {
            true => Provision::parse(cell("TypeOfResourcedProvision (name)")),
            false => Provision::Untold,
        },
    }
}

/// `dd-mm-yyyy`, as the register writes days.
fn parse_date(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let (d, month, year) =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let made = day(year, month, 1).with().day(d).build().ok()?;
    Some(made)
}

/// UTF-8 where it is UTF-8 (a byte order mark is dropped), else Windows-1252.
fn decode(bytes: Vec<u8>) -> String {
    match String::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{FEFF}').map_or_else(|| text.clone(), str::to_owned),
        Err(error) => error.into_bytes().into_iter().map(windows_1252).collect(),
    }
}

/// One byte of Windows-1252. Bytes it does not define stay control characters.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    HIGH.get(usize::from(byte.wrapping_sub(0x80))).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::super::Register;
    use super::*;

    const FILE: &[u8] = b"Postcode,URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),UKPRN,\
        TypeOfResourcedProvision (name),OpenDate,StatutoryHighAge,Section41Approved (name)\r\n\
        PR8 1DA,103150,\"St Th\xE9r\xE8se\x92s School, Ashdale\",1,1,10001234,Resourced provision and SEN unit,01-09-2004,11,\r\n\
        PR8 1DB,103151,Old School,1,2,10001234,Not applicable,31-02-2004,,Approved\r\n";

    #[test]
    fn the_register_is_read_by_its_column_names_in_its_own_encoding() {
        let file = read_register(FILE).unwrap();
        assert!(file.has("UKPRN") && !file.has("Town"));
        let register = Register::new(file.rows);
        let school = register.urn("103150").unwrap();
        assert_eq!(school.name, "St Th\u{e9}r\u{e8}se\u{2019}s School, Ashdale");
        assert_eq!((school.type_code, school.high_age, school.opened), (1, Some(11), Some(day(2004, 9, 1))));
        assert!(school.provision.has_unit() && school.provision.has_resourced() && !school.is_closed());
        let old = register.urn("103151").unwrap();
        assert!(
            old.is_closed() && old.section_41 && old.opened.is_none() && old.provision == Provision::None
        );
        assert_eq!(register.ukprn("10001234").unwrap().urn, "103150", "the open one counts");
    }

    #[test]
    fn a_cell_that_would_run_and_a_number_that_is_none_are_refused_with_their_line() {
        for (row, told) in [
            (
                "103151,=cmd(),",
                "Line 3: EstablishmentName is ‘=cmd()’, which a spreadsheet would run as a formula.",
            ),
            ("1O3151,A school,", "Line 3: URN is ‘1O3151’, which is not a number of the register."),
            (",A school,", "Line 3: URN is ‘’, which is not a number of the register."),
            ("103151,,", "Line 3: EstablishmentName is ‘’, and every setting has a name."),
            ("103151,+ -,", "Line 3: EstablishmentName is ‘+ -’, and every setting has a name."),
            ("103150,B,", "Line 3: URN is ‘103150’, which stands on an earlier row too."),
            ("103151,A school", "Line 3: This row has 2 cells where there are 3 headings."),
            ("103151,A school,,", "Line 3: This row has 4 cells where there are 3 headings."),
            (
                "103151,\"Half a na",
                "Line 3: The cell of EstablishmentName cannot be read: it begins with a quotation mark that is never closed; \
                 the file may have been cut off.",
            ),
            ("103151,A school,ten", "Line 3: UKPRN is ‘ten’, which is not a provider number."),
        ] {
            let file = format!("URN,EstablishmentName,UKPRN\r\n103150,A,\r\n{row}\r\n");
            assert_eq!(read_register(file.as_bytes()).unwrap_err().to_string(), told);
        }
    }

    #[test]
    fn a_name_keeps_nothing_that_a_program_would_act_on() {
        let file = "URN,EstablishmentName\n103150,\"-+Ash\u{202E}dale\u{7} School-in-the-Wood\"\n";
        assert_eq!(read_register(file.as_bytes()).unwrap().rows[0].name, "Ashdale School-in-the-Wood");
    }

    #[test]
    fn a_table_without_its_key_is_refused_by_name() {
        let error = read_register(b"Name,Town\nA,B\n".as_slice()).unwrap_err();
        assert_eq!(error.to_string(), "Line 1: The column \u{2018}URN\u{2019} is missing.");
    }

    #[test]
    fn a_column_that_stands_twice_is_refused_by_name() {
        let error = read_register(b"URN,EstablishmentName,URN\n1,A,2\n".as_slice()).unwrap_err();
        assert_eq!(error.to_string(), "Line 1: The column \u{2018}URN\u{2019} stands twice in the headings.");
        assert!(read_register(b"URN,EstablishmentName,Note,Note\n1,A,,\n".as_slice()).is_ok());
    }
}
