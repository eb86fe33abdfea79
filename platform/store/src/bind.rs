//! Binds values to a statement of PostgreSQL. What it could not hold is refused on both engines alike.

use crate::sql::{Args, Kind, Sql, Text, Value};
use sqlx::postgres::PgArguments;
use sqlx::{Arguments, AssertSqlSafe, SqlSafeStr, SqlStr};
use uuid::Uuid;
use waymark_kernel::{Answer, Problem};

/// The text as the driver wants it. The only place that vouches for composed texts.
pub(crate) fn text(sql: &Sql) -> SqlStr {
    match &sql.0 {
        Text::Fixed(text) => text.into_sql_str(),
        Text::Composed(text) => AssertSqlSafe(text.clone()).into_sql_str(),
    }
}

/// The values as the driver wants them.
pub(crate) fn postgres(sql: &Sql, args: Args) -> Answer<PgArguments> {
    check(sql, &args)?;
    let mut bound = PgArguments::default();
    bound.reserve(args.len(), 0);
    for value in args {
        match value {
            Value::Int(n) => bound.add(n),
            Value::Text(t) => bound.add(t),
            Value::Id(id) => bound.add(id),
            Value::Bytes(b) => bound.add(b),
            Value::Null(Kind::Int) => bound.add(None::<i64>),
            Value::Null(Kind::Text) => bound.add(None::<String>),
            Value::Null(Kind::Id) => bound.add(None::<Uuid>),
            Value::Null(Kind::Bytes) => bound.add(None::<Vec<u8>>),
        }
        .map_err(|e| Problem::fault("bind a value", e))?;
    }
    Ok(bound)
}

/// SQLite takes a missing value for NULL and keeps a NUL character; PostgreSQL takes neither.
pub(crate) fn check(sql: &Sql, args: &Args) -> Answer<()> {
    if args.iter().any(|v| matches!(v, Value::Text(t) if t.contains('\0'))) {
        return Err(Problem::refuse(
            "",
            "The text holds a character that cannot be stored (NUL). Remove it.",
        ));
    }
    if cfg!(debug_assertions) && highest_place(sql.as_str()) != args.len() {
        let cause = format!("{} values for: {}", args.len(), sql.as_str());
        return Err(Problem::fault("bind values", cause));
    }
    Ok(())
}

/// The highest `$n` in a text.
fn highest_place(text: &str) -> usize {
    let digits = |piece: &str| piece.chars().take_while(char::is_ascii_digit).collect::<String>();
    text.split('$').skip(1).filter_map(|piece| digits(piece).parse().ok()).max().unwrap_or(0)
}
