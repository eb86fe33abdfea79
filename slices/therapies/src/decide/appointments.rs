//! Appointments: offered, kept, missed, called off. An appointment that did not happen never sends a child back to the
//! end, and never ends a referral by itself.

use super::{near, not_before, open, plausible};
use crate::codes::{CancelledBy, Stage};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::referral::{Offer, Referral};
use waymark_kernel::{Answer, Day, Problem, TextId};

/// An appointment about to be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The day.
    pub day: Day,
    /// Another day the family may choose instead.
    pub or: Option<Day>,
    /// When on the day, in minutes after midnight.
    pub at: Option<u16>,
    /// Where, in words.
    pub place: Option<TextId>,
}

impl Slot {
    /// An appointment of which only the days are known.
    #[must_use]
    pub const fn on(day: Day, or: Option<Day>) -> Self {
        Self { day, or, at: None, place: None }
    }
}

/// Minutes of a day.
const DAY_LONG: u16 = 24 * 60;

/// Offers an appointment. Whether another family has the slot is for whoever records it to see.
///
/// # Errors
/// A refusal before the referral is accepted, when an appointment lies open, or when a day lies in the past.
pub fn offer(referral: &Referral, slot: Slot, today: Day) -> Answer<Vec<Happening>> {
    let Slot { day, or, at, place } = slot;
    open(referral)?;
    if referral.stage() == Stage::Triage {
        return Err(Problem::refuse("", "Accept the referral before you offer an appointment."));
    }
    if referral.open_offer().is_some() {
        return Err(Problem::refuse(
            "",
            "An appointment is already offered. Record what became of it first.",
        ));
    }
    if day < today {
        return Err(Problem::refuse("day", "The appointment must be today or later."));
    }
    if or.is_some_and(|or| or < today || or == day) {
        return Err(Problem::refuse("or", "The other day must be today or later, and another day."));
    }
    if at.is_some_and(|at| at >= DAY_LONG) {
        return Err(Problem::refuse(
            "at",
            "Not all these appointments fit into the day. Choose fewer, or an earlier time.",
        ));
    }
    near("day", day, today)?;
    or.map_or(Ok(()), |or| near("or", or, today))?;
    Ok(vec![Happening::on(today, Fact::Offered { day, or, at, place })])
}

/// The family chose one of the two days it was offered.
///
/// # Errors
/// A refusal when no two days lie open, or the day is none of them or over.
pub fn choose_day(referral: &Referral, day: Day, today: Day) -> Answer<Vec<Happening>> {
    let offer = open_offer(referral)?;
    let Some(or) = offer.or else {
        return Err(Problem::refuse("", "There are no two days to choose from."));
    };
    if day != offer.day && day != or {
        return Err(Problem::refuse("day", "Choose one of the two days."));
    }
    if day < today {
        return Err(Problem::refuse("day", "This day is over. Choose the other one."));
    }
    Ok(vec![Happening::on(today, Fact::DayChosen { offer: offer.made.seq, day })])
}

/// The child was not brought. The words are meant: a child does not fail to attend.
///
/// # Errors
/// A refusal when no appointment lies open, or its day has not come.
pub fn not_brought(referral: &Referral, today: Day) -> Answer<Vec<Happening>> {
    let offer = open_offer(referral)?;
    if offer.day > today {
        return Err(Problem::refuse("", "The day of the appointment has not come yet."));
    }
    Ok(vec![Happening::on(offer.day, Fact::NotBrought { offer: offer.made.seq })])
}

/// The appointment is called off, by the family or by the service.
///
/// # Errors
/// A refusal when no appointment lies open.
pub fn called_off(referral: &Referral, by: CancelledBy, today: Day) -> Answer<Vec<Happening>> {
    let offer = open_offer(referral)?;
    Ok(vec![Happening::on(today, Fact::Cancelled { offer: offer.made.seq, by })])
}

/// The child was seen: the appointment that lies open was kept, where there is one.
///
/// # Errors
/// A refusal before the referral is accepted, or when the day cannot be right.
pub fn seen(referral: &Referral, day: Day, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    plausible(referral, "day", day, today)?;
    if referral.stage() == Stage::Triage {
        return Err(Problem::refuse("", "Accept the referral first."));
    }
    not_before("day", day, referral.accepted, "it was accepted")?;
    not_before("day", day, referral.seen, "the child was first seen")?;
    let offer = referral.open_offer().map(|offer| offer.made.seq);
    Ok(vec![Happening::on(day, Fact::Seen { offer })])
}

/// Treatment started.
///
/// # Errors
/// A refusal before the child was seen, when it started already, or when the day cannot be right.
pub fn treatment_started(referral: &Referral, day: Day, today: Day) -> Answer<Vec<Happening>> {
    open(referral)?;
    plausible(referral, "day", day, today)?;
    let first = referral.seen.and_then(waymark_kernel::Mark::day);
    match referral.stage() {
        Stage::Treatment if first.is_some_and(|first| day < first) => {
            Err(Problem::refuse("day", "Treatment cannot start before the child was first seen."))
        }
        Stage::Treatment => Ok(vec![Happening::on(day, Fact::TreatmentStarted)]),
        Stage::Treating => Err(Problem::refuse("", "Treatment has already started.")),
        Stage::Triage | Stage::First | Stage::Ended => {
            Err(Problem::refuse("", "Record when the child was first seen before treatment starts."))
        }
    }
}

fn open_offer(referral: &Referral) -> Answer<Offer> {
    open(referral)?;
    referral.open_offer().copied().ok_or_else(|| Problem::refuse("", "No appointment lies open."))
}
