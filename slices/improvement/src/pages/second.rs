//! The port through which the second answer comes: *Is it helping families?* The binary fills it from the measures; this
//! slice can only show what it is told.

use crate::standing::Second;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use futures_util::future::BoxFuture;
use std::convert::Infallible;
use std::sync::Arc;
use waymark_access::Visitor;
use waymark_kernel::Answer;
use waymark_people::Desk;

/// The answer of one measure today; `None` when there is none to give.
type Ask = dyn Fn(Desk, Visitor, String) -> BoxFuture<'static, Answer<Option<Second>>> + Send + Sync;

/// Asks a measure, by its id, for a visitor; answers nothing where no room has measures.
#[derive(Clone, Default)]
pub struct Helping(Option<Arc<Ask>>);

impl std::fmt::Debug for Helping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Helping")
    }
}

impl Helping {
    /// Answers by asking `ask`.
    pub fn new<F>(ask: F) -> Self
    where
        F: Fn(Desk, Visitor, String) -> BoxFuture<'static, Answer<Option<Second>>> + Send + Sync + 'static,
    {
        Self(Some(Arc::new(ask)))
    }

    /// The answer of the measure an area is linked to.
    ///
    /// # Errors
    /// As the room's that answers.
    pub async fn ask(&self, desk: &Desk, visitor: &Visitor, measure: Option<&str>) -> Answer<Option<Second>> {
        match (&self.0, measure) {
            (Some(ask), Some(measure)) => ask(desk.clone(), visitor.clone(), measure.to_owned()).await,
            _ => Ok(None),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Helping {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
