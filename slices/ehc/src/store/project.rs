//! Keeping the tables that the facts of a case make.

use super::facts::OpenCase;
use crate::clock::{Due, Outcome, dues, rank};
use crate::mark::Mark;
use waymark_kernel::{Answer, ChildId, Day, ImportId, Problem};
use waymark_store::{Tx, args};

const SAVE_CASE: &str = "
INSERT INTO ehc_case (area, id, child_id, reference, label, import_id, as_at, owner, team, setting, stage, received,
  next_day, next_rule, next_force, review_day, review_unknown, transfer_day, transfer_rule, advice_open, advice_day,
  first_day, latest_day, latest_recorded, last_seq, snapshot)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
  $25, $26)
ON CONFLICT (area, id) DO UPDATE SET reference = excluded.reference, import_id = excluded.import_id,
  as_at = excluded.as_at, owner = excluded.owner, team = excluded.team, setting = excluded.setting,
  stage = excluded.stage, received = excluded.received, next_day = excluded.next_day, next_rule = excluded.next_rule,
  next_force = excluded.next_force, review_day = excluded.review_day, review_unknown = excluded.review_unknown,
  transfer_day = excluded.transfer_day, transfer_rule = excluded.transfer_rule, advice_open = excluded.advice_open,
  advice_day = excluded.advice_day, first_day = excluded.first_day, latest_day = excluded.latest_day,
  latest_recorded = excluded.latest_recorded, last_seq = excluded.last_seq, snapshot = excluded.snapshot";

const SAVE_DUE: &str = "
INSERT INTO ehc_due (area, case_id, n, child_id, reference, label, owner, rule, limit_name, version, force, day,
  conditional, advice_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

const SAVE_ADVICE: &str = "
INSERT INTO ehc_advice (area, id, case_id, child_id, label, kind, team, given_to, asked, due, chased, chases, answered,
  declined, as_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

/// A day after every other, for asking how a case stands when nothing lies ahead of it.
const END: Day = Day::MAX;

/// Writes the rows of a case anew from its facts.
///
/// # Errors
/// As the store's.
pub async fn project(tx: &mut Tx, open: &OpenCase) -> Answer<()> {
    let label = label_of(tx, open.child).await?;
    let dues = dues(&open.case);
    save_case(tx, open, &dues, label).await?;
    save_dues(tx, open, &dues, label).await?;
    save_advice(tx, open, &dues, label).await
}

async fn label_of(tx: &mut Tx, child: ChildId) -> Answer<i64> {
    let sql = "SELECT label FROM access_child WHERE area = $1 AND child = $2";
    let found: Option<(i64,)> = tx.optional(sql, args![tx.area(), child]).await?;
    Ok(found.map_or(0, |(label,)| label))
}

/// The due that a list shows and sorts by: the first binding day, strongest force first.
fn next(dues: &[Due]) -> Option<(&Due, Day)> {
    let open = dues.iter().filter(|due| due.open() && !due.conditional);
    open.filter_map(|due| Some((due, due.day()?))).min_by_key(|(due, day)| (rank(due.rule.force), *day))
}

async fn save_case(tx: &mut Tx, open: &OpenCase, dues: &[Due], label: i64) -> Answer<()> {
    let case = &open.case;
    let next = next(dues).filter(|_| !case.only_as_at());
    let day_of = |id: &str| dues.iter().filter(|due| due.rule.id == id && due.met.is_none()).find_map(Due::day);
    let unknown_review = dues.iter().any(|due| due.rule.id == "B1" && due.outcome == Outcome::NotKnown);
    let transfer = dues.iter().find(|due| matches!(due.rule.id, "C1" | "C2") && due.met.is_none());
    let waited: Vec<_> = case.advice.iter().filter(|advice| advice.open(END)).collect();
    let advice_day = dues.iter().filter(|due| due.advice.is_some() && due.open()).filter_map(Due::day).min();
    let snapshot = serde_json::to_string(case).map_err(|cause| Problem::fault("write the snapshot of a case", cause))?;
    let exact = |mark: Option<Mark>| mark.and_then(Mark::day);
    let days = open.facts.iter().filter_map(|happened| happened.when.last());
    let recorded = open.facts.iter().map(|happened| happened.recorded.0).max().unwrap_or_default();
    let import: Option<ImportId> = case.import;
    let args = args![
        tx.area(), open.id, open.child, case.reference.as_str(), label, import, case.as_at, case.owner, case.team,
        case.main_setting(END), case.stage(END).code(), exact(case.received.as_ref().map(|(at, _)| *at)),
        next.map(|(_, day)| day), next.map(|(due, _)| due.rule.id), next.map_or(9, |(due, _)| rank(due.rule.force)),
        day_of("B1"), i64::from(unknown_review), transfer.and_then(Due::day), transfer.map(|due| due.rule.id),
        i64::try_from(waited.len()).unwrap_or(i64::MAX), advice_day,
        open.facts.iter().filter_map(|happened| happened.when.first()).min(),
        days.max().unwrap_or(Day::MIN), recorded, open.facts.last().map_or(0, |happened| happened.seq), snapshot
    ];
    tx.execute(SAVE_CASE, args).await.map(|_| ())
}

async fn save_dues(tx: &mut Tx, open: &OpenCase, dues: &[Due], label: i64) -> Answer<()> {
    let sql = "DELETE FROM ehc_due WHERE area = $1 AND case_id = $2";
    tx.execute(sql, args![tx.area(), open.id]).await?;
    if open.case.only_as_at() {
        return Ok(());
    }
    for (n, due) in (0_i64..).zip(dues.iter().filter(|due| due.open())) {
        let Some(day) = due.day() else { continue };
        let args = args![
            tx.area(), open.id, n, open.child, open.case.reference.as_str(), label, open.case.owner, due.rule.id,
            due.rule.name, "", rank(due.rule.force), day, due.conditional, due.advice
        ];
        tx.execute(SAVE_DUE, args).await?;
    }
    Ok(())
}

async fn save_advice(tx: &mut Tx, open: &OpenCase, dues: &[Due], label: i64) -> Answer<()> {
    if open.case.advice.is_empty() {
        return Ok(());
    }
    tx.execute("DELETE FROM ehc_advice WHERE area = $1 AND case_id = $2", args![tx.area(), open.id]).await?;
    for advice in &open.case.advice {
        let due = dues.iter().find(|due| due.advice == Some(advice.id)).and_then(Due::day);
        let answered = advice.received.or(advice.declined).and_then(Mark::day);
        let args = args![
            tx.area(), advice.id, open.id, open.child, label, advice.kind.code(), advice.team, advice.given_to,
            advice.asked.day(), due, advice.chased.last().copied().and_then(Mark::day),
            i64::try_from(advice.chased.len()).unwrap_or(i64::MAX), answered, advice.declined.is_some(),
            open.case.only_as_at()
        ];
        tx.execute(SAVE_ADVICE, args).await?;
    }
    Ok(())
}

/// Keeps the label of a child's cases in step with the child's own.
///
/// # Errors
/// As the store's.
pub async fn set_case_label(tx: &mut Tx, child: ChildId, label: i64) -> Answer<()> {
    for sql in [
        "UPDATE ehc_case SET label = $3 WHERE area = $1 AND child_id = $2",
        "UPDATE ehc_due SET label = $3 WHERE area = $1 AND child_id = $2",
        "UPDATE ehc_advice SET label = $3 WHERE area = $1 AND child_id = $2",
    ] {
        tx.execute(sql, args![tx.area(), child, label]).await?;
    }
    Ok(())
}

/// Makes the cases of a finished import visible, with the labels of their children.
///
/// # Errors
/// As the store's.
pub async fn reveal(tx: &mut Tx, import: ImportId) -> Answer<u64> {
    for table in [
        "UPDATE ehc_due SET label = (SELECT p.label FROM access_child p WHERE p.area = ehc_due.area AND p.child = ehc_due.child_id)
         WHERE area = $1 AND case_id IN (SELECT id FROM ehc_case WHERE area = $1 AND import_id = $2)",
        "UPDATE ehc_advice SET label = (SELECT p.label FROM access_child p WHERE p.area = ehc_advice.area AND p.child = ehc_advice.child_id)
         WHERE area = $1 AND case_id IN (SELECT id FROM ehc_case WHERE area = $1 AND import_id = $2)",
    ] {
        tx.execute(table, args![tx.area(), import]).await?;
    }
    let cases = "UPDATE ehc_case SET label = (SELECT p.label FROM access_child p WHERE p.area = ehc_case.area AND p.child = ehc_case.child_id)
         WHERE area = $1 AND import_id = $2";
    tx.execute(cases, args![tx.area(), import]).await
}
