//! The sentence beneath a chart: what the last point means, what is ordinary, and whether the target will be met.

use super::{FEWEST_ANSWERS, Reading, Verdict, Why};
use crate::definition::{Definition, Unit};
use crate::measured::Aim;
use crate::told::average_words;
use waymark_queues::spc::{Assurance, Cause, FEWEST_POINTS, Limits, Side};

/// What a reading says, in whole sentences.
#[must_use]
pub fn sentence(definition: &Definition, reading: &Reading, aim: Option<&Aim>) -> String {
    let mut said = vec![format!("{}: {}.", reading.verdict.words(), because(reading))];
    if let Some(limits) = reading.limits {
        said.push(limits_words(definition.unit, limits));
    }
    if let (Some(assurance), Some(aim)) = (reading.assurance, aim) {
        said.push(target_words((assurance, reading), &aim.words(definition)));
    }
    said.join(" ")
}

fn because(reading: &Reading) -> String {
    match (reading.verdict, reading.cause) {
        (Verdict::TooSoon(why), _) => too_soon(why),
        (_, Some(cause)) => because_of(cause).to_owned(),
        (_, None) => "there is no figure yet".to_owned(),
    }
}

fn too_soon(why: Why) -> String {
    match why {
        Why::FewPoints(have) => format!("{FEWEST_POINTS} points needed for limits. {have} so far"),
        Why::Yearly => "there is one figure a year, and years are not judged by runs".to_owned(),
        Why::Nothing => "no figure of the last year is told".to_owned(),
        Why::NoWidth => {
            "nearly all points are the same, so nothing says how far one may lie from the others".to_owned()
        }
        Why::SmallSurvey(answered) => {
            format!("{answered} people answered the last time, and {FEWEST_ANSWERS} are needed")
        }
    }
}

const fn because_of(cause: Cause) -> &'static str {
    match cause {
        Cause::Outside(Side::High) => "the last point is higher than chance alone would make it",
        Cause::Outside(Side::Low) => "the last point is lower than chance alone would make it",
        Cause::Trend(Side::High) => "seven points or more, each higher than the one before",
        Cause::Trend(Side::Low) => "seven points or more, each lower than the one before",
        Cause::TwoOfThree(Side::High) => "two of three points lie near the upper limit",
        Cause::TwoOfThree(Side::Low) => "two of three points lie near the lower limit",
        Cause::Shift(Side::High) => "seven points or more in a row above the average",
        Cause::Shift(Side::Low) => "seven points or more in a row below the average",
        Cause::Common => "the points move as chance alone would move them",
    }
}

/// The average and what is ordinary. A limit that cannot be reached is told as the end of what can.
#[must_use]
pub fn limits_words(unit: Unit, limits: Limits) -> String {
    let (lower, upper) = ordinary(unit, limits);
    format!(
        "The average is {}. From {} to {} is ordinary.",
        average_words(unit, limits.mean),
        average_words(unit, lower),
        average_words(unit, upper)
    )
}

/// The limits within what the unit can be.
#[must_use]
pub const fn ordinary(unit: Unit, limits: Limits) -> (f64, f64) {
    match unit {
        Unit::Percent => (limits.lower.max(0.0), limits.upper.min(100.0)),
        Unit::Points => (limits.lower, limits.upper),
        Unit::Count(_) | Unit::Weeks | Unit::CasesEach => (limits.lower.max(0.0), limits.upper),
    }
}

fn target_words((assurance, reading): (Assurance, &Reading), target: &str) -> String {
    match assurance {
        // The limits are still those of the time before it got better.
        Assurance::Fails | Assurance::HitOrMiss
            if reading.verdict == Verdict::Better && reading.reached == Some(true) =>
        {
            format!("{target} is met at the last point. It is too soon to say that it will be from now on.")
        }
        Assurance::Passes => format!("{target} will be met if nothing changes."),
        Assurance::Fails => format!("{target} will not be met unless something changes."),
        Assurance::HitOrMiss => format!("{target} is met some of the time, by chance."),
    }
}
