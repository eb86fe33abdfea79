//! The table of every decision, worked out from the policies while building. The hot path is a look-up in it;
//! a cell that is not in the table is a denial.

use crate::words::{self, place};
use crate::{Action, Label, Relation, Role};

/// One policy as a person reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The policy's `@id`, which is logged.
    pub id: &'static str,
    /// The policy's `@because`: why it is there.
    pub because: &'static str,
    /// Whether it permits; otherwise it forbids, and beats every policy that permits.
    pub permits: bool,
}

/// What the policies say of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// A policy permits it.
    Permit,
    /// No policy speaks of it, so it is denied; another relation to the same child may still permit it.
    Silent,
    /// A policy forbids it: denied, whatever else permits it.
    Forbid,
}

/// An answer with the policy behind it. Carries no reason for the person refused: "not yours" and "not there"
/// must look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Whether it may be done.
    pub allowed: bool,
    /// The id of the policy that decided, for the access log; [`DEFAULT_DENY`] when none spoke.
    pub rule: &'static str,
}

/// The rule of a denial that no policy made.
pub const DEFAULT_DENY: &str = "default-deny";

const DENIED: Decision = Decision { allowed: false, rule: DEFAULT_DENY };

static RULES: &[Rule] = include!(concat!(env!("OUT_DIR"), "/rules.rs"));
static CELLS: &[u8; words::CELLS] = include_bytes!(concat!(env!("OUT_DIR"), "/cells.bin"));

/// Every decision there is: role × relation × action × label.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    rules: &'static [Rule],
    cells: &'static [u8],
}

impl Policy {
    /// The policies this binary was built with.
    #[must_use]
    pub const fn load() -> Self {
        Self { rules: RULES, cells: CELLS }
    }

    /// What the policies say of one cell. What is not about a child is asked at `(Stranger, Open)`.
    #[must_use]
    pub fn verdict(&self, role: Role, relation: Relation, action: Action, label: Label) -> Verdict {
        match self.rule(role, relation, action, label) {
            None => Verdict::Silent,
            Some(rule) if rule.permits => Verdict::Permit,
            Some(_) => Verdict::Forbid,
        }
    }

    /// Whether a visitor who has this one relation may.
    #[must_use]
    pub fn may(&self, role: Role, relation: Relation, action: Action, label: Label) -> Decision {
        self.may_with(role, &[relation], action, label)
    }

    /// Whether a visitor who has all these relations to the child may: one that forbids beats all that permit.
    #[must_use]
    pub fn may_with(&self, role: Role, relations: &[Relation], action: Action, label: Label) -> Decision {
        let rules = || relations.iter().filter_map(|relation| self.rule(role, *relation, action, label));
        let deciding = rules().find(|rule| !rule.permits).or_else(|| rules().next());
        deciding.map_or(DENIED, |rule| Decision { allowed: rule.permits, rule: rule.id })
    }

    /// Whether the role may do what is not about any child. What is about a child is always denied here.
    #[must_use]
    pub fn gate(&self, role: Role, action: Action) -> Decision {
        if action.is_about_a_child() {
            DENIED
        } else {
            self.may(role, Relation::Stranger, action, Label::Open)
        }
    }

    /// Every policy, by id.
    #[must_use]
    pub const fn rules(&self) -> &'static [Rule] {
        self.rules
    }

    /// The policy that decides one cell; `None` where no policy speaks.
    #[must_use]
    pub fn rule(
        &self,
        role: Role,
        relation: Relation,
        action: Action,
        label: Label,
    ) -> Option<&'static Rule> {
        let number = usize::from(*self.cells.get(place(role, relation, action, label))?);
        self.rules.get(number.checked_sub(1)?)
    }
}
