//! From what was given to a decision.

use super::table::What;
use crate::codes::{CancelledBy, Channel, Ground, Priority};
use crate::decide;
use crate::facts::Agreement;
use crate::happening::Happening;
use crate::referral::Referral;
use waymark_kernel::{Answer, Day, Problem, TextId};
use waymark_people::fields::Given;

/// The facts of a deed.
pub(super) fn decide(what: What, referral: &Referral, given: &Given, today: Day) -> Answer<Vec<Happening>> {
    let day = |name: &str| given.day(name).ok_or_else(|| missing(name));
    let text = |name: &str| given.text(name).ok_or_else(|| missing(name));
    match what {
        What::Accept => decide::accept(referral, day("day")?, today),
        What::AskMore => decide::ask_for_more(referral, text("what")?, today),
        What::MoreCame => decide::more_came(referral, day("day")?, today),
        What::NotAccepted => decide::not_accepted(referral, text("why")?, text("instead")?, today),
        What::Signpost => decide::signpost(referral, text("why")?, text("instead")?, today),
        What::Priority => priority(referral, given, given.text("why"), today),
        What::Offer => decide::offer(referral, day("day")?, given.day("or"), today),
        What::NotBrought => decide::not_brought(referral, today),
        What::CalledOff => {
            let by = CancelledBy::from_code(given.one("by")).ok_or_else(|| missing("by"))?;
            decide::called_off(referral, by, today)
        }
        What::Seen => decide::seen(referral, day("day")?, today),
        What::Treatment => decide::treatment_started(referral, day("day")?, today),
        What::Discharge => decide::discharge(referral, text("why")?, day("day")?, today),
        What::Withdraw => decide::withdraw(referral, given.text("why"), day("day")?, today),
        What::Later => decide::ask_for_later(referral, day("from")?, today),
        What::Tell => decide::tell(referral, channel(given)?, text("words")?, today),
        What::AskNeeded => decide::ask_still_needed(referral, channel(given)?, today),
        What::Needed => decide::still_needed(referral, today),
        What::Agree => decide::agree(referral, agreement(given), today),
    }
}

fn priority(referral: &Referral, given: &Given, why: Option<TextId>, today: Day) -> Answer<Vec<Happening>> {
    let priority = Priority::from_code(given.one("priority")).ok_or_else(|| missing("priority"))?;
    decide::set_priority(referral, priority, Ground::from_code(given.one("ground")), why, today)
}

fn channel(given: &Given) -> Answer<Channel> {
    Channel::from_code(given.one("channel")).ok_or_else(|| missing("channel"))
}

fn agreement(given: &Given) -> Agreement {
    let ticked = |code| given.ticked("agreed", code);
    Agreement { referral: ticked("referral"), setting: ticked("setting"), council: ticked("council") }
}

fn missing(name: &str) -> Problem {
    Problem::refuse(name, "Fill this in.")
}
