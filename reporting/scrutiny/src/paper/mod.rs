//! The committee paper, from a release and the one before it, in the order a committee reads: what changed since last time,
//! each area with both answers, the measures, what families say, risks, the decisions sought; at its end, once, exactly what
//! is counted. One source for the page, the PDF and the Word file.

mod appendix;
mod areas;
mod changes;
mod charts;
mod figures;

pub(crate) use charts::pictures;
pub use figures::{anew, value_words, words};

use crate::release::Contents;
use waymark_documents::{Block, Paper, Row, Table};
use waymark_web::words::{day_long, list_words};

/// Makes the paper; the same release gives the same paper.
#[must_use]
pub fn paper(area: &str, contents: &Contents, before: Option<&Contents>) -> Paper {
    let mut paper = Paper::new(contents.title.clone(), contents.on);
    let meeting = contents.meeting.as_ref();
    let meeting = meeting.map_or_else(String::new, |meeting| {
        format!("For the {} on {}. ", meeting.what, day_long(meeting.day))
    });
    paper.subtitle = format!("{area}. {meeting}{}", contents.told_to());
    area.clone_into(&mut paper.author);
    paper.footer = format!("Release {}, figures to {}", contents.number, day_long(contents.on));
    changes::tell(&mut paper, contents, before);
    areas::tell(&mut paper, contents);
    figures::tell(&mut paper, contents);
    families(&mut paper, contents);
    risks(&mut paper, contents);
    decisions(&mut paper, contents);
    appendix::tell(&mut paper, contents);
    paper
}

/// A table; `columns` are its headers, the one above the row headers first.
fn table<const N: usize>(paper: &mut Paper, caption: String, columns: [&str; N], rows: Vec<Row>) {
    let columns = columns.map(str::to_owned).to_vec();
    paper.blocks.push(Block::Table(Table { caption, columns, rows }));
}

/// What families said, area by area. An area without a quotation is named, so that silence is seen.
fn families(paper: &mut Paper, contents: &Contents) {
    if contents.areas.is_empty() {
        return;
    }
    paper.heading(1, "What families say");
    for area in contents.areas.iter().filter(|area| !area.families.is_empty()) {
        paper.heading(2, format!("On area {}: {}", area.number, area.title));
        paper.list(false, area.families.iter().map(|words| format!("“{words}”")).collect());
    }
    let silent = contents.areas.iter().filter(|area| area.families.is_empty());
    let silent: Vec<String> = silent.map(|area| format!("area {}", area.number)).collect();
    if !silent.is_empty() {
        paper.paragraph(format!("No family’s words are on record for {}.", list_words(&silent)));
    }
}

/// Every risk of every area, and what is done about it.
fn risks(paper: &mut Paper, contents: &Contents) {
    if contents.areas.is_empty() {
        return;
    }
    paper.heading(1, "Risks");
    let mut rows = Vec::new();
    for area in &contents.areas {
        rows.extend(area.risks.iter().map(|(risk, answer)| Row {
            header: risk.clone(),
            cells: vec![answer.clone(), format!("{}. {}", area.number, area.title)],
        }));
    }
    if rows.is_empty() {
        paper.paragraph("No risk is on record.");
    } else {
        table(
            paper,
            "Each risk, and what is done about it".to_owned(),
            ["Risk", "What is done", "Area"],
            rows,
        );
    }
}

/// What the meeting is asked to decide.
fn decisions(paper: &mut Paper, contents: &Contents) {
    if contents.meeting.is_none() && contents.decisions.is_empty() {
        return;
    }
    paper.heading(1, "Decisions sought");
    if contents.decisions.is_empty() {
        paper.paragraph("No decision is sought. This paper is for information.");
    } else {
        paper.paragraph("The meeting is asked to:");
        paper.list(true, contents.decisions.clone());
    }
}
