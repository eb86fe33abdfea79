//! What earlier releases showed, so that a later one takes nothing away from it. Keeps the true counts of numbers not
//! shown: it stays beside the release, behind its access decision, and is never published.

use super::figures::{Figures, Place};
use super::{CountId, Shown, Uneven};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The counts of a release once it is out, and how they add up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Every count with its key.
    pub counts: Vec<PublishedCount>,
    /// Places of totals and of their parts among the counts.
    pub sums: Vec<(usize, Vec<usize>)>,
}

/// One count of a release once it is out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedCount {
    /// What it counts, the same in every release.
    pub key: String,
    /// The true count.
    pub count: u64,
    /// Whether a reader saw it.
    pub shown: bool,
    /// The least that a reader must think possible if it was not shown.
    pub least: u64,
}

impl Published {
    /// What a release made of these figures leaves behind; what earlier releases left is in it too.
    #[must_use]
    pub fn of(figures: &Figures, shown: &Shown) -> Self {
        let counts = figures.counts.iter().enumerate().map(|(place, count)| PublishedCount {
            key: count.key.clone(),
            count: count.count,
            shown: shown.is_shown(CountId(place)),
            least: shown.least(CountId(place)),
        });
        let sums = figures.sums.iter().map(|sum| (sum.total, sum.parts.clone()));
        Self { counts: counts.collect(), sums: sums.collect() }
    }
}

impl Figures {
    /// Takes in what is already out. Of a number published before under the same key, the change is protected too: a
    /// corrected number is not shown when the correction is about 1 to 5 children.
    ///
    /// # Errors
    /// [`Uneven`] when the earlier release does not add up.
    pub fn after(&mut self, earlier: &Published) -> Result<(), Uneven> {
        let start = self.counts.len();
        let now = self.latest_by_key();
        for count in &earlier.counts {
            self.push(count.key.clone(), count.count, Place::Before(count.shown), count.least);
        }
        for (total, parts) in &earlier.sums {
            let parts: Vec<CountId> = parts.iter().map(|part| CountId(start + part)).collect();
            self.sum(CountId(start + total), &parts)?;
        }
        for (offset, count) in earlier.counts.iter().enumerate() {
            if let Some(here) = now.get(&count.key).copied() {
                // The same number again, or a corrected one.
                self.beside(CountId(here), CountId(start + offset))?;
            }
        }
        Ok(())
    }

    fn latest_by_key(&self) -> BTreeMap<String, usize> {
        let ours = self.counts.iter().enumerate().filter(|(_, count)| count.place == Place::Now);
        ours.map(|(place, count)| (count.key.clone(), place)).collect()
    }
}
