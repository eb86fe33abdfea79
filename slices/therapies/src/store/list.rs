//! The list of a service, the referrals of a family, and those of a setting's pupils. Every list carries the scope that
//! access gives for it; no rule about who may see what is written here. Names are joined to the rows of the page alone.

use super::matching::{matching, order};
use super::row::{NAMED, NAMES};
use crate::filters::{Filters, PER_PAGE, STAGES, Sort};
use crate::service::Service;
use waymark_access::{Cohort, Query, Sight};
use waymark_kernel::{Answer, ChildId, Day, ServiceId};
use waymark_store::Store;

pub use super::row::ReferralRow;

/// One page of a service's list, in its order, with the number of rows that match (to 1,001).
///
/// # Errors
/// As the store's.
pub async fn page(
    store: &Store,
    sight: &Sight<Cohort>,
    service: &Service,
    filters: &Filters,
    today: Day,
) -> Answer<(Vec<ReferralRow>, u64)> {
    let mut counted = Query::default();
    counted.push("SELECT 1 FROM therapies_referral c WHERE ");
    matching(&mut counted, sight, service, filters, today);
    let mut query = Query::default();
    query.push(NAMED);
    matching(&mut query, sight, service, filters, today);
    query.push(order(filters.sort));
    query.push(&format!(" LIMIT {PER_PAGE} OFFSET {}", (filters.page - 1) * PER_PAGE));
    query.push(NAMES);
    query.push(order(filters.sort));
    let (sql, args) = query.finish();
    store
        .snapshot(move |tx| {
            Box::pin(async move {
                let count = counted.count(&mut *tx).await?;
                Ok((tx.all(sql, args).await?, count))
            })
        })
        .await
}

/// The most rows of a list that one deed is done for.
pub const MOST: usize = 2_000;

/// The first rows of a service's list that match, in its order: at most [`MOST`].
///
/// # Errors
/// As the store's.
pub async fn first(
    store: &Store,
    sight: &Sight<Cohort>,
    service: &Service,
    filters: &Filters,
    today: Day,
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    matching(&mut query, sight, service, filters, today);
    query.push(order(filters.sort));
    query.push(&format!(" LIMIT {MOST}"));
    query.push(NAMES);
    query.push(order(filters.sort));
    let (sql, args) = query.finish();
    store.all(sql, args).await
}

/// How many rows of a service's list match, to 1,001.
///
/// # Errors
/// As the store's.
pub async fn count(
    store: &Store,
    sight: &Sight<Cohort>,
    service: &Service,
    filters: &Filters,
    today: Day,
) -> Answer<u64> {
    let mut query = Query::default();
    query.push("SELECT 1 FROM therapies_referral c WHERE ");
    matching(&mut query, sight, service, filters, today);
    query.count(store).await
}

/// The referrals of these children to a service, whatever became of them; those out of scope are not among them.
///
/// # Errors
/// As the store's.
pub async fn of_children(
    store: &Store,
    sight: &Sight<Cohort>,
    service: ServiceId,
    children: &[ChildId],
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.with("c.area = ?", sight.area());
    query.with(" AND c.service_id = ? AND ", service);
    query.one_of("c.child_id", children.iter().copied());
    scoped(query, sight, store).await
}

/// How many appointments of a service lie open on these days, both included, of the children in sight.
///
/// # Errors
/// As the store's.
pub async fn offered(
    store: &Store,
    sight: &Sight<Cohort>,
    service: ServiceId,
    (from, to): (Day, Day),
) -> Answer<u64> {
    let mut query = Query::default();
    query.with("SELECT count(*) FROM therapies_referral c WHERE c.area = ?", sight.area());
    query.with(" AND c.service_id = ?", service);
    query.with(" AND c.offered >= ?", from);
    query.with(" AND c.offered <= ? AND c.ended IS NULL AND ", to);
    query.scope(sight.scope(query.next()));
    let (sql, args) = query.finish();
    let (count,): (i64,) = store.one(sql, args).await?;
    Ok(count.unsigned_abs())
}

/// How many appointments of a service lie open on each day of these, both included, of the children in sight.
///
/// # Errors
/// As the store's.
pub async fn offered_days(
    store: &Store,
    sight: &Sight<Cohort>,
    service: ServiceId,
    (from, to): (Day, Day),
) -> Answer<Vec<(Day, u64)>> {
    let mut query = Query::default();
    query.with("SELECT c.offered, count(*) FROM therapies_referral c WHERE c.area = ?", sight.area());
    query.with(" AND c.service_id = ?", service);
    query.with(" AND c.offered >= ?", from);
    query.with(" AND c.offered <= ? AND c.ended IS NULL AND ", to);
    query.scope(sight.scope(query.next()));
    query.push(" GROUP BY c.offered ORDER BY c.offered");
    let (sql, args) = query.finish();
    let days: Vec<(Day, i64)> = store.all(sql, args).await?;
    Ok(days.into_iter().map(|(day, many)| (day, many.unsigned_abs())).collect())
}

/// How many who wait for a service have a restricted record that a visitor may know of and not read. Hidden ones are in no
/// count.
///
/// # Errors
/// As the store's.
pub async fn kept_back(
    store: &Store,
    (known, read): (&Sight<Cohort>, &Sight<Cohort>),
    service: ServiceId,
) -> Answer<u64> {
    let mut query = Query::default();
    query.with("SELECT count(*) FROM therapies_referral c WHERE c.area = ?", known.area());
    query.with(" AND c.service_id = ? AND c.label = 1 AND ", service);
    query.one_of("c.stage", STAGES.iter().map(|stage| stage.code()));
    query.push(" AND ");
    query.scope(known.scope(query.next()));
    query.push(" AND NOT (");
    query.scope(read.scope(query.next()));
    query.push(")");
    let (sql, args) = query.finish();
    let (count,): (i64,) = store.one(sql, args).await?;
    Ok(count.unsigned_abs())
}

/// These referrals of a service, for doing one thing to many; those out of scope are not among them.
///
/// # Errors
/// As the store's.
pub async fn chosen(
    store: &Store,
    sight: &Sight<Cohort>,
    service: ServiceId,
    references: &[String],
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.with("c.area = ?", sight.area());
    query.with(" AND c.service_id = ? AND ", service);
    query.one_of("c.reference", references.iter().map(String::as_str));
    scoped(query, sight, store).await
}

/// The referrals of the children a visitor may see for the sight's action; `shared_with_setting` leaves out those that
/// the family did not agree to share with the child's setting. At most 200.
///
/// # Errors
/// As the store's.
pub async fn of_visitor(
    store: &Store,
    sight: &Sight<Cohort>,
    shared_with_setting: bool,
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.with("c.area = ?", sight.area());
    if shared_with_setting {
        query.push(" AND c.setting_may = 1 AND c.ended IS NULL");
    }
    scoped(query, sight, store).await
}

/// Every child who waited for a service at the end of a day, the longest wait first, for a file that leaves Waymark. A
/// child whose record is restricted in any way is never in one.
///
/// # Errors
/// As the store's.
pub async fn waiting_at(
    store: &Store,
    sight: &Sight<Cohort>,
    service: ServiceId,
    day: Day,
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.with("c.area = ?", sight.area());
    query.with(" AND c.service_id = ? AND c.label = 0", service);
    query.with(" AND c.received <= ?", day);
    query.with(" AND (c.treatment IS NULL OR c.treatment > ?)", day);
    query.with(" AND (c.ended IS NULL OR c.ended > ?) AND ", day);
    query.scope(sight.scope(query.next()));
    query.push(NAMES);
    query.push(order(Sort::Longest));
    let (sql, args) = query.finish();
    store.all(sql, args).await
}

/// What of a child's referrals a list may hold, beside what the visitor's scope says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// All of them.
    Whole,
    /// Those the family agreed to share with the council.
    WithCouncil,
    /// Those the family agreed to share with the child's setting.
    WithSetting,
}

/// The open referrals of one child, the longest wait first.
///
/// # Errors
/// As the store's.
pub async fn of_child(
    store: &Store,
    sight: &Sight<Cohort>,
    child: ChildId,
    shared: Shared,
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.with("c.area = ?", sight.area());
    query.with(" AND c.child_id = ? AND c.ended IS NULL", child);
    match shared {
        Shared::Whole => {}
        Shared::WithCouncil => query.push(" AND c.council_may = 1"),
        Shared::WithSetting => query.push(" AND c.setting_may = 1"),
    }
    scoped(query, sight, store).await
}

async fn scoped(mut query: Query, sight: &Sight<Cohort>, store: &Store) -> Answer<Vec<ReferralRow>> {
    query.push(" AND ");
    query.scope(sight.scope(query.next()));
    query.push(order(Sort::Longest));
    query.push(" LIMIT 200");
    query.push(NAMES);
    query.push(order(Sort::Longest));
    let (sql, args) = query.finish();
    store.all(sql, args).await
}
