//! Records that are of one child, as people have answered, on both engines.
#![allow(clippy::unwrap_used, reason = "a test must stop")]

mod common;

use common::{maya, officer, recorded};
use waymark_kernel::{Answer, ChildId, FactId};
use waymark_people::{By, pairs};
use waymark_store::Store;
use waymark_testkit::both_stores;

/// The pairs found of a record that was made last, in no order.
async fn found(store: &Store, by: &By, child: ChildId, apart: Vec<ChildId>) -> Vec<FactId> {
    let by = by.clone();
    write_job!(store, tx => pairs::find(tx, &by, child, &apart)).unwrap();
    let open = pairs::open(store).await.unwrap();
    open.into_iter().filter(|pair| pair.newer == child).map(|pair| pair.id).collect()
}

async fn together(store: &Store, child: ChildId) -> Vec<ChildId> {
    let others: Answer<Vec<ChildId>> =
        store.snapshot(move |tx| Box::pin(async move { pairs::together(tx, child).await })).await;
    others.unwrap()
}

#[test]
fn records_are_one_child_through_each_other_until_an_answer_is_taken_back() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let first = recorded(&store, &by, maya()).await;
        let second = recorded(&store, &by, maya()).await;
        let pair = found(&store, &by, second, vec![]).await;
        let third = recorded(&store, &by, maya()).await;
        let last = found(&store, &by, third, vec![first]).await;
        for id in [&pair, &last].into_iter().flatten().copied() {
            let by = by.clone();
            write_job!(store, tx => pairs::answer(tx, &by, id, true)).unwrap();
        }
        let mut through = together(&store, first).await;
        through.sort_unstable();
        let mut others = vec![second, third];
        others.sort_unstable();
        assert_eq!(through, others, "the third is the first, because both are the second");
        let joined = pairs::joined(&store, &[first, third]).await.unwrap();
        assert_eq!(joined.len(), 2);
        let back = pair.first().copied().unwrap();
        write_job!(store, tx => pairs::answer(tx, &by, back, false)).unwrap();
        assert_eq!(together(&store, first).await, []);
        assert_eq!(together(&store, third).await, [second]);
    });
}
