//! Which measure the nation publishes, and how: the words that say where a definition differs are part of it.

use super::england::Year;
use super::{Council, PUBLISHED_ON};
use waymark_kernel::{Day, day};

/// Which of the published figures is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Plans within 20 weeks, exceptions left out.
    In20Weeks,
    /// The same, exceptions counted: not held for each council.
    In20WeeksAll,
    /// Requests decided in six weeks.
    In6Weeks,
    /// Decisions within four weeks of a review meeting.
    In4Weeks,
    /// Appeals of a hundred decisions.
    Appeals,
    /// Refusals of a hundred decisions.
    Refused,
    /// Requests of a council.
    Requests,
    /// Requests of a council that were withdrawn.
    Withdrawn,
    /// Plans that a council sent.
    Sent,
    /// Plans that a council held in January.
    Plans,
    /// Held of England alone.
    England,
}

/// A measure and the published figures of the same.
pub(super) struct Match {
    /// The id of the measure.
    pub(super) measure: &'static str,
    /// What is published.
    pub(super) what: What,
    /// Of whom England's figure is.
    pub(super) england: &'static str,
    /// England's figure, in the measure's unit.
    pub(super) value: f64,
    /// Its period, in words.
    pub(super) period: &'static str,
    /// The first day it is shown: that of its publication, or one by which it was surely out.
    pub(super) since: Day,
    /// Where it was published.
    pub(super) source: &'static str,
    /// How the definition differs from ours.
    pub(super) differs: &'static str,
}

const SOURCE: &str = "Department for Education, Education, health and care plans, reporting year 2025, published 26 June 2025, \
    which tells earlier years too. Contains public sector information licensed under the Open Government Licence v3.0. Averages \
    of councils are ours and give each council the same weight.";
const TRIBUNAL: &str = "Ministry of Justice and Department for Education, SEND tribunal appeal rate 2014 to 2024 (the older \
    method), published beside Education, health and care plans, reporting year 2025, on 26 June 2025. Contains public sector \
    information licensed under the Open Government Licence v3.0. Averages of councils are ours and give each council the same \
    weight.";
const SITREP: &str = "NHS England, Community Health Services monthly figures, as others quoted them: the table itself was not \
    read, so check it before you rely on this. [v]";
const SIZE: &str = "Councils differ in size: read this as a scale, and not as better or worse.";
const YEAR: &str = "calendar year 2024";
const EACH: &str = "England, a council on average";

/// What most measures of this list have in common.
const RATE: Match = Match {
    measure: "plans-20-weeks",
    what: What::In20Weeks,
    england: "England",
    value: 46.4,
    period: YEAR,
    since: PUBLISHED_ON,
    source: SOURCE,
    differs: "",
};

/// Every measure of which published figures are held.
pub(super) const PUBLISHED: &[Match] = &[
    RATE,
    Match {
        measure: "plans-20-weeks-all",
        what: What::In20WeeksAll,
        value: 45.9,
        differs: "Figures of every council are held only for plans without exceptions.",
        ..RATE
    },
    Match { measure: "decisions-6-weeks", what: What::In6Weeks, value: 84.8, ..RATE },
    Match { measure: "reviews-4-weeks", what: What::In4Weeks, value: 44.4, ..RATE },
    Match {
        measure: "refusals",
        what: What::Refused,
        value: 27.8,
        differs: "Published of the requests received in the year that were agreed or refused by the January after it. Here the \
            decisions made in the period count.",
        ..RATE
    },
    Match { measure: "requests", what: What::Requests, england: EACH, value: 1_009.7, differs: SIZE, ..RATE },
    Match {
        measure: "withdrawals",
        what: What::Withdrawn,
        england: EACH,
        value: 16.5,
        differs: "Published of the requests received in the year; here the day of the withdrawal counts. Councils differ in \
            size: read this as a scale, and not as better or worse.",
        ..RATE
    },
    Match { measure: "plans-sent", what: What::Sent, england: EACH, value: 590.8, differs: SIZE, ..RATE },
    Match {
        measure: "plans-held",
        what: What::Plans,
        england: EACH,
        value: 4_174.8,
        period: "January 2025",
        differs: SIZE,
        ..RATE
    },
    Match {
        measure: "appeal-rate",
        what: What::Appeals,
        value: 3.2,
        source: TRIBUNAL,
        differs: "In 2023 the way in which decisions are counted changed: compare earlier years with care.",
        ..RATE
    },
    Match {
        measure: "waiting-18-weeks.speech-and-language",
        what: What::England,
        england: "England, children’s speech and language therapy",
        value: 63.3,
        period: "end of May 2025",
        since: day(2026, 1, 1),
        source: SITREP,
        differs: "Published of services as their trusts count the wait: some stop it at another point than this one.",
    },
];

impl What {
    /// The value of England in a year; `None` where it was not published.
    pub(super) fn of_year(self, year: &Year) -> Option<f64> {
        let each = |count: u32| Some(f64::from(count) / f64::from(year.councils));
        match self {
            Self::In20Weeks => Some(year.in_20_weeks),
            Self::In20WeeksAll => Some(year.in_20_weeks_all),
            Self::Appeals => Some(year.appeal_rate),
            Self::Requests => each(year.requests),
            Self::Sent => each(year.sent),
            Self::Plans => each(year.plans),
            Self::In6Weeks | Self::In4Weeks | Self::Refused | Self::Withdrawn | Self::England => None,
        }
    }

    /// The value of some councils, how it was made, and of how many; `None` where it is not held for councils.
    pub(super) fn of_councils(self, some: &[&Council]) -> Option<(f64, &'static str, usize)> {
        match self {
            Self::In20Weeks => average(some, |one| one.2[0]),
            Self::In6Weeks => average(some, |one| one.2[1]),
            Self::In4Weeks => average(some, |one| one.2[2]),
            Self::Appeals => average(some, |one| one.2[3]),
            Self::Requests => each(some, |one| one.3[0]),
            Self::Withdrawn => each(some, |one| one.3[3]),
            Self::Sent => each(some, |one| one.3[4]),
            Self::Plans => each(some, |one| one.3[5]),
            Self::Refused => {
                let sum =
                    |at: fn(&Council) -> u32| -> f64 { some.iter().map(|one| f64::from(at(one))).sum() };
                let (agreed, refused) = (sum(|one| one.3[1]), sum(|one| one.3[2]));
                let value = refused * 100.0 / (agreed + refused);
                (agreed + refused > 0.0).then_some((value, "together,", some.len()))
            }
            Self::In20WeeksAll | Self::England => None,
        }
    }
}

/// The average of those that published a rate, each with the same weight.
fn average(some: &[&Council], tenths: fn(&Council) -> i16) -> Option<(f64, &'static str, usize)> {
    let known: Vec<f64> =
        some.iter().map(|one| tenths(one)).filter(|tenths| *tenths >= 0).map(f64::from).collect();
    mean(&known).map(|mean| (mean / 10.0, "average of", known.len()))
}

/// How many a council has on average.
fn each(some: &[&Council], count: fn(&Council) -> u32) -> Option<(f64, &'static str, usize)> {
    let known: Vec<f64> = some.iter().map(|one| f64::from(count(one))).collect();
    mean(&known).map(|mean| (mean, "a council on average, of", known.len()))
}

fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}
