//! From a decision to the journal: one transaction that reads the plan, decides, appends the facts and keeps the rows.
//! The same post fifty times is one fact: its key is remembered with the answer.

use crate::decide::{self, Letter};
use crate::happening::Happening;
use crate::store::{self, OpenPlan};
use waymark_kernel::{Answer, PlanId};
use waymark_people::By;
use waymark_people::happenings;
pub use waymark_people::happenings::Command;
use waymark_store::Tx;

/// Decides on a plan and records what was decided. Gives the number of its latest fact.
///
/// # Errors
/// What `decide` refuses; missing when there is no such plan; otherwise as the store's.
pub async fn act_in<F>(tx: &mut Tx, by: &By, plan: PlanId, command: Command, decide: F) -> Answer<i64>
where
    F: FnOnce(&OpenPlan) -> Answer<Vec<Happening>> + Send,
{
    let key = format!("improvement/{plan}/{}", command.key);
    if let Some(seq) = happenings::once(tx, &key).await? {
        return Ok(seq);
    }
    let open = store::open_plan(tx, plan).await?;
    let facts = decide(&open)?;
    happenings::keep_words(tx, by, open.subject(), command.words).await?;
    let open = store::append(tx, open, by, facts).await?;
    happenings::remember(tx, by, &key, open.last_seq()).await?;
    Ok(open.last_seq())
}

/// Records an inspection letter: from it everything else follows. Gives the inspection's number.
///
/// # Errors
/// What the letter cannot say; when it is on record, or a plan is worked on that it does not say it `replaces`; otherwise as
/// the store's.
pub async fn receive(
    tx: &mut Tx,
    by: &By,
    command: Command,
    (letter, replaces): (Letter, bool),
) -> Answer<i64> {
    let key = format!("improvement/letter/{}", command.key);
    if let Some(number) = happenings::once(tx, &key).await? {
        return Ok(number);
    }
    for (place, (id, number)) in store::plans(&mut *tx).await?.into_iter().enumerate() {
        let open = store::open_plan(tx, id).await?;
        decide::beside(&letter, (&open.plan, number), place == 0 && !replaces)?;
    }
    let number = tx.next_number("inspection").await?;
    let facts = decide::inspect(letter, number, by.now.today)?;
    let open = OpenPlan::new(by.ids.next());
    happenings::keep_words(tx, by, open.subject(), command.words).await?;
    store::append(tx, open, by, facts).await?;
    happenings::remember(tx, by, &key, number).await?;
    Ok(number)
}
