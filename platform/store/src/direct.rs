//! SQLite on the calling thread: for bulk work, where handing each statement to another thread costs more than the
//! statement itself. It understands the same texts, values and rows as every other way to reach an engine, and must
//! never be used where a page waits: a statement holds up the thread it runs on.

use crate::bind;
use crate::row::{FromRow, Raw, Row};
use crate::sql::{Args, Sql, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row as SqliteRow, Statement, ToSql};
use std::collections::HashMap;
use uuid::Uuid;
use waymark_kernel::{Answer, Problem};

/// How many statements stay prepared.
const PREPARED: usize = 400;

/// One connection of this thread.
#[derive(Debug)]
pub(crate) struct Direct {
    connection: Connection,
    /// Texts as this driver wants them: `?1` names the first value wherever it stands, `$1` only where it stands first.
    texts: HashMap<String, String>,
}

impl Direct {
    pub(crate) fn new(connection: Connection) -> Self {
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Self { connection, texts: HashMap::new() }
    }

    /// Runs statements that bind nothing and give nothing.
    pub(crate) fn run(&self, text: &str) -> Answer<()> {
        self.connection.execute_batch(text).map_err(|error| fault(text, error))
    }

    /// Runs a statement; answers how many rows it touched.
    pub(crate) fn execute(&mut self, sql: &Sql, args: &Args) -> Answer<u64> {
        self.with(sql, args, |statement| Ok(statement.raw_execute()? as u64)).map_err(|e| e.of(sql))
    }

    /// Every row.
    pub(crate) fn all<T: FromRow>(&mut self, sql: &Sql, args: &Args) -> Answer<Vec<T>> {
        let mut made = Vec::new();
        self.each(sql, args, |row| {
            made.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(made)
    }

    /// Calls `take` with each row as it is read; ends at its first error.
    pub(crate) fn each(
        &mut self,
        sql: &Sql,
        args: &Args,
        mut take: impl FnMut(&Row<'_>) -> Answer<()>,
    ) -> Answer<()> {
        let read = self.with(sql, args, |statement| {
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next()? {
                take(&Row(Raw::Direct(row))).map_err(Failed::Taker)?;
            }
            Ok(())
        });
        read.map_err(|failed| failed.of(sql))
    }

    /// Prepares a statement, or finds it prepared, and binds its values.
    fn with<T>(
        &mut self,
        sql: &Sql,
        args: &Args,
        run: impl FnOnce(&mut Statement<'_>) -> Result<T, Failed>,
    ) -> Result<T, Failed> {
        bind::check(sql, args).map_err(Failed::Taker)?;
        if self.texts.len() > PREPARED {
            self.texts.clear();
        }
        if !self.texts.contains_key(sql.as_str()) {
            self.texts.insert(sql.as_str().to_owned(), sql.as_str().replace('$', "?"));
        }
        let text = self.texts.get(sql.as_str()).map_or(sql.as_str(), String::as_str);
        let mut statement = self.connection.prepare_cached(text)?;
        for (at, value) in args.iter().enumerate() {
            statement.raw_bind_parameter(at + 1, value)?;
        }
        let done = run(&mut statement);
        statement.clear_bindings();
        done
    }
}

/// Why a statement did not go as asked: the engine's word, or the word of whoever took its rows.
enum Failed {
    Engine(rusqlite::Error),
    Taker(Problem),
}

impl From<rusqlite::Error> for Failed {
    fn from(error: rusqlite::Error) -> Self {
        Self::Engine(error)
    }
}

impl Failed {
    fn of(self, sql: &Sql) -> Problem {
        match self {
            Self::Engine(error) => fault(sql.as_str(), error),
            Self::Taker(problem) => problem,
        }
    }
}

fn fault(text: &str, error: rusqlite::Error) -> Problem {
    Problem::fault("run a statement", format!("{error}, in: {text}"))
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Id(id) => ValueRef::Blob(id.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
            Self::Null(_) => ValueRef::Null,
        }))
    }
}

/// What a column can be read as.
pub(crate) trait Plain<'r>: Sized {
    /// The value; `None` when it is of another shape.
    fn of(value: ValueRef<'r>) -> Option<Self>;
}

macro_rules! plain {
    ($($type:ty, $pattern:pat => $made:expr;)*) => {$(
        impl<'r> Plain<'r> for $type {
            fn of(value: ValueRef<'r>) -> Option<Self> {
                match value {
                    $pattern => $made,
                    _ => None,
                }
            }
        }
    )*};
}

plain! {
    i64, ValueRef::Integer(number) => Some(number);
    &'r str, ValueRef::Text(text) => std::str::from_utf8(text).ok();
    String, ValueRef::Text(text) => std::str::from_utf8(text).ok().map(str::to_owned);
    Uuid, ValueRef::Blob(bytes) => Uuid::from_slice(bytes).ok();
    &'r [u8], ValueRef::Blob(bytes) => Some(bytes);
    Vec<u8>, ValueRef::Blob(bytes) => Some(bytes.to_vec());
}

/// A column, null being `None`.
pub(crate) fn column<'r, T: Plain<'r>>(row: &'r SqliteRow<'r>, at: usize) -> Answer<Option<T>> {
    let value = row.get_ref(at).map_err(|error| Problem::fault("read a column", error))?;
    if value == ValueRef::Null {
        return Ok(None);
    }
    let wrong = || Problem::fault("read a column", format!("column {at} is of another shape"));
    T::of(value).map(Some).ok_or_else(wrong)
}
