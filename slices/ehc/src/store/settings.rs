//! Which settings are on record: those the register told, those whose people have an account, and those a return told of
//! by number alone.

use waymark_access::Label;
use waymark_kernel::{Answer, ChildId};
use waymark_store::{Reader, args};

const ON_RECORD: &str = "SELECT count(*) FROM (SELECT 1 FROM people_setting s WHERE s.area = $1 AND s.id = $2 \
    UNION ALL SELECT 1 FROM people_role r WHERE r.area = $1 AND r.setting = $2 \
    UNION ALL SELECT 1 FROM ehc_case c WHERE c.area = $1 AND c.setting = $2 AND c.label = $3 LIMIT 1) x";

/// Whether a setting is on record. That a restricted child goes there is told to nobody by it.
///
/// # Errors
/// As the store's.
pub async fn on_record<R: Reader>(mut from: R, setting: &str) -> Answer<bool> {
    let args = args![from.area(), setting.to_owned(), Label::Open.number()];
    let found: Option<(i64,)> = from.optional(ON_RECORD.into(), args).await?;
    Ok(found.is_some_and(|(count,)| count > 0))
}

pub(super) const OF_CHILD: &str = "SELECT setting FROM ehc_case WHERE area = $1 AND child_id = $2 AND setting IS NOT NULL \
    ORDER BY reference DESC LIMIT 1";

/// Where a child learns as the latest of their cases has it: for a request that comes now, which opens it to nobody.
///
/// # Errors
/// As the store's.
pub async fn of_child<R: Reader>(mut from: R, child: ChildId) -> Answer<Option<String>> {
    let args = args![from.area(), child];
    let found: Option<(String,)> = from.optional(OF_CHILD.into(), args).await?;
    Ok(found.map(|(setting,)| setting))
}
