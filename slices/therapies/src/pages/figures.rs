//! K1: the figures of every service, for those who run, buy or oversee them. No row, no address and no word of this page is
//! about one child: hidden children are in no figure, and counts of one to five are left out so that they cannot be
//! worked out.

use super::spark::spark;
use crate::codes::Standard;
use crate::forecast::{Forecasts, Moves, Way};
use crate::service::Service;
use crate::standing::{BANDS, Figures, MIDDLE, may_tell, percent, told_on, weeks_waited};
use crate::store::figures::told;
use crate::store::groups::{groups, waited_at_most};
use crate::store::loads::last_loaded;
use crate::store::services;
use axum::extract::State;
use waymark_access::Action;
use waymark_kernel::{Answer, Day, add_days, days_between};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::{day_long, london_day, thousands};
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

/// What stands where a count is left out.
const LEFT_OUT: &str = "left out";
/// Days after which a list that is loaded from the trust's own system is old: a month and some days for a late file.
const OLD: i64 = 35;
/// What stands where too few weeks are counted.
const SOON: &str = "too soon to tell";
/// How the figures are told.
const EXPLAINED: &str = "<p class=\"govuk-body\">Typical: half of the children who wait have waited longer. Join and seen a month: \
     the average of the last year. The last four weeks: whether the list moved unlike the four weeks before them, by the rules \
     of an XmR chart; its limits are called trial limits while they rest on fewer than 20 times four weeks.</p>\
     <p class=\"govuk-body\">Figures are told as at the end of a month, so that no two days side by side show who came or \
     went. A count of 1 to 5 is left out, and another beside it where it could be worked out. \
     Requests for advice for an EHC assessment are no places in these lists.</p>\
     <p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/waiting-lists/sitrep.csv\">Download the bands (CSV)</a>. \
     <a class=\"govuk-link\" href=\"/commissioning/needs\">Needs by age and area</a>. \
     <a class=\"govuk-link\" href=\"/commissioning/decisions\">Joint decisions</a></p>";

/// `GET /waiting-lists`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    let (today, paper) = (desk.now().today, desk.last_paper().await?);
    let mut rows = Vec::new();
    let mut bands = Vec::new();
    for service in services::all(desk.store()).await? {
        let figures = told(desk.store(), &service, today, &paper).await?;
        rows.push(line(&service, &figures, lately(&desk, &service, today).await?));
        bands.push(band_line(&service, &figures));
    }
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">Waiting lists</h1>");
    let main = if rows.is_empty() {
        head.and(Html::fixed("<p class=\"govuk-body\">No services yet.</p>"))
    } else {
        let counted = format!(
            "As it stood at the end of {}. Weeks run from the day the referral came and never stop.",
            day_long(told_on(today))
        );
        head.and(Inset::new(counted)).and(all(rows)).and(by_band(bands)).and(Html::fixed(EXPLAINED))
    };
    Ok(frame.page(Title::new("Waiting lists"), main).crumb("/home", "Home"))
}

/// What is told of a list beside its size.
struct Lately {
    /// The weeks that half of those who wait have waited at least.
    typical: String,
    /// How it moves.
    moves: Option<Moves>,
    /// The last year as a line.
    year: Option<Html>,
    /// Whether the trust's own list was last loaded so long ago that the figures are old.
    old: bool,
}

async fn lately(desk: &Desk, service: &Service, today: Day) -> Answer<Lately> {
    let waits = groups(desk.store(), service, told_on(today)).await?.all;
    let past = Forecasts::past(desk.store(), service, add_days(told_on(today), 1)).await?;
    let loaded = last_loaded(desk.store(), service.id).await?;
    Ok(Lately {
        typical: weeks_waited(waited_at_most(&waits, 0.5)),
        moves: Moves::of(&past.history),
        year: spark(&past.history),
        old: loaded.is_some_and(|at| days_between(london_day(at), today) > OLD),
    })
}

fn all(rows: Vec<Row>) -> Table {
    let columns = [
        Column::new("Service"),
        Column::number("Waiting"),
        Column::new("The last year"),
        Column::number("Typical wait so far"),
        Column::number("Within 18 weeks"),
        Column::number("Join a month"),
        Column::number("Seen a month"),
        Column::new("The last four weeks"),
    ];
    Table::new("services", "All services").stack().columns(columns).rows(rows)
}

fn by_band(rows: Vec<Row>) -> Table {
    let columns = std::iter::once(Column::new("Service")).chain(BANDS.map(|band| Column::number(band.words)));
    Table::new("bands", "How long children have waited").stack().columns(columns).rows(rows)
}

fn line(service: &Service, figures: &Figures, lately: Lately) -> Row {
    let Lately { typical, moves, year, old } = lately;
    let details = &service.details;
    let published = figures.published();
    let whole = published.total.is_some();
    let told = |words: String, told: bool| Cell::Text(if told { words } else { LEFT_OUT.to_owned() });
    let or_not = |words: String| told(words, whole);
    let share = figures.share_within().map_or_else(|| "nobody waits".to_owned(), percent);
    let standard = match details.standard {
        Standard::Right => format!("{} weeks, a right", details.weeks),
        Standard::Aim => format!("{} weeks, a national aim", details.weeks),
        Standard::Local => format!("{} weeks, a local standard", details.weeks),
    };
    let typical = if figures.total() == 0 { "nobody waits".to_owned() } else { typical };
    let a_month = |of: fn(&Moves) -> f64| {
        moves.as_ref().map_or_else(|| SOON.to_owned(), |moves| thousands(of(moves).max(0.0).round() as u64))
    };
    Row::new(vec![
        Cell::LinkNote(
            format!("/waiting-lists/{}", details.slug),
            details.name.clone(),
            format!(
                "{}. {standard}: {}{}",
                details.provider,
                details.clock.words(),
                if old { ". Figures older than 35 days" } else { "" }
            ),
        ),
        or_not(thousands(figures.total())),
        match year.filter(|_| whole) {
            Some(year) => Cell::Html(year),
            None => or_not(SOON.to_owned()),
        },
        told(typical, whole && may_tell(figures.total(), MIDDLE)),
        told(share, published.totals),
        or_not(a_month(|moves| moves.joined)),
        or_not(a_month(|moves| moves.seen)),
        or_not(moves.map_or(SOON, |moves| way(moves.way)).to_owned()),
    ])
}

/// Whether the list moved as it usually does, in words.
const fn way(way: Way) -> &'static str {
    match way {
        Way::TooSoon => SOON,
        Way::Usual { trial: false } => "as usual",
        Way::Usual { trial: true } => "as usual (trial limits)",
        Way::More { trial: false } => "grew more, or shrank less, than usual",
        Way::More { trial: true } => "grew more, or shrank less, than usual (trial limits)",
        Way::Less { trial: false } => "grew less, or shrank more, than usual",
        Way::Less { trial: true } => "grew less, or shrank more, than usual (trial limits)",
    }
}

fn band_line(service: &Service, figures: &Figures) -> Row {
    let cell = |count: Option<u64>| Cell::Text(count.map_or_else(|| LEFT_OUT.to_owned(), thousands));
    let first = std::iter::once(Cell::Text(service.details.name.clone()));
    Row::new(first.chain(figures.published().bands.map(cell)).collect())
}
