//! Two records that a person has said are of one child: each case tells what both know and leads to the other, for those
//! who may see both; taken back, they are apart again.

use crate::logged::brought_to_our_attention;
use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_access::Label;
use waymark_kernel::FactId;
use waymark_people::{children, pairs};
use waymark_testkit::block_on;

/// A second record of Maya, logged under a name much alike, with a case of its own; answers the case and the pair.
async fn second(world: &World) -> (String, FactId) {
    let case = brought_to_our_attention(world).await;
    let reference = case.rsplit('/').next().unwrap().to_owned();
    let by = world.by(MONDAY);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let (_, child) = waymark_ehc::store::case_and_child(&mut *tx, &reference).await?;
            let mut told = children::get(&mut *tx, child).await?.details;
            (told.forename, told.surname) = ("Maya".into(), "Okafor".into());
            told.birth_date = waymark_kernel::day(2019, 5, 3);
            told.gp = Some("Mill Lane Surgery".into());
            children::change(tx, &by, child, None, told).await?;
            pairs::find(tx, &by, child, &[]).await
        })
    });
    job.await.unwrap();
    let open = pairs::open(world.desk.store()).await.unwrap();
    (case, open.first().unwrap().id)
}

async fn answer(world: &World, pair: FactId, same: bool) {
    let by = world.by(MONDAY);
    let job =
        world.desk.store().write(move |tx| Box::pin(async move { pairs::answer(tx, &by, pair, same).await }));
    job.await.unwrap();
}

#[test]
fn two_records_of_one_child_tell_what_both_know_and_are_apart_again_when_the_answer_is_taken_back() {
    block_on(async {
        let world = World::new().await;
        let first = format!("/cases/{}", world.maya().await);
        let (later, pair) = second(&world).await;
        let shows =
            async |case: &str, words: &str| world.get(&world.officer, case).await.body.contains(words);
        assert!(!shows(&later, "Ada Okafor").await && !shows(&later, "999 000 0018").await, "two records");
        answer(&world, pair, true).await;
        assert!(shows(&later, "This is a later record of Maya Okafor.").await);
        assert!(shows(&later, &format!("href=\"{first}\"")).await, "the later record leads to the first");
        assert!(shows(&later, "999 000 0018").await, "the NHS number is the first record's");
        assert!(shows(&later, "Ada Okafor, 01632 960 001").await, "and so is the family");
        assert!(shows(&first, &format!("href=\"{later}\"")).await, "the first record leads to the later one");
        answer(&world, pair, false).await;
        assert!(!shows(&later, "Ada Okafor").await && !shows(&first, &later).await, "apart again");
    });
}

#[test]
fn a_record_that_the_visitor_may_not_know_of_is_brought_together_with_nothing() {
    block_on(async {
        let world = World::new().await;
        let first = world.maya().await;
        let (later, pair) = second(&world).await;
        answer(&world, pair, true).await;
        world.label(Label::Hidden).await;
        let page = world.get(&world.officer, &later).await;
        assert_eq!(page.status, StatusCode::OK);
        for secret in [first.as_str(), "Ada", "999 000 0018", "later record"] {
            assert!(!page.body.contains(secret), "{secret}: {}", page.body);
        }
    });
}
