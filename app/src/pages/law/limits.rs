//! The limits of a rule as tables, a table for each version whose limits differ.

use super::proof;
use waymark_kernel::add_days;
use waymark_law::{Count, Event, Limit, Proof, Rule, Sense, Version, words};
use waymark_web::components::{Cell, Column, Row, Table, Tag, Tone};

/// The limits of one or more versions in a row that have the same ones.
pub struct Group {
    /// Which clocks it is for; empty where the rule never changed.
    pub heading: String,
    /// The limits.
    pub table: Table,
}

/// The limits of a rule, newest version first; empty for a duty without a number.
pub fn groups(rule: &'static Rule) -> Vec<Group> {
    let mut runs: Vec<(&Version, Vec<Words>)> = Vec::new();
    for version in rule.versions {
        let limits: Vec<_> = version.limits.iter().map(|limit| Words::of(rule, limit)).collect();
        if !limits.is_empty() && runs.last().is_none_or(|(_, same)| *same != limits) {
            runs.push((version, limits));
        }
    }
    let mut groups = Vec::new();
    for (n, (version, limits)) in runs.iter().enumerate() {
        let next = runs.get(n + 1).map(|(next, _)| *next);
        let heading = if runs.len() > 1 { heading(version, next) } else { String::new() };
        groups.push(Group { heading, table: table(rule, version, limits) });
    }
    groups.reverse();
    groups
}

/// Which clocks a version is for: it runs until the day before the next one with other limits.
fn heading(version: &Version, next: Option<&Version>) -> String {
    let from = words::day(version.from);
    match next {
        Some(next) => format!("Clocks that start from {from} to {}", words::day(add_days(next.from, -1))),
        None => format!("Clocks that start on or after {from}"),
    }
}

fn table(rule: &Rule, version: &Version, limits: &[Words]) -> Table {
    let columns = ["Limit", "When", "Written in, and how sure we are"];
    let letters =
        |text: &str| text.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-").to_lowercase();
    let id = format!("{}-{}", rule.anchor(), letters(version.name));
    let table = Table::new(id, format!("Limits of {} under {}", rule.id, version.name)).hide_caption();
    table.columns(columns.map(Column::new)).rows(limits.iter().map(Words::row))
}

/// One limit in words.
#[derive(PartialEq, Eq)]
struct Words {
    name: String,
    basis: &'static str,
    when: String,
    citation: &'static str,
    /// `None` where the law was not read, so that nothing can be said of its days.
    proof: Option<Proof>,
}

impl Words {
    fn of(rule: &Rule, limit: &Limit) -> Self {
        let (citation, proof) = limit.cited.unwrap_or((rule.citation, rule.proof));
        let read = !matches!(limit.count, Count::NotRead(_));
        let sense = match limit.sense {
            Sense::By if counted(&limit.count) => "within ".to_owned(),
            Sense::By => String::new(),
            sense => format!("{} ", sense.words()),
        };
        let force = limit.force.map(|force| format!(" ({})", force.word())).unwrap_or_default();
        Self {
            name: limit.name.replace('_', " ").replace('.', ", "),
            basis: limit.basis.unwrap_or_default(),
            when: plain(&format!("{sense}{}{force}", limit.count)),
            citation,
            proof: read.then_some(proof),
        }
    }

    fn row(&self) -> Row {
        let name = match self.basis {
            "" => Cell::from(self.name.as_str()),
            basis => Cell::Note(self.name.clone(), basis.to_owned()),
        };
        let tag = self.proof.map_or_else(|| Tag::new(Tone::None, "Not read"), proof::tag);
        Row::new(vec![name, self.when.as_str().into(), Cell::TagNote(tag, self.citation.to_owned())])
    }
}

/// Whether the count begins with a length of time, as in "20 weeks of", and not with a date.
fn counted(count: &Count) -> bool {
    const UNITS: [&str; 8] = ["day", "days", "week", "weeks", "month", "months", "working", "tribunal"];
    count.to_string().split(' ').nth(1).is_some_and(|unit| UNITS.contains(&unit))
}

/// The count with its events in quotation marks and without underscores: `20 weeks of “request received”`.
fn plain(count: &str) -> String {
    let words = count.split(' ').map(|word| {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let rest = word.get(bare.len()..).unwrap_or_default();
        Event::of_word(bare).map_or_else(|| word.to_owned(), |event| format!("“{}”{rest}", event.plain()))
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_inside_a_longer_word_is_left_alone() {
        assert_eq!(
            plain("2 weeks of request_received or on_time, x"),
            "2 weeks of “request received” or on_time, x"
        );
        assert_eq!(plain("6 weeks of reassessment_decision, or"), "6 weeks of “reassessment decision”, or");
    }
}
