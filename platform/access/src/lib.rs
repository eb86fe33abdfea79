//! Who may see what, who has looked, and who is signed in. The decisions are Cedar policies (`access-policy`);
//! here they meet rows, lists, sessions and the access log. It must never let a record out before the look is on
//! disk, and knows nothing of cases or plans.

mod access;
mod line;
mod log;
mod secret;
mod session;
mod sessions;
mod sight;
mod store;
mod throttle;
mod tie;
mod visitor;

pub use access::Access;
pub use line::{Count, Purpose};
pub use log::{DayOfLooks, Log, Look, PageOf, Whose};
pub use secret::{FormToken, Key};
pub use session::{Moment, Session};
pub use sessions::Sessions;
pub use sight::{Child, Cohort, Sealed, Sight};
pub use store::query::{COUNTED, Query};
pub use store::scope::Scope;
pub use throttle::Throttle;
pub use tie::{Standing, State, Tie};
pub use visitor::Visitor;
pub use waymark_access_policy::{
    Action, DEFAULT_DENY, Decision, Holder, Label, Policy, Relation, Role, Rule, UnknownCode, Verdict,
};

/// Writing and reading who is what to a child: called in the transaction of the fact that makes it so.
pub mod ties {
    pub use crate::store::ties::{close, label, label_all, of_child, put, set_state, stop};
}

use waymark_store::Migration;

/// The tables beside the area's records.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "access/0001_ties", sql: include_str!("../migrations/0001_ties.sql") },
    Migration { name: "access/0002_sessions", sql: include_str!("../migrations/0002_sessions.sql") },
];

/// The tables of the access log: in a folder of its own on SQLite, together with [`MIGRATIONS`] on PostgreSQL.
pub const LOG_MIGRATIONS: &[Migration] =
    &[Migration { name: "access_log/0001_looks", sql: include_str!("../migrations/log_0001_looks.sql") }];
