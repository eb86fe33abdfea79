//! The steps of a service, in order, as last told.

use super::{about, get};
use crate::service::{MOST_STEPS, Step, StepKind};
use serde_json::json;
use waymark_kernel::{Answer, Problem, ServiceId};
use waymark_people::By;
use waymark_store::{FromRow, Reader, Row, Tx, args};

impl FromRow for Step {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let kind = row.str_opt(0)?.and_then(StepKind::from_code);
        let kind = kind.ok_or_else(|| Problem::fault("read a step of a service", "an unknown code"))?;
        Ok(Self { kind, name: row.text(1)?, appointments: row.int(2)? })
    }
}

/// Says what the steps of a service are: all of them, in order.
///
/// # Errors
/// Refused for a step that cannot be, and for too many; missing when there is no such service.
pub async fn set_steps(tx: &mut Tx, by: &By, service: ServiceId, steps: &[Step]) -> Answer<()> {
    if steps.len() > MOST_STEPS {
        return Err(Problem::refuse("name", format!("A service has at most {MOST_STEPS} steps.")));
    }
    steps.iter().try_for_each(Step::check)?;
    get(&mut *tx, service).await?;
    tx.execute("DELETE FROM therapies_step WHERE area = $1 AND service_id = $2", args![tx.area(), service])
        .await?;
    for (step, place) in steps.iter().zip(1_i64..) {
        let sql = "INSERT INTO therapies_step (area, service_id, place, kind, name, appointments) \
            VALUES ($1, $2, $3, $4, $5, $6)";
        let values = args![tx.area(), service, place, step.kind.code(), &step.name, step.appointments];
        tx.execute(sql, values).await?;
    }
    let told: Vec<_> = steps.iter().map(|step| json!([step.kind.code(), step.appointments])).collect();
    tx.append(about(by, "steps_set", &json!({ "service": service, "steps": told }))).await.map(|_| ())
}

/// The steps of a service, in order.
///
/// # Errors
/// As the store's.
pub async fn steps<R: Reader>(mut from: R, service: ServiceId) -> Answer<Vec<Step>> {
    let sql = "SELECT kind, name, appointments FROM therapies_step WHERE area = $1 AND service_id = $2 \
        ORDER BY place";
    let args = args![from.area(), service];
    from.all(sql.into(), args).await
}
