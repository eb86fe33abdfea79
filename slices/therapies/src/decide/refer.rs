//! A child is referred to a service. The day it was received is the one day that every wait is counted from.

use crate::codes::{EndKind, Source};
use crate::facts::{Agreement, Fact, Referred};
use crate::happening::Happening;
use waymark_kernel::{Answer, Day, Problem, ServiceId, TextId};
use waymark_web::words::day_plain;

/// A referral to be recorded.
#[derive(Debug, Clone)]
pub struct NewReferral {
    /// `RF-26-00012`.
    pub reference: String,
    /// The service.
    pub service: ServiceId,
    /// Who refers.
    pub source: Source,
    /// The setting that refers, or that the child attends.
    pub setting: Option<String>,
    /// The day it was received.
    pub day: Day,
    /// Why, in words.
    pub reason: Option<TextId>,
    /// What the family agreed to.
    pub agreement: Agreement,
    /// The number by which the trust's own list knows it.
    pub list_number: Option<String>,
}

/// An earlier referral of the same child to the same service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its reference.
    pub reference: String,
    /// The day it counts from.
    pub since: Option<Day>,
    /// How it ended; `None` while it is open.
    pub ended: Option<EndKind>,
    /// Whether the family agreed that the child's setting may see it.
    pub shared: bool,
}

/// The facts of a new referral.
///
/// # Errors
/// A refusal when the day cannot be right, the family does not agree, or the child has an open referral to the service.
pub fn refer(
    referral: NewReferral,
    birth_date: Day,
    earlier: &[Earlier],
    today: Day,
) -> Answer<Vec<Happening>> {
    if referral.day > today {
        return Err(Problem::refuse("day", "The day must be today or in the past."));
    }
    if referral.day < birth_date {
        let sentence = format!("The day is before the child was born, {}.", day_plain(birth_date));
        return Err(Problem::refuse("day", sentence));
    }
    if let Some(open) = earlier.iter().find(|earlier| earlier.ended.is_none()) {
        let sentence = format!("The child already has an open referral to this service, {}.", open.reference);
        return Err(Problem::refuse("service", sentence));
    }
    if !referral.agreement.referral && referral.source != Source::List {
        let sentence = "Ask the family first. A child is referred only when the family agrees.";
        return Err(Problem::refuse("agreed", sentence));
    }
    let referred = Referred {
        reference: referral.reference,
        service: referral.service,
        source: referral.source,
        setting: referral.setting,
        reason: referral.reason,
        agreement: referral.agreement,
        first_came: first_came(earlier),
        list_number: referral.list_number,
    };
    Ok(vec![Happening::on(referral.day, Fact::Referred(referred))])
}

/// The first day of the referrals that were sent back, or shown another way, one after another up to this one.
fn first_came(earlier: &[Earlier]) -> Option<Day> {
    let latest = earlier.iter().max_by_key(|earlier| earlier.since)?;
    let sent_back = matches!(latest.ended, Some(EndKind::NotAccepted | EndKind::Signposted));
    if sent_back { latest.since } else { None }
}
