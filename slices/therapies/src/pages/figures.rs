//! K1: the figures of every service, for those who run, buy or oversee them. No row, no address and no word of this page is
//! about one child: hidden children are in no figure, and counts of one to five are left out so that they cannot be
//! worked out.

use crate::codes::Standard;
use crate::service::Service;
use crate::standing::{BANDS, Figures, Published, told_on};
use crate::store::figures::told;
use crate::store::services;
use axum::extract::State;
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::{day_long, thousands};
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

/// What stands where a count is left out.
const LEFT_OUT: &str = "left out";

/// `GET /waiting-lists`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    let today = desk.now().today;
    let mut rows = Vec::new();
    let mut bands = Vec::new();
    for service in services::all(desk.store()).await? {
        let figures = told(desk.store(), &service, today).await?;
        rows.push(line(&service, &figures));
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
        head.and(Inset::new(counted)).and(all(rows)).and(by_band(bands)).and(Html::fixed(
            "<p class=\"govuk-body\">Figures are told as at the end of a month, so that no two days side by side show who came or \
             went. A count of 1 to 5 is left out, and another beside it where it could be worked out. \
             Requests for advice for an EHC assessment are no places in these lists.</p>\
             <p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/waiting-lists/sitrep.csv\">Download the bands (CSV)</a>. \
             <a class=\"govuk-link\" href=\"/commissioning/decisions\">Joint decisions</a></p>",
        ))
    };
    Ok(frame.page(Title::new("Waiting lists"), main).crumb("/home", "Home"))
}

fn all(rows: Vec<Row>) -> Table {
    let columns = [
        Column::new("Service"),
        Column::number("Waiting"),
        Column::number("Within 18 weeks"),
        Column::new("Counted"),
        Column::new("Standard"),
    ];
    Table::new("services", "All services").columns(columns).rows(rows)
}

fn by_band(rows: Vec<Row>) -> Table {
    let columns = std::iter::once(Column::new("Service")).chain(BANDS.map(|band| Column::number(band.words)));
    Table::new("bands", "How long children have waited").columns(columns).rows(rows)
}

fn line(service: &Service, figures: &Figures) -> Row {
    let details = &service.details;
    let whole = Published::of(figures.bands).totals;
    let or_not = |words: String| if whole { words } else { LEFT_OUT.to_owned() };
    let share = figures.share_within().map_or_else(|| "nobody waits".to_owned(), |share| format!("{share}%"));
    let standard = match details.standard {
        Standard::Right => format!("{} weeks, a right", details.weeks),
        Standard::Aim => format!("{} weeks, a national aim", details.weeks),
        Standard::Local => format!("{} weeks, a local standard", details.weeks),
    };
    Row::new(vec![
        Cell::LinkNote(
            format!("/waiting-lists/{}", details.slug),
            details.name.clone(),
            details.provider.clone(),
        ),
        Cell::Text(or_not(thousands(figures.total()))),
        Cell::Text(or_not(share)),
        Cell::Text(details.clock.words().to_owned()),
        Cell::Text(standard),
    ])
}

fn band_line(service: &Service, figures: &Figures) -> Row {
    let cell = |count: Option<u64>| Cell::Text(count.map_or_else(|| LEFT_OUT.to_owned(), thousands));
    let first = std::iter::once(Cell::Text(service.details.name.clone()));
    Row::new(first.chain(Published::of(figures.bands).bands.map(cell)).collect())
}
