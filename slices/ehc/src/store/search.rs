//! What search asks of the slice: whose case a reference is, and the references of children already found.

use std::collections::BTreeMap;
use waymark_kernel::{Answer, CaseId, ChildId, ImportId};
use waymark_store::{Args, IntoValue, Sql, Store, args};

/// Holds of a child, `c`, who has a case.
pub const HAS_A_CASE: &str =
    "EXISTS (SELECT 1 FROM ehc_case e WHERE e.area = c.area AND e.child_id = c.child_id)";

/// Whether what was typed has the shape of a case reference, such as `wm-26-00417`.
#[must_use]
pub fn looks_like_reference(typed: &str) -> bool {
    let mut parts = typed.trim().split('-');
    let digits = |part: Option<&str>, n: usize| {
        part.is_some_and(|p| p.len() >= n && p.bytes().all(|b| b.is_ascii_digit()))
    };
    parts.next().is_some_and(|word| word.eq_ignore_ascii_case("wm"))
        && digits(parts.next(), 2)
        && digits(parts.next(), 1)
        && parts.next().is_none()
}

/// The child of a reference, if there is one; whoever asks must still be allowed to know.
///
/// # Errors
/// As the store's.
pub async fn children_of_reference(store: &Store, typed: &str) -> Answer<Vec<ChildId>> {
    let sql = "SELECT child_id FROM ehc_case WHERE area = $1 AND reference = $2";
    let found: Vec<(ChildId,)> = store.all(sql, args![store.area(), typed.trim().to_uppercase()]).await?;
    Ok(found.into_iter().map(|(child,)| child).collect())
}

/// The newest reference of each of these children.
///
/// # Errors
/// As the store's.
pub async fn references_of(store: &Store, children: &[ChildId]) -> Answer<BTreeMap<ChildId, String>> {
    if children.is_empty() {
        return Ok(BTreeMap::new());
    }
    let places: Vec<String> = (2..children.len() + 2).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT child_id, reference FROM ehc_case WHERE area = $1 AND child_id IN ({}) ORDER BY last_seq",
        places.join(", ")
    );
    let mut args: Args = args![store.area()];
    args.extend(children.iter().map(|child| child.into_value()));
    let rows: Vec<(ChildId, String)> = store.all(Sql::composed(sql), args).await?;
    Ok(rows.into_iter().collect())
}

pub(super) const OF_IMPORT: &str =
    "SELECT id, child_id FROM ehc_case WHERE area = $1 AND import_id = $2 ORDER BY reference";

/// The cases that an import brought or last told of, with their children, by reference.
///
/// # Errors
/// As the store's.
pub async fn cases_of_import(store: &Store, import: ImportId) -> Answer<Vec<(CaseId, ChildId)>> {
    store.all(OF_IMPORT, args![store.area(), import]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_known_by_its_shape() {
        assert!(looks_like_reference(" wm-26-00417 "));
        for other in ["WM-26", "Okafor", "9993041122", "WM-26-00417-1", "wm-2x-00417"] {
            assert!(!looks_like_reference(other), "{other}");
        }
    }
}
