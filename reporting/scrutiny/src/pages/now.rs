//! P1, how are we doing, for everybody: the answer in plain sentences, each area of the plan with both answers, and the
//! published figures under their headings, by the latest paper alone; and the next meeting that is announced.

mod answer;
mod cards;

use super::public::nothing_yet;
use super::{public_href, publications, span};
use crate::paper::words;
use crate::release::{Contents, Frozen, Value};
use crate::store::{Release, latest_out};
use axum::extract::State;
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Details, Inset, Row, Table};
use waymark_web::words::{count_words, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /public`.
pub(super) async fn show(State(desk): State<Desk>, frame: Frame) -> PageAnswer {
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">How are we doing?</h1>");
    let main = match latest_out(desk.store()).await? {
        None => head.and(nothing_yet(&frame)),
        Some(release) => head.and(links()).and(told(&release)),
    };
    let main = main.and(publications::next(&desk, frame.today).await?);
    Ok(frame.page(Title::new("How are we doing?"), main.and(links())))
}

/// The ways on, at the top of what is told and at its end.
fn links() -> Html {
    Html::fixed("<p class=\"govuk-body\">")
        .and(Html::link("/public/improvement-plan", "The plan to put things right"))
        .and(Html::fixed("<br>"))
        .and(Html::link("/public/waiting-times", "Waiting times"))
        .and(Html::fixed("<br>"))
        .and(Html::link("/public/publications", "All that we have published"))
        .and(Html::fixed("</p>"))
}

fn told(release: &Release) -> Html {
    let contents = &release.contents;
    let since = format!(
        "{} Two people checked this. It was published on {}.",
        contents.told_to(),
        release.published.map(day_plain).unwrap_or_default()
    );
    let html = areas(contents)
        .and(Inset::new(since))
        .and(Html::fixed("<h2 class=\"govuk-heading-m\">All the figures</h2>"));
    contents
        .figures
        .chunk_by(|a, b| a.group == b.group)
        .filter_map(|some| group(contents, some))
        .fold(html, Html::and)
        .and(
            Html::fixed("<p class=\"govuk-body\">A count of 1 to 5 children is never shown. ")
                .and(Html::link(&public_href(contents.number), "Read the whole paper"))
                .and(Html::fixed("</p>")),
        )
}

/// The answer, and each area of the plan with both answers beside each other; nothing where there is no plan.
fn areas(contents: &Contents) -> Html {
    if contents.areas.is_empty() {
        return Html::fixed("<p class=\"govuk-body\">No plan is published yet.</p>");
    }
    let [first, rest] = answer::sentences(&contents.areas);
    let said = |html: Html, words: &String| {
        html.and(Html::fixed("<p>")).and(words.as_str()).and(Html::fixed("</p>"))
    };
    [first, rest]
        .iter()
        .filter(|words| !words.is_empty())
        .fold(Html::fixed("<div class=\"wm-answer\">"), said)
        .and(Html::fixed("</div><h2 class=\"govuk-heading-m\">What has to be put right</h2>"))
        .and(cards::cards(contents))
}

/// A heading's figures; nothing where none of them may be shown.
fn group(contents: &Contents, figures: &[Frozen]) -> Option<Details> {
    let shown = |figure: &&Frozen| !matches!(figure.value, Value::NotShown | Value::Nobody);
    let row = |figure: &Frozen| {
        let name = if figure.id.is_empty() {
            Cell::Text(figure.name.clone())
        } else {
            Cell::Link(format!("/public/measures/{}", figure.id), figure.name.clone())
        };
        Row::new(vec![
            name,
            words(figure).into(),
            Cell::Note(figure.answer.0.clone(), span::both(contents, figure)),
        ])
    };
    let rows: Vec<Row> = figures.iter().filter(shown).map(row).collect();
    let heading = figures.first().filter(|_| !rows.is_empty())?.group.clone();
    let id = heading.to_lowercase().replace(' ', "-");
    let columns = [Column::new("Figure"), Column::number("Now"), Column::new("Is it helping?")];
    let summary = format!("{heading} ({})", count_words(rows.len() as u64, "figure", "figures"));
    Some(Details::new(summary, Table::new(id, heading).hide_caption().columns(columns).rows(rows)))
}
