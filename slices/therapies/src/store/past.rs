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

/// A slot for a first appointment that was lost, without its child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LostSlot {
    /// The day of the appointment for a child who was not brought, and of the call for one that was called off.
    pub day: Day,
    /// Whether the child was not brought; else the appointment was called off.
    pub not_brought: bool,
}

impl FromRow for LostSlot {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self { day: row.day(0)?, not_brought: row.text(1)? == "not_brought" })
    }
}

const LOST_BEFORE_CONTACT: &str = "SELECT l.day, l.how FROM therapies_lost_slot l JOIN therapies_referral c \
    ON c.area = l.area AND c.id = l.referral_id WHERE c.area = $1 AND c.service_id = $2 AND c.label <= 1 \
    AND (coalesce(c.seen, c.treatment) IS NULL OR coalesce(c.seen, c.treatment) >= l.day)";
const LOST_BEFORE_TREATMENT: &str = "SELECT l.day, l.how FROM therapies_lost_slot l JOIN therapies_referral c \
    ON c.area = l.area AND c.id = l.referral_id WHERE c.area = $1 AND c.service_id = $2 AND c.label <= 1 \
    AND (c.treatment IS NULL OR c.treatment >= l.day)";

/// The slots a service lost while children waited for what ends the wait by its clock rule.
///
/// # Errors
/// As the store's.
pub async fn lost_slots(store: &Store, service: &Service) -> Answer<Vec<LostSlot>> {
    let sql = match service.details.clock {
        ClockRule::FirstContact => LOST_BEFORE_CONTACT,
        ClockRule::Treatment => LOST_BEFORE_TREATMENT,
    };
    store.all(sql, args![store.area(), service.id]).await
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
