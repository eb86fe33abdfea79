//! What someone is to one child, as a row, and what a visitor's rows come to on one day. Pure: the same rule as
//! the SQL of `store/scope.rs`, told for one child; a test holds the two together.

use crate::Visitor;
use std::str::FromStr;
use uuid::Uuid;
use waymark_access_policy::{Label, Relation, UnknownCode};
use waymark_kernel::{ChildId, Day};

/// How far a relation has come. Only `Confirmed` gives anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Offered; the other side has not answered.
    Invited,
    /// Accepted by the other side; nobody has confirmed it.
    Accepted,
    /// In force, from its first day to its last.
    Confirmed,
    /// Held back for now.
    Suspended,
    /// Over.
    Ended,
}

impl State {
    /// All states.
    pub const ALL: &[Self] = &[Self::Invited, Self::Accepted, Self::Confirmed, Self::Suspended, Self::Ended];

    /// The code, as stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Accepted => "accepted",
            Self::Confirmed => "confirmed",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }
}

impl FromStr for State {
    type Err = UnknownCode;
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().copied().find(|state| state.code() == code);
        found.ok_or_else(|| UnknownCode { list: "State", code: code.to_owned() })
    }
}

/// One row: what someone is to one child, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    /// The child.
    pub child: ChildId,
    /// The person, team or setting, as [`Relation::holder`] says.
    pub actor: Uuid,
    /// What they are to the child.
    pub relation: Relation,
    /// The first day it counts.
    pub from: Day,
    /// The last day it counts, that day included; without one it goes on. A parent's is the day on which the
    /// young person stops being of compulsory school age.
    pub to: Option<Day>,
    /// How far it has come.
    pub state: State,
}

impl Tie {
    /// A relation in force from a day on.
    #[must_use]
    pub const fn from_day(child: ChildId, actor: Uuid, relation: Relation, from: Day) -> Self {
        Self { child, actor, relation, from, to: None, state: State::Confirmed }
    }

    /// Whether it counts on a day.
    #[must_use]
    pub fn counts_on(&self, day: Day) -> bool {
        self.state == State::Confirmed && self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    fn gives(&self, visitor: &Visitor, today: Day) -> Option<Relation> {
        let held = |relation: &Relation| {
            relation.row() == Some(self.relation) && visitor.holders(*relation).contains(&self.actor)
        };
        Relation::ALL.iter().copied().find(held).filter(|_| self.counts_on(today))
    }
}

/// What a visitor is to a child on a day, and how far the child is restricted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The child's label.
    pub label: Label,
    /// Everything the visitor is to the child; never empty, since everybody is at least a stranger.
    pub relations: Vec<Relation>,
}

impl Standing {
    /// From the child's rows, in any order.
    #[must_use]
    pub fn of(visitor: &Visitor, label: Label, ties: &[Tie], today: Day) -> Self {
        let mut relations = vec![Relation::of_role(visitor.role)];
        relations.extend(ties.iter().filter_map(|tie| tie.gives(visitor, today)));
        Self { label, relations }
    }
}
