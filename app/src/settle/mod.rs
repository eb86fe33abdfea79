//! Settling the invented people of a demonstration into the record, by the rooms' own commands and in batches, so that
//! nothing is there that a person could not have recorded.

mod area;
pub mod from_return;
mod life;

pub use area::Settled;

use crate::place::Opened;
use std::sync::Arc;
use waymark_demo::{Life, Population};
use waymark_kernel::{Actor, Answer, Ids, Now, PersonId, Source};
use waymark_people::By;

/// How many children one transaction settles.
const BATCH: usize = 100;

/// Settles a population, telling how many children are in.
///
/// # Errors
/// As the store's.
pub async fn settle(
    opened: &Opened,
    population: &Population,
    ids: Arc<Ids>,
    now: Now,
    told: impl Fn(usize),
) -> Answer<Settled> {
    let actor =
        Actor { person: PersonId(uuid::Uuid::nil()), role: "administrator".into(), agency: "council".into() };
    let by = By { ids, now, actor, source: Source::Entered };
    let settled = Arc::new(area::settle(&opened.store, population.area(), &by).await?);
    let mut done = 0;
    let mut lives = population.lives();
    loop {
        let batch: Vec<Life> = lives.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        done += batch.len();
        let (by, settled) = (by.clone(), settled.clone());
        opened
            .store
            .write(move |tx| {
                Box::pin(async move {
                    for life in &batch {
                        life::settle(tx, &by, &settled, life).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        told(done);
    }
    Ok(Arc::unwrap_or_clone(settled))
}
