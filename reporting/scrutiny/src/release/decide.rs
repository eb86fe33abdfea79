//! What may be done with a release: given how it stands, a deed becomes a fact or is refused in a sentence.

use super::standing::Standing;
use super::{Contents, Fact, Feed};
use waymark_kernel::{Answer, PersonId, Problem};

/// Freezes figures. Over a feed that is too old it is refused, unless `contents.old_feeds` says why of each by its
/// name, as [`super::because`] makes it.
///
/// # Errors
/// A refusal when the release is out, has no figures, or an old feed has no reason.
pub fn freeze(standing: &Standing, contents: &Contents, feeds: &[Feed]) -> Answer<Fact> {
    not_out(standing)?;
    if contents.figures.is_empty() {
        return Err(Problem::refuse("figures", "Choose at least one figure."));
    }
    super::old::reasoned(contents, feeds)?;
    Ok(Fact::Frozen { on: contents.on, known: contents.known, digest: contents.digest()? })
}

/// Changes the words about the figures; approvals given before fall away.
///
/// # Errors
/// A refusal when the release is out or nothing is frozen; a conflict when the figures are not those that were frozen.
pub fn change(standing: &Standing, contents: &Contents) -> Answer<Fact> {
    not_out(standing)?;
    match standing.frozen {
        None => Err(Problem::refuse("", "Freeze the figures first.")),
        Some(frozen) if frozen != (contents.on, contents.known) => Err(Problem::Conflict {
            theirs: format!("Figures frozen on {}", frozen.0),
            yours: format!("Words about figures of {}", contents.on),
        }),
        Some(_) => Ok(Fact::Changed { digest: contents.digest()? }),
    }
}

/// Approves exactly what was read: `digest` is that of the contents the person had before them.
///
/// # Errors
/// A refusal when the release is out, nothing is frozen, the contents have changed since, commentary is missing without a
/// reason, or this person has approved it already: the second to approve is never the first.
pub fn approve(standing: &Standing, contents: &Contents, by: PersonId, digest: &str) -> Answer<Fact> {
    not_out(standing)?;
    super::commentary::complete(contents)?;
    match &standing.digest {
        None => Err(Problem::refuse("", "Freeze the figures first.")),
        Some(stands) if stands != digest => Err(Problem::refuse(
            "digest",
            "The paper has changed since you read it. Read it again, then approve it.",
        )),
        Some(_) if standing.approved.contains(&by) => Err(Problem::refuse(
            "",
            "You have approved this paper already. Someone else must approve it too.",
        )),
        Some(_) => Ok(Fact::Approved { by, digest: digest.to_owned() }),
    }
}

/// Publishes it, for good.
///
/// # Errors
/// A refusal when it is out already or fewer than two different people have approved what it says.
pub fn publish(standing: &Standing) -> Answer<Fact> {
    not_out(standing)?;
    match &standing.digest {
        Some(digest) if standing.may_leave() => Ok(Fact::Published { digest: digest.clone() }),
        _ => Err(Problem::refuse("", "Two different people must approve this paper before it is published.")),
    }
}

fn not_out(standing: &Standing) -> Answer<()> {
    if standing.is_out {
        return Err(Problem::refuse("", "This paper is published and does not change. Make a new version."));
    }
    Ok(())
}
