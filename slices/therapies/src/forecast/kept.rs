//! Asking a service of a store: the sweep, the record of past forecasts, and the answer. Working out the record takes
//! tenths of a second, so it is kept for as long as the past it was made from is the same.

use super::answer::{Answered, answer};
use super::ask::Asked;
use super::past::{Known, Past, seed};
use crate::service::Service;
use crate::store::{decisions, past, services};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use waymark_kernel::{Answer, Day, Problem, ServiceId};
use waymark_queues::backtest::{self, Record, Widening};
use waymark_queues::forecast::{Outlook, as_now};
use waymark_queues::history::History;
use waymark_queues::waits::{self, Told};
use waymark_store::Store;

/// How forecasts of a past would have done, and what families would have been told.
#[derive(Debug, Clone)]
pub struct Proof {
    /// Of the list.
    pub record: Arc<Record>,
    /// Of what families are told of their own wait.
    pub told: Told,
}

/// A proof with the past it was made from.
type Kept = (History, Proof);

/// How a service stands if nothing changes: for families and the public, who ask nothing else.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What is known of it.
    pub past: Past,
    /// The answer to nothing asked.
    pub answered: Arc<Answered>,
    /// The same list further ahead, because a child's wait can be longer than a plan; `None` where nothing can be said.
    pub ahead: Option<Arc<Outlook>>,
}

/// How far ahead the wait of one child is looked at: three years.
const WEEKS_OF_A_WAIT: usize = 156;

/// The records of past forecasts that were worked out, and what comes if nothing changes.
#[derive(Debug, Clone, Default)]
pub struct Forecasts {
    kept: Arc<Mutex<HashMap<ServiceId, Kept>>>,
    standing: Arc<Mutex<HashMap<ServiceId, Standing>>>,
}

impl Forecasts {
    /// What is known of a service before a day, with whatever is needed to ask about it.
    ///
    /// # Errors
    /// As the store's.
    pub async fn past(store: &Store, service: &Service, as_at: Day) -> Answer<Past> {
        let (days, lost) = (past::days(store, service).await?, past::lost_slots(store, service).await?);
        let capacity = services::capacity(store, service.id).await?;
        let decisions = decisions::of_service(store, service.id).await?;
        let known = Known { days: &days, lost: &lost, capacity: &capacity, decisions: &decisions };
        Ok(Past::of(known, as_at))
    }

    /// Asks one question. The work is done away from the threads that answer other pages.
    ///
    /// # Errors
    /// As the store's; refused for values that cannot be.
    pub async fn ask(
        &self,
        store: &Store,
        service: &Service,
        asked: &Asked,
        as_at: Day,
    ) -> Answer<(Past, Answered)> {
        let past = Self::past(store, service, as_at).await?;
        let (forecasts, service, asked) = (self.clone(), service.clone(), asked.clone());
        let work = move || {
            let proof = forecasts.proof(service.id, &past);
            let run = super::run(seed(service.id, past.history.counted_to()));
            let answered = answer(&service, &past, &proof, &asked, run)?;
            Ok((past, answered))
        };
        away(work).await
    }

    /// What comes if nothing changes, worked out once for as long as the past is the same.
    ///
    /// # Errors
    /// As the store's.
    pub async fn standing(&self, store: &Store, service: &Service, today: Day) -> Answer<Standing> {
        let past = Self::past(store, service, today).await?;
        let kept = self.standing.lock().unwrap_or_else(PoisonError::into_inner).get(&service.id).cloned();
        if let Some(standing) = kept.filter(|kept| kept.past == past) {
            return Ok(standing);
        }
        let (past, answered) = self.ask(store, service, &Asked::nothing(today), today).await?;
        let (history, record) = (past.history.clone(), self.proof(service.id, &past).record);
        let run = super::run(seed(service.id, history.counted_to()));
        let ahead = away(move || Ok(as_now(&history, &record, WEEKS_OF_A_WAIT, run).ok().flatten())).await?;
        let standing = Standing { past, answered: Arc::new(answered), ahead: ahead.map(Arc::new) };
        self.standing.lock().unwrap_or_else(PoisonError::into_inner).insert(service.id, standing.clone());
        Ok(standing)
    }

    /// How forecasts of this past would have done.
    #[must_use]
    pub fn proof(&self, service: ServiceId, past: &Past) -> Proof {
        let history = &past.history;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&service).cloned();
        if let Some((_, proof)) = kept.filter(|(of, _)| of == history) {
            return proof;
        }
        let seed = seed(service, history.counted_to());
        let record = Arc::new(backtest::record(history, &Widening::HOUSE, seed));
        let (stays, from) = &past.stays;
        let proof = Proof { record, told: waits::told(stays, *from, history.next_monday(), seed) };
        let entry = (history.clone(), proof.clone());
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).insert(service, entry);
        proof
    }
}

/// Works something out away from the threads that answer other pages.
async fn away<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Problem::fault("work out a forecast", error))?
}
