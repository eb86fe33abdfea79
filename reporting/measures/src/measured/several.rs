//! Several measures for one reader, who may be told some of them with small numbers left out and others without: the record
//! is read once for each day that is asked about.

use super::{Asked, Measured, from_rows};
use crate::catalogue::Measure;
use crate::read::Rows;
use crate::store::notes;
use waymark_kernel::Answer;
use waymark_store::Store;

/// Works measures out, each as it is asked, in their order.
///
/// # Errors
/// As the store's.
pub async fn several(store: &Store, asked: &[(&Measure, Asked<'_>)]) -> Answer<Vec<Measured>> {
    let mut said = notes(store, None).await?;
    let mut read: Vec<(Asked<'_>, Rows)> = Vec::new();
    let mut told = Vec::with_capacity(asked.len());
    for (measure, one) in asked {
        let same = |other: &Asked<'_>| (other.on, other.known) == (one.on, one.known);
        let at = match read.iter().position(|(other, _)| same(other)) {
            Some(at) => at,
            None => {
                let measures: Vec<&Measure> =
                    asked.iter().filter(|(_, other)| same(other)).map(|(measure, _)| *measure).collect();
                read.push((*one, Rows::read(store, &measures, (one.on, one.known)).await?));
                read.len() - 1
            }
        };
        let Some((_, rows)) = read.get(at) else { continue };
        let of_it = said.remove(&measure.id()).unwrap_or_default();
        told.push(from_rows(store, rows, measure, of_it, *one).await?);
    }
    Ok(told)
}
