//! Who waits for a service, by group: counts alone, read in one sweep. Hidden children are in none.

use super::figures::{Of, among, waits_at};
use crate::service::Service;
use crate::standing::{LONG, WITHIN};
use std::collections::BTreeMap;
use waymark_access::Query;
use waymark_kernel::{Answer, Day, days_between};
use waymark_store::{FromRow, Row, Store};

/// Children who wait, by days since the referral.
pub type ByDays = BTreeMap<i64, u64>;

/// The days that this share of the children have waited at most; 0 when nobody waits.
#[must_use]
pub fn waited_at_most(waits: &ByDays, share: f64) -> i64 {
    let all: u64 = waits.values().sum();
    let mut count = 0;
    let at = waits.iter().find(|(_, many)| {
        count += **many;
        count as f64 >= share * all as f64
    });
    at.map_or(0, |(days, _)| *days)
}

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
    since: Day,
    looked_after: bool,
    place: String,
    count: u64,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let place = row.str_opt(2)?.and_then(|code| code.split_whitespace().next()).unwrap_or_default();
        Ok(Self {
            since: row.day(0)?,
            // 2 is a no that was told.
            looked_after: row.int(1)? == 1,
            place: place.to_ascii_uppercase(),
            count: row.int(3)?.unsigned_abs(),
        })
    }
}

/// Who waits for a service at the end of a day that has come, as its clock rule counts and as known now.
///
/// # Errors
/// As the store's.
pub async fn groups(store: &Store, service: &Service, day: Day) -> Answer<Groups> {
    let mut query = Query::default();
    query.push(
        "SELECT c.since, p.looked_after, p.post_code, count(*) FROM therapies_referral c \
        JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id WHERE ",
    );
    query.with("c.area = ?", store.area());
    waits_at(&mut query, service, day);
    query.push(" AND ");
    among(&mut query, Of::Everybody);
    query.push(" GROUP BY c.since, p.looked_after, p.post_code");
    let (sql, args) = query.finish();
    let found: Vec<Found> = store.all(sql, args).await?;
    let mut groups = Groups::default();
    for one in found {
        let waited = days_between(one.since, day).max(0);
        *groups.all.entry(waited).or_default() += one.count;
        if one.looked_after {
            *groups.looked_after.entry(waited).or_default() += one.count;
        }
        *groups.places.entry(one.place).or_default().entry(waited).or_default() += one.count;
    }
    Ok(groups)
}

/// Children who wait at the end of a day that has come, as known now: for the first appointment, and then, after it, for
/// treatment; each within 18 weeks, to 52, and over.
///
/// # Errors
/// As the store's.
pub async fn waiting_for(store: &Store, service: &Service, day: Day) -> Answer<[u64; 6]> {
    let mut query = Query::default();
    query.with(
        "SELECT c.since, CASE WHEN c.seen <= ? THEN 1 ELSE 0 END, count(*) FROM therapies_referral c ",
        day,
    );
    query.with("WHERE c.area = ?", store.area());
    query.with(" AND c.service_id = ?", service.id);
    query.with(" AND c.received <= ?", day);
    query.with(" AND (c.treatment IS NULL OR c.treatment > ?)", day);
    query.with(" AND (c.ended IS NULL OR c.ended > ?)", day);
    query.push(" AND (c.stage IN ('triage', 'first', 'treatment') OR c.treatment IS NOT NULL OR c.ended IS NOT NULL) AND ");
    among(&mut query, Of::Everybody);
    query.push(" GROUP BY 1, 2");
    let (sql, args) = query.finish();
    let rows: Vec<(Day, i64, i64)> = store.all(sql, args).await?;
    let mut counts = [0; 6];
    for (since, met, count) in rows {
        let waited = days_between(since, day);
        let band = usize::from(waited > WITHIN) + usize::from(waited > LONG);
        let place = band + if met == 1 { 3 } else { 0 };
        counts.get_mut(place).into_iter().for_each(|sum| *sum += count.unsigned_abs());
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_have_waited_at_most_as_long_as_the_middle_child() {
        let waits = ByDays::from([(7, 2), (70, 1), (700, 2)]);
        assert_eq!([0.1, 0.5, 0.9].map(|share| waited_at_most(&waits, share)), [7, 70, 700]);
        assert_eq!(waited_at_most(&ByDays::new(), 0.5), 0);
    }
}
