//! C4: the decision whether to assess, whether to make a plan, and to end one. First the answers, then a check page with the letter
//! and its notice contents, then one post that records the decision and keeps the letter. Late asks why and never
//! blocks: without a reason the case goes on asking; a refusal prompts a call first, and its letter waits for a day when someone can answer the phone.

mod answers;
mod check;
mod form;
mod recipients;
mod versions;

use self::answers::Answers;
use super::act::{after, record, sent_before, words};
use super::opened::Opened;
use crate::decide::{self, DecideAssess, DecideCease, DecidePlan};
use crate::facts::Decision;
use crate::store::OpenCase;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use waymark_access::Action;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::{Desk, Visit};
use waymark_web::{Form, PageAnswer, Stop};

/// Which decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Whether to assess (regulation 5).
    Assess,
    /// Whether to make a plan (regulation 10).
    Plan,
    /// To end the plan (regulation 31).
    Cease,
}

impl Which {
    const fn page(self) -> &'static str {
        match self {
            Self::Assess => "decide-assess",
            Self::Plan => "decide-plan",
            Self::Cease => "decide-cease",
        }
    }

    const fn heading(self) -> &'static str {
        match self {
            Self::Assess => "Decide whether to assess",
            Self::Plan => "Decide whether to make a plan",
            Self::Cease => "Decide to end the plan",
        }
    }

    /// The rule whose limit the decision has to meet: a yes to a plan has none of its own.
    fn limit(self, opened: &Opened) -> Option<Day> {
        let rule = match self {
            Self::Assess => "A2",
            Self::Plan => "A7",
            Self::Cease => "B10",
        };
        opened.dues.iter().find(|due| due.rule.id == rule && due.open()).and_then(crate::clock::Due::day)
    }
}

/// A page for each decision, at `/cases/{reference}/decide-assess` and its neighbours.
pub fn routes() -> Router<Desk> {
    [Which::Assess, Which::Plan, Which::Cease].into_iter().fold(Router::new(), |router, which| {
        let shows = move |visit| show(which, visit);
        let sends = move |visit, form| send(which, visit, form);
        router.route(&format!("/cases/{{reference}}/{}", which.page()), get(shows).post(sends))
    })
}

async fn show(which: Which, visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    if which == Which::Cease {
        decide::can_cease(opened.case(), opened.today)?;
    }
    let deciders = form::deciders(&visit.desk, &visit.visitor).await?;
    Ok(form::page(&visit, &opened, (which, &deciders), &Form::default()))
}

async fn send(which: Which, visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let href = opened.done(if which == Which::Plan { "plan" } else { "assess" });
    // What already went is answered again, whatever would hold it back now.
    if form.value("step") == "send" && sent_before(&visit.desk, &opened, &form).await? {
        return Ok(Redirect::to(&href).into_response());
    }
    let deciders = form::deciders(&visit.desk, &visit.visitor).await?;
    let typed = Answers::read(&mut form, &opened, (which, &deciders));
    let change = form.value("step") == "change";
    let Some(answers) = typed.filter(|_| !change) else {
        return Ok(form::page(&visit, &opened, (which, &deciders), &form).into_response());
    };
    let checked = check::Checked::new(&visit.desk, &opened, which, &answers).await?;
    let (decision, texts) = decision(&visit.desk, &answers, &checked);
    // What would be refused when it is sent is refused before anybody reads its letter.
    if let Err(Problem::Refused(refusals)) = decided(&opened.open, which, &answers, decision.clone()) {
        form.refuse_all(refusals);
        return Ok(form::page(&visit, &opened, (which, &deciders), &form).into_response());
    }
    if form.value("step") != "send" || !checked.may_go() {
        return Ok(check::page(&visit, &opened, (which, &answers, &checked)).into_response());
    }
    let action = (&opened, Action::Decide);
    let command = answers.clone();
    let decide = move |open: &OpenCase| decided(open, which, &command, decision);
    let done = record(&visit, action, (&form, texts), decide).await;
    let done = versions::whole(&visit.desk, &opened, (which, &answers), done).await?;
    match after(done, &mut form, &href)? {
        Some(response) => Ok(response),
        None => Ok(form::page(&visit, &opened, (which, &deciders), &form).into_response()),
    }
}

/// The decision with the words it points to: the reasons, why it is late, and each letter as it went.
fn decision(
    desk: &Desk,
    answers: &Answers,
    checked: &check::Checked,
) -> (Decision, Vec<crate::store::Words>) {
    let reasons = words(desk, "decision_reasons", &*answers.reasons);
    let letters: Vec<_> =
        checked.letters.iter().map(|letter| words(desk, "decision_letter", letter.text())).collect();
    let late = answers.late_because.as_ref().map(|why| words(desk, "late_because", &**why));
    let earlier = answers.earlier_because.as_ref().map(|why| words(desk, "earlier_because", &**why));
    let decision = Decision {
        officer: Some(answers.officer),
        reasons: Some(reasons.id),
        late_because: late.as_ref().map(|late| late.id),
        letter: letters.first().map(|first| first.id),
        further_letters: letters.iter().skip(1).map(|letter| letter.id).collect(),
        phoned_first: answers.phoned,
    };
    (decision, [reasons].into_iter().chain(letters).chain(late).chain(earlier).collect())
}

fn decided(
    open: &OpenCase,
    which: Which,
    answers: &Answers,
    decision: Decision,
) -> Answer<Vec<crate::record::Happening>> {
    let (day, seen, today) = (answers.day, answers.seen, answers.today);
    if open.case.only_as_at() {
        return Err(Problem::refuse("", crate::words::say().staff_refuse_as_at()));
    }
    match which {
        Which::Assess => decide::decide_assess(
            &open.case,
            DecideAssess { assess: answers.yes, day, decision, seen },
            today,
        ),
        Which::Cease => {
            let (consulted, left) = (answers.consulted, answers.left);
            decide::decide_cease(&open.case, DecideCease { day, decision, consulted, left, seen }, today)
        }
        Which::Plan => {
            decide::decide_plan(&open.case, DecidePlan { make: answers.yes, day, decision, seen }, today)
        }
    }
}
