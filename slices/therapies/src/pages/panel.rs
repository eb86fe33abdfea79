//! What another room puts beside the list of a service: the advice that the service owes for EHC assessments. The
//! application hands it in, so that this room names no other.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use futures_util::future::BoxFuture;
use std::convert::Infallible;
use std::sync::Arc;
use waymark_access::Visitor;
use waymark_kernel::{Answer, TeamId};
use waymark_people::Desk;
use waymark_web::Html;

type Ask = dyn Fn(Desk, Visitor, TeamId) -> BoxFuture<'static, Answer<Html>> + Send + Sync;

/// Asks for the panel beside the list of a team's service; nothing where no room has one.
#[derive(Clone, Default)]
pub struct Beside(Option<Arc<Ask>>);

impl std::fmt::Debug for Beside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Beside")
    }
}

impl Beside {
    /// A panel that `ask` makes for a visitor and the team of a service.
    pub fn new<F>(ask: F) -> Self
    where
        F: Fn(Desk, Visitor, TeamId) -> BoxFuture<'static, Answer<Html>> + Send + Sync + 'static,
    {
        Self(Some(Arc::new(ask)))
    }

    /// The panel.
    ///
    /// # Errors
    /// As the room's that makes it.
    pub async fn panel(&self, desk: &Desk, visitor: &Visitor, team: TeamId) -> Answer<Html> {
        match &self.0 {
            Some(ask) => ask(desk.clone(), visitor.clone(), team).await,
            None => Ok(Html::empty()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Beside {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
