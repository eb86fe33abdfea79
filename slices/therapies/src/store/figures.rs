//! The figures of services: how many wait, in the bands of the national return. No row of it is about one child.

use crate::codes::Stage;
use crate::filters::{Filters, STAGES};
use crate::service::Service;
use crate::standing::{BANDS, Figures};
use waymark_access::{Cohort, Query, Sight};
use waymark_kernel::{Answer, Day, days_between};
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
        "SELECT c.stage, c.since, count(*), count(CASE WHEN coalesce(c.told, c.since) <= ? THEN 1 END) \
        FROM therapies_referral c WHERE ",
        Filters::silent_since(today),
    );
    query.with("c.area = ?", store.area());
    query.with(" AND c.service_id = ? AND ", service.id);
    query.one_of("c.stage", STAGES.iter().map(|stage| stage.code()));
    query.push(" AND ");
    match of {
        Of::Visible(sight) => query.scope(sight.scope(query.next())),
        Of::Everybody => query.push("c.label <= 1"),
    }
    query.push(" GROUP BY c.stage, c.since");
    let (sql, args) = query.finish();
    let rows: Vec<(String, Day, i64, i64)> = store.all(sql, args).await?;
    let mut figures = Figures::default();
    for (stage, since, count, silent) in rows {
        let Some(stage) = Stage::from_code(&stage) else { continue };
        add(&mut figures, service, (stage, since), (count.unsigned_abs(), silent.unsigned_abs()), today);
    }
    Ok(figures)
}

fn add(
    figures: &mut Figures,
    service: &Service,
    (stage, since): (Stage, Day),
    (count, silent): (u64, u64),
    today: Day,
) {
    match stage {
        Stage::Triage => figures.triage += count,
        Stage::First => figures.first += count,
        Stage::Treatment => figures.treatment += count,
        Stage::Treating | Stage::Ended => {}
    }
    figures.silent += silent;
    if stage.counts(service.details.clock) {
        let days = days_between(since, today).max(0);
        let place = BANDS.iter().position(|band| days >= band.from && band.to.is_none_or(|to| days <= to));
        if let Some(band) = place.and_then(|place| figures.bands.get_mut(place)) {
            *band += count;
        }
    }
}
