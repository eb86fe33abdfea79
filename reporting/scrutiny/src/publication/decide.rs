//! How a version stands, and what may be done with it: a deed becomes a fact or is refused in a sentence.

use super::{Fact, Publication};
use waymark_kernel::{Answer, PersonId, Problem, TextId};

/// How one version of a publication stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The digest of what it says.
    pub digest: String,
    /// Who made it, or changed it last.
    pub made_by: PersonId,
    /// Who read it and let it out; `None` while it is not out.
    pub published_by: Option<PersonId>,
    /// Who threw it away, and why; `None` for what was not.
    pub discarded: Option<Discarded>,
}

/// A version that was thrown away before it was out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discarded {
    /// By whom.
    pub by: PersonId,
    /// Why, in words that stay inside.
    pub why: TextId,
}

/// The standing that facts come to, in the order they were recorded; `None` without any.
#[must_use]
pub fn fold<'fact>(facts: impl IntoIterator<Item = &'fact Fact>) -> Option<Standing> {
    let mut standing: Option<Standing> = None;
    for fact in facts {
        match fact {
            Fact::Made { by, digest } => {
                let (digest, made_by) = (digest.clone(), *by);
                standing = Some(Standing { digest, made_by, published_by: None, discarded: None });
            }
            Fact::Published { by, .. } => {
                standing.iter_mut().for_each(|standing| standing.published_by = Some(*by));
            }
            Fact::Discarded { by, why } => {
                let discarded = Some(Discarded { by: *by, why: *why });
                standing.iter_mut().for_each(|standing| standing.discarded = discarded);
            }
        }
    }
    standing
}

/// Makes a version, or changes one that is not out.
///
/// # Errors
/// A refusal when this version is out or was thrown away.
pub fn make(standing: Option<&Standing>, publication: &Publication, by: PersonId) -> Answer<Fact> {
    standing.map_or(Ok(()), still_open)?;
    Ok(Fact::Made { by, digest: publication.digest()? })
}

/// Lets exactly that out which this person had before them: `digest` is what was on their page.
///
/// # Errors
/// A refusal when it is out or thrown away, has changed since it was read, or this person made it.
pub fn publish(standing: &Standing, by: PersonId, digest: &str) -> Answer<Fact> {
    still_open(standing)?;
    as_read(standing, digest, "publish it")?;
    if standing.made_by == by {
        return Err(Problem::refuse("", "You made this. Someone else must read it and publish it."));
    }
    Ok(Fact::Published { by, digest: digest.to_owned() })
}

/// Throws exactly that away which this person had before them: nobody can change or publish it any more.
///
/// # Errors
/// A refusal when it is out or thrown away already, or has changed since it was read.
pub fn discard(standing: &Standing, by: PersonId, digest: &str, why: TextId) -> Answer<Fact> {
    still_open(standing)?;
    as_read(standing, digest, "throw it away")?;
    Ok(Fact::Discarded { by, why })
}

fn still_open(standing: &Standing) -> Answer<()> {
    let sentence = if standing.published_by.is_some() {
        "This version is published and does not change. Make a new version."
    } else if standing.discarded.is_some() {
        "This version was thrown away."
    } else {
        return Ok(());
    };
    Err(Problem::refuse("", sentence))
}

fn as_read(standing: &Standing, digest: &str, deed: &str) -> Answer<()> {
    if standing.digest == digest {
        return Ok(());
    }
    let sentence = format!("It has changed since you read it. Read it again, then {deed}.");
    Err(Problem::refuse("digest", sentence))
}
