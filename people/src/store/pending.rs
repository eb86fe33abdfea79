//! What an import has brought that nobody may see before all of it is in.

use super::details::details;
use crate::child::ChildDetails;
use waymark_kernel::{Answer, ChildId, ImportId, VersionId};
use waymark_store::{Tx, args};

const PENDING_VERSION: &str = concat!(
    "SELECT ",
    details!(),
    " FROM people_child_version WHERE area = $1 AND child_id = $2 AND pending_import IS NOT NULL \
     ORDER BY n DESC LIMIT 1"
);
const PENDING_CHILDREN: &str = "SELECT child_id FROM people_child WHERE area = $1 AND pending_import = $2";
const REVEAL_CHILDREN: &str =
    "UPDATE people_child SET label = 0, pending_import = NULL WHERE area = $1 AND pending_import = $2";
const PENDING_VERSIONS: &str = "SELECT v.child_id, v.id FROM people_child_version v \
    JOIN people_child c ON c.area = v.area AND c.child_id = v.child_id \
    WHERE v.area = $1 AND v.pending_import = $2 AND v.id <> c.version ORDER BY v.child_id, v.n";
const REVEAL_VERSIONS: &str =
    "UPDATE people_child_version SET pending_import = NULL WHERE area = $1 AND pending_import = $2";
const DROP_PENDING_VERSIONS: &str =
    "DELETE FROM people_child_version WHERE area = $1 AND child_id = $2 AND pending_import IS NOT NULL";

/// The newest details that an import which is not all in has left.
pub(crate) async fn details(tx: &mut Tx, child: ChildId) -> Answer<Option<ChildDetails>> {
    let area = tx.area();
    tx.optional(PENDING_VERSION, args![area, child]).await
}

/// The children of an import that is not all in.
pub(crate) async fn children(tx: &mut Tx, import: ImportId) -> Answer<Vec<ChildId>> {
    let area = tx.area();
    let found = tx.all::<(ChildId,)>(PENDING_CHILDREN, args![area, import]).await?;
    Ok(found.into_iter().map(|(child,)| child).collect())
}

/// Opens the children of an import.
pub(crate) async fn reveal_children(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let area = tx.area();
    tx.execute(REVEAL_CHILDREN, args![area, import]).await.map(|_| ())
}

/// The versions of an import that are not those that stand, the oldest of a child first, each with its child.
pub(crate) async fn versions(tx: &mut Tx, import: ImportId) -> Answer<Vec<(ChildId, VersionId)>> {
    let area = tx.area();
    tx.all(PENDING_VERSIONS, args![area, import]).await
}

/// The versions of an import wait no longer.
pub(crate) async fn reveal_versions(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let area = tx.area();
    tx.execute(REVEAL_VERSIONS, args![area, import]).await.map(|_| ())
}

/// Drops the versions of a child that nobody has seen; answers how many.
pub(crate) async fn drop_versions(tx: &mut Tx, child: ChildId) -> Answer<u64> {
    let area = tx.area();
    tx.execute(DROP_PENDING_VERSIONS, args![area, child]).await
}
