//! Help that needs no waiting, as families, referrers and staff read of it.

use crate::service::{Service, Support, When};
use crate::store::services::support;
use crate::words::say;
use askama::Template;
use axum::extract::State;
use waymark_access::Action;
use waymark_kernel::{Answer, ServiceId};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::list_words;
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

#[derive(Template)]
#[template(path = "support.html")]
struct Listed {
    heading: String,
    lead: String,
    how: String,
    /// Name, what it is, whom it is for, how to get it, and whether there are places.
    supports: Vec<[String; 5]>,
    /// Whether the heading is that of the whole page.
    page: bool,
}

/// `GET /support`: what everybody may use, whoever asks.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::OpenHome).allowed {
        return Err(Stop::Forbidden);
    }
    let mut all = support::all(desk.store()).await?;
    all.retain(|support| support.details.everyone && support.details.running);
    let lead = if all.is_empty() { say().family_support_none() } else { say().family_support_lead() };
    let page = frame.page(Title::new(say().family_support()), listed(&all, lead, true));
    if visitor.role.is_family() {
        return Ok(page.crumb("/my", say().family_home()).family());
    }
    Ok(page.crumb("/home", "Home"))
}

/// The help that everybody may use while they wait, for those about to refer a child.
pub(in crate::pages) async fn everyones(desk: &Desk) -> Answer<Vec<Support>> {
    let mut all = support::all(desk.store()).await?;
    all.retain(|support| support.details.everyone && support.details.running && support.details.before);
    Ok(all)
}

/// The help that fits somebody of an age who is referred to a service and stands so with it.
pub(in crate::pages) async fn fitting(
    desk: &Desk,
    age: i64,
    when: When,
    referred: ServiceId,
) -> Answer<Vec<Support>> {
    let mut all = support::all(desk.store()).await?;
    all.retain(|support| {
        let theirs = support.details.everyone || support.service == referred;
        theirs && support.details.fits(age, when)
    });
    Ok(all)
}

/// Such help as part of another page; nothing where there is none.
pub(in crate::pages) fn panel(supports: &[Support]) -> Html {
    if supports.is_empty() {
        return Html::empty();
    }
    listed(supports, say().family_support_lead(), false)
}

fn listed(supports: &[Support], lead: String, page: bool) -> Html {
    let line = |support: &Support| {
        let details = &support.details;
        let ages = say().family_support_ages(details.from_age, details.to_age);
        let places = match support.is_full() {
            Some(true) => say().family_support_full(),
            Some(false) => say().family_support_places(),
            None => String::new(),
        };
        [details.name.clone(), details.about.clone(), ages, details.how.clone(), places]
    };
    Html::of(&Listed {
        heading: say().family_support(),
        lead,
        how: say().family_support_how(),
        supports: supports.iter().map(line).collect(),
        page,
    })
}

/// The help a service runs, as staff read it. A count of one to five is for its own manager alone.
pub(super) fn table(service: &Service, supports: &[Support], keeps: bool) -> Html {
    if supports.is_empty() {
        return Html::fixed("<p class=\"govuk-body\">Nothing is recorded yet.</p>");
    }
    let columns =
        [Column::new("Help"), Column::new("When"), Column::new("Ages"), Column::new("Places, last told")];
    let rows = supports.iter().map(|support| line(service, support, keeps));
    Table::new("support", "Help that needs no waiting")
        .stack()
        .hide_caption()
        .columns(columns)
        .rows(rows)
        .into()
}

fn line(service: &Service, support: &Support, keeps: bool) -> Row {
    let details = &support.details;
    let when: Vec<&str> =
        [(details.before, "before"), (details.without, "without"), (details.after, "after")]
            .into_iter()
            .filter_map(|(yes, word)| yes.then_some(word))
            .collect();
    let running = if details.running { "runs now" } else { "does not run now" };
    let at = format!("{}/support/{}", service.page(), support.id);
    let name = if keeps {
        Cell::LinkNote(at.clone(), details.name.clone(), running.to_owned())
    } else {
        Cell::Note(details.name.clone(), running.to_owned())
    };
    let taken = match support.latest {
        None => "not told yet".to_owned(),
        Some(latest) if !keeps && (1..=5).contains(&latest.taken) => {
            format!("{} places, few taken", latest.places)
        }
        Some(latest) => format!("{} of {} taken", latest.taken, latest.places),
    };
    let places =
        if keeps { Cell::Html(Html::link(&format!("{at}/uptake"), &taken)) } else { Cell::Text(taken) };
    Row::new(vec![
        name,
        Cell::Text(format!("{} a diagnosis", list_words(&when))),
        Cell::Text(format!("{} to {}", details.from_age, details.to_age)),
        places,
    ])
}
