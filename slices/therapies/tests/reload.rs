//! A trust's own list, loaded again and again on both engines: what is new, changed and gone, what stops it, and how it is
//! taken back.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test must stop"
)]

use std::sync::Arc;
use waymark_kernel::{Actor, Answer, Day, Ids, ImportId, PersonId, Problem, Source, day};
use waymark_people::teams::{self, TeamDetails};
use waymark_people::{By, ChildDetails, children};
use waymark_store::{Migration, Store};
use waymark_testkit::{both_stores, noon};
use waymark_therapies::Service;
use waymark_therapies::codes::{ClockRule, EndKind, Stage, Standard};
use waymark_therapies::decide;
use waymark_therapies::happening::Happening;
use waymark_therapies::referral::Referral;
use waymark_therapies::reload::{Listed, Loaded, Loading, Who, check, load, undo};
use waymark_therapies::service::ServiceDetails;
use waymark_therapies::store::{self, services};

const TODAY: Day = day(2026, 11, 23);

fn tables() -> Vec<Migration> {
    [waymark_access::MIGRATIONS, waymark_people::MIGRATIONS, store::MIGRATIONS].concat()
}

struct Area {
    store: Store,
    ids: Arc<Ids>,
    service: Service,
}

impl Area {
    async fn new(store: Store) -> Self {
        let ids = Arc::new(Ids::seeded(3));
        let by = by(&ids, Source::Entered);
        let job = store.write(move |tx| {
            Box::pin(async move {
                let team = TeamDetails {
                    name: "Speech".into(),
                    kind: "speech".into(),
                    agency: "health".into(),
                    ..TeamDetails::default()
                };
                let team = teams::record(tx, &by, team).await?;
                let details = ServiceDetails {
                    slug: "speech".into(),
                    name: "Speech".into(),
                    provider: "Ashdale Community Health".into(),
                    commissioner: "NHS Ashdale ICB".into(),
                    team,
                    clock: ClockRule::FirstContact,
                    standard: Standard::Aim,
                    rule: Some("W3".into()),
                    weeks: 18,
                    families_refer: true,
                    tell_every: 8,
                    meanwhile: "Talk and read together.".into(),
                    ages: (0, 25),
                };
                services::record(tx, &by, details).await
            })
        });
        let service = job.await.unwrap();
        Self { store, ids, service }
    }

    async fn load(&self, rows: Vec<Listed>, digest: &str, half_gone: bool) -> (ImportId, Answer<Loaded>) {
        let id: ImportId = self.ids.next();
        let loading = Loading { id, file_name: "list.csv".into(), digest: digest.into(), half_gone };
        // Each file is loaded at a moment of its own.
        let mut by = by(&self.ids, Source::Import(id));
        by.now.at = by.now.at.plus_seconds(i64::from(digest.as_bytes()[0]));
        let service = self.service.clone();
        let rows = rows.into_iter().map(|listed| (listed, Who::New)).collect();
        let done = self
            .store
            .write(move |tx| Box::pin(async move { load(tx, &by, &service, loading, rows).await }))
            .await;
        (id, done)
    }

    /// Records what somebody decides of a referral.
    async fn act(&self, reference: &str, decide: fn(&Referral) -> Answer<Vec<Happening>>) {
        let place = store::place_of_reference(&self.store, reference).await.unwrap();
        let by = by(&self.ids, Source::Entered);
        let act = self.store.write(move |tx| {
            Box::pin(async move {
                let open = store::open_referral(tx, place.id).await?;
                let facts = decide(&open.referral)?;
                store::append(tx, open, &by, facts).await.map(|_| ())
            })
        });
        act.await.unwrap();
    }

    async fn undo(&self, id: ImportId) -> Answer<usize> {
        let by = by(&self.ids, Source::Entered);
        self.store.write(move |tx| Box::pin(async move { undo(tx, &by, id).await })).await
    }

    async fn since(&self, reference: &str) -> Option<Day> {
        let place = store::place_of_reference(&self.store, reference).await.unwrap();
        store::read_referral(&self.store, place.id, place.child).await.unwrap().referral.since()
    }

    async fn stage(&self, reference: &str) -> Stage {
        let place = store::place_of_reference(&self.store, reference).await.unwrap();
        store::read_referral(&self.store, place.id, place.child).await.unwrap().referral.stage()
    }
}

fn by(ids: &Arc<Ids>, source: Source) -> By {
    let actor =
        Actor { person: PersonId(uuid::Uuid::nil()), role: "data_officer".into(), agency: "health".into() };
    By { ids: ids.clone(), now: noon(TODAY), actor, source }
}

fn listed(n: u64) -> Listed {
    let child = ChildDetails::new(format!("Child{n}"), format!("Number{n}"), day(2020, 1, 1));
    Listed {
        row: n + 1,
        number: format!("T{n}"),
        child,
        received: day(2026, 6, 1),
        accepted: None,
        appointment: None,
        seen: None,
        ended: None,
    }
}

fn sentence(answer: Answer<Loaded>) -> String {
    match answer {
        Err(Problem::Refused(refusals)) => refusals[0].sentence.clone(),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn what_is_new_changed_and_gone_is_told_apart_and_nobody_is_taken_off() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        let (_, first) = area.load((1..=4).map(listed).collect(), "a", false).await;
        let first = first.unwrap();
        assert_eq!((first.new.len(), first.same), (4, 0));
        let seen = Listed { seen: Some(day(2026, 10, 1)), ..listed(2) };
        let (_, second) = area.load(vec![listed(1), seen, listed(3), listed(5)], "b", false).await;
        let second = second.unwrap();
        assert_eq!((second.new.len(), second.same, second.changed.len(), second.gone.len()), (1, 2, 1, 1));
        assert_eq!(area.stage(&second.changed[0]).await, Stage::Treatment);
        assert_eq!(
            area.stage(&second.gone[0]).await,
            Stage::Triage,
            "whoever is gone from the file stays on the list"
        );
        let (_, third) = area.load((1..=5).map(listed).collect(), "c", false).await;
        assert_eq!(third.unwrap().changed, second.gone, "back on the trust's list");
        assert!(store::differing(&area.store).await.unwrap().is_empty());
    });
}

#[test]
fn a_list_that_lost_half_its_rows_overnight_stops_and_asks() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        area.load((1..=20).map(listed).collect(), "a", false).await.1.unwrap();
        let stopped = sentence(area.load((1..=9).map(listed).collect(), "b", false).await.1);
        assert!(stopped.contains("11 are not in the file"), "{stopped}");
        let half = sentence(area.load((1..=10).map(listed).collect(), "b", false).await.1);
        assert!(half.contains("10 are not in the file"), "{half}");
        let (_, done) = area.load((1..=9).map(listed).collect(), "b", true).await;
        assert_eq!(done.unwrap().gone.len(), 11);
        let again = sentence(area.load((1..=9).map(listed).collect(), "b", true).await.1);
        assert!(again.contains("loaded already"), "{again}");
        let next = (1..=9).chain([21]).map(listed).collect();
        let next = area.load(next, "c", false).await.1.unwrap();
        assert_eq!((next.new.len(), next.gone.len()), (1, 11), "who was gone before stops no later night");
        let lost = sentence(area.load((1..=5).map(listed).collect(), "d", false).await.1);
        assert!(lost.contains("Of the 10 children on this list, 5 are not in the file"), "{lost}");
    });
}

#[test]
fn a_loading_is_taken_back_whole_unless_something_was_recorded_since() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        area.load((1..=3).map(listed).collect(), "a", false).await.1.unwrap();
        let (id, second) = area.load(vec![listed(1), listed(2), listed(4)], "b", false).await;
        let second = second.unwrap();
        assert_eq!(area.undo(id).await.unwrap(), 2, "one new, one gone");
        assert!(
            store::place_of_reference(&area.store, &second.new[0]).await.is_err(),
            "what was new is not there any more"
        );
        assert!(area.undo(id).await.is_err(), "only once");
        let (id, third) = area.load((1..=4).map(listed).collect(), "c", false).await;
        let reference = third.unwrap().new[0].clone();
        area.act(&reference, |referral| decide::accept(referral, TODAY, TODAY)).await;
        match area.undo(id).await {
            Err(Problem::Refused(refusals)) => assert!(refusals[0].sentence.contains(&reference)),
            other => panic!("not refused: {other:?}"),
        }
        assert!(store::differing(&area.store).await.unwrap().is_empty());
    });
}

#[test]
fn a_day_that_the_trust_puts_right_takes_the_place_of_the_old_one() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        let first = area.load(vec![listed(1)], "a", false).await.1.unwrap();
        let earlier = Listed { received: day(2026, 3, 2), ..listed(1) };
        area.load(vec![earlier], "b", false).await.1.unwrap();
        let place = store::place_of_reference(&area.store, &first.new[0]).await.unwrap();
        let open = store::read_referral(&area.store, place.id, place.child).await.unwrap();
        assert_eq!(open.referral.since(), Some(day(2026, 3, 2)));
        assert_eq!(open.facts.len(), 2, "both stay in the record");
    });
}

#[test]
fn rows_that_cannot_be_are_named_each_with_its_sentence() {
    let wrong = [
        Listed { ended: Some((day(2026, 5, 1), EndKind::Discharged)), ..listed(1) },
        Listed { received: day(2026, 12, 1), ..listed(2) },
        Listed { received: day(2019, 1, 1), ..listed(3) },
        Listed { number: "T1".into(), ..listed(4) },
        Listed { number: "T9".into(), row: 9, ..listed(2) },
    ];
    let findings: Vec<String> =
        check(&wrong, TODAY).into_iter().map(|f| format!("{}: {}", f.row, f.sentence)).collect();
    for words in [
        "2: The child was taken off the list on 2026-05-01, before the referral came",
        "3: The referral was received on 2026-12-01, which is in the future",
        "4: The referral was received on 2019-01-01, before the child was born",
        "5: The number T1 stands in row 2 too",
        "9: This child stands in row 3 too",
    ] {
        assert!(findings.iter().any(|finding| finding.starts_with(words)), "{words}: {findings:#?}");
    }
    assert!(check(&(1..=50).map(listed).collect::<Vec<_>>(), TODAY).is_empty());
}

#[test]
fn taking_a_loading_back_that_put_the_day_of_a_referral_right_leaves_the_day_it_came() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        let (_, first) = area.load(vec![listed(1)], "a", false).await;
        let reference = first.unwrap().new.remove(0);
        let right = Listed { received: day(2026, 5, 18), ..listed(1) };
        let (second, done) = area.load(vec![right], "b", false).await;
        assert_eq!(done.unwrap().changed, vec![reference.clone()]);
        assert_eq!(area.since(&reference).await, Some(day(2026, 5, 18)));
        area.undo(second).await.unwrap();
        assert_eq!(area.since(&reference).await, Some(day(2026, 6, 1)), "as it was before the loading");
        let (_, again) =
            area.load(vec![Listed { received: day(2026, 5, 20), ..listed(1) }], "c", false).await;
        assert_eq!(again.unwrap().changed, vec![reference.clone()]);
        assert_eq!(area.since(&reference).await, Some(day(2026, 5, 20)), "and it can be put right again");
        assert!(store::differing(&area.store).await.unwrap().is_empty());
    });
}

#[test]
fn a_row_that_cannot_be_told_is_left_out_by_name_and_the_others_come_in() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        let old = Listed { child: ChildDetails::new("Old", "Person", day(1950, 1, 1)), ..listed(2) };
        let first = area.load(vec![listed(1), old], "a", false).await.1.unwrap();
        assert_eq!((first.new.len(), first.held.len()), (1, 1));
        assert!(first.held[0].sentence.contains("makes them over 30"), "{:?}", first.held);
        assert_eq!(first.held[0].row, 3);
        let child = ChildDetails::new("Different", "Completely", day(2015, 1, 1));
        let other = Listed { child, seen: Some(day(2026, 10, 1)), ..listed(1) };
        let second = area.load(vec![other], "b", false).await.1.unwrap();
        assert!(second.held[0].sentence.contains("The number T1 stands on this list for another child"));
        assert_eq!(
            area.stage(&first.new[0]).await,
            Stage::Triage,
            "nothing of another child is told of this one"
        );
        let named = ChildDetails::new("Child1", "Newname", day(2020, 1, 1));
        let third = area.load(vec![Listed { child: named, ..listed(1) }], "c", false).await.1.unwrap();
        assert_eq!((third.same, third.held.len()), (1, 0), "a surname changes: {third:?}");
    });
}

#[test]
fn a_referral_that_is_over_makes_room_for_the_next_in_whatever_order_they_stand() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        area.load(vec![listed(1)], "a", false).await.1.unwrap();
        let over = Listed { ended: Some((day(2026, 10, 1), EndKind::Discharged)), ..listed(1) };
        let next = Listed { number: "T1b".into(), row: 3, received: day(2026, 11, 1), ..listed(1) };
        for rows in [[over.clone(), next.clone()], [next.clone(), over]] {
            assert!(check(&rows, TODAY).is_empty(), "{:?}", check(&rows, TODAY));
        }
        assert_eq!(check(&[next.clone(), Listed { number: "T1c".into(), row: 9, ..next }], TODAY).len(), 1);
    });
}

#[test]
fn what_ended_here_is_not_opened_again_by_the_next_night() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        let first = area.load(vec![listed(1)], "a", false).await.1.unwrap();
        area.act(&first.new[0], |referral| decide::still_needed(referral, TODAY)).await;
        let over = Listed { ended: Some((day(2026, 11, 1), EndKind::Discharged)), ..listed(1) };
        area.load(vec![over, listed(2)], "b", false).await.1.unwrap();
        let third = area.load(vec![listed(1), listed(2)], "c", false).await.1.unwrap();
        assert!(third.new.is_empty(), "{third:?}");
        let said = &third.held[0].sentence;
        assert!(said.contains("ended here on 2026-11-01") && said.contains(&first.new[0]), "{said}");
    });
}

#[test]
fn a_family_that_still_waits_answers_why_the_child_is_gone_from_the_list() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        let first = area.load(vec![listed(1), listed(2)], "a", false).await.1.unwrap();
        let gone = area.load(vec![listed(2)], "b", false).await.1.unwrap();
        assert_eq!(gone.gone, first.new[..1]);
        area.act(&first.new[0], |referral| decide::still_needed(referral, TODAY)).await;
        let next = area.load(vec![listed(2), listed(3)], "c", false).await.1.unwrap();
        assert!(next.gone.is_empty(), "asked and answered: {next:?}");
        let back = area.load(vec![listed(1), listed(2), listed(3)], "d", false).await.1.unwrap();
        assert_eq!(back.changed, first.new[..1], "the trust’s list holds the child again");
        let again = area.load(vec![listed(2), listed(3)], "e", false).await.1.unwrap();
        assert_eq!(again.gone, first.new[..1], "gone once more is asked once more");
        assert!(store::differing(&area.store).await.unwrap().is_empty());
    });
}

#[test]
fn a_child_whom_a_loading_brought_goes_with_it_when_it_is_taken_back() {
    both_stores(&tables(), |records| async move {
        let area = Area::new(records).await;
        area.load(vec![listed(1)], "a", false).await.1.unwrap();
        let (id, second) = area.load(vec![listed(1), listed(2)], "b", false).await;
        let place = store::place_of_reference(&area.store, &second.unwrap().new[0]).await.unwrap();
        assert!(children::get(&area.store, place.child).await.is_ok());
        area.undo(id).await.unwrap();
        assert!(children::get(&area.store, place.child).await.is_err(), "nobody finds the child any more");
        let (_, third) = area.load(vec![listed(1), listed(2)], "c", false).await;
        assert_eq!(third.unwrap().new.len(), 1);
    });
}
