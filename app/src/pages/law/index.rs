//! `/law`: every provision, instrument by instrument, with its rules, versions, proof and the day it was last checked.

use super::proof;
use super::provision::{marks, versions};
use askama::Template;
use waymark_law::sets::{RuleSet, SETS};
use waymark_law::{INSTRUMENTS, Instrument, LEGAL_REVIEW, NEVER_A_REASON, Provision, words};
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::day_table;

#[derive(Template)]
#[template(path = "law/index.html")]
struct Index {
    review: &'static str,
    marks: Vec<Html>,
    instruments: Vec<Part>,
    sets: Table,
    never: &'static [&'static str],
}

/// One instrument.
struct Part {
    instrument: &'static Instrument,
    table: Table,
}

/// What stands on a provision's page, each with a link to its place there.
#[derive(Template)]
#[template(path = "law/links.html")]
struct Links {
    links: Vec<(String, &'static str, &'static str)>,
}

/// The main part of the page.
pub fn page() -> Html {
    Html::of(&Index {
        review: LEGAL_REVIEW,
        marks: proof::ALL.into_iter().map(proof::explained).collect(),
        instruments: INSTRUMENTS.iter().map(|instrument| part(instrument)).collect(),
        sets: sets(),
        never: NEVER_A_REASON,
    })
}

fn part(instrument: &'static Instrument) -> Part {
    let columns = ["Provision", "Rules and exceptions", "Versions", "How sure we are", "Last checked"];
    let rows = instrument.provisions.iter().map(|provision| row(provision));
    let table = Table::new(instrument.slug, instrument.name).hide_caption();
    Part { instrument, table: table.columns(columns.map(Column::new)).rows(rows) }
}

fn row(provision: &'static Provision) -> Row {
    let link = Cell::LinkNote(provision.path(), provision.title().to_owned(), provision.citation.to_owned());
    let checked = day_table(provision.checked).replace(' ', "\u{a0}");
    Row::new(vec![
        link,
        links(provision),
        lines(versions(provision).into_iter().map(|version| version.name.into())),
        lines(marks(provision).into_iter().map(|mark| proof::tag(mark).into())),
        checked.into(),
    ])
}

fn links(provision: &Provision) -> Cell {
    let rules = provision.rules.iter().map(|rule| (rule.href(), rule.id, rule.name));
    let exceptions = provision.exceptions.iter().map(|one| (one.href(), one.id, one.name));
    Html::of(&Links { links: rules.chain(exceptions).collect() }).into()
}

/// One under the other.
fn lines(items: impl Iterator<Item = Html>) -> Cell {
    items.fold(Html::empty(), |html, item| html.and(item).and(Html::fixed("<br>"))).into()
}

fn sets() -> Table {
    let columns = ["Version", "First day", "Last day", "What it is", "How sure we are"];
    Table::new("versions", "Versions of the law")
        .hide_caption()
        .columns(columns.map(Column::new))
        .rows(SETS.iter().map(set))
}

fn set(set: &RuleSet) -> Row {
    let last = match (set.in_force, set.to) {
        (false, _) => "not law yet: nothing is counted by it".to_owned(),
        (true, Some(day)) => words::day(day),
        (true, None) => "still in force".to_owned(),
    };
    let cells = [set.name.to_owned(), words::day(set.from), last, set.content.to_owned()];
    Row::new(cells.into_iter().map(Cell::from).chain([proof::tag(set.proof).into()]).collect())
}
