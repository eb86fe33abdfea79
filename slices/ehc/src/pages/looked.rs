//! Who has looked at a case: for staff, by name and role, newest first; everybody, or one side alone, so that a family that
//! reads its own page often hides nobody else. Looks for safeguarding are not among them.

use super::head::case_page;
use super::opened::Opened;
use askama::Template;
use axum::extract::RawQuery;
use std::collections::HashMap;
use waymark_access::{Action, Look, PageOf, Whose};
use waymark_kernel::{Answer, PersonId};
use waymark_people::{Desk, Visit, persons};
use waymark_web::components::{Cell, Column, Pagination, Place, Results, Row, Table};
use waymark_web::words::{capital, instant_words};
use waymark_web::{Form, Html, PageAnswer};

/// How many looks one page shows.
pub(super) const PER: u64 = 25;

/// Every choice: whose looks, its code in the address, its words, and what is said where there are none.
const SHOWS: [(Whose, &str, &str, &str); 3] = [
    (Whose::All, "", "Everybody", "Nobody has looked yet."),
    (Whose::Staff, "staff", "Staff and settings", "Nobody but the family has looked yet."),
    (Whose::Family, "family", "The family", "Nobody of the family has looked yet."),
];

#[derive(Template)]
#[template(
    source = r#"<h2 class="govuk-heading-m">Who has looked, newest first</h2>
<nav class="wm-show" aria-label="Whose looks"><ul class="govuk-list"><li>Show:</li>{% for (href, words, now) in shows %}<li>{% if *now %}<strong aria-current="true">{{ words }}</strong>{% else %}<a class="govuk-link" href="{{ href }}">{{ words }}</a>{% endif %}</li>{% endfor %}</ul></nav>
{{ results }}{% if empty.is_empty() %}{{ table }}{{ pages }}{% else %}<p class="govuk-body">{{ empty }}</p>{% endif %}"#,
    ext = "html"
)]
struct Looked {
    shows: Vec<(String, &'static str, bool)>,
    results: Results,
    table: Table,
    pages: Pagination,
    empty: Html,
}

/// `GET /cases/{reference}/looked`.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> PageAnswer {
    let opened = Opened::read(&visit, Action::ReadLooked).await?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let page = Pagination::page_of(address.value("page"));
    let code = address.value("show");
    let [everybody, ..] = SHOWS;
    let (whose, code, _, none) = SHOWS.into_iter().find(|(_, known, ..)| *known == code).unwrap_or(everybody);
    let (looks, count) =
        visit.desk.access().log().for_staff(&opened.sight, whose, PageOf { page, per: PER }).await?;
    let href = |code: &str| match code {
        "" => opened.href("looked"),
        code => format!("{}?show={code}", opened.href("looked")),
    };
    let at = |page: u64| {
        let base = href(code);
        format!("{base}{}page={page}", if base.contains('?') { '&' } else { '?' })
    };
    let pages = Pagination::around(Place { page, per: PER, shown: looks.len() as u64, count }, at);
    let looked = Looked {
        shows: SHOWS.map(|(_, known, words, _)| (href(known), words, known == code)).to_vec(),
        results: Results::new(count, "look", "looks"),
        table: table(&visit.desk, &looks).await?,
        empty: pages.in_place_of_rows(looks.len(), none),
        pages,
    };
    Ok(case_page(&visit.frame, &opened, "Who has looked", "looked", Html::of(&looked)))
}

async fn table(desk: &Desk, looks: &[Look]) -> Answer<Table> {
    let mut ids: Vec<PersonId> = looks.iter().map(|look| look.person).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = persons::many(desk.store(), &ids).await?;
    let names: HashMap<PersonId, String> =
        people.into_iter().map(|person| (person.id, person.details.name)).collect();
    let row = |look: &Look| {
        let name = names.get(&look.person).map_or("Not on record", String::as_str);
        let what = capital(look.action.words());
        Row::new(vec![
            Cell::from(instant_words(look.at)),
            Cell::from(name),
            Cell::from(look.role.words()),
            Cell::from(what),
        ])
    };
    let table = Table::new("looked", "Who has looked, newest first").hide_caption().stack();
    Ok(table.columns(["When", "Who", "Role", "What for"].map(Column::new)).rows(looks.iter().map(row)))
}
