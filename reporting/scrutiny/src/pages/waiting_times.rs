//! P3, waiting times for everybody, nobody signed in: how many wait for each service and how long, what those may expect who
//! ask now, and how good earlier forecasts were. From the latest published paper, never from the record.

use super::public::nothing_yet;
use super::span;
use super::words::{self, BOTH_TIMES, LIKELY_TIMES};
use crate::paper::value_words;
use crate::release::{Contents, Value, WaitSaid};
use crate::store::latest_out;
use axum::extract::State;
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Inset, Row, SummaryList, Table};
use waymark_web::words::{day_long, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /public/waiting-times`.
pub(super) async fn show(State(desk): State<Desk>, frame: Frame) -> PageAnswer {
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">Waiting times</h1>");
    let main = match latest_out(desk.store()).await? {
        None => head.and(nothing_yet(&frame)),
        Some(release) if release.contents.waits.is_empty() => {
            head.and(Html::fixed("<p class=\"govuk-body\">The latest paper tells of no service.</p>"))
        }
        Some(release) => {
            let counted = format!(
                "As it stood at the end of {}, published on {}. Weeks run from the day the referral came and never stop.",
                day_long(release.contents.on),
                release.published.map(day_plain).unwrap_or_default()
            );
            head.and(Inset::new(counted)).and(told(&release.contents))
        }
    };
    Ok(frame.page(Title::new("Waiting times"), main).crumb("/public", "How are we doing?"))
}

fn told(contents: &Contents) -> Html {
    let columns = [
        Column::new("Service"),
        Column::number("Waiting"),
        Column::number("Half have waited up to"),
        Column::number("Waited 18 weeks or less"),
        Column::new("In the last 3 months"),
    ];
    let rows = contents.waits.iter().map(|service| row(contents, service));
    let all = Table::new("waiting-times", "By service").columns(columns).rows(rows);
    let each = contents.waits.iter().map(|service| one(contents, service));
    let para =
        |words| Html::fixed("<p class=\"govuk-body\">").and(Html::fixed(words)).and(Html::fixed("</p>"));
    each.fold(all.into(), Html::and)
        .and(Html::fixed("<h2 class=\"govuk-heading-m\">What these words mean</h2>"))
        .and(para(BOTH_TIMES))
        .and(para(LIKELY_TIMES))
        .and(para(words::FEW))
}

fn row(contents: &Contents, service: &WaitSaid) -> Row {
    let figure = |measure: &str| told_of(contents, service, measure);
    let name = Cell::Note(service.name.clone(), service.standard.clone());
    let lately = if is_told(contents, service) { service.lately.clone() } else { TOO_FEW.to_owned() };
    let cells = [figure("waiting"), figure("waiting-median"), figure("waiting-18-weeks"), lately];
    Row::new(std::iter::once(name).chain(cells.map(Cell::Text)).collect())
}

/// What stands where so few wait that nothing is told.
const TOO_FEW: &str = "too few to tell";

/// Whether enough children wait that anything is said of the list.
pub(super) fn is_told(contents: &Contents, service: &WaitSaid) -> bool {
    let waiting = contents.figure(&format!("waiting.{}", service.service)).map(|figure| figure.value);
    matches!(waiting, Some(Value::Count(count)) if count > 0)
}

/// The figure of a service in words.
fn told_of(contents: &Contents, service: &WaitSaid, measure: &str) -> String {
    let figure = contents.figure(&format!("{measure}.{}", service.service));
    figure.map_or_else(|| TOO_FEW.to_owned(), |figure| value_words(figure.value, &figure.unit))
}

fn one(contents: &Contents, service: &WaitSaid) -> Html {
    let heading = Html::fixed("<h2 class=\"govuk-heading-m\">")
        .and(Html::text(&service.name))
        .and(Html::fixed("</h2>"));
    let figure = |measure: &str| Html::text(&told_of(contents, service, measure));
    let mut list = SummaryList::new();
    if is_told(contents, service) {
        list = list.line("If you ask now", Html::text(&service.asked_now));
    }
    let list = list
        .line("Is it getting better?", Html::text(&longer(contents, service)))
        .line("92 in 100 have waited up to", figure("waiting-92nd"))
        .line("Have waited more than 52 weeks", figure("waiting-52-weeks"))
        .line("Joined the list in 12 months", figure("joined"))
        .line("Seen in 12 months", figure("seen"))
        .line("How good our forecasts were", Html::text(&record(service)));
    heading.and(list).and(bands(contents, service).map_or_else(Html::empty, Html::from))
}

/// What the rules of the figures say over their whole series, as the other pages of the same paper say it.
fn longer(contents: &Contents, service: &WaitSaid) -> String {
    let lately = if is_told(contents, service) { service.lately.as_str() } else { TOO_FEW };
    let figures = contents.figures.iter().filter(|figure| {
        let code = figure.id.strip_prefix("waiting").and_then(|rest| rest.split_once('.'));
        code.is_some_and(|(_, code)| code == service.service)
    });
    let told = figures.map(|figure| {
        let over = span::over(figure);
        let over = if over.is_empty() { over } else { format!(", {over}") };
        format!("{}{over}: {}.", figure.name, figure.answer.0.to_lowercase())
    });
    let said: Vec<String> =
        std::iter::once(format!("Over the last 3 months: {lately}.")).chain(told).collect();
    said.join(" ")
}

fn record(service: &WaitSaid) -> String {
    let past = match service.record {
        (_, 0) => "Too soon to tell".to_owned(),
        (held, of) => format!("Our range held {held} of {of} times"),
    };
    match service.decisions {
        (_, 0) => past,
        (held, checked) => format!("{past}; for decisions about money, {held} of {checked}"),
    }
}

/// How long children have waited; nothing where the paper tells none of it.
fn bands(contents: &Contents, service: &WaitSaid) -> Option<Table> {
    let figure = contents.figure(&format!("waiting.{}", service.service))?;
    let by = figure.by.iter().find(|by| by.code == "waited")?;
    by.groups.iter().find(|band| band.value.number().is_some())?;
    let rows = by
        .groups
        .iter()
        .map(|band| Row::new(vec![band.name.clone().into(), value_words(band.value, &figure.unit).into()]));
    let caption = format!("{}: how long children have waited", service.name);
    let columns = [Column::new("Weeks waited"), Column::number("Children")];
    Some(Table::new(format!("bands-{}", service.service), caption).columns(columns).rows(rows))
}
