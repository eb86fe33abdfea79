//! Making a decision of a what-if: the money that was agreed and the day we will check. What is expected is worked out
//! again here, and kept.

use super::decides;
use crate::decision::{Decision, Expected};
use crate::forecast::{Answered, Asked, Forecasts};
use crate::service::Service;
use crate::store::{decisions, services};
use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use waymark_access::Visitor;
use waymark_kernel::{Answer, Day, FactId};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{DateInput, FormBody, Inset, TextInput, Typed, Width, heading};
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

/// `GET /waiting-lists/{service}/decide?…`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let query = query.unwrap_or_default();
    let (service, answered) = asked(&desk, &visitor, &forecasts, (&slug, &query)).await?;
    Ok(page(&desk, &frame, &service, &answered, &Form::default()))
}

/// `POST /waiting-lists/{service}/decide`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let query = form.value("asked").to_owned();
    let (service, answered) = asked(&desk, &visitor, &forecasts, (&slug, &query)).await?;
    let money =
        form.whole("agreed", "Money", 0..=1_000_000_000, Need::Required("Enter the money that was agreed."));
    let check_on = form.day("check", "The day", Need::Required("Enter the day you will check."));
    if let (Some(money), Some(check_on)) = (money, check_on) {
        let done = record(&desk, &visitor, &form, (&service, &answered, money, check_on)).await;
        let href = done
            .as_ref()
            .map_or_else(|_| String::new(), |id| format!("/commissioning/decisions/{id}?done=yes"));
        if let Some(response) = after(done, &mut form, &href)? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &service, &answered, &form).into_response())
}

async fn asked(
    desk: &Desk,
    visitor: &Visitor,
    forecasts: &Forecasts,
    (slug, query): (&str, &str),
) -> Result<(Service, Answered), Stop> {
    if !decides(desk, visitor) {
        return Err(Stop::Forbidden);
    }
    let service = services::by_slug(desk.store(), slug).await?;
    let today = desk.now().today;
    let asked = Asked::of_query(query, today);
    let (_, answered) = forecasts.ask(desk.store(), &service, &asked, today).await?;
    Ok((service, answered))
}

async fn record(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form,
    (service, answered, money, check_on): (&Service, &Answered, i64, Day),
) -> Answer<FactId> {
    let expected = Expected::by(&answered.forecast, check_on)?;
    let by = desk.by(visitor);
    let decision = Decision {
        id: by.ids.next(),
        service: service.id,
        asked: answered.asked.clone(),
        money,
        decided: by.now.today,
        check_on,
        expected,
    };
    let key = format!("therapies/decision/{}/{}", visitor.person, key(desk, form));
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if let Some(known) = tx.once(&key).await?.and_then(|known| known.parse().ok()) {
                    return Ok(known);
                }
                let id = decisions::decide(&mut *tx, &by, decision).await?;
                tx.remember(&key, &id.to_string(), by.now.at).await?;
                Ok(id)
            })
        })
        .await
}

fn page(desk: &Desk, frame: &Frame, service: &Service, answered: &Answered, form: &Form) -> Page {
    let back = format!("/waiting-lists/{}?{}", service.details.slug, answered.asked);
    let title = "Make a joint decision";
    let sentences = answered.sentences.join(" ");
    let body = FormBody::new(
        heading(&service.details.name, title),
        format!("/waiting-lists/{}/decide", service.details.slug),
        tokens(desk, frame),
        "Record the decision",
    )
    .before(Inset::new(sentences))
    .keep("asked", answered.asked.clone())
    .field(
        TextInput::new("agreed", "Money that was agreed, in pounds")
            .typed(Typed::Digits)
            .width(Width::Ten)
            .of(form),
    )
    .field(DateInput::new("check", "The day we will check").of(form))
    .cancel(back.clone());
    frame
        .page(Title::new(title).about(service.details.name.clone()), body)
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists")
        .crumb(back, service.details.name.clone())
        .errors(form.refusals())
}
