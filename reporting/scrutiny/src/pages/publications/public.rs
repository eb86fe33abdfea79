//! A publication for everybody, without signing in: its words as a page, the file beside them, and every version that was
//! ever out.

use super::{file_words, notice, public_href, sent};
use crate::pages::html;
use crate::store::{Version, versions};
use axum::extract::{Path, State};
use axum::response::Response;
use waymark_kernel::{Answer, Problem};
use waymark_people::Desk;
use waymark_web::components::Inset;
use waymark_web::words::day_long;
use waymark_web::{Frame, Html, Page, PageAnswer, Stop, Title};

/// `GET /public/documents/{number}`: the latest version.
pub(super) async fn latest(State(desk): State<Desk>, frame: Frame, Path(number): Path<u32>) -> PageAnswer {
    let all = out(&desk, number).await?;
    let latest = all.first().ok_or(Problem::Missing)?;
    Ok(page(&frame, latest, &all))
}

/// `GET /public/documents/{number}/{version}`.
pub(super) async fn one(
    State(desk): State<Desk>,
    frame: Frame,
    Path((number, version)): Path<(u32, u32)>,
) -> PageAnswer {
    let all = out(&desk, number).await?;
    let wanted = all.iter().find(|held| held.says.version == version).ok_or(Problem::Missing)?;
    Ok(page(&frame, wanted, &all))
}

/// `GET /public/documents/{number}/{version}/file`.
pub(super) async fn file(
    State(desk): State<Desk>,
    Path((number, version)): Path<(u32, u32)>,
) -> Result<Response, Stop> {
    let all = out(&desk, number).await?;
    let wanted = all.iter().find(|held| held.says.version == version).ok_or(Problem::Missing)?;
    Ok(sent(&desk, wanted).await?)
}

/// The versions of a publication that are out, the newest first.
async fn out(desk: &Desk, number: u32) -> Answer<Vec<Version>> {
    let mut all = versions(desk.store(), true).await?;
    all.retain(|held| held.says.number == number);
    all.sort_by_key(|held| std::cmp::Reverse(held.says.version));
    if all.is_empty() { Err(Problem::Missing) } else { Ok(all) }
}

fn page(frame: &Frame, held: &Version, all: &[Version]) -> Page {
    let says = &held.says;
    let told = format!("{}. {}, {}.", says.genre.one(), says.publisher, day_long(says.on));
    let newest = all.first().map_or(says.version, |newest| newest.says.version);
    let mut main = tagged("<h1 class=\"govuk-heading-l\">", &says.title, "</h1>");
    if says.version < newest {
        let words = Html::text("There is a newer version. ")
            .and(Html::link(&public_href(says.number), "Read the newest"));
        main = main.and(Inset::new(words));
    }
    main = main.and(tagged("<p class=\"govuk-body\">", &told, "</p>")).and(tagged(
        "<p class=\"govuk-body-l\">",
        &says.summary,
        "</p>",
    ));
    main = main.and(notice::told(says));
    if let Some(words) = file_words(held) {
        let address = format!("{}/{}/file", public_href(says.number), says.version);
        main = main
            .and(Html::fixed("<p class=\"govuk-body\">Download: "))
            .and(Html::link(&address, &words))
            .and(Html::fixed("</p>"));
    }
    let main = main.and(html::blocks(&says.blocks())).and(earlier(held, all));
    frame
        .page(Title::new(says.title.clone()), main)
        .crumb("/public", "How are we doing?")
        .crumb("/public/publications", "What we have published")
}

/// Every version, where there is more than one: a newer one never takes an earlier one away.
fn earlier(held: &Version, all: &[Version]) -> Html {
    if all.len() < 2 {
        return Html::empty();
    }
    let line = |version: &Version| {
        let says = &version.says;
        let day = version.published.map(day_long).unwrap_or_default();
        let words = format!("Version {}, published {day}", says.version);
        let here = says.version == held.says.version;
        let address = format!("{}/{}", public_href(says.number), says.version);
        let inner =
            if here { Html::text(&format!("{words} (this one)")) } else { Html::link(&address, &words) };
        Html::fixed("<li>").and(inner).and(Html::fixed("</li>"))
    };
    let open = "<h2 class=\"govuk-heading-m\">All versions</h2><ul class=\"govuk-list govuk-list--bullet\">";
    all.iter().map(line).fold(Html::fixed(open), Html::and).and(Html::fixed("</ul>"))
}

fn tagged(open: &'static str, text: &str, close: &'static str) -> Html {
    Html::fixed(open).and(Html::text(text)).and(Html::fixed(close))
}
