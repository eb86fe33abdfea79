//! What a service can do in a week, from each day that something was told.

use super::{about, get};
use crate::service::Capacity;
use serde_json::json;
use waymark_kernel::{Answer, ServiceId};
use waymark_people::By;
use waymark_store::{FromRow, Reader, Row, Tx, args};

impl FromRow for Capacity {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            from: row.day(0)?,
            posts: row.int(1)?,
            vacant: row.int(2)?,
            first_slots: row.int(3)?,
            sessions: row.int(4)?,
            leave: row.int(5)?,
            training: row.int(6)?,
            cost: row.int(7)?,
        })
    }
}

/// Says what a service can do in a week from a day on; said again for the same day it takes the place of what was said.
///
/// # Errors
/// Refused for numbers that cannot be; missing when there is no such service.
pub async fn set_capacity(tx: &mut Tx, by: &By, service: ServiceId, capacity: Capacity) -> Answer<()> {
    capacity.check()?;
    get(&mut *tx, service).await?;
    let Capacity { from, posts, vacant, first_slots, sessions, leave, training, cost } = capacity;
    let sql = "INSERT INTO therapies_capacity (area, service_id, from_day, posts, vacant, first_slots, sessions, \
        on_leave, training, cost) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        ON CONFLICT (area, service_id, from_day) DO UPDATE SET posts = excluded.posts, vacant = excluded.vacant, \
        first_slots = excluded.first_slots, sessions = excluded.sessions, on_leave = excluded.on_leave, \
        training = excluded.training, cost = excluded.cost";
    let values = args![tx.area(), service, from, posts, vacant, first_slots, sessions, leave, training, cost];
    tx.execute(sql, values).await?;
    let told = json!({ "service": service, "from": from.to_string(), "posts": posts, "vacant": vacant,
        "first_slots": first_slots, "sessions": sessions, "leave": leave, "training": training, "cost": cost });
    tx.append(about(by, "capacity_set", &told)).await.map(|_| ())
}

/// What a service can do in a week, the earliest first.
///
/// # Errors
/// As the store's.
pub async fn capacity<R: Reader>(mut from: R, service: ServiceId) -> Answer<Vec<Capacity>> {
    let sql = "SELECT from_day, posts, vacant, first_slots, sessions, on_leave, training, cost \
        FROM therapies_capacity WHERE area = $1 AND service_id = $2 ORDER BY from_day";
    let args = args![from.area(), service];
    from.all(sql.into(), args).await
}
