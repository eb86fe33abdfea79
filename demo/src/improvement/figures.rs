//! Figures that come from elsewhere until a part of Waymark feeds them: surveys, complaints and training each month, and key
//! stage 2 each school year. Invented; of key stage 2 there are none for 2020 and 2021, when no tests were taken.

/// What was told of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series {
    /// The measure.
    pub measure: &'static str,
    /// Its figures.
    pub told: Told,
}

/// Figures by their periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// For each of the last whole months before the day of the plan, the earliest first: the figure, and for a survey how many
    /// answered.
    Months(&'static [(i64, Option<u64>)]),
    /// For school years: the year, and the figure in thousandths.
    Years(&'static [(&'static str, i64)]),
}

/// Ashdale: the share of a hundred families who trust the area to help, and of pupils with a plan who reach the expected
/// standard at key stage 2.
pub(super) const ASHDALE: &[Series] = &[
    Series { measure: "confidence", told: Told::Months(SURVEY) },
    Series {
        measure: "ks2-expected",
        told: Told::Years(&[
            ("2018/19", 7_000),
            ("2021/22", 6_000),
            ("2022/23", 8_000),
            ("2023/24", 8_000),
            ("2024/25", 9_000),
        ]),
    },
];

const SURVEY: &[(i64, Option<u64>)] = &[
    (49, Some(188)),
    (51, Some(203)),
    (48, Some(176)),
    (50, Some(192)),
    (52, Some(210)),
    (49, Some(185)),
    (51, Some(199)),
    (50, Some(204)),
    (48, Some(181)),
    (52, Some(197)),
    (51, Some(206)),
    (49, Some(190)),
    (50, Some(201)),
    (51, Some(195)),
    (49, Some(187)),
    (53, Some(208)),
    (54, Some(211)),
    (55, Some(198)),
    (57, Some(205)),
    (58, Some(216)),
    (59, Some(209)),
    (60, Some(202)),
    (61, Some(219)),
    (62, Some(214)),
];

/// The story of 2019: a small survey, and the progress in reading of pupils with a plan.
pub(super) const SEFTON: &[Series] = &[
    Series {
        measure: "confidence",
        told: Told::Months(&[(44, Some(21)), (47, Some(19)), (42, Some(24)), (45, Some(22))]),
    },
    Series {
        measure: "ks2-progress",
        told: Told::Years(&[("2015/16", -4_300), ("2016/17", -4_100), ("2017/18", -4_200)]),
    },
];

/// The story of 2021: a survey, complaints answered in time, and staff trained.
pub(super) const BIRMINGHAM: &[Series] = &[
    Series {
        measure: "confidence",
        told: Told::Months(&[
            (36, Some(104)),
            (38, Some(97)),
            (35, Some(110)),
            (37, Some(101)),
            (34, Some(98)),
        ]),
    },
    Series {
        measure: "complaints-in-time",
        told: Told::Months(&[
            (46, None),
            (49, None),
            (44, None),
            (47, None),
            (45, None),
            (43, None),
            (48, None),
            (44, None),
            (46, None),
            (42, None),
            (45, None),
            (43, None),
            (41, None),
            (44, None),
        ]),
    },
    Series {
        measure: "training",
        told: Told::Months(&[(12, None), (9, None), (15, None), (11, None), (4, None), (13, None)]),
    },
];
