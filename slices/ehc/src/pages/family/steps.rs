//! Where we are, for a family: the steps of an assessment or a plan in the order of the law, each done, due or late, with
//! the day the law sets and why. A day of ours never stands in the law's place.

use super::Reading;
use super::bits::why;
use crate::case::{AssessmentEnd, Case, RequestEnd};
use crate::clock::{Due, Outcome};
use crate::codes::{AdviceKind, RequestSource, Stage};
use crate::facts::Exception;
use crate::mark::Mark;
use crate::standing::{Ending, FamilyState, Lead, Risk, days_left, late_advice};
use crate::words::{Subject, exception_reason, say};
use waymark_kernel::{add_days, day};
use waymark_web::Html;
use waymark_web::components::{Step, StepState, Steps};
use waymark_web::words::day_plain;

/// The steps. A case known only as at a census day shows what is behind it and nothing to come.
pub(super) fn steps(reading: &Reading) -> Steps {
    let case = reading.opened.case();
    let stage = reading.opened.standing.stage;
    let mut steps: Vec<Step> = asked(reading).into_iter().collect();
    if stage == Stage::Closed {
        steps.extend(ended(reading));
    } else if stage == Stage::Plan && reading.opened.standing.family != FamilyState::Final {
        steps.extend(in_force(reading));
    } else if !case.only_as_at() {
        steps.extend(assessment(reading, stage));
    }
    Steps::new(steps)
}

fn assessment(reading: &Reading, stage: Stage) -> Vec<Step> {
    let mut steps = vec![decide(reading)];
    steps.extend(reports(reading, stage));
    steps.push(plan(reading, stage));
    steps.extend(draft(reading, stage));
    steps.push(final_plan(reading, stage));
    if stage == Stage::Plan {
        steps.extend(review(reading));
    }
    steps
}

/// Who asked, and when. Which parent asked is not told to the other.
fn asked(reading: &Reading) -> Option<Step> {
    let opened = &reading.opened;
    let (at, request) = opened.case().received.as_ref()?;
    let mine = request.requester.is_none() && opened.names.child != Subject::You
        || request.requester.is_some_and(|who| reading.reader == Some(who));
    let title = match (request.source, opened.case().main_setting(opened.today)) {
        (Some(RequestSource::Family), _) if mine => say().tracker_asked(),
        // A code of the return names no place: only a number of the register does.
        (Some(RequestSource::Setting), Some(setting)) if setting.starts_with("urn:") => {
            say().tracker_asked_by(opened.names.setting(setting))
        }
        (Some(RequestSource::Setting), _) => say().tracker_asked_setting(),
        _ => say().tracker_asked_other(),
    };
    Some(Step::new(StepState::Done, title, day_of(*at)))
}

fn decide(reading: &Reading) -> Step {
    match &reading.opened.case().request_end {
        Some((at, RequestEnd::Agreed | RequestEnd::Historical)) => {
            done(reading, "A2", say().tracker_said_yes(), *at)
        }
        Some((at, _)) => done(reading, "A2", say().tracker_said_no(), *at),
        None => {
            limit(reading, "A2", StepState::Now, say().tracker_decide(), |day| say().tracker_decide_by(day))
        }
    }
}

/// The reports; nothing of them once a plan is made and nobody was asked.
fn reports(reading: &Reading, stage: Stage) -> Option<Step> {
    let opened = &reading.opened;
    let asked = opened.case().advice.iter().any(|advice| advice.kind != AdviceKind::Family);
    if !asked && matches!(stage, Stage::Issuing | Stage::Plan | Stage::Closed) {
        return None;
    }
    let title = match &opened.names.child {
        Subject::You => say().tracker_reports_you(),
        Subject::Named(name) => say().tracker_reports(name),
    };
    let waiting = waits_for_reports(opened.case(), opened.today);
    let late = !late_advice(&opened.dues, opened.today).is_empty();
    let state = match stage {
        Stage::Request => StepState::Next,
        Stage::Assessment if waiting && late => StepState::Late,
        Stage::Assessment if waiting => StepState::Now,
        // Reports that never came leave the step behind us, and it is not done.
        Stage::Issuing | Stage::Plan | Stage::Closed if left_out(opened.case(), opened.today) => {
            StepState::Next
        }
        Stage::Assessment | Stage::Issuing | Stage::Plan | Stage::Closed => StepState::Done,
    };
    let mut words = if stage == Stage::Request { String::new() } else { reports_in(reading) };
    if state == StepState::Next && stage != Stage::Request {
        words = format!("{words} {}", say().tracker_reports_rest());
    }
    Some(Step::new(state, title, words))
}

/// Whether a report is still to come, or nobody was asked yet.
fn waits_for_reports(case: &Case, today: waymark_kernel::Day) -> bool {
    let mut reports = case.advice.iter().filter(|advice| advice.kind != AdviceKind::Family).peekable();
    reports.peek().is_none() || reports.any(|advice| advice.open(today))
}

/// Whether a report that was asked for has not come.
fn left_out(case: &Case, today: waymark_kernel::Day) -> bool {
    case.advice.iter().any(|advice| advice.kind != AdviceKind::Family && advice.open(today))
}

fn reports_in(reading: &Reading) -> String {
    let (case, today) = (reading.opened.case(), reading.opened.today);
    let reports = || case.advice.iter().filter(|advice| advice.kind != AdviceKind::Family);
    let (all, in_now) = (reports().count(), reports().filter(|advice| advice.came(today)).count());
    let cannot = reports().filter(|advice| !advice.came(today) && !advice.open(today)).count();
    if all == 0 {
        return if case.plan_agreed.is_some() || case.began_in_return() {
            String::new()
        } else {
            say().tracker_reports_none()
        };
    }
    let views = case.advice.iter().any(|advice| advice.kind == AdviceKind::Family && advice.came(today));
    let mut words = vec![say().tracker_reports_in(in_now, all)];
    if cannot > 0 {
        words.push(say().tracker_reports_cannot(cannot));
    }
    if views {
        words.push(say().tracker_reports_views());
    }
    words.join(" ")
}

fn plan(reading: &Reading, stage: Stage) -> Step {
    let opened = &reading.opened;
    let case = opened.case();
    let title = match &opened.names.child {
        Subject::You => say().tracker_plan_you(),
        Subject::Named(name) => say().tracker_plan(name),
    };
    if matches!(stage, Stage::Issuing | Stage::Plan) {
        let day = case.plan_agreed.map_or_else(Html::empty, |at| Html::text(" ").and(day_of(at)));
        return Step::new(StepState::Done, title, Html::text(&say().tracker_plan_yes()).and(day));
    }
    let now = stage == Stage::Assessment && !waits_for_reports(case, opened.today);
    let state = if now { StepState::Now } else { StepState::Next };
    match find(reading, "A7") {
        // The day binds only a refusal: once it has passed nothing is late that may yet be a yes.
        Some(Due { outcome: Outcome::Due(day), rule, .. }) if *day < opened.today => {
            let words = Html::text(&say().tracker_plan_passed(day_plain(*day))).and(" ");
            Step::new(state, title.clone(), words.and(why(rule, &title)))
        }
        Some(_) => limit(reading, "A7", state, title, |day| say().tracker_plan_by(day)),
        None => Step::new(state, title, Html::empty()),
    }
}

/// The family's time on the draft; nothing of it where the plan was sent and no draft is on record.
fn draft(reading: &Reading, stage: Stage) -> Option<Step> {
    let (case, today) = (reading.opened.case(), reading.opened.today);
    let Some(sent) = case.drafts.iter().rev().find(|at| at.by(today)).and_then(|at| at.day()) else {
        let state = match stage {
            Stage::Issuing => StepState::Now,
            Stage::Request | Stage::Assessment => StepState::Next,
            Stage::Plan | Stage::Closed => return None,
        };
        return Some(Step::new(state, say().tracker_draft(), say().tracker_draft_later()));
    };
    // The draft's 15 days count the day it was sent as the first.
    let until = add_days(sent, 14);
    let state = if stage == Stage::Issuing && today <= until { StepState::Now } else { StepState::Done };
    let words = match state {
        StepState::Now => say().tracker_draft_sent(day_plain(sent), day_plain(until)),
        _ => say().tracker_draft_was_sent(day_plain(sent)),
    };
    Some(Step::new(state, say().tracker_draft(), words))
}

fn final_plan(reading: &Reading, stage: Stage) -> Step {
    let case = reading.opened.case();
    if let Some(at) = case.final_issued {
        return done(reading, "A11", say().tracker_final(), at);
    }
    let sent = case.drafts.iter().rev().find_map(|at| at.day());
    let read = stage == Stage::Issuing && sent.is_some_and(|sent| reading.opened.today > add_days(sent, 14));
    let state = if read { StepState::Now } else { StepState::Next };
    let tight = reading.opened.standing.risks.iter().any(|risk| matches!(risk, Risk::FamilyDays { .. }));
    limit(reading, "A11", state, say().tracker_final(), |day| match stage {
        Stage::Assessment | Stage::Issuing if tight => say().tracker_final_tight(day),
        Stage::Request | Stage::Assessment => say().tracker_final_if(day),
        Stage::Issuing | Stage::Plan | Stage::Closed => say().tracker_final_by(day),
    })
}

/// A plan in force: that it is, and when it is looked at again.
fn in_force(reading: &Reading) -> Vec<Step> {
    let case = reading.opened.case();
    let made = case.final_issued.map_or_else(Html::empty, day_of);
    let mut steps = vec![Step::new(StepState::Done, say().tracker_has_plan(), made)];
    if !case.only_as_at() {
        steps.extend(review(reading));
        steps.extend(no_move(reading));
    }
    steps
}

/// That a child of an age to move does not, until that September is over.
fn no_move(reading: &Reading) -> Option<Step> {
    let (case, today) = (reading.opened.case(), reading.opened.today);
    let year = case.stays.filter(|year| today <= day(*year, 9, 30))?;
    Some(Step::new(StepState::Done, say().tracker_stays(), say().tracker_stays_year(year.to_string())))
}

/// The review: when it is due, or, once we have met, what the meeting started and the year's own limit apart from it.
fn review(reading: &Reading) -> Vec<Step> {
    let met =
        matches!(reading.opened.standing.family, FamilyState::ReviewMet(_) | FamilyState::ReviewMetLate(_));
    let mut steps = Vec::new();
    let mut year = say().tracker_review();
    if let Some(meeting) = reading.opened.case().review.meeting.filter(|_| met) {
        steps.push(Step::new(StepState::Done, say().tracker_review_met(), day_of(meeting)));
        let title = say().tracker_coming_chosen();
        steps.push(limit(reading, "B10", StepState::Now, title, |day| say().tracker_decide_by(day)));
        year = say().tracker_review_whole();
    }
    if find(reading, "B1").is_some() {
        steps.push(limit(reading, "B1", StepState::Next, year, |day| say().tracker_review_by(day)));
    }
    steps
}

/// How a case ended: with the words its state has, and the day.
fn ended(reading: &Reading) -> Vec<Step> {
    let case = reading.opened.case();
    let Lead::Ended(ending) = reading.opened.standing.lead else { return Vec::new() };
    let ended = |rule: &str, title: String, at: Option<Mark>| match at {
        Some(at) => done(reading, rule, title, at),
        None => Step::new(StepState::Done, title, Html::empty()),
    };
    let request = case.request_end.as_ref().map(|(at, _)| *at);
    let assessment = case.assessment_end.as_ref().map(|(at, _)| *at);
    match ending {
        Ending::NotAssessed => vec![ended("A2", say().tracker_said_no(), request)],
        Ending::NoPlan => {
            let refused = matches!(case.assessment_end, Some((_, AssessmentEnd::Refused)));
            let no = ended("A7", say().tracker_plan_no(), assessment.filter(|_| refused));
            vec![ended("A2", say().tracker_said_yes(), request), no]
        }
        Ending::Withdrawn => vec![ended("", say().family_request_withdrawn(), assessment.or(request))],
        Ending::Moved => {
            vec![ended("", say().family_moved_away(), case.moved_away.as_ref().map(|(at, _)| *at))]
        }
        Ending::Ceased => vec![ended("", say().family_ceased(), case.ceased.as_ref().map(|(at, _)| *at))],
    }
}

/// The limit of a rule for the case, where it has started.
fn find<'r>(reading: &'r Reading, rule: &str) -> Option<&'r Due> {
    reading.opened.dues.iter().find(|due| due.rule.id == rule && due.met.is_none())
}

/// A step with the day the law sets for it: due, late with an apology, let off, or not known.
fn limit(
    reading: &Reading,
    rule: &str,
    state: StepState,
    title: String,
    by: impl Fn(String) -> String,
) -> Step {
    let Some(due) = find(reading, rule) else { return Step::new(state, title, Html::empty()) };
    let late = days_left(due, reading.opened.today).is_some_and(|left| left < 0);
    let words = match due.outcome {
        Outcome::NotKnown => return Step::new(state, title, say().tracker_day_not_known()),
        Outcome::Disapplied(day) => {
            let passed = day < reading.opened.today;
            say().tracker_off(passed, day_plain(day), let_off(reading.opened.case(), due))
        }
        Outcome::Due(day) if late => say().tracker_late(day_plain(day)),
        Outcome::Due(day) => by(day_plain(day)),
    };
    let body = Html::text(&words).and(" ").and(why(due.rule, &title));
    Step::new(if late { StepState::Late } else { state }, title, body)
}

/// A step that the council has done, with its day; where that was late, with an apology and the day the law had set.
fn done(reading: &Reading, rule: &str, title: String, at: Mark) -> Step {
    let met = reading.opened.dues.iter().find(|due| due.rule.id == rule && due.met.is_some());
    let late = met.filter(|due| due.days_late(reading.opened.today).is_some_and(|days| days > 0));
    let body = match (late, late.and_then(Due::day), at.day()) {
        (Some(due), Some(day), Some(on)) => {
            let words = say().tracker_done_late(day_plain(on), day_plain(day));
            Html::text(&words).and(" ").and(why(due.rule, &title))
        }
        _ => day_of(at),
    };
    Step::new(StepState::Done, title, body)
}

/// Why the law lets the council be late with a limit, in the family's words.
fn let_off(case: &Case, due: &Due) -> String {
    let about = |exception: &&Exception| exception.rule == due.rule.id && exception.advice == due.advice;
    let relied = case.exceptions.iter().map(|(_, exception)| exception).find(about);
    exception_reason(relied.map_or("", |exception| exception.ground.as_str()))
}

/// The day something happened, as far as it is known.
fn day_of(at: Mark) -> Html {
    at.day().map_or_else(|| Html::text(&say().tracker_day_unknown()), |day| Html::text(&day_plain(day)))
}
