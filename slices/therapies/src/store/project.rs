//! Keeping the row that the facts of a referral make.

use super::facts::OpenReferral;
use super::lost_slots;
use crate::standing::{FellThrough, Known};
use waymark_kernel::{Answer, ChildId, Mark, Problem};
use waymark_store::{Tx, args};

const SAVE: &str = "INSERT INTO therapies_referral (area, id, service_id, child_id, label, reference, stage, since, \
    received, source, setting, soon, offered, missed, fell_through, told, told_offer, later, more_asked, asked_needed, \
    asked_day, answered, family_said, gone, seen, treatment, ended, end_kind, council_may, setting_may, \
    list_number, last_seq, offered_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, \
    $24, $25, $26, $27, $28, $29, $30, $31, $32, $33) ON CONFLICT (area, id) DO UPDATE SET stage = excluded.stage, \
    since = excluded.since, received = excluded.received, soon = excluded.soon, offered = excluded.offered, \
    missed = excluded.missed, fell_through = excluded.fell_through, told = excluded.told, \
    told_offer = excluded.told_offer, later = excluded.later, more_asked = excluded.more_asked, \
    asked_needed = excluded.asked_needed, asked_day = excluded.asked_day, answered = excluded.answered, \
    family_said = excluded.family_said, gone = excluded.gone, seen = excluded.seen, treatment = excluded.treatment, ended = excluded.ended, end_kind = excluded.end_kind, \
    council_may = excluded.council_may, setting_may = excluded.setting_may, list_number = excluded.list_number, \
    last_seq = excluded.last_seq, offered_at = excluded.offered_at";

/// Writes the row of a referral anew from its facts.
pub(super) async fn project(tx: &mut Tx, open: &OpenReferral) -> Answer<()> {
    let referral = &open.referral;
    if referral.received.is_none() {
        return forget(tx, open).await;
    }
    let damaged = || Problem::fault("write a referral", "it has no service, day or source");
    let service = referral.service.ok_or_else(damaged)?;
    let since = referral.since().ok_or_else(damaged)?;
    let received = referral.received.and_then(Mark::day).ok_or_else(damaged)?;
    let source = referral.source.ok_or_else(damaged)?;
    let label = label_of(tx, open.child).await?;
    let exact = |mark: Option<Mark>| mark.and_then(Mark::day);
    let offer = referral.open_offer();
    let values = args![
        tx.area(),
        open.id,
        service,
        open.child,
        label,
        referral.reference.as_str(),
        referral.stage().code(),
        since,
        received,
        source.code(),
        referral.setting.clone(),
        referral.how_soon().order(),
        offer.map(|offer| offer.day),
        count(referral.times_not_brought()),
        Known::of(referral).fell_through.map(FellThrough::code),
        exact(referral.told),
        referral.told_by_offer(),
        referral.later.map(|(_, from)| from),
        exact(referral.more_asked.map(|(mark, _)| mark)),
        count(referral.asked_still_needed.len()),
        exact(referral.asked_still_needed.last().copied()),
        exact(referral.still_needed),
        exact(referral.family_said),
        exact(referral.gone),
        exact(referral.seen),
        exact(referral.treatment),
        exact(referral.ended.map(|(mark, _)| mark)),
        referral.ended.map(|(_, how)| how.code()),
        referral.agreement.council,
        referral.agreement.setting,
        referral.list_number.clone(),
        open.last_seq(),
        offer.and_then(|offer| offer.at).map(i64::from)
    ];
    tx.execute(SAVE, values).await?;
    lost_slots::project(tx, open).await
}

/// A referral whose coming was taken back has no row; its journal stays.
async fn forget(tx: &mut Tx, open: &OpenReferral) -> Answer<()> {
    let sql = "DELETE FROM therapies_referral WHERE area = $1 AND id = $2";
    tx.execute(sql, args![tx.area(), open.id]).await?;
    lost_slots::forget(tx, open.id).await
}

async fn label_of(tx: &mut Tx, child: ChildId) -> Answer<i64> {
    let sql = "SELECT label FROM access_child WHERE area = $1 AND child = $2";
    let found: Option<(i64,)> = tx.optional(sql, args![tx.area(), child]).await?;
    Ok(found.map_or(0, |(label,)| label))
}

/// Keeps the label of a child's referrals in step with the child's own.
///
/// # Errors
/// As the store's.
pub async fn set_label(tx: &mut Tx, child: ChildId, label: i64) -> Answer<()> {
    let sql = "UPDATE therapies_referral SET label = $3 WHERE area = $1 AND child_id = $2";
    tx.execute(sql, args![tx.area(), child, label]).await.map(|_| ())
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
