//! Values as SQLite holds them, going in and coming out. A value of another shape than was asked for is a Fault: it is
//! never bent into shape.

use crate::sql::Value;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Row, ToSql};
use uuid::Uuid;
use waymark_kernel::{Answer, Problem};

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

/// What one value of SQLite can be read as.
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
pub(crate) fn column<'r, T: Plain<'r>>(row: &'r Row<'r>, at: usize) -> Answer<Option<T>> {
    match row.get_ref(at).map_err(|e| Problem::fault("read a column", e))? {
        ValueRef::Null => Ok(None),
        value => T::of(value)
            .map(Some)
            .ok_or_else(|| Problem::fault("read a column", format!("column {at} is of another shape"))),
    }
}
