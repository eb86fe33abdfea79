//! From a form to a fact: the right to do it is asked again inside the transaction that records it, the key of the form
//! makes a repeated post one fact, and what the decision refuses goes back to the form with everything typed.

use super::opened::Opened;
use crate::commands::{Command, act_in, posted};
use crate::record::Happening;
use crate::store::{OpenCase, Words};
use futures_util::future::BoxFuture;
use waymark_access::Action;
use waymark_kernel::Answer;
pub use waymark_people::forms::{after, key, tokens};
pub use waymark_people::happenings::words;
use waymark_people::{By, Desk, Visit};
use waymark_store::Tx;
use waymark_web::Form;

/// Records what `decide` decides about a case, for a visitor who may do `action` to it.
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
    F: FnOnce(&OpenCase) -> Answer<Vec<Happening>> + Send + 'static,
{
    let (desk, visitor) = (&visit.desk, visit.visitor.clone());
    let (by, access) = (desk.by(&visitor), desk.access().clone());
    let (case, child) = (opened.open.id, opened.open.child);
    let command = Command { key: key(desk, form), words };
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                access.may_act(&mut *tx, &visitor, (child, action), by.now.today).await?;
                act_in(tx, &by, case, command, decide).await
            })
        })
        .await
}

/// Records something about the family of a case in one transaction, for a visitor who may record facts of the child; a post
/// that was recorded before is answered again.
///
/// # Errors
/// What `work` refuses; a refusal or missing when the visitor may not; otherwise as the store's.
pub async fn record_family<F>(visit: &Visit, opened: &Opened, key: String, work: F) -> Answer<()>
where
    F: for<'tx> FnOnce(&'tx mut Tx, &'tx By) -> BoxFuture<'tx, Answer<()>> + Send + 'static,
{
    let (desk, visitor) = (&visit.desk, visit.visitor.clone());
    let (by, access) = (desk.by(&visitor), desk.access().clone());
    let child = opened.open.child;
    let job = desk.store().write(move |tx| {
        Box::pin(async move {
            access.may_act(&mut *tx, &visitor, (child, Action::RecordFact), by.now.today).await?;
            if tx.once(&key).await?.is_some() {
                return Ok(());
            }
            work(tx, &by).await?;
            tx.remember(&key, "", by.now.at).await
        })
    });
    job.await
}

/// Whether this very post was recorded before: then it is answered again, whatever has changed since.
///
/// # Errors
/// As the store's.
pub async fn sent_before(desk: &Desk, opened: &Opened, form: &Form) -> Answer<bool> {
    posted(desk.store(), opened.open.id, &key(desk, form)).await
}
