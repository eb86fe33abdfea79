//! How a version stands, and what may be done with it: a deed becomes a fact or is refused in a sentence.

use super::{Fact, Publication};
use waymark_kernel::{Answer, PersonId, Problem};

/// How one version of a publication stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The digest of what it says.
    pub digest: String,
    /// Who made it, or changed it last.
    pub made_by: PersonId,
    /// Who read it and let it out; `None` while it is not out.
    pub published_by: Option<PersonId>,
}

/// The standing that facts come to, in the order they were recorded; `None` without any.
#[must_use]
pub fn fold<'fact>(facts: impl IntoIterator<Item = &'fact Fact>) -> Option<Standing> {
    let mut standing: Option<Standing> = None;
    for fact in facts {
        match fact {
            Fact::Made { by, digest } => {
                standing = Some(Standing { digest: digest.clone(), made_by: *by, published_by: None });
            }
            Fact::Published { by, .. } => {
                standing.iter_mut().for_each(|standing| standing.published_by = Some(*by));
            }
        }
    }
    standing
}

/// Makes a version, or changes one that is not out.
///
/// # Errors
/// A refusal when this version is out.
pub fn make(standing: Option<&Standing>, publication: &Publication, by: PersonId) -> Answer<Fact> {
    if standing.is_some_and(|standing| standing.published_by.is_some()) {
        return Err(out());
    }
    Ok(Fact::Made { by, digest: publication.digest()? })
}

/// Lets exactly that out which this person had before them: `digest` is what was on their page.
///
/// # Errors
/// A refusal when it is out, has changed since it was read, or this person made it.
pub fn publish(standing: &Standing, by: PersonId, digest: &str) -> Answer<Fact> {
    if standing.published_by.is_some() {
        return Err(out());
    }
    if standing.digest != digest {
        let sentence = "It has changed since you read it. Read it again, then publish it.";
        return Err(Problem::refuse("digest", sentence));
    }
    if standing.made_by == by {
        return Err(Problem::refuse("", "You made this. Someone else must read it and publish it."));
    }
    Ok(Fact::Published { by, digest: digest.to_owned() })
}

fn out() -> Problem {
    Problem::refuse("", "This version is published and does not change. Make a new version.")
}
