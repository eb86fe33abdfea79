//! From a decision to the journal: one transaction that reads the referral, decides, appends the facts and keeps the row.
//! The same post fifty times is one fact: its key is remembered with the answer.

use crate::happening::Happening;
use crate::service::Service;
use crate::store::{self, OpenReferral, Words};
use waymark_access::{Relation, Tie, ties};
use waymark_kernel::{Answer, ChildId, ReferralId};
use waymark_people::By;
use waymark_people::happenings;
pub use waymark_people::happenings::Command;
use waymark_store::Tx;

/// Decides on a referral and records what was decided. Gives the number of its latest fact.
///
/// # Errors
/// What `decide` refuses; missing when there is no such referral; a conflict when another family has the slot that is
/// offered; otherwise as the store's.
pub async fn act_in<F>(tx: &mut Tx, by: &By, referral: ReferralId, command: Command, decide: F) -> Answer<i64>
where
    F: FnOnce(&OpenReferral) -> Answer<Vec<Happening>> + Send,
{
    let key = format!("therapies/{referral}/{}", command.key);
    if let Some(seq) = happenings::once(tx, &key).await? {
        return Ok(seq);
    }
    let open = store::open_referral(tx, referral).await?;
    let happenings = decide(&open)?;
    store::slots::must_be_free(tx, &open, (&happenings, &command.words)).await?;
    happenings::keep_words(tx, by, open.subject(), command.words).await?;
    let open = store::append(tx, open, by, happenings).await?;
    happenings::remember(tx, by, &key, open.last_seq()).await?;
    Ok(open.last_seq())
}

/// Opens a new referral of a child with its first facts: from that day the service's team sees the child. Gives it as it
/// stands.
///
/// # Errors
/// As the store's.
pub async fn open_new(
    tx: &mut Tx,
    by: &By,
    (child, service): (ChildId, &Service),
    words: Vec<Words>,
    happenings: Vec<Happening>,
) -> Answer<OpenReferral> {
    let open = OpenReferral::new(by.ids.next(), child);
    happenings::keep_words(tx, by, open.subject(), words).await?;
    let open = store::append(tx, open, by, happenings).await?;
    let from = open.referral.since().unwrap_or(by.now.today);
    ties::put(tx, &[Tie::from_day(child, service.details.team.0, Relation::Referred, from)]).await?;
    Ok(open)
}

/// The next reference of the recording year: `RF-26-00012`. For people, never proof of access.
///
/// # Errors
/// As the store's.
pub async fn next_reference(tx: &mut Tx, by: &By) -> Answer<String> {
    let year = by.now.today.year().rem_euclid(100);
    let number = tx.next_number(&format!("referral/{year:02}")).await?;
    Ok(format!("RF-{year:02}-{number:05}"))
}
