//! Records that a person has said are of one child are found as one. A record that the visitor may not know of is in no
//! group, and nothing tells that it is there.

use std::collections::BTreeSet;
use waymark_access::{Action, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::{Child, Desk, children, pairs};

/// The children that were found, each as the records of it that this visitor may see: the one recorded first at the head.
///
/// # Errors
/// As the store's; busy when a look cannot be put on record.
pub async fn gather(desk: &Desk, visitor: &Visitor, found: Vec<Child>) -> Answer<Vec<Vec<Child>>> {
    let ids: Vec<ChildId> = found.iter().map(|child| child.id).collect();
    let joined = pairs::joined(desk.store(), &ids).await?;
    let (mut groups, mut told) = (Vec::new(), BTreeSet::new());
    for child in found {
        if told.contains(&child.id) {
            continue;
        }
        let mut group = vec![child];
        if let Some(first) = group.first().map(|child| child.id).filter(|id| joined.contains(id)) {
            let others = desk
                .store()
                .snapshot(move |tx| Box::pin(async move { pairs::together(tx, first).await }))
                .await?;
            group.extend(seen(desk, visitor, &others).await?);
            group.sort_by_key(|child| child.record_no);
        }
        told.extend(group.iter().map(|child| child.id));
        groups.push(group);
    }
    Ok(groups)
}

async fn seen(desk: &Desk, visitor: &Visitor, records: &[ChildId]) -> Answer<Vec<Child>> {
    let mut seen = Vec::new();
    for record in records {
        match desk.sight(visitor, *record, Action::ListChild, Purpose::Search).await {
            Ok(_) => seen.push(children::get(desk.store(), *record).await?),
            Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(seen)
}
