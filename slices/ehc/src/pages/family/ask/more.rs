//! Adding to a request that was sent: words, as few or as many as the family likes. They start no clock and stop none.

use super::super::super::act::{after, record, words};
use super::super::super::parts::{FormBody, heading};
use super::super::Reading;
use crate::decide;
use crate::words::say;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_people::Visit;
use waymark_web::components::TextArea;
use waymark_web::{Form, Need, Page, PageAnswer, Stop, Title};

/// The most words taken, in characters.
const MOST: usize = 20_000;

/// `GET /my/cases/{reference}/add`.
pub(super) async fn show(visit: Visit) -> PageAnswer {
    let reading = Reading::of_reference(&visit.desk, &visit.visitor, visit.named("reference")).await?;
    Ok(page(&visit, &reading, &Form::default()))
}

/// `POST /my/cases/{reference}/add`.
pub(super) async fn send(visit: Visit, mut form: Form) -> Result<Response, Stop> {
    let reading = Reading::of_reference(&visit.desk, &visit.visitor, visit.named("reference")).await?;
    if let Some(body) = form.text("words", Need::Required(&say().ask_enter_words()), MOST) {
        let said = words(&visit.desk, "family_words", body);
        let (id, today) = (said.id, reading.opened.today);
        let decide = move |_: &crate::store::OpenCase| Ok(decide::family_adds(id, today));
        let about = (&reading.opened, Action::ReadFamilyPage);
        let recorded = record(&visit, about, (&form, vec![said]), decide).await;
        if let Some(response) = after(recorded, &mut form, &format!("{}?done=added", reading.href()))? {
            return Ok(response);
        }
    }
    Ok(page(&visit, &reading, &form).into_response())
}

fn page(visit: &Visit, reading: &Reading, form: &Form) -> Page {
    let head = heading(&super::super::tracker::heading(reading), &say().tracker_add());
    let href = format!("{}/add", reading.href());
    let words = TextArea::new("words", &say().ask_more()).hint(say().ask_more_hint()).rows(8).of(form);
    let body = FormBody::new(head, href, visit.tokens(), &say().ask_more_send());
    let body = body.field(words).cancel(reading.href());
    let page =
        visit.frame.page(Title::new(say().tracker_add()).about(reading.opened.reference()), body).family();
    page.crumb("/my", say().tracker_home())
        .crumb(reading.href(), super::super::tracker::heading(reading))
        .errors(form.refusals())
}
