//! The closed lists: roles, relations, labels, actions. Shared with the build script, which asks Cedar about
//! each combination; so nothing here may use anything but the standard library.

mod action;
mod coded;
mod label;
mod relation;
mod role;

pub use action::Action;
pub use coded::UnknownCode;
pub use label::Label;
pub use relation::{Holder, Relation};
pub use role::Role;

/// How many cells the table of decisions has.
pub const CELLS: usize = Role::ALL.len() * Relation::ALL.len() * Action::ALL.len() * Label::ALL.len();

/// Where a cell stands in the table: by role, then relation, action and label, each in the order of its list.
#[must_use]
pub const fn place(role: Role, relation: Relation, action: Action, label: Label) -> usize {
    let row = (role as usize) * Relation::ALL.len() + relation as usize;
    (row * Action::ALL.len() + action as usize) * Label::ALL.len() + label as usize
}
