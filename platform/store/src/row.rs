//! One row of an answer, read by position, the same on both engines.

use crate::sqlite_values::column;
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use uuid::Uuid;
use waymark_kernel::{
    AdviceId, Answer, AreaId, CaseId, ChildId, Day, FactId, ImportId, Instant, PersonId, PlanId, Problem,
    ReferralId, ServiceId, TeamId, TextId, VersionId, parse_day,
};

/// One row, borrowed from the driver while it is read.
#[derive(Clone, Copy)]
pub struct Row<'r>(pub(crate) Raw<'r>);

#[derive(Clone, Copy)]
pub(crate) enum Raw<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r PgRow),
}

impl std::fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Row")
    }
}

/// What can be made of one row.
pub trait FromRow: Sized + Send + 'static {
    /// Reads the columns by position, the first being 0.
    ///
    /// # Errors
    /// A Fault when a column is absent, of another shape, or null where it may not be.
    fn from_row(row: &Row<'_>) -> Answer<Self>;
}

/// What one column can be read as. `Option<T>` reads null as `None`.
pub trait Column: Sized + Send + 'static {
    /// The value, or `None` when it is null.
    ///
    /// # Errors
    /// A Fault when the column is absent or of another shape.
    fn read(row: &Row<'_>, at: usize) -> Answer<Option<Self>>;
}

/// Reads a column without asking the driver to compare declared types: SQLite has none, and PostgreSQL's small
/// integers and booleans are integers to us.
macro_rules! raw {
    ($row:expr, $at:expr, $type:ty) => {
        match $row.0 {
            Raw::Sqlite(row) => column::<$type>(row, $at),
            Raw::Postgres(row) => {
                row.try_get_unchecked::<Option<$type>, _>($at).map_err(|e| Problem::fault("read a column", e))
            }
        }
    };
}

impl<'r> Row<'r> {
    /// Any column, null being a Fault.
    ///
    /// # Errors
    /// A Fault when the column is absent, null or of another shape.
    pub fn get<T: Column>(&self, at: usize) -> Answer<T> {
        T::read(self, at)?.ok_or_else(|| Problem::fault("read a column", format!("column {at} is null")))
    }

    /// Any column, null being `None`.
    ///
    /// # Errors
    /// A Fault when the column is absent or of another shape.
    pub fn get_opt<T: Column>(&self, at: usize) -> Answer<Option<T>> {
        T::read(self, at)
    }

    /// A text without copying it, null being `None`.
    ///
    /// # Errors
    /// A Fault when the column is absent or not text.
    pub fn str_opt(&self, at: usize) -> Answer<Option<&'r str>> {
        raw!(self, at, &'r str)
    }

    /// Bytes without copying them, null being `None`.
    ///
    /// # Errors
    /// A Fault when the column is absent or not bytes.
    pub fn slice_opt(&self, at: usize) -> Answer<Option<&'r [u8]>> {
        raw!(self, at, &'r [u8])
    }

    /// A typed id.
    ///
    /// # Errors
    /// As [`Row::get`].
    pub fn id<T: From<Uuid>>(&self, at: usize) -> Answer<T> {
        self.get::<Uuid>(at).map(T::from)
    }

    /// A typed id that may be absent.
    ///
    /// # Errors
    /// As [`Row::get_opt`].
    pub fn id_opt<T: From<Uuid>>(&self, at: usize) -> Answer<Option<T>> {
        Ok(self.get_opt::<Uuid>(at)?.map(T::from))
    }
}

macro_rules! getters {
    ($($name:ident, $opt:ident, $type:ty, $what:literal;)*) => {
        impl Row<'_> {$(
            #[doc = concat!($what, ".\n\n# Errors\nAs [`Row::get`].")]
            pub fn $name(&self, at: usize) -> Answer<$type> { self.get(at) }
            #[doc = concat!($what, " that may be absent.\n\n# Errors\nAs [`Row::get_opt`].")]
            pub fn $opt(&self, at: usize) -> Answer<Option<$type>> { self.get_opt(at) }
        )*}
    };
}

getters! {
    int, int_opt, i64, "A number";
    bool, bool_opt, bool, "A boolean kept as 0 or 1";
    text, text_opt, String, "A text";
    day, day_opt, Day, "A day";
    instant, instant_opt, Instant, "An instant";
    bytes, bytes_opt, Vec<u8>, "Bytes";
}

macro_rules! plain_columns {
    ($($type:ty),*) => {$(
        impl Column for $type {
            fn read(row: &Row<'_>, at: usize) -> Answer<Option<Self>> { raw!(row, at, $type) }
        }
    )*};
}
plain_columns!(i64, String, Uuid, Vec<u8>);

macro_rules! wrapped_columns {
    ($($type:ty, $inner:ty, $wrap:expr;)*) => {$(
        impl Column for $type {
            fn read(row: &Row<'_>, at: usize) -> Answer<Option<Self>> {
                Ok(<$inner as Column>::read(row, at)?.map($wrap))
            }
        }
    )*};
}
wrapped_columns! {
    bool, i64, |n| n != 0;
    Instant, i64, Instant;
    AreaId, i64, AreaId;
    ChildId, Uuid, ChildId;
    CaseId, Uuid, CaseId;
    PersonId, Uuid, PersonId;
    TeamId, Uuid, TeamId;
    AdviceId, Uuid, AdviceId;
    FactId, Uuid, FactId;
    ImportId, Uuid, ImportId;
    VersionId, Uuid, VersionId;
    TextId, Uuid, TextId;
    ServiceId, Uuid, ServiceId;
    PlanId, Uuid, PlanId;
    ReferralId, Uuid, ReferralId;
}

impl Column for Day {
    fn read(row: &Row<'_>, at: usize) -> Answer<Option<Self>> {
        let day = |text| parse_day(text).ok_or_else(|| Problem::fault("read a day", "the text is not a day"));
        row.str_opt(at)?.map(day).transpose()
    }
}

impl<T: Column> Column for Option<T> {
    fn read(row: &Row<'_>, at: usize) -> Answer<Option<Self>> {
        T::read(row, at).map(Some)
    }
}

macro_rules! tuples {
    ($($($name:ident $at:literal),+;)*) => {$(
        impl<$($name: Column),+> FromRow for ($($name,)+) {
            fn from_row(row: &Row<'_>) -> Answer<Self> { Ok(($(row.get::<$name>($at)?,)+)) }
        }
    )*};
}
tuples! {
    A 0;
    A 0, B 1;
    A 0, B 1, C 2;
    A 0, B 1, C 2, D 3;
    A 0, B 1, C 2, D 3, E 4;
    A 0, B 1, C 2, D 3, E 4, F 5;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6;
    A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7;
}
