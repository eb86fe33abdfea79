//! Forecasts of a service for a paper: what is said of the weeks to come, and what was said of the last weeks that were
//! counted, by joint decisions and by the same forecast made anew from what was known then.

use std::collections::BTreeMap;
use waymark_kernel::{Answer, Day, Problem, ServiceId, add_days};
use waymark_queues::backtest::Record;
use waymark_queues::forecast::{Band, as_now};
use waymark_queues::history::History;
use waymark_scrutiny::release::{Ahead, Came, MadeIn};
use waymark_store::Store;
use waymark_therapies::Service;
use waymark_therapies::forecast::{Standing, came, run, seed};
use waymark_therapies::store::{decisions, past};

/// The weeks ahead that a paper tells: a quarter, half a year and a year.
const WEEKS: [usize; 3] = [13, 26, 52];

/// What is forecast, the nearest week first; nothing where there are too few weeks for a range.
pub(super) fn ahead(standing: &Standing) -> Vec<Ahead> {
    let outlook = standing.answered.forecast.as_now.as_ref();
    let bands = outlook.map_or(&[] as &[Band<u32>], |outlook| &outlook.weeks);
    WEEKS.into_iter().filter_map(|week| bands.get(week - 1)).map(of_band).collect()
}

fn of_band(band: &Band<u32>) -> Ahead {
    Ahead { week_ending: band.week_ending, low: band.low_80, high: band.high_80 }
}

/// How many waited at the end of each week that was counted, by its Sunday.
pub(super) fn weeks(history: &History) -> BTreeMap<Day, u32> {
    (0_i64..)
        .zip(&history.weeks)
        .map(|(n, week)| (add_days(history.first, 7 * n + 6), week.waiting))
        .collect()
}

/// The forecasts that came due before `after`: those of joint decisions, and those made anew.
///
/// # Errors
/// As the store's.
pub(super) async fn due(
    store: &Store,
    service: &Service,
    standing: &Standing,
    after: Day,
) -> Answer<Vec<Came>> {
    let mut due = decided(store, service, after).await?;
    let (id, history) = (service.id, standing.past.history.clone());
    let made = tokio::task::spawn_blocking(move || anew(id, &history)).await;
    due.extend(made.map_err(|cause| Problem::fault("forecast a list anew", cause))?);
    Ok(due)
}

/// What joint decisions expected, as far as their week of checking was over before a day.
async fn decided(store: &Store, service: &Service, after: Day) -> Answer<Vec<Came>> {
    let (all, days) = (decisions::of_service(store, service.id).await?, past::days(store, service).await?);
    let told = all.iter().filter(|decision| decision.decided < after).filter_map(|decision| {
        let (counted, _) = came(decision, &days, after)?;
        let (low, high) = (decision.expected.low, decision.expected.high);
        let expected = Ahead { week_ending: add_days(decision.told_from(), -1), low, high };
        Some(Came::of(MadeIn::Decision, decision.decided, expected, counted))
    });
    Ok(told.collect())
}

/// The last counted week, forecast again a quarter, half a year and a year before it: each time with the bands of the house,
/// because what was learned since was not known then.
fn anew(service: ServiceId, history: &History) -> Vec<Came> {
    let counted = history.waiting_now();
    let one = |back: usize| {
        let then = history.as_known_after(history.weeks.len().checked_sub(back)?);
        let outlook =
            as_now(&then, &Record::default(), back, run(seed(service, then.counted_to()))).ok()??;
        Some(Came::of(MadeIn::Anew, then.counted_to(), of_band(outlook.weeks.last()?), counted))
    };
    WEEKS.into_iter().filter_map(one).collect()
}
