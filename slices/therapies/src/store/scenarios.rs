//! Saved what-ifs: a fact each when one is saved or taken out, and the row it makes.

use super::services::about;
use crate::scenario::Scenario;
use serde_json::json;
use waymark_kernel::{Answer, FactId, PersonId, Problem, ServiceId};
use waymark_people::By;
use waymark_store::{FromRow, Reader, Row, Tx, args};

impl FromRow for Scenario {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            service: row.id(1)?,
            person: row.id(2)?,
            name: row.text(3)?,
            asked: row.text(4)?,
            saved: row.day(5)?,
        })
    }
}

/// Saves a what-if.
///
/// # Errors
/// Refused for a fourth of one person and service, and for what [`Scenario::check`] refuses; as the store's.
pub async fn save(tx: &mut Tx, by: &By, scenario: Scenario) -> Answer<FactId> {
    let others = of_person(&mut *tx, scenario.service, scenario.person).await?;
    scenario.check(&others)?;
    tx.append(about(by, "scenario_saved", &json!(scenario))).await?;
    let Scenario { id, service, person, name, asked, saved } = scenario;
    let sql = "INSERT INTO therapies_scenario (area, id, service_id, person_id, name, asked, saved) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args![tx.area(), id, service, person, name, asked, saved]).await?;
    Ok(id)
}

/// Takes a saved what-if of this person out.
///
/// # Errors
/// Missing when this person saved no such one; as the store's.
pub async fn take_out(tx: &mut Tx, by: &By, person: PersonId, id: FactId) -> Answer<()> {
    let sql = "SELECT id, service_id, person_id, name, asked, saved FROM therapies_scenario \
        WHERE area = $1 AND id = $2 AND person_id = $3";
    let known: Option<Scenario> = tx.optional(sql, args![tx.area(), id, person]).await?;
    known.ok_or(Problem::Missing)?;
    tx.append(about(by, "scenario_taken_out", &json!({ "scenario": id }))).await?;
    let sql = "DELETE FROM therapies_scenario WHERE area = $1 AND id = $2";
    tx.execute(sql, args![tx.area(), id]).await.map(|_| ())
}

/// What this person saved of a service, by name.
///
/// # Errors
/// As the store's.
pub async fn of_person<R: Reader>(
    mut from: R,
    service: ServiceId,
    person: PersonId,
) -> Answer<Vec<Scenario>> {
    let sql = "SELECT id, service_id, person_id, name, asked, saved FROM therapies_scenario \
        WHERE area = $1 AND service_id = $2 AND person_id = $3 ORDER BY name, id";
    let args = args![from.area(), service, person];
    from.all(sql.into(), args).await
}
