//! Pairs of records that may be of one child.

use crate::pairs::Pair;
use waymark_kernel::{Answer, ChildId, FactId};
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, newer, other, likeness, found, answer FROM people_pair WHERE area = $1 AND ",
            $rest
        )
    };
}

const GET: &str = select!("id = $2");
const OPEN: &str = select!("answer IS NULL ORDER BY found DESC, id LIMIT $2");
const SAME: &str = select!("answer = 1 ORDER BY found DESC, id LIMIT $2");
const INSERT: &str =
    "INSERT INTO people_pair (area, id, newer, other, likeness, found) VALUES ($1, $2, $3, $4, $5, $6)";
const ANSWER: &str = "UPDATE people_pair SET answer = $3 WHERE area = $1 AND id = $2";

impl FromRow for Pair {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            newer: row.id(1)?,
            other: row.id(2)?,
            likeness: row.text(3)?,
            found: row.day(4)?,
            answer: row.int_opt(5)?.map(|answer| answer == 1),
        })
    }
}

/// One pair.
pub(crate) async fn get<R: Reader>(mut from: R, pair: FactId) -> Answer<Pair> {
    let area = from.area();
    from.one(GET.into(), args![area, pair]).await
}

/// The newest pairs nobody has answered, or (`same`) those answered to be one child.
pub(crate) async fn list<R: Reader>(mut from: R, same: bool, most: i64) -> Answer<Vec<Pair>> {
    let area = from.area();
    let sql = if same { SAME } else { OPEN };
    from.all(sql.into(), args![area, most]).await
}

/// The pairs answered to be one child that any of these is in: both records of each.
pub(crate) async fn same_as<R: Reader>(mut from: R, children: &[ChildId]) -> Answer<Vec<(ChildId, ChildId)>> {
    let area = from.area();
    let mut found = Vec::new();
    for chunk in children.chunks(super::LIST) {
        let places = super::places(2, chunk.len());
        let sql = format!(
            "SELECT newer, other FROM people_pair WHERE area = $1 AND newer IN ({places}) AND answer = 1 \
             UNION SELECT newer, other FROM people_pair WHERE area = $1 AND other IN ({places}) AND answer = 1"
        );
        let mut values = args![area];
        values.extend(chunk.iter().flat_map(|child| args![*child]));
        found.extend(from.all::<(ChildId, ChildId)>(Sql::composed(sql), values).await?);
    }
    Ok(found)
}

/// Adds a pair.
pub(crate) async fn insert(tx: &mut Tx, pair: &Pair) -> Answer<()> {
    let values = args![tx.area(), pair.id, pair.newer, pair.other, pair.likeness.as_str(), pair.found];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Keeps an answer in place of the one before.
pub(crate) async fn answer(tx: &mut Tx, pair: FactId, same: bool) -> Answer<()> {
    let area = tx.area();
    tx.execute(ANSWER, args![area, pair, i64::from(same)]).await.map(|_| ())
}
