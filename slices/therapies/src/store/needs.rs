//! Who waits for a service by age and by place: counts alone, read in one sweep. Hidden children are in none.

use super::figures::{Of, among, waits_at};
use crate::service::Service;
use std::collections::BTreeMap;
use waymark_access::Query;
use waymark_kernel::{Answer, Day};
use waymark_store::{FromRow, Row, Store};
use waymark_web::words::age;

/// Ages in whole years, both included, and what they are called.
pub const AGES: [(u16, u16, &str); 4] =
    [(0, 4, "Under 5"), (5, 10, "5 to 10"), (11, 15, "11 to 15"), (16, 25, "16 to 25")];

/// How many wait, by age and by place, each adding up to all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Needs {
    /// By the ages of [`AGES`].
    pub ages: [u64; 4],
    /// By the first half of the post code; empty words where it is not known.
    pub places: BTreeMap<String, u64>,
}

struct Found {
    born: Day,
    place: String,
    count: u64,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let place = row.str_opt(1)?.and_then(|code| code.split_whitespace().next()).unwrap_or_default();
        Ok(Self { born: row.day(0)?, place: place.to_ascii_uppercase(), count: row.int(2)?.unsigned_abs() })
    }
}

/// Who waits for a service at the end of a day that has come, as its clock rule counts and as known now.
///
/// # Errors
/// As the store's.
pub async fn needs(store: &Store, service: &Service, day: Day) -> Answer<Needs> {
    let mut query = Query::default();
    query.push(
        "SELECT p.birth_date, p.post_code, count(*) FROM therapies_referral c \
        JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id WHERE ",
    );
    query.with("c.area = ?", store.area());
    waits_at(&mut query, service, day);
    query.push(" AND ");
    among(&mut query, Of::Everybody);
    query.push(" GROUP BY p.birth_date, p.post_code");
    let (sql, args) = query.finish();
    let found: Vec<Found> = store.all(sql, args).await?;
    let mut needs = Needs::default();
    for one in found {
        let years: i64 = age(one.born, day).into();
        let band = AGES.iter().position(|(_, to, _)| years <= i64::from(*to)).unwrap_or(AGES.len() - 1);
        needs.ages.get_mut(band).into_iter().for_each(|sum| *sum += one.count);
        *needs.places.entry(one.place).or_default() += one.count;
    }
    Ok(needs)
}
