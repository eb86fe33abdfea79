//! The figures of services: how many wait, in the bands of the national return. No row of it is about one child.

use crate::codes::{ClockRule, Stage};
use crate::filters::{Filters, STAGES};
use crate::service::Service;
use crate::standing::{Figures, KeptBack, LONG, WITHIN, in_bands, told_on};
use waymark_access::{Cohort, Query, Sight};
use waymark_kernel::{Answer, Day, days_between};
use waymark_people::LastPaper;
use waymark_store::Store;

/// Of whom figures tell.
#[derive(Debug, Clone, Copy)]
pub enum Of<'s> {
    /// The children this visitor may see, by name.
    Visible(&'s Sight<Cohort>),
    /// Every child that is not hidden: for readers who may see no child.
    Everybody,
}

/// The figures of a service at the end of a day.
///
/// # Errors
/// As the store's.
pub async fn of_service(store: &Store, service: &Service, of: Of<'_>, today: Day) -> Answer<Figures> {
    let mut query = Query::default();
    query.with(
        "SELECT c.stage, c.since, count(*), count(CASE WHEN coalesce(c.told, c.since) <= ? THEN 1 END), \
        count(CASE WHEN c.told IS NULL OR c.told <= c.family_said THEN c.family_said END) \
        FROM therapies_referral c WHERE ",
        Filters::silent_since(service.details.tell_every, today),
    );
    query.with("c.area = ?", store.area());
    query.with(" AND c.service_id = ? AND ", service.id);
    query.one_of("c.stage", STAGES.iter().map(|stage| stage.code()));
    query.push(" AND ");
    among(&mut query, of);
    query.push(" GROUP BY c.stage, c.since");
    let (sql, args) = query.finish();
    let rows: Vec<(String, Day, i64, i64, i64)> = store.all(sql, args).await?;
    let (mut figures, mut counted) = (Figures::default(), Vec::new());
    for (stage, since, count, silent, wrote) in rows {
        let Some(stage) = Stage::from_code(&stage) else { continue };
        add(&mut figures, stage, (count.unsigned_abs(), silent.unsigned_abs()));
        figures.wrote += wrote.unsigned_abs();
        let days = days_between(since, today);
        figures.over_18 += if days > WITHIN { count.unsigned_abs() } else { 0 };
        figures.over_52 += if days > LONG { count.unsigned_abs() } else { 0 };
        if stage.counts(service.details.clock) {
            counted.push((since, count.unsigned_abs()));
        }
    }
    figures.bands = in_bands(counted, today);
    Ok(figures)
}

/// The figures that those who may see no child read of a service beside the last published paper: its bands, as at
/// [`told_on`].
///
/// # Errors
/// As the store's.
pub async fn told(store: &Store, service: &Service, today: Day, paper: &LastPaper) -> Answer<Figures> {
    let day = told_on(today);
    let bands = bands_at(store, service, Of::Everybody, day).await?;
    let kept_back = KeptBack::of(paper, &service.details.slug, day);
    Ok(Figures { bands, kept_back, ..Figures::default() })
}

/// The bands of a service at the end of a day that has come, as known now: those whose referral had been received and whose
/// wait, by the service's clock rule, was not over.
///
/// # Errors
/// As the store's.
pub async fn bands_at(store: &Store, service: &Service, of: Of<'_>, day: Day) -> Answer<[u64; 7]> {
    let mut query = Query::default();
    query.push("SELECT c.since, count(*) FROM therapies_referral c WHERE ");
    query.with("c.area = ?", store.area());
    waits_at(&mut query, service, day);
    query.push(" AND ");
    among(&mut query, of);
    query.push(" GROUP BY c.since");
    let (sql, args) = query.finish();
    let rows: Vec<(Day, i64)> = store.all(sql, args).await?;
    Ok(in_bands(rows.into_iter().map(|(since, count)| (since, count.unsigned_abs())), day))
}

/// Whose wait for a service, as `c`, runs at the end of a day. A wait that is over on a day nobody knows runs on none.
pub(super) fn waits_at(query: &mut Query, service: &Service, day: Day) {
    let clock = service.details.clock;
    let done = match clock {
        ClockRule::FirstContact => "coalesce(c.seen, c.treatment)",
        ClockRule::Treatment => "c.treatment",
    };
    query.with(" AND c.service_id = ?", service.id);
    query.with(" AND c.received <= ?", day);
    query.with(&format!(" AND ({done} IS NULL OR {done} > ?)"), day);
    query.with(
        &format!(" AND (c.ended IS NULL OR c.ended > ?) AND (coalesce({done}, c.ended) IS NOT NULL OR "),
        day,
    );
    query.one_of("c.stage", STAGES.into_iter().filter(|stage| stage.counts(clock)).map(Stage::code));
    query.push(")");
}

/// Of whom the figures tell.
pub(super) fn among(query: &mut Query, of: Of<'_>) {
    match of {
        Of::Visible(sight) => query.scope(sight.scope(query.next())),
        Of::Everybody => query.push("c.label <= 1"),
    }
}

fn add(figures: &mut Figures, stage: Stage, (count, silent): (u64, u64)) {
    match stage {
        Stage::Triage => figures.triage += count,
        Stage::First => figures.first += count,
        Stage::Treatment => figures.treatment += count,
        Stage::Treating | Stage::Ended => {}
    }
    figures.silent += silent;
}
