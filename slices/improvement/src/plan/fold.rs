//! From the facts that stand to a plan.

use super::{
    Accountable, Action, Area, Ask, Challenge, Closed, Follow, Meeting, MeetingAction, Milestone, Partner,
    Piece, Plan, Risk, Told, Visit,
};
use crate::facts::{Fact, MilestoneNo};
use crate::happening::Happened;
use waymark_kernel::Mark;
use waymark_people::happenings::standing;

/// The plan that these facts of one inspection make, in the order of the journal.
#[must_use]
pub fn fold(facts: &[Happened]) -> Plan {
    let mut plan = Plan::default();
    for happened in standing(facts) {
        apply(&mut plan, happened.mark(), &happened.fact);
    }
    plan
}

fn apply(plan: &mut Plan, mark: Mark, fact: &Fact) {
    match fact {
        Fact::Inspected { number, framework, outcome } => {
            (plan.number, plan.received) = (*number, Some((mark, *framework, *outcome)));
        }
        Fact::Published => plan.published = Some(mark),
        Fact::StatementSent => plan.statement_sent = Some(mark),
        Fact::StatementAccepted => plan.statement_accepted = Some(mark),
        Fact::Agreed => plan.agreed = Some(mark),
        Fact::StrengthFound { words } => plan.strengths.push(*words),
        Fact::AreaFound { area, kind, title } => plan.areas.push(Area::new(*area, *kind, *title)),
        Fact::Visited { visit, verdicts } => {
            plan.visits.push(Visit { mark, visit: *visit, verdicts: verdicts.clone() });
        }
        Fact::Followed { follow, words, six, twelve } => {
            plan.follows.push(Follow { mark, follow: *follow, words: *words, days: (*six, *twelve) });
        }
        Fact::ChallengeAnswered { challenge, words } => {
            let all = plan.areas.iter_mut().flat_map(|area| &mut area.challenges);
            for found in all.filter(|found| found.mark.seq == *challenge) {
                found.answer = Some((mark, *words));
            }
        }
        Fact::MeetingSet { .. }
        | Fact::MeetingDecided { .. }
        | Fact::MeetingAsked { .. }
        | Fact::MeetingAnswered { .. } => meet(plan, mark, fact),
        Fact::MilestoneMoved { milestone, .. }
        | Fact::ProgressTold { milestone, .. }
        | Fact::Closed { milestone, .. }
        | Fact::Reopened { milestone, .. }
        | Fact::Replied { milestone, .. } => {
            if let Some(found) = find(plan, *milestone) {
                advance(found, mark, fact);
            }
        }
        fact => {
            if let Some(area) = of_area(fact).and_then(|n| plan.areas.iter_mut().find(|area| area.n == n)) {
                describe(area, mark, fact);
            }
        }
    }
}

fn find(plan: &mut Plan, no: MilestoneNo) -> Option<&mut Milestone> {
    plan.areas.iter_mut().flat_map(|area| &mut area.milestones).find(|found| found.no == no)
}

const fn of_area(fact: &Fact) -> Option<i64> {
    match fact {
        Fact::Finding { area, .. }
        | Fact::Accountable { area, .. }
        | Fact::PartTaken { area, .. }
        | Fact::AimSet { area, .. }
        | Fact::MeasureLinked { area, .. }
        | Fact::MeasureChangeAsked { area, .. }
        | Fact::MeasureChangeAgreed { area, .. }
        | Fact::MeasureChangeDeclined { area, .. }
        | Fact::MeasureRemark { area, .. }
        | Fact::ActionPlanned { area, .. }
        | Fact::RiskNoted { area, .. }
        | Fact::Challenged { area, .. } => Some(*area),
        Fact::MilestonePlanned(milestone) => Some(milestone.no.area),
        Fact::EvidenceAdded(evidence) => Some(evidence.area),
        _ => None,
    }
}

fn describe(area: &mut Area, mark: Mark, fact: &Fact) {
    match fact {
        Fact::Finding { words, .. } => area.findings.push(*words),
        Fact::Accountable { party, name, officer_id, manager, manager_id, .. } => {
            let (party, name, officer_id) = (*party, *name, *officer_id);
            let (manager, manager_id) = (*manager, *manager_id);
            area.accountable = Some(Accountable { party, name, officer_id, manager, manager_id });
        }
        Fact::PartTaken { party, part, name, .. } => {
            area.partners.retain(|partner| partner.party != *party);
            area.partners.push(Partner { party: *party, part: *part, name: *name });
        }
        Fact::AimSet { words, .. } => area.aims.push(*words),
        Fact::MeasureLinked { .. }
        | Fact::MeasureChangeAsked { .. }
        | Fact::MeasureChangeAgreed { .. }
        | Fact::MeasureChangeDeclined { .. } => super::measure::apply(area, mark, fact),
        Fact::MeasureRemark { words, .. } => area.remarks.push((mark, *words)),
        Fact::ActionPlanned { action, words, starts, aim, cost, .. } => {
            let (n, words, starts, aim, cost) = (*action, *words, *starts, *aim, *cost);
            area.actions.push(Action { n, words, starts, aim, cost });
        }
        Fact::MilestonePlanned(planned) => area.milestones.push(Milestone {
            no: planned.no,
            action: planned.action,
            words: planned.words,
            planned: planned.due,
            moved: Vec::new(),
            party: planned.party,
            lead: planned.lead,
            confirmers: planned.confirmers.clone(),
            told: Vec::new(),
            closed: None,
            set: mark,
            heard: None,
        }),
        Fact::EvidenceAdded(evidence) => area.evidence.push(Piece { mark, evidence: evidence.clone() }),
        Fact::RiskNoted { words, answer, .. } => area.risks.push(Risk { words: *words, answer: *answer }),
        Fact::Challenged { party, words, .. } => {
            area.challenges.push(Challenge { mark, party: *party, words: *words, answer: None });
        }
        _ => {}
    }
}

fn advance(milestone: &mut Milestone, mark: Mark, fact: &Fact) {
    if !matches!(fact, Fact::Replied { .. }) {
        milestone.heard = milestone.heard.max(mark.day());
    }
    match fact {
        Fact::MilestoneMoved { due, why, .. } => milestone.moved.push((mark, *due, *why)),
        Fact::ProgressTold { progress, words, .. } => {
            milestone.told.push(Told { mark, progress: *progress, words: *words });
        }
        Fact::Closed { asked, .. } => {
            let asks = asked.iter().map(|party| Ask { party: *party, reply: None }).collect();
            milestone.closed = Some(Closed { mark, asks });
        }
        Fact::Reopened { .. } => milestone.closed = None,
        Fact::Replied { party, reply, why, .. } => {
            let asks = milestone.closed.iter_mut().flat_map(|closed| &mut closed.asks);
            for ask in asks.filter(|ask| ask.party == *party) {
                ask.reply = Some((mark, *reply, *why));
            }
        }
        _ => {}
    }
}

fn meet(plan: &mut Plan, mark: Mark, fact: &Fact) {
    match fact {
        Fact::MeetingSet { meeting, what, day, papers, agenda } => {
            let (n, what, day, papers, agenda) = (*meeting, *what, *day, *papers, *agenda);
            if let Some(found) = plan.meetings.iter_mut().find(|found| found.n == n) {
                (found.what, found.day, found.papers, found.agenda) = (what, day, papers, agenda);
                return;
            }
            let (decisions, actions) = (Vec::new(), Vec::new());
            plan.meetings.push(Meeting { n, what, day, papers, agenda, decisions, actions });
        }
        Fact::MeetingDecided { meeting, words } => {
            let found = plan.meetings.iter_mut().filter(|found| found.n == *meeting);
            found.for_each(|found| found.decisions.push(*words));
        }
        Fact::MeetingAsked { meeting, words, who, due } => {
            let asked = MeetingAction { mark, words: *words, who: *who, due: *due, answer: None };
            plan.meetings
                .iter_mut()
                .filter(|found| found.n == *meeting)
                .for_each(|found| found.actions.push(asked));
        }
        Fact::MeetingAnswered { asked, words } => {
            let all = plan.meetings.iter_mut().flat_map(|found| &mut found.actions);
            for action in all.filter(|action| action.mark.seq == *asked) {
                action.answer = Some((mark, *words));
            }
        }
        _ => {}
    }
}
