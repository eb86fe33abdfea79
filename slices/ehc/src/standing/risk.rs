//! Why a date may not be kept. A closed list: each reason is worked out, none is typed.

use super::limits::{SendBy, days_left, late_advice, send_by};
use super::spans;
use crate::case::Case;
use crate::clock::Due;
use crate::codes::{AdviceKind, Stage};
use crate::mark::Mark;
use waymark_kernel::{Day, PersonId, add_days, days_between};
use waymark_law::Rule;
use waymark_law::send_regs_2014::reg_13::A9;

/// A limit is near from this many days on.
pub(super) const NEAR: i64 = 7;
/// Papers for the decision are near from this many days on.
const DECISION_NEAR: i64 = 28;
/// The family's days on the draft and a school's to answer.
const DRAFT_LEAD: i64 = spans::FAMILY + spans::SCHOOLS;

/// One reason.
#[derive(Debug, Clone, Copy)]
pub enum Risk {
    /// Nobody has the case.
    NoOwner,
    /// This many reports are late.
    AdviceLate(usize),
    /// The decision is due in this many days with this many reports not in.
    AdviceOut {
        /// Reports not in.
        count: usize,
        /// Days to the decision's limit.
        days: i64,
    },
    /// The council decided to assess, and nobody has been asked.
    NobodyAsked,
    /// The council decided to assess, and the return did not tell who was asked.
    AskedNotTold,
    /// The last day for the draft that leaves time for the family and for schools.
    DraftBy(Day),
    /// That day has passed.
    DraftPassed(Day),
    /// The family's days on the draft (regulation 13(1)(a)) run to the plan's last day or past it.
    FamilyDays {
        /// The last of the family's days; the final plan goes after it at the earliest.
        until: Day,
        /// The last day for the final plan.
        last: Day,
        /// Whether the draft has gone; otherwise `until` is the day for a draft that goes today.
        sent: bool,
    },
    /// A limit is near.
    Soon {
        /// The limit's rule.
        rule: &'static Rule,
        /// Days left.
        days: i64,
    },
    /// The limit's last day is no working day, and the one before it is still to come.
    Holiday {
        /// The limit's rule.
        rule: &'static Rule,
        /// The working day before it, and why.
        by: SendBy,
    },
}

/// The reasons of a case on a day, the worst first; none for a case known only as at a census day.
pub(super) fn risks(
    (case, officer): (&Case, Option<PersonId>),
    dues: &[Due],
    stage: Stage,
    today: Day,
) -> Vec<Risk> {
    let mut risks = Vec::new();
    if case.only_as_at() || stage == Stage::Closed {
        return risks;
    }
    if officer.is_none() {
        risks.push(Risk::NoOwner);
    }
    match late_advice(dues, today).len() {
        0 => {}
        late => risks.push(Risk::AdviceLate(late)),
    }
    if stage == Stage::Assessment {
        assessing(case, dues, today, &mut risks);
    }
    if matches!(stage, Stage::Assessment | Stage::Issuing) && case.drafts.is_empty() {
        drafting(dues, today, &mut risks);
    }
    if matches!(stage, Stage::Assessment | Stage::Issuing) {
        risks.extend(family_days(case, dues, today));
    }
    soon(dues, today, &mut risks);
    risks
}

fn assessing(case: &Case, dues: &[Due], today: Day, risks: &mut Vec<Risk>) {
    let reports = |open: bool| {
        let wanted = case.advice.iter().filter(|advice| advice.kind != AdviceKind::Family);
        wanted.filter(|advice| !open || advice.open(today)).count()
    };
    if reports(false) == 0 {
        risks.push(if case.began_in_return() { Risk::AskedNotTold } else { Risk::NobodyAsked });
    }
    let limit = dues.iter().find(|due| due.rule.id == "A7").and_then(|due| days_left(due, today));
    if let (count @ 1.., Some(days @ 0..=DECISION_NEAR)) = (reports(true), limit) {
        risks.push(Risk::AdviceOut { count, days });
    }
}

fn drafting(dues: &[Due], today: Day, risks: &mut Vec<Risk>) {
    let last = dues.iter().find(|due| due.rule.id == "A11" && due.open()).and_then(Due::day);
    let Some(draft) = last.map(|day| add_days(day, -DRAFT_LEAD)) else { return };
    match days_between(today, draft) {
        left if left < 0 => risks.push(Risk::DraftPassed(draft)),
        // A draft goes on a working day: the last one that still leaves the days, while there is one.
        0..=DECISION_NEAR => {
            let working = send_by(draft).map(|by| by.day).filter(|day| *day >= today);
            risks.push(Risk::DraftBy(working.unwrap_or(draft)));
        }
        _ => {}
    }
}

/// Whether the plan can still go by its last day once the family has had its days on the latest draft. Nothing is said
/// once that day has passed: the plan is late then.
pub(super) fn family_days(case: &Case, dues: &[Due], today: Day) -> Option<Risk> {
    let last = dues.iter().find(|due| due.rule.id == "A11" && due.open()).and_then(Due::day)?;
    let sent = case.drafts.iter().rev().find(|at| at.by(today)).copied().and_then(Mark::day);
    let until = A9.day(sent.unwrap_or(today))?;
    (today <= last && until >= last).then_some(Risk::FamilyDays { until, last, sent: sent.is_some() })
}

fn soon(dues: &[Due], today: Day, risks: &mut Vec<Risk>) {
    for due in dues.iter().filter(|due| due.open() && due.advice.is_none()) {
        let Some(days @ 0..) = days_left(due, today) else { continue };
        if days <= NEAR && !due.conditional {
            risks.push(Risk::Soon { rule: due.rule, days });
        }
        if days <= DECISION_NEAR
            && let Some(by) = due.day().and_then(send_by).filter(|by| by.day >= today)
        {
            risks.push(Risk::Holiday { rule: due.rule, by });
        }
    }
}
