//! Who is family to a child.

use crate::facts::FamilyRecorded;
use crate::families::FamilyMember;
use waymark_kernel::{Answer, ChildId, Day, FactId, PersonId};
use waymark_store::{FromRow, Reader, Row, Tx, args};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, child_id, person, kind, relationship, lives_with, first_contact, from_day, to_day \
             FROM people_family WHERE area = $1 AND ",
            $rest
        )
    };
}

const GET: &str = select!("id = $2");
const OF_CHILD: &str = select!("child_id = $2 ORDER BY first_contact DESC, from_day, id");
const OF_PERSON: &str = select!("person = $2 ORDER BY from_day, id");
const INSERT: &str = "INSERT INTO people_family \
    (area, id, child_id, person, kind, relationship, lives_with, first_contact, from_day, to_day) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const END: &str = "UPDATE people_family SET to_day = $3 WHERE area = $1 AND id = $2";

impl FromRow for FamilyMember {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            child: row.id(1)?,
            recorded: FamilyRecorded {
                person: row.id(2)?,
                right: row.text(3)?,
                relationship: row.text_opt(4)?,
                lives_with: row.bool(5)?,
                first_contact: row.bool(6)?,
                from: row.day(7)?,
                to: row.day_opt(8)?,
            },
        })
    }
}

/// A line by the fact that recorded it.
pub(crate) async fn get<R: Reader>(mut from: R, member: FactId) -> Answer<FamilyMember> {
    let area = from.area();
    from.one(GET.into(), args![area, member]).await
}

/// Everyone who ever was family to a child.
pub(crate) async fn of_child<R: Reader>(mut from: R, child: ChildId) -> Answer<Vec<FamilyMember>> {
    let area = from.area();
    from.all(OF_CHILD.into(), args![area, child]).await
}

/// Every child a person ever was family to.
pub(crate) async fn of_person<R: Reader>(mut from: R, person: PersonId) -> Answer<Vec<FamilyMember>> {
    let area = from.area();
    from.all(OF_PERSON.into(), args![area, person]).await
}

/// Adds a line.
pub(crate) async fn insert(tx: &mut Tx, member: &FamilyMember) -> Answer<()> {
    let r = member.recorded.clone();
    let values = args![
        tx.area(),
        member.id,
        member.child,
        r.person,
        r.right,
        r.relationship,
        r.lives_with,
        r.first_contact,
        r.from,
        r.to
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Ends a line on a day.
pub(crate) async fn end(tx: &mut Tx, member: FactId, to: Day) -> Answer<()> {
    let area = tx.area();
    tx.execute(END, args![area, member, to]).await.map(|_| ())
}
