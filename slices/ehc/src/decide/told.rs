//! The days of the stages as another record tells them, such as a table of live cases: the same order that the
//! decisions of an officer keep, without their letters. Late or early is what happened, and never refuses a day.

use super::in_words;
use crate::case::{Case, RequestEnd};
use crate::codes::Stage;
use crate::facts::{Decision, Fact, PlanDescription, RequestReceived};
use crate::mark::Mark;
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem, Refusal, add_years};

/// The days another record tells; `None` where it is silent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ToldDays {
    /// The council received the request.
    pub request_received: Option<Day>,
    /// The council told the family that it will assess.
    pub assessment_agreed: Option<Day>,
    /// The council told the family that it will not.
    pub assessment_refused: Option<Day>,
    /// A draft plan was sent.
    pub draft_sent: Option<Day>,
    /// The final plan was sent.
    pub final_issued: Option<Day>,
    /// The latest review meeting was held.
    pub review_meeting: Option<Day>,
    /// The council wrote with its decision after it.
    pub review_decided: Option<Day>,
}

impl ToldDays {
    /// Whether it tells any day at all.
    #[must_use]
    pub fn any(&self) -> bool {
        *self != Self::default()
    }
}

/// The facts that differ from what is known of a case, in the order they happened. A day that was known otherwise is
/// put right; the same days again are no fact. `born` is the child's birth date.
///
/// # Errors
/// Refused, with every sentence at once, each with the name of the day it belongs to: days out of order, before
/// birth or still to come, an end that contradicts the one on record, a stage without the one before it.
pub fn told_days(case: &Case, told: &ToldDays, born: Day, today: Day) -> Answer<Vec<Happening>> {
    let steps = steps(case, told);
    let mut refusals = contradictions(case, told, today);
    let limit = add_years(born, 25);
    if told.request_received.is_some_and(|day| day >= limit) {
        let sentence = format!("a request can be made up to the 25th birthday, {}", in_words(limit));
        refusals.push(refusal("request_received", sentence));
    }
    for (at, step) in steps.iter().enumerate() {
        let earlier = steps.iter().take(at);
        refusals.extend(step.refusals(earlier, born, today));
    }
    if !refusals.is_empty() {
        return Err(Problem::Refused(refusals));
    }
    let mut facts = Vec::new();
    for step in &steps {
        if let Some(day) = step.news() {
            facts.extend(facts_of(case, told, step, day));
        }
    }
    facts.sort_by_key(|happening| happening.when.last().unwrap_or(today));
    Ok(facts)
}

/// One stage: what is told of it, and what stands.
struct Step {
    field: &'static str,
    words: &'static str,
    told: Option<Day>,
    stands: Option<Mark>,
}

impl Step {
    /// The day that is told, where it is not the one that stands.
    fn news(&self) -> Option<Day> {
        self.told.filter(|day| self.stands.and_then(Mark::day) != Some(*day))
    }

    /// The day there will be once it is told.
    fn day(&self) -> Option<Day> {
        self.told.or_else(|| self.stands.and_then(Mark::day))
    }

    fn refusals<'s>(
        &self,
        earlier: impl Iterator<Item = &'s Self>,
        born: Day,
        today: Day,
    ) -> impl Iterator<Item = Refusal> {
        let mut wrong = Vec::new();
        let day = self.day();
        for one in earlier {
            let (Some(day), Some(before)) = (day, one.day()) else { continue };
            let news = self.news().is_some() || one.news().is_some();
            if news && day < before {
                wrong.push(format!("{} is before {} ({})", in_words(day), one.words, in_words(before)));
            }
        }
        match self.news() {
            Some(day) if day > today => wrong.push(format!("{} is still to come", in_words(day))),
            Some(day) if day < born => {
                wrong.push(format!("{} is before the child was born", in_words(day)));
            }
            _ => {}
        }
        let field = self.field;
        wrong.into_iter().map(move |sentence| refusal(field, sentence))
    }
}

/// The stages in the order of the law. Only one of the two ends of a request is a step: that both are told is a
/// contradiction of its own.
fn steps(case: &Case, told: &ToldDays) -> Vec<Step> {
    let ended = case.request_end.as_ref();
    let agreed = ended.filter(|(_, end)| *end != RequestEnd::Refused).map(|(at, _)| *at);
    let refused = ended.filter(|(_, end)| *end == RequestEnd::Refused).map(|(at, _)| *at);
    let draft = told.draft_sent.and_then(|day| case.drafts.iter().find(|at| at.day() == Some(day)));
    let step = |field, words, told, stands| Step { field, words, told, stands };
    vec![
        step(
            "request_received",
            "the day the request came",
            told.request_received,
            case.received.as_ref().map(|(at, _)| *at),
        ),
        step("assessment_agreed", "the day you agreed to assess", told.assessment_agreed, agreed),
        step("assessment_refused", "the day you refused to assess", told.assessment_refused, refused),
        step(
            "draft_sent",
            "the day the draft was sent",
            told.draft_sent,
            draft.or(case.drafts.first()).copied(),
        ),
        step("final_issued", "the day the final plan was sent", told.final_issued, case.final_issued),
        step("review_meeting", "the review meeting", told.review_meeting, case.review.meeting),
        step("review_decided", "the decision after the review", told.review_decided, decided(case, told)),
    ]
}

/// The decision after the same review; that of an earlier meeting is history.
fn decided(case: &Case, told: &ToldDays) -> Option<Mark> {
    let meeting = case.review.meeting.and_then(Mark::day);
    case.review.decided.filter(|_| told.review_meeting.is_none_or(|day| meeting == Some(day)))
}

/// What cannot be true together, whatever the days.
fn contradictions(case: &Case, told: &ToldDays, today: Day) -> Vec<Refusal> {
    let end = case.request_end.as_ref().map(|(_, end)| end);
    let stands = |kind: RequestEnd| end == Some(&kind);
    let agreed = told.assessment_agreed.is_some() || stands(RequestEnd::Agreed);
    let goes_on = agreed || stands(RequestEnd::Historical) || case.has_plan(today);
    let draft = told.draft_sent.is_some() || !case.drafts.is_empty();
    let planned = told.final_issued.is_some() || case.has_plan(today);
    let told_end = told.assessment_agreed.or(told.assessment_refused).is_some();
    let told_after = told.draft_sent.or(told.final_issued).is_some();
    let wrong = [
        (
            told.assessment_agreed.is_some() && told.assessment_refused.is_some(),
            "assessment_refused",
            "the assessment cannot be both agreed and refused",
        ),
        (
            told.assessment_agreed.is_some() && stands(RequestEnd::Refused),
            "assessment_agreed",
            "the record says that the assessment was refused: put that right on the page of the case",
        ),
        (
            told.assessment_refused.is_some() && stands(RequestEnd::Agreed),
            "assessment_refused",
            "the record says that the assessment was agreed: put that right on the page of the case",
        ),
        (
            told_end && stands(RequestEnd::Withdrawn),
            "",
            "the record says that the request was withdrawn: put that right on the page of the case",
        ),
        (
            told_after && !goes_on,
            if told.draft_sent.is_some() { "draft_sent" } else { "final_issued" },
            "there is no plan without an assessment: give the day it was agreed",
        ),
        (
            told.final_issued.is_some() && case.final_issued.is_none() && !case.has_plan(today) && !draft,
            "final_issued",
            "give the day the draft was sent before the final plan",
        ),
        (told.review_meeting.is_some() && !planned, "review_meeting", "there is no plan in force to review"),
        (
            told.review_decided.is_some() && told.review_meeting.is_none() && case.review.meeting.is_none(),
            "review_decided",
            "give the day of the review meeting before the decision",
        ),
        (
            case.stage(today) == Stage::Closed && told.any() && case.ceased.is_some(),
            "",
            "the plan has ceased: its days are put right on the page of the case",
        ),
    ];
    wrong.into_iter().filter(|(is, ..)| *is).map(|(_, field, words)| refusal(field, words)).collect()
}

fn refusal(field: &str, sentence: impl Into<String>) -> Refusal {
    Refusal { field: field.into(), sentence: sentence.into(), rule: None }
}

/// The facts of one stage on a day.
fn facts_of(case: &Case, told: &ToldDays, step: &Step, day: Day) -> Vec<Happening> {
    let corrects = step.stands.map(|at| at.seq);
    let put_right = |fact| vec![Happening { corrects, ..Happening::on(day, fact) }];
    match step.field {
        "request_received" => {
            let request = case.received.clone().map_or_else(RequestReceived::untold, |(_, request)| request);
            put_right(Fact::RequestReceived(request))
        }
        "assessment_agreed" => put_right(Fact::AssessmentAgreed(Decision::default())),
        "assessment_refused" => put_right(Fact::AssessmentRefused(Decision::default())),
        "draft_sent" => draft(case, day),
        "final_issued" => issued(case, day, corrects),
        "review_meeting" => vec![Happening::on(day, Fact::ReviewMeetingHeld)],
        _ => {
            let same =
                told.review_meeting.is_none_or(|met| case.review.meeting.and_then(Mark::day) == Some(met));
            put_right(Fact::ReviewDecided { outcome: case.review.outcome.filter(|_| same) })
        }
    }
}

/// A draft is sent when the council has decided to make a plan: where nobody told of that decision, on that day.
fn draft(case: &Case, day: Day) -> Vec<Happening> {
    let decided = case.plan_agreed.is_some() || case.assessment_end.is_some();
    let agreed = (!decided).then(|| Happening::on(day, Fact::PlanAgreed(Decision::default())));
    agreed.into_iter().chain([Happening::on(day, Fact::DraftSent)]).collect()
}

fn issued(case: &Case, day: Day, corrects: Option<i64>) -> Vec<Happening> {
    let mut facts = vec![Happening { corrects, ..Happening::on(day, Fact::FinalIssued) }];
    if case.plan.is_none() {
        let plan = PlanDescription { start: Some(day), first_made: Some(day), ..PlanDescription::default() };
        facts.push(Happening::on(day, Fact::PlanDescribed(plan)));
    }
    facts
}
