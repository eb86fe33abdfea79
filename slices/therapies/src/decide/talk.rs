//! What the family is told, asked and says. None of it moves a child on the list, and no silence removes anybody.

use super::{near, open};
use crate::codes::{Channel, Stage};
use crate::facts::{Agreement, Fact};
use crate::happening::Happening;
use crate::referral::Referral;
use waymark_kernel::{Answer, Day, Mark, Problem, TextId};

/// The family is told something about the wait.
///
/// # Errors
/// A refusal when the referral is over.
pub fn tell(referral: &Referral, channel: Channel, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    Ok(vec![Happening::on(today, Fact::Told { channel, words })])
}

/// The family asked for a later appointment. It is a note: the weeks go on.
///
/// # Errors
/// A refusal when the referral is over, or the day is not ahead.
pub fn ask_for_later(referral: &Referral, from: Day, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    if from <= today {
        return Err(Problem::refuse("from", "The day must be later than today."));
    }
    near("from", from, today)?;
    Ok(vec![Happening::on(today, Fact::LaterAsked { from })])
}

/// The family says that something has changed.
///
/// # Errors
/// A refusal when the referral is over.
pub fn family_says(referral: &Referral, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    Ok(vec![Happening::on(today, Fact::FamilySaid { words })])
}

/// The family is asked whether the appointment is still needed: by letter or message twice, then by telephone. Whoever
/// does not answer stays on the list.
///
/// # Errors
/// A refusal when the child does not wait, was asked today, or was asked twice and not yet by telephone.
pub fn ask_still_needed(referral: &Referral, channel: Channel, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    if !matches!(referral.stage(), Stage::First | Stage::Treatment) {
        return Err(Problem::refuse("", "Only families of children who wait for an appointment are asked."));
    }
    let asked = &referral.asked_still_needed;
    if asked.iter().copied().any(|at| Mark::day(at) == Some(today)) {
        return Err(Problem::refuse("", "This family was already asked today."));
    }
    if asked.len() >= 2 && !matches!(channel, Channel::Phone | Channel::Meeting) {
        return Err(Problem::refuse("channel", "This family was asked twice. Telephone them now."));
    }
    Ok(vec![Happening::on(today, Fact::StillNeededAsked { channel })])
}

/// The family answers that it is.
///
/// # Errors
/// A refusal when the referral is over.
pub fn still_needed(referral: &Referral, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    Ok(vec![Happening::on(today, Fact::StillNeeded)])
}

/// What the family agrees to from today on.
///
/// # Errors
/// A refusal when the family takes back its agreement to the referral itself: then it is withdrawn.
pub fn agree(referral: &Referral, agreement: Agreement, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    if referral.agreement.referral && !agreement.referral {
        return Err(Problem::refuse(
            "agreed",
            "If the family no longer agrees, record that it takes the referral back.",
        ));
    }
    Ok(vec![Happening::on(today, Fact::Agreed(agreement))])
}
