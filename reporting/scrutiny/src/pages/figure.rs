//! One published measure: its sentence, its chart with the numbers, its groups, what it counts and its files, as a paper tells
//! it. A paper that is not the latest says so, and stays as it left.

use super::public::{newer, out};
use super::public_href;
use super::words::{GROUPS_LEFT_OUT, NUMBERS_LEFT_OUT};
use crate::chart::{self, HOW_TO_READ};
use crate::paper::{anew, value_words, words};
use crate::release::{ByGroups, Frozen, Value};
use crate::store::{Release, latest_out};
use axum::extract::{Path, State};
use waymark_kernel::{Answer, Problem};
use waymark_people::Desk;
use waymark_web::chart::Figure;
use waymark_web::components::{Cell, Column, Inset, Row, SummaryList, Table, heading};
use waymark_web::words::{day_long, day_plain};
use waymark_web::{Frame, Html, Page, PageAnswer, Title};

/// `GET /public/measures/{id}`.
pub(super) async fn latest(State(desk): State<Desk>, frame: Frame, Path(id): Path<String>) -> PageAnswer {
    let release = latest_out(desk.store()).await?.ok_or(Problem::Missing)?;
    Ok(page(&frame, &release, &id, Html::empty())?)
}

/// `GET /public/publications/{number}/measures/{id}`.
pub(super) async fn of_paper(
    State(desk): State<Desk>,
    frame: Frame,
    Path((number, id)): Path<(u32, String)>,
) -> PageAnswer {
    let release = out(&desk, number).await?;
    let newer = newer(&desk, number).await?;
    Ok(page(&frame, &release, &id, newer)?)
}

fn page(frame: &Frame, release: &Release, id: &str, newer: Html) -> Answer<Page> {
    let figure = release.contents.figure(id).ok_or(Problem::Missing)?;
    let number = release.contents.number;
    let main = heading(&figure.group, &figure.name)
        .and(newer)
        .and(lead(figure))
        .and(series(figure))
        .and(files(number, id))
        .and(figure.by.iter().fold(Html::empty(), |html, by| html.and(groups(figure, by))))
        .and(exactly(release, figure));
    Ok(frame
        .page(Title::new("How are we doing?").about(figure.name.clone()), main)
        .crumb("/public", "How are we doing?")
        .crumb(public_href(number), release.contents.title.clone()))
}

/// The value, when it is of, and the answer of its own rule.
fn lead(figure: &Frozen) -> Html {
    let when = match (figure.from, figure.to) {
        (Some(from), Some(to)) => format!(", from {} to {}", day_plain(from), day_plain(to)),
        (None, Some(to)) => format!(", on {}", day_plain(to)),
        _ => String::new(),
    };
    let said = Html::fixed("<p class=\"govuk-body-l\">")
        .and(Html::text(&format!("{}{when}.", words(figure))))
        .and(Html::fixed("</p>"));
    let anew = figure.periods.iter().map(|period| Html::from(Inset::new(anew(period))));
    let anew = anew.fold(Html::empty(), Html::and);
    let said = match &figure.answer {
        (answer, because) if because.is_empty() && answer.is_empty() => said,
        (answer, because) if because.is_empty() => said.and(Inset::new(format!("Is it helping? {answer}."))),
        (_, because) => said.and(Inset::new(format!("Is it helping? {because}"))),
    };
    said.and(anew)
}

/// The chart and its numbers; nothing where the paper tells no series.
fn series(figure: &Frozen) -> Html {
    if figure.months.iter().all(|month| month.value.number().is_none()) {
        return Html::empty();
    }
    let numbers = ("The numbers of this chart", Html::from(numbers(figure)));
    let finding = &figure.answer.1;
    let heading = if chart::is_yearly(figure) { "Year by year" } else { "Month by month" };
    Figure::new("figure", (heading, HOW_TO_READ, finding), chart::pictures(figure), numbers).into()
}

fn numbers(figure: &Frozen) -> Table {
    let (columns, rows) = chart::points(figure);
    let columns = columns.into_iter().enumerate();
    let columns = columns.map(|(at, name)| if at == 0 { Column::new(name) } else { Column::number(name) });
    let rows = rows.into_iter().map(|cells| Row::new(cells.into_iter().map(Cell::Text).collect()));
    Table::new("numbers", "Every point, with its limits").columns(columns).rows(rows)
}

fn files(number: u32, id: &str) -> Html {
    let address = format!("{}/measures/{id}", public_href(number));
    Html::fixed("<p class=\"govuk-body\">Download: ")
        .and(Html::link(&format!("{address}/figures.csv"), "the figures as a table (CSV)"))
        .and(Html::fixed(", "))
        .and(Html::link(&format!("{address}/figures.json"), "the figures as JSON"))
        .and(Html::fixed(".</p>"))
}

/// Where groups are left out it says so, and never which.
fn groups(figure: &Frozen, by: &ByGroups) -> Html {
    let said = match by {
        ByGroups { left_out: false, .. } => "",
        by if by.groups.iter().any(|group| group.value == Value::NotShown) => NUMBERS_LEFT_OUT,
        _ => GROUPS_LEFT_OUT,
    };
    let left_out = if said.is_empty() {
        Html::empty()
    } else {
        Html::fixed("<p class=\"govuk-body-s\">").and(Html::fixed(said)).and(Html::fixed("</p>"))
    };
    if by.groups.is_empty() {
        return Html::empty();
    }
    let caption = format!("By {}", by.words);
    let rows = by.groups.iter().map(|group| {
        Row::new(vec![group.name.clone().into(), value_words(group.value, &figure.unit).into()])
    });
    let columns = [Column::new("Group"), Column::number("Value")];
    Html::from(Table::new(format!("by-{}", by.code), caption).columns(columns).rows(rows)).and(left_out)
}

fn exactly(release: &Release, figure: &Frozen) -> Html {
    let contents = &release.contents;
    let published = release.published.map(day_plain).unwrap_or_default();
    let of = format!("{}, with figures to the end of {}", contents.title, day_long(contents.on));
    let list = SummaryList::new()
        .line("Exactly", Html::text(&figure.definition))
        .line("Paper", Html::link(&public_href(contents.number), &of))
        .line("Published", Html::text(&published))
        .line(
            "Small numbers",
            Html::fixed(
                "A count of 1 to 5 children is not shown, and neither is any number that would tell it.",
            ),
        );
    Html::fixed("<h2 class=\"govuk-heading-m\">What this is</h2>").and(list)
}
