//! One sentence for the family for each kind of fact: plain words, no acronyms, a reading age of 11 or less.

use super::{Names, say};
use crate::case::{Case, Happened, is_owed};
use crate::codes::{AdviceKind, RequestSource, ReviewOutcome};
use crate::facts::Fact;
use waymark_kernel::{AdviceId, TeamId};
use waymark_web::words::day_plain;

/// What the family reads of a fact of `case`. Every kind of fact has a sentence; whether it is shown is decided by
/// who may see it.
#[must_use]
pub fn family(happened: &Happened, case: &Case, names: &Names) -> String {
    let child = names.child.name();
    match &happened.fact {
        Fact::CaseOpened(_) => say().family_case_opened(),
        Fact::RequestReceived(request) => match request.source {
            Some(RequestSource::Family) => say().family_request_received_family(child),
            Some(RequestSource::Setting) => say().family_request_received_setting(child),
            _ => say().family_request_received_other(child),
        },
        Fact::RequestWithdrawn => say().family_request_withdrawn(),
        Fact::RequestHistorical => say().family_request_historical(),
        Fact::AssessmentAgreed(_) => say().family_assessment_agreed(child),
        Fact::AssessmentRefused(_) => say().family_assessment_refused(child),
        Fact::MovedAway { .. } => say().family_moved_away(),
        Fact::DisputeRecorded { .. } => say().family_dispute(),
        Fact::AssessmentWithdrawn => say().family_assessment_withdrawn(),
        Fact::AssessmentHistorical => say().family_assessment_historical(),
        Fact::PlanAgreed(_) => say().family_plan_agreed(child),
        Fact::PlanRefused(_) => say().family_plan_refused(child),
        Fact::DraftSent => say().family_draft_sent(),
        Fact::FinalIssued => say().family_final_issued(),
        Fact::ExceptionRelied(exception) => say().family_exception(exception_reason(&exception.ground)),
        Fact::LateReasonGiven { .. } => say().family_late_reason(),
        Fact::FamilyAdded { .. } => say().family_added(),
        fact => about_advice(fact, case, names).unwrap_or_else(|| about_plan(fact, names)),
    }
}

fn about_advice(fact: &Fact, case: &Case, names: &Names) -> Option<String> {
    let whose = |id: &AdviceId| {
        let found = case.advice.iter().find(|advice| advice.id == *id);
        found
            .map_or_else(|| say().family_what_other(), |advice| whose_report(advice.kind, advice.team, names))
    };
    Some(match fact {
        Fact::AdviceAsked(asked) => say().family_advice_asked(whose_report(asked.kind, asked.team, names)),
        Fact::AdviceGiven { advice, .. } => say().family_advice_given(whose(advice)),
        Fact::AdviceChased { advice } => say().family_advice_chased(whose(advice)),
        Fact::AdviceReceived { advice } => say().family_advice_received(whose(advice)),
        Fact::AdviceDeclined { advice, .. } => {
            let owed = case.advice.iter().any(|found| found.id == *advice && is_owed(found.kind));
            let said = say().family_advice_declined(whose(advice));
            if owed { format!("{said} {}", say().family_advice_owed()) } else { said }
        }
        _ => return None,
    })
}

fn about_plan(fact: &Fact, names: &Names) -> String {
    match fact {
        Fact::TwentyWeekException { .. } => say().family_week_20(),
        Fact::PlanDescribed(_) => say().family_plan_described(),
        Fact::TransferredIn { .. } => say().family_transferred_in(),
        Fact::PlacementsRecorded { .. } => say().family_placements(),
        Fact::NeedsRecorded { .. } => say().family_needs(),
        Fact::ReviewMeetingHeld => say().family_review_held(),
        Fact::ReviewDecided { outcome } => {
            say().family_review_decided(outcome.map_or("unknown", |outcome| outcome.code()))
        }
        Fact::CeaseDecided(_) => say().family_review_decided(ReviewOutcome::Cease.code()),
        Fact::AmendmentNoticeSent => say().family_notice_sent(),
        Fact::AmendedPlanIssued => say().family_amended(),
        Fact::PhaseTransferRecorded { due: Some(due), done, between: Some(between) } => {
            let sent = if done.is_some() { "yes" } else { "no" };
            say().family_transfer_of(between.code(), due.year().to_string(), sent, day_plain(*due))
        }
        Fact::PhaseTransferRecorded { due, .. } => {
            say().family_transfer(due.map_or_else(|| "not known yet".to_owned(), day_plain))
        }
        Fact::StaysInPhase { year, .. } => say().family_stays(year.to_string()),
        Fact::PlanCeased { .. } => say().family_ceased(),
        Fact::OwnerSet { officer: Some(officer), .. } => say().family_owner(names.person(Some(*officer))),
        Fact::OwnerSet { officer: None, .. } => say().family_owner_team(),
        Fact::KnownFromReturn { as_at, .. } => say().family_known_from_return(day_plain(*as_at)),
        Fact::Confirmed => say().family_confirmed(),
        _ => say().family_retracted(),
    }
}

/// Why the law lets the council be late, in a family's words: by the ground, and never whose circumstances they are.
#[must_use]
pub fn exception_reason(ground: &str) -> String {
    match ground {
        "EX-a" => say().family_reason_school(),
        "EX-b" => say().family_reason_nursery(),
        "EX-c" | "EX8-a" => say().family_reason_circumstances(),
        "EX-d" | "EX8-b" => say().family_reason_away(),
        "EX8-c" => say().family_reason_appointment(),
        _ => say().family_reason_other(),
    }
}

/// Whose report it is, in words a family uses. A health team is named by what it does.
pub(super) fn whose_report(kind: AdviceKind, team: TeamId, names: &Names) -> String {
    let team = names.teams.get(&team).map_or("", |team| team.kind.as_str());
    match (kind, team) {
        (AdviceKind::Family, _) => say().family_what_family(),
        (AdviceKind::Setting, _) => say().family_what_setting(),
        (AdviceKind::Psychologist, _) => say().family_what_psychologist(),
        (AdviceKind::SocialCare, _) => say().family_what_social_care(),
        (_, "speech") => say().family_what_speech(),
        (_, "occupational") => say().family_what_occupational(),
        (_, "physiotherapy") => say().family_what_physiotherapy(),
        (_, "paediatrics") => say().family_what_paediatrics(),
        (_, "mental_health") => say().family_what_mental_health(),
        (AdviceKind::Health, _) => say().family_what_health(),
        (AdviceKind::Adulthood, _) => say().family_what_adulthood(),
        (AdviceKind::Sensory, _) => say().family_what_sensory(),
        (AdviceKind::Other, _) => say().family_what_other(),
    }
}
