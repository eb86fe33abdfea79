//! Forecast against actual, service by service: what was forecast for a week and what was counted in it, with the record of
//! all past forecasts. From the latest paper alone.

use crate::release::{Ahead, Came, Contents, MadeIn, WaitSaid, to_ten};
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::{day_plain, thousands};

/// How the tables are read.
const HOW: &str = "A forecast is a range that is meant to hold 8 times in 10. Numbers are told to the nearest ten; whether a \
    range held was worked out before that.";

/// The forecasts; nothing where the paper tells of no service.
pub(super) fn told(contents: &Contents) -> Html {
    if contents.waits.is_empty() {
        return Html::empty();
    }
    let head =
        Html::fixed("<h2 class=\"govuk-heading-m\">What was forecast, and what came</h2>").and(para(HOW));
    contents.waits.iter().map(one).fold(head, Html::and)
}

fn one(service: &WaitSaid) -> Html {
    let name = Html::fixed("<h3 class=\"govuk-heading-s\">")
        .and(Html::text(&service.name))
        .and(Html::fixed("</h3>"))
        .and(para(&record(service)));
    let name = if service.came.is_empty() {
        name.and(para("No forecast of it has come due that can be told."))
    } else {
        name.and(table(service))
    };
    match next(&service.ahead) {
        Some(next) => name.and(para(&next)),
        None => name,
    }
}

/// How all of its past forecasts did.
fn record(service: &WaitSaid) -> String {
    let past = match service.record {
        (_, 0) => "It is too soon to say how good forecasts of this list are.".to_owned(),
        (held, of) => {
            format!(
                "This list was forecast again and again, each time from what was known then: the range held {held} of {of} times."
            )
        }
    };
    match service.decisions {
        (_, 0) => past,
        (held, of) => format!("{past} For decisions about money it held {held} of {of} times."),
    }
}

fn table(service: &WaitSaid) -> Table {
    let columns = [
        Column::new("Forecast"),
        Column::new("For the week to"),
        Column::number("8 times in 10"),
        Column::number("Counted"),
        Column::new("Did it hold?"),
    ];
    let caption = format!("Children waiting for {}: forecast and counted", service.name);
    Table::new(format!("came-{}", service.service), caption)
        .hide_caption()
        .columns(columns)
        .rows(service.came.iter().map(row))
}

fn row(came: &Came) -> Row {
    let on = day_plain(came.on);
    let (made, note) = match came.made {
        MadeIn::Paper(number) => (format!("Paper {number}"), format!("figures to {on}")),
        MadeIn::Decision => ("A joint decision".to_owned(), format!("made on {on}")),
        MadeIn::Anew => ("Made anew".to_owned(), format!("from what was known on {on}")),
    };
    Row::new(vec![
        Cell::Note(made, note),
        day_plain(came.forecast.week_ending).into(),
        range(came.forecast).into(),
        format!("about {}", count(came.counted)).into(),
        came.held.words().into(),
    ])
}

/// What the paper itself forecasts, so that readers know what will be checked.
fn next(ahead: &[Ahead]) -> Option<String> {
    let said = |one: &Ahead| format!("{} by {}", range(*one), day_plain(one.week_ending));
    let all: Vec<String> = ahead.iter().map(said).collect();
    (!all.is_empty()).then(|| format!("Forecast now, to be checked: {}.", all.join("; ")))
}

fn range(forecast: Ahead) -> String {
    format!("{} to {}", count(to_ten(forecast.low)), count(to_ten(forecast.high)))
}

fn count(number: u32) -> String {
    thousands(u64::from(number))
}

fn para(words: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(Html::text(words)).and(Html::fixed("</p>"))
}
