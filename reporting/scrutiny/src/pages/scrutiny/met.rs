//! What councillors asked, with the answers, and what they decided: as the latest paper tells it.

use crate::release::{AskSaid, Contents, MetSaid};
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::{day_plain, london_day};

/// Every question, the latest meeting first; open ones first among those of one meeting.
pub(super) fn asked(contents: &Contents) -> Html {
    let told = london_day(contents.known);
    let mut rows = Vec::new();
    for met in &contents.met {
        let mut asked: Vec<&AskSaid> = met.asked.iter().collect();
        asked.sort_by_key(|asked| asked.answer.is_some());
        rows.extend(asked.into_iter().map(|asked| {
            let whom = format!("{}, by {}", asked.who, day_plain(asked.due));
            let late = asked.answer.is_none() && asked.due < told;
            let cells = [asked.words.clone(), whom, asked.stands(told), day_plain(met.day)];
            Row::new(cells.map(Cell::Text).to_vec()).late(late)
        }));
    }
    let heading = Html::fixed("<h2 class=\"govuk-heading-m\">What you asked</h2>");
    if rows.is_empty() {
        return heading.and(Html::fixed("<p class=\"govuk-body\">Nothing is on record.</p>"));
    }
    let columns = ["Question", "Of whom", "Answer", "Asked on"].map(Column::new);
    heading.and(Table::new("asked", "Questions and answers").hide_caption().columns(columns).rows(rows))
}

/// Every decision with the day of its meeting.
pub(super) fn decided(contents: &Contents) -> Html {
    let row = |met: &MetSaid, words: &String| Row::new(vec![words.clone().into(), day_plain(met.day).into()]);
    let rows = contents.met.iter().flat_map(|met| met.decisions.iter().map(move |words| row(met, words)));
    let table = Table::new("decided", "Decisions")
        .hide_caption()
        .columns(["Decision", "Decided on"].map(Column::new));
    let table = table.rows(rows);
    let heading = Html::fixed("<h2 class=\"govuk-heading-m\">What was decided</h2>");
    if table.is_empty() {
        return heading.and(Html::fixed("<p class=\"govuk-body\">Nothing is on record.</p>"));
    }
    heading.and(table)
}
