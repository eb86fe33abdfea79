//! An account opened to be changed: every form about one begins here, so that none can forget who may.

use super::{account, record};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use futures_util::future::BoxFuture;
use waymark_access::Action;
use waymark_kernel::Answer;
use waymark_people::accounts::Account;
use waymark_people::{By, Desk, Visit};
use waymark_store::Tx;
use waymark_web::{Form, Stop};

/// The account that an address names, and who may change it.
pub(super) struct Opened {
    pub(super) visit: Visit,
    pub(super) account: Account,
}

impl Opened {
    /// As [`record`].
    ///
    /// # Errors
    /// As [`record`].
    pub(super) async fn record<J>(&self, form: &mut Form, job: J) -> Result<Option<Response>, Stop>
    where
        J: for<'t> FnOnce(&'t mut Tx, &'t By) -> BoxFuture<'t, Answer<String>> + Send + 'static,
    {
        record(&self.visit, form, job).await
    }
}

impl FromRequestParts<Desk> for Opened {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, desk).await?;
        let account = account(&visit, Action::ChangeAccount).await.map_err(IntoResponse::into_response)?;
        Ok(Self { visit, account })
    }
}
