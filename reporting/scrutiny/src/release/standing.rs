//! What the facts of a release come to. An approval holds for the contents it was given to and for no others.

use super::Fact;
use waymark_kernel::{Day, Instant, PersonId};

/// How many different people must approve.
pub(super) const APPROVERS: usize = 2;

/// How a release stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The day and the instant its figures are frozen at.
    pub frozen: Option<(Day, Instant)>,
    /// The digest of its contents.
    pub digest: Option<String>,
    /// Who approved these contents, the first first.
    pub approved: Vec<PersonId>,
    /// Whether it is out.
    pub is_out: bool,
}

impl Standing {
    /// Whether enough people approved exactly what it says now.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        self.approved.len() >= APPROVERS
    }
}

/// The standing that facts come to, in the order they were recorded.
#[must_use]
pub fn fold<'fact>(facts: impl IntoIterator<Item = &'fact Fact>) -> Standing {
    let mut standing = Standing::default();
    for fact in facts {
        match fact {
            Fact::Frozen { on, known, digest } => {
                standing.frozen = Some((*on, *known));
                standing.digest = Some(digest.clone());
                standing.approved.clear();
            }
            Fact::Changed { digest } => {
                standing.digest = Some(digest.clone());
                standing.approved.clear();
            }
            Fact::Approved { by, digest }
                if standing.digest.as_ref() == Some(digest) && !standing.approved.contains(by) =>
            {
                standing.approved.push(*by);
            }
            Fact::Approved { .. } => {}
            Fact::Published { .. } => standing.is_out = true,
        }
    }
    standing
}
