//! The measures in a paper: each with its value and the answer of its own rule, and what else is said about them.

use super::table;
use crate::release::{Contents, Frozen, NOT_TOLD, Value};
use waymark_documents::{Paper, Row};
use waymark_kernel::Day;
use waymark_web::words::{day_plain, one_decimal, thousands};

/// What stands where a number is kept back.
const NOT_SHOWN: &str = "not shown, to protect small numbers";

pub(super) fn tell(paper: &mut Paper, contents: &Contents) {
    paper.heading(1, "The measures");
    for some in contents.figures.chunk_by(|a, b| a.group == b.group) {
        let group = some.first().map_or("", |figure| figure.group.as_str());
        paper.heading(2, group);
        let row = |figure: &Frozen| Row {
            header: figure.name.clone(),
            cells: vec![words(figure), figure.answer.0.clone()],
        };
        let caption = format!("{group}: how it stands, and whether it helps");
        table(paper, caption, ["Figure", "Now", "Is it helping?"], some.iter().map(row).collect());
        for figure in some.iter().filter(|figure| stands_out(figure)) {
            paper.paragraph(format!("{}. {}", figure.name, figure.answer.1));
        }
        for figure in some {
            figure
                .periods
                .iter()
                .for_each(|period| paper.paragraph(format!("{}. {}", figure.name, anew(period))));
        }
    }
    if !contents.commentary.is_empty() {
        paper.heading(2, "What the figures mean");
        for said in &contents.commentary {
            paper.paragraph(format!("{}: {}", said.area, said.words));
        }
    }
}

/// Whether a figure's sentence is told in full: ordinary variation and figures without a chart are not.
fn stands_out(figure: &Frozen) -> bool {
    figure.answer.0 == NOT_TOLD
        || figure.value != Value::NotShown
            && ["Getting better", "Getting worse", "Target met"]
                .iter()
                .any(|words| figure.answer.0.starts_with(words))
}

/// That limits are worked out anew from a day, and why.
#[must_use]
pub fn anew((day, why): &(Day, String)) -> String {
    format!("Limits are worked out anew from {}: {why}", day_plain(*day))
}

/// A figure in words, the same wherever the release is read.
#[must_use]
pub fn words(figure: &Frozen) -> String {
    // A figure that nobody told is not one that there was nobody to count in: the words are those of its own page.
    if let (Value::Nobody, Some(gap)) = (figure.value, &figure.gap) {
        return gap.trim_end_matches('.').to_owned();
    }
    let words = value_words(figure.value, &figure.unit);
    match (figure.answered, figure.value) {
        // What the share is of are those who answered.
        (Some(answered), Value::Share { denominator, .. }) if answered == denominator => words,
        (Some(answered), _) => format!("{words}, {} answered", thousands(answered)),
        (None, _) => words,
    }
}

/// A value in words, of a figure with this unit.
#[must_use]
pub fn value_words(value: Value, unit: &str) -> String {
    match value {
        Value::Count(count) => thousands(count),
        Value::Share { numerator, denominator } => {
            let per_mille = value.per_mille().unwrap_or_default();
            let (whole, part) = (per_mille / 10, per_mille % 10);
            format!("{whole}.{part}% ({} of {})", thousands(numerator), thousands(denominator))
        }
        Value::Measured(thousandths) => measured(thousandths, unit),
        Value::NotShown => NOT_SHOWN.to_owned(),
        Value::Nobody => "nothing to count".to_owned(),
        Value::NotSettled => "not settled yet".to_owned(),
    }
}

fn measured(thousandths: i64, unit: &str) -> String {
    let number = one_decimal(thousandths);
    if unit == "per cent" { format!("{number}%") } else { format!("{number} {unit}") }
}
