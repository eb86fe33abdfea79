//! Absences with their covers.

use crate::covers::Cover;
use crate::store::officers::having_cases;
use waymark_access::Query;
use waymark_kernel::{Answer, Day, FactId, PersonId};
use waymark_store::{FromRow, Reader, Row, Tx, args};

const OVERLAPPING: &str = "SELECT id, person, covered_by, from_day, to_day FROM people_cover \
    WHERE area = $1 AND person = $2 AND from_day <= $4 AND to_day >= $3 ORDER BY from_day LIMIT 1";
const ON_DAY: &str = "SELECT id, person, covered_by, from_day, to_day FROM people_cover \
    WHERE area = $1 AND person = $2 AND from_day <= $3 AND to_day >= $3 LIMIT 1";
const COMING: &str = "SELECT id, person, covered_by, from_day, to_day FROM people_cover \
    WHERE area = $1 AND to_day >= $2 ORDER BY from_day, id";
const INSERT: &str = "INSERT INTO people_cover (area, id, person, covered_by, from_day, to_day) \
    VALUES ($1, $2, $3, $4, $5, $6)";
const DELETE: &str = "DELETE FROM people_cover WHERE area = $1 AND id = $2";

impl FromRow for Cover {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            person: row.id(1)?,
            covered_by: row.id(2)?,
            from: row.day(3)?,
            to: row.day(4)?,
        })
    }
}

/// The first absence of a person that touches these days.
pub(crate) async fn overlapping(
    tx: &mut Tx,
    person: PersonId,
    first: Day,
    last: Day,
) -> Answer<Option<Cover>> {
    let area = tx.area();
    tx.optional(OVERLAPPING, args![area, person, first, last]).await
}

/// The absence of a person on a day.
pub(crate) async fn of_person_on<R: Reader>(
    mut from: R,
    person: PersonId,
    day: Day,
) -> Answer<Option<Cover>> {
    let area = from.area();
    from.optional(ON_DAY.into(), args![area, person, day]).await
}

/// Whom a person acts for on a day: of somebody who can have no cases that day there are none to cover.
pub(crate) async fn covered_by_on<R: Reader>(
    mut from: R,
    person: PersonId,
    day: Day,
) -> Answer<Vec<PersonId>> {
    let mut query = Query::default();
    query.with("SELECT c.person FROM people_cover c WHERE c.area = ?", from.area());
    query.with(" AND c.covered_by = ? AND ", person);
    query.with("c.from_day <= ? AND c.to_day >= ? AND ", day);
    having_cases(&mut query, "c.person", day);
    query.push(" ORDER BY c.person");
    let (sql, args) = query.finish();
    let found = from.all::<(PersonId,)>(sql, args).await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Absences that end on this day or later.
pub(crate) async fn coming<R: Reader>(mut from: R, day: Day) -> Answer<Vec<Cover>> {
    let area = from.area();
    from.all(COMING.into(), args![area, day]).await
}

/// Adds an absence.
pub(crate) async fn insert(tx: &mut Tx, cover: &Cover) -> Answer<()> {
    let values = args![tx.area(), cover.id, cover.person, cover.covered_by, cover.from, cover.to];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Removes an absence; answers how many there were.
pub(crate) async fn delete(tx: &mut Tx, cover: FactId) -> Answer<u64> {
    let area = tx.area();
    tx.execute(DELETE, args![area, cover]).await
}
