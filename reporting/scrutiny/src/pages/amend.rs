//! Changing what a paper says: read and written in one transaction, so that two people who write at the same moment both
//! keep their words. Whoever calls it has looked through the words for what may tell who a child is.

use crate::release::{Contents, change};
use crate::store::{counts, get, record};
use waymark_access::Visitor;
use waymark_kernel::Answer;
use waymark_people::Desk;
use waymark_people::forms::key;
use waymark_web::Form;

/// Changes a paper. The same form sent twice changes it once.
///
/// # Errors
/// What `with` refuses; a refusal when the paper is published; otherwise as the store's.
pub(super) async fn amend<F>(desk: &Desk, visitor: &Visitor, form: &Form, number: u32, with: F) -> Answer<()>
where
    F: FnOnce(&mut Contents) -> Answer<()> + Send + 'static,
{
    let (by, key) = (desk.by(visitor), format!("scrutiny/{}/{}", visitor.person, key(desk, form)));
    let job = desk.store().write(move |tx| {
        Box::pin(async move {
            if tx.once(&key).await?.is_some() {
                return Ok(());
            }
            let release = get(&mut *tx, number).await?;
            let mut contents = release.contents;
            with(&mut contents)?;
            let fact = change(&release.standing, &contents)?;
            let counts = counts(&mut *tx, number).await?;
            record(tx, &by, number, fact, Some((&contents, &counts))).await?;
            tx.remember(&key, "said", by.now.at).await
        })
    });
    job.await
}
