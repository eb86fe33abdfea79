//! Who can have cases: the one condition of it, and from when until when.

use crate::facts::{Fact, RoleGiven};
use crate::{SLICE, officers};
use std::collections::{HashMap, HashSet};
use waymark_access::Query;
use waymark_kernel::{Answer, AreaId, Day, FactId, Instant, PersonId, Problem};
use waymark_store::{Store, args};

/// Somebody, the first day of a role, and the first day without it.
pub(crate) type Term = (PersonId, Day, Option<Day>);

const TERMS: &str = "SELECT person, from_day, to_day FROM people_role WHERE area = $1 \
    AND role IN ('case_officer', 'send_manager')";
const IDS: &str = "SELECT id FROM people_role WHERE area = $1 AND role IN ('case_officer', 'send_manager')";
const FACTS: &str = "SELECT id, payload FROM journal WHERE area = $1 AND slice = $2 \
    AND kind IN ('role_given', 'role_ended') AND recorded <= $3 AND payload IS NOT NULL ORDER BY seq";

/// Adds the condition that the one `column` names can have cases on a day; `c` is a row of the same area.
pub fn having_cases(query: &mut Query, column: &str, day: Day) {
    query.push("EXISTS (SELECT 1 FROM people_role r WHERE r.area = c.area AND r.person = ");
    query.push(column);
    query.with(
        " AND r.role IN ('case_officer', 'send_manager') AND r.from_day <= ? AND (r.to_day IS NULL OR r.to_day > ?))",
        day,
    );
}

/// The names of those of these people who can have cases on a day.
pub(crate) async fn names(store: &Store, people: &[PersonId], day: Day) -> Answer<Vec<(PersonId, String)>> {
    let mut found = Vec::with_capacity(people.len());
    for some in people.chunks(super::LIST) {
        let (sql, args) = named(store.area(), some, day).finish();
        found.extend(store.all::<(PersonId, String)>(sql, args).await?);
    }
    Ok(found)
}

/// Each of them is looked up: asked for a list of ids, an engine without statistics would sooner go through everybody by name.
fn named(area: AreaId, people: &[PersonId], day: Day) -> Query {
    let mut query = Query::default();
    query.push("SELECT c.id, c.name FROM (VALUES ");
    for (n, person) in people.iter().enumerate() {
        query.with(if n == 0 { "(?)" } else { ", (?)" }, *person);
    }
    query.with(") asked CROSS JOIN people_person c WHERE c.area = ? AND c.id = asked.column1 AND ", area);
    having_cases(&mut query, "c.id", day);
    query
}

/// Every term.
pub(crate) async fn terms(store: &Store) -> Answer<Vec<Term>> {
    store.all(TERMS, args![store.area()]).await
}

/// Every term as it was known at an instant.
pub(crate) async fn terms_known(store: &Store, known: Instant) -> Answer<Vec<Term>> {
    let ids: Vec<(FactId,)> = store.all(IDS, args![store.area()]).await?;
    let ids: HashSet<FactId> = ids.into_iter().map(|(id,)| id).collect();
    let facts: Vec<(FactId, String)> = store.all(FACTS, args![store.area(), SLICE, known]).await?;
    let mut given: HashMap<FactId, Term> = HashMap::new();
    for (id, payload) in facts {
        let read = || {
            serde_json::from_str(&payload).map_err(|cause| Problem::fault("read a fact about a role", cause))
        };
        match read()? {
            Fact::RoleGiven(RoleGiven { person, role, from, to, .. })
                if ids.contains(&id) && officers::is_role(&role) =>
            {
                given.insert(id, (person, from, to));
            }
            Fact::RoleEnded { given: ended, to } => {
                if let Some((.., last)) = given.get_mut(&ended) {
                    *last = Some(to);
                }
            }
            _ => {}
        }
    }
    Ok(given.into_values().collect())
}

#[cfg(test)]
mod tests {
    use super::named;
    use waymark_kernel::{Ids, PersonId, day};
    use waymark_testkit::stores::{plan, sqlite};

    #[test]
    fn names_are_looked_up_however_many_are_asked_for() {
        sqlite(&[waymark_access::MIGRATIONS, crate::MIGRATIONS].concat(), |store| async move {
            let ids = Ids::seeded(1);
            for count in [1, 40, 200] {
                let people: Vec<PersonId> = (0..count).map(|_| ids.next()).collect();
                let (sql, args) = named(store.area(), &people, day(2026, 11, 23)).finish();
                let plan = plan(&store, sql.as_str(), args).await;
                assert!(
                    plan.contains("SEARCH c USING INDEX sqlite_autoindex_people_person_1 (area=? AND id=?)"),
                    "{plan}"
                );
                assert!(plan.contains("people_role_by_role (area=? AND role=? AND person=?"), "{plan}");
            }
        });
    }
}
