//! A list holds exactly the children whose own page would open: the condition in SQL and the decision in Rust are
//! compared on random rows, on both engines.

use crate::support::{TODAY, access, all_migrations, child, id, tie, visitor, write};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use waymark_access::{Access, Action, Label, Policy, Relation, Role, Standing, State, Tie, Visitor, ties};
use waymark_kernel::{ChildId, PersonId, TeamId, add_days};
use waymark_store::{Sql, Store, args};
use waymark_testkit::both_stores;

const PEOPLE: std::ops::Range<u128> = 1..6;
const CHILDREN: u128 = 12;

/// A table as the slices keep it: the child's label beside their own columns.
const TABLE: &str =
    "CREATE TABLE seen_case (area BIGINT NOT NULL, child_id UUID NOT NULL, label BIGINT NOT NULL)";

fn any_of<T: Copy + std::fmt::Debug + 'static>(list: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(list)
}

fn any_tie() -> impl Strategy<Value = Tie> {
    let rows: Vec<Relation> = Relation::ALL.iter().copied().filter(|r| r.row() == Some(*r)).collect();
    let days = (-3i64..2, prop::option::of(-2i64..3));
    (0..CHILDREN, PEOPLE, prop::sample::select(rows), days, any_of(State::ALL)).prop_map(
        |(number, actor, relation, (from, to), state)| {
            let state = if relation.is_bar() { State::Confirmed } else { state };
            let (from, to) = (add_days(TODAY, from), to.map(|days| add_days(TODAY, days)));
            Tie { child: child(number), actor: id(actor), relation, from, to, state }
        },
    )
}

/// People, teams and settings share the same few ids, so that rows of the wrong kind of holder come up too.
fn any_visitor() -> impl Strategy<Value = Visitor> {
    let several = || prop::collection::vec(PEOPLE, 0..3);
    (PEOPLE, any_of(Role::ALL), several(), prop::option::of(PEOPLE), several()).prop_map(
        |(person, role, teams, setting, covers)| Visitor {
            teams: teams.into_iter().map(|n| TeamId(id(n))).collect(),
            setting: setting.map(id),
            covers: covers.into_iter().map(|n| PersonId(id(n))).collect(),
            ..visitor(person, role)
        },
    )
}

async fn listed(store: &Store, access: &Access, visitor: &Visitor, action: Action) -> BTreeSet<ChildId> {
    let scope = access.scope(visitor, action, TODAY, 2);
    let text = format!("SELECT c.child_id FROM seen_case c WHERE c.area = $1 AND {}", scope.sql);
    let mut values = args![store.area()];
    values.extend(scope.args);
    let rows: Vec<(ChildId,)> = store.all(Sql::composed(text), values).await.unwrap();
    rows.into_iter().map(|(child,)| child).collect()
}

async fn make_table(store: &Store) {
    store.write(|tx| Box::pin(async move { tx.execute(TABLE, args![]).await })).await.unwrap();
}

async fn make(store: &Store, children: &[(ChildId, Label)], rows: Vec<Tie>) {
    write(store, children.to_vec(), rows).await;
    for (child, label) in children.iter().copied() {
        let insert = "INSERT INTO seen_case (area, child_id, label) VALUES ($1, $2, $3)";
        store
            .write(move |tx| {
                Box::pin(async move { tx.execute(insert, args![tx.area(), child, label.number()]).await })
            })
            .await
            .unwrap();
    }
}

/// Any role and action for which a list can hold anybody at all.
fn any_asking() -> impl Strategy<Value = (Role, Action)> {
    let all = Role::ALL.iter().flat_map(|role| Action::ALL.iter().map(move |action| (*role, *action)));
    let policy = Policy::load();
    prop::sample::select(all.filter(|(r, a)| !policy.admitted(*r, *a).is_empty()).collect::<Vec<_>>())
}

#[test]
fn a_list_holds_exactly_the_children_whose_page_would_open() {
    both_stores(&all_migrations(), |store| async move {
        let mut runner = TestRunner::deterministic();
        let labels = prop_oneof![3 => Just(Label::Open), 1 => any_of(Label::ALL)];
        let children: Vec<_> = (0..CHILDREN).map(|n| (child(n), draw(&labels, &mut runner))).collect();
        let rows = draw(&prop::collection::vec(any_tie(), 500), &mut runner);
        make_table(&store).await;
        make(&store, &children, unique(rows)).await;
        let mut ties_of = Vec::new();
        for (child, label) in &children {
            ties_of.push((*child, *label, ties::of_child(&store, *child).await.unwrap()));
        }
        let (access, _log, _folder) = access(&store).await;
        let mut admitted = 0;
        for _ in 0..300 {
            let (role, action) = draw(&any_asking(), &mut runner);
            let visitor = Visitor { role, ..draw(&any_visitor(), &mut runner) };
            let may = |(child, label, ties): &(ChildId, Label, Vec<Tie>)| {
                let standing = Standing::of(&visitor, *label, ties, TODAY);
                let decision = access.policy().may_with(role, &standing.relations, action, *label);
                decision.allowed.then_some(*child)
            };
            let expected: BTreeSet<ChildId> = ties_of.iter().filter_map(may).collect();
            admitted += expected.len();
            assert_eq!(listed(&store, &access, &visitor, action).await, expected, "{visitor:?} {action}");
        }
        assert!(admitted > 300, "the random rows let nearly nobody in: {admitted}");
    });
}

fn draw<S: Strategy>(strategy: &S, runner: &mut TestRunner) -> S::Value {
    strategy.new_tree(runner).unwrap().current()
}

/// Of rows that share a key the last, as the table keeps it.
fn unique(rows: Vec<Tie>) -> Vec<Tie> {
    let mut kept: Vec<Tie> = Vec::new();
    for row in rows {
        kept.retain(|k| {
            (k.child, k.actor, k.relation, k.from) != (row.child, row.actor, row.relation, row.from)
        });
        kept.push(row);
    }
    kept
}

#[test]
fn the_same_value_has_one_place_and_the_places_begin_where_asked() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        let scope = access.scope(&visitor(1, Role::SendManager), Action::ListCase, TODAY, 7);
        assert!(scope.sql.contains("$7") && !scope.sql.contains("$6"), "{}", scope.sql);
        assert!(!scope.sql.contains(&format!("${}", 7 + scope.args.len())), "{}", scope.sql);
        let nobody = access.scope(&visitor(1, Role::Commissioner), Action::ListCase, TODAY, 2);
        assert_eq!((nobody.sql.as_str(), nobody.args.len()), ("(1 = 0)", 0));
    });
}

#[test]
fn a_canary_hidden_child_is_in_nobodys_list_but_that_of_the_person_named() {
    both_stores(&all_migrations(), |store| async move {
        make_table(&store).await;
        let (canary, open) = (child(1), child(2));
        let rows = vec![tie(canary, 1, Relation::Allocated), tie(canary, 2, Relation::Named)];
        make(&store, &[(canary, Label::Hidden), (open, Label::Open)], rows).await;
        let (access, _log, _folder) = access(&store).await;
        for (person, expected) in [(1, vec![open]), (2, vec![canary, open])] {
            for role in [Role::CaseOfficer, Role::SendManager] {
                let found = listed(&store, &access, &visitor(person, role), Action::ListCase).await;
                assert_eq!(found, expected.iter().copied().collect(), "{role} {person}");
            }
        }
    });
}
