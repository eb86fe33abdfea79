//! The door to every record: it decides, and it puts the look on record before it lets anything out.

use crate::line::{Line, Looked, Looker, Purpose, Tally};
use crate::log::Log;
use crate::sight::{Child, Cohort, Sealed, Sight};
use crate::store::ties;
use crate::{Action, Decision, Policy, Scope, Standing, Visitor, secret};
use waymark_access_policy::{Label, Relation};
use waymark_kernel::{Answer, ChildId, Day, Now, Problem};
use waymark_store::{Reader, Store};

/// Decides and logs. Cloning is cheap; all clones share one log.
#[derive(Debug, Clone)]
pub struct Access {
    policy: Policy,
    store: Store,
    log: Log,
}

impl Access {
    /// Over the area's store, and the store of the access log: a folder of its own on SQLite, so that reading
    /// never waits for a writer of records; the same store on PostgreSQL. Must be called within a runtime.
    #[must_use]
    pub fn start(store: Store, log: Store) -> Self {
        Self { policy: Policy::load(), store, log: Log::start(log) }
    }

    /// The table of decisions.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// The log, to ask who has looked.
    #[must_use]
    pub const fn log(&self) -> &Log {
        &self.log
    }

    /// Whether a visitor may do what is not about a child. A part of the site that a role lacks answers 403.
    #[must_use]
    pub fn gate(&self, visitor: &Visitor, action: Action) -> Decision {
        self.policy.gate(visitor.role, action)
    }

    /// What a list may hold for an action, its values numbered from `first`. Whoever shows the list needs
    /// [`Access::sight_cohort`]; this alone is for counts that name nobody.
    #[must_use]
    pub fn scope(&self, visitor: &Visitor, action: Action, today: Day, first: usize) -> Scope {
        Scope::of(self.policy, self.store.area(), visitor, (action, today), first)
    }

    /// Decides about one child, logs the look, and answers when the line is on disk. The same answer, after the
    /// same reads, whether the child is not there or not this visitor's to know.
    ///
    /// # Errors
    /// [`Problem::Missing`] when refused; Busy when the look cannot be put on record.
    pub async fn sight_child(
        &self,
        visitor: &Visitor,
        child: ChildId,
        (action, purpose): (Action, Purpose),
        now: Now,
    ) -> Answer<Sight<Child>> {
        let (standing, decision) = self.decide(&self.store, visitor, child, action, now.today).await?;
        if !decision.allowed {
            return Err(Problem::Missing);
        }
        let (looker, looked) = (Looker::from(visitor), Looked::Child(child));
        let (rule, label) = (decision.rule, standing.label);
        let id = secret::line_id(now.at)?;
        self.log.append(Line { id, now, looker, action, purpose, rule, label, looked }).await?;
        Ok(Sight { of: Child { id: child, role: visitor.role, policy: self.policy, standing } })
    }

    /// Decides about something a visitor is about to change, without a line in the access log: the journal keeps
    /// the fact. Inside a write job pass the transaction, so that a right that ended a moment ago counts for
    /// nothing.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the visitor may not know of it; a Refusal when they may see it but not do this.
    pub async fn may_act(
        &self,
        from: impl Reader,
        visitor: &Visitor,
        (child, action): (ChildId, Action),
        today: Day,
    ) -> Answer<Decision> {
        let (standing, decision) = self.decide(from, visitor, child, action, today).await?;
        if decision.allowed {
            return Ok(decision);
        }
        let sees =
            |action| self.policy.may_with(visitor.role, &standing.relations, action, standing.label).allowed;
        let looks = [Action::ReadCase, Action::ReadFamilyPage, Action::ReadSummary, Action::ReadReferral];
        if looks.into_iter().any(sees) {
            return Err(Problem::refuse("", NOT_YOURS));
        }
        Err(Problem::Missing)
    }

    /// Decides about a list for a purpose. `what` says in codes what the list is of, such as `cases stage=advice`:
    /// never what a person typed.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the role can have no such list; a Fault when the machine has no randomness.
    pub fn sight_cohort(
        &self,
        visitor: &Visitor,
        (action, purpose): (Action, Purpose),
        what: &str,
        now: Now,
    ) -> Answer<Sight<Cohort>> {
        if self.policy.admitted(visitor.role, action).is_empty() {
            return Err(Problem::Missing);
        }
        let rule = self.rule_of_list(visitor, action);
        self.cohort(Some(visitor), (action, purpose, rule), what, now)
    }

    /// The machine's own list of the whole area, for a command line that only its keeper can reach. `command` is
    /// logged in the place of a role.
    ///
    /// # Errors
    /// A Fault when the machine has no randomness.
    pub fn sight_area(
        &self,
        command: &str,
        (action, purpose): (Action, Purpose),
        what: &str,
        now: Now,
    ) -> Answer<Sight<Cohort>> {
        let mut sight = self.cohort(None, (action, purpose, "command-line"), what, now)?;
        command.clone_into(&mut sight.of.line.looker.role);
        Ok(sight)
    }

    /// Puts a list on record and lets it out.
    ///
    /// # Errors
    /// Busy when the look cannot be put on record; then nothing leaves.
    pub async fn release<T>(&self, sealed: Sealed<T>) -> Answer<T> {
        let Sealed { rows, children, mut line } = sealed;
        if let Looked::List { tally, .. } = &mut line.looked {
            *tally = children.finish();
        }
        self.log.append(line).await?;
        Ok(rows)
    }

    async fn decide(
        &self,
        from: impl Reader,
        visitor: &Visitor,
        child: ChildId,
        action: Action,
        today: Day,
    ) -> Answer<(Standing, Decision)> {
        let (label, ties) = ties::standing(from, child).await?.ok_or(Problem::Missing)?;
        let standing = Standing::of(visitor, label, &ties, today);
        let decision = self.policy.may_with(visitor.role, &standing.relations, action, label);
        Ok((standing, decision))
    }

    fn cohort(
        &self,
        visitor: Option<&Visitor>,
        (action, purpose, rule): (Action, Purpose, &'static str),
        what: &str,
        now: Now,
    ) -> Answer<Sight<Cohort>> {
        let machine = || Looker { person: None, role: String::new(), agency: "area".to_owned() };
        let looker = visitor.map_or_else(machine, Looker::from);
        let empty = Tally { children: 0, digest: String::new() };
        let looked = Looked::List { what: what.to_owned(), tally: empty };
        let id = secret::line_id(now.at)?;
        let line = Line { id, now, looker, action, purpose, rule, label: Label::Open, looked };
        let (visitor, area) = (visitor.cloned(), self.store.area());
        Ok(Sight { of: Cohort { visitor, policy: self.policy, area, today: now.today, line } })
    }

    /// The rule that admits the least restricted of a list: through the role itself where that is enough.
    fn rule_of_list(&self, visitor: &Visitor, action: Action) -> &'static str {
        let groups = self.policy.admitted(visitor.role, action);
        let first = groups.first().and_then(|group| {
            let implied = Relation::of_role(visitor.role);
            let through = group.through.iter().find(|r| **r == implied).or_else(|| group.through.first())?;
            Some((*through, *group.labels.first()?))
        });
        first.map_or(crate::DEFAULT_DENY, |(relation, label)| {
            self.policy.may(visitor.role, relation, action, label).rule
        })
    }
}

const NOT_YOURS: &str = "You can see this, but you cannot do this to it: that is for the officer it is given to, \
    whoever covers for them, and SEND managers.";
