//! The return of census day 18 January 2024. `Sex` replaces `GenderCurrent`, residence and work-based learning move to
//! the placement, the review meeting and its outcome are new (voluntary), and the setting `OTH` appears.

use super::common;
use super::field::Field as F;
use super::shape::{Part, Record, Year, maybe, record};
use waymark_kernel::day;

pub(super) static YEAR: Year = Year {
    number: 2024,
    reference_date: day(2024, 1, 18),
    previous_reference: day(2023, 1, 19),
    return_by: None,
    collection_details: common::COLLECTION_DETAILS,
    source: common::SOURCE_WITHOUT_DSCO,
    person: common::PERSON,
    requests: common::REQUESTS_WITHOUT_SOURCE,
    assessment: common::ASSESSMENT,
    named_plan: common::NAMED_PLAN,
    plan_detail: common::PLAN_DETAIL,
    active_plans: ACTIVE_PLANS,
    placement_detail: common::PLACEMENT_DETAIL,
    sen_need: common::SEN_NEED,
    barred: &[(F::SenType, "DS")],
};

const ACTIVE_PLANS: &[Part] = &[
    maybe(F::TransferLa),
    record(Record::PlacementDetail, 0, None),
    record(Record::SenNeed, 1, Some(2)),
    maybe(F::ReviewMeeting),
    maybe(F::ReviewOutcome),
    maybe(F::LastReview),
];
