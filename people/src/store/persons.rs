//! People who act or are written to, and the versions of their details.

use crate::contact_details::ContactDetails;
use crate::persons::{Person, PersonDetails};
use waymark_kernel::{Answer, Day, Instant, PersonId, VersionId};
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

/// A person's row, in the order of its [`FromRow`]; the table must be called `p`.
macro_rules! person {
    () => {
        "p.id, p.version, p.child_id, p.invented, p.name, p.job_title, p.email, p.phone, p.address, p.language, \
         p.interpreter"
    };
}

const GET: &str = concat!("SELECT ", person!(), " FROM people_person p WHERE p.area = $1 AND p.id = $2");
const WITH_ROLE: &str = concat!(
    "SELECT ",
    person!(),
    " FROM (SELECT DISTINCT r.person FROM people_role r WHERE r.area = $1 AND r.role = $2 AND r.from_day <= $3 \
     AND (r.to_day IS NULL OR r.to_day > $3)) h CROSS JOIN people_person p WHERE p.area = $1 AND p.id = h.person \
     ORDER BY p.name, p.id"
);
const NAMED_WITH_ROLE: &str = concat!(
    "SELECT ",
    person!(),
    " FROM people_person p WHERE p.area = $1 AND p.name = $4 AND EXISTS (SELECT 1 FROM people_role r \
     WHERE r.area = p.area AND r.person = p.id AND r.role = $2 AND r.from_day <= $3 \
     AND (r.to_day IS NULL OR r.to_day > $3)) ORDER BY p.name, p.id LIMIT 1"
);
/// Of a role that very many hold, some are as good as all.
const FIRST_WITH_ROLE: &str = concat!(
    "SELECT ",
    person!(),
    " FROM (SELECT r.person FROM people_role r WHERE r.area = $1 AND r.role = $2 AND r.from_day <= $3 \
     AND (r.to_day IS NULL OR r.to_day > $3) ORDER BY r.person LIMIT 500) h \
     CROSS JOIN people_person p WHERE p.area = $1 AND p.id = h.person ORDER BY p.name, p.id LIMIT 1"
);
const BY_EMAIL: &str =
    concat!("SELECT ", person!(), " FROM people_person p WHERE p.area = $1 AND lower(p.email) = $2 LIMIT 2");
const BY_REACH: &str = concat!(
    "SELECT ",
    person!(),
    " FROM people_person p WHERE p.area = $1 AND (lower(p.email) = $2 OR replace(p.phone, ' ', '') = $3) \
     ORDER BY p.name, p.id LIMIT 20"
);
const INSERT_VERSION: &str = "INSERT INTO people_person_version \
    (area, id, person, n, recorded, name, job_title, email, phone, address, language, interpreter) \
    VALUES ($1, $2, $3, (SELECT coalesce(max(v.n), 0) + 1 FROM people_person_version v WHERE v.area = $1 \
    AND v.person = $3), $4, $5, $6, $7, $8, $9, $10, $11)";
const INSERT: &str = "INSERT INTO people_person \
    (area, id, version, child_id, invented, name, job_title, email, phone, address, language, interpreter) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const UPDATE: &str = "UPDATE people_person SET version = $3, name = $4, job_title = $5, email = $6, phone = $7, \
    address = $8, language = $9, interpreter = $10 WHERE area = $1 AND id = $2";

impl FromRow for Person {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            version: row.id(1)?,
            child: row.id_opt(2)?,
            invented: row.bool(3)?,
            details: PersonDetails {
                name: row.text(4)?,
                job_title: row.text_opt(5)?,
                contact: ContactDetails { email: row.text_opt(6)?, phone: row.text_opt(7)? },
                address: row.text_opt(8)?,
                language: row.text_opt(9)?,
                interpreter: row.bool(10)?,
            },
        })
    }
}

/// A person by id.
pub(crate) async fn get<R: Reader>(mut from: R, person: PersonId) -> Answer<Person> {
    let area = from.area();
    from.one(GET.into(), args![area, person]).await
}

/// Many people by id, in no order.
pub(crate) async fn many<R: Reader>(mut from: R, people: &[PersonId]) -> Answer<Vec<Person>> {
    let area = from.area();
    let mut found = Vec::with_capacity(people.len());
    for chunk in people.chunks(super::LIST) {
        let places = super::places(2, chunk.len());
        let sql = format!(
            concat!("SELECT ", person!(), " FROM people_person p WHERE p.area = $1 AND p.id IN ({})"),
            places
        );
        let mut values = args![area];
        values.extend(chunk.iter().flat_map(|person| args![*person]));
        found.extend(from.all::<Person>(Sql::composed(sql), values).await?);
    }
    Ok(found)
}

/// Everyone with a role on a day.
pub(crate) async fn with_role<R: Reader>(mut from: R, role: &str, day: Day) -> Answer<Vec<Person>> {
    let area = from.area();
    from.all(WITH_ROLE.into(), args![area, role, day]).await
}

/// One person who holds a role on a day: the one of this name where there is one, else the first by name of the first
/// five hundred by id.
pub(crate) async fn one_with_role<R: Reader>(
    mut from: R,
    role: &str,
    day: Day,
    name: &str,
) -> Answer<Option<Person>> {
    let area = from.area();
    match from.optional(NAMED_WITH_ROLE.into(), args![area, role, day, name]).await? {
        None => from.optional(FIRST_WITH_ROLE.into(), args![area, role, day]).await,
        named => Ok(named),
    }
}

/// Up to two people with an e-mail address in lower case.
pub(crate) async fn by_email<R: Reader>(mut from: R, email: &str) -> Answer<Vec<Person>> {
    let area = from.area();
    from.all(BY_EMAIL.into(), args![area, email]).await
}

/// Up to twenty people with an e-mail address in lower case or a telephone number without spaces.
pub(crate) async fn by_reach<R: Reader>(mut from: R, email: &str, phone: &str) -> Answer<Vec<Person>> {
    let area = from.area();
    from.all(BY_REACH.into(), args![area, email, phone]).await
}

/// Keeps a version.
pub(crate) async fn keep_version(
    tx: &mut Tx,
    id: VersionId,
    person: PersonId,
    recorded: Instant,
    details: &PersonDetails,
) -> Answer<()> {
    let d = details.clone();
    let values = args![
        tx.area(),
        id,
        person,
        recorded,
        d.name,
        d.job_title,
        d.contact.email,
        d.contact.phone,
        d.address,
        d.language,
        d.interpreter
    ];
    tx.execute(INSERT_VERSION, values).await.map(|_| ())
}

/// Adds a person.
pub(crate) async fn insert(tx: &mut Tx, person: &Person) -> Answer<()> {
    let d = person.details.clone();
    let values = args![
        tx.area(),
        person.id,
        person.version,
        person.child,
        person.invented,
        d.name,
        d.job_title,
        d.contact.email,
        d.contact.phone,
        d.address,
        d.language,
        d.interpreter
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Puts newer details in place of those that stood.
pub(crate) async fn update(
    tx: &mut Tx,
    person: PersonId,
    version: VersionId,
    details: &PersonDetails,
) -> Answer<()> {
    let d = details.clone();
    let values = args![
        tx.area(),
        person,
        version,
        d.name,
        d.job_title,
        d.contact.email,
        d.contact.phone,
        d.address,
        d.language,
        d.interpreter
    ];
    tx.execute(UPDATE, values).await.map(|_| ())
}
