//! The twelve tables: their columns, and what each is broken down by. Spelling of names is the publisher's.

mod columns;

use columns as c;

/// A table as it is published.
#[derive(Debug)]
pub struct Spec {
    /// Its name, as in the name of its file.
    pub name: &'static str,
    /// What its years are.
    pub(super) period: Period,
    /// The name of the row of all together.
    pub(super) all: &'static str,
    /// Its columns after the breakdown.
    pub(super) columns: &'static [Column],
    /// What it is broken down by, each under its heading.
    pub(super) topics: &'static [(&'static str, Topic)],
}

/// Which years a table counts in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Period {
    /// The calendar year before the census.
    Calendar,
    /// The academic year of the census: a stock on that day.
    Academic,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// A count, under the name it is counted by.
    Count(&'static str),
    /// A share in percent of the sum of some counts.
    Percent(&'static str, &'static str, &'static [&'static str]),
    /// A column of old years only.
    Never(&'static str),
}

impl Column {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Count(name) | Self::Percent(name, _, _) | Self::Never(name) => name,
        }
    }
}

/// What rows are broken down by.
#[derive(Debug, Clone, Copy)]
pub(super) enum Topic {
    Sex,
    Ethnicity,
    Age(Ages),
    AgeAtStart(Ages),
    Years,
    YearsHeld,
    Place,
}

/// How a table names ages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ages {
    pub(super) before: &'static str,
    pub(super) lowest: i16,
    pub(super) lowest_label: &'static str,
    pub(super) highest: i16,
    pub(super) highest_label: &'static str,
    pub(super) unknown: &'static str,
}

const AGED: Ages = Ages {
    before: "Aged ",
    lowest: 2,
    lowest_label: "Aged 2 and under",
    highest: 20,
    highest_label: "Aged 20 and over",
    unknown: "Age unknown",
};
const AGE: Ages = Ages {
    before: "age ",
    lowest: 2,
    lowest_label: "age 2 and under",
    highest: 20,
    highest_label: "age 20 and over",
    unknown: "Unknown",
};
const SINGLE_YEARS: Ages = Ages {
    before: "age ",
    lowest: 2,
    lowest_label: "under 3",
    highest: 25,
    highest_label: "age 25",
    unknown: "unknown",
};
const YOUNG_PERSONS: Ages = Ages {
    before: "age ",
    lowest: 15,
    lowest_label: "age 15 and under",
    highest: 25,
    highest_label: "age 25 or over",
    unknown: "Age unknown",
};

const ETHNICITY: (&str, Topic) = ("Ethnicity", Topic::Ethnicity);
const SEX: (&str, Topic) = ("Sex", Topic::Sex);
const PLACE: (&str, Topic) = ("Type of placement", Topic::Place);
const YEARS: (&str, Topic) = ("Years EHC plan in place", Topic::Years);
const AGE_HEADING: &str = "Child or young persons age";

/// Every table, in the order of the reading of a case: asked, assessed, issued, held, reviewed, ended.
pub static TABLES: [Spec; 12] = [
    Spec {
        name: "requests",
        period: Period::Calendar,
        all: "All requests for EHC needs assessments",
        columns: c::REQUESTS,
        topics: &[(AGE_HEADING, Topic::Age(AGED)), ETHNICITY, SEX],
    },
    Spec {
        name: "assessments",
        period: Period::Calendar,
        all: "All EHC needs assessments",
        columns: c::ASSESSMENTS,
        topics: &[(AGE_HEADING, Topic::Age(AGED)), ETHNICITY, SEX],
    },
    Spec {
        name: "timeliness_20_week",
        period: Period::Calendar,
        all: "All EHC plans issued",
        columns: c::TIMELINESS,
        topics: &[(AGE_HEADING, Topic::Age(AGE)), ETHNICITY, SEX],
    },
    Spec {
        name: "newplans",
        period: Period::Calendar,
        all: "New EHC plans",
        columns: c::NEW_PLANS,
        topics: &[("Age when plan started", Topic::AgeAtStart(AGE)), ETHNICITY, SEX],
    },
    Spec {
        name: "caseload",
        period: Period::Academic,
        all: "All EHC plans",
        columns: c::CASELOAD,
        topics: &[
            ("Age when plan started", Topic::AgeAtStart(Ages { unknown: "unknown", ..AGE })),
            (AGE_HEADING, Topic::Age(SINGLE_YEARS)),
            ETHNICITY,
            SEX,
            YEARS,
        ],
    },
    Spec {
        name: "sen_needs_all_plans",
        period: Period::Academic,
        all: "All EHC plans",
        columns: c::NEEDS,
        topics: &[(AGE_HEADING, Topic::Age(SINGLE_YEARS)), ETHNICITY, SEX, PLACE, YEARS],
    },
    Spec {
        name: "sen_need_newplans",
        period: Period::Calendar,
        all: "All EHC plans",
        columns: c::NEEDS,
        topics: &[(AGE_HEADING, Topic::AgeAtStart(AGE)), ETHNICITY, SEX, PLACE],
    },
    Spec {
        name: "annual_reviews",
        period: Period::Calendar,
        all: "All annual reviews",
        columns: c::ANNUAL_REVIEWS,
        topics: &[(AGE_HEADING, Topic::Age(AGED)), ETHNICITY, SEX, PLACE, YEARS],
    },
    Spec {
        name: "ceased_plans",
        period: Period::Calendar,
        all: "All ceased EHC plans",
        columns: c::CEASED,
        topics: &[
            ("Age plan ceased", Topic::Age(Ages { unknown: "Age unknown", ..AGE })),
            ETHNICITY,
            SEX,
            PLACE,
            ("Years plan held", Topic::YearsHeld),
        ],
    },
    Spec {
        name: "personal_budgets",
        period: Period::Academic,
        all: "All personal budgets",
        columns: c::PERSONAL_BUDGETS,
        topics: &[(AGE_HEADING, Topic::Age(AGE)), ETHNICITY, SEX, PLACE],
    },
    Spec {
        name: "residential_settings",
        period: Period::Academic,
        all: "All residential placements",
        columns: c::RESIDENTIAL,
        topics: &[(AGE_HEADING, Topic::Age(AGE)), ETHNICITY, SEX, PLACE],
    },
    Spec {
        name: "work_based_placements",
        period: Period::Academic,
        all: "All work based placements",
        columns: c::WORK_BASED,
        topics: &[ETHNICITY, SEX, PLACE, ("Young persons age", Topic::Age(YOUNG_PERSONS))],
    },
];
