//! The statement of a list, put together from constant pieces with its scope. Values are bound, never written into the
//! text.

use super::scope::Scope;
use waymark_kernel::Answer;
use waymark_store::{Args, IntoValue, Reader, Sql};

/// The most that a list counts exactly; one more means "more than".
pub const COUNTED: i64 = 1_000;

/// A statement put together from constant pieces, its values numbered as they are added.
#[derive(Debug, Clone, Default)]
pub struct Query {
    sql: String,
    args: Args,
}

impl Query {
    /// Adds a constant piece.
    pub fn push(&mut self, piece: &str) {
        self.sql.push_str(piece);
    }

    /// Puts a constant piece before all that there is; a value of it would not be the first.
    #[must_use]
    pub fn after(mut self, piece: &str) -> Self {
        self.sql.insert_str(0, piece);
        self
    }

    /// Adds a constant piece with `?` where a value goes.
    pub fn with(&mut self, piece: &str, value: impl IntoValue) {
        self.args.push(value.into_value());
        self.sql.push_str(&piece.replace('?', &format!("${}", self.args.len())));
    }

    /// Adds `column IN ($n, …)`, or what is never true for no values.
    pub fn one_of<T: IntoValue>(&mut self, column: &str, values: impl IntoIterator<Item = T>) {
        let mut places = Vec::new();
        for value in values {
            self.args.push(value.into_value());
            places.push(format!("${}", self.args.len()));
        }
        match places.as_slice() {
            [] => self.sql.push_str("1 = 0"),
            [one] => self.sql.push_str(&format!("{column} = {one}")),
            many => self.sql.push_str(&format!("{column} IN ({})", many.join(", "))),
        }
    }

    /// Adds a scope whose values were numbered from [`Query::next`].
    pub fn scope(&mut self, scope: Scope) {
        self.sql.push_str(&scope.sql);
        self.args.extend(scope.args);
    }

    /// The number of the next value.
    #[must_use]
    pub const fn next(&self) -> usize {
        self.args.len() + 1
    }

    /// The statement and its values.
    #[must_use]
    pub fn finish(self) -> (Sql, Args) {
        (Sql::composed(self.sql), self.args)
    }

    /// The statement that counts its rows, to [`COUNTED`] and one.
    #[must_use]
    pub fn counting(mut self) -> Self {
        self.sql = format!("SELECT count(*) FROM ({} LIMIT {}) counted", self.sql, COUNTED + 1);
        self
    }

    /// How many rows there are, to [`COUNTED`] and one.
    ///
    /// # Errors
    /// As the store's.
    pub async fn count<R: Reader>(self, mut from: R) -> Answer<u64> {
        let (sql, args) = self.counting().finish();
        let (count,): (i64,) = from.one(sql, args).await?;
        Ok(count.unsigned_abs())
    }
}
