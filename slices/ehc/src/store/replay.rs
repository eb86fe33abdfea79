//! Whether the tables are what the facts make: each case is folded again from the journal, its rows are written anew in a
//! transaction that is then thrown away, and rows that come out otherwise are named.

use super::facts::open_case;
use super::project::project;
use waymark_kernel::{Answer, CaseId, Problem};
use waymark_store::{FromRow, Row, Store, Tx, args};

const CASES: &str =
    "SELECT id, reference FROM ehc_case WHERE area = $1 AND reference > $2 ORDER BY reference LIMIT 200";

/// A table of the slice: what selects a case's rows, and the kind of each column (`u` id, `t` text, `n` number).
pub(super) struct Table {
    name: &'static str,
    pub(super) rows: &'static str,
    kinds: &'static str,
}

pub(super) const TABLES: [Table; 3] = [
    Table {
        name: "ehc_case",
        rows: "SELECT child_id, import_id, owner, team, reference, as_at, setting, stage, received, next_day, next_rule, \
            review_day, transfer_day, transfer_rule, advice_day, first_day, latest_day, snapshot, starts, late_day, late_rule, \
            course, census_record, label, child_no, next_force, \
            review_unknown, transfer_known, advice_open, latest_recorded, last_seq FROM ehc_case WHERE area = $1 AND id = $2",
        kinds: "uuuutttttttttttttttttttnnnnnnnn",
    },
    Table {
        name: "ehc_due",
        rows: "SELECT child_id, owner, advice_id, reference, rule, limit_name, day, n, label, force, conditional \
            FROM ehc_due WHERE area = $1 AND case_id = $2 ORDER BY n",
        kinds: "uuuttttnnnn",
    },
    Table {
        name: "ehc_advice",
        rows: "SELECT id, child_id, team, given_to, kind, asked, due, chased, answered, label, chases, declined, as_at \
            FROM ehc_advice WHERE area = $1 AND case_id = $2 ORDER BY id",
        kinds: "uuuutttttnnnn",
    },
];

/// One row with every column as text.
struct Shown<const TABLE: usize>(String);

impl<const TABLE: usize> FromRow for Shown<TABLE> {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let kinds = TABLES.get(TABLE).map_or("", |table| table.kinds);
        let mut shown = Vec::with_capacity(kinds.len());
        for (at, kind) in kinds.chars().enumerate() {
            shown.push(match kind {
                'u' => row.id_opt::<uuid::Uuid>(at)?.map(|id| id.to_string()),
                't' => row.text_opt(at)?,
                _ => row.int_opt(at)?.map(|number| number.to_string()),
            });
        }
        Ok(Self(
            shown
                .into_iter()
                .map(|column| column.unwrap_or_else(|| "-".into()))
                .collect::<Vec<_>>()
                .join("|"),
        ))
    }
}

/// The references of the cases whose rows are not what their facts make, with the table; empty when all is well. Reads
/// 200 cases a transaction and changes nothing.
///
/// # Errors
/// As the store's.
pub async fn differing(store: &Store) -> Answer<Vec<(String, &'static str)>> {
    let (mut wrong, mut after) = (Vec::new(), String::new());
    loop {
        let cases: Vec<(CaseId, String)> = store.all(CASES, args![store.area(), after.as_str()]).await?;
        let Some((_, last)) = cases.last() else { return Ok(wrong) };
        after.clone_from(last);
        wrong.extend(differing_among(store, cases).await?);
    }
}

/// Nothing a job that refuses has written stays.
const THROWN_AWAY: &str = "a replay is never kept";

async fn differing_among(store: &Store, cases: Vec<(CaseId, String)>) -> Answer<Vec<(String, &'static str)>> {
    let (tell, told) = std::sync::mpsc::channel();
    let replayed: Answer<()> = store
        .write(move |tx| {
            Box::pin(async move {
                for (id, reference) in cases {
                    if let Some(table) = differs(tx, id).await? {
                        let _ = tell.send((reference, table));
                    }
                }
                Err(Problem::refuse("", THROWN_AWAY))
            })
        })
        .await;
    match replayed {
        Err(Problem::Refused(refusals)) if refusals.iter().any(|r| r.sentence == THROWN_AWAY) => {
            Ok(told.into_iter().collect())
        }
        Err(problem) => Err(problem),
        Ok(()) => Ok(Vec::new()),
    }
}

async fn differs(tx: &mut Tx, id: CaseId) -> Answer<Option<&'static str>> {
    let before = shown(tx, id).await?;
    let open = open_case(tx, id).await?;
    project(tx, &open).await?;
    let after = shown(tx, id).await?;
    let differing = before.iter().zip(&after).position(|(before, after)| before != after);
    Ok(differing.and_then(|n| TABLES.get(n)).map(|table| table.name))
}

async fn shown(tx: &mut Tx, id: CaseId) -> Answer<[Vec<String>; 3]> {
    let [cases, dues, advice] = &TABLES;
    Ok([text::<0>(tx, cases, id).await?, text::<1>(tx, dues, id).await?, text::<2>(tx, advice, id).await?])
}

async fn text<const TABLE: usize>(tx: &mut Tx, table: &Table, id: CaseId) -> Answer<Vec<String>> {
    let rows: Vec<Shown<TABLE>> = tx.all(table.rows, args![tx.area(), id]).await?;
    Ok(rows.into_iter().map(|Shown(row)| row).collect())
}
