//! From the neutral record of the slice to a request in a return.

use super::codes;
use std::collections::HashMap;
use waymark_ehc::facts::{Need, Placement};
use waymark_ehc::record::{ActiveRecord, AssessmentRecord, PlanRecord, Record};
use waymark_identifiers::Coded;
use waymark_kernel::TextId;
use waymark_returns::model as sen2;

/// The free texts that placements point to.
pub type Texts = HashMap<TextId, String>;

/// Writes one `Requests` element.
pub fn request(record: &Record, texts: &Texts) -> sen2::Request {
    let assessment = record.assessment.as_ref().map(|told| assessment(told, record.plan.as_ref(), texts));
    sen2::Request {
        line: 0,
        received: record.received,
        source: record.source.and_then(|source| sen2::RequestSource::from_code(source.code())),
        rya: record.rya,
        outcome_date: record.request_day,
        outcome: Some(codes::outcome_code(record.request)),
        mediation: record.request_mediation,
        tribunal: record.request_appeal,
        exported: record.exported.clone().unwrap_or_default(),
        assessment,
        active_plans: record.active.as_ref().map(|active| active_plans(active, texts)),
    }
}

fn assessment(told: &AssessmentRecord, plan: Option<&PlanRecord>, texts: &Texts) -> sen2::Assessment {
    sen2::Assessment {
        line: 0,
        outcome: Some(codes::assessment_code(told.outcome)),
        outcome_date: told.day,
        mediation: told.mediation,
        tribunal: told.appeal,
        other_mediation: told.other_mediation,
        other_tribunal: told.other_appeal,
        week20: told.week20,
        named_plan: plan.map(|plan| named_plan(plan, texts)),
    }
}

fn named_plan(told: &PlanRecord, texts: &Texts) -> sen2::NamedPlan {
    let detail = |place: &Placement| {
        let (urn, ukprn, setting) = setting(&place.setting);
        sen2::PlanDetail {
            line: 0,
            urn,
            ukprn,
            setting,
            setting_other: words(place, texts),
            rank: coded(place.rank.as_deref()),
            sen_unit: place.unit,
            resourced_provision: place.resourced,
        }
    };
    let (cease_date, reason) = told.ceased.as_ref().map_or((None, ""), |(day, reason)| (*day, reason));
    sen2::NamedPlan {
        line: 0,
        start: told.plan.start,
        details: told.plan.named.iter().map(detail).collect(),
        residential: coded(told.plan.residential.as_deref()),
        work_based: coded(told.plan.work_based.as_deref()),
        personal_budget: told.plan.personal_budget,
        organised_arrangements: told.plan.arranged,
        direct_payment: coded(told.plan.direct_payment.as_deref()),
        cease_date,
        cease_reason: sen2::CeaseReason::from_code(reason),
    }
}

fn active_plans(told: &ActiveRecord, texts: &Texts) -> sen2::ActivePlans {
    let placement = |place: &Placement| {
        let (urn, ukprn, setting) = setting(&place.setting);
        sen2::PlacementDetail {
            line: 0,
            urn,
            ukprn,
            setting,
            setting_other: words(place, texts),
            rank: coded(place.rank.as_deref()),
            entry: place.entry,
            leaving: place.leaving,
            attendance_pattern: place.pattern.clone().unwrap_or_default(),
            sen_unit: place.unit,
            resourced_provision: place.resourced,
            residential: coded(place.residential.as_deref()),
            work_based: coded(place.work_based.as_deref()),
        }
    };
    let need = |need: &Need| sen2::SenNeed {
        line: 0,
        need: coded(Some(&need.code)),
        rank: coded(need.rank.as_deref()),
    };
    sen2::ActivePlans {
        line: 0,
        transfer_la: told.transferred_from.clone().unwrap_or_default(),
        placements: told.placements.iter().map(placement).collect(),
        needs: told.needs.iter().map(need).collect(),
        review_meeting: told.review_meeting,
        review_outcome: told
            .review_outcome
            .and_then(|outcome| sen2::ReviewOutcome::from_code(outcome.code())),
        review_draft: told.review_draft,
        phase_transfer_due: told.transfer_due,
        phase_transfer_final: told.transfer_done,
        last_review: told.last_review,
        residential: None,
        work_based: None,
    }
}

fn setting<S: Coded>(id: &str) -> (String, String, Option<S>) {
    match id.split_once(':') {
        Some(("urn", urn)) => (urn.to_owned(), String::new(), None),
        Some(("ukprn", ukprn)) => (String::new(), ukprn.to_owned(), None),
        Some((_, code)) => (String::new(), String::new(), S::from_code(code)),
        None => (String::new(), String::new(), None),
    }
}

fn coded<C: Coded>(code: Option<&str>) -> Option<C> {
    code.and_then(C::from_code)
}

fn words(place: &Placement, texts: &Texts) -> String {
    place.other.and_then(|id| texts.get(&id)).cloned().unwrap_or_default()
}
