//! The slots that a referral lost: appointments to which the child was not brought and those that were called off, with
//! the day each was lost. Kept beside the referral's row, so that a service's are read in one sweep.

use super::facts::OpenReferral;
use crate::facts::Fact;
use crate::referral::Outcome;
use waymark_kernel::{Answer, ReferralId};
use waymark_store::{Reader, Tx, args};

const SAVE: &str =
    "INSERT INTO therapies_lost_slot (area, referral_id, seq, day, how) VALUES ($1, $2, $3, $4, $5)";

/// Writes the lost slots of a referral anew. A referral that was never offered an appointment has none to write.
pub(super) async fn project(tx: &mut Tx, open: &OpenReferral) -> Answer<()> {
    if !open.facts.iter().any(|happened| matches!(happened.fact, Fact::Offered { .. })) {
        return Ok(());
    }
    forget(tx, open.id).await?;
    for (mark, outcome) in open.referral.offers.iter().filter_map(|offer| offer.outcome) {
        if let (Some(day), Some(how)) = (mark.day(), code(outcome)) {
            tx.execute(SAVE, args![tx.area(), open.id, mark.seq, day, how]).await?;
        }
    }
    Ok(())
}

/// Takes out the lost slots of a referral.
pub(super) async fn forget(tx: &mut Tx, referral: ReferralId) -> Answer<()> {
    let sql = "DELETE FROM therapies_lost_slot WHERE area = $1 AND referral_id = $2";
    tx.execute(sql, args![tx.area(), referral]).await.map(|_| ())
}

/// The lost slots of a referral as they are kept, in the order of their facts: number, day and how.
pub(super) async fn of_referral<R: Reader>(
    mut from: R,
    referral: ReferralId,
) -> Answer<Vec<(i64, String, String)>> {
    let sql =
        "SELECT seq, day, how FROM therapies_lost_slot WHERE area = $1 AND referral_id = $2 ORDER BY seq";
    let args = args![from.area(), referral];
    from.all(sql.into(), args).await
}

/// The kind of the fact that lost the slot; none for an appointment that was kept.
const fn code(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Seen => None,
        Outcome::NotBrought => Some("not_brought"),
        Outcome::Cancelled(_) => Some("cancelled"),
    }
}
