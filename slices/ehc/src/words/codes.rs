//! What codes are called: kinds of fact, moves between phases, and those of the return.

use crate::codes::Move;
use crate::facts::Fact;

/// Which move between phases of education.
pub(crate) const fn move_words(between: Move) -> &'static str {
    match between {
        Move::ToSchool => "from an early years provider to school",
        Move::ToJunior => "from infant to junior school",
        Move::ToMiddle => "from primary to middle school",
        Move::ToSecondary => "from primary to secondary school",
        Move::MiddleToSecondary => "from middle to secondary school",
        Move::ToPost16 => "from secondary school to a post-16 place",
    }
}

/// A word or two under the day of a timeline entry.
#[must_use]
pub const fn kind_words(fact: &Fact) -> &'static str {
    match fact {
        Fact::RequestReceived(_) => "Request",
        Fact::AssessmentAgreed(_)
        | Fact::AssessmentRefused(_)
        | Fact::PlanAgreed(_)
        | Fact::PlanRefused(_)
        | Fact::ReviewDecided { .. }
        | Fact::CeaseDecided(_) => "Decision",
        Fact::AdviceReceived { .. } => "Advice received",
        Fact::AdviceAsked(_)
        | Fact::AdviceChased { .. }
        | Fact::AdviceGiven { .. }
        | Fact::AdviceDeclined { .. } => "Advice",
        Fact::FamilyAdded { .. } => "Family",
        Fact::DraftSent => "Draft",
        Fact::FinalIssued | Fact::PlanDescribed(_) | Fact::AmendedPlanIssued | Fact::PlanCeased { .. } => {
            "Plan"
        }
        Fact::ReviewMeetingHeld | Fact::AmendmentNoticeSent => "Review",
        Fact::ExceptionRelied(_) => "Exception",
        Fact::Retracted | Fact::Undone => "Correction",
        _ => "Record",
    }
}

/// The words of the return's codes of need (SEN2 item 5.8).
pub(crate) fn need_words(code: &str) -> &str {
    match code {
        "SPLD" => "specific learning difficulty",
        "MLD" => "moderate learning difficulty",
        "SLD" => "severe learning difficulty",
        "PMLD" => "profound and multiple learning difficulty",
        "SEMH" => "social, emotional and mental health",
        "SLCN" => "speech, language and communication",
        "HI" => "hearing impairment",
        "VI" => "vision impairment",
        "MSI" => "multi-sensory impairment",
        "PD" => "physical disability",
        "ASD" => "autistic spectrum disorder",
        "DS" => "Down syndrome",
        "OTH" => "other difficulty or disability",
        other => other,
    }
}

/// The words of the return's reasons for an end (SEN2 item 4.6).
pub(crate) fn ceased_words(code: &str) -> &str {
    match code {
        "1" => "reached the maximum age",
        "2" => "the needs can be met without a plan",
        "3" => "moved into higher education",
        "4" => "moved into paid employment",
        "5" => "transferred to another council",
        "6" => "the young person no longer wishes to take part in education",
        "7" => "moved outside England",
        "8" => "the child or young person has died",
        _ => "another reason",
    }
}
