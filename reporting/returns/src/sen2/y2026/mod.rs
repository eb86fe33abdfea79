//! The return of census day 15 January 2026. What was voluntary in 2025 is compulsory; `LastReview` moves to the end.

use super::common;
use super::field::Field as F;
use super::shape::{Part, Record, Year, maybe, one, record};
use waymark_kernel::day;

pub(super) static YEAR: Year = Year {
    number: 2026,
    reference_date: day(2026, 1, 15),
    previous_reference: day(2025, 1, 16),
    return_by: Some(day(2026, 3, 12)),
    collection_details: common::COLLECTION_DETAILS,
    source: SOURCE,
    person: common::PERSON,
    requests: common::REQUESTS_WITH_SOURCE,
    assessment: common::ASSESSMENT,
    named_plan: common::NAMED_PLAN,
    plan_detail: common::PLAN_DETAIL,
    active_plans: ACTIVE_PLANS,
    placement_detail: common::PLACEMENT_DETAIL,
    sen_need: common::SEN_NEED,
    barred: &[],
};

const SOURCE: &[Part] = &[
    one(F::SourceLevel),
    one(F::Lea),
    one(F::SoftwareCode),
    maybe(F::Release),
    one(F::SerialNo),
    one(F::DateTime),
    one(F::Dmo),
    one(F::Dco),
    one(F::Dsco),
];

const ACTIVE_PLANS: &[Part] = &[
    maybe(F::TransferLa),
    record(Record::PlacementDetail, 0, None),
    record(Record::SenNeed, 1, Some(2)),
    maybe(F::ReviewMeeting),
    maybe(F::ReviewOutcome),
    maybe(F::ReviewDraft),
    maybe(F::PhaseTransferDueDate),
    maybe(F::PhaseTransferFinalDate),
    maybe(F::LastReview),
];
