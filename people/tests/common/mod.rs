//! What the tests of the shared record use again and again.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses some of it, and a test must stop")]

pub mod list;

use std::sync::Arc;
use waymark_access::{Role, Visitor};
use waymark_kernel::{Actor, ChildId, Day, Ids, Now, Source, day};
use waymark_people::{By, ChildDetails, children};
use waymark_store::{Migration, Store};
use waymark_testkit::noon;

/// The tables of this room and of the rooms below it.
pub fn tables() -> Vec<Migration> {
    [waymark_access::MIGRATIONS, waymark_access::LOG_MIGRATIONS, waymark_people::MIGRATIONS].concat()
}

/// The same visitor each time, in a role of the council.
pub fn visitor(role: Role) -> Visitor {
    Visitor {
        person: Ids::seeded(role as u64).next(),
        name: "Priya Nair".into(),
        role,
        agency: "council".into(),
        teams: vec![],
        setting: None,
        covers: vec![],
    }
}

/// The day of every test that does not say otherwise.
pub const TODAY: Day = day(2026, 11, 23);

/// An officer who records at noon of [`TODAY`].
pub fn officer() -> By {
    officer_on(TODAY)
}

/// An officer who records at noon of a day.
pub fn officer_on(today: Day) -> By {
    let ids = Arc::new(Ids::seeded(days_since_2026(today)));
    let actor = Actor { person: ids.next(), role: "case_officer".into(), agency: "council".into() };
    By { ids, now: Now { at: noon(today).at, today }, actor, source: Source::Entered }
}

fn days_since_2026(today: Day) -> u64 {
    waymark_kernel::days_between(day(2026, 1, 1), today).unsigned_abs()
}

/// Maya Okafor, whose story stands in every demonstration.
pub fn maya() -> ChildDetails {
    let mut maya = ChildDetails::new("Maya", "Okafor", day(2019, 5, 3));
    maya.post_code = Some("AS1 2DE".into());
    maya.upn = Some("L330200020001".into());
    maya.nhs_number = Some("999 000 0018".into());
    maya
}

/// Records a child.
pub async fn recorded(store: &Store, by: &By, details: ChildDetails) -> ChildId {
    let by = by.clone();
    store.write(move |tx| Box::pin(async move { children::record(tx, &by, details).await })).await.unwrap()
}

/// Runs one write job: `write_job!(store, tx => children::record(tx, &by, details))`.
#[macro_export]
macro_rules! write_job {
    ($store:expr, $tx:ident => $job:expr) => {
        $store.write(move |$tx| Box::pin(async move { $job.await })).await
    };
}
