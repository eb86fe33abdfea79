//! One statement to PostgreSQL, over a pool or over the connection of a transaction.

use crate::row::{FromRow, Raw, Row};
use crate::sql::{Args, Sql};
use crate::{bind, problem};
use futures_util::stream::{BoxStream, StreamExt};
use sqlx::PgConnection;
use sqlx::postgres::{PgPool, PgRow};
use waymark_kernel::Answer;

/// A way to reach the engine for one statement.
pub(crate) enum Link<'c> {
    Pool(PgPool),
    Connection(&'c mut PgConnection),
}

/// The rows of a statement as the engine gives them, a bounded number held at once.
fn rows<'c>(link: Link<'c>, sql: &Sql, args: Args) -> Answer<BoxStream<'c, Result<PgRow, sqlx::Error>>> {
    let query = sqlx::query_with(bind::text(sql), bind::postgres(sql, args)?);
    Ok(match link {
        Link::Pool(pool) => query.fetch(&pool),
        Link::Connection(connection) => query.fetch(connection),
    })
}

fn make<T: FromRow>(row: Result<PgRow, sqlx::Error>, sql: &Sql) -> Answer<T> {
    let row = row.map_err(|e| problem::of("read from the store", sql.as_str(), &e))?;
    T::from_row(&Row(Raw::Postgres(&row)))
}

/// Every row.
pub(crate) async fn all<T: FromRow>(link: Link<'_>, sql: &Sql, args: Args) -> Answer<Vec<T>> {
    let mut rows = rows(link, sql, args)?;
    let mut made = Vec::new();
    while let Some(row) = rows.next().await {
        made.push(make(row, sql)?);
    }
    Ok(made)
}

/// The first row, if there is one. The rest is read through, so that an error in it is not lost.
pub(crate) async fn optional<T: FromRow>(link: Link<'_>, sql: &Sql, args: Args) -> Answer<Option<T>> {
    let mut rows = rows(link, sql, args)?;
    let mut first = None;
    while let Some(row) = rows.next().await {
        if first.is_none() {
            first = Some(make(row, sql)?);
        } else {
            row.map_err(|e| problem::of("read from the store", sql.as_str(), &e))?;
        }
    }
    Ok(first)
}

/// Takes every row into `folded`; ends at the first error of `take`.
pub(crate) async fn fold<T>(
    pool: PgPool,
    sql: &Sql,
    args: Args,
    mut folded: T,
    mut take: impl FnMut(&mut T, &Row<'_>) -> Answer<()>,
) -> Answer<T> {
    let mut rows = rows(Link::Pool(pool), sql, args)?;
    while let Some(row) = rows.next().await {
        let row = row.map_err(|e| problem::of("read from the store", sql.as_str(), &e))?;
        take(&mut folded, &Row(Raw::Postgres(&row)))?;
    }
    Ok(folded)
}

/// Runs a statement that gives no rows; answers how many rows it touched.
pub(crate) async fn execute(connection: &mut PgConnection, sql: &Sql, args: Args) -> Answer<u64> {
    let query = sqlx::query_with(bind::text(sql), bind::postgres(sql, args)?);
    let touched = query.execute(connection).await.map(|done| done.rows_affected());
    touched.map_err(|e| problem::of("write to the store", sql.as_str(), &e))
}

/// Every row as it comes, without holding them all.
pub(crate) fn stream<T: FromRow>(pool: PgPool, sql: Sql, args: Args) -> BoxStream<'static, Answer<T>> {
    match rows(Link::Pool(pool), &sql, args) {
        Ok(rows) => rows.map(move |row| make(row, &sql)).boxed(),
        Err(problem) => futures_util::stream::once(async { Err(problem) }).boxed(),
    }
}
