//! Meetings that everybody is told of, by their day.

use super::publications::{Version, of_version};
use waymark_kernel::{Answer, Day};
use waymark_store::{Store, args};

/// A newer version that is out takes the place of an earlier one, whatever it says.
const NEXT: &str = concat!(
    of_version!(),
    " AND p.meets >= $2 AND p.published IS NOT NULL AND NOT EXISTS (SELECT 1 FROM scrutiny_publication n \
     WHERE n.area = p.area AND n.number = p.number AND n.published IS NOT NULL AND n.version > p.version) \
     ORDER BY p.meets, p.number LIMIT 1"
);
const FROM: &str = concat!(
    of_version!(),
    " AND p.meets >= $2 AND p.discarded IS NULL ORDER BY p.meets, p.number, p.version DESC"
);

/// The next meeting that is out, on or after a day.
///
/// # Errors
/// As the store's.
pub async fn next_notice(store: &Store, today: Day) -> Answer<Option<Version>> {
    store.optional(NEXT, args![store.area(), today]).await
}

/// Every version that tells of a meeting on or after a day, out or being prepared, the newest version of each first.
///
/// # Errors
/// As the store's.
pub async fn notices_from(store: &Store, day: Day) -> Answer<Vec<Version>> {
    store.all(FROM, args![store.area(), day]).await
}
