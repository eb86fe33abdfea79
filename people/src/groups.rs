//! The groups that figures are told by: ethnicity as it is published, and the locality of the home. No name, no day of birth
//! and no whole postcode leaves here, and nothing tells of a hidden child.

use crate::store::groups as rows;
use std::collections::HashMap;
use waymark_identifiers::ethnicity::Group;
use waymark_kernel::{Answer, ChildId, Instant};
use waymark_store::Store;

/// What figures are told by of one child.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Groups {
    /// The group under which the nation publishes the child's ethnicity.
    pub ethnicity: Option<Group>,
    /// The first part of the home postcode.
    pub locality: Option<String>,
}

/// The groups of every child who is not hidden; `known` leaves out what was recorded after that instant.
///
/// # Errors
/// As the store's.
pub async fn all(store: &Store, known: Option<Instant>) -> Answer<HashMap<ChildId, Groups>> {
    match known {
        None => rows::groups(store).await,
        Some(known) => rows::groups_known(store, known).await,
    }
}
