//! Support services, and how much of each was used. No child is in these tables.

use super::{about, get};
use crate::service::{Support, SupportDetails, Uptake};
use serde_json::json;
use waymark_kernel::{Answer, ServiceId};
use waymark_people::By;
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

const COLUMNS: &str = "SELECT s.id, s.service_id, s.name, s.about, s.how, s.before_diagnosis, s.without_diagnosis, \
    s.after_diagnosis, s.from_age, s.to_age, s.everyone, s.running, u.month, u.places, u.taken \
    FROM therapies_support s LEFT JOIN therapies_uptake u ON u.area = s.area AND u.support_id = s.id AND u.month = \
    (SELECT max(l.month) FROM therapies_uptake l WHERE l.area = s.area AND l.support_id = s.id) WHERE s.area = $1";

impl FromRow for Support {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let details = SupportDetails {
            name: row.text(2)?,
            about: row.text(3)?,
            how: row.text(4)?,
            before: row.bool(5)?,
            without: row.bool(6)?,
            after: row.bool(7)?,
            from_age: row.int(8)?,
            to_age: row.int(9)?,
            everyone: row.bool(10)?,
            running: row.bool(11)?,
        };
        let latest = match (row.day_opt(12)?, row.int_opt(13)?, row.int_opt(14)?) {
            (Some(month), Some(places), Some(taken)) => Some(Uptake { month, places, taken }),
            _ => None,
        };
        Ok(Self { id: row.id(0)?, service: row.id(1)?, details, latest })
    }
}

impl FromRow for Uptake {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self { month: row.day(0)?, places: row.int(1)?, taken: row.int(2)? })
    }
}

fn select(rest: &str) -> Sql {
    Sql::composed(format!("{COLUMNS}{rest}"))
}

/// Every support service, by name.
///
/// # Errors
/// As the store's.
pub async fn all<R: Reader>(mut from: R) -> Answer<Vec<Support>> {
    let args = args![from.area()];
    from.all(select(" ORDER BY s.name, s.id"), args).await
}

/// A support service that this service runs.
///
/// # Errors
/// Missing when there is none.
pub async fn one<R: Reader>(mut from: R, service: ServiceId, id: ServiceId) -> Answer<Support> {
    let args = args![from.area(), service, id];
    from.one(select(" AND s.service_id = $2 AND s.id = $3"), args).await
}

/// Puts a support service on record, or tells it anew where it has an identity.
///
/// # Errors
/// Refused when it cannot be; missing when there is no such service, or it runs no such support.
pub async fn keep(
    tx: &mut Tx,
    by: &By,
    service: ServiceId,
    known: Option<ServiceId>,
    details: &SupportDetails,
) -> Answer<ServiceId> {
    details.check()?;
    get(&mut *tx, service).await?;
    let id = match known {
        Some(id) => one(&mut *tx, service, id).await?.id,
        None => by.ids.next(),
    };
    let sql = "INSERT INTO therapies_support (area, id, service_id, name, about, how, before_diagnosis, \
        without_diagnosis, after_diagnosis, from_age, to_age, everyone, running) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (area, id) DO UPDATE SET \
        name = excluded.name, about = excluded.about, how = excluded.how, before_diagnosis = excluded.before_diagnosis, \
        without_diagnosis = excluded.without_diagnosis, after_diagnosis = excluded.after_diagnosis, \
        from_age = excluded.from_age, to_age = excluded.to_age, everyone = excluded.everyone, running = excluded.running";
    let values = args![
        tx.area(),
        id,
        service,
        &details.name,
        &details.about,
        &details.how,
        details.before,
        details.without,
        details.after,
        details.from_age,
        details.to_age,
        details.everyone,
        details.running
    ];
    tx.execute(sql, values).await?;
    let told = json!({ "service": service, "support": id, "running": details.running });
    tx.append(about(by, "support_told", &told)).await?;
    Ok(id)
}

/// Says how many places a support service had in a month and how many were taken; said again for the same month it takes
/// the place of what was said.
///
/// # Errors
/// Refused for numbers that cannot be, and for a month ahead; missing when the service runs no such support.
pub async fn set_uptake(
    tx: &mut Tx,
    by: &By,
    (service, id): (ServiceId, ServiceId),
    uptake: Uptake,
) -> Answer<()> {
    uptake.check(by.now.today)?;
    one(&mut *tx, service, id).await?;
    let Uptake { month, places, taken } = uptake;
    let sql = "INSERT INTO therapies_uptake (area, support_id, month, places, taken) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (area, support_id, month) DO UPDATE SET places = excluded.places, taken = excluded.taken";
    tx.execute(sql, args![tx.area(), id, month, places, taken]).await?;
    let told = json!({ "support": id, "month": month.to_string(), "places": places, "taken": taken });
    tx.append(about(by, "uptake_told", &told)).await.map(|_| ())
}

/// How much of a support service was used, the newest month first; at most 24.
///
/// # Errors
/// As the store's.
pub async fn uptake<R: Reader>(mut from: R, id: ServiceId) -> Answer<Vec<Uptake>> {
    let sql = "SELECT month, places, taken FROM therapies_uptake WHERE area = $1 AND support_id = $2 \
        ORDER BY month DESC LIMIT 24";
    let args = args![from.area(), id];
    from.all(sql.into(), args).await
}
