//! What the nation publishes of the same measure: England, the region and the statistical neighbours, each with its date and
//! source. Restated in a small table of our own; nothing is fetched.

mod table;

use table::COUNCILS;

/// A council: its number, its region, its three figures in tenths, and its ten statistical neighbours.
pub(crate) struct Council(u16, Region, [i16; 3], [u16; 10]);

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
    /// The value, of a hundred.
    pub value: f64,
}

/// The period of the published figures.
pub const PERIOD: &str = "calendar year 2024";
/// Where they were published.
pub const SOURCE: &str = "Department for Education, Education, health and care plans, reporting year 2025, published 26 June \
    2025. Contains public sector information licensed under the Open Government Licence v3.0. Averages of councils are ours \
    and give each council the same weight.";

/// The figures of England, in tenths, in the order of a council's.
const ENGLAND: [i16; 3] = [464, 848, 444];

/// The published figures beside a measure, for the council with this number; empty for a measure that is not published so.
#[must_use]
pub fn benchmarks(measure: &str, la: i64) -> Vec<Benchmark> {
    let at = match measure {
        "plans-20-weeks" => 0,
        "decisions-6-weeks" => 1,
        "reviews-4-weeks" => 2,
        _ => return Vec::new(),
    };
    let tenths = |figures: &[i16; 3]| figures.get(at).copied().filter(|tenths| *tenths >= 0);
    let england = tenths(&ENGLAND).map(|value| one("England", f64::from(value) / 10.0));
    let mut all: Vec<Benchmark> = england.into_iter().collect();
    let Some(own) = COUNCILS.iter().find(|council| i64::from(council.0) == la) else { return all };
    let average = |councils: &dyn Fn(&Council) -> bool| {
        let known: Vec<f64> = COUNCILS
            .iter()
            .filter(|one| councils(one))
            .filter_map(|one| tenths(&one.2))
            .map(f64::from)
            .collect();
        let count = u16::try_from(known.len()).unwrap_or(u16::MAX);
        (count > 0).then(|| (known.iter().sum::<f64>() / f64::from(count) / 10.0, count))
    };
    if let Some((value, count)) = average(&|one| one.1 == own.1) {
        all.push(one(&format!("{}, average of {count} councils", own.1.words()), value));
    }
    if let Some((value, count)) = average(&|one| own.3.contains(&one.0)) {
        all.push(one(&format!("Statistical neighbours, average of {count} councils"), value));
    }
    all
}

fn one(of: &str, value: f64) -> Benchmark {
    Benchmark { of: of.to_owned(), value }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sefton_stands_beside_england_its_region_and_its_ten_neighbours() {
        let of: Vec<String> = benchmarks("plans-20-weeks", 343).into_iter().map(|one| one.of).collect();
        assert_eq!(of.first().map(String::as_str), Some("England"));
        assert!(of.get(1).is_some_and(|words| words.starts_with("North West, average of")));
        assert!(of.get(2).is_some_and(|words| words.ends_with("average of 10 councils")));
    }

    #[test]
    fn an_area_that_is_no_council_stands_beside_england_alone() {
        assert_eq!(benchmarks("plans-20-weeks", 999), [one("England", 46.4)]);
        assert!(benchmarks("caseload", 343).is_empty());
    }

    #[test]
    fn every_neighbour_is_a_council_of_the_table() {
        let known = |la: &u16| COUNCILS.iter().any(|council| council.0 == *la);
        assert_eq!(COUNCILS.len(), 153);
        // The City of London and the Isles of Scilly have neighbours that are published of others only.
        assert!(COUNCILS.iter().all(|council| council.3.iter().all(known)));
    }
}
