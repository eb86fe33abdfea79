//! The sentences of a standing: what leads the page, why a date is at risk, what to do next, and the mirror of what the
//! family sees.

use super::family::whose_report;
use super::{Names, say};
use crate::case::Case;
use crate::clock::{Due, Outcome};
use crate::standing::{Ending, FamilyState, Lead, NextStep, Risk, SendBy, days_left};
use waymark_kernel::{AdviceId, Day};
use waymark_web::words::{capital, count_words, day_long, day_plain, day_short, list_words, span_words};

/// The large phrase at the head of a case page.
#[must_use]
pub fn lead(lead: &Lead, today: Day) -> String {
    match lead {
        Lead::AsAt(day) => say().staff_as_at(day_plain(*day)),
        Lead::Limit(due) => match days_left(due, today) {
            Some(0) => say().staff_due_today(),
            Some(left) if left > 0 => say().staff_left(count_words(left.unsigned_abs(), "day", "days")),
            Some(late) => say().staff_late(span_words(late)),
            None => capital(due.rule.name),
        },
        Lead::Ended(Ending::NotAssessed) => say().staff_ended_request_refused(),
        Lead::Ended(Ending::NoPlan) => say().staff_ended_plan_refused(),
        Lead::Ended(Ending::Withdrawn) => say().staff_ended_withdrawn(),
        Lead::Ended(Ending::Moved) => say().staff_ended_moved(),
        Lead::Ended(Ending::Ceased) => say().staff_ended_ceased(),
        Lead::Nothing => say().staff_no_limit(),
    }
}

/// The sentence beside the large phrase; empty where the phrase says it all.
#[must_use]
pub fn lead_line(lead: &Lead, today: Day) -> String {
    match lead {
        Lead::AsAt(_) => say().staff_as_at_why(),
        Lead::Limit(due) => limit_line(due, today),
        Lead::Ended(_) | Lead::Nothing => String::new(),
    }
}

/// A limit in one sentence: `Send the final plan: due Monday 25 January 2027.`
#[must_use]
pub fn limit_line(due: &Due, today: Day) -> String {
    let what = capital(due.rule.name);
    match due.outcome {
        Outcome::NotKnown => say().staff_not_known(what),
        Outcome::Disapplied(day) => say().staff_disapplied(what, day_long(day)),
        Outcome::Due(day) if due.met.is_none() && day < today => {
            say().staff_due_line_late(what, day_long(day))
        }
        Outcome::Due(day) => say().staff_due_line(what, day_long(day)),
    }
}

/// As [`limit_line`], beside words that name the limit already.
#[must_use]
pub fn limit_without_name(due: &Due) -> String {
    match due.outcome {
        Outcome::NotKnown => say().staff_day_not_known(),
        Outcome::Disapplied(day) => say().staff_day_disapplied(day_long(day)),
        Outcome::Due(day) => day_long(day),
    }
}

/// Why a date may not be kept.
#[must_use]
pub fn risk(risk: &Risk) -> String {
    match risk {
        Risk::NoOwner => say().staff_risk_no_owner(),
        Risk::AdviceLate(count) => say().staff_risk_advice_late(*count),
        Risk::AdviceOut { count, days: 0 } => say().staff_risk_advice_out("today", *count),
        Risk::AdviceOut { count, days } => {
            say().staff_risk_advice_out(format!("in {}", days_words(*days)), *count)
        }
        Risk::AskedNotTold => say().staff_asked_not_told(),
        Risk::NobodyAsked => say().staff_risk_nobody_asked(),
        Risk::DraftBy(day) => say().staff_risk_draft(day_long(*day)),
        Risk::DraftPassed(day) => say().staff_risk_draft_passed(day_long(*day)),
        Risk::FamilyDays { until, last, sent } => {
            say().staff_risk_family_days(*sent, day_long(*until), day_long(*last))
        }
        Risk::Soon { rule, days: 0 } => say().staff_risk_today(capital(rule.name)),
        Risk::Soon { rule, days } => say().staff_risk_soon(capital(rule.name), days_words(*days)),
        Risk::Holiday { rule, by } => say().staff_risk_holiday(capital(rule.name), by.why, day_long(by.day)),
    }
}

/// `bank holiday: send by Thu 24 Dec`, for a mark of the strip.
#[must_use]
pub fn send_by_note(by: &SendBy) -> String {
    let why = by.why.trim_start_matches("a ").trim_start_matches("an ");
    say().staff_send_by(why, format!("{} {}", by.day.strftime("%a"), day_short(by.day)))
}

/// One thing to do next.
#[must_use]
pub fn step(step: NextStep, case: &Case, names: &Names) -> String {
    match step {
        NextStep::Confirm => say().staff_next_confirm(),
        NextStep::Allocate => say().staff_next_allocate(),
        NextStep::DecideAssess => say().staff_next_decide_assess(),
        NextStep::AskAdvice => say().staff_next_ask_advice(),
        NextStep::Chase(advice) => say().staff_next_chase(names.advice(case, advice)),
        NextStep::DecidePlan => say().staff_next_decide_plan(),
        NextStep::Draft => say().staff_next_draft(),
        NextStep::Final => say().staff_next_final(),
        NextStep::ReviewHeld => say().staff_next_review_held(),
        NextStep::ReviewDecide => say().staff_next_review_decide(),
        NextStep::Notice => say().staff_next_notice(),
        NextStep::Amended => say().staff_next_amended(),
        NextStep::Ended => say().staff_next_ended(),
    }
}

/// What the family reads today about where the case is: the mirror on the staff page, and the first lines of the
/// family's own.
#[must_use]
pub fn family_state(state: &FamilyState, case: &Case, names: &Names, today: Day) -> String {
    let (child, whose) = (names.child.name(), capital(names.child.whose()));
    match state {
        FamilyState::AsAt(day) => say().family_state_as_at(day_plain(*day)),
        FamilyState::Received => say().family_state_received(child),
        FamilyState::DecisionLate(day) => say().family_state_decision_late(day_plain(*day), child),
        FamilyState::AssessingUntold => say().family_state_assess_untold(child),
        FamilyState::Assessing(count) => say().family_state_assess_yes(*count, child),
        FamilyState::Waiting(waiting) => waiting_words(waiting, case, names),
        FamilyState::AdviceLate { waiting, late, cannot, due, apart, chased, final_plan } => {
            let due = day_plain(*due);
            let sorry = if *apart {
                say().family_state_advice_late_apart(*late, due)
            } else {
                say().family_state_advice_late(*late, due)
            };
            let mut words = vec![waiting_words(waiting, case, names), sorry];
            if waiting.is_empty() {
                words.remove(0);
            }
            if *cannot > 0 {
                words.push(say().family_state_still_owed(*cannot));
            }
            words.extend(chased.map(|day| asked_again(day, today)));
            words.extend(final_plan.map(|day| say().family_final_stays(day_plain(day))));
            words.join(" ")
        }
        FamilyState::StillOwed(missing) => say().family_state_still_owed(*missing),
        FamilyState::AllIn(0) => say().family_state_all_in(child),
        FamilyState::AllIn(missing) => say().family_state_all_but(*missing, child),
        FamilyState::NoPlanLate(day) => say().family_state_no_plan_late(child, day_plain(*day)),
        FamilyState::Writing => say().family_state_writing(child),
        FamilyState::YourTurn { sent, until } => {
            say().family_state_your_turn(day_plain(*sent), day_plain(*until))
        }
        FamilyState::AfterDraft => say().family_state_after_draft(),
        FamilyState::LateFinal(day) => say().family_state_late_final(whose, day_plain(*day)),
        FamilyState::Final => say().family_state_final(whose),
        state => plan_state(state, &whose, child),
    }
}

/// The states of a case with a plan, and of one that has ended.
fn plan_state(state: &FamilyState, whose: &str, child: &str) -> String {
    match state {
        FamilyState::Plan(Some(day)) => say().family_state_plan(whose, day_plain(*day)),
        FamilyState::ReviewLate(day) => say().family_state_review_late(uncapital(whose), day_plain(*day)),
        FamilyState::ReviewMet(day) => say().family_state_review_met(day_plain(*day)),
        FamilyState::ReviewMetLate(day) => say().family_state_review_met_late(day_plain(*day)),
        FamilyState::Ceasing(kept) => match kept {
            Some(day) => say().family_state_ceasing(uncapital(whose), day_plain(*day)),
            None => say().family_state_ceasing_unknown(uncapital(whose)),
        },
        FamilyState::Amending(day) => say().family_state_amending(day_plain(*day)),
        FamilyState::AmendingLate(day) => say().family_state_amending_late(day_plain(*day)),
        FamilyState::Ended(Ending::NotAssessed) => say().family_state_no_assess(child),
        FamilyState::Ended(Ending::NoPlan) => say().family_state_no_plan(child),
        FamilyState::Ended(Ending::Withdrawn) => say().family_state_withdrawn(),
        FamilyState::Ended(Ending::Moved) => say().family_state_moved(),
        FamilyState::Ended(Ending::Ceased) => say().family_state_ceased(),
        _ => say().family_state_plan_unknown(whose),
    }
}

fn waiting_words(waiting: &[AdviceId], case: &Case, names: &Names) -> String {
    let asked = waiting.iter().filter_map(|id| case.advice.iter().find(|advice| advice.id == *id));
    let what: Vec<String> = asked.map(|advice| whose_report(advice.kind, advice.team, names)).collect();
    say().family_state_waiting(what.len(), names.child.name(), list_words(&what))
}

fn asked_again(day: Day, today: Day) -> String {
    if day == today { say().family_asked_again_today() } else { say().family_asked_again(day_plain(day)) }
}

fn days_words(days: i64) -> String {
    count_words(days.unsigned_abs(), "day", "days")
}

/// `your` where a sentence begins with it; a name keeps its capital.
fn uncapital(whose: &str) -> String {
    if whose == "Your" { "your".into() } else { whose.into() }
}
