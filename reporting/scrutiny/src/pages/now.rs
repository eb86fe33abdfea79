//! P1, how are we doing, for everybody: each area of the plan with both answers and each published measure, by the latest
//! paper alone; and the next meeting that is announced.

use super::public::nothing_yet;
use super::{plan, public_href, publications};
use crate::paper::words;
use crate::release::{AreaSaid, Frozen, Value};
use crate::store::{Release, latest_out};
use axum::extract::State;
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::{day_long, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /public`.
pub(super) async fn show(State(desk): State<Desk>, frame: Frame) -> PageAnswer {
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">How are we doing?</h1>");
    let main = match latest_out(desk.store()).await? {
        None => head.and(nothing_yet(&frame)),
        Some(release) => head.and(told(&release)),
    };
    let main = main.and(publications::next(&desk, frame.today).await?);
    let links = Html::fixed("<p class=\"govuk-body\">")
        .and(Html::link("/public/improvement-plan", "The plan to put things right"))
        .and(Html::fixed("<br>"))
        .and(Html::link("/public/waiting-times", "Waiting times"))
        .and(Html::fixed("<br>"))
        .and(Html::link("/public/publications", "All that we have published"))
        .and(Html::fixed("</p>"));
    Ok(frame.page(Title::new("How are we doing?"), main.and(links)))
}

fn told(release: &Release) -> Html {
    let contents = &release.contents;
    let since = format!(
        "These are the figures to the end of {}. Two people checked them. They were published on {}.",
        day_long(contents.on),
        release.published.map(day_plain).unwrap_or_default()
    );
    let html = Html::from(Inset::new(since)).and(areas(&contents.areas));
    contents.figures.chunk_by(|a, b| a.group == b.group).filter_map(group).fold(html, Html::and).and(
        Html::fixed("<p class=\"govuk-body\">A count of 1 to 5 children is never shown. ")
            .and(Html::link(&public_href(contents.number), "Read the whole paper"))
            .and(Html::fixed("</p>")),
    )
}

/// Each area of the plan with both answers beside each other; nothing where there is no plan.
fn areas(areas: &[AreaSaid]) -> Html {
    if areas.is_empty() {
        return Html::fixed("<p class=\"govuk-body\">No plan is published yet.</p>");
    }
    let row = |area: &AreaSaid| {
        let (done, all) = area.counts;
        let name = Cell::Link(plan::href(area.number), format!("{}. {}", area.number, area.title));
        let doing = Cell::Note(area.doing.clone(), format!("{done} of {all} milestones are done"));
        Row::new(vec![name, doing, area.helping.clone().into()])
    };
    let columns =
        ["What has to be put right", "Are we doing it?", "Is it helping families?"].map(Column::new);
    Table::new("areas", "The plan to put things right").columns(columns).rows(areas.iter().map(row)).into()
}

/// A heading's figures; nothing where none of them may be shown.
fn group(figures: &[Frozen]) -> Option<Table> {
    let shown = |figure: &&Frozen| !matches!(figure.value, Value::NotShown | Value::Nobody);
    let row = |figure: &Frozen| {
        let name = if figure.id.is_empty() {
            Cell::Text(figure.name.clone())
        } else {
            Cell::Link(format!("/public/measures/{}", figure.id), figure.name.clone())
        };
        Row::new(vec![name, words(figure).into(), figure.answer.0.clone().into()])
    };
    let rows: Vec<Row> = figures.iter().filter(shown).map(row).collect();
    let heading = figures.first().filter(|_| !rows.is_empty())?.group.clone();
    let id = heading.to_lowercase().replace(' ', "-");
    let columns = [Column::new("Figure"), Column::number("Now"), Column::new("Is it helping?")];
    Some(Table::new(id, heading).columns(columns).rows(rows))
}
