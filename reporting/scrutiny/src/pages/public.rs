//! P4, for everybody and without signing in: a paper that is out, as it left, with its files. Nothing here reads the live
//! record.

use super::words::TO_COME;
use super::{html, public_href};
use crate::outgoing::Kind;
use crate::paper::paper;
use crate::prepare::before;
use crate::release::Contents;
use crate::store::{Release, file, get, numbers};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Problem};
use waymark_people::Desk;
use waymark_web::components::Inset;
use waymark_web::words::day_plain;
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

/// Said where no paper is out, with the day it is said on and the figures that can come first.
pub(super) fn nothing_yet(frame: &Frame) -> Html {
    let today = day_plain(frame.today);
    let said = format!("Nothing is published yet. This was so on {today}. {TO_COME}");
    Html::fixed("<p class=\"govuk-body\">").and(Html::text(&said)).and(Html::fixed("</p>"))
}

/// `GET /public/publications/{number}`.
pub(super) async fn one(State(desk): State<Desk>, frame: Frame, Path(number): Path<u32>) -> PageAnswer {
    let release = out(&desk, number).await?;
    let before = before(desk.store(), &release).await?;
    let contents = &release.contents;
    let made = paper(&desk.area().name, contents, before.as_ref().map(|before| &before.contents));
    let main = Html::fixed("<h1 class=\"govuk-heading-l\">")
        .and(Html::text(&contents.title))
        .and(Html::fixed("</h1><p class=\"govuk-body-l\">"))
        .and(Html::text(&made.subtitle))
        .and(Html::fixed("</p>"))
        .and(newer(&desk, number).await?)
        .and(files(&desk, contents).await?)
        .and(html::body(&made, contents));
    let title = Title::new(contents.title.clone());
    Ok(frame
        .page(title, main)
        .crumb("/public", "How are we doing?")
        .crumb("/public/publications", "What we have published"))
}

/// Says of an earlier paper that there is a newer one; the earlier stays as it left.
pub(super) async fn newer(desk: &Desk, number: u32) -> Answer<Html> {
    let latest = numbers(desk.store(), true).await?.into_iter().next().filter(|latest| *latest > number);
    Ok(latest.map_or_else(Html::empty, |latest| {
        let link = Html::link(&public_href(latest), "There is a newer paper");
        Inset::new(link.and(Html::fixed(". This one stays as it was published."))).into()
    }))
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
