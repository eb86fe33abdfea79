//! England year by year, for areas that stand in an earlier year. Sources: Department for Education, Education, health and care
//! plans, reporting year 2025 (2019 on) and reporting year 2022 (2018); Ministry of Justice, SEND tribunal appeal rate.
//! Contains public sector information licensed under the Open Government Licence v3.0.

/// A calendar year of England.
pub(super) struct Year {
    /// The year.
    pub(super) year: i16,
    /// How many councils there were.
    pub(super) councils: u32,
    /// Plans held in its January.
    pub(super) plans: u32,
    /// Requests received in it.
    pub(super) requests: u32,
    /// Plans sent in it.
    pub(super) sent: u32,
    /// Of a hundred of them, exceptions left out, those within 20 weeks.
    pub(super) in_20_weeks: f64,
    /// The same, exceptions counted.
    pub(super) in_20_weeks_all: f64,
    /// Appeals of a hundred decisions.
    pub(super) appeal_rate: f64,
}

type Row = (i16, u32, u32, u32, u32, [f64; 3]);

/// The first of them first. England had 152 councils until April 2019, 151 until April 2021, 152 until April 2023.
pub(super) const YEARS: [Year; 6] = [
    year((2018, 152, 285_722, 72_423, 48_543, [60.1, 58.0, 1.6])),
    year((2019, 151, 353_995, 82_329, 53_327, [60.4, 58.7, 1.8])),
    year((2020, 151, 390_109, 75_951, 59_097, [58.0, 55.6, 1.7])),
    year((2021, 152, 430_697, 93_302, 61_269, [59.9, 57.9, 1.8])),
    year((2022, 152, 473_255, 114_482, 65_512, [49.2, 47.7, 2.3])),
    year((2023, 153, 517_048, 138_242, 80_945, [50.3, 49.1, 2.5])),
];

const fn year((year, councils, plans, requests, sent, rates): Row) -> Year {
    let [in_20_weeks, in_20_weeks_all, appeal_rate] = rates;
    Year { year, councils, plans, requests, sent, in_20_weeks, in_20_weeks_all, appeal_rate }
}
