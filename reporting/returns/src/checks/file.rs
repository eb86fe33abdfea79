//! F01 to F04: the file and its header; and what could not be read of a person.

use super::rules::Severity;
use super::sheet::{Finding, Sheet};
use crate::model::{Extra, Header, Misread, Post, Why};
use crate::sen2::Year;
use crate::words::long;
use jiff::Timestamp;
use jiff::civil::DateTime;
use waymark_identifiers::la;

pub(super) fn check(year: &Year, header: &Header) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut error = |rule, field, sentence: String| {
        let (severity, within, line) = (Severity::Error, "Header", header.line);
        found.push(Finding { rule, severity, sentence, person: None, within, field, line });
    };
    collection(year, header, &mut error);
    source(header, &mut error);
    software(header, &mut error);
    officers(year, header, &mut error);
    for misread in &header.misread {
        error("F01", misread.field, unread(misread));
    }
    for extra in &header.extras {
        let (rule, severity, sentence) = ("F01", Severity::Warning, unused(year, extra, &header.misread));
        found.push(Finding {
            rule,
            severity,
            sentence,
            person: None,
            within: "Header",
            field: "",
            line: extra.line,
        });
    }
    found
}

fn collection(year: &Year, header: &Header, error: &mut impl FnMut(&'static str, &'static str, String)) {
    if header.collection != "SEN2" {
        error(
            "F02",
            "Collection",
            format!("The collection is \u{2018}{}\u{2019}, not SEN2.", header.collection),
        );
    }
    if header.reference_date != Some(year.reference_date) {
        let said = header.reference_date.map_or_else(|| "missing".to_owned(), long);
        let wanted = long(year.reference_date);
        error(
            "F02",
            "ReferenceDate",
            format!("The census day is {said}; that of {} is {wanted}.", year.number),
        );
    }
}

fn source(header: &Header, error: &mut impl FnMut(&'static str, &'static str, String)) {
    if la::parse(&header.lea).is_none() {
        error("F03", "LEA", format!("\u{2018}{}\u{2019} is not one of the 153 councils.", header.lea));
    }
    if header.source_level != "L" {
        error("F03", "SourceLevel", "The source level of a council is L.".to_owned());
    }
    if header.serial_no.len() != 3 || !header.serial_no.bytes().all(|byte| byte.is_ascii_digit()) {
        error("F03", "SerialNo", "The serial number has three digits, such as 001.".to_owned());
    }
}

/// Every year's schema wants both once; the time as `xs:dateTime`.
fn software(header: &Header, error: &mut impl FnMut(&'static str, &'static str, String)) {
    if header.software_code.is_empty() {
        error("F01", "SoftwareCode", "SoftwareCode is missing.".to_owned());
    }
    if !is_moment(&header.date_time) {
        let said = match header.date_time.as_str() {
            "" => "missing".to_owned(),
            said => format!("\u{2018}{said}\u{2019}"),
        };
        error("F01", "DateTime", format!("DateTime is {said}; it is written like 2026-02-02T09:00:00."));
    }
}

fn officers(year: &Year, header: &Header, error: &mut impl FnMut(&'static str, &'static str, String)) {
    let mut ask = |field: &'static str, post: Option<Post>, who: &str| {
        if post.is_none() && !header.misread.iter().any(|misread| misread.field == field) {
            error(
                "F04",
                field,
                format!("It is not said whether a designated {who} officer is in post (Y, N or R)."),
            );
        }
    };
    ask("DMO", header.dmo, "medical");
    ask("DCO", header.dco, "clinical");
    if year.number >= 2026 {
        ask("DSCO", header.dsco, "social care");
    }
}

/// What could not be read of a person, under the rule that wants the field; and what the format does not know.
pub(super) fn person(sheet: &mut Sheet<'_>) {
    let person = sheet.person;
    for misread in &person.misread {
        let rule = match misread.field {
            "Surname" | "Forename" | "PersonBirthDate" | "Sex" | "GenderCurrent" | "Ethnicity" => "P01",
            "RequestOutcome" => "R01",
            "SENSetting" if misread.within == "PlanDetail" => "N05",
            "SENtype" => "L02",
            _ => "F01",
        };
        let rule = if matches!(misread.why, Why::OutOfOrder | Why::TooMany) { "F01" } else { rule };
        sheet.push(rule, Severity::Error, unread(misread), misread.within, misread.field, misread.line);
    }
    for extra in &person.extras {
        let sentence = unused(sheet.facts.year, extra, &person.misread);
        sheet.push("F01", Severity::Warning, sentence, "Person", "", extra.line);
    }
}

fn unread(misread: &Misread) -> String {
    let (field, text) = (misread.field, misread.text.chars().take(60).collect::<String>());
    match misread.why {
        Why::NotADay if is_written_as_day(&text) => {
            format!("{field} is \u{2018}{text}\u{2019}, a day that no calendar has.")
        }
        Why::NotADay => format!("{field} is \u{2018}{text}\u{2019}, which is not a day written YYYY-MM-DD."),
        Why::UnknownCode => format!("{field} is \u{2018}{text}\u{2019}, which is not in its list of codes."),
        Why::NotAFlag => format!("{field} is \u{2018}{text}\u{2019}; it must be 1 or 0."),
        Why::NotANumber => format!("{field} is \u{2018}{text}\u{2019}, which is not a number."),
        Why::TooMany => format!("{field} is given too often; the first is used."),
        Why::OutOfOrder => format!("{field} stands after an element that it must come before."),
        Why::Formula => format!("{field} begins like a spreadsheet formula; it was not taken."),
    }
}

/// Whether a text has the form of `xs:dateTime`, with the offset or without.
fn is_moment(text: &str) -> bool {
    let form = text.as_bytes().get(10) == Some(&b'T') && text.len() >= "2026-02-02T09:00:00".len();
    form && (text.parse::<DateTime>().is_ok() || text.parse::<Timestamp>().is_ok())
}

/// Whether a text has the form of a day, such as `2017-02-31`.
fn is_written_as_day(text: &str) -> bool {
    let form =
        |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == "2026-02-02".len() && text.bytes().enumerate().all(form)
}

/// What is kept and not used: an element of no place in the format, or one that is given too often, which was told.
fn unused(year: &Year, extra: &Extra, misread: &[Misread]) -> String {
    let (name, within, year) = (&extra.name, &extra.within, year.number);
    let first = name.split('/').next().unwrap_or_default();
    let repeated = |one: &Misread| one.why == Why::TooMany && one.within == within && one.field == first;
    if misread.iter().any(repeated) {
        return format!("\u{2018}{name}\u{2019} in {within} is given again here; it is kept, but not used.");
    }
    format!("\u{2018}{name}\u{2019} in {within} is not part of the {year} return; it is kept, but not used.")
}
