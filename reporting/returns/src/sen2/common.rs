//! The parts that have not changed since 2023. A year that changes one of them writes its own list.

use super::field::Field as F;
use super::shape::{Part, Record, maybe, one, record};

pub(super) const COLLECTION_DETAILS: &[Part] = &[one(F::Collection), one(F::Year), one(F::ReferenceDate)];

pub(super) const REQUESTS_WITHOUT_SOURCE: &[Part] = &[
    maybe(F::ReceivedDate),
    maybe(F::Rya),
    maybe(F::RequestOutcomeDate),
    one(F::RequestOutcome),
    maybe(F::RequestMediation),
    maybe(F::RequestTribunal),
    maybe(F::Exported),
    record(Record::Assessment, 0, Some(1)),
    record(Record::ActivePlans, 0, Some(1)),
];

pub(super) const REQUESTS_WITH_SOURCE: &[Part] = &[
    maybe(F::ReceivedDate),
    maybe(F::RequestSource),
    maybe(F::Rya),
    maybe(F::RequestOutcomeDate),
    one(F::RequestOutcome),
    maybe(F::RequestMediation),
    maybe(F::RequestTribunal),
    maybe(F::Exported),
    record(Record::Assessment, 0, Some(1)),
    record(Record::ActivePlans, 0, Some(1)),
];

pub(super) const ASSESSMENT: &[Part] = &[
    one(F::AssessmentOutcome),
    maybe(F::AssessmentOutcomeDate),
    maybe(F::AssessmentMediation),
    maybe(F::AssessmentTribunal),
    maybe(F::OtherMediation),
    maybe(F::OtherTribunal),
    maybe(F::Week20),
    record(Record::NamedPlan, 0, Some(1)),
];

pub(super) const NAMED_PLAN: &[Part] = &[
    one(F::StartDate),
    record(Record::PlanDetail, 0, Some(2)),
    maybe(F::PlanRes),
    maybe(F::PlanWbp),
    maybe(F::Pb),
    maybe(F::Oa),
    maybe(F::Dp),
    maybe(F::CeaseDate),
    maybe(F::CeaseReason),
];

pub(super) const PLAN_DETAIL: &[Part] = &[
    maybe(F::Urn),
    maybe(F::Ukprn),
    maybe(F::NamedSetting),
    maybe(F::SenSettingOther),
    maybe(F::PlacementRank),
    maybe(F::SenUnitIndicator),
    maybe(F::ResourcedProvisionIndicator),
];

/// Since 2024.
pub(super) const PLACEMENT_DETAIL: &[Part] = &[
    maybe(F::Urn),
    maybe(F::Ukprn),
    maybe(F::ActualSetting),
    maybe(F::SenSettingOther),
    maybe(F::PlacementRank),
    maybe(F::EntryDate),
    maybe(F::LeavingDate),
    maybe(F::SenUnitIndicator),
    maybe(F::ResourcedProvisionIndicator),
    maybe(F::Res),
    maybe(F::Wbp),
];

pub(super) const SEN_NEED: &[Part] = &[one(F::SenType), one(F::SenTypeRank)];

/// Since 2024.
pub(super) const PERSON: &[Part] = &[
    one(F::Surname),
    one(F::Forename),
    one(F::PersonBirthDate),
    one(F::Sex),
    one(F::Ethnicity),
    maybe(F::PostCode),
    maybe(F::Upn),
    maybe(F::UniqueLearnerNumber),
    maybe(F::UpnUnknown),
    record(Record::Requests, 0, None),
];

/// 2023 and 2024.
pub(super) const SOURCE_WITHOUT_DSCO: &[Part] = &[
    one(F::SourceLevel),
    one(F::Lea),
    one(F::SoftwareCode),
    maybe(F::Release),
    one(F::SerialNo),
    one(F::DateTime),
    one(F::Dmo),
    one(F::Dco),
];
