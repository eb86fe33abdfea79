//! P1 and P4, for everybody and without signing in: how we are doing by the latest paper, and every paper that is out with
//! its files. Nothing here reads the live record.

use super::{html, one, public_href};
use crate::outgoing::Kind;
use crate::paper::{paper, words};
use crate::release::{Contents, Frozen, Value};
use crate::store::{Release, file, get, latest_out};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Problem};
use waymark_people::Desk;
use waymark_web::components::{Column, Inset, Row, Table};
use waymark_web::words::day_long;
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

/// `GET /public`.
pub(super) async fn now(State(desk): State<Desk>, frame: Frame) -> PageAnswer {
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">How are we doing?</h1>");
    let main = match latest_out(desk.store()).await? {
        None => head.and(Html::fixed("<p class=\"govuk-body\">Nothing is published yet.</p>")),
        Some(release) => head.and(told(&release)),
    };
    let links = Html::fixed("<p class=\"govuk-body\">")
        .and(Html::link("/public/publications", "All that we have published"))
        .and(Html::fixed("<br>"))
        .and(Html::link("/public/waiting-times", "Waiting times"))
        .and(Html::fixed("</p>"));
    Ok(frame.page(Title::new("How are we doing?"), main.and(links)))
}

fn told(release: &Release) -> Html {
    let contents = &release.contents;
    let since = format!(
        "These are the figures to the end of {}. Two people checked them before they were published.",
        day_long(contents.on)
    );
    let html = Html::from(Inset::new(since));
    contents.figures.chunk_by(|a, b| a.group == b.group).filter_map(group).fold(html, Html::and).and(
        Html::fixed("<p class=\"govuk-body\">A count of 1 to 5 children is never shown. ")
            .and(Html::link(&public_href(contents.number), "Read the whole paper"))
            .and(Html::fixed("</p>")),
    )
}

/// A heading's figures; nothing where none of them may be shown.
fn group(figures: &[Frozen]) -> Option<Table> {
    let shown = |figure: &&Frozen| !matches!(figure.value, Value::NotShown | Value::Nobody);
    let row = |figure: &Frozen| {
        Row::new(vec![figure.name.clone().into(), words(figure).into(), figure.answer.0.clone().into()])
    };
    let rows: Vec<Row> = figures.iter().filter(shown).map(row).collect();
    let heading = figures.first().filter(|_| !rows.is_empty())?.group.clone();
    let id = heading.to_lowercase().replace(' ', "-");
    let columns = [Column::new("Figure"), Column::number("Now"), Column::new("Is it helping?")];
    Some(Table::new(id, heading).columns(columns).rows(rows))
}

/// `GET /public/publications/{number}`.
pub(super) async fn one(State(desk): State<Desk>, frame: Frame, Path(number): Path<u32>) -> PageAnswer {
    let release = out(&desk, number).await?;
    let before = one::before(&desk, &release).await?;
    let contents = &release.contents;
    let made = paper(&desk.area().name, contents, before.as_ref().map(|before| &before.contents));
    let main = Html::fixed("<h1 class=\"govuk-heading-l\">")
        .and(Html::text(&contents.title))
        .and(Html::fixed("</h1><p class=\"govuk-body-l\">"))
        .and(Html::text(&made.subtitle))
        .and(Html::fixed("</p>"))
        .and(files(&desk, contents).await?)
        .and(html::body(&made));
    let title = Title::new(contents.title.clone());
    Ok(frame
        .page(title, main)
        .crumb("/public", "How are we doing?")
        .crumb("/public/publications", "What we have published"))
}

/// The files with their kind and size, which a reader on a slow line wants to know first.
async fn files(desk: &Desk, contents: &Contents) -> Answer<Html> {
    let mut html = Html::fixed("<p class=\"govuk-body\">Download: ");
    for (place, kind, name, end) in [(0, Kind::Pdf, "PDF", "pdf"), (1, Kind::Word, "Word", "docx")] {
        let size = file(desk.store(), contents.number, kind).await?.len().div_ceil(1_024);
        let words = format!("{name} ({size} KB)");
        let address = format!("{}/paper.{end}", public_href(contents.number));
        html = html.and(Html::fixed(if place == 0 { "" } else { ", " })).and(Html::link(&address, &words));
    }
    Ok(html.and(Html::fixed("</p>")))
}

/// A release that is out; what is still prepared is not there.
pub(super) async fn out(desk: &Desk, number: u32) -> Answer<Release> {
    let release = get(desk.store(), number).await?;
    if release.standing.is_out { Ok(release) } else { Err(Problem::Missing) }
}

/// `GET /public/publications/{number}/paper.pdf`.
pub(super) async fn pdf(State(desk): State<Desk>, Path(number): Path<u32>) -> Result<Response, Stop> {
    sent(&desk, number, Kind::Pdf, "application/pdf", "pdf").await
}

/// `GET /public/publications/{number}/paper.docx`.
pub(super) async fn word(State(desk): State<Desk>, Path(number): Path<u32>) -> Result<Response, Stop> {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    sent(&desk, number, Kind::Word, kind, "docx").await
}

async fn sent(
    desk: &Desk,
    number: u32,
    kind: Kind,
    media: &'static str,
    end: &str,
) -> Result<Response, Stop> {
    let bytes = file(desk.store(), number, kind).await?;
    let named = format!("attachment; filename=\"paper-{number}.{end}\"");
    Ok(([(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, named)], bytes)
        .into_response())
}
