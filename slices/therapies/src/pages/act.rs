//! From a form to a fact: the right to do it is asked again inside the transaction that records it, and the key of the
//! form makes a repeated post one fact.

use super::opened::Opened;
use crate::commands::{Command, act_in};
use crate::happening::Happening;
use crate::store::{OpenReferral, Words};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, ChildId, ReferralId};
pub use waymark_people::happenings::words;
use waymark_people::{Desk, Visit, forms};
use waymark_web::Form;

/// Records what `decide` decides about a referral, for a visitor who may do `action` to it.
///
/// # Errors
/// What `decide` refuses; a refusal or missing when the visitor may not; otherwise as the store's.
pub async fn record<F>(
    visit: &Visit,
    (opened, action): (&Opened, Action),
    (form, words): (&Form, Vec<Words>),
    decide: F,
) -> Answer<i64>
where
    F: FnOnce(&OpenReferral) -> Answer<Vec<Happening>> + Send + 'static,
{
    let which = (opened.open.id, opened.open.child);
    record_one(&visit.desk, &visit.visitor, (which, action), (forms::key(&visit.desk, form), words), decide)
        .await
}

/// As [`record`], for a referral that was not opened.
///
/// # Errors
/// As [`record`].
pub async fn record_one<F>(
    desk: &Desk,
    visitor: &Visitor,
    ((referral, child), action): ((ReferralId, ChildId), Action),
    (key, words): (String, Vec<Words>),
    decide: F,
) -> Answer<i64>
where
    F: FnOnce(&OpenReferral) -> Answer<Vec<Happening>> + Send + 'static,
{
    let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
    let command = Command { key, words };
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                access.may_act(&mut *tx, &visitor, (child, action), by.now.today).await?;
                act_in(tx, &by, referral, command, decide).await
            })
        })
        .await
}
