//! What was typed of a service, read as the fields of the manager's pages, so that one reading takes or refuses both.

use crate::cli::{CapacityTold, ServiceTold};
use waymark_kernel::{Answer, Day, Problem, TeamId, parse_day};
use waymark_therapies::codes::{ClockRule, Standard};
use waymark_therapies::pages::{capacity_told, service_as_told, service_told, step_told};
use waymark_therapies::service::{Capacity, ServiceDetails, Step};
use waymark_web::Form;

/// A service of which nothing but its address is said yet.
pub fn unknown(slug: &str) -> ServiceDetails {
    ServiceDetails {
        slug: slug.to_owned(),
        name: String::new(),
        provider: String::new(),
        commissioner: String::new(),
        team: TeamId(uuid::Uuid::nil()),
        clock: ClockRule::FirstContact,
        standard: Standard::Local,
        rule: None,
        weeks: 0,
        families_refer: false,
        tell_every: 0,
        meanwhile: String::new(),
        ages: (0, 25),
    }
}

/// What is said of a service; what was not typed stays as it is `known`, and where nothing is known it is asked for.
pub fn service(known: &ServiceDetails, told: &ServiceTold) -> Answer<ServiceDetails> {
    let typed = [
        ("name", &told.name),
        ("provider", &told.provider),
        ("commissioner", &told.commissioner),
        ("from_age", &told.from_age),
        ("to_age", &told.to_age),
        ("clock", &told.clock),
        ("weeks", &told.weeks),
        ("standard", &told.standard),
        ("rule", &told.rule),
        ("families", &told.families_refer),
        ("tell_every", &told.tell_every),
        ("meanwhile", &told.meanwhile),
    ];
    // A service that is new is for everybody whom the law of special educational needs covers, unless it is said.
    let before = if known.name.is_empty() {
        let ages = [("from_age", known.ages.0), ("to_age", known.ages.1)];
        Form::from_fields(ages.map(|(name, age)| (name.to_owned(), age.to_string())).to_vec())?
    } else {
        service_as_told(known)?
    };
    let fields = typed.into_iter().map(|(name, typed)| {
        let value = typed.clone().unwrap_or_else(|| before.value(name).to_owned());
        (name.to_owned(), value)
    });
    let mut form = Form::from_fields(fields.collect())?;
    let read = service_told(&mut form, known);
    let details = whole(form, read)?;
    details.check()?;
    Ok(details)
}

/// What a service can do in a week.
pub fn capacity(told: &CapacityTold, today: Day) -> Answer<Capacity> {
    let mut fields: Vec<(String, String)> = [
        ("posts", &told.posts),
        ("vacant", &told.vacant),
        ("first_slots", &told.first_slots),
        ("sessions", &told.sessions),
        ("leave", &told.leave),
        ("training", &told.training),
        ("cost", &told.cost),
    ]
    .into_iter()
    .filter_map(|(name, typed)| Some((name.to_owned(), typed.clone()?)))
    .collect();
    if let Some(typed) = &told.from {
        let wrong = || Problem::refuse("from", format!("“{typed}” is no day. Give one such as 2026-09-01."));
        let from = parse_day(typed).ok_or_else(wrong)?;
        fields.push(("from".into(), from.day().to_string()));
        fields.push(("from-month".into(), from.month().to_string()));
        fields.push(("from-year".into(), format!("{:04}", from.year())));
    }
    let mut form = Form::from_fields(fields)?;
    let read = capacity_told(&mut form, today);
    let capacity = whole(form, read)?;
    capacity.check()?;
    Ok(capacity)
}

/// The steps, in order: each `KIND:NUMBER:NAME`.
pub fn steps(told: &[String]) -> Answer<Vec<Step>> {
    told.iter().map(|typed| step(typed)).collect()
}

fn step(typed: &str) -> Answer<Step> {
    let mut parts = typed.splitn(3, ':').map(str::to_owned);
    let fields =
        ["kind", "appointments", "name"].map(|name| (name.to_owned(), parts.next().unwrap_or_default()));
    let mut form = Form::from_fields(fields.to_vec())?;
    let read = step_told(&mut form);
    whole(form, read).map_err(|problem| match problem {
        Problem::Refused(refusals) => Problem::Refused(
            refusals
                .into_iter()
                .map(|mut refusal| {
                    refusal.sentence = format!("“{typed}”: {}", refusal.sentence);
                    refusal
                })
                .collect(),
        ),
        other => other,
    })
}

/// What was read, or every sentence that was noted.
fn whole<T>(form: Form, read: Option<T>) -> Answer<T> {
    match read {
        Some(read) if form.is_right() => Ok(read),
        _ => Err(Problem::Refused(form.refusals().to_vec())),
    }
}
