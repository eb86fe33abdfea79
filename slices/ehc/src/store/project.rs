//! Keeping the tables that the facts of a case make.

use super::facts::OpenCase;
use crate::case::PhaseTransfer;
use crate::clock::{Due, Outcome, dues, rank};
use crate::course::Course;
use crate::facts::Fact;
use crate::mark::Mark;
use crate::record::line_of;
use crate::starts;
use waymark_kernel::{Answer, CaseId, ChildId, Day, ImportId, Problem};
use waymark_store::{Args, Sql, Tx, args};

/// A case's columns beside its identity and its label, in the order of [`case_args`].
macro_rules! columns {
    () => {
        "child_id, reference, import_id, as_at, owner, team, setting, stage, received, next_day, next_rule, \
         next_force, review_day, review_unknown, transfer_day, transfer_rule, transfer_known, advice_open, advice_day, first_day, \
         latest_day, latest_recorded, last_seq, snapshot, starts, late_day, late_rule, course, census_record, \
         child_no"
    };
}
/// The same as a newer row replaces them.
macro_rules! replaced {
    () => {
        " ON CONFLICT (area, id) DO UPDATE SET reference = excluded.reference, import_id = excluded.import_id, \
         as_at = excluded.as_at, owner = excluded.owner, team = excluded.team, setting = excluded.setting, \
         stage = excluded.stage, received = excluded.received, next_day = excluded.next_day, \
         next_rule = excluded.next_rule, next_force = excluded.next_force, review_day = excluded.review_day, \
         review_unknown = excluded.review_unknown, transfer_day = excluded.transfer_day, \
         transfer_rule = excluded.transfer_rule, \
         transfer_known = excluded.transfer_known, advice_open = excluded.advice_open, \
         advice_day = excluded.advice_day, first_day = excluded.first_day, latest_day = excluded.latest_day, \
         latest_recorded = excluded.latest_recorded, last_seq = excluded.last_seq, snapshot = excluded.snapshot, \
         starts = excluded.starts, late_day = excluded.late_day, late_rule = excluded.late_rule, \
         course = excluded.course, census_record = excluded.census_record, child_no = excluded.child_no"
    };
}
const VALUES: &str = "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
    $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, \
    coalesce((SELECT p.record_no FROM people_child p WHERE p.area = $1 AND p.child_id = $4), 0)";
const SAVE_CASE: &str = concat!("INSERT INTO ehc_case (area, id, label, ", columns!(), ") VALUES (");
const SAVE_PENDING: &str =
    concat!("INSERT INTO ehc_case_pending (area, id, pending, ", columns!(), ") VALUES (");
pub(super) const SHOW_PENDING: &str = concat!(
    "INSERT INTO ehc_case (area, id, label, ",
    columns!(),
    ") SELECT area, id, (SELECT coalesce(nullif(a.label, 3), 0) \
     FROM access_child a WHERE a.area = ehc_case_pending.area AND a.child = ehc_case_pending.child_id), ",
    columns!(),
    " FROM ehc_case_pending WHERE area = $1 AND pending = $2",
    replaced!()
);

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
    if open.case.reference.is_empty() {
        return forget(tx, open.id).await;
    }
    let label = label_of(tx, open.child).await?;
    let dues = dues(&open.case);
    let values = case_args(open, &dues, args![tx.area(), open.id, label])?;
    tx.execute(saving(SAVE_CASE), values).await?;
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

/// The open limit of the first day, whatever its force: what may be late.
fn first(dues: &[Due]) -> Option<(&Due, Day)> {
    let open = dues.iter().filter(|due| due.open() && !due.conditional);
    open.filter_map(|due| Some((due, due.day()?))).min_by_key(|(due, day)| (*day, rank(due.rule.force)))
}

/// Keeps a case of a visible child out of sight as an import makes it, until [`super::reveal`].
///
/// # Errors
/// As the store's.
pub(crate) async fn set_aside(tx: &mut Tx, open: &OpenCase, import: ImportId) -> Answer<()> {
    let values = case_args(open, &dues(&open.case), args![tx.area(), open.id, import])?;
    tx.execute(saving(SAVE_PENDING), values).await.map(|_| ())
}

fn saving(insert: &'static str) -> Sql {
    Sql::composed([insert, VALUES, ")", replaced!()].concat())
}

/// A case whose opening was undone has no rows; its journal stays.
async fn forget(tx: &mut Tx, case: CaseId) -> Answer<()> {
    for sql in [
        "DELETE FROM ehc_case WHERE area = $1 AND id = $2",
        "DELETE FROM ehc_due WHERE area = $1 AND case_id = $2",
        "DELETE FROM ehc_advice WHERE area = $1 AND case_id = $2",
    ] {
        tx.execute(sql, args![tx.area(), case]).await?;
    }
    Ok(())
}

fn case_args(open: &OpenCase, dues: &[Due], mut identity: Args) -> Answer<Args> {
    let case = &open.case;
    let next = next(dues).filter(|_| !case.only_as_at());
    let first = first(dues).filter(|_| !case.only_as_at());
    let day_of =
        |id: &str| dues.iter().filter(|due| due.rule.id == id && due.met.is_none()).find_map(Due::day);
    let unknown_review = dues.iter().any(|due| due.rule.id == "B1" && due.outcome == Outcome::NotKnown);
    let transfer = dues.iter().find(|due| matches!(due.rule.id, "C1" | "C2") && due.met.is_none());
    let waited: Vec<_> = case.advice.iter().filter(|advice| advice.open(END)).collect();
    let advice_day = dues.iter().filter(|due| due.advice.is_some() && due.open()).filter_map(Due::day).min();
    let snapshot =
        serde_json::to_string(case).map_err(|cause| Problem::fault("write the snapshot of a case", cause))?;
    let starts = starts::write(case);
    let exact = |mark: Option<Mark>| mark.and_then(Mark::day);
    let told = open.facts.iter().filter(|happened| is_told(&happened.fact));
    let recorded = open.facts.iter().map(|happened| happened.recorded.0).max().unwrap_or_default();
    identity.extend(args![
        open.child,
        case.reference.as_str(),
        case.import,
        case.as_at,
        case.given_to,
        case.team,
        case.main_setting(END),
        case.stage(END).code(),
        exact(case.received.as_ref().map(|(at, _)| *at)),
        next.map(|(_, day)| day),
        next.map(|(due, _)| due.rule.id),
        next.map_or(9, |(due, _)| rank(due.rule.force)),
        day_of("B1"),
        i64::from(unknown_review),
        transfer.and_then(Due::day),
        transfer.map(|due| due.rule.id),
        case.phase_transfer.and_then(PhaseTransfer::year).max(case.stays).map(i64::from),
        i64::try_from(waited.len()).unwrap_or(i64::MAX),
        advice_day,
        open.facts.iter().filter_map(|happened| happened.when.first()).min(),
        told.filter_map(|happened| happened.when.last()).max().unwrap_or(Day::MIN),
        recorded,
        open.last_seq(),
        snapshot,
        starts,
        first.map(|(_, day)| day),
        first.map(|(due, _)| due.rule.id),
        Course::of(&open.facts).line(),
        line_of(&open.facts)
    ]);
    Ok(identity)
}

/// Whether a return would tell of it: whose case it is and that it was looked at are nobody's business there, so
/// that giving a case to another officer after census day costs an export nothing.
const fn is_told(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::OwnerSet { .. }
            | Fact::Confirmed
            | Fact::LateReasonGiven { .. }
            | Fact::Undone
            | Fact::Retracted
    )
}

/// Writes the open limits of a case anew; a case that only a return tells of has none.
pub(super) async fn save_dues(tx: &mut Tx, open: &OpenCase, dues: &[Due], label: i64) -> Answer<()> {
    let sql = "DELETE FROM ehc_due WHERE area = $1 AND case_id = $2";
    tx.execute(sql, args![tx.area(), open.id]).await?;
    if open.case.only_as_at() {
        return Ok(());
    }
    for (n, due) in (0_i64..).zip(dues.iter().filter(|due| due.open())) {
        let Some(day) = due.day() else { continue };
        let args = args![
            tx.area(),
            open.id,
            n,
            open.child,
            open.case.reference.as_str(),
            label,
            open.case.given_to,
            due.rule.id,
            due.rule.name,
            "",
            rank(due.rule.force),
            day,
            due.conditional,
            due.advice
        ];
        tx.execute(SAVE_DUE, args).await?;
    }
    Ok(())
}

/// Writes the advice of a case anew.
pub(super) async fn save_advice(tx: &mut Tx, open: &OpenCase, dues: &[Due], label: i64) -> Answer<()> {
    let ever_asked = |open: &OpenCase| open.facts.iter().any(|h| matches!(h.fact, Fact::AdviceAsked(_)));
    if open.case.advice.is_empty() && !ever_asked(open) {
        return Ok(());
    }
    tx.execute("DELETE FROM ehc_advice WHERE area = $1 AND case_id = $2", args![tx.area(), open.id]).await?;
    for advice in &open.case.advice {
        let binds = |due: &&Due| due.advice == Some(advice.id) && matches!(due.outcome, Outcome::Due(_));
        let due = dues.iter().find(binds).and_then(Due::day);
        let answered = advice.received.or(advice.declined).and_then(Mark::day);
        let args = args![
            tx.area(),
            advice.id,
            open.id,
            open.child,
            label,
            advice.kind.code(),
            advice.team,
            advice.given_to,
            advice.asked.day(),
            due,
            advice.chased.last().copied().and_then(Mark::day),
            i64::try_from(advice.chased.len()).unwrap_or(i64::MAX),
            answered,
            advice.declined.is_some(),
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
        // By the child's cases, whose keys these tables begin with: neither has an index of children.
        "UPDATE ehc_due SET label = $3 WHERE area = $1 AND case_id IN (SELECT c.id FROM ehc_case c \
         WHERE c.area = $1 AND c.child_id = $2)",
        "UPDATE ehc_advice SET label = $3 WHERE area = $1 AND case_id IN (SELECT c.id FROM ehc_case c \
         WHERE c.area = $1 AND c.child_id = $2)",
    ] {
        tx.execute(sql, args![tx.area(), child, label]).await?;
    }
    Ok(())
}
