//! The manager tells of help that needs no waiting: what it is, whom it is for, and how to get it.

use super::kept::{Kept, number};
use crate::service::SupportDetails;
use crate::store::services::support;
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Problem, ServiceId};
use waymark_web::components::{Checkboxes, Radios, TextArea, TextInput};
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

const TITLE: &str = "Help that needs no waiting";

/// `GET /health/services/{service}/support/new`.
pub(super) async fn new(kept: Kept) -> PageAnswer {
    Ok(page(&kept, None, &Form::default()))
}

/// `GET /health/services/{service}/support/{id}`.
pub(super) async fn show(kept: Kept) -> PageAnswer {
    let id = kept.support()?.ok_or(Problem::Missing)?;
    let known = support::one(kept.visit.desk.store(), kept.service.id, id).await?;
    Ok(page(&kept, Some(id), &as_told(&known.details)?))
}

/// `POST /health/services/{service}/support/new` and `/support/{id}`.
pub(super) async fn send(kept: Kept, mut form: Form) -> Result<Response, Stop> {
    let (owner, id) = (kept.service.id, kept.support()?);
    if let Some(details) = read(&mut form) {
        let done = kept.record(&mut form, kept.done(), move |tx, by| {
            Box::pin(async move { support::keep(tx, by, owner, id, &details).await.map(|_| ()) })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(page(&kept, id, &form).into_response())
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

fn page(kept: &Kept, id: Option<ServiceId>, form: &Form) -> Page {
    let words =
        |name: &str, label: &str| TextArea::new(name, label).hint("Families read this.").rows(3).of(form);
    let when = Checkboxes::new("when", "When can it be used?")
        .option("before", "Before a diagnosis, while a child waits")
        .option("without", "Without a diagnosis")
        .option("after", "After a diagnosis");
    let everyone = Radios::new("everyone", "Who may use it?")
        .option("yes", "Everybody")
        .option("no", "Only those referred to this service");
    let running = Radios::new("running", "Does it run now?").inline().option("yes", "Yes").option("no", "No");
    let at = id.map_or_else(|| "support/new".to_owned(), |id| format!("support/{id}"));
    let about = &kept.service.details.name;
    let body = kept
        .form(&at, about, TITLE, "Save")
        .field(TextInput::new("name", "What is it called?").of(form))
        .field(words("about", "What is it?"))
        .field(words("how", "How do families get it?"))
        .field(when.of(form))
        .field(number(form, "from_age", "Youngest age"))
        .field(number(form, "to_age", "Oldest age"))
        .field(everyone.of(form))
        .field(running.of(form));
    kept.page(about, TITLE, body, form)
}
