//! C19: the final plan as a dated fact, with who received it. Writing the plan itself comes later.

use super::act::{after, record};
use super::head::{form_of, form_page};
use super::opened::Opened;
use super::sent_on::{self, Sent};
use crate::decide;
use crate::facts::{Placement, PlanDescription};
use crate::store::OpenCase;
use crate::words::say;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::add_days;
use waymark_people::Visit;
use waymark_web::components::{Checkboxes, DateInput, Inset, TextInput, Typed, Width};
use waymark_web::words::day_long;
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

/// `GET /cases/{reference}/final-issued`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    Ok(page(&visit, &opened, &Form::default()))
}

/// `POST /cases/{reference}/final-issued`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let day = form.day("day", "The day", Need::Required(&say().staff_refuse_day()));
    let setting = super::urn::read(&visit.desk, &opened, &mut form).await?;
    let to = sent_on::to(&mut form);
    if let (Some(day), Some(to), true) = (day, to, form.is_right()) {
        let sent = Sent { what: "the final plan", page: "final-issued", day, to };
        let (today, finished) = (opened.today, form.ticked("family_finished"));
        let placed = |setting| Placement { setting, rank: Some("1".into()), ..Placement::default() };
        let named = setting.map(placed);
        let plan = PlanDescription { named: named.into_iter().collect(), ..PlanDescription::default() };
        let decide = move |open: &OpenCase| decide::final_issued(&open.case, day, finished, plan, today);
        if !sent_on::is_checked(&form) {
            if sent_on::fits(decide(&opened.open), &mut form)? {
                return Ok(sent_on::check(&visit, &opened, &sent, &form).into_response());
            }
            return Ok(page(&visit, &opened, &form).into_response());
        }
        let words = vec![sent_on::kept(&visit.desk, &sent)];
        let done = record(&visit, (&opened, Action::Decide), (&form, words), decide).await;
        if let Some(response) = after(done, &mut form, &opened.done("final"))? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, &form).into_response())
}

fn page(visit: &Visit, opened: &Opened, form: &Form) -> Page {
    let heading = "Record the final plan";
    let mut body = form_of(visit, opened, (heading, "final-issued"), "Check the answers");
    if let Some(sent) = opened.case().drafts.last().and_then(|at| at.day()) {
        body = body.before(Inset::new(say().staff_final_time(day_long(sent), day_long(add_days(sent, 14)))));
    }
    let day =
        DateInput::new("day", "When was the final plan sent to the family?").hint(say().staff_final_hint());
    let day = if form.fields().is_empty() { day.value(opened.today) } else { day.of(form) };
    let finished = Checkboxes::new("family_finished", "Before the 15 days are over");
    let urn = TextInput::new("urn", "Number of the school or college it names (URN), if any");
    let body = body
        .field(day)
        .field(sent_on::question(opened, form))
        .field(finished.option("yes", say().staff_final_finished()).of(form))
        .field(urn.typed(Typed::Digits).width(Width::Ten).of(form));
    form_page(visit, opened, heading, body).errors(form.refusals())
}
