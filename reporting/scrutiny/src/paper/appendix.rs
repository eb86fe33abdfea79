//! The end of a paper: figures that are older than they should be, and exactly what is counted. Each definition stands
//! once, however many services it is told for.

use super::table;
use crate::release::{Contents, Frozen};
use waymark_documents::{Paper, Row};
use waymark_web::words::list_words;

pub(super) fn tell(paper: &mut Paper, contents: &Contents) {
    if !contents.old_feeds.is_empty() {
        paper.heading(1, "Figures that are older than they should be");
        paper.list(false, contents.old_feeds.clone());
    }
    paper.heading(1, "Appendix: exactly what is counted");
    paper.paragraph(
        "A count of 1 to 5 children is not shown, and neither is any number from which one could be worked out.",
    );
    let rows = defined(&contents.figures);
    table(paper, "Each figure and its definition".to_owned(), ["Figure", "What it counts"], rows);
}

/// A row for each definition, in the order they are first told.
fn defined(figures: &[Frozen]) -> Vec<Row> {
    let mut each: Vec<(&str, Vec<&str>)> = Vec::new();
    for figure in figures {
        let definition = figure.definition.as_str();
        match each.iter_mut().find(|(known, _)| *known == definition) {
            Some((_, names)) => names.push(&figure.name),
            None => each.push((definition, vec![&figure.name])),
        }
    }
    each.into_iter().map(|(definition, names)| row(definition, &names)).collect()
}

/// `Children waiting: speech and language therapy` and `Children waiting: audiology` are one figure, told for each of two.
fn row(definition: &str, names: &[&str]) -> Row {
    let parts: Option<Vec<(&str, &str)>> = names.iter().map(|name| name.split_once(": ")).collect();
    let same = |parts: &[(&str, &str)]| parts.windows(2).all(|pair| matches!(pair, [a, b] if a.0 == b.0));
    match (names, parts) {
        ([name], _) => Row { header: (*name).to_owned(), cells: vec![definition.to_owned()] },
        (_, Some(parts)) if same(&parts) => {
            let told: Vec<&str> = parts.iter().map(|(_, part)| *part).collect();
            let header = parts.first().map_or("", |(name, _)| *name).to_owned();
            Row { header, cells: vec![format!("{definition} Told for {}.", list_words(&told))] }
        }
        _ => Row { header: list_words(names), cells: vec![definition.to_owned()] },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::Value;

    #[test]
    fn a_definition_stands_once_however_many_services_it_is_told_for() {
        let figure = |name: &str, definition: &str| Frozen {
            key: name.to_owned(),
            name: name.to_owned(),
            definition: definition.to_owned(),
            value: Value::Nobody,
            group: String::new(),
            unit: String::new(),
            answer: (String::new(), String::new()),
        };
        let waiting = "Children on the list on the day.";
        let figures = [
            figure("Waiting: speech", waiting),
            figure("Seen: speech", "Children seen in the month."),
            figure("Waiting: hearing", waiting),
        ];
        let rows: Vec<(String, String)> =
            defined(&figures).into_iter().map(|row| (row.header, row.cells.concat())).collect();
        let told = |header: &str, cell: &str| (header.to_owned(), cell.to_owned());
        assert_eq!(
            rows,
            [
                told("Waiting", "Children on the list on the day. Told for speech and hearing."),
                told("Seen: speech", "Children seen in the month."),
            ]
        );
    }
}
