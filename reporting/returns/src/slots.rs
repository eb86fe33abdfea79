//! Which field of the format is which field of the model: the one place where the two are tied together.

use crate::model::{
    ActivePlans, Assessment, Header, NamedPlan, Person, PlacementDetail, PlanDetail, Request, SenNeed,
};
use crate::sen2::Field;
use crate::value::Value;

/// A record of the model whose fields can be asked for by their place in the format.
pub(crate) trait Slots {
    /// The value of a field, or `None` when this record has no such field.
    fn value(&self, field: Field) -> Option<&dyn Value>;
    /// The same, to be filled in.
    fn value_mut(&mut self, field: Field) -> Option<&mut dyn Value>;
}

macro_rules! slots {
    ($($record:ty { $($field:ident: $slot:ident),+ $(,)? })+) => {$(
        impl Slots for $record {
            fn value(&self, field: Field) -> Option<&dyn Value> {
                match field {
                    $(Field::$field => Some(&self.$slot),)+
                    _ => None,
                }
            }

            fn value_mut(&mut self, field: Field) -> Option<&mut dyn Value> {
                match field {
                    $(Field::$field => Some(&mut self.$slot),)+
                    _ => None,
                }
            }
        }
    )+};
}

slots! {
    Header {
        Collection: collection, Year: year, ReferenceDate: reference_date, SourceLevel: source_level, Lea: lea,
        SoftwareCode: software_code, Release: release, SerialNo: serial_no, DateTime: date_time, Dmo: dmo, Dco: dco,
        Dsco: dsco,
    }
    Person {
        Surname: surname, Forename: forename, PersonBirthDate: birth_date, GenderCurrent: sex, Sex: sex,
        Ethnicity: ethnicity, PostCode: post_code, Upn: upn, UniqueLearnerNumber: uln, UpnUnknown: upn_unknown,
    }
    Request {
        ReceivedDate: received, RequestSource: source, Rya: rya, RequestOutcomeDate: outcome_date,
        RequestOutcome: outcome, RequestMediation: mediation, RequestTribunal: tribunal, Exported: exported,
    }
    Assessment {
        AssessmentOutcome: outcome, AssessmentOutcomeDate: outcome_date, AssessmentMediation: mediation,
        AssessmentTribunal: tribunal, OtherMediation: other_mediation, OtherTribunal: other_tribunal, Week20: week20,
    }
    NamedPlan {
        StartDate: start, PlanRes: residential, PlanWbp: work_based, Pb: personal_budget,
        Oa: organised_arrangements, Dp: direct_payment, CeaseDate: cease_date, CeaseReason: cease_reason,
    }
    PlanDetail {
        Urn: urn, Ukprn: ukprn, NamedSetting: setting, SenSettingOther: setting_other, PlacementRank: rank,
        SenUnitIndicator: sen_unit, ResourcedProvisionIndicator: resourced_provision,
    }
    ActivePlans {
        TransferLa: transfer_la, Res: residential, Wbp: work_based, ReviewMeeting: review_meeting,
        ReviewOutcome: review_outcome, ReviewDraft: review_draft, PhaseTransferDueDate: phase_transfer_due,
        PhaseTransferFinalDate: phase_transfer_final, LastReview: last_review,
    }
    PlacementDetail {
        Urn: urn, Ukprn: ukprn, ActualSetting: setting, SenSettingOther: setting_other, PlacementRank: rank,
        EntryDate: entry, LeavingDate: leaving, AttendancePattern: attendance_pattern, SenUnitIndicator: sen_unit,
        ResourcedProvisionIndicator: resourced_provision, Res: residential, Wbp: work_based,
    }
    SenNeed { SenType: need, SenTypeRank: rank }
}
