//! Loadings of a trust's own list, and the referrals each told of.

use std::collections::BTreeSet;
use waymark_kernel::{Answer, Day, ImportId, Instant, ReferralId, ServiceId};
use waymark_store::{Reader, Tx, args};

/// A loading as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct Load {
    pub(crate) id: ImportId,
    pub(crate) service: ServiceId,
    pub(crate) file_name: String,
    pub(crate) digest: String,
    pub(crate) loaded: Instant,
    pub(crate) day: Day,
    /// Rows of the file, new, changed and gone.
    pub(crate) counts: [usize; 4],
}

/// A referral that the trust's list holds and that is not over.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub(crate) id: ReferralId,
    pub(crate) reference: String,
    pub(crate) number: String,
}

/// Whether this very file was the last that was loaded for the service and stands.
pub(crate) async fn is_loaded(tx: &mut Tx, service: ServiceId, digest: &str) -> Answer<bool> {
    let sql = "SELECT digest FROM therapies_load WHERE area = $1 AND service_id = $2 AND undone = 0 \
        ORDER BY loaded DESC, id DESC LIMIT 1";
    let last: Option<(String,)> = tx.optional(sql, args![tx.area(), service]).await?;
    Ok(last.is_some_and(|(last,)| last == digest))
}

/// Every referral of the service that the trust's list holds and that is not over.
pub(crate) async fn waiting(tx: &mut Tx, service: ServiceId) -> Answer<Vec<Waiting>> {
    let sql = "SELECT id, reference, list_number FROM therapies_referral WHERE area = $1 AND service_id = $2 \
        AND list_number IS NOT NULL AND ended IS NULL";
    let rows: Vec<(ReferralId, String, String)> = tx.all(sql, args![tx.area(), service]).await?;
    Ok(rows.into_iter().map(|(id, reference, number)| Waiting { id, reference, number }).collect())
}

/// The referral of the service that had a number of the trust's list and is over, with its last day.
pub(crate) async fn ended(tx: &mut Tx, service: ServiceId, number: &str) -> Answer<Option<(String, Day)>> {
    let sql = "SELECT reference, ended FROM therapies_referral WHERE area = $1 AND service_id = $2 \
        AND list_number = $3 AND ended IS NOT NULL ORDER BY ended DESC, reference DESC LIMIT 1";
    tx.optional(sql, args![tx.area(), service, number]).await
}

/// Keeps a loading with the referrals it told of.
pub(crate) async fn keep(tx: &mut Tx, load: &Load, told: BTreeSet<ReferralId>) -> Answer<()> {
    let [rows, new, changed, gone] = load.counts.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let sql = "INSERT INTO therapies_load (area, id, service_id, file_name, digest, loaded, loaded_day, file_rows, \
        new_rows, changed_rows, gone_rows, undone) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)";
    let values = args![
        tx.area(),
        load.id,
        load.service,
        &load.file_name,
        &load.digest,
        load.loaded,
        load.day,
        rows,
        new,
        changed,
        gone
    ];
    tx.execute(sql, values).await?;
    for referral in told {
        let sql = "INSERT INTO therapies_load_row (area, load_id, referral_id) VALUES ($1, $2, $3)";
        tx.execute(sql, args![tx.area(), load.id, referral]).await?;
    }
    Ok(())
}

/// Whether a loading was taken back.
///
/// # Errors
/// Missing when there is no such loading.
pub(crate) async fn is_undone(tx: &mut Tx, load: ImportId) -> Answer<bool> {
    let sql = "SELECT undone FROM therapies_load WHERE area = $1 AND id = $2";
    let (undone,): (bool,) = tx.one(sql, args![tx.area(), load]).await?;
    Ok(undone)
}

/// Marks a loading as taken back.
pub(crate) async fn mark_undone(tx: &mut Tx, load: ImportId) -> Answer<()> {
    let sql = "UPDATE therapies_load SET undone = 1 WHERE area = $1 AND id = $2";
    tx.execute(sql, args![tx.area(), load]).await.map(|_| ())
}

/// The referrals a loading told of.
pub(crate) async fn referrals(tx: &mut Tx, load: ImportId) -> Answer<Vec<ReferralId>> {
    let sql =
        "SELECT referral_id FROM therapies_load_row WHERE area = $1 AND load_id = $2 ORDER BY referral_id";
    let rows: Vec<(ReferralId,)> = tx.all(sql, args![tx.area(), load]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// When the trust's list was last loaded for a service; `None` when it never was.
///
/// # Errors
/// As the store's.
pub async fn last_loaded<R: Reader>(mut from: R, service: ServiceId) -> Answer<Option<Instant>> {
    let sql = "SELECT loaded FROM therapies_load WHERE area = $1 AND service_id = $2 AND undone = 0 \
        ORDER BY loaded DESC LIMIT 1";
    let args = args![from.area(), service];
    let found: Option<(Instant,)> = from.optional(sql.into(), args).await?;
    Ok(found.map(|(loaded,)| loaded))
}

/// When anything was last recorded in the area; `None` where nothing was.
///
/// # Errors
/// As the store's.
pub async fn last_recorded<R: Reader>(mut from: R) -> Answer<Option<Instant>> {
    let sql = "SELECT recorded FROM journal WHERE area = $1 ORDER BY seq DESC LIMIT 1";
    let args = args![from.area()];
    let found: Option<(Instant,)> = from.optional(sql.into(), args).await?;
    Ok(found.map(|(at,)| at))
}
