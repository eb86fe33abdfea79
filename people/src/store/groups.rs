//! Ethnicity and locality of every child who is not hidden.

use crate::groups::Groups;
use std::collections::HashMap;
use waymark_identifiers::Coded;
use waymark_identifiers::ethnicity::Ethnicity;
use waymark_identifiers::postcode;
use waymark_kernel::{Answer, ChildId};
use waymark_store::{Row, Store, args};

/// Hidden children, and those of an import that is not all in, are in no figure.
const ALL: &str = "SELECT child_id, ethnicity, post_code FROM people_child WHERE area = $1 AND label <= 1";

pub(crate) async fn groups(store: &Store) -> Answer<HashMap<ChildId, Groups>> {
    store.fold(ALL, args![store.area()], HashMap::new(), add).await
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
