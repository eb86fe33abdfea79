//! A young person with a plan in force, for the sign-in links of a demonstration.

use waymark_access::Label;
use waymark_kernel::{Answer, Day, PersonId};
use waymark_store::{Store, args};

/// Of a role that very many hold, some are as good as all. A review that waits for its decision (regulation 20(10)) comes
/// first: then there is something to read.
const WITH_PLAN: &str = "SELECT p.id FROM (SELECT DISTINCT r.person FROM people_role r WHERE r.area = $1 \
    AND r.role = 'young_person' AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day > $2) \
    ORDER BY r.person LIMIT 500) h CROSS JOIN people_person p \
    JOIN ehc_case c ON c.area = p.area AND c.child_id = p.child_id \
    WHERE p.area = $1 AND p.id = h.person AND c.stage = 'plan' AND c.as_at IS NULL AND c.label = $3 \
    AND c.review_day IS NOT NULL \
    ORDER BY CASE WHEN c.next_rule = 'B10' AND c.next_day >= $2 THEN 0 ELSE 1 END, p.name, p.id LIMIT 1";

/// Someone whose record is their own on a day, with a plan in force: one whose review is under way where there is one, else
/// the first by name.
///
/// # Errors
/// As the store's.
pub async fn with_plan(store: &Store, day: Day) -> Answer<Option<PersonId>> {
    let args = args![store.area(), day, Label::Open.number()];
    let found: Option<(PersonId,)> = store.optional(WITH_PLAN, args).await?;
    Ok(found.map(|(person,)| person))
}
