//! The likely wait that a family reads: of its own child, and of each service before anyone asks it.

use super::opened::Opened;
use crate::codes::{ClockRule, Priority, Stage};
use crate::forecast::{Forecasts, Likely, likely, likely_now};
use crate::service::Service;
use crate::standing::weeks;
use std::collections::HashMap;
use waymark_kernel::{Answer, ServiceId};
use waymark_people::Desk;

/// What can be told of the wait of a child who waits in turn.
pub(super) async fn of(desk: &Desk, forecasts: &Forecasts, opened: &Opened) -> Answer<Likely> {
    let referral = opened.referral();
    let clock = opened.service.details.clock;
    if referral.stage() == Stage::Treatment && clock == ClockRule::FirstContact {
        return Ok(Likely::NotCounted);
    }
    let in_turn = referral.how_soon() == Priority::Routine && referral.open_offer().is_none();
    let Some(since) = referral.since().filter(|_| in_turn && referral.stage().counts(clock)) else {
        return Ok(Likely::UNKNOWN);
    };
    let standing = forecasts.standing(desk.store(), &opened.service, opened.today).await?;
    Ok(likely(&standing, weeks(since, opened.today)))
}

/// What can be told of the wait of a child who is referred now, by service.
pub(super) type Ranges = HashMap<ServiceId, Likely>;

/// What may be expected of each service before anyone asks it.
pub(super) async fn ranges(desk: &Desk, forecasts: &Forecasts, services: &[Service]) -> Answer<Ranges> {
    let mut ranges = Ranges::new();
    for service in services {
        let standing = forecasts.standing(desk.store(), service, desk.now().today).await?;
        ranges.insert(service.id, likely_now(&standing));
    }
    Ok(ranges)
}
