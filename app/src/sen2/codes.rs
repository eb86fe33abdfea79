//! Codes that both sides have, turned into each other.

use waymark_ehc::codes::{RequestSource, ReviewOutcome};
use waymark_ehc::record::Outcome;
use waymark_identifiers::Coded as _;
use waymark_returns::model as sen2;

/// Items 2.5 and 3.1 share their letters.
pub fn outcome(told: Option<sen2::Outcome>) -> Outcome {
    match told {
        Some(sen2::Outcome::Agreed) => Outcome::Yes,
        Some(sen2::Outcome::Refused) => Outcome::No,
        Some(sen2::Outcome::Withdrawn) => Outcome::Withdrawn,
        Some(sen2::Outcome::Historical) => Outcome::Historical,
        Some(sen2::Outcome::Awaited) | None => Outcome::Awaited,
    }
}

/// The other way.
pub const fn outcome_code(outcome: Outcome) -> sen2::Outcome {
    match outcome {
        Outcome::Yes => sen2::Outcome::Agreed,
        Outcome::No => sen2::Outcome::Refused,
        Outcome::Awaited => sen2::Outcome::Awaited,
        Outcome::Withdrawn => sen2::Outcome::Withdrawn,
        Outcome::Historical => sen2::Outcome::Historical,
    }
}

/// Item 3.1.
pub fn assessment(told: Option<sen2::AssessmentOutcome>) -> Outcome {
    match told {
        Some(sen2::AssessmentOutcome::Plan) => Outcome::Yes,
        Some(sen2::AssessmentOutcome::Refused) => Outcome::No,
        Some(sen2::AssessmentOutcome::Withdrawn) => Outcome::Withdrawn,
        Some(sen2::AssessmentOutcome::Historical) => Outcome::Historical,
        Some(sen2::AssessmentOutcome::Awaited) | None => Outcome::Awaited,
    }
}

/// The other way.
pub const fn assessment_code(outcome: Outcome) -> sen2::AssessmentOutcome {
    match outcome {
        Outcome::Yes => sen2::AssessmentOutcome::Plan,
        Outcome::No => sen2::AssessmentOutcome::Refused,
        Outcome::Awaited => sen2::AssessmentOutcome::Awaited,
        Outcome::Withdrawn => sen2::AssessmentOutcome::Withdrawn,
        Outcome::Historical => sen2::AssessmentOutcome::Historical,
    }
}

/// Item 2.2.
pub fn source(told: Option<sen2::RequestSource>) -> Option<RequestSource> {
    told.and_then(|told| RequestSource::from_code(told.code()))
}

/// Item 5.4c.
pub fn review(told: Option<sen2::ReviewOutcome>) -> Option<ReviewOutcome> {
    told.and_then(|told| ReviewOutcome::from_code(told.code()))
}
