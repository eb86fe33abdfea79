//! H5: offering a clinic: how many families, the next in turn. The check page names them before anything is offered.

use super::own_service;
use crate::service::Service;
use axum::extract::{Path, State};
use waymark_people::forms::tokens;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{FormBody, Inset, TextInput, Typed, Width, heading};
use waymark_web::{Form, Frame, PageAnswer, Title};

const TITLE: &str = "Offer appointments to the next families";
/// By which rule.
const RULE: &str = "Urgent first, then sooner than in turn, then the longest wait since referral. Families that asked for a \
    later day, and those who have an appointment, are left out. A child who was not brought keeps the place. You see the names \
    before anything is offered.";

/// `GET /health/list/{service}/offer`.
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
) -> PageAnswer {
    let service: Service = own_service(&desk, &visitor, &slug).await?;
    let next = TextInput::new("next", "How many families?")
        .hint("From 1 to 100")
        .typed(Typed::Digits)
        .width(Width::Five)
        .of(&Form::default());
    let head = heading(&service.details.name, TITLE);
    let body = FormBody::new(head, format!("{}/chosen", service.href()), tokens(&desk, &frame), "Continue")
        .before(Inset::new(RULE))
        .keep("deed", "offer")
        .field(next)
        .cancel(service.href());
    let page = frame.page(Title::new(TITLE).about(service.details.name.clone()), body);
    Ok(page.crumb("/home", "Home").crumb(service.href(), service.details.name.clone()))
}
