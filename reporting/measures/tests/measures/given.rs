//! Figures from elsewhere: checked by line, corrected by a later file, taken back, and never joined over a gap.

use super::known::{by, tables};
use super::world::on;
use std::sync::Arc;
use uuid::Uuid;
use waymark_kernel::{Actor, Ids};
use waymark_measures::Catalogue;
use waymark_measures::file::read;
use waymark_measures::measured::{Asked, Few, Measured, measured};
use waymark_measures::store::{Saying, agree, differing, note, take_back, tell};
use waymark_people::{By, LastPaper};
use waymark_store::Store;
use waymark_testkit::both_stores;

fn refused(table: &str) -> Vec<String> {
    read(table.as_bytes(), &Catalogue::of(&[]), on("2026-11-23")).expect_err("it is wrong")
}

#[test]
fn every_line_that_is_wrong_is_named() {
    let wrong = refused(
        "measure,period,value,counted,out_of,answered\n\
         complaint,2026-01,3,,,\n\
         requests,2026-01,3,,,\n\
         complaints,2026-13,3,,,\n\
         complaints,2026-11,3,,,\n\
         complaints,2026-01,3.5,,,\n\
         complaints-in-time,2026-01,,3,0,\n\
         complaints-in-time,2026-01,,4,3,\n\
         confidence,2026-01,50,,,\n\
         ks2-expected,2019/20,8,,,\n\
         ks2-progress,2023/24,-3.1,,,\n\
         complaints,2026-02,3,,,\n\
         complaints,2026-02,4,,,\n",
    );
    let expected = [
        "Line 2: there is no measure “complaint”.",
        "Line 3: requests is worked out from the record and takes no figure.",
        "Line 4: “2026-13” is not a month such as 2026-03.",
        "Line 5: 2026-11 is not over yet.",
        "Line 6: a number of things is whole and not below nought.",
        "Line 7: the number below the line is nought: leave the line out.",
        "Line 8: 4 of 3 is more than all of them.",
        "Line 9: a survey needs how many answered, in the column “answered”.",
        "Line 10: 2019/20 can have no figure. No key stage 2 tests were held in 2020.",
        "Line 11: 2023/24 can have no figure. No progress measure: these pupils had no key stage 1 assessment to count from.",
        "Line 13: complaints 2026-02 stands here twice.",
    ];
    assert_eq!(wrong, expected);
    assert_eq!(refused("measure,value\n"), ["The table has no column “period”."]);
    assert_eq!(refused("measure,period\n"), ["The table has no figures."]);
}

pub async fn told(store: &Store, ids: &Arc<Ids>, table: &str) -> Uuid {
    let figures = read(table.as_bytes(), &Catalogue::of(&[]), on("2026-11-23")).expect("right");
    let by = by(ids, on("2026-11-23"));
    store.write(move |tx| Box::pin(async move { tell(tx, &by, figures).await })).await.expect("kept")
}

async fn asked(store: &Store, id: &str) -> Measured {
    let all = Catalogue::of(&[]);
    let asked = Asked { on: on("2026-11-23"), known: None, months: 36, few: Few::Told };
    measured(store, all.get(id).expect("it is there"), asked).await.expect("worked out")
}

async fn values(store: &Store, id: &str) -> Vec<Option<f64>> {
    asked(store, id).await.series.iter().map(waymark_measures::measured::Plotted::value).collect()
}

#[test]
fn a_later_file_counts_until_it_is_taken_back() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        told(&store, &ids, "measure,period,counted,out_of\ncomplaints-in-time,2026-01,1,3\n").await;
        assert_eq!(values(&store, "complaints-in-time").await, [Some(33.333)]);
        let second = "measure,period,value\ncomplaints-in-time,2026-01,50\ncomplaints-in-time,2026-03,62.5\n";
        let file = told(&store, &ids, second).await;
        assert_eq!(values(&store, "complaints-in-time").await, [Some(50.0), None, Some(62.5)]);
        let hand = by(&ids, on("2026-11-23"));
        store
            .write(move |tx| Box::pin(async move { take_back(tx, &hand, file).await }))
            .await
            .expect("taken back");
        assert_eq!(values(&store, "complaints-in-time").await, [Some(33.333)]);
        let again = by(&ids, on("2026-11-23"));
        assert!(
            store.write(move |tx| Box::pin(async move { take_back(tx, &again, file).await })).await.is_err()
        );
        assert_eq!(differing(&store).await.expect("a replay"), Vec::<&str>::new());
    });
}

#[test]
fn a_year_without_tests_is_a_gap_with_its_reason() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        let table = "measure,period,value\nks2-expected,2018/19,9\nks2-expected,2021/22,7\n";
        told(&store, &ids, table).await;
        let series = asked(&store, "ks2-expected").await.series;
        let gaps: Vec<_> = series.iter().map(|one| one.gap.as_deref()).collect();
        let (none, first) =
            ("No key stage 2 tests were held in 2021.", "No key stage 2 tests were held in 2020.");
        assert_eq!(gaps, [None, Some(first), Some(none), None]);
    });
}

#[test]
fn people_trained_and_points_of_progress_are_told_as_they_were_counted() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        told(&store, &ids, "measure,period,value\ntraining,2026-01,42\nks2-progress,2018/19,-3.65\n").await;
        assert_eq!(values(&store, "training").await, [Some(42.0)]);
        assert_eq!(values(&store, "ks2-progress").await, [Some(-3.65)]);
    });
}

#[test]
fn a_count_of_a_few_from_elsewhere_is_left_out_too() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        let table = "measure,period,value,counted,out_of\ncomplaints,2026-01,3,,\ncomplaints,2026-02,12,,\n\
            complaints-in-time,2026-01,,2,40\ncomplaints-in-time,2026-02,,20,40\n";
        told(&store, &ids, table).await;
        for (id, second) in [("complaints", 12.0), ("complaints-in-time", 50.0)] {
            let all = Catalogue::of(&[]);
            let asked = Asked {
                on: on("2026-10-31"),
                known: None,
                months: 36,
                few: Few::LeftOut(&LastPaper::default()),
            };
            let told = measured(&store, all.get(id).expect("it is there"), asked).await.expect("worked out");
            let values: Vec<_> = told.series.iter().map(waymark_measures::measured::Plotted::value).collect();
            assert_eq!(values, [None, Some(second)], "{id}");
        }
    });
}

#[test]
fn a_note_and_a_new_period_are_facts_and_stand_beside_the_chart() {
    both_stores(&tables(), |store| async move {
        let ids = Arc::new(Ids::seeded(1));
        let hand = by(&ids, on("2026-11-23"));
        let words = "A second panel meets each week.".to_owned();
        store
            .write(move |tx| {
                Box::pin(async move {
                    note(tx, &hand, ("complaints", on("2026-02-10"), Saying::NewPeriod), words).await
                })
            })
            .await
            .expect("kept");
        let notes = asked(&store, "complaints").await.notes;
        assert_eq!(notes.len(), 1);
        assert!(notes[0].new_period && notes[0].words.starts_with("A second panel"));
        assert!(!notes[0].begins(), "nobody brings a new period about alone");
        let (id, own, other) = (notes[0].id, by(&ids, on("2026-11-24")), by(&ids, on("2026-11-24")));
        let own = By { actor: Actor { person: notes[0].person, ..own.actor.clone() }, ..own };
        let alone = store.write(move |tx| Box::pin(async move { agree(tx, &own, id).await })).await;
        assert!(alone.is_err(), "the second person is never the first");
        store.write(move |tx| Box::pin(async move { agree(tx, &other, id).await })).await.expect("agreed");
        assert!(asked(&store, "complaints").await.notes[0].begins());
        assert_eq!(differing(&store).await.expect("a replay"), Vec::<&str>::new());
        assert_eq!(differing(&store).await.expect("a replay"), Vec::<&str>::new());
        let args = waymark_store::args![store.area()];
        let damage = "UPDATE measures_note SET day = '2026-02-11' WHERE area = $1";
        store
            .write(move |tx| Box::pin(async move { tx.execute(damage, args).await }))
            .await
            .expect("damaged");
        assert_eq!(differing(&store).await.expect("a replay"), ["measures_note"]);
    });
}
