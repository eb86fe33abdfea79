//! All SQL of the shared record, and only SQL: one file a thing. Decides nothing.

pub(crate) mod children;
pub(crate) mod covers;
pub(crate) mod families;
pub(crate) mod match_keys;
pub(crate) mod persons;
pub(crate) mod reference;
pub(crate) mod roles;
pub(crate) mod words;

use std::fmt::Write as _;

/// `$from, $from+1 …`, `count` of them, for a list of bound values.
pub(crate) fn places(from: usize, count: usize) -> String {
    let mut text = String::with_capacity(count * 5);
    for n in from..from + count {
        let comma = if n == from { "" } else { ", " };
        let _ = write!(text, "{comma}${n}");
    }
    text
}

/// How many values one statement binds in a list: well below the limits of both engines (32,766 and 65,535).
pub(crate) const LIST: usize = 1_000;
