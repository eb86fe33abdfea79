//! What the drivers say, in the five words. "Cannot be stored just now" is Busy; what is ours to mend is a Fault.
//! No value ever enters a message: only the statement's text, which is constant.

use waymark_kernel::Problem;

/// Said when a write did not happen and may be tried again.
pub(crate) const NOT_SAVED: &str =
    "This cannot be saved just now. Nothing was changed. Keep what you typed and try again in a minute.";
/// Said when something could not be read and may be asked for again.
pub(crate) const NOT_READ: &str = "We cannot look this up just now. Try again in a minute.";
/// Said when an answer was lost between the database and us.
pub(crate) const NOT_CONFIRMED: &str =
    "We could not confirm that this was saved. Look whether it is there before you try again.";

/// The word for a driver's error, with what we were doing and the constant text of the statement. Within a
/// transaction [`not_saved`] puts the sentence right.
pub(crate) fn of(doing: &'static str, sql: &str, error: &impl DriverError) -> Problem {
    if error.may_pass() {
        tracing::warn!(doing, %error, "the store cannot answer just now");
        return Problem::Busy(NOT_READ.into());
    }
    Problem::fault(doing, format!("{error}, in: {sql}"))
}

/// Whatever a transaction could not do, what its caller needs to hear is that nothing was saved.
pub(crate) fn not_saved(problem: Problem) -> Problem {
    match problem {
        Problem::Busy(_) => Problem::Busy(NOT_SAVED.into()),
        other => other,
    }
}

/// What either driver says went wrong.
pub(crate) trait DriverError: std::fmt::Display {
    /// Whether the same request may succeed later without anyone mending the program.
    fn may_pass(&self) -> bool;
}

impl DriverError for sqlx::Error {
    fn may_pass(&self) -> bool {
        match self {
            Self::Io(_) | Self::PoolTimedOut | Self::PoolClosed | Self::BeginFailed => true,
            Self::Database(inner) => inner.code().is_some_and(|code| postgres_may_pass(&code)),
            _ => false,
        }
    }
}

impl DriverError for rusqlite::Error {
    /// Busy 5, locked 6, out of memory 7, read-only 8, input or output 10, full 13, cannot open 14.
    fn may_pass(&self) -> bool {
        matches!(sqlite_code(self) & 0xff, 5 | 6 | 7 | 8 | 10 | 13 | 14)
    }
}

/// Connection lost (08), resources gone or disk full (53), shut down (57), serialisation (40), lock wait (55P03),
/// input or output (58).
fn postgres_may_pass(code: &str) -> bool {
    ["08", "53", "57", "40", "58"].iter().any(|class| code.starts_with(class)) || code == "55P03"
}

/// SQLite's own number for what went wrong, with its detail in the higher bits; 0 when it was not SQLite.
pub(crate) fn sqlite_code(error: &rusqlite::Error) -> i32 {
    error.sqlite_error().map_or(0, |inner| inner.extended_code)
}

/// Whether a failed COMMIT on SQLite leaves the file trustworthy: the disk was full (13, or 4874 when the shared
/// index could not grow), another process held the lock (5), or a job left a deferred rule unmet (19). After
/// anything else the disk may have lost what it said it had, so no further write can be acknowledged.
pub(crate) fn commit_may_pass(error: &rusqlite::Error) -> bool {
    let code = sqlite_code(error);
    matches!(code & 0xff, 5 | 13 | 19) || code == 4874
}
