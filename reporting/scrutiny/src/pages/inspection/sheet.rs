//! The index of an archive, as a table for spreadsheets and as a page that opens without Waymark: a line for each item of
//! evidence and for everything that was published, with its owner, its day and where it is.

use super::published::Published;
use crate::evidence::{Item, Place};
use waymark_kernel::{Answer, Day};
use waymark_web::words::{day_long, day_table};
use waymark_web::{CsvFile, Html};

const HEADINGS: [&str; 8] = ["Item", "Evidence", "Kind", "From", "About", "Owner", "Added", "Where it is"];

/// One line of the index.
struct Line {
    words: [String; 6],
    day: Option<Day>,
    /// In the archive or on the web.
    address: String,
}

/// Where an item is, as seen from the archive: a document lies in it by the number of its item, and what stands on a page of
/// Waymark as a page of its own, so that it opens for whoever has the archive.
pub(super) fn address(item: &Item) -> String {
    match &item.place {
        Place::Kept(id) => {
            let ending = if id.ends_with(".pdf") { "pdf" } else { "docx" };
            format!("documents/{:03}.{ending}", item.number)
        }
        Place::Web(address) => address.clone(),
        Place::Page(_) => format!("evidence/{:03}.html", item.number),
    }
}

/// An item that stands on a page of Waymark, as a page of the archive.
pub(super) fn page_of(item: &Item) -> String {
    let line = |html: Html, (name, value): (&str, String)| {
        html.and(tagged("<dt>", name, "</dt>")).and(tagged("<dd>", &value, "</dd>"))
    };
    let day = item.day.map(day_long).unwrap_or_default();
    let lines = [
        ("Kind", item.kind.words().to_owned()),
        ("From", item.source.clone()),
        ("About", item.about()),
        ("Owner", item.owner.clone()),
        ("Added", day),
    ];
    let list = lines.into_iter().fold(Html::fixed("<dl>"), line).and(Html::fixed("</dl>"));
    let back =
        Html::fixed("<p>").and(Html::link("../index.html", "Index of evidence")).and(Html::fixed("</p>"));
    document(&format!("Item {}", item.number), tagged("<p>", &item.words, "</p>").and(list).and(back))
}

fn lines(items: &[Item], published: &[Published]) -> Vec<Line> {
    let of_item = |item: &Item| {
        let number = item.number.to_string();
        let kind = item.kind.words().to_owned();
        Line {
            words: [number, item.words.clone(), kind, item.source.clone(), item.about(), item.owner.clone()],
            day: item.day,
            address: address(item),
        }
    };
    let of_published = |(number, one): (usize, &Published)| {
        let (number, kind) = (number.to_string(), one.kind.to_owned());
        let (source, about, owner) = (one.source.clone(), one.about.clone(), one.owner.clone());
        Line {
            words: [number, one.title.clone(), kind, source, about, owner],
            day: one.day,
            address: one.path.clone(),
        }
    };
    let published = (items.len() + 1..).zip(published).map(of_published);
    items.iter().map(of_item).chain(published).collect()
}

/// The index as a table.
///
/// # Errors
/// As the file's.
pub(super) fn as_table(items: &[Item], published: &[Published]) -> Answer<Vec<u8>> {
    let mut table = CsvFile::new(&HEADINGS)?;
    for Line { words, day, address } in lines(items, published) {
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let cells: Vec<String> = words.into_iter().chain([day, address]).collect();
        table.row(&cells)?;
    }
    table.finish()
}

/// The index as a page: every address is a link into the archive or to the web.
pub(super) fn as_page(area: &str, today: Day, items: &[Item], published: &[Published]) -> String {
    let since =
        format!("The index as it stood on {}. A quotation is here only with consent.", day_long(today));
    let head = HEADINGS
        .iter()
        .fold(Html::empty(), |html, heading| html.and(tagged("<th scope=\"col\">", heading, "</th>")));
    let rows = lines(items, published).iter().map(row).fold(Html::empty(), Html::and);
    let table = Html::fixed("<table><caption>Index of evidence</caption><thead><tr>")
        .and(head)
        .and(Html::fixed("</tr></thead><tbody>"))
        .and(rows)
        .and(Html::fixed("</tbody></table>"));
    document(&format!("Evidence of {area}"), tagged("<p>", &since, "</p>").and(table))
}

fn row(line: &Line) -> Html {
    let [number, words @ ..] = &line.words;
    let day = line.day.map(day_table).unwrap_or_default();
    let html = tagged("<tr><th scope=\"row\">", number, "</th>");
    let html = words.iter().chain([&day]).fold(html, |html, cell| html.and(tagged("<td>", cell, "</td>")));
    let place = Html::link(&line.address, &line.address);
    html.and(Html::fixed("<td>")).and(place).and(Html::fixed("</td></tr>"))
}

/// A page that stands by itself: it needs neither Waymark nor a network.
pub(super) fn document(title: &str, main: Html) -> String {
    Html::fixed("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">")
        .and(tagged("<title>", title, "</title></head><body><main>"))
        .and(tagged("<h1>", title, "</h1>"))
        .and(main)
        .and(Html::fixed("</main></body></html>\n"))
        .to_string()
}

fn tagged(open: &'static str, text: &str, close: &'static str) -> Html {
    Html::fixed(open).and(Html::text(text)).and(Html::fixed(close))
}
