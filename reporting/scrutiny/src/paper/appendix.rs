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
    let split = |name: &&str| -> (String, Option<String>) {
        name.split_once(": ").map_or_else(
            || ((*name).to_owned(), None),
            |(whole, part)| (whole.to_owned(), Some(part.to_owned())),
        )
    };
    let all: Vec<(String, Option<String>)> = names.iter().map(split).collect();
    let same = all.windows(2).all(|pair| matches!(pair, [a, b] if a.0 == b.0));
    match (names, all.first()) {
        (_, Some((whole, _))) if same && names.len() > 1 => {
            let told: Vec<&String> = all.iter().filter_map(|(_, part)| part.as_ref()).collect();
            let cell = format!("{definition} Told for {}.", list_words(&told));
            Row { header: whole.clone(), cells: vec![cell] }
        }
        _ => Row { header: list_words(names), cells: vec![definition.to_owned()] },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_stands_once_however_many_services_it_is_told_for() {
        let figure = |name: &str, definition: &str| Frozen {
            name: name.to_owned(),
            definition: definition.to_owned(),
            ..Frozen::default()
        };
        let waiting = "Children on the list on the day.";
        let figures = [
            figure("Waiting: speech", waiting),
            figure("Seen: speech", "Children seen in the month."),
            figure("Waiting", waiting),
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
