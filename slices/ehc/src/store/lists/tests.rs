//! What makes the lists fast: the rows come out of an index in their order, and a count never leaves one.
#![allow(clippy::unwrap_used, reason = "a test must stop")]

use super::{Query, cases, monday, reviews};
use crate::codes::Stage;
use crate::read::{Filters, Sort};
use waymark_access::{Access, Action, Cohort, Purpose, Role, Sight, Visitor};
use waymark_kernel::{Day, Ids, day};
use waymark_people::Desk;
use waymark_store::Store;
use waymark_testkit::{both_stores, noon, stores::sqlite};

const TODAY: Day = day(2026, 11, 23);

fn tables() -> Vec<waymark_store::Migration> {
    [
        waymark_access::MIGRATIONS,
        waymark_people::MIGRATIONS,
        waymark_access::LOG_MIGRATIONS,
        crate::store::MIGRATIONS,
    ]
    .concat()
}

fn sight(store: &Store) -> Sight<Cohort> {
    sight_of(store, Role::SendManager)
}

fn sight_of(store: &Store, role: Role) -> Sight<Cohort> {
    let ids = Ids::seeded(1);
    let visitor = Visitor {
        person: ids.next(),
        name: "Sarah Quayle".into(),
        role,
        agency: "council".into(),
        teams: vec![ids.next()],
        setting: None,
        covers: Vec::new(),
    };
    let access = Access::start(store.clone(), store.clone());
    access.sight_cohort(&visitor, (Action::ListCase, Purpose::Casework), "cases", noon(TODAY)).unwrap()
}

async fn plan(store: &Store, query: Query) -> String {
    let (sql, args) = query.finish();
    waymark_testkit::stores::plan(store, sql.as_str(), args).await
}

fn every_filter() -> Vec<Filters> {
    let stage = Some(Stage::Assessment);
    let due = Some(crate::read::DueWithin::Month);
    let late = Some(crate::read::DueWithin::Late);
    let mine = Filters { mine: true, own: vec![Ids::seeded(2).next()], ..Filters::default() };
    let mine_late = Filters { due: late, ..mine.clone() };
    let late =
        [Filters { due: late, ..Filters::default() }, Filters { due: late, stage, ..Filters::default() }];
    let mut all = vec![
        mine,
        mine_late,
        Filters { stage, ..Filters::default() },
        Filters { due, stage, ..Filters::default() },
    ];
    all.extend(late);
    all.extend(
        [Sort::Due, Sort::Received, Sort::Reference].map(|sort| Filters { sort, ..Filters::default() }),
    );
    all
}

#[test]
fn a_page_of_the_list_comes_out_of_an_index_in_its_order() {
    sqlite(&tables(), |store| async move {
        let sight = sight(&store);
        for filters in every_filter() {
            let plan =
                plan(&store, cases::statement(cases::matching(&sight, &filters, TODAY), &filters)).await;
            let inner =
                plan.lines().take_while(|line| !line.contains("SCAN c")).collect::<Vec<_>>().join("\n");
            assert!(!inner.contains("TEMP B-TREE"), "{filters:?}\n{plan}");
            assert!(
                inner.contains("USING INDEX ehc_case_") || inner.contains("COVERING INDEX ehc_case_"),
                "{plan}"
            );
        }
    });
}

#[test]
fn a_count_reads_an_index_alone() {
    sqlite(&tables(), |store| async move {
        let sight = sight(&store);
        for filters in every_filter() {
            let plan =
                plan(&store, cases::counted(cases::matching(&sight, &filters, TODAY)).counting()).await;
            assert!(plan.contains("USING COVERING INDEX ehc_case_"), "{filters:?}\n{plan}");
        }
    });
}

#[test]
fn a_page_that_is_not_full_tells_how_many_there_are_unless_it_is_past_the_end() {
    assert_eq!(cases::count_at_end(0, 50, 50), None);
    assert_eq!(cases::count_at_end(0, 0, 50), Some(0));
    assert_eq!(cases::count_at_end(0, 49, 50), Some(49));
    assert_eq!(cases::count_at_end(950, 1, 50), Some(951));
    assert_eq!(cases::count_at_end(50, 0, 50), None);
    assert_eq!(cases::count_at_end(1_000, 20, 50), Some(1_001));
}

#[test]
fn cases_with_late_advice_are_counted_from_the_advice_that_is_owed() {
    sqlite(&tables(), |store| async move {
        let sight = sight(&store);
        for (agency, ..) in crate::read::AgencyLate::ALL {
            let filters = Filters { agency_late: Some(agency), ..Filters::default() };
            let plan =
                plan(&store, cases::counted(cases::matching(&sight, &filters, TODAY)).counting()).await;
            assert!(plan.contains("INDEX ehc_advice_owed (area=? AND due<?)"), "{plan}");
            assert!(plan.contains("SEARCH c USING INDEX ehc_case_starts (area=? AND id=?)"), "{plan}");
        }
    });
}

#[test]
fn an_officer_s_monday_and_reviews_are_read_by_their_owner() {
    sqlite(&tables(), |store| async move {
        let sight = sight_of(&store, Role::CaseOfficer);
        let (one, two) = (Ids::seeded(2).next(), Ids::seeded(3).next());
        for owners in [[one].as_slice(), &[one, two]] {
            use monday::Which::{Behind, Late, Span, Waiting, Week};
            for which in [Late, Week, Waiting, Behind, Span(TODAY, TODAY)] {
                let of = (which, Some(owners));
                for query in
                    [monday::counted(&sight, of, TODAY).counting(), monday::rows(&sight, of, TODAY, (1, 25))]
                {
                    let plan = plan(&store, query).await;
                    assert!(plan.contains("INDEX ehc_due_owner (area=? AND owner=?)"), "{which:?}\n{plan}");
                }
            }
            let (from, to) = (Some(TODAY), TODAY);
            for which in [reviews::Which::Review { from, to }, reviews::Which::Transfer { from: None, to }] {
                let narrow = reviews::Narrow { owners: Some(owners), as_at: false };
                let counted = reviews::counted(&sight, which, narrow).counting();
                for query in [counted, reviews::rows(&sight, (which, narrow), (25, 1))] {
                    let plan = plan(&store, query).await;
                    assert!(plan.contains("ehc_case_list_owner (area=? AND owner=?)"), "{which:?}\n{plan}");
                }
            }
        }
    });
}

#[test]
fn a_manager_s_monday_is_read_in_the_order_of_its_risk_and_what_others_owe_from_that_alone() {
    sqlite(&tables(), |store| async move {
        let sight = sight(&store);
        let late = plan(&store, monday::rows(&sight, (monday::Which::Late, None), TODAY, (1, 25))).await;
        let inner = late.split("SCAN c").next().unwrap_or_default();
        assert!(inner.contains("INDEX ehc_due_rank (area=?)"), "{late}");
        for which in [monday::Which::Waiting, monday::Which::Behind] {
            let counted = monday::counted(&sight, (which, None), TODAY).counting();
            for query in [counted, monday::rows(&sight, (which, None), TODAY, (1, 25))] {
                let plan = plan(&store, query).await;
                assert!(plan.contains("INDEX ehc_due_advice (area=? AND day"), "{which:?}\n{plan}");
            }
        }
    });
}

#[test]
fn the_cases_of_a_visitor_s_few_children_are_counted_from_those_children() {
    sqlite(&tables(), |store| async move {
        let sight = sight_of(&store, Role::SocialWorker);
        let query = cases::counted(cases::matching(&sight, &Filters::default(), TODAY)).counting();
        let plan = plan(&store, query).await;
        assert!(plan.contains("COVERING INDEX ehc_case_child (area=? AND child_id=?)"), "{plan}");
    });
}

#[test]
fn every_list_is_understood_by_both_engines() {
    both_stores(&tables(), |store| async move {
        let (desk, _) = waymark_testkit_pages::desk(store.clone(), store.clone(), TODAY);
        let sight = sight(&store);
        let key = |day| crate::read::Key { day, reference: "WM-26-00001".into() };
        let agency = crate::read::AgencyLate::ALL
            .map(|(agency, ..)| Filters { agency_late: Some(agency), ..Filters::default() });
        let edges = [Sort::Due, Sort::Received, Sort::Reference].into_iter().flat_map(|sort| {
            [Some(TODAY), None].into_iter().flat_map(move |day| {
                [crate::read::Edge::After(key(day)), crate::read::Edge::Before(key(day))]
                    .map(|edge| Filters { sort, edge: Some(edge), ..Filters::default() })
            })
        });
        let more = Filters {
            unassigned: true,
            as_at: Some(true),
            team: Some(Ids::seeded(3).next()),
            ..Filters::default()
        };
        for filters in every_filter().into_iter().chain(agency).chain(edges).chain([more]) {
            let (rows, count) = cases::page(&desk, &sight, &filters, TODAY).await.unwrap();
            assert_eq!((rows.len(), count), (0, 0));
        }
        others(&desk, &sight).await;
    });
}

async fn others(desk: &Desk, sight: &Sight<Cohort>) {
    use super::asked;
    let store = desk.store();
    let ids = Ids::seeded(4);
    assert!(
        cases::chosen(desk, sight, &["WM-26-00001".into(), "WM-26-00002".into()]).await.unwrap().is_empty()
    );
    assert!(cases::chosen(desk, sight, &[]).await.unwrap().is_empty());
    let owners = [ids.next(), ids.next()];
    for which in [monday::Which::Late, monday::Which::Week, monday::Which::Waiting] {
        for owners in [None, Some(owners.as_slice())] {
            monday::limits(store, sight, (which, owners), TODAY, (1, 25)).await.unwrap();
        }
    }
    let span = |from| reviews::Which::Review { from, to: TODAY };
    let transfer = reviews::Which::Transfer { from: Some(TODAY), to: TODAY };
    let unknown = reviews::Which::TransferUnknown { year: 2027, born: [(TODAY, TODAY); 4] };
    for which in [span(None), span(Some(TODAY)), reviews::Which::ReviewUnknown, transfer, unknown] {
        for as_at in [true, false] {
            let narrow = reviews::Narrow { owners: Some(&owners), as_at };
            reviews::plans(desk, sight, (which, narrow), (25, 1)).await.unwrap();
        }
    }
    assert!(crate::store::young::with_plan(store, TODAY).await.unwrap().is_none());
    assert!(asked::open(store, sight, &[ids.next()], TODAY).await.unwrap().is_empty());
    assert!(asked::teams_of_setting(store, ids.next()).await.unwrap().is_empty());
    assert!(asked::one(store, ids.next(), TODAY).await.is_err());
}
