//! All that is out, papers and other publications, in one list for everybody.

use super::{public_href, publications};
use crate::publication::Genre;
use crate::store::{Head, heads, versions};
use axum::extract::{Query, State};
use serde::Deserialize;
use waymark_kernel::{Answer, Day};
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::day_plain;
use waymark_web::{Frame, Html, PageAnswer, Title};

const ADDRESS: &str = "/public/publications";
/// The name of papers in addresses.
const PAPERS: &str = "papers";

/// Which kind is asked for; anything else is all.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    pub(super) kind: String,
}

/// One thing that is out.
pub(super) struct Item {
    /// The code and the words of its kind.
    pub(super) kind: (&'static str, &'static str),
    pub(super) title: String,
    on: Day,
    /// The day it was published.
    pub(super) out: Day,
    pub(super) href: String,
    /// What tells it from all others, for good.
    pub(super) id: String,
    pub(super) summary: String,
}

/// The items of a kind, the last published first.
pub(super) async fn items(desk: &Desk, kind: &str) -> Answer<Vec<Item>> {
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
        summary: format!("Figures to the end of {}.", day_plain(head.says.on)),
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
