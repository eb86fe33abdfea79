//! What the newest return tells of a case, kept beside it in one line, so that writing the return folds nothing. A line is
//! of one census day and of all that is known: whoever asks for another day, or for what was known then, folds the facts.

use super::line::{Put, Take};
use super::{Period, Record, record_of};
use crate::case::{Case, Happened, fold_on};
use waymark_kernel::{Day, day};

/// The period of the newest return, which lines are kept of. A step that changes it empties the lines of the one before.
pub const KEPT: Period =
    Period { last_census: day(2025, 1, 16), first: day(2025, 1, 1), census: day(2026, 1, 15) };

/// The longest line kept, in bytes: a line of PostgreSQL's index may not be much longer.
const LONGEST: usize = 2_000;
/// The line of a case whose record is longer: it is folded each time.
const TOO_LONG: &str = "long";

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AtCensus {
    /// The record of the case.
    Told(Box<Record>),
    /// The return does not tell of it.
    Untold,
}

/// The record of a case as the return of a period has it; `None` where the return does not tell of it: it had not begun
/// by census day, or was closed before the period. The case is as it stood on census day.
#[must_use]
pub fn told(case: &Case, period: Period) -> Option<Record> {
    let begun = case.received.is_some()
        || case.request_end.is_some()
        || case.plan.is_some()
        || case.final_issued.is_some();
    if begun { record_of(case, period) } else { None }
}

/// The line of a case with these facts, in the order of the journal. It is never empty.
#[must_use]
pub fn line_of(facts: &[Happened]) -> String {
    let mut line = String::with_capacity(192);
    KEPT.census.put(&mut line);
    told(&fold_on(facts, KEPT.census), KEPT).put(&mut line);
    if line.len() > LONGEST { TOO_LONG.to_owned() } else { line }
}

/// What a line says of a period; `None` when nothing is kept of it: the case must be folded.
#[must_use]
pub fn read_line(line: &str, period: Period) -> Option<AtCensus> {
    let rest = &mut &*line;
    if period != KEPT || Day::take(rest)? != period.census {
        return None;
    }
    let record: Option<Record> = Take::take(rest)?;
    let told = record.map_or(AtCensus::Untold, |record| AtCensus::Told(Box::new(record)));
    rest.is_empty().then_some(told)
}
