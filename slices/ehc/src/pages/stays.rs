//! Recording that a child of an age to move between phases of education does not, and why: the case leaves the plans of which it
//! is not known for that year.

use super::act::{after, record, words};
use super::head::{form_of, form_page};
use super::opened::Opened;
use super::transfer::{which_year, year_of};
use crate::decide;
use crate::store::OpenCase;
use crate::words::say;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_people::Visit;
use waymark_web::components::{Inset, TextArea};
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

/// `GET /cases/{reference}/no-transfer`.
pub async fn show(visit: Visit) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    opened.sight.require(Action::RecordFact)?;
    Ok(page(&visit, &opened, &Form::default()))
}

/// `POST /cases/{reference}/no-transfer`.
pub async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let opened = Opened::read(&visit, Action::ReadCase).await?;
    let year = year_of(&mut form);
    let why = form.text("why", Need::Required(&say().staff_refuse_stays_why()), 5_000);
    if let (true, Some(year), Some(why)) = (form.is_right(), year, why) {
        let why = words(&visit.desk, "stays_because", why);
        let (id, days) = (why.id, (opened.child.details.birth_date, opened.today));
        let decide = move |open: &OpenCase| decide::stays_in_phase(&open.case, (year, id), days);
        let done = record(&visit, (&opened, Action::RecordFact), (&form, vec![why]), decide).await;
        if let Some(response) = after(done, &mut form, &opened.done("stays"))? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, &form).into_response())
}

fn page(visit: &Visit, opened: &Opened, form: &Form) -> Page {
    let heading = "Record that there is no phase transfer";
    let why = TextArea::new("why", "Why do they not move?").hint(say().staff_stays_hint()).rows(3);
    let body = form_of(visit, opened, (heading, "no-transfer"), "Record it")
        .before(Inset::new(say().staff_stays_inset()))
        .field(which_year().of(form))
        .field(why.of(form));
    form_page(visit, opened, heading, body).errors(form.refusals())
}
