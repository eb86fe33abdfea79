//! One sentence for staff for each kind of fact, with what more there is to say.

use super::codes::{ceased_words, move_words, need_words};
use super::{Names, say};
use crate::case::{Case, Happened};
use crate::clock::Due;
use crate::codes::RequestSource;
use crate::facts::{Decision, Exception, Fact, GroundDays, PlanDescription, RequestReceived};
use waymark_kernel::{When, add_days, days_between};
use waymark_web::words::{day_plain, list_words, span_words};

/// What a timeline says of one fact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The sentence.
    pub heading: String,
    /// More sentences; may be empty.
    pub detail: String,
}

impl Said {
    fn only(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), detail: String::new() }
    }

    fn more(mut self, sentence: impl AsRef<str>) -> Self {
        if !self.detail.is_empty() && !sentence.as_ref().is_empty() {
            self.detail.push(' ');
        }
        self.detail.push_str(sentence.as_ref());
        self
    }
}

/// What staff read of a fact of `case`; `dues` are the case's limits, for the timing of what met one.
#[must_use]
pub fn staff(happened: &Happened, case: &Case, dues: &[Due], names: &Names) -> Said {
    // Of a case known from a return alone nothing is told late.
    let dues = if case.only_as_at() { &[] } else { dues };
    let timing = timing(dues, happened.seq);
    match &happened.fact {
        Fact::CaseOpened(opened) => Said::only(say().staff_case_opened(&opened.reference)),
        Fact::RequestReceived(request) => request_received(request, happened.when, names),
        Fact::RequestWithdrawn => Said::only(say().staff_request_withdrawn()),
        Fact::RequestHistorical => Said::only(say().staff_request_historical()),
        Fact::AssessmentAgreed(decision) => decided(say().staff_assessment_agreed(timing), decision, names),
        Fact::AssessmentRefused(decision) => decided(say().staff_assessment_refused(timing), decision, names),
        Fact::AssessmentWithdrawn => Said::only(say().staff_assessment_withdrawn()),
        Fact::AssessmentHistorical => Said::only(say().staff_assessment_historical()),
        Fact::PlanAgreed(decision) => {
            let said = decided(say().staff_plan_agreed(timing), decision, names);
            let bare = decision.officer.is_some() && decision.reasons.is_none() && decision.letter.is_none();
            if bare { said.more(say().staff_decided_by_draft()) } else { said }
        }
        Fact::PlanRefused(decision) => decided(say().staff_plan_refused(timing), decision, names),
        Fact::DraftSent => draft_sent(happened.when),
        Fact::FinalIssued => Said::only(say().staff_final_issued(timing)),
        Fact::MovedAway { to } => Said::only(say().staff_moved_away(council(to))),
        Fact::TransferredIn { from } => Said::only(say().staff_transferred_in(council(from))),
        Fact::DisputeRecorded { about, mediation, appeal } => Said::only(say().staff_dispute(about.code()))
            .more(say().staff_dispute_answer("mediation", told(*mediation)))
            .more(say().staff_dispute_answer("appeal", told(*appeal))),
        Fact::ReviewMeetingHeld => Said::only(say().staff_review_held()),
        Fact::ReviewDecided { outcome } => {
            Said::only(say().staff_review_decided(outcome.map_or("unknown", |o| o.code()), timing))
        }
        Fact::CeaseDecided(decision) => decided(say().staff_cease_decided(timing), decision, names),
        Fact::AmendmentNoticeSent => Said::only(say().staff_notice_sent(timing)),
        Fact::AmendedPlanIssued => Said::only(say().staff_amended(timing)),
        Fact::FamilyAdded { .. } => Said::only(say().staff_family_added()),
        Fact::LateReasonGiven { .. } => Said::only(say().staff_late_reason_given()),
        Fact::Confirmed => Said::only(say().staff_confirmed()),
        Fact::Retracted | Fact::Undone => Said::only(say().staff_retracted()),
        Fact::ExceptionRelied(exception) => exception_relied(exception, case, names),
        fact => {
            about_advice(fact, happened.seq, case, dues, names).unwrap_or_else(|| about_record(fact, names))
        }
    }
}

fn about_advice(fact: &Fact, seq: i64, case: &Case, dues: &[Due], names: &Names) -> Option<Said> {
    Some(match fact {
        Fact::AdviceAsked(asked) => {
            let due = dues.iter().find(|due| due.advice == Some(asked.advice)).and_then(Due::day);
            let said = Said::only(say().staff_advice_asked(names.asked(asked.kind, asked.team)));
            due.map_or(said.clone(), |day| said.more(say().staff_advice_due(day_plain(day))))
        }
        Fact::AdviceGiven { advice, to } => {
            Said::only(say().staff_advice_given(names.advice(case, *advice), names.person(Some(*to))))
        }
        Fact::AdviceChased { advice } => Said::only(say().staff_advice_chased(names.advice(case, *advice))),
        Fact::AdviceReceived { advice } => {
            Said::only(say().staff_advice_received(names.advice(case, *advice), timing(dues, seq)))
        }
        Fact::AdviceDeclined { advice, .. } => {
            Said::only(say().staff_advice_declined(names.advice(case, *advice)))
        }
        _ => return None,
    })
}

/// Facts about the record rather than the work.
fn about_record(fact: &Fact, names: &Names) -> Said {
    match fact {
        Fact::TwentyWeekException { applied } => Said::only(say().staff_week_20(*applied)),
        Fact::PlanDescribed(plan) => plan_described(plan, names),
        Fact::PlacementsRecorded { placements } => {
            let places: Vec<String> = placements.iter().map(|place| names.setting(&place.setting)).collect();
            Said::only(say().staff_placements(list_words(&places)))
        }
        Fact::NeedsRecorded { needs } => {
            let needs: Vec<&str> = needs.iter().map(|need| need_words(&need.code)).collect();
            Said::only(say().staff_needs(list_words(&needs)))
        }
        Fact::PhaseTransferRecorded { due: Some(due), done, between: Some(between) } => {
            let (year, before) = (due.year().to_string(), day_plain(*due));
            let said = Said::only(say().staff_transfer_of(move_words(*between), year, before));
            said.more(done.map_or_else(
                || say().staff_transfer_not_sent(),
                |day| say().staff_transfer_sent(day_plain(day)),
            ))
        }
        Fact::PhaseTransferRecorded { due, done, .. } => {
            let known = |day: &Option<_>| day.map_or_else(|| "not known".to_owned(), day_plain);
            Said::only(say().staff_transfer(known(due), known(done)))
        }
        Fact::StaysInPhase { year, .. } => Said::only(say().staff_stays(year.to_string())),
        Fact::PlanCeased { reason } => Said::only(say().staff_ceased(ceased_words(reason))),
        Fact::OwnerSet { officer: Some(officer), team } => {
            Said::only(say().staff_owner(names.person(Some(*officer)), names.team(Some(*team))))
        }
        Fact::OwnerSet { officer: None, team } => Said::only(say().staff_owner_team(names.team(Some(*team)))),
        Fact::KnownFromReturn { as_at, .. } => Said::only(say().staff_known_from_return(day_plain(*as_at))),
        _ => Said::default(),
    }
}

fn exception_relied(exception: &Exception, case: &Case, names: &Names) -> Said {
    let rule = waymark_law::rule(&exception.rule).map_or(exception.rule.as_str(), |rule| rule.name);
    let says = crate::decide::ground(&exception.ground);
    let says = says.map_or(exception.ground.as_str(), |ground| ground.says);
    let said = Said::only(say().staff_exception(rule));
    let said = match exception.advice {
        Some(advice) => said.more(say().staff_exception_advice(names.advice(case, advice))),
        None => said,
    };
    let said = said.more(say().staff_exception_ground(says));
    let said = match exception.days {
        Some(GroundDays { first, last: Some(last) }) => {
            said.more(say().staff_exception_days(day_plain(first), day_plain(last)))
        }
        Some(days) => said.more(say().staff_exception_day(day_plain(days.first))),
        None => said,
    };
    match crate::decide::window(exception) {
        Some((first, last)) => said.more(say().staff_exception_window(day_plain(first), day_plain(last))),
        None => said,
    }
}

fn request_received(request: &RequestReceived, when: When, names: &Names) -> Said {
    let known = request.requester.and_then(|id| names.people.get(&id)).cloned();
    let who = known.unwrap_or_else(|| source_words(request.source));
    let said = Said::only(say().staff_request_received(who, request.route.code()));
    let clock =
        if when.exact().is_some() { say().staff_request_clock() } else { say().staff_request_no_clock() };
    let said = said.more(clock);
    request.parent_told.map_or(said.clone(), |told| said.more(say().staff_request_parent_told(told)))
}

fn source_words(source: Option<RequestSource>) -> String {
    match source {
        Some(RequestSource::Family) => say().staff_source_family(),
        Some(RequestSource::Setting) => say().staff_source_setting(),
        Some(RequestSource::Health) => say().staff_source_health(),
        Some(RequestSource::SocialCare) => say().staff_source_social_care(),
        Some(RequestSource::Other) => say().staff_source_other(),
        None => say().staff_source_unknown(),
    }
}

fn decided(heading: String, decision: &Decision, names: &Names) -> Said {
    let mut said = Said::only(heading);
    if let Some(officer) = decision.officer {
        said = said.more(say().staff_decided_by(names.person(Some(officer))));
    }
    if decision.phoned_first {
        said = said.more(say().staff_phoned_first());
    }
    if decision.letter.is_some() {
        said = said.more(say().staff_letter_sent());
    }
    said
}

fn draft_sent(when: When) -> Said {
    let said = Said::only(say().staff_draft_sent());
    match when.exact() {
        Some(day) => said.more(say().staff_draft_time(day_plain(add_days(day, 14)))),
        None => said,
    }
}

fn plan_described(plan: &PlanDescription, names: &Names) -> Said {
    let start = plan.start.map_or_else(String::new, |day| format!(", from {}", day_plain(day)));
    let said = Said::only(say().staff_plan_described(start));
    let named: Vec<String> = plan.named.iter().map(|place| names.setting(&place.setting)).collect();
    if named.is_empty() { said } else { said.more(say().staff_plan_names(list_words(&named))) }
}

/// `, 10 days inside the limit`; empty where the fact met no limit of a known day.
fn timing(dues: &[Due], seq: i64) -> String {
    let met = dues.iter().find(|due| !due.conditional && due.met.is_some_and(|at| at.seq == seq));
    let Some((day, done)) = met.and_then(|due| Some((due.day()?, due.met?.day()?))) else {
        return String::new();
    };
    match days_between(day, done) {
        0 => say().staff_on_limit(),
        late if late > 0 => say().staff_late_by(span_words(late)),
        inside => say().staff_inside(span_words(inside)),
    }
}

const fn told(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
}

fn council(code: &str) -> String {
    if code == "XXX" { "not known".into() } else { format!("council {code}") }
}
