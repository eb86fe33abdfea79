//! The access log: lines that wait together are written together, and each caller hears when its own is on disk.
//! It must never answer "logged" before that.

use crate::line::Line;
use crate::sight::{Child, Sight};
use crate::store::log as sql;
use crate::{Action, Role};
use tokio::sync::{mpsc, oneshot};
use waymark_kernel::{Answer, Day, Instant, PersonId, Problem};
use waymark_store::Store;

/// How many lines one write holds at most, and how many wait before callers are held back.
const BATCH: usize = 64;
const QUEUE: usize = 1024;

const NOT_LOGGED: &str =
    "We cannot show this just now, because we could not record that you looked. Try again in a minute.";

type Waiting = (Line, oneshot::Sender<bool>);

/// The log of who looked. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Log {
    store: Store,
    queue: mpsc::Sender<Waiting>,
}

/// One line for a family: who looked, by role and agency, on a day. Never a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOfLooks {
    /// The day.
    pub day: Day,
    /// The role that looked.
    pub role: Role,
    /// The code of the agency it looked for.
    pub agency: String,
    /// How often on that day.
    pub times: i64,
}

/// One line for staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub at: Instant,
    /// Who.
    pub person: PersonId,
    /// In which role.
    pub role: Role,
    /// For which agency, by its code.
    pub agency: String,
    /// To do what.
    pub action: Action,
    /// The code of the purpose.
    pub purpose: String,
}

/// Whose looks a page for staff shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Those of staff, settings and whoever else is not of the family.
    Staff,
    /// Those of the family and of whoever it invited.
    Family,
}

/// Which rows of a list: from 1, and how many on each page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageOf {
    /// The page, from 1.
    pub page: u64,
    /// Rows a page.
    pub per: u64,
}

impl Log {
    pub(crate) fn start(store: Store) -> Self {
        let (queue, lines) = mpsc::channel(QUEUE);
        tokio::spawn(serve(store.clone(), lines));
        Self { store, queue }
    }

    /// Answers when the line is on disk.
    pub(crate) async fn append(&self, line: Line) -> Answer<()> {
        let busy = || Problem::Busy(NOT_LOGGED.to_owned());
        let (tell, told) = oneshot::channel();
        self.queue.send((line, tell)).await.map_err(|_| busy())?;
        if told.await.unwrap_or(false) { Ok(()) } else { Err(busy()) }
    }

    /// Who has looked at one child, for the family: by day, newest first, role and agency. Looks by the family
    /// itself are left out, so that parents living apart learn nothing of each other; so are silent ones. One page, and
    /// how many lines there are in all, counted to 1,001.
    ///
    /// # Errors
    /// [`Problem::Missing`] when this look does not cover it; otherwise as [`Store::all`].
    pub async fn for_family(&self, sight: &Sight<Child>, page: PageOf) -> Answer<(Vec<DayOfLooks>, u64)> {
        sight.require(Action::ReadLooked)?;
        sql::for_family(&self.store, sight.child(), page).await
    }

    /// Who has looked at one child, for staff: newest first, looks for safeguarding left out. One page, and how many
    /// looks there are in all, counted to 1,001.
    ///
    /// # Errors
    /// [`Problem::Missing`] when this look does not cover it or the reader is of the family; otherwise as
    /// [`Store::all`].
    pub async fn for_staff(
        &self,
        sight: &Sight<Child>,
        whose: Whose,
        page: PageOf,
    ) -> Answer<(Vec<Look>, u64)> {
        sight.require(Action::ReadLooked)?;
        if sight.role().is_family() {
            return Err(Problem::Missing);
        }
        sql::for_staff(&self.store, sight.child(), whose, page).await
    }
}

async fn serve(store: Store, mut queue: mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::with_capacity(BATCH);
    while queue.recv_many(&mut waiting, BATCH).await > 0 {
        let (lines, callers): (Vec<Line>, Vec<_>) = waiting.drain(..).unzip();
        let kept = store.write(move |tx| Box::pin(async move { sql::append(tx, &lines).await })).await;
        if let Err(problem) = &kept {
            tracing::error!(%problem, lines = callers.len(), "the access log cannot be written");
        }
        for caller in callers {
            // A caller that went away does not change what is on disk.
            let _ = caller.send(kept.is_ok());
        }
    }
}
