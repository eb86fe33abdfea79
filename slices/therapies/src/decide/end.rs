//! The end of a referral. Each end has its reason in words the family reads; silence is never one.

use super::triage::undecided;
use super::{not_before, open, plausible};
use crate::codes::{EndKind, Stage};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::referral::Referral;
use waymark_kernel::{Answer, Day, Problem, TextId};

/// This service is not the right one. The family reads why and what the service suggests; the first day stays.
///
/// # Errors
/// A refusal when it was accepted already.
pub fn not_accepted(referral: &Referral, why: TextId, instead: TextId, today: Day) -> Answer<Vec<Happening>> {
    undecided(referral)?;
    Ok(vec![ended(today, EndKind::NotAccepted, Some(why), Some(instead))])
}

/// Another way to help fits better, and the family is shown it.
///
/// # Errors
/// As [`not_accepted`].
pub fn signpost(referral: &Referral, why: TextId, instead: TextId, today: Day) -> Answer<Vec<Happening>> {
    undecided(referral)?;
    Ok(vec![ended(today, EndKind::Signposted, Some(why), Some(instead))])
}

/// The family takes the referral back. Only the family can.
///
/// # Errors
/// A refusal when it is over, or the day cannot be right.
pub fn withdraw(referral: &Referral, why: Option<TextId>, day: Day, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    plausible(referral, "day", day, today)?;
    not_before("day", day, referral.accepted, "it was accepted")?;
    not_before("day", day, referral.seen, "the child was first seen")?;
    not_before("day", day, referral.treatment, "treatment started")?;
    Ok(vec![ended(day, EndKind::Withdrawn, why, None)])
}

/// The service has finished its work.
///
/// # Errors
/// A refusal before the child was seen, or when the day cannot be right.
pub fn discharge(referral: &Referral, why: TextId, day: Day, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    plausible(referral, "day", day, today)?;
    if !matches!(referral.stage(), Stage::Treatment | Stage::Treating) {
        let sentence =
            "The child was not seen yet. A child who was not brought is offered another appointment.";
        return Err(Problem::refuse("", sentence));
    }
    not_before("day", day, referral.seen, "the child was first seen")?;
    not_before("day", day, referral.treatment, "treatment started")?;
    Ok(vec![ended(day, EndKind::Discharged, Some(why), None)])
}

const fn ended(day: Day, how: EndKind, why: Option<TextId>, instead: Option<TextId>) -> Happening {
    Happening::on(day, Fact::Ended { how, why, instead })
}
