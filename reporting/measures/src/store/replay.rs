//! Whether the tables are what the facts make: the facts of this room are read from the journal, and what they make is
//! compared with every row.

use crate::facts::{Fact, Noted};
use futures_util::TryStreamExt;
use std::collections::BTreeSet;
use waymark_kernel::{Answer, Entry};
use waymark_people::happenings::happened;
use waymark_store::{FromRow, Row, Store, args, journal};

const NOTES: &str = "SELECT id, measure, day, new_period, words, person, seq, agreed_by, agreed_seq, back_seq, target \
    FROM measures_note WHERE area = $1";
const FILES: &str = "SELECT id, told, taken_back, back_seq FROM measures_file WHERE area = $1";
const FIGURES: &str = "SELECT file, measure, period, thousandths, counted, out_of, answered FROM measures_figure \
    WHERE area = $1";

/// One row with every column as text; `KIND` says which are ids (`u`), texts (`t`) and numbers (`n`).
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Shown<const WHICH: usize>(String);

const KINDS: [&str; 3] = ["uttnuununnn", "utnn", "uttnnnn"];

impl<const WHICH: usize> FromRow for Shown<WHICH> {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let mut shown = Vec::new();
        for (at, kind) in KINDS.get(WHICH).copied().unwrap_or_default().chars().enumerate() {
            let column = match kind {
                'u' => row.id_opt::<uuid::Uuid>(at)?.map(|id| id.to_string()),
                't' => row.text_opt(at)?,
                _ => row.int_opt(at)?.map(|number| number.to_string()),
            };
            shown.push(column.unwrap_or_else(|| "-".into()));
        }
        Ok(Self(shown.join("|")))
    }
}

/// The tables whose rows are not what their facts make; empty when all is well. Reads the whole journal once.
///
/// # Errors
/// As the store's.
pub async fn differing(store: &Store) -> Answer<Vec<&'static str>> {
    let made = made(store).await?;
    let area = || args![store.area()];
    let notes: Vec<Shown<0>> = store.all(NOTES, area()).await?;
    let files: Vec<Shown<1>> = store.all(FILES, area()).await?;
    let figures: Vec<Shown<2>> = store.all(FIGURES, area()).await?;
    let held = [
        notes.into_iter().map(|row| row.0).collect::<BTreeSet<_>>(),
        files.into_iter().map(|row| row.0).collect(),
        figures.into_iter().map(|row| row.0).collect(),
    ];
    let names = ["measures_note", "measures_file", "measures_figure"];
    let pairs = names.into_iter().zip(held.iter().zip(&made));
    Ok(pairs.filter(|(_, (held, made))| held != made).map(|(name, _)| name).collect())
}

/// Columns of a note that later facts fill, by their place.
const AGREED_BY: usize = 7;
const AGREED_SEQ: usize = 8;
const BACK_SEQ: usize = 9;

/// Puts values into the row with this id.
fn change(rows: &mut BTreeSet<String>, id: &uuid::Uuid, values: &[(usize, String)]) {
    let standing = rows.iter().find(|row| row.starts_with(&id.to_string())).cloned();
    let Some(row) = standing.and_then(|row| rows.take(&row)) else { return };
    let mut columns: Vec<String> = row.split('|').map(str::to_owned).collect();
    for (place, value) in values {
        if let Some(column) = columns.get_mut(*place) {
            value.clone_into(column);
        }
    }
    rows.insert(columns.join("|"));
}

/// The rows that the facts make, by table.
async fn made(store: &Store) -> Answer<[BTreeSet<String>; 3]> {
    let mut entries = journal::since(store, 0);
    let mut tables: [BTreeSet<String>; 3] = Default::default();
    while let Some(entry) = entries.try_next().await? {
        if let Some(happened) = happened::<Fact>(&entry) {
            make(&mut tables, &entry, &happened?.fact);
        }
    }
    Ok(tables)
}

fn make([notes, files, figures]: &mut [BTreeSet<String>; 3], entry: &Entry, fact: &Fact) {
    match fact {
        Fact::Noted(Noted { id, measure, day, new_period, target, words }) => {
            let (new, words, person) = (i64::from(*new_period), words.0, entry.fact.actor.person.0);
            let target = target.map_or_else(|| "-".to_owned(), |target| target.to_string());
            notes.insert(format!("{id}|{measure}|{day}|{new}|{words}|{person}|{}|-|-|-|{target}", entry.seq));
        }
        Fact::PeriodAgreed { note } => {
            let (person, seq) = (entry.fact.actor.person.0.to_string(), entry.seq.to_string());
            change(notes, note, &[(AGREED_BY, person), (AGREED_SEQ, seq)]);
        }
        Fact::NoteTakenBack { note, .. } => change(notes, note, &[(BACK_SEQ, entry.seq.to_string())]),
        Fact::FiguresTold(told) => {
            let day = entry.fact.when.exact().map(|day| day.to_string()).unwrap_or_default();
            files.insert(format!("{}|{day}|0|-", told.file));
            let number = |n: Option<u64>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
            figures.extend(told.figures.iter().map(|one| {
                let (counted, out_of) = one.counted.unzip();
                let numbers = [number(counted), number(out_of), number(one.answered)].join("|");
                format!("{}|{}|{}|{}|{numbers}", told.file, one.measure, one.period, one.thousandths)
            }));
        }
        Fact::FiguresTakenBack { file } => {
            let standing = files.iter().find(|row| row.starts_with(&file.to_string())).cloned();
            if let Some(row) = standing.and_then(|row| files.take(&row)) {
                files.insert(format!("{}1|{}", row.trim_end_matches("0|-"), entry.seq));
            }
        }
    }
}
