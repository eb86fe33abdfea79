//! The calendar as a file that diaries read (RFC 5545). It leaves the building, so it names nobody and says nothing of a
//! child: a day, and the number of the case to open.

use super::entries::Entry;
use jiff::Timestamp;
use waymark_kernel::Instant;

/// The whole file, its lines ended as the standard asks.
pub(super) fn file(entries: &[Entry], made: Instant) -> String {
    let made = stamp(made);
    let mut lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Waymark//EN", "METHOD:PUBLISH"]
        .map(str::to_owned)
        .to_vec();
    for entry in entries {
        lines.extend(event(entry, &made));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| format!("{line}\r\n")).collect()
}

/// One day that takes up no time, with a reminder the day before. No value holds a comma, a semicolon or a line's end, and
/// none is longer than the 75 bytes of a line.
fn event(entry: &Entry, made: &str) -> Vec<String> {
    let (about, more) = match &entry.case {
        Some(case) => (case.reference.as_str(), "Sign in to Waymark and open the case to see what it is."),
        None => ("cover", "Sign in to Waymark to see who covers."),
    };
    let summary = format!("Date to note: SEND {about}");
    vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@waymark", entry.key),
        format!("DTSTAMP:{made}"),
        "SEQUENCE:0".to_owned(),
        format!("DTSTART;VALUE=DATE:{}", entry.day.strftime("%Y%m%d")),
        "TRANSP:TRANSPARENT".to_owned(),
        format!("SUMMARY:{summary}"),
        format!("DESCRIPTION:{more}"),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{summary}"),
        "TRIGGER:-P1D".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

/// `20261123T120000Z`.
fn stamp(at: Instant) -> String {
    Timestamp::from_microsecond(at.0)
        .map_or_else(|_| String::new(), |at| at.strftime("%Y%m%dT%H%M%SZ").to_string())
}
