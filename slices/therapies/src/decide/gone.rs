//! Why the trust's own list does not hold a child any more: asked, found out and written down. Only the family's own word
//! takes a child off this list.

use super::{end, open, talk};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::referral::Referral;
use waymark_kernel::{Answer, Day, Problem, TextId, coded};

coded! {
    /// What was found out.
    Found {
        /// The child still waits here.
        StillWaits = "waits", "The child still waits here";
        /// The family has found help elsewhere and takes the referral back.
        Elsewhere = "elsewhere", "The family found help elsewhere and does not need us any more";
        /// Something else, in words; the child stays.
        Other = "other", "Something else, which I give below. The child stays on this list";
    }
}

/// Records what was found out.
///
/// # Errors
/// A refusal when the referral is over, the child is not gone from the trust's list, or words are needed and missing.
pub fn found_out(
    referral: &Referral,
    (found, words): (Found, Option<TextId>),
    today: Day,
) -> Answer<Vec<Happening>> {
    open(referral)?;
    if referral.gone.is_none() {
        return Err(Problem::refuse("", "The trust’s own list holds this child."));
    }
    match (found, words) {
        (Found::StillWaits, _) => talk::still_needed(referral, today),
        (_, None) => Err(Problem::refuse("words", "Say what you found out, and from whom.")),
        (Found::Elsewhere, why) => end::withdraw(referral, why, today, today),
        (Found::Other, Some(why)) => Ok(vec![Happening::on(today, Fact::GoneAnswered { why })]),
    }
}
