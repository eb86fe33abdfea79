//! What a person may do next to a referral: each function takes the referral, a command and the day, and gives the facts
//! to record, or a refusal. Nothing here reads or writes anything.

mod appointments;
mod correct;
mod end;
mod gone;
mod refer;
mod talk;
mod triage;

pub use appointments::{Slot, called_off, choose_day, not_brought, offer, seen, treatment_started};
pub use correct::{take_back, takeable};
pub use end::{discharge, not_accepted, signpost, withdraw};
pub use gone::{Found, found_out};
pub use refer::{Earlier, NewReferral, refer};
pub use talk::{agree, ask_for_later, ask_still_needed, family_says, still_needed, tell};
pub use triage::{accept, ask_for_more, more_came, set_priority};

use crate::referral::Referral;
use waymark_kernel::{Answer, Day, Problem};
use waymark_web::words::day_plain;

/// Refuses a day in the future, or before the referral came.
pub(crate) fn plausible(referral: &Referral, field: &str, day: Day, today: Day) -> Answer<()> {
    if day > today {
        return Err(Problem::refuse(field, "The day must be today or in the past."));
    }
    match referral.received.and_then(waymark_kernel::Mark::day) {
        Some(received) if day < received => {
            let sentence =
                format!("The day must be on or after {}, the day the referral came.", day_plain(received));
            Err(Problem::refuse(field, sentence))
        }
        _ => Ok(()),
    }
}

/// The furthest ahead that a family is promised or asks for a day: two years, in days.
const FURTHEST: i64 = 731;

/// Refuses a day so far ahead that it is a slip of the pen.
pub(crate) fn near(field: &str, day: Day, today: Day) -> Answer<()> {
    if waymark_kernel::days_between(today, day) <= FURTHEST {
        return Ok(());
    }
    Err(Problem::refuse(field, "The day is more than two years ahead. Check the year."))
}

/// Refuses a day before one that is on record already: what happens first comes first.
pub(crate) fn not_before(
    field: &str,
    day: Day,
    earlier: Option<waymark_kernel::Mark>,
    what: &str,
) -> Answer<()> {
    match earlier.and_then(waymark_kernel::Mark::day) {
        Some(known) if day < known => {
            let sentence = format!("The day must be on or after {}, the day {what}.", day_plain(known));
            Err(Problem::refuse(field, sentence))
        }
        _ => Ok(()),
    }
}

/// Refuses what belongs to a referral that is not over.
pub(crate) fn open(referral: &Referral) -> Answer<()> {
    if referral.ended.is_none() {
        Ok(())
    } else {
        Err(Problem::refuse("", "This referral has ended. Refer again to open a new one."))
    }
}
