//! One transaction: what a write job may do. Once a statement has failed the transaction can only be undone,
//! on both engines alike, whatever the job makes of the error.

use crate::direct::Direct;
use crate::journal::Head;
use crate::link::{self, Link};
use crate::problem;
use crate::row::FromRow;
use crate::sql::{Args, Sql};
use sqlx::{Postgres, Transaction};
use waymark_kernel::{Answer, AreaId, Problem};

/// A transaction of one area. Waiting inside it for anything but the store holds up every other writer.
#[derive(Debug)]
pub struct Tx {
    pub(crate) connection: Connection,
    pub(crate) area: AreaId,
    /// The journal's head as this transaction sees it, once it has been read.
    pub(crate) head: Option<Head>,
    /// Set when a statement failed.
    pub(crate) spoiled: bool,
}

#[derive(Debug)]
pub(crate) enum Connection {
    Sqlite(Box<Direct>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) fn new(connection: Connection, area: AreaId) -> Self {
        Self { connection, area, head: None, spoiled: false }
    }

    /// The area whose records these are.
    #[must_use]
    pub const fn area(&self) -> AreaId {
        self.area
    }

    /// Every row.
    ///
    /// # Errors
    /// Busy when the engine cannot answer just now; a Fault when the statement is wrong.
    pub async fn all<T: FromRow>(&mut self, sql: impl Into<Sql> + Send, args: Args) -> Answer<Vec<T>> {
        let sql = sql.into();
        let answer = match self.open()? {
            Connection::Sqlite(direct) => direct.all(&sql, &args),
            Connection::Postgres(transaction) => link::all(Link::Connection(transaction), &sql, args).await,
        };
        self.note(answer)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As [`Tx::all`].
    pub async fn optional<T: FromRow>(
        &mut self,
        sql: impl Into<Sql> + Send,
        args: Args,
    ) -> Answer<Option<T>> {
        let sql = sql.into();
        let answer = match self.open()? {
            Connection::Sqlite(direct) => direct.optional(&sql, &args),
            Connection::Postgres(transaction) => {
                link::optional(Link::Connection(transaction), &sql, args).await
            }
        };
        self.note(answer)
    }

    /// The first row.
    ///
    /// # Errors
    /// [`Problem::Missing`] when there is none; otherwise as [`Tx::all`].
    pub async fn one<T: FromRow>(&mut self, sql: impl Into<Sql> + Send, args: Args) -> Answer<T> {
        self.optional(sql, args).await?.ok_or(Problem::Missing)
    }

    /// Runs a statement that gives no rows; answers how many rows it touched.
    ///
    /// # Errors
    /// As [`Tx::all`].
    pub async fn execute(&mut self, sql: impl Into<Sql> + Send, args: Args) -> Answer<u64> {
        let sql = sql.into();
        let answer = match self.open()? {
            Connection::Sqlite(direct) => direct.execute(&sql, &args),
            Connection::Postgres(transaction) => link::execute(transaction, &sql, args).await,
        };
        self.note(answer)
    }

    fn open(&mut self) -> Answer<&mut Connection> {
        if self.spoiled {
            return Err(Problem::fault("use a transaction", "an earlier statement in it failed"));
        }
        Ok(&mut self.connection)
    }

    fn note<T>(&mut self, answer: Answer<T>) -> Answer<T> {
        self.spoiled |= answer.is_err();
        answer.map_err(problem::not_saved)
    }

    /// Forgets what this transaction knew, because what it did was undone or another begins.
    pub(crate) fn forget(&mut self) {
        self.head = None;
        self.spoiled = false;
    }
}
