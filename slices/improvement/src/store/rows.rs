//! The rows that the facts of a plan make: one for the inspection, one for each milestone with both of its days.

use super::facts::{OpenPlan, plans, read_plan};
use crate::happening::Happened;
use crate::plan::{Plan, fold};
use std::collections::BTreeMap;
use waymark_kernel::{Answer, Day, Instant, Mark, Problem};
use waymark_store::{FromRow, Reader, Row, Store, Tx, args};

/// One milestone as its facts make it, for figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MilestoneRow {
    /// The number of the area.
    pub area: i64,
    /// Its number in the area.
    pub n: i64,
    /// The day first planned.
    pub planned: Day,
    /// The day as it stands now.
    pub due: Day,
    /// The day it was done.
    pub done: Option<Day>,
}

impl FromRow for MilestoneRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            area: row.int(0)?,
            n: row.int(1)?,
            planned: row.day(2)?,
            due: row.day(3)?,
            done: row.day_opt(4)?,
        })
    }
}

const OF_ALL: &str = "SELECT area_no, n, planned, due, done FROM improvement_milestone WHERE area = $1 \
    ORDER BY planned, area_no, n";
const OF_PLAN: &str = "SELECT area_no, n, planned, due, done FROM improvement_milestone \
    WHERE area = $1 AND plan_id = $2 ORDER BY area_no, n";
const SAVE: &str = "INSERT INTO improvement_milestone (area, plan_id, area_no, n, planned, due, done) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (area, plan_id, area_no, n) DO UPDATE SET \
    planned = excluded.planned, due = excluded.due, done = excluded.done";
const SAVE_PLAN: &str = "INSERT INTO improvement_plan (area, id, number, received, last_seq) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (area, id) DO UPDATE SET number = excluded.number, \
    received = excluded.received, last_seq = excluded.last_seq";

const FORGET_PLAN: &str = "DELETE FROM improvement_plan WHERE area = $1 AND id = $2";

/// Every milestone of every plan, by the day first planned: what a measure counts.
///
/// # Errors
/// As the store's.
pub async fn milestones<R: Reader>(mut from: R) -> Answer<Vec<MilestoneRow>> {
    let args = args![from.area()];
    from.all(OF_ALL.into(), args).await
}

/// The same as known at an instant: what was recorded later is left out.
///
/// # Errors
/// As the store's.
pub async fn milestones_known(store: &Store, known: Instant) -> Answer<Vec<MilestoneRow>> {
    let mut all = Vec::new();
    for (id, _) in plans(store).await? {
        let (open, _) = read_plan(store, id).await?;
        let facts: Vec<Happened> = open.facts.into_iter().filter(|fact| fact.recorded <= known).collect();
        all.extend(of(&fold(&facts)).into_values());
    }
    Ok(all)
}

/// The rows a plan makes, by the milestone's numbers.
pub(super) fn of(plan: &Plan) -> BTreeMap<(i64, i64), MilestoneRow> {
    let row = |milestone: &crate::plan::Milestone| MilestoneRow {
        area: milestone.no.area,
        n: milestone.no.n,
        planned: milestone.planned,
        due: milestone.due(),
        done: milestone.closed.as_ref().and_then(|closed| closed.mark.day()),
    };
    plan.milestones().map(row).map(|row| ((row.area, row.n), row)).collect()
}

/// Writes what has changed since `before`.
pub(super) async fn keep(
    tx: &mut Tx,
    open: &OpenPlan,
    before: &BTreeMap<(i64, i64), MilestoneRow>,
) -> Answer<()> {
    match open.plan.received {
        // The letter was taken back: there is no such inspection.
        None => tx.execute(FORGET_PLAN, args![tx.area(), open.id]).await?,
        Some((mark, ..)) => {
            let received = Mark::day(mark);
            let received = received.ok_or_else(|| Problem::fault("write a plan", "its letter has no day"))?;
            let values = args![tx.area(), open.id, open.plan.number, received, open.last_seq()];
            tx.execute(SAVE_PLAN, values).await?
        }
    };
    let after = of(&open.plan);
    for (key, row) in after.iter().filter(|(key, row)| before.get(*key) != Some(*row)) {
        let values = args![tx.area(), open.id, key.0, key.1, row.planned, row.due, row.done];
        tx.execute(SAVE, values).await?;
    }
    for key in before.keys().filter(|key| !after.contains_key(key)) {
        let sql =
            "DELETE FROM improvement_milestone WHERE area = $1 AND plan_id = $2 AND area_no = $3 AND n = $4";
        tx.execute(sql, args![tx.area(), open.id, key.0, key.1]).await?;
    }
    Ok(())
}

/// The numbers of the inspections whose rows are not what their facts make; empty when all is well.
///
/// # Errors
/// As the store's.
pub async fn differing(store: &Store) -> Answer<Vec<i64>> {
    let mut wrong = Vec::new();
    for (id, number) in plans(store).await? {
        let (open, _) = read_plan(store, id).await?;
        let rows: Vec<MilestoneRow> = store.all(OF_PLAN, args![store.area(), id]).await?;
        if rows != of(&open.plan).into_values().collect::<Vec<_>>() || open.plan.number != number {
            wrong.push(number);
        }
    }
    Ok(wrong)
}
