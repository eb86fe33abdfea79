//! What holds of the whole house: every column of every table is classified, and `docs/data.md` says the same.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use toml::{Table, Value};
use waymark_store::{Place, Store, args};
use waymark_testkit::{AREA, block_on};

const ROOMS: [&str; 8] = [
    "platform/store",
    "platform/access",
    "people",
    "slices/ehc",
    "slices/therapies",
    "slices/improvement",
    "reporting/measures",
    "reporting/scrutiny",
];
/// How sensitive a column is, least first, with what it means.
const SENSITIVITIES: [(&str, &str); 5] = [
    ("technical", "about nobody, or about how Waymark works"),
    ("identifier", "a number that stands for a person"),
    ("personal", "about a person"),
    ("special", "about health, needs, ethnicity or family, or free text that may be"),
    ("secret", "must not be told even to everyone who may see the record"),
];
/// How long a row is kept. The first is a table of each authority, with this as its default.
const KEPT: [(&str, &str); 6] = [
    (
        "child",
        "until the child's date of birth + 31 years, or longer where the authority's table or a legal hold says so",
    ),
    ("person", "while the person has a role or a child on record, then as that child"),
    ("import", "the rows of a file until its import is done, its heading and digest as the facts it brought"),
    ("draft", "30 days after the last change"),
    ("session", "a day after its end"),
    ("area", "as long as the area"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

/// What `columns.toml` says: by table.
fn classified() -> BTreeMap<String, (String, Table)> {
    let mut all = BTreeMap::new();
    for room in ROOMS {
        let file = root().join(room).join("columns.toml");
        let text =
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let tables: Table = text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for (table, value) in tables {
            let Value::Table(value) = value else { panic!("{table} is not a table") };
            assert!(
                all.insert(table.clone(), (room.to_owned(), value)).is_none(),
                "{table} is classified twice"
            );
        }
    }
    all
}

fn names<'v>(value: &'v Table, key: &str) -> Vec<&'v str> {
    let list = value.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The columns of every table that the migrations make.
fn columns_in_the_database() -> BTreeMap<String, BTreeSet<String>> {
    block_on(async {
        let folder = tempfile::TempDir::new().expect("a temporary folder");
        let migrations = [
            waymark_access::MIGRATIONS,
            waymark_access::LOG_MIGRATIONS,
            waymark_people::MIGRATIONS,
            waymark_ehc::store::MIGRATIONS,
            waymark_therapies::store::MIGRATIONS,
            waymark_measures::store::MIGRATIONS,
            waymark_scrutiny::store::MIGRATIONS,
            waymark_improvement::store::MIGRATIONS,
        ]
        .concat();
        let place = Place::Folder(folder.path().to_owned());
        let store = Store::open(&place, AREA, &migrations).await.expect("a store");
        let sql = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                   WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
        let rows: Vec<(String, String)> = store.all(sql, args![]).await.expect("the tables");
        let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (table, column) in rows {
            tables.entry(table).or_default().insert(column);
        }
        tables
    })
}

#[test]
fn every_column_of_every_table_is_classified_and_every_classified_column_is_there() {
    let classified = classified();
    let tables = columns_in_the_database();
    let said: BTreeSet<&String> = classified.keys().collect();
    assert_eq!(said, tables.keys().collect(), "tables that are classified, and tables that are there");
    for (table, columns) in &tables {
        let (room, value) = &classified[table];
        let mut seen = BTreeSet::new();
        for (sensitivity, _) in SENSITIVITIES {
            for column in names(value, sensitivity) {
                assert!(seen.insert(column.to_owned()), "{room}: {table}.{column} is classified twice");
            }
        }
        assert_eq!(&seen, columns, "{room}: the columns of {table}");
        let kept = value.get("kept").and_then(Value::as_str).unwrap_or_default();
        assert!(KEPT.iter().any(|(code, _)| *code == kept), "{room}: {table} is kept “{kept}”");
    }
}

#[test]
fn the_document_of_every_column_is_fresh() {
    let file = root().join("docs/data.md");
    let fresh = document();
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        std::fs::write(&file, &fresh).expect("the document can be written");
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(written, fresh, "docs/data.md is old: run the tests once with WAYMARK_BLESS=1");
}

fn document() -> String {
    let mut text = String::from("# Every column\n\nMade by a test from the `columns.toml` of each room.\n\n");
    text.push_str("| word | what it means |\n|---|---|\n");
    for (word, meaning) in SENSITIVITIES.iter().chain(&KEPT) {
        let _ = writeln!(text, "| {word} | {meaning} |");
    }
    for (table, (room, value)) in classified() {
        let about = value.get("about").and_then(Value::as_str).unwrap_or_default();
        let kept = value.get("kept").and_then(Value::as_str).unwrap_or_default();
        let _ = writeln!(text, "\n## {table}\n\nOf `{room}`; about {about}; kept: {kept}.\n");
        text.push_str("| column | how sensitive | SEN2 item |\n|---|---|---|\n");
        let items = value.get("items").and_then(Value::as_table);
        for (sensitivity, _) in SENSITIVITIES {
            for column in names(&value, sensitivity) {
                let item =
                    items.and_then(|items| items.get(column)).and_then(Value::as_str).unwrap_or_default();
                let _ = writeln!(text, "| {column} | {sensitivity} | {item} |");
            }
        }
    }
    text
}
