//! The manager tells of help that needs no waiting: what it is, whom it is for, and how to get it.

use super::{crumbs, kept, record};
use crate::service::{Service, SupportDetails};
use crate::store::services::support;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Problem, ServiceId};
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Checkboxes, FormBody, Radios, TextArea, TextInput, Typed, Width, heading};
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

const TITLE: &str = "Help that needs no waiting";

/// `GET /health/services/{service}/support/new`.
pub(super) async fn new(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
) -> PageAnswer {
    let service = kept(&desk, &visitor, &slug).await?;
    Ok(page(&desk, &frame, &service, "new", &Form::default()))
}

/// `POST /health/services/{service}/support/new`.
pub(super) async fn send_new(
    State(desk): State<Desk>,
    signed_in: SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Stop> {
    keep(&desk, signed_in, &frame, (&slug, None), form).await
}

/// `GET /health/services/{service}/support/{id}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((slug, id)): Path<(String, String)>,
) -> PageAnswer {
    let service = kept(&desk, &visitor, &slug).await?;
    let known = support::one(desk.store(), service.id, id_of(&id)?).await?;
    Ok(page(&desk, &frame, &service, &id, &as_told(&known.details)?))
}

/// `POST /health/services/{service}/support/{id}`.
pub(super) async fn send(
    State(desk): State<Desk>,
    signed_in: SignedIn,
    frame: Frame,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Stop> {
    keep(&desk, signed_in, &frame, (&slug, Some(&id)), form).await
}

/// The identity in an address.
pub(super) fn id_of(written: &str) -> Answer<ServiceId> {
    written.parse().map_err(|_| Problem::Missing)
}

async fn keep(
    desk: &Desk,
    SignedIn(visitor): SignedIn,
    frame: &Frame,
    (slug, known): (&str, Option<&str>),
    mut form: Form,
) -> Result<Response, Stop> {
    let service = kept(desk, &visitor, slug).await?;
    let id = known.map(id_of).transpose()?;
    if let Some(details) = read(&mut form) {
        let owner = service.id;
        let done = record(desk, &visitor, &form, move |tx, by| {
            Box::pin(async move { support::keep(tx, by, owner, id, &details).await.map(|_| ()) })
        });
        if let Some(response) = after(done.await, &mut form, &format!("{}?done=yes", service.page()))? {
            return Ok(response);
        }
    }
    Ok(page(desk, frame, &service, known.unwrap_or("new"), &form).into_response())
}

fn as_told(details: &SupportDetails) -> Answer<Form> {
    let yes_no = |yes: bool| if yes { "yes" } else { "no" };
    let mut fields = vec![
        ("name", details.name.clone()),
        ("about", details.about.clone()),
        ("how", details.how.clone()),
        ("from_age", details.from_age.to_string()),
        ("to_age", details.to_age.to_string()),
        ("everyone", yes_no(details.everyone).to_owned()),
        ("running", yes_no(details.running).to_owned()),
    ];
    for (yes, code) in [(details.before, "before"), (details.without, "without"), (details.after, "after")] {
        if yes {
            fields.push(("when", code.to_owned()));
        }
    }
    Form::from_fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn read(form: &mut Form) -> Option<SupportDetails> {
    let name = form.text("name", Need::Required("Enter what it is called."), 100);
    let about = form.text("about", Need::Required("Say what it is."), 1_000);
    let how = form.text("how", Need::Required("Say how to get it."), 1_000);
    let mut age = |name: &str, what: &str| form.whole(name, what, 0..=25, Need::Required("Enter an age."));
    let (from_age, to_age) = (age("from_age", "The youngest age"), age("to_age", "The oldest age"));
    let everyone = form.choice("everyone", &["yes", "no"], Need::Required("Choose who may use it."));
    let running = form.choice("running", &["yes", "no"], Need::Required("Choose whether it runs now."));
    let ticked = |code| form.all("when").contains(&code);
    let [before, without, after] = ["before", "without", "after"].map(ticked);
    if !form.is_right() {
        return None;
    }
    Some(SupportDetails {
        name: name?,
        about: about?,
        how: how?,
        before,
        without,
        after,
        from_age: from_age?,
        to_age: to_age?,
        everyone: everyone? == "yes",
        running: running? == "yes",
    })
}

fn page(desk: &Desk, frame: &Frame, service: &Service, id: &str, form: &Form) -> Page {
    let words =
        |name: &str, label: &str| TextArea::new(name, label).hint("Families read this.").rows(3).of(form);
    let age = |name: &str, label: &str| {
        TextInput::new(name, label).typed(Typed::Digits).width(Width::Five).of(form)
    };
    let when = Checkboxes::new("when", "When can it be used?")
        .option("before", "Before a diagnosis, while a child waits")
        .option("without", "Without a diagnosis")
        .option("after", "After a diagnosis");
    let everyone = Radios::new("everyone", "Who may use it?")
        .option("yes", "Everybody")
        .option("no", "Only those referred to this service");
    let running = Radios::new("running", "Does it run now?").inline().option("yes", "Yes").option("no", "No");
    let action = format!("{}/support/{id}", service.page());
    let body = FormBody::new(heading(&service.details.name, TITLE), action, tokens(desk, frame), "Save")
        .field(TextInput::new("name", "What is it called?").of(form))
        .field(words("about", "What is it?"))
        .field(words("how", "How do families get it?"))
        .field(when.of(form))
        .field(age("from_age", "Youngest age"))
        .field(age("to_age", "Oldest age"))
        .field(everyone.of(form))
        .field(running.of(form))
        .cancel(service.page());
    crumbs(frame.page(Title::new(TITLE).about(service.details.name.clone()), body), service)
        .errors(form.refusals())
}
