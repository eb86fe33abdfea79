//! When each deed is possible, and which few come next.

use super::super::opened::Opened;
use super::table::{self, Deed, What};
use crate::codes::Stage;
use crate::referral::Referral;
use crate::standing::silent;

/// Everything that is possible as the referral stands.
pub(super) fn possible(opened: &Opened) -> Vec<&'static Deed> {
    table::all().filter(|deed| is_possible(deed.what, opened)).collect()
}

fn is_possible(what: What, opened: &Opened) -> bool {
    let referral = opened.referral();
    let stage = referral.stage();
    let lies_open = referral.open_offer();
    if stage == Stage::Ended {
        return false;
    }
    match what {
        What::Accept | What::NotAccepted | What::Signpost => stage == Stage::Triage,
        What::AskMore => stage == Stage::Triage && referral.more_asked.is_none(),
        What::MoreCame => referral.more_asked.is_some(),
        What::Offer => stage != Stage::Triage && lies_open.is_none(),
        What::NotBrought => lies_open.is_some_and(|offer| offer.day <= opened.today),
        What::CalledOff => lies_open.is_some(),
        What::Seen => stage != Stage::Triage,
        What::Treatment => stage == Stage::Treatment,
        What::Discharge => matches!(stage, Stage::Treatment | Stage::Treating),
        What::AskNeeded => matches!(stage, Stage::First | Stage::Treatment),
        What::Needed => !referral.asked_still_needed.is_empty(),
        What::Gone => referral.gone.is_some(),
        What::ChooseDay => lies_open.is_some_and(|offer| offer.or.is_some()),
        What::Priority | What::Later | What::Tell => stage.waits(),
        What::Withdraw | What::Agree => true,
    }
}

/// The few that come next, for the head of the page.
pub(in crate::pages) fn offered(opened: &Opened) -> Vec<&'static Deed> {
    let referral = opened.referral();
    let stage = referral.stage();
    let come = referral.open_offer().is_some_and(|offer| offer.day <= opened.today);
    let told = referral.told.and_then(waymark_kernel::Mark::day);
    let every = opened.service.details.tell_every;
    let silent = referral.since().and_then(|since| silent(since, told, every, opened.today)).is_some();
    let mut pages: Vec<&str> = match stage {
        Stage::Triage if referral.more_asked.is_some() => vec!["more-came", "accept", "not-accepted"],
        Stage::Triage => vec!["accept", "ask-more", "signpost", "not-accepted"],
        Stage::First | Stage::Treatment if come => vec!["seen", "not-brought", "called-off"],
        Stage::First | Stage::Treatment if referral.open_offer().is_some() => vec!["called-off"],
        Stage::First => vec!["offer"],
        Stage::Treatment => vec!["offer", "treatment"],
        Stage::Treating => vec!["discharge"],
        Stage::Ended => Vec::new(),
    };
    if lies_open_with_two(referral) {
        pages.push("choose-day");
    }
    if referral.gone.is_some() {
        pages.push("gone");
    }
    if silent && stage.waits() {
        pages.push("tell");
    }
    pages.into_iter().filter_map(table::of).collect()
}

fn lies_open_with_two(referral: &Referral) -> bool {
    referral.open_offer().is_some_and(|offer| offer.or.is_some())
}
