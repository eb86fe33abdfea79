//! What the three ways of referring share: a visitor who may use the way opens it, reads what may be expected of each
//! service before anything is sent, and sends the form once.

use super::{Wanted, send};
use crate::forecast::Forecasts;
use crate::pages::likely;
use crate::service::Service;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use std::future::Future;
use waymark_access::Visitor;
use waymark_kernel::Answer;
use waymark_people::forms::{after, key};
use waymark_people::{Desk, SignedIn};
use waymark_web::{Form, Frame, Page, PageAnswer, Stop};

/// One way of referring, opened for a visitor.
pub(super) trait Door: Sized + Send + Sync {
    /// Opens it.
    ///
    /// # Errors
    /// Forbidden for a visitor who may not use it.
    fn open(desk: &Desk, visitor: &Visitor) -> impl Future<Output = Result<Self, Stop>> + Send;

    /// The services that it leads to.
    fn services(&self) -> &[Service];

    /// What the form says; `None` where something is refused.
    fn read(
        &self,
        desk: &Desk,
        visitor: &Visitor,
        form: &mut Form,
    ) -> impl Future<Output = Answer<Option<Wanted>>> + Send;

    /// The page with its form.
    fn page(&self, desk: &Desk, frame: &Frame, ranges: &likely::Ranges, form: &Form) -> Page;

    /// Where the sender is led once the referral with this reference is recorded.
    fn done(reference: &str) -> String;
}

/// `GET`: the form.
pub(super) async fn show<D: Door>(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
) -> PageAnswer {
    let door = D::open(&desk, &visitor).await?;
    let ranges = likely::ranges(&desk, &forecasts, door.services()).await?;
    Ok(door.page(&desk, &frame, &ranges, &Form::default()))
}

/// `POST`: sends the referral, or shows the form again with what is refused.
pub(super) async fn take<D: Door>(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    let door = D::open(&desk, &visitor).await?;
    if let Some(wanted) = door.read(&desk, &visitor, &mut form).await? {
        let sent = send(&desk, &visitor, &key(&desk, &form), wanted).await;
        let href = sent.as_ref().map_or_else(|_| String::new(), |reference| D::done(reference));
        if let Some(response) = after(sent, &mut form, &href)? {
            return Ok(response);
        }
    }
    let ranges = likely::ranges(&desk, &forecasts, door.services()).await?;
    Ok(door.page(&desk, &frame, &ranges, &form).into_response())
}
