//! Who has looked: what a family reads of it, what staff read, and what nobody reads.

use crate::support::{TODAY, access, all_migrations, child, tie, visitor, write};
use waymark_access::{Access, Action, Label, PageOf, Purpose, Relation, Role, Visitor, Whose};
use waymark_kernel::{PersonId, Problem, add_days};
use waymark_testkit::{both_stores, noon};

const FIRST: PageOf = PageOf { page: 1, per: 50 };

async fn look(access: &Access, visitor: &Visitor, asking: (Action, Purpose), days: i64) {
    let _ = access.sight_child(visitor, child(1), asking, noon(add_days(TODAY, days))).await.unwrap();
}

#[test]
fn a_family_reads_the_day_the_role_and_the_agency_and_nothing_of_each_other() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        let rows = vec![tie(child(1), 1, Relation::OwnChild), tie(child(1), 2, Relation::OwnChild)];
        write(&store, vec![(child(1), Label::Open)], rows).await;
        let casework = (Action::ReadCase, Purpose::Casework);
        let officer = visitor(5, Role::CaseOfficer);
        look(&access, &officer, casework, -1).await;
        look(&access, &officer, casework, 0).await;
        look(&access, &visitor(6, Role::CaseOfficer), casework, 0).await;
        let page = (Action::ReadFamilyPage, Purpose::Family);
        look(&access, &visitor(2, Role::Parent), page, 0).await;
        look(&access, &officer, (Action::ReadCase, Purpose::Safeguarding), 0).await;
        let sight = access.sight_child(&visitor(1, Role::Parent), child(1), page, noon(TODAY)).await.unwrap();
        let (read, count) = access.log().for_family(&sight, FIRST).await.unwrap();
        assert_eq!(count, 2, "days and roles are counted, not looks");
        let read: Vec<_> = read.iter().map(|d| (d.day, d.role, d.agency.as_str(), d.times)).collect();
        let yesterday = add_days(TODAY, -1);
        let expected =
            [(TODAY, Role::CaseOfficer, "council", 2), (yesterday, Role::CaseOfficer, "council", 1)];
        assert_eq!(read, expected);
        assert!(matches!(access.log().for_staff(&sight, Whose::All, FIRST).await, Err(Problem::Missing)));
    });
}

#[test]
fn staff_read_who_looked_but_not_who_looked_for_safeguarding() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        write(&store, vec![(child(1), Label::Open)], vec![]).await;
        look(&access, &visitor(5, Role::CaseOfficer), (Action::ReadCase, Purpose::Casework), -2).await;
        look(&access, &visitor(6, Role::CaseOfficer), (Action::ReadCase, Purpose::Safeguarding), -1).await;
        let manager = visitor(7, Role::SendManager);
        let asking = (Action::ReadLooked, Purpose::Casework);
        let sight = access.sight_child(&manager, child(1), asking, noon(TODAY)).await.unwrap();
        let (looks, _) = access.log().for_staff(&sight, Whose::All, FIRST).await.unwrap();
        let people: Vec<PersonId> = looks.iter().map(|look| look.person).collect();
        assert_eq!(people, [manager.person, visitor(5, Role::CaseOfficer).person]);
    });
}

#[test]
fn looks_at_a_hidden_record_leave_no_trace_in_what_the_family_reads_later() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        let rows = vec![tie(child(1), 1, Relation::OwnChild), tie(child(1), 5, Relation::Named)];
        write(&store, vec![(child(1), Label::Hidden)], rows).await;
        look(&access, &visitor(5, Role::CaseOfficer), (Action::ReadCase, Purpose::Casework), -1).await;
        write(&store, vec![(child(1), Label::Open)], vec![]).await;
        let page = (Action::ReadFamilyPage, Purpose::Family);
        let sight = access.sight_child(&visitor(1, Role::Parent), child(1), page, noon(TODAY)).await.unwrap();
        assert!(access.log().for_family(&sight, FIRST).await.unwrap().0.is_empty());
    });
}

#[test]
fn who_may_not_read_who_has_looked_is_told_nothing() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        let rows = vec![tie(child(1), 1, Relation::OwnChildNoPr)];
        write(&store, vec![(child(1), Label::Open)], rows).await;
        let page = (Action::ReadFamilyPage, Purpose::Family);
        let sight = access.sight_child(&visitor(1, Role::Parent), child(1), page, noon(TODAY)).await.unwrap();
        assert!(matches!(access.log().for_family(&sight, FIRST).await, Err(Problem::Missing)));
    });
}

#[test]
fn a_family_that_reads_its_own_page_often_pushes_no_look_of_staff_out_of_sight() {
    both_stores(&all_migrations(), |store| async move {
        let (access, _log, _folder) = access(&store).await;
        write(&store, vec![(child(1), Label::Open)], vec![tie(child(1), 1, Relation::OwnChild)]).await;
        look(&access, &visitor(5, Role::CaseOfficer), (Action::ReadCase, Purpose::Casework), -3).await;
        for _ in 0..7 {
            look(&access, &visitor(1, Role::Parent), (Action::ReadFamilyPage, Purpose::Family), -1).await;
        }
        let manager = visitor(7, Role::SendManager);
        let asking = (Action::ReadLooked, Purpose::Casework);
        let sight = access.sight_child(&manager, child(1), asking, noon(TODAY)).await.unwrap();
        let seen = async |whose, page| {
            let page = PageOf { page, per: 4 };
            let (looks, count) = access.log().for_staff(&sight, whose, page).await.unwrap();
            (looks.iter().map(|look| look.role).collect::<Vec<_>>(), count)
        };
        let (officer, parent) = (Role::CaseOfficer, Role::Parent);
        assert_eq!(seen(Whose::All, 1).await, (vec![Role::SendManager, parent, parent, parent], 9));
        assert_eq!(seen(Whose::All, 3).await, (vec![officer], 9));
        assert_eq!(seen(Whose::All, 4).await, (vec![], 9), "past the end");
        assert_eq!(seen(Whose::Staff, 1).await, (vec![Role::SendManager, officer], 2));
        assert_eq!(seen(Whose::Family, 2).await, (vec![parent; 3], 7));
    });
}
