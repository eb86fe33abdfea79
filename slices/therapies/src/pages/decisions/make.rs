//! Making a decision of a what-if: what it is called, who agreed, the money and posts, and the day we will check. What is
//! expected is worked out again here, and kept.

use super::{decides, partner};
use crate::decision::{Decision, Expected, MOST_MONEY, MOST_WORDS, Partner};
use crate::forecast::{Answered, Asked, Forecasts};
use crate::pages::services::posts;
use crate::pages::whatif::tells;
use crate::service::Service;
use crate::store::figures::told;
use crate::store::{decisions, services};
use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use waymark_access::Visitor;
use waymark_kernel::{Answer, Day, FactId};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Checkboxes, DateInput, FormBody, Inset, TextInput, Typed, Width, heading};
use waymark_web::words::thousands;
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

/// What a form tells.
struct Filled {
    title: String,
    partners: Vec<Partner>,
    money: i64,
    posts: i64,
    check_on: Day,
    watched_by: String,
}

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
    if let Some(told) = read(&mut form) {
        let done = record(&desk, &visitor, &form, (&service, &answered, told)).await;
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
    tells(&told(desk.store(), &service, today, &*desk.last_paper().await?).await?)?;
    let asked = Asked::of_address(query, today)?;
    let (_, answered) = forecasts.ask(desk.store(), &service, &asked, today).await?;
    Ok((service, answered))
}

fn read(form: &mut Form) -> Option<Filled> {
    let title = form.text("title", Need::Required("Enter what the decision is called."), MOST_WORDS);
    let mut partners: Vec<Partner> =
        form.all("partners").into_iter().filter_map(Partner::from_code).collect();
    partners.sort_unstable();
    partners.dedup();
    let money = pounds(form);
    let posts = form.hundredths("posts", "Posts", Need::Required("Enter the posts that were agreed, or 0."));
    let check_on = form.day("check", "The day", Need::Required("Enter the day you will check."));
    let watched_by = form.text("watch", Need::Required("Enter who watches what happens."), MOST_WORDS);
    Some(Filled {
        title: title?,
        partners,
        money: money?,
        posts: posts?,
        check_on: check_on?,
        watched_by: watched_by?,
    })
}

/// The money that was agreed, as people write it: `£52,000` too.
fn pounds(form: &mut Form) -> Option<i64> {
    let typed = form.value("agreed").trim().replace([',', '£'], "");
    let money = typed.parse().ok().filter(|money| (0..=MOST_MONEY).contains(money));
    if money.is_none() {
        let most = thousands(MOST_MONEY.unsigned_abs());
        form.refuse("agreed", format!("Enter the money in whole pounds, from 0 to {most}, such as £52,000."));
    }
    money
}

async fn record(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form,
    (service, answered, told): (&Service, &Answered, Filled),
) -> Answer<FactId> {
    let by = desk.by(visitor);
    let decision = Decision {
        id: by.ids.next(),
        service: service.id,
        title: told.title,
        partners: told.partners,
        asked: answered.asked.clone(),
        money: told.money,
        posts: told.posts,
        decided: by.now.today,
        check_on: told.check_on,
        watched_by: told.watched_by,
        expected: Expected::by(&answered.forecast, told.check_on)?,
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
    let body = FormBody::new(
        heading(&service.details.name, title),
        format!("/waiting-lists/{}/decide", service.details.slug),
        tokens(desk, frame),
        "Record the decision",
    )
    .before(Inset::new(answered.sentences.join(" ")))
    .keep("asked", answered.asked.clone())
    .field(TextInput::new("title", "What is the decision called?").hint("Name no child.").of(form))
    .field(who(desk, service).of(form))
    .field(digits("agreed", "Money that was agreed, in pounds").of(form))
    .field(needed(answered, form))
    .field(DateInput::new("check", "The day we will check").of(form))
    .field(
        TextInput::new("watch", "Who watches what happens?")
            .hint("A post or a body, such as the joint commissioning board.")
            .of(form),
    )
    .cancel(back.clone());
    frame
        .page(Title::new(title).about(service.details.name.clone()), body)
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists")
        .crumb(back, service.details.name.clone())
        .errors(form.refusals())
}

fn digits(name: &str, label: &str) -> TextInput {
    TextInput::new(name, label).typed(Typed::Digits).width(Width::Ten)
}

fn who(desk: &Desk, service: &Service) -> Checkboxes {
    Partner::ALL.into_iter().fold(Checkboxes::new("partners", "Who agreed?"), |boxes, one| {
        boxes.option(one.code(), partner(one, service, desk.area()))
    })
}

/// The posts: those that the forecast says it takes stand there already.
fn needed(answered: &Answered, form: &Form) -> TextInput {
    let input = TextInput::new("posts", "Whole-time posts that were agreed").width(Width::Five).of(form);
    match &answered.staff {
        Some(staff) if form.value("posts").is_empty() && form.is_right() => {
            input.value(posts((staff.posts * 100.0).round() as i64))
        }
        _ => input,
    }
}
