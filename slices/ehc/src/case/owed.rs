//! What ends the limit of a piece of advice. The council must get the advice that regulation 6(1) names, whatever a service
//! says: that one cannot write it ends its own part, and not the limit.

use super::{Advice, Case};
use crate::codes::AdviceKind;
use crate::mark::Mark;

/// How the limit of a piece of advice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owed {
    /// It goes on.
    Open,
    /// The advice came: from those who were asked, or in their place from others who were asked later.
    Came(Mark),
    /// Nothing is owed any more, since this mark: it could not be given and the law does not ask for it, others asked no later
    /// give the same, or the final plan went without it.
    Dropped(Mark),
}

/// Whether regulation 6(1) and (2) name advice of this kind, so that it is owed by somebody else when one service cannot give
/// it. What the family says itself and what anybody may be asked for besides is not.
#[must_use]
pub const fn is_owed(kind: AdviceKind) -> bool {
    !matches!(kind, AdviceKind::Family | AdviceKind::Other)
}

impl Case {
    /// How the limit of a piece of its advice stands.
    #[must_use]
    pub fn owed(&self, advice: &Advice) -> Owed {
        let (came, said) = match (advice.received, advice.declined) {
            (Some(came), _) => return Owed::Came(came),
            (None, None) => return Owed::Open,
            (None, Some(said)) => (self.came_instead(advice), said),
        };
        let no_later = |other: &&Advice| other.asked.day() <= advice.asked.day();
        let given_anyway = self.of_kind(advice).any(|other| other.declined.is_none() && no_later(&other));
        match came {
            _ if !is_owed(advice.kind) || given_anyway => Owed::Dropped(said),
            Some(came) => Owed::Came(came),
            None => self.final_issued.map_or(Owed::Open, Owed::Dropped),
        }
    }

    /// How many pieces of advice are owed though a service said that it cannot give them.
    #[must_use]
    pub fn owed_still(&self) -> usize {
        self.advice
            .iter()
            .filter(|advice| advice.declined.is_some() && self.owed(advice) == Owed::Open)
            .count()
    }

    fn came_instead(&self, advice: &Advice) -> Option<Mark> {
        self.of_kind(advice).filter_map(|other| other.received).min_by_key(|at| at.day())
    }

    fn of_kind<'a>(&'a self, advice: &Advice) -> impl Iterator<Item = &'a Advice> {
        let (kind, id) = (advice.kind, advice.id);
        self.advice.iter().filter(move |other| other.kind == kind && other.id != id)
    }
}
