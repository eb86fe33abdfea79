//! Runs one test body on both engines: a folder of its own on SQLite, a database of its own on PostgreSQL.

use crate::cluster::Cluster;
use std::collections::hash_map::RandomState;
use std::future::Future;
use std::hash::{BuildHasher, Hasher};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use waymark_kernel::AreaId;
use waymark_store::{Area, Args, Migration, Place, Sql, Store};

/// The variable that holds the address of a PostgreSQL started for a whole run, such as
/// `postgres://postgres@localhost/postgres?host=/tmp/x`. Without it each test process starts its own.
pub const SERVER: &str = "WAYMARK_TEST_POSTGRES";

/// The area of every test that does not say otherwise.
pub const AREA: AreaId = AreaId(343);

/// Runs the body on an SQLite store, then on a PostgreSQL one, each fresh, with the tables of the migrations.
/// Where PostgreSQL is not installed a line says so; where `CI` is set that is a failure.
///
/// # Panics
/// When the body does, or a store cannot be made.
pub fn both_stores<F, Fut>(migrations: &[Migration], body: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    sqlite(migrations, &body);
    postgres(migrations, &body);
}

/// Runs the body on a fresh SQLite store.
///
/// # Panics
/// When the body does, or the store cannot be made.
#[expect(clippy::expect_used, reason = "a test must stop here")]
pub fn sqlite<F, Fut>(migrations: &[Migration], body: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    let folder = tempfile::tempdir().expect("a temporary folder");
    run(&Place::Folder(folder.path().into()), migrations, body);
}

/// Runs the body on a fresh PostgreSQL store, or says that it could not.
///
/// # Panics
/// When the body does, or the store cannot be made.
pub fn postgres<F, Fut>(migrations: &[Migration], body: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    with_database(|url| run(&Place::Database(url.into()), migrations, &body));
}

/// Gives the address of a fresh, empty PostgreSQL database to the body, and drops the database afterwards.
///
/// # Panics
/// When the body does, when the database cannot be made, or when `CI` is set and PostgreSQL is missing.
#[expect(clippy::panic, reason = "a missing part is a failure where CI is set")]
pub fn with_database(body: impl FnOnce(&str)) {
    match server() {
        Ok(server) => {
            let name = format!("t{:x}", RandomState::new().build_hasher().finish());
            let text = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
            command(&server.url("postgres"), format!("CREATE DATABASE {name} {text}"));
            body(&server.url(&name));
            command(&server.url("postgres"), format!("DROP DATABASE {name} WITH (FORCE)"));
        }
        Err(why) if std::env::var_os("CI").is_some() => panic!("PostgreSQL is missing: {why}"),
        Err(why) => println!("NOT RUN on PostgreSQL: {why}"),
    }
}

/// The area row of tests.
#[must_use]
pub fn ashdale() -> Area {
    let made = crate::clock::noon(waymark_kernel::day(2026, 1, 5)).at;
    Area { id: AREA, la: "343".into(), name: "Ashdale".into(), demo: true, made }
}

#[expect(clippy::expect_used, reason = "a test must stop here")]
fn run<F, Fut>(place: &Place, migrations: &[Migration], body: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    block_on(async {
        let store = Store::create(place, &ashdale(), migrations).await.expect("a fresh store");
        body(store.clone()).await;
        store.close().await;
    });
}

/// How SQLite reads a statement, a step a line: `SEARCH c USING INDEX …`. It keeps no statistics, so that what it does with
/// empty tables it does with full ones.
///
/// # Panics
/// When the statement cannot be prepared.
#[expect(clippy::expect_used, reason = "a test must stop here")]
pub async fn plan(store: &Store, sql: &str, values: Args) -> String {
    let sql = Sql::composed(format!("EXPLAIN QUERY PLAN {sql}"));
    let steps: Vec<(i64, i64, i64, String)> = store.all(sql, values).await.expect("a plan");
    steps.into_iter().map(|(.., step)| step).collect::<Vec<_>>().join("\n")
}

/// Runs a future to its end on a runtime of its own, with two threads so that writers can meet.
///
/// # Panics
/// When the runtime cannot be made.
#[expect(clippy::expect_used, reason = "a test must stop here")]
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(future)
}

#[expect(clippy::expect_used, reason = "a test must stop here")]
fn command(url: &str, sql: String) {
    use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
    block_on(async {
        let mut connection = PgConnection::connect(url).await.expect("the test server");
        connection.execute(AssertSqlSafe(sql)).await.expect("a database of the test server");
        connection.close().await.expect("the connection closes");
    });
}

/// A server to make databases on: the run's, or this process's own while any test uses it.
enum Server {
    OfTheRun(String),
    Own(Arc<Cluster>),
}

impl Server {
    fn url(&self, database: &str) -> String {
        match self {
            Self::OfTheRun(url) => {
                let (address, options) = url.split_once('?').unwrap_or((url, ""));
                let (server, _) = address.rsplit_once('/').unwrap_or((address, ""));
                format!("{server}/{database}?{options}")
            }
            Self::Own(cluster) => cluster.url(database),
        }
    }
}

fn server() -> std::io::Result<Server> {
    static OWN: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());
    if let Ok(url) = std::env::var(SERVER) {
        return Ok(Server::OfTheRun(url));
    }
    let mut own = OWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(running) = own.upgrade() {
        return Ok(Server::Own(running));
    }
    let started = Arc::new(Cluster::start()?);
    *own = Arc::downgrade(&started);
    Ok(Server::Own(started))
}
