//! From a request in a return to the neutral record of the slice, with the free texts it carries.

use super::codes;
use sha2::{Digest, Sha256};
use waymark_ehc::facts::{Need, Placement, PlanDescription};
use waymark_ehc::record::{ActiveRecord, AssessmentRecord, PlanRecord, Record};
use waymark_identifiers::Coded as _;
use waymark_kernel::TextId;
use waymark_returns::model as sen2;

/// A record and the free texts its placements point to.
#[derive(Debug, Clone, Default)]
pub struct Read {
    /// The record.
    pub record: Record,
    /// Free texts: the same words always have the same id, so reading again keeps nothing twice.
    pub texts: Vec<(TextId, String)>,
}

/// Reads one `Requests` element.
pub fn request(told: &sen2::Request) -> Read {
    let mut texts = Vec::new();
    let record = Record {
        received: told.received,
        source: codes::source(told.source),
        rya: told.rya,
        request_day: told.outcome_date,
        request: codes::outcome(told.outcome),
        request_mediation: told.mediation,
        request_appeal: told.tribunal,
        exported: given(&told.exported),
        assessment: told.assessment.as_ref().map(assessment),
        plan: told.named_plan().map(|plan| named_plan(plan, &mut texts)),
        active: told.active_plans.as_ref().map(|active| active_plans(active, &mut texts)),
    };
    Read { record, texts }
}

fn assessment(told: &sen2::Assessment) -> AssessmentRecord {
    AssessmentRecord {
        outcome: codes::assessment(told.outcome),
        day: told.outcome_date,
        mediation: told.mediation,
        appeal: told.tribunal,
        other_mediation: told.other_mediation,
        other_appeal: told.other_tribunal,
        week20: told.week20,
    }
}

fn named_plan(told: &sen2::NamedPlan, texts: &mut Vec<(TextId, String)>) -> PlanRecord {
    let named = told.details.iter().map(|detail| Placement {
        setting: setting(&detail.urn, &detail.ukprn, detail.setting.map(|code| code.code())),
        other: text(&detail.setting_other, texts),
        rank: detail.rank.map(|rank| rank.code().to_owned()),
        unit: detail.sen_unit,
        resourced: detail.resourced_provision,
        ..Placement::default()
    });
    let plan = PlanDescription {
        start: told.start,
        first_made: None,
        named: named.collect(),
        residential: told.residential.map(|code| code.code().to_owned()),
        work_based: told.work_based.map(|code| code.code().to_owned()),
        personal_budget: told.personal_budget,
        arranged: told.organised_arrangements,
        direct_payment: told.direct_payment.map(|code| code.code().to_owned()),
    };
    let reason = told.cease_reason.map(|code| code.code().to_owned());
    let ceased = (told.cease_date.is_some() || reason.is_some())
        .then(|| (told.cease_date, reason.unwrap_or_default()));
    PlanRecord { plan, ceased }
}

fn active_plans(told: &sen2::ActivePlans, texts: &mut Vec<(TextId, String)>) -> ActiveRecord {
    let placements = told.placements.iter().map(|place| Placement {
        setting: setting(&place.urn, &place.ukprn, place.setting.map(|code| code.code())),
        other: text(&place.setting_other, texts),
        rank: place.rank.map(|rank| rank.code().to_owned()),
        entry: place.entry,
        leaving: place.leaving,
        unit: place.sen_unit,
        resourced: place.resourced_provision,
        residential: place.residential.or(told.residential).map(|code| code.code().to_owned()),
        work_based: place.work_based.or(told.work_based).map(|code| code.code().to_owned()),
        pattern: given(&place.attendance_pattern),
    });
    let need = |need: &sen2::SenNeed| {
        let rank = need.rank.map(|rank| rank.code().to_owned());
        need.need.map(|code| Need { code: code.code().to_owned(), rank })
    };
    ActiveRecord {
        transferred_from: given(&told.transfer_la),
        placements: placements.collect(),
        needs: told.needs.iter().filter_map(need).collect(),
        review_meeting: told.review_meeting,
        last_review: told.last_review,
        review_outcome: codes::review(told.review_outcome),
        review_draft: told.review_draft,
        transfer_due: told.phase_transfer_due,
        transfer_done: told.phase_transfer_final,
    }
}

/// One of the three ways a return names a setting. A file that gives more than one is held back by rule N04 or L03
/// before it comes here.
fn setting(urn: &str, ukprn: &str, code: Option<&str>) -> String {
    match (urn, ukprn, code) {
        ("", "", Some(code)) => format!("sen:{code}"),
        ("", "", None) => String::new(),
        ("", ukprn, _) => format!("ukprn:{ukprn}"),
        (urn, ..) => format!("urn:{urn}"),
    }
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn text(words: &str, texts: &mut Vec<(TextId, String)>) -> Option<TextId> {
    if words.is_empty() {
        return None;
    }
    let digest = Sha256::digest(words.as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    let id = TextId(uuid::Builder::from_custom_bytes(bytes).into_uuid());
    texts.push((id, words.to_owned()));
    Some(id)
}
