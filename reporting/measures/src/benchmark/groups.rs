//! How England's plans and requests are spread over needs and ethnic groups, to stand beside an area's own groups. Source:
//! Department for Education, Education, health and care plans, reporting year 2025. Contains public sector information
//! licensed under the Open Government Licence v3.0. Regions and neighbours are not held by groups.

use super::PUBLISHED_ON;
use crate::definition::By;
use waymark_identifiers::Coded;
use waymark_identifiers::ethnicity::Group;
use waymark_kernel::Day;

/// England's shares beside the groups of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Their period, in words.
    pub period: &'static str,
    /// Of a hundred of all, by the code of the group.
    pub of: Vec<(&'static str, f64)>,
    /// Where they were published, and what else is to know of them.
    pub source: &'static str,
}

const SOURCE: &str = "Source: Department for Education, Education, health and care plans, reporting year 2025, published 26 June \
    2025. Contains public sector information licensed under the Open Government Licence v3.0. Down syndrome is counted with \
    other needs there. Regions and statistical neighbours are not held by groups.";
const YEAR: &str = "calendar year 2024";
const JANUARY: &str = "January 2025";
/// The published needs in the order of their tables; Down syndrome is counted with other needs there.
const NEEDS: [&str; 12] =
    ["ASD", "HI", "MLD", "MSI", "OTH", "PD", "PMLD", "SEMH", "SLCN", "SLD", "SPLD", "VI"];
const NEEDS_HELD: [u32; 12] =
    [201_183, 8_765, 67_861, 1_692, 7_512, 24_897, 8_577, 132_217, 135_836, 25_681, 14_374, 5_280];
const NEEDS_NEW: [u32; 12] = [26_856, 705, 7_359, 177, 1_168, 2_266, 623, 25_640, 27_058, 1_224, 2_222, 457];

/// How England's are spread over the groups of a measure; `None` where that is not held or not published by the day.
#[must_use]
pub fn shares(measure: &str, by: By, on: Day) -> Option<Shares> {
    if on < PUBLISHED_ON {
        return None;
    }
    let (period, all, of): (_, u32, Vec<(&str, u32)>) = match (measure, by) {
        ("plans-held", By::Need) => (JANUARY, 638_745, NEEDS.into_iter().zip(NEEDS_HELD).collect()),
        ("plans-sent", By::Need) => (YEAR, 97_563, NEEDS.into_iter().zip(NEEDS_NEW).collect()),
        ("requests", By::Ethnicity) => (YEAR, 154_489, groups(&REQUESTS)),
        ("plans-held", By::Ethnicity) => (JANUARY, 638_745, groups(&PLANS)),
        ("plans-sent", By::Ethnicity) => (YEAR, 97_747, groups(&NEW_PLANS)),
        _ => return None,
    };
    let share = |count| f64::from(count) * 100.0 / f64::from(all);
    let of = of.into_iter().map(|(code, count)| (code, share(count))).collect();
    Some(Shares { period, of, source: SOURCE })
}

fn groups(counts: &[u32; 19]) -> Vec<(&'static str, u32)> {
    Group::all().map(Coded::code).zip(counts.iter().copied()).collect()
}

/// Requests of 2024, in the order of the groups.
const REQUESTS: [u32; 19] = [
    2198, 1990, 1853, 301, 2168, 3975, 1347, 5152, 1515, 3950, 1654, 1309, 3125, 16_755, 5816, 525, 327, 261,
    100_268,
];

/// New plans of 2024.
const NEW_PLANS: [u32; 19] = [
    1579, 1475, 1263, 207, 1604, 2755, 974, 3717, 1012, 2530, 1137, 905, 1977, 7936, 4026, 386, 228, 179,
    63_857,
];

/// Plans held in January 2025.
const PLANS: [u32; 19] = [
    10_683, 10_216, 8868, 1783, 10_812, 21_416, 6709, 23_881, 7835, 15_397, 7352, 5563, 12_420, 49_151,
    27_449, 2349, 1577, 946, 414_338,
];
