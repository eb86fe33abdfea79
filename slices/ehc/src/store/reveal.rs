//! The last step of an import: all that it brought to the cases is seen at once, and every table says the same.

use super::facts::OpenCase;
use super::project::{SHOW_PENDING, save_advice, save_dues};
use crate::clock::dues;
use waymark_kernel::{Answer, CaseId, ChildId, ImportId, Problem};
use waymark_store::{Tx, args};

/// How many cases are written anew at a time: what is held in memory, not a transaction.
const AT_ONCE: usize = 200;

/// The cases that officers carry on, and those with advice asked for, after an identity.
const CARRIED_ON: &str = "
SELECT p.id, p.child_id, p.snapshot, coalesce(nullif(a.label, 3), 0) FROM ehc_case_pending p
LEFT JOIN access_child a ON a.area = p.area AND a.child = p.child_id
WHERE p.area = $1 AND p.pending = $2 AND p.id > $3 AND (p.as_at IS NULL
  OR EXISTS (SELECT 1 FROM ehc_advice o WHERE o.area = p.area AND o.case_id = p.id))
ORDER BY p.id LIMIT 200";

/// Makes all that an import brought visible at once, with the labels of the children: new cases, and changes to cases
/// that were there. A child's own pending label is lifted in the same transaction. What officers had due in a case that
/// a file now tells of as at its census day is taken off; the limits and the advice of a case that they carry on are
/// written anew, so that nothing stays late that the file says was done.
///
/// # Errors
/// As the store's.
pub async fn reveal(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let gone = "DELETE FROM ehc_due WHERE area = $1 AND case_id IN (SELECT p.id FROM ehc_case_pending p
         WHERE p.area = $1 AND p.pending = $2 AND p.as_at IS NOT NULL)";
    tx.execute(SHOW_PENDING, args![tx.area(), import]).await?;
    tx.execute(gone, args![tx.area(), import]).await?;
    carry_on(tx, import).await?;
    for sql in [
        "UPDATE ehc_case SET label = (SELECT coalesce(nullif(p.label, 3), 0) FROM access_child p WHERE p.area = ehc_case.area
         AND p.child = ehc_case.child_id) WHERE area = $1 AND import_id = $2",
        "DELETE FROM ehc_case_pending WHERE area = $1 AND pending = $2",
    ] {
        tx.execute(sql, args![tx.area(), import]).await?;
    }
    Ok(())
}

/// Writes the limits and the advice of the cases that officers carry on, as the file leaves them.
async fn carry_on(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let mut after = CaseId(uuid::Uuid::nil());
    loop {
        let cases: Vec<(CaseId, ChildId, String, i64)> =
            tx.all(CARRIED_ON, args![tx.area(), import, after]).await?;
        let last = cases.len() < AT_ONCE;
        for (id, child, snapshot, label) in cases {
            let case = serde_json::from_str(&snapshot)
                .map_err(|cause| Problem::fault("read the snapshot of a case", cause))?;
            let open = OpenCase { case, ..OpenCase::new(id, child) };
            let dues = dues(&open.case);
            save_dues(tx, &open, &dues, label).await?;
            save_advice(tx, &open, &dues, label).await?;
            after = id;
        }
        if last {
            return Ok(());
        }
    }
}
