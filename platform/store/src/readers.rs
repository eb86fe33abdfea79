//! The connections that only read. A read is one visit to a thread of its own, however many rows or statements it
//! takes, so that the threads which serve requests never wait for the disk.

use crate::direct::Direct;
use crate::problem::NOT_READ;
use crate::row::{FromRow, Row};
use crate::sql::{Args, Sql};
use crate::tx::{Connection, Tx};
use crate::writer::guarded;
use futures_util::future::{BoxFuture, FutureExt};
use futures_util::stream::{self, BoxStream, StreamExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use waymark_kernel::{Answer, AreaId, Problem};

/// How long to wait for a connection before answering Busy.
const PATIENCE: Duration = Duration::from_secs(10);
/// Rows of a stream that travel together, and how many such loads are made ahead of their reader.
const LOAD: usize = 256;
const AHEAD: usize = 2;

/// A bounded number of connections. Cloning is cheap.
#[derive(Debug, Clone)]
pub(crate) struct Readers(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    file: PathBuf,
    open: fn(&Path) -> Answer<Direct>,
    free: Arc<Semaphore>,
    idle: Mutex<Vec<Direct>>,
}

impl Readers {
    /// Connections to a file, each opened when it is first needed.
    pub(crate) fn new(file: PathBuf, most: usize, open: fn(&Path) -> Answer<Direct>) -> Self {
        let free = Arc::new(Semaphore::new(most));
        Self(Arc::new(Inner { file, open, free, idle: Mutex::default() }))
    }

    /// Runs a job with a connection, away from the threads that serve requests.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Direct) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let turn = self.turn().await?;
        let task = tokio::task::spawn_blocking(move || turn.take(job));
        task.await.map_err(|error| Problem::fault("read from the store", error))?
    }

    /// Runs a job that reads several things as they stood at one moment.
    pub(crate) async fn snapshot<T, F>(&self, area: AreaId, job: F) -> Answer<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send + 'static,
        T: Send + 'static,
    {
        let (turn, runtime) = (self.turn().await?, Handle::current());
        let task = tokio::task::spawn_blocking(move || {
            turn.lend(|direct| {
                let mut tx = Tx::new(Connection::Sqlite(Box::new(direct)), area);
                let answer = runtime.block_on(at_one_moment(&mut tx, job));
                let Connection::Sqlite(direct) = tx.connection else { return (None, answer) };
                (Some(*direct), answer)
            })
        });
        task.await.map_err(|error| Problem::fault("read from the store", error))?
    }

    /// Takes every row into `folded`; ends at the first error of `take`.
    pub(crate) async fn fold<T: Send + 'static>(
        &self,
        sql: Sql,
        args: Args,
        mut folded: T,
        mut take: impl FnMut(&mut T, &Row<'_>) -> Answer<()> + Send + 'static,
    ) -> Answer<T> {
        self.run(move |direct| {
            direct.each(&sql, &args, |row| take(&mut folded, row))?;
            Ok(folded)
        })
        .await
    }

    /// Every row as it comes, a bounded number made ahead of whoever reads them.
    pub(crate) fn stream<T: FromRow>(&self, sql: Sql, args: Args) -> BoxStream<'static, Answer<T>> {
        let readers = self.clone();
        let begun = async move {
            let (send, loads) = mpsc::channel(AHEAD);
            match readers.turn().await {
                Ok(turn) => drop(tokio::task::spawn_blocking(move || turn.feed(&sql, &args, &send))),
                // The channel is new and empty, so that the word fits.
                Err(problem) => drop(send.try_send(vec![Err(problem)])),
            }
            stream::unfold(loads, |mut loads| async { loads.recv().await.map(|load| (load, loads)) })
        };
        begun.flatten_stream().flat_map(stream::iter).boxed()
    }

    /// Closes the connections when what runs has ended; whoever asks afterwards is answered Busy.
    pub(crate) async fn close(&self) {
        let all = u32::try_from(self.0.free.available_permits()).unwrap_or(0);
        drop(self.0.free.acquire_many(all).await);
        self.0.free.close();
        self.0.idle().clear();
    }

    async fn turn(&self) -> Answer<Turn> {
        let busy = || Problem::Busy(NOT_READ.into());
        let waiting = self.0.free.clone().acquire_owned();
        let permit =
            tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| busy())?.map_err(|_| busy())?;
        Ok(Turn { readers: self.0.clone(), _permit: permit })
    }
}

impl Inner {
    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Direct>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to use one connection.
struct Turn {
    readers: Arc<Inner>,
    _permit: OwnedSemaphorePermit,
}

impl Turn {
    fn take<T>(self, job: impl FnOnce(&mut Direct) -> Answer<T>) -> Answer<T> {
        self.lend(|mut direct| {
            let answer = job(&mut direct);
            (Some(direct), answer)
        })
    }

    /// Gives a connection away for a job. One that does not come back, because the job panicked, is not used again.
    fn lend<T>(self, job: impl FnOnce(Direct) -> (Option<Direct>, Answer<T>)) -> Answer<T> {
        let idle = self.readers.idle().pop();
        let direct = match idle {
            Some(direct) => direct,
            None => (self.readers.open)(&self.readers.file)?,
        };
        let (back, answer) = job(direct);
        self.readers.idle().extend(back);
        answer
    }

    /// Sends rows until there are no more, or nobody reads them.
    fn feed<T: FromRow>(self, sql: &Sql, args: &Args, send: &mpsc::Sender<Vec<Answer<T>>>) {
        let mut load = Vec::with_capacity(LOAD);
        let gone = || Problem::fault("send a row", "nobody reads them");
        let fed = self.take(|direct| {
            direct.each(sql, args, |row| {
                load.push(Ok(T::from_row(row)?));
                if load.len() < LOAD {
                    return Ok(());
                }
                let full = std::mem::replace(&mut load, Vec::with_capacity(LOAD));
                send.blocking_send(full).map_err(|_| gone())
            })
        });
        load.extend(fed.err().map(Err));
        // Whoever went away does not need the rest.
        drop(send.blocking_send(load));
    }
}

async fn at_one_moment<T, F>(tx: &mut Tx, job: F) -> Answer<T>
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send,
{
    tx.execute("BEGIN", Args::new()).await?;
    let answer = guarded(job, tx).await;
    // What a reader did leaves nothing behind, so that either end is as good; this one also follows a failure.
    tx.forget();
    tx.execute("ROLLBACK", Args::new()).await?;
    answer
}
