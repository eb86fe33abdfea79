//! Which agency a fact belongs to on a timeline, and what the family sees of it.

use super::Names;
use crate::case::Case;
use crate::codes::{AdviceKind, RequestSource};
use crate::facts::Fact;
use waymark_kernel::AdviceId;
use waymark_web::components::Agency;

/// The agency whose badge a fact carries.
#[must_use]
pub fn agency_of(fact: &Fact, case: &Case, names: &Names) -> Agency {
    match fact {
        Fact::RequestReceived(request) => match request.source {
            Some(RequestSource::Family) => Agency::Family,
            Some(RequestSource::Setting) => Agency::Education,
            Some(RequestSource::Health) => Agency::Health,
            Some(RequestSource::SocialCare) => Agency::SocialCare,
            Some(RequestSource::Other) | None => Agency::Council,
        },
        Fact::RequestWithdrawn | Fact::FamilyAdded { .. } => Agency::Family,
        Fact::AdviceGiven { advice, .. }
        | Fact::AdviceReceived { advice }
        | Fact::AdviceDeclined { advice, .. } => of_advice(case, *advice, names),
        _ => Agency::Council,
    }
}

fn of_advice(case: &Case, id: AdviceId, names: &Names) -> Agency {
    let Some(advice) = case.advice.iter().find(|advice| advice.id == id) else { return Agency::Council };
    let team = names.teams.get(&advice.team).map_or("", |team| team.agency.as_str());
    of_kind(advice.kind, team)
}

/// The agency of a kind of advice; `team` is the agency of the team that was asked, where it is known.
#[must_use]
pub(crate) fn of_kind(kind: AdviceKind, team: &str) -> Agency {
    match (kind, team) {
        (AdviceKind::Family, _) => Agency::Family,
        (AdviceKind::Setting | AdviceKind::Psychologist, _) => Agency::Education,
        (AdviceKind::Health, _) | (_, "health") => Agency::Health,
        (AdviceKind::SocialCare, _) | (_, "care") => Agency::SocialCare,
        (AdviceKind::Adulthood | AdviceKind::Sensory | AdviceKind::Other, _) => Agency::Education,
    }
}

/// What the family sees of a fact, in a few words for staff; empty where they are told nothing of it.
#[must_use]
pub const fn visible_to_family(fact: &Fact) -> &'static str {
    match fact {
        Fact::RequestReceived(_) => "Family sees this",
        Fact::AssessmentAgreed(decision)
        | Fact::AssessmentRefused(decision)
        | Fact::PlanAgreed(decision)
        | Fact::PlanRefused(decision)
        | Fact::CeaseDecided(decision)
            if decision.letter.is_some() =>
        {
            "Family told by letter"
        }
        Fact::AdviceAsked(_) | Fact::AdviceChased { .. } => "Family sees that we asked",
        Fact::AdviceReceived { .. } => "Family sees that it came",
        Fact::DraftSent | Fact::FinalIssued | Fact::AmendmentNoticeSent | Fact::AmendedPlanIssued => {
            "Family sees the date"
        }
        Fact::TwentyWeekException { .. }
        | Fact::LateReasonGiven { .. }
        | Fact::RequestHistorical
        | Fact::AssessmentHistorical
        | Fact::PlacementsRecorded { .. }
        | Fact::NeedsRecorded { .. }
        | Fact::PlanDescribed(_)
        | Fact::DisputeRecorded { .. }
        | Fact::Undone
        | Fact::KnownFromReturn { .. } => "",
        _ => "Family sees this",
    }
}
