//! S1: the pupils on the roll who are in assessment or have a plan, with the next day that the law sets.

use super::super::head::stage_words;
use crate::codes::Stage;
use crate::read::Filters;
use crate::store::lists::cases::{self, CaseRow};
use crate::words::say;
use askama::Template;
use axum::extract::{RawQuery, State};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Day};
use waymark_people::{Desk, SignedIn, settings};
use waymark_web::components::{Button, Cell, Column, Pagination, Place, Row, Table, Tag, Tone};
use waymark_web::words::{capital, day_table, list_count};
use waymark_web::{Frame, Html, PageAnswer, Title};

const PATH: &str = "/school";

#[derive(Template)]
#[template(path = "family/school.html")]
struct Pupils {
    setting: String,
    heading: String,
    empty: Html,
    tables: Vec<Table>,
    pages: Pagination,
    ask: Button,
}

/// `GET /school`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    super::gate(&visitor)?;
    let place =
        Filters { per: 50, page: Filters::read(&query.unwrap_or_default()).page, ..Filters::default() };
    let mut assessed = Vec::new();
    for stage in [Stage::Request, Stage::Assessment, Stage::Issuing] {
        let first = Filters { stage: Some(stage), per: 50, ..Filters::default() };
        assessed.extend(rows(&desk, &visitor, &first).await?.0);
    }
    let planned = Filters { stage: Some(Stage::Plan), ..place.clone() };
    let (plans, count) = rows(&desk, &visitor, &planned).await?;
    let today = desk.now().today;
    let mut tables = Vec::new();
    if !assessed.is_empty() {
        let caption = say().school_assessed(assessed.len());
        tables.push(table("assessed", caption, &assessed, today));
    }
    if !plans.is_empty() {
        tables.push(table("plans", say().school_plans(list_count(count)), &plans, today));
    }
    let place = Place { page: place.page, per: place.per, shown: plans.len() as u64, count };
    let pages = Pagination::around(place, |page| format!("{PATH}?page={page}"));
    let view = Pupils {
        setting: settings::name(desk.store(), &super::setting(&desk, &visitor).await?).await?,
        heading: say().school_title(),
        empty: empty(&pages, &plans, assessed.is_empty()),
        tables,
        pages,
        ask: Button::new(say().school_ask()).href("/school/request"),
    };
    Ok(frame.page(Title::new(say().school_title()), Html::of(&view)).crumb("/home", "Home"))
}

/// What stands in place of the pupils with a plan: nothing is said of there being none where others are in assessment.
fn empty(pages: &Pagination, plans: &[CaseRow], none_assessed: bool) -> Html {
    let none = if none_assessed { say().school_empty() } else { String::new() };
    pages.in_place_of_rows(plans.len(), &none)
}

async fn rows(desk: &Desk, visitor: &Visitor, filters: &Filters) -> Answer<(Vec<CaseRow>, u64)> {
    let now = desk.now();
    let sight = desk.access().sight_cohort(visitor, (Action::ListCase, Purpose::Casework), "pupils", now)?;
    let (rows, count) = cases::page(desk, &sight, filters, now.today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    Ok((desk.access().release(sight.seal(rows, children)).await?, count))
}

fn table(id: &'static str, caption: String, rows: &[CaseRow], today: Day) -> Table {
    let columns = ["Pupil", "Where it is", "Next legal date", "What"].map(Column::new);
    let line = |row: &CaseRow| {
        let (due, what) = match (&row.next, row.as_at) {
            (_, Some(_)) => (Cell::Tag(Tag::not_known()), String::new()),
            (Some((day, rule)), None) => {
                let name = waymark_law::rule(rule).map_or(rule.as_str(), |rule| rule.name);
                (Cell::TagNote(Tag::due(today, *day), day_table(*day)), capital(name))
            }
            (None, None) => (Cell::Tag(Tag::new(Tone::None, "None")), String::new()),
        };
        let who = Cell::LinkNote(
            format!("/school/pupils/{}", row.reference),
            row.name.clone(),
            row.reference.clone(),
        );
        Row::new(vec![who, Cell::from(stage_words(row.stage)), due, Cell::Text(what)])
    };
    Table::new(id, caption).columns(columns).rows(rows.iter().map(line)).stack()
}
