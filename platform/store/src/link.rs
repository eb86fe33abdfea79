//! One statement over one of the ways to reach an engine: a pool or a connection of either, or SQLite on the calling thread.

use crate::direct::Direct;
use crate::row::{FromRow, Raw, Row};
use crate::sql::{Args, Sql};
use crate::{bind, problem};
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};
use sqlx::postgres::{PgPool, PgRow};
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{PgConnection, SqliteConnection};
use waymark_kernel::{Answer, Problem};

/// A way to reach an engine for one statement.
pub(crate) enum Link<'c> {
    SqlitePool(SqlitePool),
    PostgresPool(PgPool),
    Sqlite(&'c mut SqliteConnection),
    Direct(&'c mut Direct),
    Postgres(&'c mut PgConnection),
}

/// A row of either engine, owned while it is turned into what was asked for.
pub(crate) enum AnyRow {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl AnyRow {
    fn make<T: FromRow>(&self) -> Answer<T> {
        T::from_row(&self.row())
    }

    pub(crate) fn row(&self) -> Row<'_> {
        Row(match self {
            Self::Sqlite(row) => Raw::Sqlite(row),
            Self::Postgres(row) => Raw::Postgres(row),
        })
    }
}

/// The rows of a statement as the engine gives them, a bounded number held at once.
pub(crate) fn rows<'c>(
    link: Link<'c>,
    sql: &Sql,
    args: Args,
) -> Answer<BoxStream<'c, Result<AnyRow, sqlx::Error>>> {
    let text = bind::text(sql);
    Ok(match link {
        Link::SqlitePool(pool) => {
            sqlx::query_with(text, bind::sqlite(sql, args)?).fetch(&pool).map_ok(AnyRow::Sqlite).boxed()
        }
        Link::Sqlite(connection) => {
            sqlx::query_with(text, bind::sqlite(sql, args)?).fetch(connection).map_ok(AnyRow::Sqlite).boxed()
        }
        Link::PostgresPool(pool) => {
            sqlx::query_with(text, bind::postgres(sql, args)?).fetch(&pool).map_ok(AnyRow::Postgres).boxed()
        }
        Link::Postgres(connection) => sqlx::query_with(text, bind::postgres(sql, args)?)
            .fetch(connection)
            .map_ok(AnyRow::Postgres)
            .boxed(),
        Link::Direct(_) => return Err(Problem::fault("read a stream", "not on the calling thread")),
    })
}

/// Every row.
pub(crate) async fn all<T: FromRow>(link: Link<'_>, sql: &Sql, args: Args) -> Answer<Vec<T>> {
    if let Link::Direct(direct) = link {
        return direct.all(sql, &args);
    }
    let mut rows = rows(link, sql, args)?;
    let mut made = Vec::new();
    while let Some(row) = rows.next().await {
        made.push(row.map_err(|e| problem::of("read from the store", sql.as_str(), &e))?.make()?);
    }
    Ok(made)
}

/// The first row, if there is one. The rest is read through, so that an error in it is not lost.
pub(crate) async fn optional<T: FromRow>(link: Link<'_>, sql: &Sql, args: Args) -> Answer<Option<T>> {
    if let Link::Direct(direct) = link {
        return Ok(direct.all(sql, &args)?.into_iter().next());
    }
    let mut rows = rows(link, sql, args)?;
    let mut first = None;
    while let Some(row) = rows.next().await {
        let row = row.map_err(|e| problem::of("read from the store", sql.as_str(), &e))?;
        if first.is_none() {
            first = Some(row.make()?);
        }
    }
    Ok(first)
}

/// The first row, or [`Problem::Missing`].
pub(crate) async fn one<T: FromRow>(link: Link<'_>, sql: &Sql, args: Args) -> Answer<T> {
    optional(link, sql, args).await?.ok_or(Problem::Missing)
}

/// Runs a statement that gives no rows; answers how many rows it touched.
pub(crate) async fn execute(link: Link<'_>, sql: &Sql, args: Args) -> Answer<u64> {
    if let Link::Direct(direct) = link {
        return direct.execute(sql, &args);
    }
    let text = bind::text(sql);
    let touched = match link {
        Link::SqlitePool(pool) => {
            sqlx::query_with(text, bind::sqlite(sql, args)?).execute(&pool).await.map(|r| r.rows_affected())
        }
        Link::Sqlite(connection) => sqlx::query_with(text, bind::sqlite(sql, args)?)
            .execute(connection)
            .await
            .map(|r| r.rows_affected()),
        Link::PostgresPool(pool) => {
            sqlx::query_with(text, bind::postgres(sql, args)?).execute(&pool).await.map(|r| r.rows_affected())
        }
        Link::Postgres(connection) => sqlx::query_with(text, bind::postgres(sql, args)?)
            .execute(connection)
            .await
            .map(|r| r.rows_affected()),
        Link::Direct(_) => Ok(0),
    };
    touched.map_err(|e| problem::of("write to the store", sql.as_str(), &e))
}

/// Every row as it comes, without holding them all.
pub(crate) fn stream<'c, T: FromRow + 'c>(link: Link<'c>, sql: Sql, args: Args) -> BoxStream<'c, Answer<T>> {
    match rows(link, &sql, args) {
        Ok(rows) => rows
            .map(move |row| row.map_err(|e| problem::of("read from the store", sql.as_str(), &e))?.make())
            .boxed(),
        Err(problem) => futures_util::stream::once(async { Err(problem) }).boxed(),
    }
}
