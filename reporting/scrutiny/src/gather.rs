//! The port through which figures come into a release. The binary fills it from the measures; this room can only freeze
//! what it is told.

use crate::release::{Asked, Feed, Judge, MadeOf, WaitSaid};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use waymark_kernel::{Answer, Day, Instant};
use waymark_store::Store;

/// What a release can be made of.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// The figures, with their true values.
    pub figures: Vec<Asked>,
    /// What some of their counts are made of, beside their own groups and months.
    pub sums: Vec<MadeOf>,
    /// The rules that say whether they help.
    pub judge: Judge,
    /// The services that children wait for.
    pub waits: Vec<WaitSaid>,
    /// How many waited for each of them, by its code, at the end of each week: the true numbers.
    pub weeks: BTreeMap<String, BTreeMap<Day, u32>>,
    /// The lists and files that they rest on.
    pub feeds: Vec<Feed>,
}

type Gathering = Pin<Box<dyn Future<Output = Answer<Gathered>> + Send>>;
type Ask = dyn Fn(Store, Day, Instant) -> Gathering + Send + Sync;

/// Reads the figures as they stood at the end of a day and were known at an instant; none where no room has measures.
#[derive(Clone, Default)]
pub struct Gather(Option<Arc<Ask>>);

impl std::fmt::Debug for Gather {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Gather")
    }
}

impl Gather {
    /// Reads them by asking `ask`.
    pub fn new(ask: impl Fn(Store, Day, Instant) -> Gathering + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(ask)))
    }

    /// The figures.
    ///
    /// # Errors
    /// As the room's that answers.
    pub async fn ask(&self, store: &Store, on: Day, known: Instant) -> Answer<Gathered> {
        match &self.0 {
            Some(ask) => ask(store.clone(), on, known).await,
            None => Ok(Gathered::default()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Gather {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
