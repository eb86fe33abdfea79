//! An account opened to be changed: every form about one begins here, so that none can forget who may.

use super::{account, record};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use futures_util::future::BoxFuture;
use std::collections::HashMap;
use waymark_access::{Action, Visitor};
use waymark_kernel::Answer;
use waymark_people::accounts::Account;
use waymark_people::{By, Desk, SignedIn};
use waymark_store::Tx;
use waymark_web::{Form, Stop};

/// The account that an address names, and who may change it.
pub(super) struct Opened {
    pub(super) desk: Desk,
    pub(super) visitor: Visitor,
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
        record(&self.desk, &self.visitor, form, job).await
    }
}

impl FromRequestParts<Desk> for Opened {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let SignedIn(visitor) =
            SignedIn::from_request_parts(parts, desk).await.map_err(IntoResponse::into_response)?;
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, desk).await.ok();
        let written = named.and_then(|Path(mut named)| named.remove("id")).unwrap_or_default();
        let account = account(desk, &visitor, (&written, Action::ChangeAccount)).await;
        let account = account.map_err(IntoResponse::into_response)?;
        Ok(Self { desk: desk.clone(), visitor, account })
    }
}
