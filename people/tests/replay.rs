//! Tables are what the facts made: whatever was done, reading the journal from its beginning finds the same rows.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::{TODAY, officer};
use futures_util::StreamExt;
use proptest::prelude::*;
use std::collections::BTreeMap;
use waymark_access::Label;
use waymark_kernel::{ChildId, Day, FactId, PersonId, VersionId, add_days};
use waymark_people::facts::{FamilyRecorded, RoleGiven};
use waymark_people::{
    By, ChildDetails, Fact, PersonDetails, children, covers, families, pairs, persons, roles,
};
use waymark_store::{Store, args, journal};
use waymark_testkit::stores::sqlite;

/// What can be done; numbers choose among what is there.
#[derive(Debug, Clone)]
enum Deed {
    RecordChild(u8),
    ChangeChild(usize, u8),
    Hide(usize),
    Open(usize),
    RecordPerson(u8),
    ChangePerson(usize, u8),
    RecordFamily(usize, usize),
    EndFamily(usize),
    GiveRole(usize),
    EndRole(usize),
    SetCover(usize, usize, i64),
    EndCover(usize),
    FindPairs(usize),
    AnswerPair(usize, bool),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let which = 0_usize..8;
    let deed = prop_oneof![
        4 => any::<u8>().prop_map(Deed::RecordChild),
        4 => (which.clone(), any::<u8>()).prop_map(|(n, x)| Deed::ChangeChild(n, x)),
        1 => which.clone().prop_map(Deed::Hide),
        1 => which.clone().prop_map(Deed::Open),
        4 => any::<u8>().prop_map(Deed::RecordPerson),
        1 => (which.clone(), any::<u8>()).prop_map(|(n, x)| Deed::ChangePerson(n, x)),
        2 => (which.clone(), which.clone()).prop_map(|(c, p)| Deed::RecordFamily(c, p)),
        1 => which.clone().prop_map(Deed::EndFamily),
        2 => which.clone().prop_map(Deed::GiveRole),
        1 => which.clone().prop_map(Deed::EndRole),
        2 => (which.clone(), which.clone(), 0_i64..30).prop_map(|(a, b, d)| Deed::SetCover(a, b, d)),
        1 => which.clone().prop_map(Deed::EndCover),
        2 => which.clone().prop_map(Deed::FindPairs),
        1 => (which, any::<bool>()).prop_map(|(n, same)| Deed::AnswerPair(n, same)),
    ];
    prop::collection::vec(deed, 1..40)
}

/// What was made so far, to choose from.
#[derive(Default)]
struct Made {
    children: Vec<ChildId>,
    people: Vec<PersonId>,
    families: Vec<FactId>,
    roles: Vec<FactId>,
    covers: Vec<FactId>,
}

fn pick<T: Copy>(from: &[T], n: usize) -> Option<T> {
    from.get(n % from.len().max(1)).copied()
}

/// Does one thing, where there is something to do it to. What is refused makes no fact.
async fn act(store: &Store, by: &By, made: &mut Made, deed: Deed) -> Option<()> {
    let by = by.clone();
    match deed {
        Deed::RecordChild(x) => {
            let details = ChildDetails::new(format!("Child {x}"), "Ash", add_days(TODAY, -i64::from(x) * 20));
            made.children.push(write_job!(store, tx => children::record(tx, &by, details)).ok()?);
        }
        Deed::ChangeChild(n, x) => {
            let (child, mut details) =
                (pick(&made.children, n)?, ChildDetails::new(format!("Child {x}"), "Bell", TODAY));
            details.gp = Some("Dr Ash".into());
            write_job!(store, tx => children::change(tx, &by, child, None, details)).ok()?;
        }
        Deed::Hide(n) => {
            let child = pick(&made.children, n)?;
            write_job!(store, tx => children::set_label(tx, &by, child, Label::Hidden, None)).ok()?;
        }
        Deed::Open(n) => {
            let child = pick(&made.children, n)?;
            write_job!(store, tx => children::set_label(tx, &by, child, Label::Open, None)).ok()?;
        }
        Deed::RecordPerson(x) => {
            let details = PersonDetails::named(format!("Person {x}"));
            made.people.push(write_job!(store, tx => persons::record(tx, &by, details, None)).ok()?);
        }
        Deed::ChangePerson(n, x) => {
            let (person, details) = (pick(&made.people, n)?, PersonDetails::named(format!("Person {x}")));
            write_job!(store, tx => persons::change(tx, &by, person, details)).ok()?;
        }
        deed => return act_among(store, by, made, deed).await,
    }
    Some(())
}

async fn act_among(store: &Store, by: By, made: &mut Made, deed: Deed) -> Option<()> {
    match deed {
        Deed::RecordFamily(c, p) => {
            let (child, recorded) = (pick(&made.children, c)?, family(pick(&made.people, p)?));
            made.families.push(write_job!(store, tx => families::record(tx, &by, child, recorded)).ok()?);
        }
        Deed::EndFamily(n) => {
            let line = pick(&made.families, n)?;
            write_job!(store, tx => families::end(tx, &by, line, add_days(TODAY, 3))).ok()?;
        }
        Deed::GiveRole(n) => {
            let given = officer_role(pick(&made.people, n)?);
            made.roles.push(write_job!(store, tx => roles::give(tx, &by, given)).ok()?);
        }
        Deed::EndRole(n) => {
            let role = pick(&made.roles, n)?;
            write_job!(store, tx => roles::end(tx, &by, role, add_days(TODAY, 5))).ok()?;
        }
        Deed::SetCover(a, b, days) => {
            let (away, cover) = (pick(&made.people, a)?, pick(&made.people, b)?);
            let (first, last) = (add_days(TODAY, days), add_days(TODAY, days + 4));
            made.covers.push(write_job!(store, tx => covers::set(tx, &by, away, cover, first, last)).ok()?);
        }
        Deed::EndCover(n) => {
            let cover = pick(&made.covers, n)?;
            write_job!(store, tx => covers::end(tx, &by, cover)).ok()?;
        }
        Deed::FindPairs(n) => {
            let child = pick(&made.children, n)?;
            write_job!(store, tx => pairs::find(tx, &by, child, &[])).ok()?;
        }
        Deed::AnswerPair(n, same) => {
            let open: Vec<FactId> = pairs::open(store).await.ok()?.iter().map(|pair| pair.id).collect();
            let pair = pick(&open, n)?;
            write_job!(store, tx => pairs::answer(tx, &by, pair, same)).ok()?;
        }
        _ => return None,
    }
    Some(())
}

fn family(person: PersonId) -> FamilyRecorded {
    FamilyRecorded {
        person,
        right: "pr".into(),
        relationship: None,
        lives_with: true,
        first_contact: false,
        from: TODAY,
        to: None,
    }
}

fn officer_role(person: PersonId) -> RoleGiven {
    RoleGiven {
        person,
        role: "case_officer".into(),
        agency: "council".into(),
        team: None,
        setting: None,
        from: TODAY,
        to: None,
    }
}

/// The rows that facts make, as far as ids, codes and days go.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tables {
    children: BTreeMap<ChildId, (i64, VersionId, i64)>,
    people: BTreeMap<PersonId, VersionId>,
    families: BTreeMap<FactId, (ChildId, PersonId, Option<Day>)>,
    roles: BTreeMap<FactId, (PersonId, String, Option<Day>)>,
    covers: BTreeMap<FactId, (PersonId, PersonId, Day, Day)>,
    pairs: BTreeMap<FactId, (ChildId, ChildId, Option<i64>)>,
}

/// What the journal makes of it.
async fn replayed(store: &Store) -> Tables {
    let mut tables = Tables::default();
    let mut entries = journal::since(store, 0);
    while let Some(entry) = entries.next().await {
        let fact = entry.unwrap().fact;
        if fact.slice == waymark_people::SLICE {
            let said = serde_json::from_str(fact.payload.as_deref().unwrap()).unwrap();
            replay(&mut tables, fact.id, fact.subject.child, said);
        }
    }
    tables
}

fn replay(tables: &mut Tables, id: FactId, child: Option<ChildId>, fact: Fact) {
    let of_child = || child.unwrap();
    match fact {
        Fact::ChildRecorded { record_no, version } => {
            tables.children.insert(of_child(), (record_no, version, 0));
        }
        Fact::ChildChanged { version } => tables.children.get_mut(&of_child()).unwrap().1 = version,
        Fact::LabelSet { label, .. } => tables.children.get_mut(&of_child()).unwrap().2 = label,
        Fact::PersonRecorded { person, version, .. } | Fact::PersonChanged { person, version, .. } => {
            tables.people.insert(person, version);
        }
        Fact::FamilyRecorded(said) => {
            tables.families.insert(id, (of_child(), said.person, said.to));
        }
        Fact::FamilyEnded { recorded, to } => tables.families.get_mut(&recorded).unwrap().2 = Some(to),
        Fact::RoleGiven(said) => {
            tables.roles.insert(id, (said.person, said.role, said.to));
        }
        Fact::RoleEnded { given, to } => tables.roles.get_mut(&given).unwrap().2 = Some(to),
        Fact::CoverSet { person, covered_by, from, to } => {
            tables.covers.insert(id, (person, covered_by, from, to));
        }
        Fact::CoverEnded { set } => {
            tables.covers.remove(&set);
        }
        Fact::PairFound { other, .. } => {
            tables.pairs.insert(id, (of_child(), other, None));
        }
        Fact::PairAnswered { found, same } => tables.pairs.get_mut(&found).unwrap().2 = Some(same.into()),
        other => panic!("no deed makes {other:?}"),
    }
}

/// What stands in the tables.
async fn standing(store: &Store) -> Tables {
    let area = store.area();
    let children = "SELECT child_id, record_no, version, label FROM people_child WHERE area = $1";
    let people = "SELECT id, version FROM people_person WHERE area = $1";
    let families = "SELECT id, child_id, person, to_day FROM people_family WHERE area = $1";
    let roles = "SELECT id, person, role, to_day FROM people_role WHERE area = $1";
    let covers = "SELECT id, person, covered_by, from_day, to_day FROM people_cover WHERE area = $1";
    let children = store.all::<(ChildId, i64, VersionId, i64)>(children, args![area]).await.unwrap();
    let people = store.all::<(PersonId, VersionId)>(people, args![area]).await.unwrap();
    let families = store.all::<(FactId, ChildId, PersonId, Option<Day>)>(families, args![area]).await;
    let roles = store.all::<(FactId, PersonId, String, Option<Day>)>(roles, args![area]).await;
    let covers = store.all::<(FactId, PersonId, PersonId, Day, Day)>(covers, args![area]).await;
    let pairs = "SELECT id, newer, other, answer FROM people_pair WHERE area = $1";
    let pairs = store.all::<(FactId, ChildId, ChildId, Option<i64>)>(pairs, args![area]).await;
    Tables {
        pairs: pairs.unwrap().into_iter().map(|(id, a, b, c)| (id, (a, b, c))).collect(),
        children: children.into_iter().map(|(id, no, version, label)| (id, (no, version, label))).collect(),
        people: people.into_iter().collect(),
        families: families.unwrap().into_iter().map(|(id, a, b, c)| (id, (a, b, c))).collect(),
        roles: roles.unwrap().into_iter().map(|(id, a, b, c)| (id, (a, b, c))).collect(),
        covers: covers.unwrap().into_iter().map(|(id, a, b, c, d)| (id, (a, b, c, d))).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn the_journal_read_from_its_beginning_finds_the_tables(deeds in deeds()) {
        sqlite(&common::tables(), |store| {
            let deeds = deeds.clone();
            async move {
                let (by, mut made) = (officer(), Made::default());
                for deed in deeds {
                    act(&store, &by, &mut made, deed).await;
                }
                assert_eq!(replayed(&store).await, standing(&store).await);
            }
        });
    }
}
