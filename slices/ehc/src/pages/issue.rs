//! C19: the final plan as a dated fact, with who received it. Writing the plan itself comes later.

use super::act::{after, record, tokens};
use super::head::{form_heading, form_page};
use super::opened::Opened;
use super::parts::FormBody;
use super::sent_on::{self, Sent};
use crate::decide;
use crate::facts::{Placement, PlanDescription};
use crate::store::OpenCase;
use crate::words::say;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::add_days;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Checkboxes, DateInput, Inset, TextInput, Typed, Width};
use waymark_web::words::day_long;
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop};

/// `GET /cases/{reference}/final-issued`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadCase).await?;
    Ok(page(&desk, &frame, &opened, &Form::default()))
}

/// `POST /cases/{reference}/final-issued`.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadCase).await?;
    let day = form.day("day", "The day", Need::Required(&say().staff_refuse_day()));
    let setting = super::urn::read(&desk, &opened, &mut form).await?;
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
                return Ok(sent_on::check(&desk, &frame, &opened, &sent, &form).into_response());
            }
            return Ok(page(&desk, &frame, &opened, &form).into_response());
        }
        let words = vec![sent_on::kept(&desk, &sent)];
        let done = record(&desk, &visitor, (&opened, Action::Decide), (&form, words), decide).await;
        if let Some(response) = after(done, &mut form, &format!("{}?done=final", opened.href("")))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &opened, &form).into_response())
}

fn page(desk: &Desk, frame: &Frame, opened: &Opened, form: &Form) -> Page {
    let heading = form_heading(opened, "Record the final plan");
    let mut body =
        FormBody::new(heading, opened.href("final-issued"), tokens(desk, frame), "Check the answers");
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
        .field(urn.typed(Typed::Digits).width(Width::Ten).of(form))
        .cancel(opened.href(""));
    form_page(frame, opened, "Record the final plan", body).errors(form.refusals())
}
