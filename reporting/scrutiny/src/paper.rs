//! The committee paper, from a release and the one before it: what changed, each figure with both its value and the answer
//! of its own rule, what people say, and exactly what is counted. One source for the page, the PDF and the Word file.

use crate::release::{AreaSaid, Contents, Frozen, MilestoneSaid, Value};
use std::collections::BTreeMap;
use waymark_documents::{Block, Paper, Row, Table};
use waymark_web::words::{day_long, day_plain, thousands};

/// What stands where a number is kept back.
const NOT_SHOWN: &str = "not shown: few children";

/// Makes the paper; the same release gives the same paper.
#[must_use]
pub fn paper(area: &str, contents: &Contents, before: Option<&Contents>) -> Paper {
    let mut paper = Paper::new(contents.title.clone(), contents.on);
    paper.subtitle = format!("{area}. Figures to the end of {}.", day_long(contents.on));
    area.clone_into(&mut paper.author);
    paper.footer = format!("Release {}, figures to {}", contents.number, day_long(contents.on));
    paper.heading(1, "What changed since last time");
    changed(&mut paper, contents, before);
    plan(&mut paper, contents);
    if !contents.commentary.is_empty() {
        paper.heading(1, "What people say");
        for said in &contents.commentary {
            paper.heading(2, said.area.clone());
            paper.paragraph(said.words.clone());
        }
    }
    paper.heading(1, "The figures");
    figures(&mut paper, contents);
    if !contents.old_feeds.is_empty() {
        paper.heading(1, "Figures that are older than they should be");
        paper.list(false, contents.old_feeds.clone());
    }
    exactly(&mut paper, contents);
    paper
}

/// A figure that reads otherwise than the last time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the figure.
    pub name: String,
    /// What it was.
    pub was: String,
    /// What it is.
    pub is: String,
    /// The answer of its rule now.
    pub answer: String,
}

/// The figures that read otherwise than in the release before, in the order they are told.
#[must_use]
pub fn changes(now: &Contents, before: &Contents) -> Vec<Change> {
    let earlier: BTreeMap<&str, String> =
        before.figures.iter().map(|figure| (figure.name.as_str(), words(figure))).collect();
    let change = |figure: &Frozen| {
        let (was, is) = (earlier.get(figure.name.as_str())?.clone(), words(figure));
        (was != is).then(|| Change { name: figure.name.clone(), was, is, answer: figure.answer.0.clone() })
    };
    now.figures.iter().filter_map(change).collect()
}

fn changed(paper: &mut Paper, contents: &Contents, before: Option<&Contents>) {
    let Some(before) = before else {
        paper.paragraph("This is the first paper, so there is nothing to set beside it.");
        return;
    };
    let changes = changes(contents, before);
    if changes.is_empty() {
        paper.paragraph(format!("No figure differs from release {}.", before.number));
        return;
    }
    let row = |change: Change| Row { header: change.name, cells: vec![change.was, change.is, change.answer] };
    paper.blocks.push(Block::Table(Table {
        caption: format!("Figures that differ from release {} of {}", before.number, day_long(before.on)),
        columns: ["Figure", "Then", "Now", "Is it helping?"].map(str::to_owned).to_vec(),
        rows: changes.into_iter().map(row).collect(),
    }));
}

/// Both answers of every area side by side, then each area.
fn plan(paper: &mut Paper, contents: &Contents) {
    if contents.areas.is_empty() {
        return;
    }
    paper.heading(1, "The joint plan");
    let (done, all) =
        contents.areas.iter().fold((0, 0), |sum, area| (sum.0 + area.counts.0, sum.1 + area.counts.1));
    paper.paragraph(format!(
        "{done} of {all} milestones are done. “Are we doing it?” is what the partners say. “Is it helping families?” is worked \
         out from the figures alone: nobody can set it."
    ));
    let row = |area: &AreaSaid| Row {
        header: format!("{}. {}", area.number, area.title),
        cells: vec![area.doing.clone(), area.helping.clone(), now(contents, area)],
    };
    paper.blocks.push(Block::Table(Table {
        caption: "Each area with both answers".to_owned(),
        columns: ["Area", "Are we doing it?", "Is it helping families?", "Figure"]
            .map(str::to_owned)
            .to_vec(),
        rows: contents.areas.iter().map(row).collect(),
    }));
    contents.areas.iter().for_each(|area| one_area(paper, area));
}

/// The figure of an area as the same release tells it.
fn now(contents: &Contents, area: &AreaSaid) -> String {
    let figure = contents.figures.iter().find(|figure| Some(&figure.key) == area.figure.as_ref());
    figure.map_or_else(String::new, |figure| format!("{}: {}", figure.name, words(figure)))
}

fn one_area(paper: &mut Paper, area: &AreaSaid) {
    paper.heading(2, format!("Area {}: {}", area.number, area.title));
    if !area.aims.is_empty() {
        paper.list(false, area.aims.clone());
    }
    let day = |milestone: &MilestoneSaid| {
        if milestone.due == milestone.planned {
            day_plain(milestone.due)
        } else {
            format!("{}, first planned for {}", day_plain(milestone.due), day_plain(milestone.planned))
        }
    };
    let row = |milestone: &MilestoneSaid| Row {
        header: milestone.words.clone(),
        cells: vec![day(milestone), milestone.state.clone(), milestone.confirmed.join(" ")],
    };
    if !area.milestones.is_empty() {
        paper.blocks.push(Block::Table(Table {
            caption: format!("Milestones of area {}", area.number),
            columns: ["What will be so", "By", "How it stands", "Confirmed"].map(str::to_owned).to_vec(),
            rows: area.milestones.iter().map(row).collect(),
        }));
    }
    if !area.families.is_empty() {
        paper.paragraph("What families say:");
        paper.list(false, area.families.iter().map(|said| format!("“{said}”")).collect());
    }
    if !area.risks.is_empty() {
        paper.paragraph("Risks, and what is done about them:");
        paper.list(false, area.risks.iter().map(|(risk, answer)| format!("{risk} {answer}")).collect());
    }
}

fn figures(paper: &mut Paper, contents: &Contents) {
    for some in contents.figures.chunk_by(|a, b| a.group == b.group) {
        let group = some.first().map_or("", |figure| figure.group.as_str());
        paper.heading(2, group);
        let row = |figure: &Frozen| Row {
            header: figure.name.clone(),
            cells: vec![words(figure), figure.answer.0.clone()],
        };
        paper.blocks.push(Block::Table(Table {
            caption: format!("{group}: how it stands, and whether it helps"),
            columns: ["Figure", "Now", "Is it helping?"].map(str::to_owned).to_vec(),
            rows: some.iter().map(row).collect(),
        }));
        for figure in some.iter().filter(|figure| stands_out(figure)) {
            paper.paragraph(format!("{}. {}", figure.name, figure.answer.1));
        }
    }
}

/// Whether a figure's sentence is told in full: ordinary variation and figures without a chart are not.
fn stands_out(figure: &Frozen) -> bool {
    figure.value != Value::NotShown && ["Getting better", "Getting worse"].contains(&figure.answer.0.as_str())
}

fn exactly(paper: &mut Paper, contents: &Contents) {
    paper.heading(1, "Exactly what is counted");
    paper.paragraph(
        "A count of 1 to 5 children is not shown, and neither is any number from which one could be worked out.",
    );
    let row = |figure: &Frozen| Row { header: figure.name.clone(), cells: vec![figure.definition.clone()] };
    paper.blocks.push(Block::Table(Table {
        caption: "Each figure and its definition".to_owned(),
        columns: ["Figure", "What it counts"].map(str::to_owned).to_vec(),
        rows: contents.figures.iter().map(row).collect(),
    }));
}

/// A figure in words, the same wherever the release is read.
#[must_use]
pub fn words(figure: &Frozen) -> String {
    match figure.value {
        Value::Count(count) => thousands(count),
        Value::Share { numerator, denominator } => {
            let per_mille = figure.value.per_mille().unwrap_or_default();
            format!(
                "{}.{}% ({} of {})",
                per_mille / 10,
                per_mille % 10,
                thousands(numerator),
                thousands(denominator)
            )
        }
        Value::Measured(thousandths) => measured(thousandths, &figure.unit),
        Value::NotShown => NOT_SHOWN.to_owned(),
        Value::Nobody => "nothing to count".to_owned(),
    }
}

/// To one decimal, half away from nought.
fn measured(thousandths: i64, unit: &str) -> String {
    let tenths = (thousandths.unsigned_abs() + 50) / 100;
    let sign = if thousandths < 0 && tenths > 0 { "−" } else { "" };
    let number = format!("{sign}{}.{}", thousands(tenths / 10), tenths % 10);
    if unit == "per cent" { format!("{number}%") } else { format!("{number} {unit}") }
}
