//! The return of census day 19 January 2023, the first person-level one. `GenderCurrent` is not yet `Sex`; residence
//! and work-based learning belong to the active plan; there is one review date.

use super::common;
use super::field::Field as F;
use super::shape::{Part, Record, Year, maybe, one, record};
use waymark_kernel::day;

pub(super) static YEAR: Year = Year {
    number: 2023,
    reference_date: day(2023, 1, 19),
    previous_reference: day(2022, 1, 20),
    return_by: None,
    collection_details: common::COLLECTION_DETAILS,
    source: common::SOURCE_WITHOUT_DSCO,
    person: PERSON,
    requests: common::REQUESTS_WITHOUT_SOURCE,
    assessment: common::ASSESSMENT,
    named_plan: common::NAMED_PLAN,
    plan_detail: common::PLAN_DETAIL,
    active_plans: ACTIVE_PLANS,
    placement_detail: PLACEMENT_DETAIL,
    sen_need: common::SEN_NEED,
    barred: &[(F::SenType, "DS"), (F::NamedSetting, "OTH"), (F::ActualSetting, "OTH")],
};

const PERSON: &[Part] = &[
    one(F::Surname),
    one(F::Forename),
    one(F::PersonBirthDate),
    one(F::GenderCurrent),
    one(F::Ethnicity),
    maybe(F::PostCode),
    maybe(F::Upn),
    maybe(F::UniqueLearnerNumber),
    maybe(F::UpnUnknown),
    record(Record::Requests, 0, None),
];

const ACTIVE_PLANS: &[Part] = &[
    maybe(F::TransferLa),
    maybe(F::Res),
    maybe(F::Wbp),
    record(Record::PlacementDetail, 0, None),
    record(Record::SenNeed, 1, Some(2)),
    maybe(F::LastReview),
];

const PLACEMENT_DETAIL: &[Part] = &[
    maybe(F::Urn),
    maybe(F::Ukprn),
    maybe(F::ActualSetting),
    maybe(F::SenSettingOther),
    maybe(F::PlacementRank),
    maybe(F::EntryDate),
    maybe(F::LeavingDate),
    maybe(F::AttendancePattern),
    maybe(F::SenUnitIndicator),
    maybe(F::ResourcedProvisionIndicator),
];
