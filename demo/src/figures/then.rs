//! Two authorities year by year, for stories of the past: what is published of each year, and a year's figures made of it
//! with 2024's shape for the rest. Sources: Department for Education, Education, health and care plans, reporting year 2025
//! (2019 on) and reporting year 2022 (before; plans with an exception are worked out from its two rates). Contains public
//! sector information licensed under the Open Government Licence v3.0. Restated, not copied.

mod past;
mod shaped;

pub(crate) use past::{Past, SAME_YEAR_IN_20_WEEKS, SAME_YEAR_LATER, SAME_YEAR_REFUSED, past, same_share};

use crate::recipe::Like;

/// What is published of a calendar year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    /// The year.
    year: i16,
    /// Plans held in its January.
    january: u32,
    /// Plans held in the January after it.
    held: u32,
    /// Requests received.
    requests: u32,
    /// Of them, refused to assess.
    refused: u32,
    /// Assessments that ended without a plan.
    no_plan: u32,
    /// Plans sent, those of them without an exception, and of each those within 20 weeks.
    sent: [u32; 4],
}

/// Year, plans in its January, requests, refused, without a plan, and what was sent.
type Row = (i16, u32, u32, u32, u32, [u32; 4]);

/// The years, with the plans of the January after the last.
type Rows = ([Row; 8], u32);

const SEFTON: Rows = (
    [
        (2016, 169, 168, 45, 1, [125, 125, 125, 125]),
        (2017, 598, 303, 76, 4, [234, 234, 213, 213]),
        (2018, 1_064, 364, 112, 0, [145, 145, 20, 20]),
        (2019, 1_445, 412, 139, 1, [318, 318, 73, 73]),
        (2020, 1_765, 431, 111, 4, [296, 296, 198, 198]),
        (2021, 2_021, 602, 170, 4, [321, 321, 196, 196]),
        (2022, 2_243, 704, 150, 9, [289, 288, 80, 79]),
        (2023, 2_563, 788, 129, 24, [591, 591, 239, 239]),
    ],
    3_116,
);
const BIRMINGHAM: Rows = (
    [
        (2016, 1_950, 1_328, 339, 29, [1_036, 962, 934, 934]),
        (2017, 5_224, 1_188, 401, 17, [775, 695, 649, 649]),
        (2018, 7_843, 1_458, 339, 87, [805, 760, 645, 645]),
        (2019, 9_437, 1_589, 467, 153, [898, 768, 572, 550]),
        (2020, 9_169, 1_391, 373, 51, [802, 632, 388, 252]),
        (2021, 9_939, 1_967, 454, 256, [1_230, 1_119, 670, 668]),
        (2022, 10_489, 2_164, 851, 150, [1_246, 1_190, 781, 781]),
        (2023, 10_610, 2_528, 840, 21, [1_107, 996, 652, 603]),
    ],
    11_040,
);

/// What is published of an authority's year for a story; `None` for other areas and for years that are not held.
pub(super) fn year(like: Like, year: i16) -> Option<Year> {
    years(like).find(|known| known.year == year)
}

/// The years before one, the latest first.
pub(super) fn before(like: Like, year: i16) -> Vec<Year> {
    let mut known: Vec<Year> = years(like).filter(|known| known.year < year).collect();
    known.reverse();
    known
}

fn years(like: Like) -> impl Iterator<Item = Year> {
    let (rows, last): (&[Row], u32) = match like {
        Like::SeftonThen => (&SEFTON.0, SEFTON.1),
        Like::BirminghamThen => (&BIRMINGHAM.0, BIRMINGHAM.1),
        Like::Sefton | Like::Birmingham | Like::EnglandShare => (&[], 0),
    };
    let after = rows.iter().skip(1).map(|row| row.1).chain([last]);
    rows.iter().zip(after).map(|(row, held)| {
        let (year, january, requests, refused, no_plan, sent) = *row;
        Year { year, january, held, requests, refused, no_plan, sent }
    })
}
