//! Who may see what: the closed lists of roles, relations, labels and actions, and the table of every decision,
//! worked out from the Cedar policies in `policies/` while building. Pure: it knows no database, no clock and no
//! request.

mod admitted;
mod document;
mod policy;
mod words;

pub use admitted::{Admitted, Relations};
pub use document::markdown;
pub use policy::{DEFAULT_DENY, Decision, Policy, Rule, Verdict};
pub use words::{Action, Holder, Label, Relation, Role, UnknownCode};
