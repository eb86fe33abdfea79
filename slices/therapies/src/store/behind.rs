//! The referrals behind a figure that a visitor may see, by reference: the same decision as the list of the service.

use waymark_access::{Cohort, Query, Sight};
use waymark_kernel::{Answer, ChildId, Day, ReferralId};
use waymark_store::Store;

/// So many are asked for at once.
const AT_ONCE: usize = 500;

/// One referral behind a figure.
pub type Behind = (ChildId, String, Day);

/// Whose and which of these referrals a visitor may see, with their reference and the day the wait counts from, the longest
/// wait first.
///
/// # Errors
/// As the store's.
pub async fn referrals(store: &Store, sight: &Sight<Cohort>, among: &[ReferralId]) -> Answer<Vec<Behind>> {
    let mut found: Vec<Behind> = Vec::new();
    for some in among.chunks(AT_ONCE) {
        let mut query = Query::default();
        let rows = "SELECT c.child_id, c.reference, c.since FROM therapies_referral c WHERE c.area = ? AND ";
        query.with(rows, sight.area());
        query.one_of("c.id", some.iter().copied());
        query.push(" AND ");
        query.scope(sight.scope(query.next()));
        let (sql, args) = query.finish();
        found.extend(store.all::<Behind>(sql, args).await?);
    }
    found.sort_by(|(_, a, first), (_, b, second)| (first, a).cmp(&(second, b)));
    Ok(found)
}
