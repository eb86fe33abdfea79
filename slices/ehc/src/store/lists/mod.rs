//! The SQL of the lists that pages show, and only SQL. Every list carries the scope that access gives for it, over the
//! alias `c`; no rule about who may see what is written here. Names are joined to the rows of the page alone.

pub mod asked;
pub mod cases;
pub mod monday;
pub mod reviews;

#[cfg(test)]
mod tests;

use waymark_kernel::Answer;
use waymark_store::{Args, IntoValue, Sql, Store};

/// The most that a list counts exactly; one more means "more than".
pub const COUNTED: i64 = 1_000;

/// A statement put together from constant pieces, its values numbered as they are added.
#[derive(Debug, Default)]
pub(super) struct Query {
    sql: String,
    args: Args,
}

impl Query {
    pub(super) fn push(&mut self, piece: &str) {
        self.sql.push_str(piece);
    }

    /// Adds a constant piece with `?` where a value goes.
    pub(super) fn with(&mut self, piece: &str, value: impl IntoValue) {
        self.args.push(value.into_value());
        self.sql.push_str(&piece.replace('?', &format!("${}", self.args.len())));
    }

    /// Adds `column IN ($n, …)`, or what is never true for no values.
    pub(super) fn one_of<T: IntoValue>(&mut self, column: &str, values: impl IntoIterator<Item = T>) {
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
    pub(super) fn scope(&mut self, scope: waymark_access::Scope) {
        self.sql.push_str(&scope.sql);
        self.args.extend(scope.args);
    }

    /// The number of the next value.
    pub(super) fn next(&self) -> usize {
        self.args.len() + 1
    }

    pub(super) fn finish(self) -> (Sql, Args) {
        (Sql::composed(self.sql), self.args)
    }

    /// The statement that counts its rows, to [`COUNTED`] and one.
    pub(super) fn counting(mut self) -> Self {
        self.sql = format!("SELECT count(*) FROM ({} LIMIT {}) counted", self.sql, COUNTED + 1);
        self
    }

    /// How many rows there are, to [`COUNTED`] and one.
    pub(super) async fn count(self, store: &Store) -> Answer<u64> {
        let (sql, args) = self.counting().finish();
        let (count,): (i64,) = store.one(sql, args).await?;
        Ok(count.unsigned_abs())
    }
}
