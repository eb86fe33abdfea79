//! The cases behind a figure that a visitor may see, by reference.

use super::Query;
use waymark_access::{Cohort, Sight};
use waymark_kernel::{Answer, CaseId, ChildId};
use waymark_store::Store;

/// The most cases that are listed.
pub const MOST: usize = 500;
/// So many are asked for at once.
const AT_ONCE: usize = 500;

/// Whose and which of these cases a visitor may see, by reference, the first [`MOST`].
///
/// # Errors
/// As the store's.
pub async fn cases(store: &Store, sight: &Sight<Cohort>, among: &[CaseId]) -> Answer<Vec<(ChildId, String)>> {
    let mut found: Vec<(ChildId, String)> = Vec::new();
    for some in among.chunks(AT_ONCE) {
        let mut query = Query::default();
        query.with("SELECT c.child_id, c.reference FROM ehc_case c WHERE c.area = ?", sight.area());
        query.push(" AND ");
        query.one_of("c.id", some.iter().copied());
        query.push(" AND ");
        query.scope(sight.scope(query.next()));
        let (sql, args) = query.finish();
        found.extend(store.all::<(ChildId, String)>(sql, args).await?);
    }
    found.sort_by(|(_, a), (_, b)| a.cmp(b));
    found.truncate(MOST);
    Ok(found)
}
