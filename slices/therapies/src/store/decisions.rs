//! Joint commissioning decisions: one fact each in the journal, and the row it makes.

use super::services::about;
use crate::decision::{Decision, Expected, Partner};
use serde_json::json;
use waymark_kernel::{Answer, FactId, Problem, ServiceId};
use waymark_people::By;
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

const COLUMNS: &str = "SELECT id, service_id, asked, money, decided, check_on, as_now, low, middle, high, title, partners, \
    posts, watched_by FROM therapies_decision WHERE area = $1";

impl FromRow for Decision {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let count = |at: usize| Ok::<_, Problem>(u32::try_from(row.int(at)?).unwrap_or_default());
        Ok(Self {
            id: row.id(0)?,
            service: row.id(1)?,
            title: row.text(10)?,
            partners: row.text(11)?.split(',').filter_map(Partner::from_code).collect(),
            asked: row.text(2)?,
            money: row.int(3)?,
            posts: row.int(12)?,
            decided: row.day(4)?,
            check_on: row.day(5)?,
            watched_by: row.text(13)?,
            expected: Expected { as_now: count(6)?, low: count(7)?, middle: count(8)?, high: count(9)? },
        })
    }
}

/// Records a decision: the fact holds everything that the row shows.
///
/// # Errors
/// Refused for what [`Decision::check`] refuses; as the store's.
pub async fn decide(tx: &mut Tx, by: &By, decision: Decision) -> Answer<FactId> {
    decision.check()?;
    tx.append(about(by, "decision_made", &json!(decision))).await?;
    let (id, Expected { as_now, low, middle, high }) = (decision.id, decision.expected);
    let partners: Vec<&str> = decision.partners.iter().map(|partner| partner.code()).collect();
    let [as_now, low, middle, high] = [as_now, low, middle, high].map(i64::from);
    let sql = "INSERT INTO therapies_decision (area, id, service_id, asked, money, decided, check_on, as_now, low, middle, \
        high, title, partners, posts, watched_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    let values = args![
        tx.area(),
        id,
        decision.service,
        decision.asked,
        decision.money,
        decision.decided,
        decision.check_on,
        as_now,
        low,
        middle,
        high,
        decision.title,
        partners.join(","),
        decision.posts,
        decision.watched_by
    ];
    tx.execute(sql, values).await?;
    Ok(id)
}

/// One decision.
///
/// # Errors
/// Missing when there is none; as the store's.
pub async fn get<R: Reader>(mut from: R, id: FactId) -> Answer<Decision> {
    let args = args![from.area(), id];
    let found: Option<Decision> =
        from.optional(Sql::composed(format!("{COLUMNS} AND id = $2")), args).await?;
    found.ok_or(Problem::Missing)
}

/// Every decision, the first to be checked first.
///
/// # Errors
/// As the store's.
pub async fn all<R: Reader>(mut from: R) -> Answer<Vec<Decision>> {
    let args = args![from.area()];
    from.all(Sql::composed(format!("{COLUMNS} ORDER BY check_on, id")), args).await
}

/// The decisions about a service, the first to be checked first.
///
/// # Errors
/// As the store's.
pub async fn of_service<R: Reader>(mut from: R, service: ServiceId) -> Answer<Vec<Decision>> {
    let args = args![from.area(), service];
    from.all(Sql::composed(format!("{COLUMNS} AND service_id = $2 ORDER BY check_on, id")), args).await
}
