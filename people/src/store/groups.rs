//! Ethnicity and locality of every child who is not hidden.

use crate::groups::Groups;
use std::collections::HashMap;
use waymark_identifiers::Coded;
use waymark_identifiers::ethnicity::Ethnicity;
use waymark_identifiers::postcode;
use waymark_kernel::{Answer, ChildId, Instant};
use waymark_store::{Row, Store, args};

/// Hidden children, and those of an import that is not all in, are in no figure.
const ALL: &str = "SELECT child_id, ethnicity, post_code FROM people_child WHERE area = $1 AND label <= 1";

/// Every version that was recorded by an instant, the latest of a child last.
const KNOWN: &str = "SELECT v.child_id, v.ethnicity, v.post_code FROM people_child_version v \
    JOIN people_child c ON c.area = v.area AND c.child_id = v.child_id \
    WHERE v.area = $1 AND c.label <= 1 AND v.recorded <= $2 AND v.pending_import IS NULL ORDER BY v.n";

pub(crate) async fn groups(store: &Store) -> Answer<HashMap<ChildId, Groups>> {
    store.fold(ALL, args![store.area()], HashMap::new(), add).await
}

pub(crate) async fn groups_known(store: &Store, known: Instant) -> Answer<HashMap<ChildId, Groups>> {
    store.fold(KNOWN, args![store.area(), known], HashMap::new(), add).await
}

fn add(groups: &mut HashMap<ChildId, Groups>, row: &Row<'_>) -> Answer<()> {
    let ethnicity = row.str_opt(1)?.and_then(Ethnicity::from_code).map(Ethnicity::group);
    let locality = row.str_opt(2)?.and_then(outward);
    groups.insert(row.id(0)?, Groups { ethnicity, locality });
    Ok(())
}

/// The part of a postcode before the space, such as `PR8`.
fn outward(text: &str) -> Option<String> {
    postcode::normalise(text)?.split_once(' ').map(|(outward, _)| outward.to_owned())
}
