//! From the facts that stand to a referral.

use super::{Offer, Outcome, Referral};
use crate::facts::{Fact, Referred};
use crate::happening::Happened;
use waymark_kernel::{Day, Mark};
use waymark_people::happenings::standing;

/// The referral that these facts of one referral make, in the order of the journal.
#[must_use]
pub fn fold(facts: &[Happened]) -> Referral {
    let mut referral = Referral::default();
    for happened in standing(facts) {
        apply(&mut referral, happened);
    }
    referral
}

/// The same as it stood at the end of a day, as known now: what happened later is left out, and so is a mistake that was put
/// right since.
#[must_use]
pub fn fold_as_at(facts: &[Happened], day: Day) -> Referral {
    let mut referral = Referral::default();
    for happened in standing(facts) {
        if happened.when.exact().is_none_or(|on| on <= day) {
            apply(&mut referral, happened);
        }
    }
    referral
}

fn apply(referral: &mut Referral, happened: &Happened) {
    let mark = happened.mark();
    match &happened.fact {
        Fact::Referred(referred) => begin(referral, mark, referred),
        Fact::MoreAsked { what } => referral.more_asked = Some((mark, *what)),
        Fact::MoreReceived => referral.more_asked = None,
        Fact::Accepted => (referral.accepted, referral.more_asked) = (Some(mark), None),
        Fact::PrioritySet { priority, ground, .. } => referral.priority = Some((mark, *priority, *ground)),
        Fact::TreatmentStarted => referral.treatment = Some(mark),
        Fact::Ended { how, why, instead } => {
            referral.ended = Some((mark, *how));
            referral.end_words = (*why, *instead);
        }
        Fact::GoneFromList => referral.gone = Some(mark),
        Fact::GoneAnswered { .. } => (referral.gone, referral.kept) = (None, true),
        Fact::BackOnList => (referral.gone, referral.kept) = (None, false),
        Fact::Retracted | Fact::Undone => {}
        Fact::Offered { .. }
        | Fact::DayChosen { .. }
        | Fact::NotBrought { .. }
        | Fact::Cancelled { .. }
        | Fact::Seen { .. } => appointment(referral, mark, &happened.fact),
        Fact::LaterAsked { .. }
        | Fact::Told { .. }
        | Fact::FamilySaid { .. }
        | Fact::StillNeededAsked { .. }
        | Fact::StillNeeded
        | Fact::Agreed(_) => family(referral, mark, &happened.fact),
    }
}

fn begin(referral: &mut Referral, mark: Mark, referred: &Referred) {
    referral.reference.clone_from(&referred.reference);
    referral.service = Some(referred.service);
    referral.received = Some(mark);
    referral.source = Some(referred.source);
    referral.setting.clone_from(&referred.setting);
    referral.reason = referred.reason;
    referral.agreement = referred.agreement;
    referral.first_came = referred.first_came;
    referral.list_number.clone_from(&referred.list_number);
}

fn appointment(referral: &mut Referral, mark: Mark, fact: &Fact) {
    let mut close = |seq: i64, outcome: Outcome| {
        if let Some(offer) = offer_of(referral, seq) {
            offer.outcome = Some((mark, outcome));
        }
    };
    match fact {
        Fact::Offered { day, or, at, place } => {
            let offer = Offer { made: mark, day: *day, or: *or, at: *at, place: *place, outcome: None };
            referral.offers.push(offer);
            referral.told = Some(mark);
        }
        Fact::DayChosen { offer, day } => {
            if let Some(offer) = offer_of(referral, *offer) {
                (offer.day, offer.or) = (*day, None);
            }
        }
        Fact::NotBrought { offer } => close(*offer, Outcome::NotBrought),
        Fact::Cancelled { offer, by } => close(*offer, Outcome::Cancelled(*by)),
        Fact::Seen { offer } => {
            if let Some(offer) = offer {
                close(*offer, Outcome::Seen);
            }
            referral.seen = referral.seen.or(Some(mark));
        }
        _ => {}
    }
}

fn offer_of(referral: &mut Referral, seq: i64) -> Option<&mut Offer> {
    referral.offers.iter_mut().find(|offer| offer.made.seq == seq)
}

/// What the family was told, was asked and said.
fn family(referral: &mut Referral, mark: Mark, fact: &Fact) {
    match fact {
        Fact::StillNeededAsked { .. } => referral.asked_still_needed.push(mark),
        Fact::StillNeeded => {
            referral.asked_still_needed.clear();
            referral.still_needed = Some(mark);
            // Why the child is gone from the trust's list has been asked, and answered.
            referral.kept |= referral.gone.take().is_some();
        }
        Fact::LaterAsked { from } => referral.later = Some((mark, *from)),
        Fact::Told { .. } => referral.told = Some(mark),
        Fact::FamilySaid { .. } => referral.family_said = Some(mark),
        Fact::Agreed(agreement) => referral.agreement = *agreement,
        _ => {}
    }
}
