//! Changing what a paper says: read and written in one transaction, so that two people who write at the same moment both
//! keep their words; and only after the words were looked through for what may tell who a child is.

use crate::check::{Finding, Known};
use crate::release::{Contents, change};
use crate::store::{get, record};
use waymark_access::Visitor;
use waymark_kernel::{Answer, Problem, Refusal};
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
            record(tx, &by, number, fact, Some((&contents, &release.counts))).await?;
            tx.remember(&key, "said", by.now.at).await
        })
    });
    job.await
}

/// Refuses words that may tell who a child is, with each of them.
///
/// # Errors
/// A refusal at `field`.
pub(super) fn refuse_names(known: &Known, field: &str, words: &str) -> Answer<()> {
    let refusal = |found: Finding| Refusal {
        field: field.to_owned(),
        sentence: format!("“{}” is {}. Take it out.", found.words, found.what.named()),
        rule: None,
    };
    let found: Vec<Refusal> = known.check("these words", words).into_iter().map(refusal).collect();
    if found.is_empty() { Ok(()) } else { Err(Problem::Refused(found)) }
}
