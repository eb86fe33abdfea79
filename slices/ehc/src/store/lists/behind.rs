//! The cases behind a figure that a visitor may see, by reference.

use super::Query;
use waymark_access::{Cohort, Sight};
use waymark_kernel::{Answer, CaseId, ChildId};
use waymark_store::Store;

/// So many are asked for at once.
const AT_ONCE: usize = 500;

/// A case behind a figure, whose it is and its reference.
pub type Behind = (CaseId, ChildId, String);

/// Which of these cases a visitor may see, by reference.
///
/// # Errors
/// As the store's.
pub async fn cases(store: &Store, sight: &Sight<Cohort>, among: &[CaseId]) -> Answer<Vec<Behind>> {
    let mut found: Vec<Behind> = Vec::new();
    for some in among.chunks(AT_ONCE) {
        let mut query = Query::default();
        query.with("SELECT c.id, c.child_id, c.reference FROM ehc_case c WHERE c.area = ?", sight.area());
        query.push(" AND ");
        query.one_of("c.id", some.iter().copied());
        query.push(" AND ");
        query.scope(sight.scope(query.next()));
        let (sql, args) = query.finish();
        found.extend(store.all::<Behind>(sql, args).await?);
    }
    found.sort_by(|(.., a), (.., b)| a.cmp(b));
    Ok(found)
}
