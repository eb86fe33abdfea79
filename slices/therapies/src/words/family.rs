//! What a family reads about its referral: where it stands, what happened, and how it ended.

use super::forecast::month;
use super::{on, say};
use crate::codes::{CancelledBy, EndKind, Priority, Stage, Standard};
use crate::facts::Fact;
use crate::forecast::Likely;
use crate::referral::{Outcome, Referral};
use crate::service::Service;
use crate::standing::weeks;
use waymark_kernel::Day;
use waymark_web::words::day_plain;

/// Where the referral stands: the sentences in the order a family reads them, with what can be told of its wait.
#[must_use]
pub fn answer(referral: &Referral, likely: Likely, today: Day) -> Vec<String> {
    if let Some((_, how)) = referral.ended {
        return vec![over(how)];
    }
    let mut said = Vec::new();
    if let Some(since) = referral.since().filter(|_| referral.stage().waits()) {
        said.push(say().family_weeks(weeks(since, today)));
    }
    said.push(match (referral.stage(), referral.more_asked) {
        (Stage::Triage, Some(_)) => say().family_more(),
        (Stage::Triage, None) => say().family_triage(),
        (Stage::First, _) => say().family_first(),
        (Stage::Treatment, _) => say().family_treatment(),
        (Stage::Treating | Stage::Ended, _) => say().family_treating(),
    });
    said.extend(appointment(referral, today));
    if !referral.asked_still_needed.is_empty() {
        said.push(say().family_asked());
    }
    // A family that asked for later is not told of those who wait in turn: their days come before the day it asked for.
    let later = referral.later.is_some_and(|(_, from)| from > today);
    if referral.stage().waits() && referral.open_offer().is_none() && !later {
        said.extend(if referral.how_soon() == Priority::Routine {
            likely_words(likely)
        } else {
            vec![say().family_sooner()]
        });
    }
    said
}

/// What can be told of the wait, in words.
pub(crate) fn likely_words(likely: Likely) -> Vec<String> {
    match likely {
        Likely::Range { from: 0, to, by } => {
            vec![say().family_likely_short(to), say().family_likely_by(month(by))]
        }
        Likely::Range { from, to, by } => {
            vec![say().family_likely(from, to), say().family_likely_by(month(by))]
        }
        Likely::AtLeast { from, seen, grows } => {
            let least = (from > 0).then(|| say().family_at_least(from));
            let part = seen.map(|(tenths, by)| say().family_at_least_part(tenths, month(by)));
            let why = if grows { say().family_at_least_grows() } else { say().family_at_least_why() };
            least.into_iter().chain([why]).chain(part).collect()
        }
        Likely::NotCounted => vec![say().family_not_counted()],
        Likely::NotYet { by: Some(day) } => vec![say().family_no_time_by(day_plain(day))],
        Likely::NotYet { by: None } => vec![say().family_no_time()],
    }
}

/// The likely wait for a service before anyone asks it, and what its number of weeks is.
#[must_use]
pub fn before_asking(service: &Service, likely: Likely) -> String {
    let wait = match likely {
        Likely::Range { from: 0, to, .. } => say().family_likely_up_to(to),
        Likely::Range { from, to, .. } => say().family_likely_new(from, to),
        Likely::AtLeast { from: from @ 1.., .. } => say().family_at_least_new(from),
        Likely::NotYet { by: Some(day) } => say().family_no_forecast_by(day_plain(day)),
        Likely::AtLeast { .. } | Likely::NotCounted | Likely::NotYet { by: None } => {
            say().family_no_forecast()
        }
    };
    let (from, to) = service.details.ages;
    let ages = if (from, to) == (0, 25) {
        String::new()
    } else {
        format!(" {}", say().family_service_ages(from, to))
    };
    format!("{wait} {}{ages}", standard(service))
}

/// The appointment that lies open, what became of the last one, or the later day the family asked for.
fn appointment(referral: &Referral, today: Day) -> Option<String> {
    if let Some(offer) = referral.open_offer() {
        let last = offer.or.map_or(offer.day, |or| or.max(offer.day));
        if last < today {
            return Some(say().family_offered_over(day_plain(last)));
        }
        return Some(match offer.or {
            Some(or) if or < today || offer.day < today => say().family_offered(on(last, offer.at)),
            Some(or) => say().family_offered_either(on(offer.day, offer.at), on(or, offer.at)),
            None => say().family_offered(on(offer.day, offer.at)),
        });
    }
    if let Some((_, from)) = referral.later.filter(|(_, from)| *from > today) {
        return Some(say().family_later(day_plain(from)));
    }
    match referral.offers.last()?.outcome?.1 {
        Outcome::NotBrought => Some(say().family_missed()),
        Outcome::Cancelled(CancelledBy::Family) => Some(say().family_cancelled_family()),
        Outcome::Cancelled(CancelledBy::Service) => Some(say().family_cancelled_service()),
        Outcome::Seen => None,
    }
}

/// How it ended.
#[must_use]
pub fn over(how: EndKind) -> String {
    match how {
        EndKind::NotAccepted => say().family_end_not_accepted(),
        EndKind::Signposted => say().family_end_signposted(),
        EndKind::Withdrawn => say().family_end_withdrawn(),
        EndKind::Discharged => say().family_end_discharged(),
    }
}

/// What the number of weeks of a service is to the family: a right, or an aim and no promise.
#[must_use]
pub fn standard(service: &Service) -> String {
    let weeks = format!("{} weeks", service.details.weeks);
    match service.details.standard {
        Standard::Right => say().family_right(weeks),
        Standard::Aim | Standard::Local => say().family_aim(weeks),
    }
}

/// What happened, in a sentence; `None` for what is between the service and the trust's own list.
#[must_use]
pub fn happened(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::Referred(_) => say().family_fact_referred(),
        Fact::MoreAsked { .. } => say().family_fact_more_asked(),
        Fact::MoreReceived => say().family_fact_more_received(),
        Fact::Accepted => say().family_fact_accepted(),
        Fact::PrioritySet { .. } => say().family_fact_priority(),
        Fact::Offered { day, at, .. } => say().family_fact_offered(on(*day, *at)),
        Fact::DayChosen { day, .. } => say().family_fact_day_chosen(day_plain(*day)),
        Fact::NotBrought { .. } => say().family_fact_not_brought(),
        Fact::Cancelled { by: CancelledBy::Family, .. } => say().family_fact_cancelled_family(),
        Fact::Cancelled { by: CancelledBy::Service, .. } => say().family_fact_cancelled_service(),
        Fact::Seen { .. } => say().family_fact_seen(),
        Fact::TreatmentStarted => say().family_fact_treatment(),
        Fact::LaterAsked { from } => say().family_fact_later(day_plain(*from)),
        Fact::Told { .. } => say().family_fact_told(),
        Fact::FamilySaid { .. } => say().family_fact_said(),
        Fact::StillNeededAsked { .. } => say().family_fact_asked(),
        Fact::StillNeeded => say().family_fact_needed(),
        Fact::Agreed(_) => say().family_fact_agreed(),
        Fact::Ended { how: EndKind::NotAccepted, .. } => say().family_fact_not_accepted(),
        Fact::Ended { how: EndKind::Signposted, .. } => say().family_fact_signposted(),
        Fact::Ended { how: EndKind::Withdrawn, .. } => say().family_fact_withdrawn(),
        Fact::Ended { how: EndKind::Discharged, .. } => say().family_fact_discharged(),
        Fact::Retracted | Fact::Undone => say().family_fact_taken_back(),
        Fact::GoneFromList | Fact::GoneAnswered { .. } | Fact::BackOnList => return None,
    })
}
