//! A measure by groups, as a page and as files. Where groups are left out for small numbers it says so, and never which.

mod table;

use super::behind::opens;
use super::{asked, few_left_out, href, readable_one};
use crate::benchmark;
use crate::breakdown::{Breakdown, ToldBreakdown, broken_down, offered};
use crate::catalogue::Measure;
use crate::definition::By;
use crate::measured::from_rows;
use crate::read::Rows;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::Visitor;
use waymark_kernel::Problem;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Inset, heading};
use waymark_web::words::day_plain;
use waymark_web::{CsvFile, Frame, Html, PageAnswer, Stop, Title};

/// Said where groups are left out.
const LEFT_OUT: &str = "Groups are left out so that no few children can be worked out. A group that is not here may have some, \
    or none.";

/// `GET /measures/{id}/by/{what}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((id, what)): Path<(String, String)>,
) -> PageAnswer {
    let told = read(&desk, &visitor, &id, &what).await?;
    let opens = opens(&desk, &visitor, &told.measure);
    let caption = format!("{}, by {}", told.measure.name(), told.by.words());
    let from = if told.measure.definition.stands() {
        String::new()
    } else {
        format!("{} to ", day_plain(told.point.from))
    };
    let mut main = heading(told.measure.definition.group.words(), &caption)
        .and(Inset::new(format!("{from}{}.", day_plain(told.point.to))));
    if told.left_out {
        main = main
            .and(Html::fixed("<p class=\"govuk-body\">"))
            .and(Html::text(LEFT_OUT))
            .and(Html::fixed("</p>"));
    }
    let shares =
        benchmark::shares(&told.measure.id(), told.by, told.point.to).filter(|_| told.whole.is_some());
    let main = main
        .and(table::table(&told, &opens, shares.as_ref()))
        .and(opens.why())
        .and(table::source(shares.as_ref()))
        .and(files(&told))
        .and(others(&told.measure, told.by, few_left_out(&desk, &visitor, &told.measure)));
    let page = frame.page(Title::new("Measure by groups").about(caption), main).crumb("/home", "Home");
    Ok(page.crumb("/measures", "How we are doing").crumb(href(&id), told.measure.name()))
}

/// `GET /measures/{id}/by/{what}/figures.csv`.
pub(super) async fn csv(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path((id, what)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let told = ToldBreakdown::of(&read(&desk, &visitor, &id, &what).await?);
    let mut file = CsvFile::new(&["from", "to", "group", "name", "value", "counted", "out_of"])?;
    for group in &told.groups {
        file.row(&[
            told.from.to_string(),
            told.to.to_string(),
            group.code.clone(),
            group.name.clone(),
            group.value.map_or_else(String::new, |value| format!("{value:.1}")),
            group.counted.to_string(),
            group.out_of.to_string(),
        ])?;
    }
    Ok(file.download(&format!("{id}-by-{what}-{}.csv", told.to))?)
}

/// `GET /measures/{id}/by/{what}/figures.json`.
pub(super) async fn json(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path((id, what)): Path<(String, String)>,
) -> Result<Response, Stop> {
    Ok(Json(ToldBreakdown::of(&read(&desk, &visitor, &id, &what).await?)).into_response())
}

/// The measure as its own page tells it, by groups.
async fn read(desk: &Desk, visitor: &Visitor, id: &str, what: &str) -> Result<Breakdown, Stop> {
    let measure = readable_one(desk, visitor, id).await?;
    let paper = desk.last_paper().await?;
    let asked = asked(desk, visitor, (&measure, 0), &paper);
    let by =
        offered(&measure, asked.few.are_left_out()).find(|by| by.code() == what).ok_or(Problem::Missing)?;
    let rows = Rows::read(desk.store(), &[&measure], (asked.on, asked.known)).await?;
    let measured = from_rows(desk.store(), &rows, &measure, Vec::new(), asked).await?;
    Ok(broken_down(desk.store(), &rows, &measured, by, asked.few).await?)
}

fn files(told: &Breakdown) -> Html {
    let address = format!("{}/by/{}", href(&told.measure.id()), told.by.code());
    super::parts::files(&address)
}

/// The other groups that the measure can be told by.
fn others(measure: &Measure, by: By, small: bool) -> Html {
    super::parts::by_links(measure, offered(measure, small).filter(|other| *other != by))
}
