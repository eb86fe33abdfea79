//! Why a decision was late, given after it went: asked for by the case until someone answers. Nothing waits for it.

use super::act::{after, record, words};
use super::head::{form_of, form_page};
use super::opened::Opened;
use crate::codes::Disputed;
use crate::decide;
use crate::standing::unexplained;
use crate::store::OpenCase;
use crate::words::say;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::Problem;
use waymark_people::Visit;
use waymark_web::components::TextArea;
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

/// `GET /cases/{reference}/late-reason`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    Ok(page(&visit, &opened, about(&opened)?, &Form::default()))
}

/// `POST /cases/{reference}/late-reason`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let about = Disputed::from_code(form.value("about")).ok_or(Problem::Missing)?;
    if let Some(why) = form.text("why", Need::Required(&say().staff_refuse_why()), 5_000) {
        let why = words(&visit.desk, "late_because", why);
        let (id, today) = (why.id, opened.today);
        let decide = move |open: &OpenCase| decide::late_reason(&open.facts, &open.case, (about, id), today);
        let done = record(&visit, (&opened, Action::RecordFact), (&form, vec![why]), decide).await;
        if let Some(response) = after(done, &mut form, &opened.done("late"))? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, about, &form).into_response())
}

/// The first decision that is asked about; the page is not there when there is none.
fn about(opened: &Opened) -> Result<Disputed, Problem> {
    let asked = unexplained(&opened.open.facts, &opened.dues, opened.today);
    asked.first().map(|decision| decision.about).ok_or(Problem::Missing)
}

fn page(visit: &Visit, opened: &Opened, about: Disputed, form: &Form) -> Page {
    let heading = "Say why a decision was late";
    let question = match about {
        Disputed::Request => "Why was the decision whether to assess late?",
        Disputed::Assessment => "Why was the decision not to make a plan late?",
        Disputed::Other => "Why was the decision to end the plan late?",
    };
    let why = TextArea::new("why", question).hint(say().staff_decide_late_hint()).rows(3);
    let body = form_of(visit, opened, (heading, "late-reason"), "Record the reason")
        .keep("about", about.code())
        .field(why.of(form));
    form_page(visit, opened, heading, body).errors(form.refusals())
}
