//! The past of a service as its rows tell it, read in one sweep: the days of stays and nothing that says whose they are.
//! Hidden children are in no figure, so they are in no forecast.

use crate::codes::{ClockRule, Stage};
use crate::service::Service;
use waymark_kernel::{Answer, Day, Problem};
use waymark_store::{FromRow, Row, Store, args};

/// The days of one referral, without its child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The day it was received. A child whose first referral was sent back joined the list twice, so the flow of the list
    /// counts from here and not from the first day of all.
    pub received: Day,
    /// The day that ended the wait as the service's clock rule counts it.
    pub seen: Option<Day>,
    /// The day it ended, if it did before that.
    pub left: Option<Day>,
    /// Whether it is over, or the child was seen, on a day nobody knows exactly.
    pub vague: bool,
}

struct Found {
    stage: Stage,
    received: Day,
    seen: Option<Day>,
    treatment: Option<Day>,
    ended: Option<Day>,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let stage = row.str_opt(0)?.and_then(Stage::from_code);
        Ok(Self {
            stage: stage.ok_or_else(|| Problem::fault("read the past of a service", "an unknown stage"))?,
            received: row.day(1)?,
            seen: row.day_opt(2)?,
            treatment: row.day_opt(3)?,
            ended: row.day_opt(4)?,
        })
    }
}

/// The days of every referral to a service.
///
/// # Errors
/// As the store's.
pub async fn days(store: &Store, service: &Service) -> Answer<Vec<Days>> {
    let sql = "SELECT stage, received, seen, treatment, ended FROM therapies_referral \
        WHERE area = $1 AND service_id = $2 AND label <= 1";
    let found: Vec<Found> = store.all(sql, args![store.area(), service.id]).await?;
    Ok(found.into_iter().map(|found| found.by(service.details.clock)).collect())
}

impl Found {
    fn by(self, clock: ClockRule) -> Days {
        let seen = match clock {
            ClockRule::FirstContact => self.seen.or(self.treatment),
            ClockRule::Treatment => self.treatment,
        };
        let left = self.ended.filter(|_| seen.is_none());
        let vague = !self.stage.counts(clock) && seen.is_none() && left.is_none();
        Days { received: self.received, seen, left, vague }
    }
}
