//! Settling the invented people of a demonstration into the record, by the rooms' own commands and in batches, so that
//! nothing is there that a person could not have recorded.

mod area;
mod family;
mod fitting;
pub mod from_return;
mod improving;
mod life;
mod papers;
mod publications;
mod support;
#[cfg(test)]
mod tests;
mod waiting;

pub use area::Settled;

use std::sync::Arc;
use waymark_demo::{Life, Lives, Population};
use waymark_kernel::{Actor, Answer, Ids, Now, PersonId, Source};
use waymark_people::By;
use waymark_store::{Store, Tx};

/// How many children one transaction settles.
const BATCH: usize = 1_000;

/// Settles a population, telling how many children are in.
///
/// # Errors
/// As the store's.
pub async fn settle(
    store: &Store,
    population: &Population,
    ids: Arc<Ids>,
    now: Now,
    told: impl Fn(usize),
) -> Answer<Settled> {
    let by = hand(ids, now);
    let settled = Arc::new(area::settle(store, population.area(), &by, false).await?);
    let mut lives = population.lives();
    let (mut batch, mut done) = (batch_of(&mut lives), 0);
    while !batch.is_empty() {
        done += batch.len();
        let (by, settled) = (by.clone(), settled.clone());
        let job = store.write(move |tx| Box::pin(async move { settle_all(tx, &by, &settled, &batch).await }));
        // The next lives are made while these are being written.
        let (written, next) = tokio::join!(job, async { batch_of(&mut lives) });
        written?;
        told(done);
        batch = next;
    }
    waiting::settle(store, population, &settled, &by).await?;
    improving::settle(store, &by, (population.like(), &settled.staff)).await?;
    Ok(Arc::unwrap_or_clone(settled))
}

/// Settles a paper that everybody can read and one that is being prepared, over a population that is settled.
///
/// # Errors
/// As the store's.
pub async fn papers(store: &Store, settled: &Settled, ids: Arc<Ids>, now: Now) -> Answer<()> {
    let area = waymark_web::Area::ashdale();
    papers::settle(store, &hand(ids, now), (&area.name, &settled.staff)).await
}

/// Settles what is published beside papers, over a population that is settled.
///
/// # Errors
/// As the store's.
pub async fn publications(
    store: &Store,
    settled: &Settled,
    like: waymark_demo::Like,
    (ids, now): (Arc<Ids>, Now),
) -> Answer<()> {
    publications::settle(store, &hand(ids, now), (like, &settled.staff)).await
}

/// The hand that settles is nobody's.
fn hand(ids: Arc<Ids>, now: Now) -> By {
    let actor =
        Actor { person: PersonId(uuid::Uuid::nil()), role: "administrator".into(), agency: "council".into() };
    By { ids, now, actor, source: Source::Entered }
}

fn batch_of(lives: &mut Lives<'_>) -> Vec<Life> {
    lives.by_ref().take(BATCH).collect()
}

async fn settle_all(tx: &mut Tx, by: &By, settled: &Settled, lives: &[Life]) -> Answer<()> {
    for life in lives {
        life::settle(tx, by, settled, life).await?;
    }
    Ok(())
}
