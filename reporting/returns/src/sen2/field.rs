//! Every field of every year: its element name, what may stand in it, the item number of the specification, and the
//! number in the common basic data set where it is known to us.
//! Source: Department for Education, SEN2 guides 2023 to 2026, restated (Open Government Licence v3.0) [v].

use crate::model::{
    AssessmentOutcome, CeaseReason, DirectPayment, Outcome, Post, Rank, RequestSource, Residential,
    ReviewOutcome, Sex, UpnUnknown, WorkBased,
};
use waymark_identifiers::sen::{Need, Setting};
use waymark_identifiers::{Coded, Ethnicity};

/// What may stand in a field.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Any text.
    Text,
    /// Always this word.
    Word(&'static str),
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A day and time, `YYYY-MM-DDThh:mm:ss`.
    DateTime,
    /// A year of four digits.
    Year,
    /// A text of this form, written as a regular expression of XML Schema (the whole text must match).
    Form(&'static str),
    /// `1` or `0`.
    Flag,
    /// A code of a list.
    Code(fn() -> Vec<&'static str>),
}

fn list<T: Coded>() -> Vec<&'static str> {
    T::all().map(Coded::code).collect()
}

/// The settings a plan may name: not the three that only describe where someone actually is.
fn named_settings() -> Vec<&'static str> {
    let actual_only = [Setting::NotInEducation, Setting::NoticeToCease, Setting::NotInEducationOther];
    Setting::all().filter(|setting| !actual_only.contains(setting)).map(Coded::code).collect()
}

macro_rules! fields {
    ($($variant:ident $name:literal $kind:expr, $item:literal $cbds:literal $label:literal;)+) => {
        /// A field of the return. Two fields share the element name `SENSetting`, because their lists differ.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $(#[doc = concat!("`", $name, "`: ", $label, ".")] $variant,)+
        }

        impl Field {
            /// Every field there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name of its element.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// What may stand in it.
            #[must_use]
            pub fn kind(self) -> Kind {
                match self { $(Self::$variant => $kind,)+ }
            }

            /// Its item number in the specification; empty for the header.
            #[must_use]
            pub const fn item(self) -> &'static str {
                match self { $(Self::$variant => $item,)+ }
            }

            /// Its number in the common basic data set; empty where it is not known to us.
            #[must_use]
            pub const fn cbds(self) -> &'static str {
                match self { $(Self::$variant => $cbds,)+ }
            }

            /// What it is, in plain words.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }
    };
}

fields! {
    Collection "Collection" Kind::Word("SEN2"), "" "N00600" "name of the collection";
    Year "Year" Kind::Year, "" "N00602" "year of the census day";
    ReferenceDate "ReferenceDate" Kind::Day, "" "N00603" "census day";
    SourceLevel "SourceLevel" Kind::Word("L"), "" "N00604" "sent by a local authority";
    Lea "LEA" Kind::Form(r"[2-9]\d{2}"), "" "N00216" "number of the local authority";
    SoftwareCode "SoftwareCode" Kind::Text, "" "N00605" "software that wrote the file";
    Release "Release" Kind::Text, "" "N00607" "release of that software";
    SerialNo "SerialNo" Kind::Form(r"\d{3}"), "" "N00606" "number of this run";
    DateTime "DateTime" Kind::DateTime, "" "N00609" "day and time the file was made";
    Dmo "DMO" Kind::Code(list::<Post>), "" "" "designated medical officer";
    Dco "DCO" Kind::Code(list::<Post>), "" "" "designated clinical officer";
    Dsco "DSCO" Kind::Code(list::<Post>), "" "" "designated social care officer";
    Surname "Surname" Kind::Text, "1.1" "" "surname";
    Forename "Forename" Kind::Text, "1.2" "" "forename";
    PersonBirthDate "PersonBirthDate" Kind::Day, "1.3" "N00066" "date of birth";
    GenderCurrent "GenderCurrent" Kind::Code(list::<Sex>), "1.4" "" "gender (2023 only)";
    Sex "Sex" Kind::Code(list::<Sex>), "1.4" "N00783" "sex";
    Ethnicity "Ethnicity" Kind::Code(list::<Ethnicity>), "1.5" "N00177" "ethnicity";
    PostCode "PostCode" Kind::Text, "1.6" "" "postcode";
    Upn "UPN" Kind::Form("[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z]"), "1.7a" "N00001" "unique pupil number";
    UniqueLearnerNumber "UniqueLearnerNumber" Kind::Form(r"[1-9]\d{9}"), "1.7b" "" "unique learner number";
    UpnUnknown "UPNunknown" Kind::Code(list::<UpnUnknown>), "1.7c" "N00135" "why there is neither number";
    ReceivedDate "ReceivedDate" Kind::Day, "2.1" "" "day the request was received";
    RequestSource "RequestSource" Kind::Code(list::<RequestSource>), "2.2" "" "who asked";
    Rya "RYA" Kind::Flag, "2.3" "" "in relevant youth accommodation";
    RequestOutcomeDate "RequestOutcomeDate" Kind::Day, "2.4" "" "day the requester was told";
    RequestOutcome "RequestOutcome" Kind::Code(list::<Outcome>), "2.5" "" "outcome of the request";
    RequestMediation "RequestMediation" Kind::Flag, "2.6" "" "mediation about the request";
    RequestTribunal "RequestTribunal" Kind::Flag, "2.7" "" "appeal about the request";
    Exported "Exported" Kind::Form(r"\d{3}|XXX"), "2.8" "" "authority moved to before the assessment was complete";
    AssessmentOutcome "AssessmentOutcome" Kind::Code(list::<AssessmentOutcome>), "3.1" "" "outcome of the assessment";
    AssessmentOutcomeDate "AssessmentOutcomeDate" Kind::Day, "3.2" "" "day of that outcome";
    AssessmentMediation "AssessmentMediation" Kind::Flag, "3.3" "" "mediation about refusing a plan";
    AssessmentTribunal "AssessmentTribunal" Kind::Flag, "3.4" "" "appeal about refusing a plan";
    OtherMediation "OtherMediation" Kind::Flag, "3.5" "" "mediation about the contents of a plan";
    OtherTribunal "OtherTribunal" Kind::Flag, "3.6" "" "appeal about the contents of a plan";
    Week20 "Week20" Kind::Flag, "3.7" "" "an exception to the 20 weeks applies";
    StartDate "StartDate" Kind::Day, "4.1" "" "date of the current plan";
    PlanRes "PlanRes" Kind::Code(list::<Residential>), "4.2" "" "residential placement named";
    PlanWbp "PlanWBP" Kind::Code(list::<WorkBased>), "4.3" "" "work-based learning named";
    Pb "PB" Kind::Flag, "4.4a" "" "personal budget";
    Oa "OA" Kind::Flag, "4.4b" "" "organised arrangements";
    Dp "DP" Kind::Code(list::<DirectPayment>), "4.4c" "" "direct payments";
    CeaseDate "CeaseDate" Kind::Day, "4.5" "" "day the plan ended";
    CeaseReason "CeaseReason" Kind::Code(list::<CeaseReason>), "4.6" "" "why the plan ended";
    Urn "URN" Kind::Form(r"\d{5,6}"), "4.7a, 5.7a" "" "number of the school";
    Ukprn "UKPRN" Kind::Form(r"[1-9]\d{7}"), "4.7b, 5.7b" "" "number of the provider";
    NamedSetting "SENSetting" Kind::Code(named_settings), "4.7c" "" "setting named without a number";
    ActualSetting "SENSetting" Kind::Code(list::<Setting>), "5.7c" "" "setting attended without a number";
    SenSettingOther "SENSettingOther" Kind::Text, "4.7c(i), 5.7c(i)" "" "which other setting";
    PlacementRank "PlacementRank" Kind::Code(list::<Rank>), "4.7d, 5.7d" "" "rank of the placement";
    SenUnitIndicator "SENunitIndicator" Kind::Flag, "4.7e, 5.7g" "" "in a SEN unit";
    ResourcedProvisionIndicator "ResourcedProvisionIndicator" Kind::Flag, "4.7f, 5.7h" "" "in resourced provision";
    TransferLa "TransferLA" Kind::Form(r"\d{3}|XXX"), "5.1" "" "authority the plan was transferred from";
    Res "Res" Kind::Code(list::<Residential>), "5.2" "" "residential placement";
    Wbp "WBP" Kind::Code(list::<WorkBased>), "5.3" "" "work-based learning";
    ReviewMeeting "ReviewMeeting" Kind::Day, "5.4a" "" "day of the annual review meeting";
    LastReview "LastReview" Kind::Day, "5.4b" "" "day of the decision after the review";
    ReviewOutcome "ReviewOutcome" Kind::Code(list::<ReviewOutcome>), "5.4c" "" "decision after the review";
    ReviewDraft "ReviewDraft" Kind::Day, "5.4d" "" "day the draft amended plan was sent";
    PhaseTransferDueDate "PhaseTransferDueDate" Kind::Day, "5.6a" "" "day the phase transfer plan is due";
    PhaseTransferFinalDate "PhaseTransferFinalDate" Kind::Day, "5.6b" "" "day the phase transfer plan was final";
    EntryDate "EntryDate" Kind::Day, "5.7e" "" "first day of the placement";
    LeavingDate "LeavingDate" Kind::Day, "5.7f" "" "last day of the placement";
    AttendancePattern "AttendancePattern" Kind::Text, "" "" "attendance pattern (2023 only)";
    SenType "SENtype" Kind::Code(list::<Need>), "5.8a" "" "need";
    SenTypeRank "SENtypeRank" Kind::Code(list::<Rank>), "5.8b" "" "rank of the need";
}
