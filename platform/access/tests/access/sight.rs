//! One child's page: the decision, the line in the log before anything leaves, and one same answer for "not
//! there" and "not yours".

use crate::support::{TODAY, access, all_migrations, child, id, log_beside, tie, visitor, write};
use waymark_access::{Access, Action, Count, Label, Purpose, Relation, Role, State, Tie, Visitor, ties};
use waymark_kernel::{ChildId, PersonId, Problem, add_days};
use waymark_store::{Store, args};
use waymark_testkit::{both_stores, noon};

const CASEWORK: (Action, Purpose) = (Action::ReadCase, Purpose::Casework);
const FAMILY: (Action, Purpose) = (Action::ReadFamilyPage, Purpose::Family);

async fn sees(access: &Access, visitor: &Visitor, child: ChildId, asking: (Action, Purpose)) -> bool {
    match access.sight_child(visitor, child, asking, noon(TODAY)).await {
        Ok(_) => true,
        Err(Problem::Missing) => false,
        Err(other) => panic!("{other}"),
    }
}

async fn lines(log: &Store) -> i64 {
    let count = "SELECT cast(count(*) as bigint) FROM access_log WHERE area = $1";
    log.one::<(i64,)>(count, args![log.area()]).await.unwrap().0
}

#[test]
fn every_look_is_a_line_and_a_refused_one_is_none() {
    both_stores(&all_migrations(), |store| async move {
        let (access, log, _folder) = access(&store).await;
        write(&store, vec![(child(1), Label::Open), (child(2), Label::Hidden)], vec![]).await;
        let officer = visitor(1, Role::CaseOfficer);
        assert!(sees(&access, &officer, child(1), CASEWORK).await);
        assert_eq!(lines(&log).await, 1);
        assert!(!sees(&access, &officer, child(2), CASEWORK).await);
        assert!(!sees(&access, &officer, child(3), CASEWORK).await);
        assert_eq!(lines(&log).await, 1);
    });
}

#[test]
fn an_officer_reads_every_open_case_and_works_only_their_own_and_those_they_cover() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        write(&store, vec![(child(1), Label::Open)], vec![tie(child(1), 1, Relation::Allocated)]).await;
        let (own, other) = (visitor(1, Role::CaseOfficer), visitor(2, Role::CaseOfficer));
        let covering = Visitor { covers: vec![own.person], ..visitor(3, Role::CaseOfficer) };
        let act = async |who: &Visitor| access.may_act(&store, who, (child(1), Action::Decide), TODAY).await;
        assert!(act(&own).await.unwrap().allowed);
        assert!(act(&covering).await.unwrap().allowed);
        assert!(act(&visitor(4, Role::SendManager)).await.unwrap().allowed);
        assert!(matches!(act(&other).await, Err(Problem::Refused(_))));
        assert!(matches!(act(&visitor(5, Role::Therapist)).await, Err(Problem::Missing)));
        assert!(sees(&access, &other, child(1), CASEWORK).await);
    });
}

#[test]
fn a_parents_access_ends_with_its_last_day_and_a_court_order_ends_it_at_once() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        let until = |last| Tie { to: Some(last), ..tie(child(1), 1, Relation::OwnChild) };
        let parent = visitor(1, Role::Parent);
        write(&store, vec![(child(1), Label::Open)], vec![until(TODAY)]).await;
        assert!(sees(&access, &parent, child(1), FAMILY).await);
        write(&store, vec![], vec![until(add_days(TODAY, -1))]).await;
        assert!(!sees(&access, &parent, child(1), FAMILY).await);
        write(&store, vec![], vec![until(add_days(TODAY, 30))]).await;
        assert!(sees(&access, &parent, child(1), FAMILY).await);
        write(&store, vec![], vec![tie(child(1), 1, Relation::OwnChildRestricted)]).await;
        assert!(!sees(&access, &parent, child(1), FAMILY).await);
    });
}

#[test]
fn only_a_confirmed_relation_lets_anybody_in() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        let supporter = visitor(1, Role::Supporter);
        write(&store, vec![(child(1), Label::Open)], vec![]).await;
        for state in State::ALL {
            let row = Tie { state: *state, ..tie(child(1), 1, Relation::Supporter) };
            write(&store, vec![], vec![row]).await;
            let expected = *state == State::Confirmed;
            assert_eq!(sees(&access, &supporter, child(1), FAMILY).await, expected, "{}", state.code());
        }
    });
}

#[test]
fn ending_a_relation_ends_it_at_once_and_it_can_begin_again() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        let officer = visitor(1, Role::SocialWorker);
        let summary = (Action::ReadSummary, Purpose::Casework);
        let row = tie(child(1), 1, Relation::Allocated);
        write(&store, vec![(child(1), Label::Open)], vec![row]).await;
        assert!(sees(&access, &officer, child(1), summary).await);
        let stop = store.write(move |tx| {
            Box::pin(async move { ties::stop(tx, child(1), id(1), Relation::Allocated, TODAY).await })
        });
        assert_eq!(stop.await.unwrap(), 1);
        assert!(!sees(&access, &officer, child(1), summary).await);
        write(&store, vec![], vec![row]).await;
        assert!(sees(&access, &officer, child(1), summary).await);
        let close = store.write(move |tx| {
            let last = add_days(TODAY, -1);
            Box::pin(async move { ties::close(tx, child(1), id(1), Relation::Allocated, last).await })
        });
        assert_eq!(close.await.unwrap(), 1);
        assert!(!sees(&access, &officer, child(1), summary).await);
    });
}

#[test]
fn a_bar_is_in_force_or_over_and_never_merely_invited() {
    both_stores(&all_migrations(), |store| async move {
        for state in [State::Invited, State::Accepted, State::Suspended] {
            let row = Tie { state, ..tie(child(1), 1, Relation::Conflict) };
            let put = store.write(move |tx| Box::pin(async move { ties::put(tx, &[row]).await })).await;
            assert!(matches!(put, Err(Problem::Fault(_))), "{}", state.code());
        }
        let row = tie(child(1), 1, Relation::Council);
        let put = store.write(move |tx| Box::pin(async move { ties::put(tx, &[row]).await })).await;
        assert!(matches!(put, Err(Problem::Fault(_))), "what follows from a role has no rows");
    });
}

#[test]
fn a_team_named_by_mistake_lets_nobody_of_the_team_in() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        write(&store, vec![(child(1), Label::Hidden)], vec![tie(child(1), 77, Relation::Named)]).await;
        let officer = Visitor {
            teams: vec![id(77).into()],
            setting: Some(id(77)),
            covers: vec![PersonId(id(77))],
            ..visitor(1, Role::CaseOfficer)
        };
        assert!(!sees(&access, &officer, child(1), CASEWORK).await);
        assert!(sees(&access, &visitor(77, Role::CaseOfficer), child(1), CASEWORK).await);
    });
}

#[test]
fn the_look_of_a_page_answers_for_its_parts() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        write(&store, vec![(child(1), Label::Open)], vec![]).await;
        let asking = (Action::ReadSummary, Purpose::Casework);
        let dco = Visitor { agency: "health".into(), ..visitor(1, Role::Dco) };
        let sight = access.sight_child(&dco, child(1), asking, noon(TODAY)).await.unwrap();
        assert_eq!(sight.child(), child(1));
        assert!(sight.may(Action::ReadHealthAdvice) && sight.require(Action::ReadHealthAdvice).is_ok());
        assert!(!sight.may(Action::ReadCareAdvice));
        assert!(matches!(sight.require(Action::ReadCase), Err(Problem::Missing)));
    });
}

#[test]
fn nothing_leaves_when_the_look_cannot_be_put_on_record() {
    both_stores(&all_migrations(), |store| async move {
        write(&store, vec![(child(1), Label::Open)], vec![]).await;
        // A second handle on the same records, so that closing the log leaves them readable.
        let (log, folder) = log_beside(&store).await;
        let log = if folder.is_some() {
            log
        } else {
            Store::open(store.place(), store.area(), &all_migrations()).await.unwrap()
        };
        let access = Access::start(store.clone(), log.clone());
        log.close().await;
        let officer = visitor(1, Role::CaseOfficer);
        let one = access.sight_child(&officer, child(1), CASEWORK, noon(TODAY)).await;
        assert!(matches!(one, Err(Problem::Busy(_))), "{one:?}");
        let list = access.sight_cohort(&officer, (Action::ListCase, Purpose::Casework), "cases", noon(TODAY));
        let sealed = list.unwrap().seal(vec!["Maya"], [child(1)].into_iter().collect());
        assert!(matches!(access.release(sealed).await, Err(Problem::Busy(_))));
    });
}

#[test]
fn a_list_is_one_line_with_its_purpose_its_size_and_a_digest_of_the_children() {
    both_stores(&all_migrations(), |store| async move {
        let (access, log, _folder) = access(&store).await;
        let officer = visitor(1, Role::CaseOfficer);
        let asking = (Action::ListCase, Purpose::Casework);
        let sight = access.sight_cohort(&officer, asking, "cases stage=advice", noon(TODAY)).unwrap();
        let children: Count = [child(1), child(2)].into_iter().collect();
        assert_eq!(access.release(sight.seal("page", children)).await.unwrap(), "page");
        let read = "SELECT purpose, what, children, digest, rule FROM access_log WHERE area = $1";
        let row: (String, String, i64, String, String) = log.one(read, args![log.area()]).await.unwrap();
        let bytes = [child(1).0.as_bytes().as_slice(), child(2).0.as_bytes()].concat();
        let digest = sha256(&bytes);
        let expected = ("casework", "cases stage=advice", 2, digest.as_str(), "council-reads-all");
        assert_eq!((row.0.as_str(), row.1.as_str(), row.2, row.3.as_str(), row.4.as_str()), expected);
        for role in [Role::Commissioner, Role::Administrator, Role::DataOfficer] {
            let refused = access.sight_cohort(&visitor(2, role), asking, "cases", noon(TODAY));
            assert!(matches!(refused, Err(Problem::Missing)), "{role}");
        }
    });
}

#[test]
fn the_machines_own_export_is_on_record_too_and_leaves_out_what_is_pending() {
    both_stores(&all_migrations(), |store| async move {
        let (access, log, _folder) = access(&store).await;
        let asking = (Action::ExportReturn, Purpose::Return);
        let sight = access.sight_area("export-sen2", asking, "sen2 2026", noon(TODAY)).unwrap();
        assert_eq!(sight.scope(1).sql, "(c.label <> 3)");
        access.release(sight.seal((), Count::default())).await.unwrap();
        let read = "SELECT role, rule FROM access_log WHERE area = $1";
        let row: (String, String) = log.one(read, args![log.area()]).await.unwrap();
        assert_eq!(row, ("export-sen2".into(), "command-line".into()));
    });
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(bytes))
}
