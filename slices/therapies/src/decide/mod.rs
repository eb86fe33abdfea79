//! What a person may do next to a referral: each function takes the referral, a command and the day, and gives the facts
//! to record, or a refusal. Nothing here reads or writes anything.

mod appointments;
mod correct;
mod end;
mod refer;
mod talk;
mod triage;

pub use appointments::{called_off, not_brought, offer, seen, treatment_started};
pub use correct::{take_back, takeable};
pub use end::{discharge, not_accepted, signpost, withdraw};
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

/// Refuses what belongs to a referral that is not over.
pub(crate) fn open(referral: &Referral) -> Answer<()> {
    if referral.ended.is_none() {
        Ok(())
    } else {
        Err(Problem::refuse("", "This referral has ended. Refer again to open a new one."))
    }
}
