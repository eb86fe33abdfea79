//! What changed since last time: in the plan, then the figures that read otherwise, set beside the release before.

use super::table;
use crate::changes::{Change, changes, of_area};
use crate::release::{AreaSaid, AskSaid, Contents};
use waymark_documents::{Paper, Row};
use waymark_web::words::{day_long, day_plain, london_day};

pub(super) fn tell(paper: &mut Paper, contents: &Contents, before: Option<&Contents>) {
    paper.heading(1, "What changed since last time");
    last_meeting(paper, contents);
    let Some(before) = before else {
        paper.paragraph("This is the first paper, so there is nothing to set beside it.");
        return;
    };
    plan(paper, contents, before);
    let figures = changes(contents, before);
    if figures.is_empty() {
        paper.paragraph(format!("No figure differs from release {}.", before.number));
        return;
    }
    let row = |change: Change| Row { header: change.name, cells: vec![change.was, change.is, change.answer] };
    let caption = format!("Figures that differ from release {} of {}", before.number, day_long(before.on));
    let rows = figures.into_iter().map(row).collect();
    table(paper, caption, ["Figure", "Then", "Now", "Is it helping?"], rows);
}

/// What the committee decided and asked when it last met, and what earlier meetings asked and nobody has answered.
fn last_meeting(paper: &mut Paper, contents: &Contents) {
    let Some(last) = contents.met.first() else { return };
    let told = london_day(contents.known);
    if !last.decisions.is_empty() {
        paper.paragraph(format!("On {} the {} decided:", day_long(last.day), last.what));
        paper.list(false, last.decisions.clone());
    }
    let row = |asked: &AskSaid| Row {
        header: asked.words.clone(),
        cells: vec![format!("{}, by {}", asked.who, day_plain(asked.due)), asked.stands(told)],
    };
    let open = contents.met.iter().skip(1).flat_map(|met| &met.asked).filter(|asked| asked.answer.is_none());
    let rows: Vec<Row> = last.asked.iter().chain(open).map(row).collect();
    if !rows.is_empty() {
        table(paper, "What members asked".to_owned(), ["Asked", "Of whom", "Answer"], rows);
    }
}

/// Areas of another letter are not set beside these.
fn plan(paper: &mut Paper, contents: &Contents, before: &Contents) {
    let same =
        |area: &AreaSaid, other: &&AreaSaid| (area.number, &area.title) == (other.number, &other.title);
    for area in &contents.areas {
        let Some(earlier) = before.areas.iter().find(|other| same(area, other)) else { continue };
        let said = of_area(area, earlier);
        if !said.is_empty() {
            paper.heading(2, format!("Area {}: {}", area.number, area.title));
            paper.list(false, said);
        }
    }
}
