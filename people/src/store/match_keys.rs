//! The children who share something with people in a file, a chunk of the file at a time.

use crate::matching::{Candidate, MatchKeys};
use std::collections::BTreeSet;
use waymark_access::Label;
use waymark_kernel::Answer;
use waymark_store::{FromRow, Reader, Row, Sql, Value, args};

const SELECT: &str = "SELECT c.child_id, c.folded_forename, c.folded_surname, c.birth_date, c.folded_post_code, \
    c.upn, c.uln, c.nhs_number, c.label FROM people_child c WHERE c.area = $1 AND c.pending_import IS NULL AND ";

/// The list goes first, so that each of its rows is one look-up in the index of places and names.
const NEIGHBOURS: &str = "SELECT c.child_id, c.folded_forename, c.folded_surname, c.birth_date, \
    c.folded_post_code, c.upn, c.uln, c.nhs_number, c.label FROM (VALUES {}) q CROSS JOIN people_child c \
    WHERE c.area = $1 AND c.pending_import IS NULL AND c.folded_post_code = q.column1 \
    AND c.folded_surname = q.column2 AND c.folded_forename = q.column3";
/// How many such rows one statement binds.
const PLACED: usize = 60;

/// The four columns of which one must be shared.
const COLUMNS: [&str; 4] = ["c.upn", "c.uln", "c.nhs_number", "c.birth_date"];

impl FromRow for Candidate {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let number = |at| -> Answer<Option<String>> {
            Ok(row.text_opt(at)?.map(|text| text.replace(' ', "").to_uppercase()))
        };
        Ok(Self {
            child: row.id(0)?,
            keys: MatchKeys {
                forename: row.text(1)?,
                surname: row.text(2)?,
                birth_date: row.day(3)?,
                post_code: row.text_opt(4)?,
                upn: number(5)?,
                uln: number(6)?.filter(|text| text != waymark_identifiers::uln::PLACEHOLDER),
                nhs_number: number(7)?,
            },
            restricted: Label::from_number(row.int(8)?) != Label::Open,
        })
    }
}

/// Every child on record, whatever the label (those of an import that is not all in are not yet on record), who shares a number, a birth date (also with day and month changed over) or a
/// postcode and names with one of these. The reviewer's page leaves out those they may not know of.
pub(crate) async fn candidates<R: Reader>(mut from: R, wanted: &[MatchKeys]) -> Answer<Vec<Candidate>> {
    let area = from.area();
    let mut found = Vec::new();
    for (column, values) in COLUMNS.into_iter().zip(values(wanted)) {
        for chunk in values.chunks(super::LIST) {
            let sql = format!("{SELECT}{column} IN ({})", super::places(2, super::LIST));
            let mut bound = args![area];
            bound.extend(super::padded(chunk));
            found.extend(from.all::<Candidate>(Sql::composed(sql), bound).await?);
        }
    }
    found.extend(neighbours(from, wanted).await?);
    Ok(found)
}

/// The values looked for in each of [`COLUMNS`], without repeats.
fn values(wanted: &[MatchKeys]) -> [Vec<Value>; 4] {
    let texts = |pick: fn(&MatchKeys) -> &Option<String>| {
        let different: BTreeSet<&String> = wanted.iter().filter_map(|keys| pick(keys).as_ref()).collect();
        different.into_iter().flat_map(|text| args![text]).collect()
    };
    let days: BTreeSet<_> =
        wanted.iter().flat_map(|keys| [Some(keys.birth_date), keys.turned_birth_date()]).flatten().collect();
    [
        texts(|keys| &keys.upn),
        texts(|keys| &keys.uln),
        texts(|keys| &keys.nhs_number),
        days.into_iter().flat_map(|day| args![day]).collect(),
    ]
}

/// Children of the same names and postcode: among them one with a mistyped birth date.
async fn neighbours<R: Reader>(mut from: R, wanted: &[MatchKeys]) -> Answer<Vec<Candidate>> {
    let area = from.area();
    let placed: BTreeSet<_> = wanted
        .iter()
        .filter_map(|keys| Some((keys.post_code.as_ref()?, &keys.surname, &keys.forename)))
        .collect();
    let placed: Vec<_> = placed.into_iter().collect();
    let sql = Sql::composed(NEIGHBOURS.replace("{}", &triples(2, PLACED)));
    let mut found = Vec::new();
    for chunk in placed.chunks(PLACED) {
        let mut bound = args![area];
        let last = chunk.last().into_iter().cycle();
        for (place, surname, forename) in chunk.iter().chain(last).take(PLACED) {
            bound.extend(args![*place, *surname, *forename]);
        }
        found.extend(from.all::<Candidate>(sql.clone(), bound).await?);
    }
    Ok(found)
}

/// `($2, $3, $4), ($5, $6, $7)` …: so many rows of three values.
fn triples(from: usize, rows: usize) -> String {
    let row = |n: usize| format!("({})", super::places(from + 3 * n, 3));
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}
