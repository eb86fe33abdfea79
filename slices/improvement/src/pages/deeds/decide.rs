//! From what was given to a decision, and whether a deed makes sense as things stand.

use super::Target;
use super::given::{chosen, code, day, missing, number, numbers, party, text};
use crate::codes::{
    AreaKind, EvidenceKind, FollowKind, MeetingKind, Part, Party, Progress, Reply, VisitKind,
};
use crate::decide::{self, NewAction};
use crate::facts::{Evidence, Milestone, MilestoneNo};
use crate::happening::Happening;
use crate::pages::opened::Opened;
use crate::plan::{Accountable, Plan};
use waymark_access::Role;
use waymark_kernel::{Answer, Day, PersonId, Problem};
use waymark_people::fields::Given;

/// A deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Agree,
    Publish,
    Send,
    Accept,
    Area,
    Visit,
    Follow,
    Meeting,
    Decision,
    Asked,
    AnswerAsked,
    MoveMeeting,
    Finding,
    Accountable,
    Part,
    Aim,
    Measure,
    AskMeasure,
    AnswerMeasure,
    Remark,
    Action,
    Milestone,
    Risk,
    Evidence,
    Challenge,
    AnswerChallenge,
    Tell,
    Close,
    Reply,
    Move,
    Reopen,
    Withdraw,
    Reword,
    WithdrawEvidence,
    WithdrawLater,
    WithdrawLetter,
}

/// Whether the deed makes sense as things stand. The decision itself is asked again when it is done.
pub(super) fn possible(what: What, opened: &Opened, target: Target) -> bool {
    let plan = opened.plan();
    let asks = plan.received.is_some_and(|(_, _, outcome)| outcome.asks_statement());
    match (what, target) {
        (What::Agree, _) => plan.agreed.is_none(),
        (What::Publish, _) => plan.published.is_none(),
        (What::Send, _) => asks && plan.statement_sent.is_none(),
        (What::Accept, _) => plan.statement_sent.is_some() && plan.statement_accepted.is_none(),
        (What::Decision | What::Asked, Target::Meeting(n)) => {
            plan.meeting(n).is_some_and(|meeting| meeting.day <= opened.today)
        }
        (What::MoveMeeting, Target::Meeting(n)) => {
            plan.meeting(n).is_some_and(|meeting| meeting.day >= opened.today)
        }
        (What::AnswerAsked, Target::Meeting(n)) => {
            plan.meeting(n).is_some_and(|meeting| meeting.actions.iter().any(|asked| asked.answer.is_none()))
        }
        (What::WithdrawLater, _) => !(plan.visits.is_empty() && plan.follows.is_empty()),
        (What::WithdrawLetter, _) => decide::letter_may_go(plan),
        (What::WithdrawEvidence, Target::Area(n)) => {
            plan.area(n).is_some_and(|area| area.evidence.iter().any(|one| one.evidence.milestone.is_none()))
        }
        (What::WithdrawEvidence, Target::Milestone(no)) => {
            plan.area(no.area).is_some_and(|area| area.evidence_of(no.n).next().is_some())
        }
        (What::Milestone, Target::Area(n)) => plan.area(n).is_some_and(|area| !area.actions.is_empty()),
        (What::Measure, Target::Area(n)) => plan.area(n).is_some_and(|area| !decide::has_answered(area)),
        (What::AskMeasure, Target::Area(n)) => {
            plan.area(n).is_some_and(|area| decide::has_answered(area) && area.asked_change().is_none())
        }
        (What::AnswerMeasure, Target::Area(n)) => {
            plan.area(n).is_some_and(|area| area.asked_change().is_some())
        }
        (What::Remark, Target::Area(n)) => plan.area(n).is_some_and(|area| area.measure.is_some()),
        (What::AnswerChallenge, Target::Area(n)) => {
            plan.area(n).is_some_and(|area| area.challenges.iter().any(|found| found.answer.is_none()))
        }
        (What::Tell | What::Close | What::Move | What::Withdraw, Target::Milestone(no)) => {
            plan.milestone(no).is_some_and(|milestone| milestone.closed.is_none())
        }
        (What::Reopen, Target::Milestone(no)) => {
            plan.milestone(no).is_some_and(|milestone| milestone.closed.is_some())
        }
        (What::Reply, Target::Milestone(no)) => asked(plan, no, opened.visitor.role).is_some(),
        _ => true,
    }
}

/// The partner that someone in this role may answer for here: one that was asked and has not answered.
fn asked(plan: &Plan, no: MilestoneNo, role: Role) -> Option<Party> {
    let closed = plan.milestone(no)?.closed.as_ref()?;
    closed.asks.iter().find(|ask| ask.reply.is_none() && ask.party.answered_by(role)).map(|ask| ask.party)
}

/// The facts of a deed.
pub(super) fn decide(
    what: What,
    plan: &Plan,
    (target, role, person): (Target, Role, PersonId),
    given: &Given,
    today: Day,
) -> Answer<Vec<Happening>> {
    match target {
        Target::Plan | Target::Meetings => of_plan(what, plan, given, today),
        Target::Meeting(n) => of_meeting(what, plan, n, given, today),
        Target::Area(n) => of_area(what, plan, (n, role, person), given, today),
        Target::Milestone(no) => of_milestone(what, plan, (no, role), given, today),
    }
}

fn of_plan(what: What, plan: &Plan, given: &Given, today: Day) -> Answer<Vec<Happening>> {
    match what {
        What::Agree => decide::agree(plan, day(given, "day")?, today),
        What::Publish => decide::publish(plan, day(given, "day")?, today),
        What::Send => decide::send_statement(plan, day(given, "day")?, today),
        What::Accept => decide::accept(plan, day(given, "day")?, today),
        What::Area => {
            decide::found(plan, code(given, "kind", AreaKind::from_code)?, text(given, "title")?, today)
        }
        What::Visit => {
            let visit = code(given, "visit", VisitKind::from_code)?;
            decide::visited(plan, visit, &numbers(given.all("sufficient")), day(given, "day")?, today)
        }
        What::Follow => {
            let what = code(given, "what", FollowKind::from_code)?;
            let days = (given.day("six"), given.day("twelve"));
            decide::follow(plan, what, text(given, "words")?, day(given, "day")?, days, today)
        }
        What::Meeting => {
            let what = code(given, "what", MeetingKind::from_code)?;
            let days = (day(given, "day")?, given.day("papers"));
            decide::set_meeting(plan, what, days, given.text("agenda"), today)
        }
        What::WithdrawLater => {
            decide::withdraw_later(plan, chosen(given, "later")?, text(given, "why")?, today)
        }
        What::WithdrawLetter => decide::withdraw_letter(plan, text(given, "why")?, today),
        _ => Err(Problem::Missing),
    }
}

fn of_meeting(what: What, plan: &Plan, n: i64, given: &Given, today: Day) -> Answer<Vec<Happening>> {
    if what == What::MoveMeeting {
        return decide::move_meeting(plan, n, (day(given, "day")?, given.day("papers")), today);
    }
    let words = text(given, "words")?;
    match what {
        What::Decision => decide::decide_at(plan, n, words, today),
        What::Asked => decide::ask(plan, n, (words, text(given, "who")?, day(given, "due")?), today),
        What::AnswerAsked => {
            let asked = number(given, "asked", "Choose what is answered.")?;
            decide::answer_ask(plan, (n, asked.ok_or_else(|| missing("asked"))?), words, today)
        }
        _ => Err(Problem::Missing),
    }
}

fn of_area(
    what: What,
    plan: &Plan,
    (n, role, person): (i64, Role, PersonId),
    given: &Given,
    today: Day,
) -> Answer<Vec<Happening>> {
    let words = || text(given, "words");
    match what {
        What::Finding => decide::finding(plan, n, words()?, today),
        What::Accountable => {
            let officer = Accountable {
                party: party(given)?,
                name: text(given, "name")?,
                officer_id: given.one("officer").parse().ok(),
                manager: text(given, "manager")?,
                manager_id: given.one("account").parse().ok(),
            };
            decide::make_accountable(plan, n, officer, today)
        }
        What::Part => {
            let who = (party(given)?, code(given, "part", Part::from_code)?, text(given, "name")?);
            decide::take_part(plan, n, who, today)
        }
        What::Aim => decide::set_aim(plan, n, words()?, today),
        What::Measure => decide::linked(plan, n, given.one("measure"), today),
        What::AskMeasure => {
            let measure = Some(given.one("measure")).filter(|id| !id.is_empty());
            decide::ask_change(plan, n, measure, (text(given, "why")?, person), today)
        }
        What::AnswerMeasure if given.one("answer") == "agree" => decide::agree_change(plan, n, person, today),
        What::AnswerMeasure => decide::decline_change(plan, n, given.text("words"), today),
        What::Remark => decide::remark(plan, n, words()?, today),
        What::Action => {
            let new = NewAction {
                words: words()?,
                starts: day(given, "starts")?,
                aim: number(given, "aim", "Choose from the list.")?,
                cost: number(given, "cost", "Enter whole pounds, such as 12000.")?,
            };
            decide::plan_action(plan, n, new, today)
        }
        What::Milestone => decide::plan_milestone(plan, milestone(plan, n, given)?, today),
        What::Risk => decide::note_risk(plan, n, words()?, text(given, "answer")?, today),
        What::Evidence => decide::add_evidence(plan, evidence(n, None, given)?, today),
        What::Challenge => {
            let party = Party::ALL.iter().copied().find(|party| party.answered_by(role));
            decide::challenge(plan, n, party.ok_or(Problem::Missing)?, words()?, today)
        }
        What::AnswerChallenge => decide::answer_challenge(plan, n, words()?, today),
        What::WithdrawEvidence => {
            decide::withdraw_evidence(plan, (n, None), chosen(given, "piece")?, text(given, "why")?, today)
        }
        _ => Err(Problem::Missing),
    }
}

fn of_milestone(
    what: What,
    plan: &Plan,
    (no, role): (MilestoneNo, Role),
    given: &Given,
    today: Day,
) -> Answer<Vec<Happening>> {
    match what {
        What::Tell => {
            let progress = code(given, "progress", Progress::from_code)?;
            decide::tell(plan, no, progress, given.text("words"), today)
        }
        What::Close => decide::close(plan, no, given.ticked("ask", "yes"), today),
        What::Reply => {
            let sentence = "You were not asked to confirm this milestone, or have answered.";
            let party = asked(plan, no, role).ok_or_else(|| Problem::refuse("", sentence))?;
            let reply = (party, code(given, "reply", Reply::from_code)?);
            decide::reply(plan, no, reply, given.text("why"), today)
        }
        What::Evidence => decide::add_evidence(plan, evidence(no.area, Some(no.n), given)?, today),
        What::Move => decide::move_due(plan, no, day(given, "due")?, text(given, "why")?, today),
        What::Reopen => decide::reopen(plan, no, text(given, "why")?, today),
        What::Withdraw => decide::withdraw(plan, no, text(given, "why")?, today),
        What::Reword => decide::reword(plan, no, (text(given, "words")?, text(given, "why")?)),
        What::WithdrawEvidence => {
            let of = (no.area, Some(no.n));
            decide::withdraw_evidence(plan, of, chosen(given, "piece")?, text(given, "why")?, today)
        }
        _ => Err(Problem::Missing),
    }
}

fn milestone(plan: &Plan, area: i64, given: &Given) -> Answer<Milestone> {
    let last = plan.area(area).and_then(|area| area.actions.last()).map_or(0, |action| action.n);
    Ok(Milestone {
        no: MilestoneNo { area, n: 0 },
        action: number(given, "action", "Enter the number of an action.")?.unwrap_or(last),
        words: text(given, "words")?,
        due: day(given, "due")?,
        party: party(given)?,
        lead: text(given, "lead")?,
        confirmers: Party::ALL.iter().copied().filter(|p| given.ticked("confirmers", p.code())).collect(),
    })
}

fn evidence(area: i64, milestone: Option<i64>, given: &Given) -> Answer<Evidence> {
    let what = code(given, "what", EvidenceKind::from_code)?;
    let link = match what {
        EvidenceKind::Measure => given.one("measure"),
        EvidenceKind::Decision => given.one("decision"),
        EvidenceKind::File => given.one("link"),
        EvidenceKind::Quotation | EvidenceKind::Figure => "",
    };
    Ok(Evidence {
        area,
        milestone,
        what,
        words: text(given, "words")?,
        source: text(given, "source")?,
        consent: given.ticked("consent", "yes"),
        link: (!link.is_empty()).then(|| link.to_owned()),
        document: None,
    })
}
