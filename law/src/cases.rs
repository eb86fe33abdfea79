//! The tables of cases beside the provisions: plain text that a case officer can read and extend. Every row
//! cites its source and is run by the tests.
//!
//! `rule | events | limit | expected | source`, where *expected* is a day (`2026-05-25`, or with the day that
//! could be argued for, `2026-05-25 arguable 2026-05-27`), `disapplied 2026-05-25`, `replaced 2026-05-25 by
//! 2026-06-01`, `not known`, `not known 2024-06-20..2024-07-18`, `not started`, or for a limit written
//! `exception EX-a` one of `yes`, `no` or `not known`, with its window.

use crate::{Availability, Due, Events, Outcome};

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// The rule's id.
    pub rule: &'static str,
    /// The events, as on the command line, separated by spaces.
    pub events: &'static str,
    /// The limit's name, with `/basis` where it has rivals; or `exception` and an id.
    pub limit: &'static str,
    /// What has to come out.
    pub expected: &'static str,
    /// Where the row comes from and why it is worth having.
    pub source: &'static str,
}

/// Reads a table: lines of five columns; blank lines and lines that begin with `#` are for people.
pub(crate) fn read(table: &'static str) -> Result<Vec<Case>, String> {
    let rows = table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    rows.map(|line| row(line).ok_or_else(|| format!("not five columns: {line}"))).collect()
}

fn row(line: &'static str) -> Option<Case> {
    let mut columns = line.split('|').map(str::trim);
    let mut next = || columns.next();
    let case = Case { rule: next()?, events: next()?, limit: next()?, expected: next()?, source: next()? };
    (next().is_none() && !case.source.is_empty()).then_some(case)
}

impl Case {
    /// What the law gives for the row, in the words of the *expected* column.
    ///
    /// # Errors
    /// A word of the row that is not understood.
    pub fn answer(&self) -> Result<String, String> {
        let events = Events::parse(self.events.split_whitespace()).map_err(|error| error.to_string())?;
        if let Some(id) = self.limit.strip_prefix("exception ") {
            let found = crate::exception(id, self.rule, &events).map_err(|error| error.to_string())?;
            return Ok(availability(&found));
        }
        let (name, basis) = self.limit.split_once('/').map_or((self.limit, None), |(n, b)| (n, Some(b)));
        let id = format!("{}.{name}", self.rule);
        let answered = crate::due(&id, &events).map_err(|error| error.to_string())?;
        let found = answered.limits.iter().find(|due| basis.is_none() || due.basis() == basis);
        found.map(outcome).ok_or_else(|| format!("{} has no limit {}", self.rule, self.limit))
    }
}

fn outcome(due: &Due) -> String {
    let day = due.day().map(|day| day.to_string()).unwrap_or_default();
    match due.outcome() {
        Outcome::Due => due.latest_arguable().map_or(day.clone(), |later| format!("{day} arguable {later}")),
        Outcome::Disapplied => format!("disapplied {day}"),
        Outcome::Replaced => {
            format!("replaced {day} by {}", due.replaced_by().map(|by| by.to_string()).unwrap_or_default())
        }
        Outcome::NotKnown => {
            due.candidates().map_or("not known".into(), |(a, b)| format!("not known {a}..{b}"))
        }
        Outcome::NotStarted => "not started".into(),
    }
}

fn availability(found: &Availability) -> String {
    let word = match found.available {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not known",
    };
    found.window.map_or(word.to_owned(), |(a, b)| format!("{word} {a}..{b}"))
}
