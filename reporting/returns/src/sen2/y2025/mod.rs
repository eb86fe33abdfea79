//! The return of census day 16 January 2025. New and voluntary: the designated social care officer, who asked, the draft
//! after a review, and the phase transfer dates. Down syndrome is a need of its own. `LastReview` follows the meeting.

use super::common;
use super::field::Field as F;
use super::shape::{Part, Record, Year, maybe, one, record};
use waymark_kernel::day;

pub(super) static YEAR: Year = Year {
    number: 2025,
    reference_date: day(2025, 1, 16),
    previous_reference: day(2024, 1, 18),
    return_by: Some(day(2025, 3, 14)),
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
    maybe(F::Dsco),
];

const ACTIVE_PLANS: &[Part] = &[
    maybe(F::TransferLa),
    record(Record::PlacementDetail, 0, None),
    record(Record::SenNeed, 1, Some(2)),
    maybe(F::ReviewMeeting),
    maybe(F::LastReview),
    maybe(F::ReviewOutcome),
    maybe(F::ReviewDraft),
    maybe(F::PhaseTransferDueDate),
    maybe(F::PhaseTransferFinalDate),
];
