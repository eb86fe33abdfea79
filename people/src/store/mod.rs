//! All SQL of the shared record, and only SQL: one file a thing. Decides nothing.

pub(crate) mod children;
pub(crate) mod covers;
mod details;
pub(crate) mod families;
pub(crate) mod find;
pub(crate) mod groups;
pub(crate) mod import_rows;
pub(crate) mod imports;
pub(crate) mod match_keys;
pub(crate) mod officers;
pub(crate) mod pairs;
pub(crate) mod pending;
pub(crate) mod persons;
pub(crate) mod reference;
pub(crate) mod roles;
pub(crate) mod veiled;
pub(crate) mod words;

use std::fmt::Write as _;
use waymark_store::Value;

/// `$from, $from+1 …`, `count` of them, for a list of bound values.
pub(crate) fn places(from: usize, count: usize) -> String {
    let mut text = String::with_capacity(count * 5);
    for n in from..from + count {
        let comma = if n == from { "" } else { ", " };
        let _ = write!(text, "{comma}${n}");
    }
    text
}

/// How many values one statement binds in a list. Longer ones are slower: SQLite looks for the name of each `$n`
/// from the beginning.
pub(crate) const LIST: usize = 200;

/// A list of values as long as [`LIST`], its last one repeated, so that one prepared statement serves every list.
pub(crate) fn padded(values: &[Value]) -> Vec<Value> {
    let mut padded = values.to_vec();
    if let Some(last) = values.last() {
        padded.resize(LIST, last.clone());
    }
    padded
}
