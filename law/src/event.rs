//! The closed list of things that can start, excuse or replace a limit, each with the sentence that defines it.
//! A word here means one thing in every rule; a new one is added, never an old one stretched.

/// What an event is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something arrived; an hour after 17:00 gives a later day that a council could argue for (R0).
    Receipt,
    /// Something happened, was sent or was served.
    Happening,
    /// A fact that an exception rests on.
    Ground,
    /// An officer's record that an exception applies and made keeping to the limit impractical.
    Reliance,
    /// A day that replaces a limit: a written agreement or a tribunal's direction.
    Replacement,
}

macro_rules! events {
    ($($name:ident $word:literal $kind:ident $sentence:literal,)*) => {
        /// One event. Its word is what the command line, the cases and the pages use.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Event {$(
            #[doc = $sentence]
            $name,
        )*}

        impl Event {
            /// Every event, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The snake_case noun.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {$(Self::$name => $word),*}
            }

            /// What it means, in a sentence.
            #[must_use]
            pub const fn sentence(self) -> &'static str {
                match self {$(Self::$name => $sentence),*}
            }

            /// What it is for.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self {$(Self::$name => Kind::$kind),*}
            }
        }
    };
}

events! {
    // The request and the assessment
    RequestReceived "request_received" Receipt "The council received a request for an EHC needs assessment.",
    ResponsibleSince "responsible_since" Happening "The council became responsible for the child or young person in another way.",
    BroughtToAttention "brought_to_attention" Receipt "Someone, such as a health body, brought the child to the council's attention.",
    AdviceRequested "advice_requested" Receipt "The body or person asked for advice received the request.",
    AssessmentDecision "assessment_decision" Happening "The council decided to assess.",
    DraftServed "draft_served" Happening "The draft plan was served on the parent or young person.",
    DraftReissued "draft_reissued" Happening "A changed draft was served on the parent or young person.",
    ConsultationSent "consultation_sent" Happening "A school, college or other authority was sent the draft and consulted.",
    PlanServed "plan_served" Happening "The plan was served on the parent or young person: the final plan, or the draft where the rule is about the draft.",
    // Reviews
    PlanMade "plan_made" Happening "The plan was first made.",
    LastReview "last_review" Happening "The plan was last reviewed: the day the decision after the review was sent.",
    TermStart "term_start" Happening "The first day of the coming school term.",
    MeetingHeld "meeting_held" Happening "The review meeting was held, or is arranged for that day.",
    NoticeSent "notice_sent" Happening "The notice of proposed amendments was sent with the plan and the evidence.",
    DecisionSent "decision_sent" Happening "The written decision was sent (the day it was sent, not the day printed on it).",
    TransferDay "transfer_day" Happening "The child or young person moves to the next phase of education or the next post-16 institution.",
    // Re-assessment, ceasing, moving
    LastAssessment "last_assessment" Happening "The last EHC needs assessment was made.",
    ReassessmentRequested "reassessment_requested" Receipt "The council received a request for a re-assessment.",
    ReassessmentDecision "reassessment_decision" Happening "The council told the family that it will re-assess, or decided so itself.",
    AppealDetermined "appeal_determined" Happening "The appeal was finally determined.",
    TwentyFifthBirthday "twenty_fifth_birthday" Happening "The young person becomes 25.",
    CourseEnds "course_ends" Happening "The course or apprenticeship is due to end.",
    MoveDay "move_day" Happening "The child or young person moves to another area.",
    OldAuthorityAware "old_authority_aware" Happening "The authority they are moving from became aware of the move.",
    PlanTransferred "plan_transferred" Happening "The plan passed from one authority to another.",
    OldCommissionerAware "old_commissioner_aware" Happening "The health commissioner they are moving from became aware of the change.",
    NewCommissionerAware "new_commissioner_aware" Happening "The new health commissioner became aware that it is responsible.",
    // Disagreement
    NoMediationTold "no_mediation_told" Happening "The family told the mediation adviser that they do not want mediation, or the adviser was told that it cannot be arranged.",
    MediationRequested "mediation_requested" Receipt "The family told the council, or the council the health commissioner, that they want mediation.",
    MediationEnded "mediation_ended" Happening "The mediation ended.",
    MediationAgreement "mediation_agreement" Happening "An agreement was reached in mediation.",
    CertificateIssued "certificate_issued" Happening "The mediation certificate was issued.",
    AppealRegistered "appeal_registered" Happening "The tribunal sent the registered appeal to the council.",
    HearingDay "hearing_day" Happening "The tribunal hearing is listed for that day.",
    AppealConceded "appeal_conceded" Happening "The council notified the tribunal that it does not oppose the appeal.",
    OrderMade "order_made" Happening "The tribunal made its order.",
    RecommendationSent "recommendation_sent" Happening "The tribunal sent its health or social care recommendation.",
    RecommendationAnswered "recommendation_answered" Receipt "The council received the answer to the recommendation.",
    RefusalReversed "refusal_reversed" Happening "The council told the family that it reverses its own refusal, with no agreement and no order.",
    // Money, offer, health
    FirstPayment "first_payment" Happening "The first direct payment was made.",
    PaymentChangeDecided "payment_change_decided" Happening "It was decided to reduce or stop direct payments.",
    CommentsPublished "comments_published" Happening "Comments on the local offer and the responses were last published.",
    ReportPublished "report_published" Happening "The school's SEN information report was last published.",
    ReferralReceived "referral_received" Receipt "The service received the referral.",
    // Complaints
    ComplaintReceived "complaint_received" Receipt "The complaint was received.",
    ComplaintAcknowledged "complaint_acknowledged" Happening "The complaint was acknowledged.",
    MatterKnown "matter_known" Happening "The person first knew of the matter they complain about.",
    StageTwoStarted "stage_two_started" Happening "The complaint was settled in writing and stage two began.",
    StageTwoAnswered "stage_two_answered" Happening "The stage two answer was sent.",
    PanelRequested "panel_requested" Receipt "A review panel was asked for.",
    PanelHeld "panel_held" Happening "The review panel met.",
    PanelReported "panel_reported" Happening "The review panel sent its report.",
    StageTwoRequested "stage_two_requested" Receipt "Stage two was asked for.",
    StageTwoAcknowledged "stage_two_acknowledged" Happening "The request for stage two was acknowledged.",
    DataRequestReceived "data_request_received" Receipt "A request for one's own data was received.",
    InformationRequestReceived "information_request_received" Receipt "A freedom of information request was received.",
    GroundsArose "grounds_arose" Happening "The grounds for the claim first arose.",
    // Inspection
    InspectionReportReceived "inspection_report_received" Receipt "The area's inspection report was received.",
    ActionPlanAccepted "action_plan_accepted" Happening "The written statement of action was accepted as fit for purpose.",
    // What exceptions rest on
    ClosureFrom "closure_from" Ground "The first day on which the school, college or early years provider was closed.",
    Reopens "reopens" Ground "The day on which it re-opens to pupils.",
    StaffReturn "staff_return" Ground "The day on which its staff return, where that is before the pupils (the earlier day is used).",
    CircumstancesArose "circumstances_arose" Ground "A day on which exceptional personal circumstances affected the child, parent or young person.",
    AbsentFrom "absent_from" Ground "The first day away from the area.",
    AbsentTo "absent_to" Ground "The last day away from the area, included.",
    AppointmentMissed "appointment_missed" Ground "The child did not keep an appointment for an examination or test.",
    // An officer's record that an exception is relied on
    ReliedOnExA "relied_on_ex_a" Reliance "An officer recorded reliance on EX-a, with reason and evidence.",
    ReliedOnExB "relied_on_ex_b" Reliance "An officer recorded reliance on EX-b, with reason and evidence.",
    ReliedOnExC "relied_on_ex_c" Reliance "An officer recorded reliance on EX-c, with reason and evidence.",
    ReliedOnExD "relied_on_ex_d" Reliance "An officer recorded reliance on EX-d, with reason and evidence.",
    ReliedOnEx8A "relied_on_ex8_a" Reliance "The asked body recorded reliance on EX8-a, with reason and evidence.",
    ReliedOnEx8B "relied_on_ex8_b" Reliance "The asked body recorded reliance on EX8-b, with reason and evidence.",
    ReliedOnEx8C "relied_on_ex8_c" Reliance "The asked body recorded reliance on EX8-c, with reason and evidence.",
    ReliedOnEx44 "relied_on_ex44" Reliance "An officer recorded reliance on EX44, with reason and evidence.",
    ReliedOnCovid "relied_on_covid" Reliance "An officer recorded reliance on the 2020 coronavirus changes, with reason and evidence.",
    // What replaces a limit
    AgreedInWriting "agreed_in_writing" Replacement "The day the parties to a mediation agreement agreed in writing for it to be done by.",
    DirectedBy "directed_by" Replacement "The day the tribunal directed it to be done by.",
}

impl Event {
    /// The word as it reads in a sentence: `request received`.
    #[must_use]
    pub fn plain(self) -> String {
        self.word().replace('_', " ")
    }

    /// The event of a word, if the list has it.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|event| event.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_snake_case_unique_and_found_again() {
        for (i, event) in Event::ALL.iter().enumerate() {
            let word = event.word();
            assert!(
                word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'),
                "{word}"
            );
            assert_eq!(Event::of_word(word), Some(*event), "{word} is used twice");
            assert_eq!(*event as usize, i);
            assert!(event.sentence().ends_with('.'), "{word} has no sentence");
        }
    }
}
