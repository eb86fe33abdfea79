//! The store: one area's records, read by many and written by one job at a time, in order.

use crate::link::{self, Link};
use crate::migrate::{self, Migration};
use crate::place::{Engine, Place};
use crate::row::{FromRow, Row};
use crate::sql::{Args, Sql};
use crate::tx::Tx;
use crate::{fill, postgres, sqlite};
use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;
use std::sync::Arc;
use tokio::sync::watch;
use waymark_kernel::{Answer, AreaId, Problem};

/// One area's records. Cloning is cheap; all clones are one store.
#[derive(Debug, Clone)]
pub struct Store(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    area: AreaId,
    place: Place,
    backend: Backend,
    broken: watch::Receiver<bool>,
}

#[derive(Debug)]
enum Backend {
    Sqlite(sqlite::Engine),
    Postgres(postgres::Engine),
}

impl Store {
    /// Opens an area's records, making the folder or the tables where they are absent, and runs the migrations
    /// that are missing in one transaction: killed at any point, the next start begins that again.
    /// [`Store::create`] says what area a new folder is for.
    ///
    /// # Errors
    /// A Refusal in plain words when the records were made by a newer or another program, belong to another area,
    /// or the database sorts text by other than the C collation.
    pub async fn open(place: &Place, area: AreaId, migrations: &[Migration]) -> Answer<Self> {
        let migrations = migrate::with_own(migrations)?;
        let (report, broken) = watch::channel(false);
        let backend = match place {
            Place::Folder(folder) => {
                Backend::Sqlite(sqlite::Engine::open(folder, area, &migrations, report).await?)
            }
            Place::Database(url) => Backend::Postgres(postgres::Engine::open(url, area, &migrations).await?),
        };
        Ok(Self(Arc::new(Inner { area, place: place.clone(), backend, broken })))
    }

    /// A store over a folder that [`Store::fill`] fills.
    pub(crate) async fn to_fill(place: &Place, area: AreaId, migrations: &[Migration]) -> Answer<Self> {
        let Place::Folder(folder) = place else {
            return Err(Problem::refuse("database", "Only a folder is filled in bulk."));
        };
        let migrations = migrate::with_own(migrations)?;
        let (report, broken) = watch::channel(false);
        let backend = Backend::Sqlite(fill::open(folder, area, &migrations, report).await?);
        Ok(Self(Arc::new(Inner { area, place: place.clone(), backend, broken })))
    }

    /// The area whose records these are: bind it first in every statement.
    #[must_use]
    pub fn area(&self) -> AreaId {
        self.0.area
    }

    /// Where the records live.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.0.place
    }

    /// The engine behind this store.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.0.backend {
            Backend::Sqlite(_) => Engine::Sqlite,
            Backend::Postgres(_) => Engine::Postgres,
        }
    }

    /// Whether the disk failed while a transaction was being made permanent. Nothing more is written then, and
    /// the program must exit: what the disk kept is known only to a fresh start.
    #[must_use]
    pub fn broken(&self) -> bool {
        *self.0.broken.borrow()
    }

    /// Waits until the store is [`broken`](Store::broken); for ever, if all is well.
    pub async fn until_broken(&self) {
        if self.0.broken.clone().wait_for(|broken| *broken).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Every row.
    ///
    /// # Errors
    /// Busy when the engine cannot answer just now; a Fault when the statement is wrong.
    pub async fn all<T: FromRow>(&self, sql: impl Into<Sql> + Send, args: Args) -> Answer<Vec<T>> {
        let sql = sql.into();
        match &self.0.backend {
            Backend::Sqlite(engine) => engine.readers.run(move |direct| direct.all(&sql, &args)).await,
            Backend::Postgres(engine) => link::all(Link::Pool(engine.readers.clone()), &sql, args).await,
        }
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As [`Store::all`].
    pub async fn optional<T: FromRow>(&self, sql: impl Into<Sql> + Send, args: Args) -> Answer<Option<T>> {
        let sql = sql.into();
        match &self.0.backend {
            Backend::Sqlite(engine) => engine.readers.run(move |direct| direct.optional(&sql, &args)).await,
            Backend::Postgres(engine) => link::optional(Link::Pool(engine.readers.clone()), &sql, args).await,
        }
    }

    /// The first row.
    ///
    /// # Errors
    /// [`Problem::Missing`] when there is none; otherwise as [`Store::all`].
    pub async fn one<T: FromRow>(&self, sql: impl Into<Sql> + Send, args: Args) -> Answer<T> {
        self.optional(sql, args).await?.ok_or(Problem::Missing)
    }

    /// Every row as it comes, in constant memory, as it stood when the first was read. A few streams can run at
    /// once; they do not hold up [`Store::all`].
    pub fn stream<T: FromRow>(&self, sql: impl Into<Sql>, args: Args) -> BoxStream<'static, Answer<T>> {
        match &self.0.backend {
            Backend::Sqlite(engine) => engine.streams.stream(sql.into(), args),
            Backend::Postgres(engine) => link::stream(engine.streams.clone(), sql.into(), args),
        }
    }

    /// Takes every row into `start`, one after another in constant memory, as they stood when the first was read. Ends
    /// at the first error of `take`. No page waits for it.
    ///
    /// # Errors
    /// As [`Store::all`], and what `take` says.
    pub async fn fold<T, F>(&self, sql: impl Into<Sql>, args: Args, start: T, take: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnMut(&mut T, &Row<'_>) -> Answer<()> + Send + 'static,
    {
        match &self.0.backend {
            Backend::Sqlite(engine) => engine.streams.fold(sql.into(), args, start, take).await,
            Backend::Postgres(engine) => {
                link::fold(engine.streams.clone(), &sql.into(), args, start, take).await
            }
        }
    }

    /// Runs a job that only reads, on what stood when its first statement ran: a page and its count cannot differ.
    /// On SQLite it is one visit to the engine, however many statements it has.
    ///
    /// # Errors
    /// The job's own; otherwise as [`Store::all`]. A Fault when the job writes.
    pub async fn snapshot<T, F>(&self, job: F) -> Answer<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send + 'static,
        T: Send + 'static,
    {
        match &self.0.backend {
            Backend::Sqlite(engine) => engine.readers.snapshot(self.0.area, job).await,
            Backend::Postgres(engine) => engine.snapshot(self.0.area, job).await,
        }
    }

    /// Runs a job that writes. All of it is kept or none; `Ok` means that it is on disk. Jobs of one area run one
    /// after another on both engines, so what a job reads cannot change under it. On SQLite jobs that wait
    /// together share one COMMIT.
    ///
    /// # Errors
    /// The job's own; Busy when it cannot be saved just now (nothing was changed); a Fault when the job panicked.
    pub async fn write<T, F>(&self, job: F) -> Answer<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send + 'static,
        T: Send + 'static,
    {
        match &self.0.backend {
            Backend::Sqlite(engine) => engine.writer.run(job).await,
            Backend::Postgres(engine) => engine.run(self.0.area, job).await,
        }
    }

    /// Lets the engine count its rows, so that it chooses indexes well. Call it after a bulk load.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn analyse(&self) -> Answer<()> {
        self.write(|tx| Box::pin(async move { tx.execute("ANALYZE", Vec::new()).await.map(|_| ()) })).await
    }

    /// Closes the connections when what is queued has been written. Reads and writes answer Busy afterwards.
    pub async fn close(&self) {
        match &self.0.backend {
            Backend::Sqlite(engine) => engine.close().await,
            Backend::Postgres(engine) => engine.close().await,
        }
    }
}
