//! A measure by groups, as a page and as files. Where groups are left out for small numbers it says so, and never which.

use super::{asked, href, opens_cases, readable_one};
use crate::breakdown::{Breakdown, Group, ToldBreakdown, broken_down, offered};
use crate::catalogue::Measure;
use crate::count::Figure;
use crate::definition::{By, Unit, Value};
use crate::measured::{Asked, from_rows};
use crate::read::Rows;
use crate::told::value_words;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::Visitor;
use waymark_kernel::Problem;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table, heading};
use waymark_web::words::{day_plain, thousands};
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
    let opens = opens_cases(&desk, &visitor, &told.measure);
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
    let main = main.and(table(&told, opens)).and(files(&told)).and(others(
        &told.measure,
        told.by,
        asked(&desk, &visitor, 0),
    ));
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
    let asked = asked(desk, visitor, 0);
    let by = offered(&measure, asked.small).find(|by| by.code() == what).ok_or(Problem::Missing)?;
    let rows = Rows::read(desk.store(), &[&measure], (asked.on, asked.known)).await?;
    let measured = from_rows(desk.store(), &rows, &measure, Vec::new(), asked).await?;
    Ok(broken_down(desk.store(), &rows, &measured, by, asked.small).await?)
}

fn table(told: &Breakdown, opens: bool) -> Table {
    let share = told.measure.definition.value == Value::Share;
    let mut columns = vec![Column::new(told.by.column()), Column::number("Value")];
    columns.extend(share.then(|| Column::number("Counted")));
    columns.extend(opens.then(|| Column::new("Cases")));
    let row = |name: &str, (figure, unit): (Figure, Unit), link: Option<Cell>| {
        let value =
            figure.value.map_or_else(|| "nothing to count".to_owned(), |value| value_words(unit, value));
        let counted = format!("{} of {}", thousands(figure.hit), thousands(figure.of));
        let mut cells: Vec<Cell> = vec![name.into(), value.into()];
        cells.extend(share.then(|| counted.into()));
        cells.extend(opens.then(|| link.unwrap_or_else(|| "".into())));
        Row::new(cells)
    };
    let each =
        told.groups.iter().map(|group| row(&group.name, (group.figure, told.unit), Some(cases(told, group))));
    let whole = told.whole.map(|whole| row("All", (whole, told.measure.definition.unit), None));
    Table::new("groups", "Groups").columns(columns).rows(each.chain(whole))
}

/// The cases behind a group: for a share those that were not as wanted.
fn cases(told: &Breakdown, group: &Group) -> Cell {
    let which = if told.measure.definition.value == Value::Share { "not" } else { "counted" };
    let words = if which == "not" { "those that were not" } else { "cases" };
    let address = format!(
        "{}/cases?from={}&to={}&which={which}&by={}&of={}",
        href(&told.measure.id()),
        told.point.from,
        told.point.to,
        told.by.code(),
        group.code.replace(' ', "+")
    );
    Cell::Link(address, words.to_owned())
}

fn files(told: &Breakdown) -> Html {
    let address = format!("{}/by/{}", href(&told.measure.id()), told.by.code());
    super::parts::files(&address)
}

/// The other groups that the measure can be told by.
fn others(measure: &Measure, by: By, asked: Asked) -> Html {
    super::parts::by_links(measure, offered(measure, asked.small).filter(|other| *other != by))
}
