//! H4: the named list of a service. Weeks since referral are always the whole time; the address holds every filter and
//! nothing personal.

mod narrow;
mod offer;
mod table;
mod validate;

pub(super) use offer::show as offer;
pub(super) use validate::show as validate;

use super::kept_back;
use super::together::buttons;
use crate::filters::{Filters, PER_PAGE};
use crate::service::Service;
use crate::standing::Figures;
use crate::store::figures::{Of, of_service};
use crate::store::list::{self, ReferralRow};
use crate::store::loads::last_loaded;
use crate::store::services;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use table::{Told, table};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, Day, Problem, TeamId, add_days};
use waymark_people::forms::tokens;
use waymark_people::search::{self, Query};
use waymark_people::{Beside, Desk, SignedIn};
use waymark_web::components::{Pagination, Place, Results};
use waymark_web::words::{day_long, thousands};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title, Tokens};

#[derive(Template)]
#[template(path = "list.html")]
struct ListView {
    caption: String,
    heading: String,
    actions: Html,
    key: Vec<(String, String)>,
    beside: Html,
    filter: Html,
    results: Html,
    action: String,
    tokens: Tokens,
    table: Html,
    hint: &'static str,
    bulk: Html,
    pages: Html,
    note: &'static str,
    empty: Html,
}

/// `GET /health/list`: the visitor's services; the list itself where there is one.
pub(super) async fn services(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
) -> Result<Response, Stop> {
    gate(&desk, &visitor)?;
    let own = services::of_teams(desk.store(), &visitor.teams).await?;
    if let [only] = own.as_slice() {
        return Ok(Redirect::to(&only.href()).into_response());
    }
    let mut main = Html::fixed("<h1 class=\"govuk-heading-l\">Waiting lists</h1>");
    for service in &own {
        let link = Html::link(&service.href(), &service.details.name);
        main = main.and(Html::fixed("<p class=\"govuk-body\">")).and(link).and(Html::fixed("</p>"));
    }
    if own.is_empty() {
        main = main.and(Html::fixed("<p class=\"govuk-body\">Your team has no waiting list here.</p>"));
    }
    Ok(frame.page(Title::new("Waiting lists"), main).crumb("/home", "Home").into_response())
}

/// `GET /health/list/{service}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    beside: Beside<TeamId>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let service = own_service(&desk, &visitor, &slug).await?;
    let filters = Filters::read(&query.unwrap_or_default());
    let today = desk.now().today;
    let (figures, rows, count) = read(&desk, &visitor, &service, &filters, today).await?;
    let loaded = last_loaded(desk.store(), service.id).await?;
    let told = Told { service: &service, loaded, today };
    let path = service.href();
    let place = Place { page: filters.page, per: PER_PAGE, shown: rows.len() as u64, count };
    let pages = Pagination::around(place, |page| filters.at(&path, page));
    let view = ListView {
        key: key(&service, &figures, free(&desk, &visitor, &service, today).await?),
        beside: kept_back::line(&desk, &visitor, &frame, &service)
            .await?
            .and(beside.panel(&desk, &visitor, service.details.team).await?),
        filter: narrow::find(&service, tokens(&desk, &frame), &Form::default())
            .and(narrow::panel(&path, &filters, &figures)),
        results: narrow::chips(&path, &filters, count).into(),
        table: table(&rows, &told, Some((&path, &filters))).into(),
        empty: pages.in_place_of_rows(rows.len(), nobody(&filters)),
        pages: pages.into(),
        ..ListView::of(&service, today, tokens(&desk, &frame))
    };
    let title = Title::new("Waiting list").about(service.details.name.clone());
    Ok(frame.page(title, Html::of(&view)).crumb("/home", "Home"))
}

/// `POST /health/list/{service}/find`: whoever of this list was searched for, in place.
pub(super) async fn find(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: Form,
) -> PageAnswer {
    let service = own_service(&desk, &visitor, &slug).await?;
    let rows = match Query::read(form.value("search")) {
        Ok(query) => found(&desk, &visitor, &service, &query).await?,
        Err(Problem::Refused(refusals)) => {
            form.refuse_all(refusals);
            Vec::new()
        }
        Err(problem) => return Err(problem.into()),
    };
    let today = desk.now().today;
    let told = Told { service: &service, loaded: last_loaded(desk.store(), service.id).await?, today };
    let results = Results::new(rows.len() as u64, "child", "children").clear(service.href());
    let view = ListView {
        filter: narrow::find(&service, tokens(&desk, &frame), &form),
        results: results.into(),
        table: table(&rows, &told, None).into(),
        empty: if rows.is_empty() { Html::text("Nobody on this list matches.") } else { Html::empty() },
        ..ListView::of(&service, today, tokens(&desk, &frame))
    };
    let title = Title::new("Waiting list").about(service.details.name.clone());
    let page = frame.page(title, Html::of(&view)).crumb("/home", "Home");
    Ok(page.crumb(service.href(), service.details.name.clone()).errors(form.refusals()))
}

async fn found(desk: &Desk, visitor: &Visitor, service: &Service, query: &Query) -> Answer<Vec<ReferralRow>> {
    let sight = |what: &str| {
        desk.access().sight_cohort(visitor, (Action::ListReferral, Purpose::Search), what, desk.now())
    };
    let found = search::find(desk.store(), query, sight("search of a waiting list")?).await?;
    let children: Vec<ChildId> = desk.access().release(found).await?.iter().map(|child| child.id).collect();
    let sight = sight("waiting list, searched")?;
    let rows = list::of_children(desk.store(), &sight, service.id, &children).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    desk.access().release(sight.seal(rows, children)).await
}

impl ListView {
    /// What every view of a service's list has in common; nothing is listed yet.
    fn of(service: &Service, today: Day, tokens: Tokens) -> Self {
        Self {
            caption: format!("{} · {}", service.details.provider, day_long(today)),
            heading: format!("{}: children waiting", service.details.name),
            actions: actions(service),
            key: Vec::new(),
            beside: Html::empty(),
            filter: Html::empty(),
            results: Html::empty(),
            action: format!("{}/chosen", service.href()),
            tokens,
            table: Html::empty(),
            hint: "Tick the children first. Longest wait first, unless someone is urgent.",
            bulk: buttons(),
            pages: Html::empty(),
            note: "The bar is plum over 18 weeks and green under. Weeks run from referral to today and never stop; “asked for later” is a note.",
            empty: Html::empty(),
        }
    }
}

fn actions(service: &Service) -> Html {
    let path = service.href();
    let links = [
        ("/health".to_owned(), "My services"),
        ("/referrals".to_owned(), "New referrals"),
        (format!("{path}/offer"), "Offer to the next families"),
        (format!("{path}/validate"), "Ask families “still needed?”"),
        (service.page(), "The service"),
        ("/referrals/new".to_owned(), "Record a referral"),
        (format!("{path}/list.csv"), "Download this list (CSV)"),
        (format!("{path}/sitrep.csv"), "Download the bands (CSV)"),
    ];
    links.iter().fold(Html::empty(), |html, (href, words)| html.and(Html::link(href, words)).and(" "))
}

fn gate(desk: &Desk, visitor: &Visitor) -> Result<(), Stop> {
    if desk.access().gate(visitor, Action::OpenService).allowed { Ok(()) } else { Err(Stop::Forbidden) }
}

/// A service of the visitor's own teams.
///
/// # Errors
/// Forbidden for a role without lists; missing for a service that is not there or another team's.
pub(super) async fn own_service(desk: &Desk, visitor: &Visitor, slug: &str) -> Result<Service, Stop> {
    gate(desk, visitor)?;
    let service = services::by_slug(desk.store(), slug).await?;
    if visitor.teams.contains(&service.details.team) { Ok(service) } else { Err(Problem::Missing.into()) }
}

async fn read(
    desk: &Desk,
    visitor: &Visitor,
    service: &Service,
    filters: &Filters,
    today: Day,
) -> Answer<(Figures, Vec<ReferralRow>, u64)> {
    let asking = (Action::ListReferral, Purpose::Waiting);
    let sight = desk.access().sight_cohort(visitor, asking, "waiting list", desk.now())?;
    let figures = of_service(desk.store(), service, Of::Visible(&sight), today).await?;
    let (rows, count) = list::page(desk.store(), &sight, service, filters, today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    Ok((figures, desk.access().release(sight.seal(rows, children)).await?, count))
}

/// Free slots of the coming month: the first appointments that the posts at work have room for, leave and training taken off,
/// less those that are offered. The month in words, and how many; nothing where the service did not tell what it can do.
async fn free(
    desk: &Desk,
    visitor: &Visitor,
    service: &Service,
    today: Day,
) -> Answer<Option<(String, u64)>> {
    let from = add_days(today.last_of_month(), 1);
    let told = services::capacity(desk.store(), service.id).await?;
    let Some(capacity) = told.iter().rfind(|one| one.from <= from) else { return Ok(None) };
    let asking = (Action::ListReferral, Purpose::Waiting);
    let sight = desk.access().sight_cohort(visitor, asking, "free slots", desk.now())?;
    let offered = list::offered(desk.store(), &sight, service.id, (from, from.last_of_month())).await?;
    let weeks = f64::from(from.days_in_month()) / 7.0;
    let room = (capacity.room_a_week() * weeks).floor().max(0.0) as u64;
    Ok(Some((from.strftime("%B").to_string(), room.saturating_sub(offered))))
}

fn key(service: &Service, figures: &Figures, free: Option<(String, u64)>) -> Vec<(String, String)> {
    // The same children as in the first figure and the filter: everybody who waits for anything.
    let within = figures.waiting().saturating_sub(figures.over_18);
    let share = (within * 100).checked_div(figures.waiting());
    let share = share.map_or_else(|| "nobody waits".to_owned(), |share| format!("{share}%"));
    let free = free.map(|(month, many)| (format!("Free slots in {month}"), thousands(many)));
    let mut key = vec![
        ("Waiting".to_owned(), thousands(figures.waiting())),
        ("Within 18 weeks".to_owned(), share),
        (format!("Not told anything for {} weeks", service.details.tell_every), thousands(figures.silent)),
    ];
    key.extend((figures.wrote > 0).then(|| ("Families who wrote".to_owned(), thousands(figures.wrote))));
    key.extend(free);
    key
}

const fn nobody(filters: &Filters) -> &'static str {
    match filters.waited {
        Some(crate::filters::Waited::Over18) => "Nobody is waiting more than 18 weeks.",
        Some(crate::filters::Waited::Over52) => "Nobody is waiting more than 52 weeks.",
        None => "Nobody matches.",
    }
}
