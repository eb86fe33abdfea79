//! Reading many rows into one value, on both engines.

use waymark_kernel::{Ids, Problem};
use waymark_store::{Row, args};
use waymark_testkit::{a_fact, both_stores};

#[test]
fn a_fold_takes_every_row_in_order_and_stops_at_the_first_error() {
    both_stores(&[], |store| async move {
        let ids = Ids::seeded(1);
        let facts: Vec<_> = (0..300).map(|_| a_fact(&ids, ids.next(), ids.next())).collect();
        let wanted: Vec<String> = facts.iter().map(|fact| fact.id.to_string()).collect();
        store.write(move |tx| Box::pin(async move { tx.append_all(facts).await })).await.unwrap();
        let sql = "SELECT id, kind, corrects, digest FROM journal WHERE area = $1 ORDER BY seq";
        let take = |ids: &mut Vec<String>, row: &Row<'_>| {
            assert!(row.str_opt(1)?.is_some() && row.int_opt(2)?.is_none());
            assert_eq!(row.slice_opt(3)?.map(<[u8]>::len), Some(32));
            ids.push(row.get::<waymark_kernel::FactId>(0)?.to_string());
            Ok(())
        };
        assert_eq!(store.fold(sql, args![store.area()], Vec::new(), take).await.unwrap(), wanted);
        let stop = |seen: &mut usize, _: &Row<'_>| {
            *seen += 1;
            if *seen == 7 { Err(Problem::Missing) } else { Ok(()) }
        };
        let stopped = store.fold(sql, args![store.area()], 0_usize, stop).await;
        assert!(matches!(stopped, Err(Problem::Missing)));
        let wrong = store.fold(sql, args![store.area()], 0_i64, |_, row| row.int(1).map(|_| ())).await;
        assert!(matches!(wrong, Err(Problem::Fault(_))), "a text is no number");
    });
}
