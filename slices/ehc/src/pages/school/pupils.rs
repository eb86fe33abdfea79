//! S1: the pupils on the roll who have a plan or are in assessment, with the next day that the law sets.

use super::super::head::stage_words;
use crate::codes::Stage;
use crate::read::Filters;
use crate::store::lists::cases::{self, CaseRow};
use crate::words::{say, sentence_case};
use askama::Template;
use axum::extract::{RawQuery, State};
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_kernel::{Answer, Day};
use waymark_people::{Desk, SignedIn, settings};
use waymark_web::components::{Button, Cell, Column, Pagination, Row, Table, Tag, Tone};
use waymark_web::words::{count_words, day_table, list_count};
use waymark_web::{Frame, Html, PageAnswer, Title};

#[derive(Template)]
#[template(path = "family/school.html")]
struct Pupils {
    setting: String,
    heading: String,
    empty: String,
    sections: Vec<Html>,
    ask: Button,
    pages: Html,
}

/// `GET /school`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    super::gate(&visitor)?;
    let filters = Filters { per: 50, ..Filters::read(&query.unwrap_or_default()) };
    let mut sections = Vec::new();
    for (id, stages, words) in PARTS {
        let (rows, count) = rows(&desk, &visitor, &filters, stages).await?;
        if !rows.is_empty() {
            sections.push(table(id, words, &rows, count, frame.today));
        }
    }
    let setting = super::setting(&desk, &visitor).await?;
    let view = Pupils {
        setting: settings::name(desk.store(), &setting).await?,
        heading: say().school_title(),
        empty: if sections.is_empty() { say().school_empty() } else { String::new() },
        sections,
        ask: Button::new(say().school_ask()).href("/school/request"),
        pages: Html::empty(),
    };
    Ok(frame.page(Title::new(say().school_title()), Html::of(&view)).crumb("/home", "Home"))
}
