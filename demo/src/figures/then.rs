//! Two authorities year by year, for stories of the past: plans held in January, and the share of new plans sent within 20
//! weeks, exceptions left out. Source: Department for Education, Education, health and care plans, reporting year 2025.
//! Contains public sector information licensed under the Open Government Licence v3.0. Restated, not copied.

use super::Timeliness;
use crate::recipe::Like;

/// A year, the plans held in its January, and of a thousand plans sent in it those within 20 weeks.
type Year = (i16, u32, u32);

const SEFTON: [Year; 7] = [
    (2018, 1_064, 138),
    (2019, 1_445, 230),
    (2020, 1_765, 669),
    (2021, 2_021, 611),
    (2022, 2_243, 274),
    (2023, 2_563, 404),
    (2024, 3_116, 531),
];
const BIRMINGHAM: [Year; 7] = [
    (2018, 7_843, 849),
    (2019, 9_437, 716),
    (2020, 9_169, 399),
    (2021, 9_939, 597),
    (2022, 10_489, 656),
    (2023, 10_610, 605),
    (2024, 11_040, 267),
];

fn of(like: Like, year: i16) -> Option<Year> {
    let years = match like {
        Like::SeftonThen => &SEFTON,
        Like::BirminghamThen => &BIRMINGHAM,
        Like::Sefton | Like::Birmingham | Like::EnglandShare => return None,
    };
    years.iter().find(|(known, ..)| *known == year).copied()
}

/// The plans held in the January of a year, for a story.
pub(crate) fn plans(like: Like, year: i16) -> Option<u32> {
    of(like, year).map(|(_, plans, _)| plans)
}

/// The timeliness of a year: as published for it, where this is a story; else that of 2024. Plans that came late are spread
/// as in 2024.
pub(crate) fn timeliness(like: Like, year: i16, base: Timeliness) -> Timeliness {
    let Some((.., thousandth)) = of(like, year) else { return base };
    let issued = base.issued;
    let in_20_weeks = part(issued, thousandth, 1_000);
    let over_a_year = part(issued - in_20_weeks, base.over_a_year, base.over_a_year + base.to_a_year);
    let to_a_year = issued - in_20_weeks - over_a_year;
    Timeliness {
        issued,
        issued_no_exception: issued,
        in_20_weeks,
        in_20_weeks_no_exception: in_20_weeks,
        to_a_year,
        to_a_year_no_exception: to_a_year,
        over_a_year,
        over_a_year_no_exception: over_a_year,
    }
}

/// A part of a whole, to the nearest.
fn part(whole: u32, share: u32, of: u32) -> u32 {
    (f64::from(whole) * f64::from(share) / f64::from(of.max(1))).round() as u32
}
