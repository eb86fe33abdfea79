//! People, children and stores that the tests of this room share.

use uuid::Uuid;
use waymark_access::{Access, LOG_MIGRATIONS, Label, MIGRATIONS, Relation, Role, Tie, Visitor, ties};
use waymark_kernel::{ChildId, Day, PersonId, day};
use waymark_store::{Engine, Migration, Place, Store};
use waymark_testkit::AREA;

/// The day of every test that does not say otherwise.
pub const TODAY: Day = day(2026, 3, 10);

/// All tables, as PostgreSQL holds them.
pub fn all_migrations() -> Vec<Migration> {
    MIGRATIONS.iter().chain(LOG_MIGRATIONS).copied().collect()
}

/// A person, team or setting by a small number.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A child by a small number.
pub fn child(number: u128) -> ChildId {
    ChildId(id(0xC0DE_0000 + number))
}

/// A visitor with no team, setting or cover.
pub fn visitor(person: u128, role: Role) -> Visitor {
    let agency = if role.is_family() { "family" } else { "council" }.to_owned();
    let name = format!("Person {person}");
    Visitor { person: PersonId(id(person)), name, role, agency, teams: vec![], setting: None, covers: vec![] }
}

/// Writes children and ties.
pub async fn write(store: &Store, children: Vec<(ChildId, Label)>, all: Vec<Tie>) {
    let job = store.write(move |tx| {
        Box::pin(async move {
            for (child, label) in children {
                ties::label(tx, child, label).await?;
            }
            ties::put(tx, &all).await
        })
    });
    job.await.unwrap();
}

/// A tie in force since last year.
pub fn tie(child: ChildId, actor: u128, relation: Relation) -> Tie {
    Tie::from_day(child, id(actor), relation, day(2025, 9, 1))
}

/// A log beside a store: its own folder on SQLite, the same database on PostgreSQL. Keep the folder while in use.
pub async fn log_beside(store: &Store) -> (Store, Option<tempfile::TempDir>) {
    match store.engine() {
        Engine::Postgres => (store.clone(), None),
        Engine::Sqlite => {
            let folder = tempfile::tempdir().unwrap();
            let place = Place::Folder(folder.path().into());
            (Store::open(&place, AREA, LOG_MIGRATIONS).await.unwrap(), Some(folder))
        }
    }
}

/// The door over a store and its log.
pub async fn access(store: &Store) -> (Access, Store, Option<tempfile::TempDir>) {
    let (log, folder) = log_beside(store).await;
    (Access::start(store.clone(), log.clone()), log, folder)
}
