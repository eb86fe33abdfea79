//! The manager changes what is said of the service: who provides it, pays for it and has its inbox, its number of weeks and what that is, who may refer, and what families
//! can do meanwhile.

use super::kept::{Kept, number};
use crate::codes::{ClockRule, Standard};
use crate::service::{OLDEST, ServiceDetails};
use crate::store::services;
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, TeamId};
use waymark_people::teams;
use waymark_web::components::{Radios, Select, TextArea, TextInput};
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

const TITLE: &str = "Change what is said of the service";
/// The most characters of the name of an organisation.
const LONGEST: usize = 100;

/// `GET /health/services/{service}/details`.
pub(super) async fn show(kept: Kept) -> PageAnswer {
    let form = with_team(service_as_told(&kept.service.details)?, kept.service.details.team)?;
    let teams = teams_of_health(&kept).await?;
    Ok(page(&kept, &teams, &form))
}

/// `POST /health/services/{service}/details`.
pub(super) async fn send(kept: Kept, mut form: Form) -> Result<Response, Stop> {
    let teams = teams_of_health(&kept).await?;
    let codes: Vec<String> = teams.iter().map(|(id, _)| id.to_string()).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    // A form without the question, such as one that was open before it was asked, changes no inbox.
    let team = match form.value("team") {
        "" => Some(kept.service.details.team),
        _ => form
            .choice("team", &codes, Need::Required("Choose the team whose inbox it is."))
            .and_then(|id| id.parse().ok()),
    };
    if let (Some(team), Some(told)) = (team, service_told(&mut form, &kept.service.details)) {
        let details = ServiceDetails { team, ..told };
        let id = kept.service.id;
        let done = kept
            .record(&mut form, kept.done(), move |tx, by| Box::pin(services::change(tx, by, id, details)));
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(page(&kept, &teams, &form).into_response())
}

/// Every team of health, by name: an inbox of the council would open health referrals to it.
async fn teams_of_health(kept: &Kept) -> Answer<Vec<(TeamId, String)>> {
    let mut all = teams::all(kept.visit.desk.store()).await?;
    all.retain(|team| team.details.agency == "health");
    Ok(all.into_iter().map(|team| (team.id, team.details.name)).collect())
}

fn with_team(form: Form, team: TeamId) -> Answer<Form> {
    let known = form.fields().into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    Form::from_fields(known.chain([("team".to_owned(), team.to_string())]).collect())
}

/// The fields of the form as they were last told.
///
/// # Errors
/// As the form's.
pub fn service_as_told(details: &ServiceDetails) -> Answer<Form> {
    let yes_no = if details.families_refer { "yes" } else { "no" };
    let fields = [
        ("name", details.name.clone()),
        ("provider", details.provider.clone()),
        ("commissioner", details.commissioner.clone()),
        ("from_age", details.ages.0.to_string()),
        ("to_age", details.ages.1.to_string()),
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
    let provider = form.text("provider", Need::Required("Say who provides the service."), LONGEST);
    let commissioner = form.text("commissioner", Need::Required("Say who pays for the service."), LONGEST);
    let mut age =
        |name: &str, what: &str| form.whole(name, what, 0..=OLDEST, Need::Required("Enter an age."));
    let ages = (age("from_age", "The youngest age"), age("to_age", "The oldest age"));
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
        provider: provider?,
        commissioner: commissioner?,
        ages: (ages.0?, ages.1?),
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

fn page(kept: &Kept, teams: &[(TeamId, String)], form: &Form) -> Page {
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
    let inbox = teams.iter().fold(
        Select::new("team", "Whose inbox is it?")
            .hint("The children who were referred are then that team’s to see, and no more this one’s."),
        |select, (id, name)| select.option(id.to_string(), name.clone()),
    );
    let rule = "The rule it comes from, such as W3 (none for a local standard)";
    let every = "After how many weeks should a family that waits hear something?";
    let about = &kept.service.details.name;
    let body = kept
        .form("details", about, TITLE, "Save")
        .field(TextInput::new("name", "Name of the service").of(form))
        .field(TextInput::new("provider", "Who provides it?").of(form))
        .field(TextInput::new("commissioner", "Who pays for it?").of(form))
        .field(inbox.of(form))
        .field(number(form, "from_age", "Youngest age"))
        .field(number(form, "to_age", "Oldest age"))
        .field(clock.of(form))
        .field(number(form, "weeks", "Number of weeks to be seen"))
        .field(standard.of(form))
        .field(number(form, "rule", rule))
        .field(families.of(form))
        .field(number(form, "tell_every", every))
        .field(meanwhile.of(form));
    kept.page(about, TITLE, body, form)
}
