//! All that is out, papers and other publications, in one list for everybody; and the same list as a feed (Atom, RFC 4287).

use super::{public_href, publications};
use crate::publication::Genre;
use crate::store::{Head, heads, versions};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use waymark_kernel::{Answer, Day};
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::day_plain;
use waymark_web::{Frame, Html, PageAnswer, Stop, Title};

const ADDRESS: &str = "/public/publications";
/// The name of papers in addresses.
const PAPERS: &str = "papers";

/// Which kind is asked for; anything else is all.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    kind: String,
}

/// One thing that is out.
struct Item {
    kind: (&'static str, &'static str),
    title: String,
    on: Day,
    out: Day,
    href: String,
    id: String,
    summary: String,
}

/// The items of a kind, the last published first.
async fn items(desk: &Desk, kind: &str) -> Answer<Vec<Item>> {
    let mut items = papers(desk).await?;
    items.extend(others(desk).await?);
    let known = kind == PAPERS || Genre::of(kind).is_some();
    items.retain(|item| !known || item.kind.0 == kind);
    items.sort_by_key(|item| std::cmp::Reverse(item.out));
    Ok(items)
}

async fn papers(desk: &Desk) -> Answer<Vec<Item>> {
    let item = |head: Head| Item {
        kind: (PAPERS, "Paper"),
        on: head.says.on,
        out: head.published.unwrap_or(head.says.on),
        href: public_href(head.number),
        id: head.number.to_string(),
        summary: format!("Figures to the end of {}.", head.says.on),
        title: head.says.title,
    };
    Ok(heads(desk.store(), true).await?.into_iter().map(item).collect())
}

/// Each version is told of, and the list leads to the newest of a publication.
async fn others(desk: &Desk) -> Answer<Vec<Item>> {
    let all = versions(desk.store(), true).await?;
    let item = |held: crate::store::Version| {
        let says = held.says;
        Item {
            kind: (says.genre.code(), says.genre.one()),
            on: says.on,
            out: held.published.unwrap_or(says.on),
            href: format!("{}/{}", publications::public_href(says.number), says.version),
            id: format!("documents/{}/{}", says.number, says.version),
            summary: says.summary,
            title: if says.version > 1 {
                format!("{} (version {})", says.title, says.version)
            } else {
                says.title
            },
        }
    };
    Ok(all.into_iter().map(item).collect())
}

/// `GET /public/publications`.
pub(super) async fn list(State(desk): State<Desk>, frame: Frame, Query(which): Query<Which>) -> PageAnswer {
    let items = items(&desk, &which.kind).await?;
    let head =
        Html::fixed("<h1 class=\"govuk-heading-l\">What we have published</h1>").and(kinds(&which.kind));
    let main = if items.is_empty() {
        head.and(Html::fixed("<p class=\"govuk-body\">Nothing of this kind is published yet.</p>"))
    } else {
        let rows = items.iter().map(|item| {
            let link = Cell::Link(item.href.clone(), item.title.clone());
            Row::new(vec![link, item.kind.1.into(), day_plain(item.on).into(), day_plain(item.out).into()])
        });
        let columns = ["Title", "What it is", "Date", "Published"].map(Column::new);
        head.and(Table::new("publications", "The latest first").columns(columns).rows(rows))
    };
    let feed = match which.kind.as_str() {
        kind if kind == PAPERS || Genre::of(kind).is_some() => {
            format!("/public/publications/feed.xml?kind={kind}")
        }
        _ => "/public/publications/feed.xml".to_owned(),
    };
    let main = main
        .and(Html::fixed("<p class=\"govuk-body\">"))
        .and(Html::link(&feed, "Follow what we publish (Atom feed)"))
        .and(Html::fixed("</p>"));
    Ok(frame.page(Title::new("What we have published"), main).crumb("/public", "How are we doing?"))
}

/// The kinds that can be shown, each a link.
fn kinds(chosen: &str) -> Html {
    let all = [("", "Everything"), (PAPERS, "Papers")];
    let genres = Genre::ALL.map(|genre| (genre.code(), genre.words()));
    let is_known = all.iter().chain(&genres).any(|(code, _)| *code == chosen);
    let chosen = if is_known { chosen } else { "" };
    let open = "<nav class=\"wm-show\" aria-label=\"What to show\"><ul class=\"govuk-list\"><li>Show:</li>";
    let link = |(code, words): &(&str, &str)| {
        let inner = match *code {
            code if code == chosen => Html::fixed("<strong aria-current=\"true\">")
                .and(Html::text(words))
                .and(Html::fixed("</strong>")),
            "" => Html::link(ADDRESS, words),
            code => Html::link(&format!("{ADDRESS}?kind={code}"), words),
        };
        Html::fixed("<li>").and(inner).and(Html::fixed("</li>"))
    };
    all.iter().chain(&genres).map(link).fold(Html::fixed(open), Html::and).and(Html::fixed("</ul></nav>"))
}

/// `GET /public/publications/feed.xml`.
pub(super) async fn feed(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Query(which): Query<Which>,
) -> Result<Response, Stop> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let items = items(&desk, &which.kind).await?;
    let text = atom(&desk.area().name, host, &items);
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}

fn atom(area: &str, host: &str, items: &[Item]) -> String {
    let escaped = |text: &str| Html::text(text).as_str().to_owned();
    let updated = items.iter().map(|item| item.out).max();
    let updated = updated.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
    let (area, host) = (escaped(area), escaped(host));
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>{area}: what we \
         have published</title>\n<id>tag:{host},2026:publications</id>\n<author><name>{area}</name></author>\n\
         <updated>{updated}T00:00:00Z</updated>\n<link rel=\"self\" href=\"/public/publications/feed.xml\"/>\n"
    );
    for item in items {
        let (title, summary) = (escaped(&item.title), escaped(&item.summary));
        let ((code, label), Item { id, href, out, .. }) = (item.kind, item);
        text.push_str(&format!(
            "<entry><title>{title}</title><id>tag:{host},2026:publications/{id}</id>\
             <updated>{out}T00:00:00Z</updated><link href=\"{href}\"/><category term=\"{code}\" label=\"{label}\"/>\
             <summary>{summary}</summary></entry>\n"
        ));
    }
    text.push_str("</feed>\n");
    text
}
