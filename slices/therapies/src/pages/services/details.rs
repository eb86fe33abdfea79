//! The manager changes what is said of the service: its number of weeks and what that is, who may refer, and what families
//! can do meanwhile.

use super::kept::{Kept, number};
use crate::codes::{ClockRule, Standard};
use crate::service::ServiceDetails;
use crate::store::services;
use axum::response::{IntoResponse, Response};
use waymark_kernel::Answer;
use waymark_web::components::{Radios, TextArea, TextInput};
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

const TITLE: &str = "Change what is said of the service";

/// `GET /health/services/{service}/details`.
pub(super) async fn show(kept: Kept) -> PageAnswer {
    Ok(page(&kept, &service_as_told(&kept.service.details)?))
}

/// `POST /health/services/{service}/details`.
pub(super) async fn send(kept: Kept, mut form: Form) -> Result<Response, Stop> {
    if let Some(details) = service_told(&mut form, &kept.service.details) {
        let id = kept.service.id;
        let done = kept
            .record(&mut form, kept.done(), move |tx, by| Box::pin(services::change(tx, by, id, details)));
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(page(&kept, &form).into_response())
}

/// The fields of the form as they were last told.
///
/// # Errors
/// As the form's.
pub fn service_as_told(details: &ServiceDetails) -> Answer<Form> {
    let yes_no = if details.families_refer { "yes" } else { "no" };
    let fields = [
        ("name", details.name.clone()),
        ("clock", details.clock.code().to_owned()),
        ("standard", details.standard.code().to_owned()),
        ("rule", details.rule.clone().unwrap_or_default()),
        ("weeks", details.weeks.to_string()),
        ("families", yes_no.to_owned()),
        ("tell_every", details.tell_every.to_string()),
        ("meanwhile", details.meanwhile.clone()),
    ];
    Form::from_fields(fields.map(|(name, value)| (name.to_owned(), value)).to_vec())
}

/// What was typed of a service beside what is `known` of it; `None` where something is refused on the form. The command line
/// reads it so too.
pub fn service_told(form: &mut Form, known: &ServiceDetails) -> Option<ServiceDetails> {
    let name = form.text("name", Need::Required("Enter the name of the service."), 100);
    let clocks: Vec<&str> = ClockRule::ALL.iter().map(|clock| clock.code()).collect();
    let clock = form.choice("clock", &clocks, Need::Required("Choose what ends the wait."));
    let standards: Vec<&str> = Standard::ALL.iter().map(|standard| standard.code()).collect();
    let standard = form.choice("standard", &standards, Need::Required("Choose what the number is."));
    let rule = form.text("rule", Need::Optional, 10);
    let weeks = form.whole("weeks", "Number of weeks", 1..=520, Need::Required("Enter the number of weeks."));
    let families =
        form.choice("families", &["yes", "no"], Need::Required("Choose whether families may refer."));
    let tell_every =
        form.whole("tell_every", "Number of weeks", 1..=52, Need::Required("Enter the number of weeks."));
    let meanwhile = form.text("meanwhile", Need::Required("Say what families can do meanwhile."), 1_000);
    Some(ServiceDetails {
        name: name?,
        clock: ClockRule::from_code(&clock?)?,
        standard: Standard::from_code(&standard?)?,
        rule,
        weeks: weeks?,
        families_refer: families? == "yes",
        tell_every: tell_every?,
        meanwhile: meanwhile?,
        ..known.clone()
    })
}

fn page(kept: &Kept, form: &Form) -> Page {
    let clock =
        ClockRule::ALL.iter().fold(Radios::new("clock", "How is the wait counted?"), |radios, clock| {
            radios.option(clock.code(), clock.words())
        });
    let standard = Standard::ALL.iter().fold(
        Radios::new("standard", "What is this number of weeks?").hint("Only a right is ever called one."),
        |radios, standard| radios.option(standard.code(), standard.words()),
    );
    let families = Radios::new("families", "May a parent or a young person refer?")
        .inline()
        .option("yes", "Yes")
        .option("no", "No");
    let meanwhile = TextArea::new("meanwhile", "What can families do while they wait?")
        .hint("Families read this. Write it so that a child of 11 can.")
        .rows(4);
    let rule = "The rule it comes from, such as W3 (none for a local standard)";
    let every = "After how many weeks should a family that waits hear something?";
    let about = &kept.service.details.name;
    let body = kept
        .form("details", about, TITLE, "Save")
        .field(TextInput::new("name", "Name of the service").of(form))
        .field(clock.of(form))
        .field(number(form, "weeks", "Number of weeks to be seen"))
        .field(standard.of(form))
        .field(number(form, "rule", rule))
        .field(families.of(form))
        .field(number(form, "tell_every", every))
        .field(meanwhile.of(form));
    kept.page(about, TITLE, body, form)
}
