//! For lists: which labels a role may see for an action, and through which relations. It is the table read the
//! other way round; it must never hold a rule of its own.

use crate::{Action, Label, Policy, Relation, Role, Verdict};

/// Some relations, in the order of their list.
pub type Relations = Vec<Relation>;

/// The labels that are admitted through the same relations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// Things with one of these labels …
    pub labels: Vec<Label>,
    /// … are admitted to who has one of these relations …
    pub through: Relations,
    /// … and none of these.
    pub barred: Relations,
}

impl Policy {
    /// What a list for this role and action may hold; empty when it may hold nothing.
    #[must_use]
    pub fn admitted(&self, role: Role, action: Action) -> Vec<Admitted> {
        let mut all: Vec<Admitted> = Vec::new();
        for label in Label::ALL {
            let through = self.relations(role, action, *label, Verdict::Permit);
            let barred = self.relations(role, action, *label, Verdict::Forbid);
            if through.is_empty() {
                continue;
            }
            match all.iter_mut().find(|group| group.through == through && group.barred == barred) {
                Some(group) => group.labels.push(*label),
                None => all.push(Admitted { labels: vec![*label], through, barred }),
            }
        }
        all
    }

    fn relations(&self, role: Role, action: Action, label: Label, verdict: Verdict) -> Relations {
        let has = |relation: &Relation| self.verdict(role, *relation, action, label) == verdict;
        Relation::ALL.iter().copied().filter(has).collect()
    }
}
