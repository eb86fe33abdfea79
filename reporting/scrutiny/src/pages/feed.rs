//! The feed of what is published (Atom, RFC 4287).

use super::public_href;
use crate::store::{Release, get, numbers};
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use waymark_people::Desk;
use waymark_web::{Html, Stop};

/// `GET /public/publications/feed.xml`.
pub(super) async fn show(State(desk): State<Desk>, headers: HeaderMap) -> Result<Response, Stop> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let mut out = Vec::new();
    for number in numbers(desk.store(), true).await? {
        out.push(get(desk.store(), number).await?);
    }
    let text = feed(&desk.area().name, host, &out);
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}

fn feed(area: &str, host: &str, out: &[Release]) -> String {
    let escaped = |text: &str| Html::text(text).as_str().to_owned();
    let updated = out.iter().filter_map(|release| release.published).max();
    let updated = updated.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
    let (area, host) = (escaped(area), escaped(host));
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>{area}: what we \
         have published</title>\n<id>tag:{host},2026:publications</id>\n<author><name>{area}</name></author>\n\
         <updated>{updated}T00:00:00Z</updated>\n<link rel=\"self\" href=\"/public/publications/feed.xml\"/>\n"
    );
    for release in out {
        let number = release.contents.number;
        let (title, href) = (escaped(&release.contents.title), public_href(number));
        let day = release.published.map(|day| day.to_string()).unwrap_or_default();
        text.push_str(&format!(
            "<entry><title>{title}</title><id>tag:{host},2026:publications/{number}</id>\
             <updated>{day}T00:00:00Z</updated><link href=\"{href}\"/>\
             <summary>Figures to the end of {}.</summary></entry>\n",
            release.contents.on
        ));
    }
    text.push_str("</feed>\n");
    text
}
