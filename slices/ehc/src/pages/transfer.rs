//! Recording a move between phases of education: the case leaves the plans of whom it is not known, and gets the day before
//! which the law wants the new place named.

use super::act::{after, record};
use super::head::{form_of, form_page};
use super::opened::Opened;
use crate::codes::Move;
use crate::decide;
use crate::store::OpenCase;
use crate::words::{move_words, say};
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_people::Visit;
use waymark_web::components::{DateInput, Inset, Radios, TextInput, Typed, Width};
use waymark_web::words::capital;
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

/// `GET /cases/{reference}/phase-transfer`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    opened.sight.require(Action::RecordFact)?;
    Ok(page(&visit, &opened, &Form::default()))
}

/// `POST /cases/{reference}/phase-transfer`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let codes: Vec<&str> = Move::ALL.iter().map(|between| between.code()).collect();
    let between = form.choice("between", &codes, Need::Required(&say().staff_refuse_move()));
    let between = between.as_deref().and_then(Move::from_code);
    let year = year_of(&mut form);
    let sent = form.day("sent", "The day", Need::Optional);
    if let (true, Some(between), Some(year)) = (form.is_right(), between, year) {
        let (born, today) = (opened.child.details.birth_date, opened.today);
        let decide =
            move |open: &OpenCase| decide::phase_transfer(&open.case, (between, year), sent, (born, today));
        let done = record(&visit, (&opened, Action::RecordFact), (&form, Vec::new()), decide).await;
        if let Some(response) = after(done, &mut form, &opened.done("transfer"))? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, &form).into_response())
}

/// The question of the year of a move, or of none.
pub(super) fn which_year() -> TextInput {
    TextInput::new("year", "In September of which year?").typed(Typed::Digits).width(Width::Five)
}

/// The answer to it.
pub(super) fn year_of(form: &mut Form) -> Option<i16> {
    let year = form.whole("year", "The year", 2014..=2100, Need::Required(&say().staff_refuse_move_year()));
    year.and_then(|year| i16::try_from(year).ok())
}

fn page(visit: &Visit, opened: &Opened, form: &Form) -> Page {
    let heading = "Record the phase transfer";
    let between = Move::ALL.iter().fold(Radios::new("between", "Which move is it?"), |radios, between| {
        radios.option(between.code(), capital(move_words(*between)))
    });
    let year = which_year();
    let sent = DateInput::new("sent", "When was the amended plan that names the new place sent?")
        .hint(say().staff_transfer_sent_hint());
    let known = opened.case().phase_transfer;
    let fresh = form.fields().is_empty();
    let (between, year, sent) = match known.filter(|_| fresh) {
        Some(known) => (
            between.chosen(known.between.map(Move::code).unwrap_or_default()),
            year.value(known.due.map(|due| due.year().to_string()).unwrap_or_default()),
            known.done.map_or_else(|| sent.clone(), |done| sent.clone().value(done)),
        ),
        None => (between.of(form), year.of(form), sent.of(form)),
    };
    let body = form_of(visit, opened, (heading, "phase-transfer"), "Record the move")
        .before(Inset::new(say().staff_transfer_inset()))
        .field(between)
        .field(year)
        .field(sent);
    form_page(visit, opened, heading, body).errors(form.refusals())
}
