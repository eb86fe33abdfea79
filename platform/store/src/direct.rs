//! One SQLite connection: statements run to their end on the calling thread, and rows are made into what was asked
//! for before the engine goes on. It must never be called on a thread that serves requests.

use crate::bind;
use crate::problem;
use crate::row::{FromRow, Raw, Row};
use crate::sql::{Args, Sql};
use rusqlite::{Connection, Statement};
use std::collections::HashMap;
use waymark_kernel::{Answer, Problem};

/// How many statements stay prepared.
const PREPARED: usize = 400;

/// A connection and the statements it keeps prepared.
#[derive(Debug)]
pub(crate) struct Direct {
    connection: Connection,
    /// Texts as SQLite wants them: there `?2` is the second value wherever it stands, and `$2` only a name.
    texts: HashMap<String, String>,
    /// Whether what a job did can be undone.
    pub(crate) undo: bool,
}

impl Direct {
    pub(crate) fn new(connection: Connection) -> Self {
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Self { connection, texts: HashMap::new(), undo: true }
    }

    /// To a file that is thrown away whole when anything fails, and so keeps nothing for undoing.
    pub(crate) const fn without_undo(mut self) -> Self {
        self.undo = false;
        self
    }

    /// Runs one or more statements that bind nothing, such as those of a migration.
    pub(crate) fn script(&self, text: &str) -> rusqlite::Result<()> {
        self.connection.execute_batch(text)
    }

    /// Runs a word such as `COMMIT`.
    pub(crate) fn word(&self, text: &'static str) -> rusqlite::Result<()> {
        self.connection.prepare_cached(text)?.raw_execute().map(|_| ())
    }

    /// Runs a statement that gives no rows; answers how many rows it touched.
    pub(crate) fn execute(&mut self, sql: &Sql, args: &Args) -> Answer<u64> {
        let touched = self.with(sql, args, |statement| Ok(statement.raw_execute()? as u64));
        touched.map_err(|failed| failed.of("write to the store", sql))
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

    /// The first row, if there is one. The rest is read through, so that an error in it is not lost.
    pub(crate) fn optional<T: FromRow>(&mut self, sql: &Sql, args: &Args) -> Answer<Option<T>> {
        let mut first = None;
        self.each(sql, args, |row| {
            if first.is_none() {
                first = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    /// Shows each row to `take` as it is read; ends at its first error.
    pub(crate) fn each(
        &mut self,
        sql: &Sql,
        args: &Args,
        mut take: impl FnMut(&Row<'_>) -> Answer<()>,
    ) -> Answer<()> {
        let read = self.with(sql, args, |statement| {
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next()? {
                take(&Row(Raw::Sqlite(row))).map_err(Failed::Taker)?;
            }
            Ok(())
        });
        read.map_err(|failed| failed.of("read from the store", sql))
    }

    /// Finds a statement prepared, or prepares it, and binds its values.
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
        let text = self.texts.get(sql.as_str()).map_or("", String::as_str);
        let mut statement = self.connection.prepare_cached(text)?;
        for (place, value) in (1..).zip(args) {
            statement.raw_bind_parameter(place, value)?;
        }
        run(&mut statement)
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
    fn of(self, doing: &'static str, sql: &Sql) -> Problem {
        match self {
            Self::Engine(error) => problem::of(doing, sql.as_str(), &error),
            Self::Taker(problem) => problem,
        }
    }
}
