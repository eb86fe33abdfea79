//! The archive of an inspection: the index as a page and as a table, and every published paper. Everything in it was
//! checked before its first byte leaves.

use super::{Checked, page};
use crate::archive::{Entry, Packer, archive};
use crate::evidence::{Item, Place};
use crate::outgoing::Kind;
use crate::pages::{gate, may};
use crate::store::{file, numbers};
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_improvement::store::document;
use waymark_kernel::{Answer, Day};
use waymark_people::{Desk, SignedIn};
use waymark_web::words::{day_long, day_table};
use waymark_web::{CsvFile, Frame, Html, Stop};

/// `GET /inspection/evidence.zip`.
pub(in crate::pages) async fn download(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::OpenInspection)?;
    let checked = Checked::read(&desk).await?;
    if !checked.refusals(may(&desk, &visitor, Action::ReadPlan)).is_empty() {
        return Ok(page(&desk, &visitor, &frame, &checked).into_response());
    }
    let items: Vec<Item> = checked.items.into_iter().map(|(item, _)| item).collect();
    let papers = numbers(desk.store(), true).await?;
    let index = [
        ("index.html".to_owned(), as_page(&desk.area().name, desk.now().today, &items, &papers).into_bytes()),
        ("index.csv".to_owned(), as_table(&items)?),
    ];
    let (packer, stream) = archive();
    tokio::spawn(async move { give(&desk, &packer, index.into(), (items, papers)).await });
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"evidence.zip\""),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

/// Gives every file in its order, one at a time. Documents were checked before this began, and their id is the digest of
/// their bytes; the files of papers were checked when they were published.
async fn give(desk: &Desk, packer: &Packer, index: Vec<Entry>, (items, papers): (Vec<Item>, Vec<u32>)) {
    for entry in index {
        if !packer.give(Ok(entry)).await {
            return;
        }
    }
    for item in &items {
        let Place::Kept(id) = &item.place else { continue };
        let entry = document(desk.store(), id).await.map(|found| (address(item), found.bytes));
        if !packer.give(entry).await {
            return;
        }
    }
    for number in papers.into_iter().rev() {
        for (kind, path) in paths(number) {
            let entry = file(desk.store(), number, kind).await.map(|bytes| (path, bytes));
            if !packer.give(entry).await {
                return;
            }
        }
    }
}

/// Where an item is, as seen from the archive: a document lies in it by the number of its item.
fn address(item: &Item) -> String {
    match &item.place {
        Place::Kept(id) => {
            let ending = if id.ends_with(".pdf") { "pdf" } else { "docx" };
            format!("documents/{:03}.{ending}", item.number)
        }
        place => place.address(),
    }
}

/// Where the files of a paper lie in the archive.
fn paths(number: u32) -> [(Kind, String); 2] {
    [(Kind::Pdf, format!("papers/paper-{number}.pdf")), (Kind::Word, format!("papers/paper-{number}.docx"))]
}

const HEADINGS: [&str; 8] = ["Item", "Evidence", "Kind", "From", "About", "Owner", "Added", "Where it is"];

fn cells(item: &Item) -> [String; 8] {
    [
        item.number.to_string(),
        item.words.clone(),
        item.kind.words().to_owned(),
        item.source.clone(),
        item.about(),
        item.owner.clone(),
        item.day.map(|day| day.to_string()).unwrap_or_default(),
        address(item),
    ]
}

fn as_table(items: &[Item]) -> Answer<Vec<u8>> {
    let mut table = CsvFile::new(&HEADINGS)?;
    items.iter().try_for_each(|item| table.row(&cells(item)))?;
    table.finish()
}

/// The index as a page that opens without Waymark. Addresses on the web are links; those of Waymark are told as words.
fn as_page(area: &str, today: Day, items: &[Item], papers: &[u32]) -> String {
    let title = format!("Evidence of {area}");
    let head = HEADINGS
        .iter()
        .fold(Html::empty(), |html, heading| html.and(tagged("<th scope=\"col\">", heading, "</th>")));
    let rows = items.iter().fold(Html::empty(), |html, item| html.and(row(item)));
    let papers = papers.iter().rev().fold(Html::empty(), |html, number| {
        paths(*number).into_iter().fold(html, |html, (_, path)| {
            html.and(Html::fixed("<li>")).and(Html::link(&path, &path)).and(Html::fixed("</li>"))
        })
    });
    let since =
        format!("The index as it stood on {}. A quotation is here only with consent.", day_long(today));
    Html::fixed("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">")
        .and(tagged("<title>", &title, "</title></head><body><main>"))
        .and(tagged("<h1>", &title, "</h1>"))
        .and(tagged("<p>", &since, "</p>"))
        .and(Html::fixed("<table><caption>Index of evidence</caption><thead><tr>"))
        .and(head)
        .and(Html::fixed("</tr></thead><tbody>"))
        .and(rows)
        .and(Html::fixed("</tbody></table><h2>Published papers</h2><ul>"))
        .and(papers)
        .and(Html::fixed("</ul></main></body></html>\n"))
        .to_string()
}

fn row(item: &Item) -> Html {
    let [number, words, kind, source, about, owner, _, address] = cells(item);
    let day = item.day.map(day_table).unwrap_or_default();
    let html = tagged("<tr><th scope=\"row\">", &number, "</th>");
    let html = [words, kind, source, about, owner, day]
        .iter()
        .fold(html, |html, cell| html.and(tagged("<td>", cell, "</td>")));
    let opens = address.starts_with("https://") || matches!(item.place, Place::Kept(_));
    let place = if opens { Html::link(&address, &address) } else { Html::text(&address) };
    html.and(Html::fixed("<td>")).and(place).and(Html::fixed("</td></tr>"))
}

fn tagged(open: &'static str, text: &str, close: &'static str) -> Html {
    Html::fixed(open).and(Html::text(text)).and(Html::fixed(close))
}
