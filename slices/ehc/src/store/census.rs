//! What the newest return tells of the cases: read for a span of the register, and worked out where it is missing.

use super::facts::open_case;
use crate::record::line_of;
use waymark_kernel::{Answer, CaseId};
use waymark_store::{Store, Tx, args};

/// Cases without a line which no import holds back, a load at a time.
const MISSING: &str = "SELECT c.id FROM ehc_case c WHERE c.area = $1 AND c.census_record = '' AND c.id > $2 \
    AND NOT EXISTS (SELECT 1 FROM ehc_case_pending p WHERE p.area = c.area AND p.id = c.id) \
    ORDER BY c.id LIMIT 200";
const SAVE: &str = "UPDATE ehc_case SET census_record = $3 WHERE area = $1 AND id = $2";

/// Works out the lines that are missing: all of them after the step that brought lines or a new census day, none
/// otherwise. Each load is a transaction of its own, so that other writers go between.
///
/// # Errors
/// As the store's.
pub async fn keep_missing(store: &Store) -> Answer<()> {
    let mut after = CaseId(uuid::Uuid::nil());
    loop {
        let cases: Vec<(CaseId,)> = store.all(MISSING, args![store.area(), after]).await?;
        let Some((last,)) = cases.last() else { return Ok(()) };
        after = *last;
        store.write(move |tx| Box::pin(async move { keep(tx, cases).await })).await?;
    }
}

async fn keep(tx: &mut Tx, cases: Vec<(CaseId,)>) -> Answer<()> {
    for (case,) in cases {
        let line = line_of(&open_case(tx, case).await?.facts);
        tx.execute(SAVE, args![tx.area(), case, line]).await?;
    }
    Ok(())
}
