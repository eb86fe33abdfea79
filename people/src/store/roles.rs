//! Roles given to people.

use crate::facts::RoleGiven;
use crate::roles::GivenRole;
use waymark_access::Query;
use waymark_kernel::{Answer, Day, FactId, PersonId, TeamId};
use waymark_store::{FromRow, Reader, Row, Tx, args};

const GET: &str = "SELECT id, person, role, agency, team, setting, from_day, to_day FROM people_role \
    WHERE area = $1 AND id = $2";
const OF_PERSON: &str = "SELECT id, person, role, agency, team, setting, from_day, to_day FROM people_role \
    WHERE area = $1 AND person = $2 ORDER BY from_day, role, id";
/// Those of a family are left out: `parent`, `young_person` and `supporter`.
const OF_WORK: &str = "SELECT id, person, role, agency, team, setting, from_day, to_day FROM people_role \
    WHERE area = $1 AND role NOT IN ('parent', 'young_person', 'supporter') ORDER BY from_day, role, id";
const IN_TEAM: &str = "SELECT DISTINCT person FROM people_role WHERE area = $1 AND team = $2 \
    AND from_day <= $3 AND (to_day IS NULL OR to_day > $3) ORDER BY person";
const INSERT: &str = "INSERT INTO people_role (area, id, person, role, agency, team, setting, from_day, to_day) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const END: &str = "UPDATE people_role SET to_day = $3 WHERE area = $1 AND id = $2";

impl FromRow for GivenRole {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            given: RoleGiven {
                person: row.id(1)?,
                role: row.text(2)?,
                agency: row.text(3)?,
                team: row.id_opt(4)?,
                setting: row.text_opt(5)?,
                from: row.day(6)?,
                to: row.day_opt(7)?,
            },
        })
    }
}

/// A role by the fact that gave it.
pub(crate) async fn get<R: Reader>(mut from: R, role: FactId) -> Answer<GivenRole> {
    let area = from.area();
    from.one(GET.into(), args![area, role]).await
}

/// All roles a person was ever given.
pub(crate) async fn of_person<R: Reader>(mut from: R, person: PersonId) -> Answer<Vec<GivenRole>> {
    let area = from.area();
    from.all(OF_PERSON.into(), args![area, person]).await
}

/// All roles that were ever given to anyone but a family.
pub(crate) async fn of_work<R: Reader>(mut from: R) -> Answer<Vec<GivenRole>> {
    let area = from.area();
    from.all(OF_WORK.into(), args![area]).await
}

/// The people of a team on a day.
pub(crate) async fn in_team<R: Reader>(mut from: R, team: TeamId, day: Day) -> Answer<Vec<PersonId>> {
    let area = from.area();
    let found = from.all::<(PersonId,)>(IN_TEAM.into(), args![area, team, day]).await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Adds the condition that the one `column` names works on a day in the team of `c`, a row of the same area.
pub fn working_in_its_team(query: &mut Query, column: &str, day: Day) {
    query.push(
        "EXISTS (SELECT 1 FROM people_role r WHERE r.area = c.area AND r.team = c.team AND r.person = ",
    );
    query.push(column);
    query.with(" AND r.from_day <= ? AND (r.to_day IS NULL OR r.to_day > ?))", day);
}

/// Adds a role.
pub(crate) async fn insert(tx: &mut Tx, role: &GivenRole) -> Answer<()> {
    let g = role.given.clone();
    let values = args![tx.area(), role.id, g.person, g.role, g.agency, g.team, g.setting, g.from, g.to];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Ends a role on a day.
pub(crate) async fn end(tx: &mut Tx, role: FactId, to: Day) -> Answer<()> {
    let area = tx.area();
    tx.execute(END, args![area, role, to]).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test must stop")]

    use super::IN_TEAM;
    use waymark_kernel::{Ids, TeamId, day};
    use waymark_store::args;
    use waymark_testkit::stores::{plan, sqlite};

    #[test]
    fn a_team_is_read_by_its_own_roles_and_not_by_everybody_s() {
        let tables = [waymark_access::MIGRATIONS, crate::MIGRATIONS].concat();
        sqlite(&tables, |store| async move {
            let team: TeamId = Ids::seeded(1).next();
            let values = args![store.area(), team, day(2026, 11, 23)];
            let plan = plan(&store, IN_TEAM, values).await;
            assert!(plan.contains("people_role_by_team (area=? AND team=?)"), "{plan}");
        });
    }
}
