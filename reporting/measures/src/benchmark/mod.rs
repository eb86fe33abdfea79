//! What the nation publishes of the same: England, the region and the statistical neighbours, each with its date and source,
//! and with a sentence where its definition is not quite ours. Restated in small tables of our own; nothing is fetched, and
//! nothing is shown that was published after the day.

mod england;
mod groups;
mod published;
mod table;
#[cfg(test)]
mod tests;

pub use groups::{Shares, shares};

use england::YEARS;
use published::{Match, PUBLISHED, What};
use table::COUNCILS;
use waymark_kernel::{Day, day};

/// A council: its number, its region, its rates in tenths, its counts, and its ten statistical neighbours.
pub(crate) struct Council(u16, Region, [i16; 4], [u32; 6], [u16; 10]);

/// A region of England.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Region {
    EastMidlands,
    EastOfEngland,
    London,
    NorthEast,
    NorthWest,
    SouthEast,
    SouthWest,
    WestMidlands,
    YorkshireAndTheHumber,
}

/// A published figure to stand beside the area's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// Of whom.
    pub of: String,
    /// The value, in the measure's unit.
    pub value: f64,
}

/// The published figures beside a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Their period, in words.
    pub period: String,
    /// England first, then the region and the neighbours where they are held.
    pub rows: Vec<Benchmark>,
    /// Where they were published, and what else is to know of them.
    pub source: &'static str,
    /// How their definition differs from ours; empty where it does not.
    pub differs: &'static str,
}

/// The day the department published its figures for 2024.
const PUBLISHED_ON: Day = day(2025, 6, 26);

/// The published figures beside a measure on a day, for the council with this number; `None` where none are held.
#[must_use]
pub fn beside(measure: &str, la: i64, on: Day) -> Option<Beside> {
    let found = PUBLISHED.iter().find(|one| one.measure == measure)?;
    let (period, rows) =
        if on >= found.since { (found.period.to_owned(), newest(found, la)) } else { earlier(found, on)? };
    Some(Beside { period, rows, source: found.source, differs: found.differs })
}

/// England, the region and the neighbours, as published last.
fn newest(found: &Match, la: i64) -> Vec<Benchmark> {
    let mut rows = vec![Benchmark { of: found.england.to_owned(), value: found.value }];
    let Some(own) = COUNCILS.iter().find(|council| i64::from(council.0) == la) else { return rows };
    let neighbours = |one: &Council| own.4.contains(&one.0);
    rows.extend(of_councils(found.what, own.1.words(), |one| one.1 == own.1));
    rows.extend(of_councils(found.what, "Statistical neighbours", neighbours));
    rows
}

/// England in the last whole calendar year before a day that is too early for the newest figures: regions and neighbours are
/// not held for it.
fn earlier(found: &Match, on: Day) -> Option<(String, Vec<Benchmark>)> {
    let (value, year) = YEARS.iter().rev().filter(|one| one.year < on.year()).find_map(|one| {
        let value = found.what.of_year(one)?;
        Some((value, one.year))
    })?;
    let period = match found.what {
        What::Plans => format!("January {year}"),
        _ => format!("calendar year {year}"),
    };
    Some((period, vec![Benchmark { of: found.england.to_owned(), value }]))
}

/// Some councils together or on average, saying which and how many; nothing where none of them published a figure.
fn of_councils(what: What, who: &str, among: impl Fn(&Council) -> bool) -> Option<Benchmark> {
    let some: Vec<&Council> = COUNCILS.iter().filter(|one| among(one)).collect();
    let (value, how, count) = what.of_councils(&some)?;
    Some(Benchmark { of: format!("{who}, {how} {count} councils"), value })
}

impl Region {
    const fn words(self) -> &'static str {
        match self {
            Self::EastMidlands => "East Midlands",
            Self::EastOfEngland => "East of England",
            Self::London => "London",
            Self::NorthEast => "North East",
            Self::NorthWest => "North West",
            Self::SouthEast => "South East",
            Self::SouthWest => "South West",
            Self::WestMidlands => "West Midlands",
            Self::YorkshireAndTheHumber => "Yorkshire and The Humber",
        }
    }
}
