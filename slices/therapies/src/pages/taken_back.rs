//! Taking back an entry that did not happen. Both stay in the record.

use super::act::{record, words};
use super::opened::Opened;
use crate::decide;
use crate::store::earlier;
use crate::words::staff;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_kernel::Problem;
use waymark_people::Visit;
use waymark_people::forms::after;
use waymark_web::components::{FormBody, Inset, TextArea, heading};
use waymark_web::{Form, Need, PageAnswer, Stop, Title};

/// `GET /referrals/{reference}/facts/{n}/take-back`.
pub(super) async fn show(visit: Visit, Path((_, seq)): Path<(String, i64)>) -> PageAnswer {
    let opened = Opened::of_service(&visit).await?;
    page(&visit, &opened, seq, &Form::default())
}

/// `POST /referrals/{reference}/facts/{n}/take-back`.
pub(super) async fn send(
    visit: Visit,
    Path((_, seq)): Path<(String, i64)>,
    mut form: Form,
) -> Result<Response, Stop> {
    let opened = Opened::of_service(&visit).await?;
    if let Some(why) = form.text("why", Need::Required("Say why this entry was wrong."), 1_000) {
        let (why, today) = (words(&visit.desk, "taken_back", why), opened.today);
        let id = why.id;
        let others = earlier(visit.desk.store(), opened.open.child, opened.service.id).await?;
        let done = record(&visit, (&opened, Action::RecordReferral), (&form, vec![why]), move |open| {
            decide::take_back(&open.facts, &others, (seq, id), today)
        });
        if let Some(response) = after(done.await, &mut form, &format!("{}?done=taken-back", opened.href("")))?
        {
            return Ok(response);
        }
    }
    Ok(page(&visit, &opened, seq, &form)?.into_response())
}

fn page(visit: &Visit, opened: &Opened, seq: i64, form: &Form) -> PageAnswer {
    let wrong = opened.open.facts.iter().find(|happened| happened.seq == seq).ok_or(Problem::Missing)?;
    let said = staff(wrong, &opened.open.facts, &opened.texts);
    let caption = format!("{} · {}", opened.child.details.name(), opened.reference());
    let action = opened.href(&format!("facts/{seq}/take-back"));
    let body = FormBody::new(heading(&caption, "Take back an entry"), action, visit.tokens(), "Take it back")
        .before(Inset::new(format!("“{}” and this correction both stay in the record.", said.heading)))
        .field(TextArea::new("why", "Why was it wrong?").rows(3).of(form))
        .cancel(opened.href(""));
    let page = visit.frame.page(Title::new("Take back an entry").about(opened.reference()), body);
    Ok(page.crumb("/home", "Home").crumb(opened.href(""), opened.reference()).errors(form.refusals()))
}
