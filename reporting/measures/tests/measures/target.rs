//! A target of the area's own: it counts once a second person has agreed, from its day, and never takes the place of the law's.

use super::given::told;
use super::known::{by, tables};
use super::world::on;
use std::sync::Arc;
use uuid::Uuid;
use waymark_kernel::Ids;
use waymark_measures::Catalogue;
use waymark_measures::measured::{Asked, Few, Measured, measured};
use waymark_measures::store::{Saying, agree, differing, note, note_back};
use waymark_measures::told::Told;
use waymark_store::Store;
use waymark_testkit::both_stores;

/// Two years of a survey that was at 50 in a hundred and is at 56 of late.
fn survey() -> String {
    let value = |month: usize| if month < 16 { 49 + 2 * (month % 2) } else { 56 };
    let line = |month: usize| {
        let period = format!("{}-{:02}", 2024 + month / 12, 1 + month % 12);
        format!("confidence,{period},{},90\n", value(month))
    };
    (0..24).map(line).fold("measure,period,value,answered\n".to_owned(), |all, line| all + &line)
}

async fn asked(store: &Store, id: &str, day: &str) -> Measured {
    let all = Catalogue::of(&[]);
    let asked = Asked { on: on(day), known: None, months: 36, few: Few::Told };
    measured(store, all.get(id).expect("it is there"), asked).await.expect("worked out")
}

/// The answer, the target and whether it is the area's own.
async fn answer(store: &Store, day: &str) -> (&'static str, Option<f64>, bool) {
    let told = asked(store, "confidence", day).await;
    let said = Told::of(&told);
    (told.reading.verdict.words(), said.measure.target, said.measure.target_is_own)
}

async fn wants(store: &Store, ids: &Arc<Ids>, (id, day): (&'static str, &'static str), value: i64) -> Uuid {
    let hand = by(ids, on("2026-01-20"));
    let words = "Agreed by the board.".to_owned();
    let job = store.write(move |tx| {
        Box::pin(async move { note(tx, &hand, (id, on(day), Saying::Target(value)), words).await })
    });
    job.await.expect("kept")
}

async fn agreed(store: &Store, ids: &Arc<Ids>, target: Uuid) {
    let other = by(ids, on("2026-01-21"));
    store.write(move |tx| Box::pin(async move { agree(tx, &other, target).await })).await.expect("agreed");
}

#[test]
fn a_target_of_the_areas_own_counts_when_a_second_person_has_agreed_and_is_told_as_its_own() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        told(&store, &ids, &survey()).await;
        let without = ("Getting better", None, false);
        assert_eq!(answer(&store, "2026-01-31").await, without);
        let high = wants(&store, &ids, ("confidence", "2026-01-10"), 80_000).await;
        assert_eq!(answer(&store, "2026-01-31").await, without, "one person alone sets none");
        agreed(&store, &ids, high).await;
        let not_there = ("Getting better, not there yet", Some(80.0), true);
        assert_eq!(answer(&store, "2026-01-31").await, not_there);
        assert_eq!(answer(&store, "2026-01-09").await, without, "it counts from its day");
        let said = Told::of(&asked(&store, "confidence", "2026-01-31").await);
        assert!(said.sentence.contains("The area’s own target of 80.0%"), "{}", said.sentence);
        let because = said.measure.target_because.expect("why");
        assert!(because.contains("not the law’s. Agreed by the board."), "{because}");
        let near = wants(&store, &ids, ("confidence", "2026-01-10"), 55_000).await;
        agreed(&store, &ids, near).await;
        let met = Told::of(&asked(&store, "confidence", "2026-01-31").await).sentence;
        assert!(
            met.starts_with("Getting better:") && met.contains("of 55.0% is met at the last point."),
            "{met}"
        );
        let low = wants(&store, &ids, ("confidence", "2026-01-11"), 30_000).await;
        agreed(&store, &ids, low).await;
        assert_eq!(answer(&store, "2026-01-31").await, ("Target met", Some(30.0), true));
        let hand = by(&ids, on("2026-01-22"));
        let back = store.write(move |tx| {
            Box::pin(async move {
                note_back(tx, &hand, low, "It was too low.".to_owned()).await?;
                note_back(tx, &hand, near, "It was too low.".to_owned()).await
            })
        });
        back.await.expect("taken back");
        assert_eq!(answer(&store, "2026-01-31").await, not_there, "the one before counts again");
        assert_eq!(differing(&store).await.expect("a replay"), Vec::<&str>::new());
    });
}

#[test]
fn what_the_law_wants_is_never_taken_away_by_a_target_of_the_areas_own() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        let own = wants(&store, &ids, ("plans-20-weeks", "2026-01-10"), 60_000).await;
        agreed(&store, &ids, own).await;
        let said = Told::of(&asked(&store, "plans-20-weeks", "2026-01-31").await).measure;
        assert_eq!((said.target, said.target_is_own), (Some(100.0), false));
    });
}
