//! H6: asking families whether they still wait, and keeping in touch while they do. It asks twice in writing, then by
//! telephone. Nobody leaves the list because they did not answer.

use super::own_service;
use crate::filters::{Filters, Sort, TO_DO, ToDo};
use crate::service::Service;
use crate::standing::{AGAIN, Ask, ROUND};
use crate::store::list::count;
use askama::Template;
use axum::extract::{Path, State};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Day};
use waymark_people::forms::tokens;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table, heading};
use waymark_web::words::list_count;
use waymark_web::{Frame, Html, PageAnswer, Title, Tokens};

const TITLE: &str = "Ask families “still needed?”";

/// Who is asked how, in the order of a round.
const STEPS: [(Ask, &str, &str); 3] = [
    (Ask::First, "Ask", "By letter or message"),
    (Ask::Again, "Ask once more", "By letter or message: no answer to the first"),
    (Ask::Telephone, "Telephone", "No answer to two. If nobody answers, try again in three weeks"),
];

/// A button that asks everybody whose turn it is; the page that follows says how, and of how many.
#[derive(Template)]
#[template(
    source = r#"<form class="wm-inline" method="post" action="{{ action }}" novalidate>{{ tokens }}<input type="hidden" name="deed" value="ask-needed"><input type="hidden" name="all" value="{{ code }}"><button class="govuk-button govuk-button--secondary" data-module="govuk-button">{{ words }}</button></form>"#,
    ext = "html"
)]
struct AskAll {
    action: String,
    tokens: Tokens,
    code: &'static str,
    words: String,
}

/// `GET /health/list/{service}/validate`.
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
) -> PageAnswer {
    let service = own_service(&desk, &visitor, &slug).await?;
    let today = desk.now().today;
    let (mut rows, mut all) = (Vec::new(), Html::empty());
    let chosen = format!("{}/chosen", service.href());
    for (ask, words, how) in STEPS {
        let filters = Filters { to_do: Some(ToDo::Needed(ask)), ..Filters::default() };
        let number = number(&desk, &visitor, &service, &filters, today).await?;
        rows.push(line(&service, filters, words, how, number));
        if number > 0 && ask != Ask::Telephone {
            let code = TO_DO.iter().find(|(to_do, ..)| Some(*to_do) == filters.to_do);
            let code = code.map_or("", |(_, code, _)| *code);
            let words = format!("{words} all {}", list_count(number));
            let ask = AskAll { action: chosen.clone(), tokens: tokens(&desk, &frame), code, words };
            all = all.and(Html::of(&ask));
        }
    }
    let silent = Filters { to_do: Some(ToDo::Tell), sort: Sort::Silent, ..Filters::default() };
    let due = number(&desk, &visitor, &service, &silent, today).await?;
    let every = service.details.tell_every;
    let how = format!("They heard nothing for {every} weeks or more");
    let touch = line(&service, silent, "Get in touch", &how, due);
    let round = format!(
        "A family is asked after {} weeks of waiting, and {} weeks after each answer; without an answer, once more after \
         {} weeks, and then by telephone. These weeks are our own choice and no rule of law.",
        ROUND / 7,
        ROUND / 7,
        AGAIN / 7
    );
    let main = heading(&service.details.name, TITLE)
        .and(Inset::new("Nobody leaves the list because they did not answer. Only the family can take a referral back."))
        .and(table("asking", "Still needed?", rows))
        .and(all)
        .and(paragraph(&round))
        .and(table("touch", "Keeping in touch while a family waits", vec![touch]))
        .and(paragraph(
            "Tell each family what you know about the wait, what it can do meanwhile, and whom to ring. Open the list, \
             tick the families, and record what they were told.",
        ));
    let page = frame.page(Title::new(TITLE).about(service.details.name.clone()), main);
    Ok(page.crumb("/home", "Home").crumb(service.href(), service.details.name.clone()))
}

fn paragraph(words: &str) -> Html {
    Html::fixed("<p class=\"govuk-body\">").and(Html::text(words)).and(Html::fixed("</p>"))
}

/// How many children of the visitor's list match: a count alone, of nobody by name.
async fn number(
    desk: &Desk,
    visitor: &Visitor,
    service: &Service,
    filters: &Filters,
    today: Day,
) -> Answer<u64> {
    let asking = (Action::ListReferral, Purpose::Waiting);
    let sight = desk.access().sight_cohort(visitor, asking, "waiting list, counted", desk.now())?;
    let number = count(desk.store(), &sight, service, filters, today).await?;
    desk.access().release(sight.seal(number, Count::default())).await
}

fn table(id: &'static str, caption: &'static str, rows: Vec<Row>) -> Table {
    let columns = [Column::new("What to do"), Column::new("How"), Column::number("Families")];
    Table::new(id, caption).stack().columns(columns).rows(rows)
}

fn line(service: &Service, filters: Filters, words: &str, how: &str, number: u64) -> Row {
    Row::new(vec![
        Cell::Link(filters.href(&service.href()), words.to_owned()),
        Cell::Text(how.to_owned()),
        Cell::Text(list_count(number)),
    ])
}
