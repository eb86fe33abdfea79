//! The one writer of an SQLite folder. Jobs that wait together share one COMMIT; each has its own savepoint, so
//! one that refuses, fails or panics is undone alone. After a COMMIT the disk refused nothing more is written. It has
//! a thread of its own, so that a statement of a job is a call and not a message.

use crate::problem::{self, NOT_SAVED};
use crate::tx::{Connection, Tx};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use std::panic::AssertUnwindSafe;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot, watch};
use waymark_kernel::{Answer, Problem};

/// How many jobs share a COMMIT at most, and how many wait before callers are held back.
const BATCH: usize = 64;
const QUEUE: usize = 1024;

/// A job with its answer kept back until its fate is known.
type Job = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Done> + Send>;
type Reply = Box<dyn FnOnce(Option<Problem>) + Send>;

/// A job that has run: whether it wants to be kept, and how to tell its caller. Told `None`, its own answer goes out.
struct Done {
    keep: bool,
    reply: Reply,
}

/// The door to the writer.
#[derive(Debug)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
}

enum Message {
    Job(Job),
    Close(oneshot::Sender<()>),
}

impl Writer {
    /// Starts the writer over a connection of its own. Must be called within a runtime, which jobs may use.
    pub(crate) fn start(tx: Tx, broken: watch::Sender<bool>) -> Answer<Self> {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let (thread, runtime) = (std::thread::Builder::new().name("writer".into()), Handle::current());
        thread
            .spawn(move || serve(tx, jobs, &runtime, &broken))
            .map_err(|error| Problem::fault("start the writer", error))?;
        Ok(Self { queue })
    }

    /// Runs a job and answers when it is on disk or was undone.
    pub(crate) async fn run<T, F>(&self, job: F) -> Answer<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send + 'static,
        T: Send + 'static,
    {
        let (answer, told) = oneshot::channel();
        let job: Job = Box::new(move |tx| {
            Box::pin(async move {
                let outcome = guarded(job, tx).await;
                let keep = outcome.is_ok();
                let reply: Reply = Box::new(move |fate| {
                    // A caller that went away does not change what is on disk.
                    let _ = answer.send(fate.map_or(outcome, Err));
                });
                Done { keep, reply }
            })
        });
        self.queue.send(Message::Job(job)).await.map_err(|_| Problem::Busy(NOT_SAVED.into()))?;
        // A job dropped without an answer was never made permanent.
        told.await.map_err(|_| Problem::Busy(NOT_SAVED.into()))?
    }

    /// Ends the writer after what is queued.
    pub(crate) async fn close(&self) {
        let (closed, told) = oneshot::channel();
        if self.queue.send(Message::Close(closed)).await.is_ok() {
            let _ = told.await;
        }
    }
}

/// Runs a job so that a panic in it, or an error it swallowed, becomes an answer like any other.
pub(crate) async fn guarded<T, F>(job: F, tx: &mut Tx) -> Answer<T>
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send,
{
    let run = AssertUnwindSafe(async { job(&mut *tx).await }).catch_unwind().await;
    let outcome = run.unwrap_or_else(|_| Err(Problem::fault("run a write job", "it panicked")));
    if outcome.is_ok() && tx.spoiled {
        return Err(Problem::fault("run a write job", "it went on after a statement had failed"));
    }
    outcome
}

/// What the writer does after a batch.
enum After {
    Next,
    Close(oneshot::Sender<()>),
    /// The disk can no longer be trusted.
    Broken,
}

fn serve(mut tx: Tx, mut queue: mpsc::Receiver<Message>, runtime: &Handle, broken: &watch::Sender<bool>) {
    while let Some(message) = queue.blocking_recv() {
        let after = match message {
            Message::Close(closed) => After::Close(closed),
            Message::Job(first) => batch(&mut tx, first, &mut queue, runtime),
        };
        match after {
            After::Next => {}
            After::Close(closed) => {
                drop(tx);
                let _ = closed.send(());
                return;
            }
            After::Broken => {
                tracing::error!("a COMMIT failed: nothing more is written, and the program must exit");
                let _ = broken.send(true);
                // Dropping the queue answers everyone in it, and everyone after, with Busy.
                return;
            }
        }
    }
}

/// One transaction: the first job, and those that wait by the time it has run.
fn batch(tx: &mut Tx, first: Job, queue: &mut mpsc::Receiver<Message>, runtime: &Handle) -> After {
    if let Err(error) = run(tx, "BEGIN IMMEDIATE") {
        // The job was not run; dropping it tells its caller so.
        tracing::warn!(%error, "a write could not begin");
        let _ = run(tx, "ROLLBACK");
        return After::Next;
    }
    let mut replies = Vec::new();
    let mut next = Some(first);
    let mut after = After::Next;
    for ran in 1..=BATCH {
        let Some(job) = next.take() else { break };
        if let Err(Lost(error)) = in_savepoint(tx, job, &mut replies, runtime) {
            undo_all(tx, replies, &error);
            return after;
        }
        match if ran < BATCH { queue.try_recv().ok() } else { None } {
            Some(Message::Job(job)) => next = Some(job),
            Some(Message::Close(closed)) => after = After::Close(closed),
            None => {}
        }
    }
    if commit(tx, replies) { after } else { After::Broken }
}

/// The transaction is gone under a job: the disk was full or could not be read.
struct Lost(rusqlite::Error);

/// Runs one job in a savepoint of its own. A refusal waits for the COMMIT too: it may rest on what an earlier job
/// of this batch wrote.
fn in_savepoint(tx: &mut Tx, job: Job, replies: &mut Vec<Reply>, runtime: &Handle) -> Result<(), Lost> {
    if matches!(&tx.connection, Connection::Sqlite(direct) if !direct.undo) {
        replies.push(runtime.block_on(job(tx)).reply);
        return Ok(());
    }
    run(tx, "SAVEPOINT job").map_err(Lost)?;
    let done = runtime.block_on(job(tx));
    replies.push(done.reply);
    if !done.keep {
        tx.forget();
        run(tx, "ROLLBACK TO job").map_err(Lost)?;
    }
    run(tx, "RELEASE job").map_err(Lost)
}

/// Makes the batch permanent and lets the answers out. False when the disk can no longer be trusted.
fn commit(tx: &mut Tx, replies: Vec<Reply>) -> bool {
    tx.forget();
    let Err(error) = run(tx, "COMMIT") else {
        for reply in replies {
            reply(None);
        }
        return true;
    };
    let may_pass = problem::commit_may_pass(&error);
    if may_pass {
        undo_all(tx, replies, &error);
    } else {
        tracing::error!(%error, "COMMIT failed");
        answer_all(replies, problem::NOT_CONFIRMED);
    }
    may_pass
}

/// Nothing of this batch is kept; the next one begins afresh.
fn undo_all(tx: &mut Tx, replies: Vec<Reply>, error: &rusqlite::Error) {
    tracing::warn!(%error, "a batch of writes was undone");
    tx.forget();
    // SQLite may have undone it by itself; then there is nothing to roll back, which is as good.
    let _ = run(tx, "ROLLBACK");
    answer_all(replies, NOT_SAVED);
}

fn answer_all(replies: Vec<Reply>, sentence: &str) {
    for reply in replies {
        reply(Some(Problem::Busy(sentence.into())));
    }
}

fn run(tx: &mut Tx, sql: &'static str) -> Result<(), rusqlite::Error> {
    match &mut tx.connection {
        Connection::Sqlite(direct) => direct.word(sql),
        Connection::Postgres(_) => Ok(()),
    }
}
