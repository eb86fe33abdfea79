//! H4: the named list of a service. Weeks since referral are always the whole time; the address holds every filter and
//! nothing personal.

use super::panel::Beside;
use super::together::buttons;
use crate::codes::Stage;
use crate::filters::{Filters, PER_PAGE, STAGES, Sort, TO_DO, WAITED};
use crate::service::Service;
use crate::standing::{Figures, Next, WITHIN, next, silent, weeks};
use crate::store::figures::{Of, of_service};
use crate::store::list::{self, ReferralRow};
use crate::store::services;
use crate::words::{last_told, next_words, school_year, soon_words};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::forms::tokens;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{
    Cell, Column, Filter, Pagination, Radios, Results, Row, Select, Sorted, Table, Tag, Tone,
};
use waymark_web::words::{day_long, thousands};
use waymark_web::{Frame, Html, PageAnswer, Stop, Title, Tokens};

#[derive(Template)]
#[template(path = "list.html")]
struct ListView {
    caption: String,
    heading: String,
    actions: Html,
    key: Vec<(&'static str, String)>,
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
    empty: &'static str,
}

#[derive(Template)]
#[template(path = "weeks.html")]
struct Weeks {
    weeks: i64,
    width: i64,
    over: bool,
}

/// The bar is full at so many weeks.
const FULL: i64 = 72;
/// How wide it is then.
const WIDE: i64 = 96;

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
    beside: Beside,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let service = own_service(&desk, &visitor, &slug).await?;
    let filters = Filters::read(&query.unwrap_or_default());
    let today = desk.now().today;
    let (figures, rows, count) = read(&desk, &visitor, &service, &filters, today).await?;
    let path = service.href();
    let view = ListView {
        caption: format!("{} · {}", service.details.provider, day_long(today)),
        heading: format!("{}: children waiting", service.details.name),
        actions: actions(&service),
        key: key(&figures),
        beside: beside.panel(&desk, &visitor, service.details.team).await?,
        filter: panel(&path, &filters, &figures).into(),
        results: chips(&path, &filters, count).into(),
        action: format!("{path}/chosen"),
        tokens: tokens(&desk, &frame),
        table: table(&path, &filters, &rows, today).into(),
        hint: "Tick the children first. Longest wait first, unless someone is urgent.",
        bulk: buttons(),
        pages: Pagination::numbered(filters.page, count.div_ceil(PER_PAGE), |page| filters.at(&path, page))
            .into(),
        note: "The bar is plum over 18 weeks and green under. Weeks run from referral to today and never stop; “asked for later” is a note.",
        empty: if rows.is_empty() { nobody(&filters) } else { "" },
    };
    let title = Title::new("Waiting list").about(service.details.name.clone());
    Ok(frame.page(title, Html::of(&view)).crumb("/home", "Home"))
}

fn actions(service: &Service) -> Html {
    let path = service.href();
    let links = [
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
    let (rows, count) = list::page(desk.store(), &sight, service.id, filters, today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    Ok((figures, desk.access().release(sight.seal(rows, children)).await?, count))
}

fn key(figures: &Figures) -> Vec<(&'static str, String)> {
    let share = figures.share_within().map_or_else(|| "nobody waits".to_owned(), |share| format!("{share}%"));
    vec![
        ("Waiting", thousands(figures.waiting())),
        ("Within 18 weeks", share),
        ("Not told anything for 8 weeks", thousands(figures.silent)),
    ]
}

const fn nobody(filters: &Filters) -> &'static str {
    match filters.waited {
        Some(crate::filters::Waited::Over18) => "Nobody is waiting more than 18 weeks.",
        Some(crate::filters::Waited::Over52) => "Nobody is waiting more than 52 weeks.",
        None => "Nobody matches.",
    }
}

fn table(path: &str, filters: &Filters, rows: &[ReferralRow], today: Day) -> Table {
    let sort = |sort: Sort| Filters { sort, page: 1, ..*filters }.href(path);
    let longest = if filters.sort == Sort::Longest { Sorted::Down } else { Sorted::No };
    let soonest = if filters.sort == Sort::Soonest { Sorted::Up } else { Sorted::No };
    let columns = [
        Column::new("Child"),
        Column::new("Weeks since referral").sort(sort(Sort::Longest), longest),
        Column::new("How soon").sort(sort(Sort::Soonest), soonest),
        Column::new("Last told the family"),
        Column::new("Next step"),
    ];
    Table::new("waiting", "Children waiting")
        .hide_caption()
        .columns(columns)
        .rows(rows.iter().map(|row| line(row, today)))
        .pick("referral")
}

fn line(row: &ReferralRow, today: Day) -> Row {
    let year = school_year(row.born, today);
    let who = row.setting.as_ref().map_or_else(|| year.clone(), |setting| format!("{year}, {setting}"));
    let waited = weeks(row.since, today);
    let bar = Weeks {
        weeks: waited,
        width: (waited.min(FULL) * WIDE) / FULL,
        over: waymark_kernel::days_between(row.since, today) > WITHIN,
    };
    let told = match silent(row.since, row.told.map(|(day, _)| day), today) {
        Some(weeks) if row.stage.waits() => {
            Cell::Tag(Tag::new(Tone::Warn, format!("Nothing for {weeks} weeks")))
        }
        _ => Cell::Text(last_told(row.told)),
    };
    let cells = vec![
        Cell::LinkNote(format!("/referrals/{}", row.reference), row.name.clone(), who),
        Cell::Html(Html::of(&bar)),
        soon_words(row.soon)
            .map_or_else(|| Cell::Text("In turn".into()), |words| Cell::Tag(Tag::new(Tone::Info, words))),
        told,
        step(row, today),
    ];
    Row::new(cells).pick(row.reference.clone(), format!("{}, {}", row.name, row.reference), false)
}

fn step(row: &ReferralRow, today: Day) -> Cell {
    if row.gone.is_some() {
        return Cell::TagNote(Tag::new(Tone::Warn, "Ask why"), "Gone from the trust’s own list".to_owned());
    }
    let next = next(row.known(), today);
    let (words, to_do) = next_words(next);
    match next {
        Next::OfferAgain(_) => Cell::TagNote(Tag::new(Tone::Warn, words), "Offer again".to_owned()),
        _ if to_do => Cell::Tag(Tag::new(Tone::Warn, words)),
        _ => Cell::Text(words),
    }
}

fn panel(path: &str, filters: &Filters, figures: &Figures) -> Filter {
    let mut stage =
        Radios::new("for", "Waiting for").small().option("", format!("Anything ({})", figures.waiting()));
    for known in STAGES {
        let count = match known {
            Stage::Triage => figures.triage,
            Stage::First => figures.first,
            _ => figures.treatment,
        };
        stage = stage.option(known.code(), format!("{} ({count})", known.words()));
    }
    let mut waited = Radios::new("weeks", "Weeks since referral").small().option("", "Any");
    for (_, code, words) in WAITED {
        waited = waited.option(code, words);
    }
    let mut to_do = Select::new("do", "To do").option("", "Anything");
    for (_, code, words) in TO_DO {
        to_do = to_do.option(code, words);
    }
    let code_of_waited =
        WAITED.iter().find(|(w, ..)| filters.waited == Some(*w)).map_or("", |(_, code, _)| *code);
    let code_of_to_do =
        TO_DO.iter().find(|(d, ..)| filters.to_do == Some(*d)).map_or("", |(_, code, _)| *code);
    let panel = Filter::new(path, "Filter children")
        .field(stage.chosen(filters.stage.map_or("", Stage::code)))
        .field(waited.chosen(code_of_waited))
        .field(to_do.chosen(code_of_to_do));
    if filters.sort == Sort::Soonest { panel.keep("sort", "soonest") } else { panel }
}

fn chips(path: &str, filters: &Filters, count: u64) -> Results {
    let mut results = Results::new(count, "child", "children");
    let mut without = |words: String, less: Filters| {
        results = results.clone().chip(words, Filters { page: 1, ..less }.href(path));
    };
    if let Some(stage) = filters.stage {
        without(stage.words().to_owned(), Filters { stage: None, ..*filters });
    }
    for (_, _, words) in WAITED.iter().filter(|(w, ..)| filters.waited == Some(*w)) {
        without((*words).to_owned(), Filters { waited: None, ..*filters });
    }
    for (_, _, words) in TO_DO.iter().filter(|(d, ..)| filters.to_do == Some(*d)) {
        without((*words).to_owned(), Filters { to_do: None, ..*filters });
    }
    let any = filters.stage.is_some() || filters.waited.is_some() || filters.to_do.is_some();
    if any { results.clear(Filters { sort: filters.sort, ..Filters::default() }.href(path)) } else { results }
}
