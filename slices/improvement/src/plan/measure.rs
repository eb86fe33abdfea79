//! Which measure answers for an area: the first one linked, and each other one that was asked for since, with what became of it.

use super::Area;
use crate::facts::Fact;
use waymark_kernel::{Mark, PersonId, TextId};

/// Another measure that was asked for in the place of one, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When, and the fact that asks.
    pub mark: Mark,
    /// The measure it takes the place of.
    pub was: Option<String>,
    /// The measure asked for; none where it is to be taken away.
    pub is: Option<String>,
    /// Why; nobody said where it was exchanged before a reason was asked for.
    pub why: Option<TextId>,
    /// Who asked.
    pub by: Option<PersonId>,
    /// What became of it; none while nobody else has answered.
    pub reply: Option<(Mark, Reply)>,
}

/// What became of asking for another measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Somebody else agreed: it answers from then on.
    Agreed,
    /// It was not agreed, or taken back, for this reason.
    Declined(TextId),
}

impl Area {
    /// What is asked for and waits for somebody else.
    #[must_use]
    pub fn asked_change(&self) -> Option<&Change> {
        self.changes.iter().find(|change| change.reply.is_none())
    }

    /// What came to answer in the place of another, the earliest first, with the day on which it did.
    pub fn agreed_changes(&self) -> impl Iterator<Item = (Mark, &Change)> {
        self.changes.iter().filter_map(|change| match change.reply {
            Some((mark, Reply::Agreed)) => Some((mark, change)),
            _ => None,
        })
    }
}

pub(super) fn apply(area: &mut Area, mark: Mark, fact: &Fact) {
    match fact {
        Fact::MeasureLinked { measure, .. } => link(area, mark, measure),
        Fact::MeasureChangeAsked { measure, why, by, .. } => area.changes.push(Change {
            mark,
            was: area.measure.clone(),
            is: measure.clone(),
            why: Some(*why),
            by: Some(*by),
            reply: None,
        }),
        Fact::MeasureChangeAgreed { asked, .. } => {
            let found = area.changes.iter_mut().find(|change| change.mark.seq == *asked);
            if let Some(change) = found {
                change.reply = Some((mark, Reply::Agreed));
                area.measure.clone_from(&change.is);
            }
        }
        Fact::MeasureChangeDeclined { asked, why, .. } => {
            for change in area.changes.iter_mut().filter(|change| change.mark.seq == *asked) {
                change.reply = Some((mark, Reply::Declined(*why)));
            }
        }
        _ => {}
    }
}

/// The first one is linked. A record from before a reason was asked for can hold another one after it: that is told as what it
/// was, an exchange without a reason.
fn link(area: &mut Area, mark: Mark, measure: &str) {
    if area.linked.is_none() {
        area.linked = Some((mark, measure.to_owned()));
    } else if area.measure.as_deref() != Some(measure) {
        let (was, is) = (area.measure.clone(), Some(measure.to_owned()));
        area.changes.push(Change { mark, was, is, why: None, by: None, reply: Some((mark, Reply::Agreed)) });
    }
    area.measure = Some(measure.to_owned());
}
