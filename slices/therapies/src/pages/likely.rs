//! The likely wait that a family reads: of its own child, and of each service before anyone asks it.

use super::opened::Opened;
use crate::codes::Priority;
use crate::forecast::{Forecasts, Likely, likely, likely_now};
use crate::service::Service;
use crate::standing::weeks;
use std::collections::HashMap;
use waymark_kernel::{Answer, ServiceId};
use waymark_people::Desk;

/// The likely range of a child who waits in turn; nothing where none would be honest.
pub(super) async fn of(desk: &Desk, forecasts: &Forecasts, opened: &Opened) -> Answer<Option<Likely>> {
    let referral = opened.referral();
    let in_turn = referral.how_soon() == Priority::Routine && referral.open_offer().is_none();
    let Some(since) =
        referral.since().filter(|_| in_turn && referral.stage().counts(opened.service.details.clock))
    else {
        return Ok(None);
    };
    let standing = forecasts.standing(desk.store(), &opened.service, opened.today).await?;
    let start = standing.past.history.next_monday();
    let outlook = standing.answered.forecast.as_now.as_ref();
    Ok(outlook.and_then(|outlook| likely(outlook, start, weeks(since, opened.today))))
}

/// The likely wait of a child who is referred now, by service; a service of which nothing honest can be said is not in it.
pub(super) type Ranges = HashMap<ServiceId, Likely>;

/// What may be expected of each service before anyone asks it.
pub(super) async fn ranges(desk: &Desk, forecasts: &Forecasts, services: &[Service]) -> Answer<Ranges> {
    let mut ranges = Ranges::new();
    for service in services {
        let standing = forecasts.standing(desk.store(), service, desk.now().today).await?;
        let start = standing.past.history.next_monday();
        let range = standing.answered.forecast.as_now.as_ref().and_then(|outlook| likely_now(outlook, start));
        ranges.extend(range.map(|range| (service.id, range)));
    }
    Ok(ranges)
}
