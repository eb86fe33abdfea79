//! Brings the tables up to what this program knows, all missing steps in one transaction, and refuses tables made
//! by a program that knew more. It never edits a step that has run: its digest would differ, and that is refused too.

use crate::tx::{Connection, Tx};
use crate::{args, problem};
use sha2::{Digest, Sha256};
use sqlx::Executor as _;
use std::collections::{BTreeMap, BTreeSet};
use waymark_kernel::{Answer, Problem};

/// One step: a name such as `ehc/0001_cases`, and one text for both engines.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The folder of the room, a slash, a number and what it brings. Unique.
    pub name: &'static str,
    /// One or more statements, ended by semicolons.
    pub sql: &'static str,
}

/// The store's own tables come first.
const OWN: &[Migration] = &[
    Migration { name: "store/0001_areas", sql: include_str!("../migrations/0001_areas.sql") },
    Migration { name: "store/0002_journal", sql: include_str!("../migrations/0002_journal.sql") },
    Migration { name: "store/0003_texts", sql: include_str!("../migrations/0003_texts.sql") },
];

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migrations \
    (name TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL, place BIGINT NOT NULL)";

/// All steps in order, the store's own first.
pub(crate) fn with_own(migrations: &[Migration]) -> Answer<Vec<Migration>> {
    let all: Vec<Migration> = OWN.iter().chain(migrations).copied().collect();
    let mut names = BTreeSet::new();
    match all.iter().find(|m| !names.insert(m.name)) {
        Some(twice) => Err(Problem::fault("list the migrations", format!("{} stands twice", twice.name))),
        None => Ok(all),
    }
}

/// Runs what is missing, in the caller's transaction, which no other starting program can share.
pub(crate) async fn run(tx: &mut Tx, migrations: &[Migration]) -> Answer<()> {
    tx.execute(TABLE, args![]).await?;
    let ran: BTreeMap<String, String> = tx
        .all::<(String, String)>("SELECT name, digest FROM migrations", args![])
        .await?
        .into_iter()
        .collect();
    check(&ran, migrations)?;
    for migration in migrations.iter().filter(|m| !ran.contains_key(m.name)) {
        step(tx, migration).await?;
    }
    Ok(())
}

/// Refuses tables that this program would misread.
fn check(ran: &BTreeMap<String, String>, known: &[Migration]) -> Answer<()> {
    let known: BTreeMap<&str, String> = known.iter().map(|m| (m.name, digest(m))).collect();
    for (name, theirs) in ran {
        let sentence = match known.get(name.as_str()) {
            Some(ours) if ours == theirs => continue,
            Some(_) => format!(
                "These records were made by another build of Waymark: its step {name} differs from this one's."
            ),
            None => {
                format!("These records were made by a newer Waymark: this one does not know the step {name}.")
            }
        };
        let cure = "Nothing was changed. Use the Waymark that made them, or a newer one.";
        return Err(Problem::refuse("data", format!("{sentence} {cure}")));
    }
    Ok(())
}

/// One step and the note that it ran.
async fn step(tx: &mut Tx, migration: &Migration) -> Answer<()> {
    match &mut tx.connection {
        Connection::Postgres(transaction) => transaction
            .execute(sqlx::raw_sql(migration.sql))
            .await
            .map(|_| ())
            .map_err(|error| problem::of("run a migration", migration.name, &error)),
        Connection::Sqlite(direct) => direct
            .script(migration.sql)
            .map_err(|error| problem::of("run a migration", migration.name, &error)),
    }?;
    let note = "INSERT INTO migrations (name, digest, place) SELECT $1, $2, count(*) + 1 FROM migrations";
    tx.execute(note, args![migration.name, digest(migration)]).await.map(|_| ())
}

fn digest(migration: &Migration) -> String {
    hex::encode(Sha256::digest(migration.sql.as_bytes()))
}
