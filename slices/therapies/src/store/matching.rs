//! Which rows a service's list holds for a filter, and in what order.

use crate::filters::{Filters, STAGES, Sort, ToDo};
use crate::service::Service;
use crate::standing::{AGAIN, Ask, ROUND};
use waymark_access::{Cohort, Query, Sight};
use waymark_kernel::{Day, add_days};

/// The family said that something has changed, and was told nothing on a later day.
const WROTE: &str = " AND c.family_said IS NOT NULL AND (c.told IS NULL OR c.told <= c.family_said)";

/// What every row of a service's list has to meet.
pub(super) fn matching(
    query: &mut Query,
    sight: &Sight<Cohort>,
    service: &Service,
    filters: &Filters,
    today: Day,
) {
    query.with("c.area = ?", sight.area());
    query.with(" AND c.service_id = ? AND ", service.id);
    match filters.stage {
        Some(stage) => query.with("c.stage = ?", stage.code()),
        None => query.one_of("c.stage", STAGES.iter().map(|stage| stage.code())),
    }
    if let Some(since) = filters.since(today) {
        query.with(" AND c.since <= ?", since);
    }
    match filters.to_do {
        Some(ToDo::Offer) => query.push(" AND c.offered IS NULL AND c.stage <> 'triage'"),
        Some(ToDo::Tell) => query.with(
            " AND coalesce(c.told, c.since) <= ?",
            Filters::silent_since(service.details.tell_every, today),
        ),
        Some(ToDo::Said) => query.push(WROTE),
        Some(ToDo::Gone) => query.push(" AND c.gone IS NOT NULL"),
        Some(ToDo::Needed(ask)) => needed(query, ask, today),
        None => {}
    }
    query.push(" AND ");
    query.scope(sight.scope(query.next()));
}

/// Whom to ask whether they still wait, as `standing::ask` says of one.
fn needed(query: &mut Query, ask: Ask, today: Day) {
    query.push(" AND c.stage IN ('first', 'treatment')");
    let (asked, from, days) = match ask {
        Ask::First => (" AND c.asked_needed = 0", "coalesce(c.answered, c.since)", ROUND),
        Ask::Again => (" AND c.asked_needed = 1", "c.asked_day", AGAIN),
        Ask::Telephone => (" AND c.asked_needed >= 2", "c.asked_day", AGAIN),
    };
    query.push(asked);
    query.with(&format!(" AND {from} <= ?"), add_days(today, -days));
}

/// The order of a list.
pub(super) const fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Longest => " ORDER BY c.since, c.reference",
        Sort::Soonest => " ORDER BY c.soon, c.since, c.reference",
        Sort::Silent => " ORDER BY coalesce(c.told, c.since), c.since, c.reference",
    }
}
