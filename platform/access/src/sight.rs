//! Proof that someone may look, and that the look is on record. A room that reads a child's record asks for one;
//! only [`Access`](crate::Access) can make one, so a page cannot forget the decision or the line.

use crate::line::{Count, Line};
use crate::{Action, Decision, Policy, Role, Scope, Standing, Visitor};
use waymark_kernel::{Answer, AreaId, ChildId, Day, Problem};

/// Proof about one [`Child`] or one [`Cohort`].
#[derive(Debug)]
#[must_use = "a decision was made and logged for nothing"]
pub struct Sight<T> {
    pub(crate) of: T,
}

/// One child, as one visitor stands to it. The line is on disk.
#[derive(Debug, Clone)]
pub struct Child {
    pub(crate) id: ChildId,
    pub(crate) role: Role,
    pub(crate) policy: Policy,
    pub(crate) standing: Standing,
}

impl Sight<Child> {
    /// The child.
    #[must_use]
    pub const fn child(&self) -> ChildId {
        self.of.id
    }

    /// The role that looks.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.of.role
    }

    /// What the visitor is to the child, and the child's label.
    #[must_use]
    pub const fn standing(&self) -> &Standing {
        &self.of.standing
    }

    /// Whether the same visitor may do this too: for the parts of a page and its buttons.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.decide(action).allowed
    }

    /// What a part of a page asks before it reads: [`Problem::Missing`] when this look does not cover it.
    ///
    /// # Errors
    /// [`Problem::Missing`].
    pub fn require(&self, action: Action) -> Answer<()> {
        if self.may(action) { Ok(()) } else { Err(Problem::Missing) }
    }

    fn decide(&self, action: Action) -> Decision {
        self.of.policy.may_with(self.of.role, &self.of.standing.relations, action, self.of.standing.label)
    }
}

/// A list, as one visitor may see it. What is read with it is [`Sealed`] until its line is on disk.
#[derive(Debug)]
pub struct Cohort {
    pub(crate) visitor: Option<Visitor>,
    pub(crate) policy: Policy,
    pub(crate) area: AreaId,
    pub(crate) today: Day,
    pub(crate) line: Line,
}

impl Sight<Cohort> {
    /// The condition every statement of this list must carry, its values numbered from `first`.
    #[must_use]
    pub fn scope(&self, first: usize) -> Scope {
        let Cohort { policy, area, today, line, .. } = &self.of;
        match &self.of.visitor {
            Some(visitor) => Scope::of(*policy, *area, visitor, (line.action, *today), first),
            None => Scope::whole_area(),
        }
    }

    /// The area of the list.
    #[must_use]
    pub const fn area(&self) -> AreaId {
        self.of.area
    }

    /// The day on which it is asked: whoever has a case is named as of that day.
    #[must_use]
    pub const fn today(&self) -> Day {
        self.of.today
    }

    /// Seals what was read, with the children in it, until [`Access::release`](crate::Access::release).
    pub fn seal<T>(self, rows: T, children: Count) -> Sealed<T> {
        Sealed { rows, children, line: self.of.line }
    }
}

/// What was read of a list and may not leave yet.
#[must_use = "nothing of a list leaves before it is released"]
pub struct Sealed<T> {
    pub(crate) rows: T,
    pub(crate) children: Count,
    pub(crate) line: Line,
}

impl<T> std::fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealed")
    }
}
