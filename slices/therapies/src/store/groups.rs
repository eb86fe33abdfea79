//! Who waits for a service, by group: counts alone, read in one sweep. Hidden children are in none.

use crate::codes::Stage;
use crate::service::Service;
use std::collections::BTreeMap;
use waymark_kernel::{Answer, Day, Problem, days_between};
use waymark_store::{FromRow, Row, Store, args};

const ROWS: &str = "SELECT c.stage, c.since, p.looked_after, p.post_code, count(*) FROM therapies_referral c \
    JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id \
    WHERE c.area = $1 AND c.service_id = $2 AND c.label <= 1 AND c.ended IS NULL \
    GROUP BY c.stage, c.since, p.looked_after, p.post_code";

/// Children who wait, by days since the referral.
pub type ByDays = BTreeMap<i64, u64>;

/// Who waits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Groups {
    /// Everybody.
    pub all: ByDays,
    /// Children whom a council looks after.
    pub looked_after: ByDays,
    /// By the first half of the post code; empty words where it is not known.
    pub places: BTreeMap<String, ByDays>,
}

struct Found {
    stage: Stage,
    since: Day,
    looked_after: bool,
    place: String,
    count: u64,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let stage = row.str_opt(0)?.and_then(Stage::from_code);
        let place = row.str_opt(3)?.and_then(|code| code.split_whitespace().next()).unwrap_or_default();
        Ok(Self {
            stage: stage.ok_or_else(|| Problem::fault("count who waits", "an unknown stage"))?,
            since: row.day(1)?,
            looked_after: row.bool(2)?,
            place: place.to_ascii_uppercase(),
            count: row.int(4)?.unsigned_abs(),
        })
    }
}

/// Who waits for a service at the end of a day, as its clock rule counts.
///
/// # Errors
/// As the store's.
pub async fn groups(store: &Store, service: &Service, today: Day) -> Answer<Groups> {
    let found: Vec<Found> = store.all(ROWS, args![store.area(), service.id]).await?;
    let mut groups = Groups::default();
    for one in found.into_iter().filter(|one| one.stage.counts(service.details.clock)) {
        let waited = days_between(one.since, today).max(0);
        *groups.all.entry(waited).or_default() += one.count;
        if one.looked_after {
            *groups.looked_after.entry(waited).or_default() += one.count;
        }
        *groups.places.entry(one.place).or_default().entry(waited).or_default() += one.count;
    }
    Ok(groups)
}
