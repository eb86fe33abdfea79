//! A published measure as files, the same numbers as on its page: what the paper does not show is not in them.

use super::public::out;
use crate::release::{Contents, Frozen, Value};
use crate::store::{Release, latest_out};
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::Desk;
use waymark_web::{CsvFile, Stop};

/// The columns of the table: a row for the value, each month and each group.
const HEADINGS: [&str; 13] = [
    "of", "from", "to", "by", "group", "value", "counted", "out_of", "answered", "average", "lower", "upper",
    "why_not",
];

/// A figure with the paper that tells it.
#[derive(Serialize)]
struct Told<'release> {
    paper: u32,
    title: &'release str,
    on: Day,
    published: Option<Day>,
    digest: Option<&'release str>,
    #[serde(flatten)]
    figure: &'release Frozen,
}

/// `GET /public/measures/{id}/figures.csv`.
pub(super) async fn latest_csv(State(desk): State<Desk>, Path(id): Path<String>) -> Result<Response, Stop> {
    Ok(table(&latest(&desk).await?, &id)?)
}

/// `GET /public/measures/{id}/figures.json`.
pub(super) async fn latest_json(State(desk): State<Desk>, Path(id): Path<String>) -> Result<Response, Stop> {
    Ok(json(&latest(&desk).await?, &id)?)
}

/// `GET /public/publications/{number}/measures/{id}/figures.csv`.
pub(super) async fn csv_of_paper(
    State(desk): State<Desk>,
    Path((number, id)): Path<(u32, String)>,
) -> Result<Response, Stop> {
    Ok(table(&out(&desk, number).await?, &id)?)
}

/// `GET /public/publications/{number}/measures/{id}/figures.json`.
pub(super) async fn json_of_paper(
    State(desk): State<Desk>,
    Path((number, id)): Path<(u32, String)>,
) -> Result<Response, Stop> {
    Ok(json(&out(&desk, number).await?, &id)?)
}

async fn latest(desk: &Desk) -> Answer<Release> {
    latest_out(desk.store()).await?.ok_or(Problem::Missing)
}

fn json(release: &Release, id: &str) -> Answer<Response> {
    let contents = &release.contents;
    let told = Told {
        paper: contents.number,
        title: &contents.title,
        on: contents.on,
        published: release.published,
        digest: release.standing.digest.as_deref(),
        figure: contents.figure(id).ok_or(Problem::Missing)?,
    };
    Ok(Json(told).into_response())
}

fn table(release: &Release, id: &str) -> Answer<Response> {
    let figure = release.contents.figure(id).ok_or(Problem::Missing)?;
    let mut file = CsvFile::new(&HEADINGS)?;
    rows(figure).iter().try_for_each(|row| file.row(row))?;
    file.download(&format!("{id}-{}.csv", release.contents.on))
}

/// Every figure of a paper as one table, each row with its measure before it.
///
/// # Errors
/// A fault when it cannot be written.
pub(super) fn of_all(contents: &Contents) -> Answer<Vec<u8>> {
    let headings: Vec<&str> = ["measure", "name"].into_iter().chain(HEADINGS).collect();
    let mut file = CsvFile::new(&headings)?;
    for figure in &contents.figures {
        for row in rows(figure) {
            let cells: Vec<String> =
                [figure.id.clone(), figure.name.clone()].into_iter().chain(row).collect();
            file.row(&cells)?;
        }
    }
    file.finish()
}

/// The value of a figure, each month and each group, a row for each.
fn rows(figure: &Frozen) -> Vec<[String; HEADINGS.len()]> {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let whole = [day(figure.from), day(figure.to)];
    let mut rows = vec![row(["value", "", ""], &whole, (figure.value, figure.answered), Default::default())];
    for month in &figure.months {
        let usual = month.usual.map(|usual| [usual.mean, usual.lower, usual.upper].map(decimal));
        let days = [month.from.to_string(), month.to.to_string()];
        let value = (month.value, month.answered);
        rows.push(row(["month", "", ""], &days, value, usual.unwrap_or_default()));
    }
    for by in &figure.by {
        let groups = by.groups.iter();
        rows.extend(groups.map(|group| {
            row(["group", &by.code, &group.name], &whole, (group.value, None), Default::default())
        }));
    }
    rows
}

fn row(
    [of, by, group]: [&str; 3],
    [from, to]: &[String; 2],
    (value, answered): (Value, Option<u64>),
    [mean, lower, upper]: [String; 3],
) -> [String; HEADINGS.len()] {
    let number = value.number().map(tenths).unwrap_or_default();
    let (counted, out_of) = match value {
        Value::Share { numerator, denominator } => (numerator.to_string(), denominator.to_string()),
        Value::Count(count) => (count.to_string(), String::new()),
        _ => Default::default(),
    };
    let why = match value {
        Value::NotShown => "not shown, to protect small numbers",
        Value::Nobody => "nothing to count",
        Value::NotSettled => "not settled yet",
        _ => "",
    };
    let [of, by, group, why] = [of, by, group, why].map(str::to_owned);
    let answered = answered.map(|answered| answered.to_string()).unwrap_or_default();
    [of, from.clone(), to.clone(), by, group, number, counted, out_of, answered, mean, lower, upper, why]
}

/// Thousandths to one decimal.
#[expect(clippy::cast_precision_loss, reason = "a value in thousandths is far below 2^53")]
fn decimal(thousandths: i64) -> String {
    tenths(thousandths as f64 / 1_000.0)
}

/// To one decimal, half away from nought, as on the page.
fn tenths(number: f64) -> String {
    format!("{:.1}", (number * 10.0).round() / 10.0)
}
