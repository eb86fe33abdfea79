//! From what was given to a decision.

use super::table::What;
use crate::codes::{CancelledBy, Channel, Ground, Priority};
use crate::decide::{self, Found, Slot};
use crate::facts::Agreement;
use crate::happening::Happening;
use crate::referral::Referral;
use waymark_kernel::{Answer, Day, Problem, TextId};
use waymark_people::fields::Given;

/// The facts of a deed.
pub(super) fn decide(
    what: What,
    referral: &Referral,
    (given, nth): (&Given, u16),
    today: Day,
) -> Answer<Vec<Happening>> {
    let day = |name: &str| given.day(name).ok_or_else(|| missing(name));
    let text = |name: &str| given.text(name).ok_or_else(|| missing(name));
    match what {
        What::Accept => decide::accept(referral, day("day")?, today),
        What::AskMore => decide::ask_for_more(referral, text("what")?, today),
        What::MoreCame => decide::more_came(referral, day("day")?, today),
        What::NotAccepted => decide::not_accepted(referral, text("why")?, text("instead")?, today),
        What::Signpost => decide::signpost(referral, text("why")?, text("instead")?, today),
        What::Priority => priority(referral, given, given.text("why"), today),
        What::Offer => decide::offer(referral, slot(given, day("day")?, nth)?, today),
        What::ChooseDay => chosen_day(referral, given, today),
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
        What::Gone => {
            let found = Found::from_code(given.one("found")).ok_or_else(|| missing("found"))?;
            decide::found_out(referral, (found, given.text("words")), today)
        }
        What::Agree => decide::agree(referral, agreement(given), today),
    }
}

/// The slot of the `nth` child: each begins so many minutes after the one before it.
fn slot(given: &Given, day: Day, nth: u16) -> Answer<Slot> {
    let typed = given.one("at");
    let at = time(typed);
    if at.is_none() && !typed.is_empty() {
        return Err(Problem::refuse("at", "Enter a time such as 9:30 or 14:00."));
    }
    let each = match given.one("each") {
        "" => 0,
        minutes => minutes
            .parse::<u16>()
            .ok()
            .filter(|each| (5..=480).contains(each))
            .ok_or_else(|| Problem::refuse("each", "Enter whole minutes from 5 to 480."))?,
    };
    let at = at.map(|at| at.saturating_add(each.saturating_mul(nth)));
    Ok(Slot { day, or: given.day("or"), at, place: given.text("place") })
}

/// Minutes after midnight of a time such as `9:30`, `14.00` or `2:15pm`; nothing where it is none.
fn time(typed: &str) -> Option<u16> {
    let plain = typed.to_lowercase().replace([' ', '.'], ":").replace("::", ":");
    let (plain, half) = match (plain.strip_suffix("pm"), plain.strip_suffix("am")) {
        (Some(rest), _) => (rest, Some(12)),
        (None, Some(rest)) => (rest, Some(0)),
        (None, None) => (plain.as_str(), None),
    };
    let (hour, minute) = plain.trim_end_matches(':').split_once(':').unwrap_or((plain, "00"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

fn chosen_day(referral: &Referral, given: &Given, today: Day) -> Answer<Vec<Happening>> {
    let offer = referral.open_offer();
    let day = match given.one("which") {
        "other" => offer.and_then(|offer| offer.or),
        _ => offer.map(|offer| offer.day),
    };
    decide::choose_day(referral, day.ok_or_else(|| missing("which"))?, today)
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

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn a_time_is_read_as_people_write_it_and_what_is_none_is_refused() {
        for (typed, minutes) in [
            ("9:30", 570),
            ("09.30", 570),
            ("14:00", 840),
            ("2:15pm", 855),
            ("2:15 pm", 855),
            ("12am", 0),
            ("12pm", 720),
            ("9", 540),
        ] {
            assert_eq!(time(typed), Some(minutes), "{typed}");
        }
        for wrong in ["", "25:00", "9:60", "half nine", "13pm", "-1:00"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }
}
