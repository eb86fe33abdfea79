//! What a replication meets: how many are referred and how many slots there are, week by week.

use crate::chances::Chances;
use crate::draw::{Key, Purpose, Quantiles};
use crate::scenario::{Flaw, Referrals, Scenario};

/// Gives each replication its weeks. It must depend on nothing but the key.
pub trait Conditions {
    /// Fills the referrals (all priorities together) and the slots of each week, stage after stage.
    fn fill(&self, replication: Key, referrals: &mut [u32], slots: &mut [u32]);

    /// By how much the scenario's chances of withdrawing are higher in this replication; 1 unless they are uncertain.
    fn leaving_factor(&self, _replication: Key) -> f64 {
        1.0
    }
}

/// The scenario's own law: independent weeks around given means.
#[derive(Debug, Clone)]
pub struct Planned {
    /// One table a week; weeks with the same mean share one.
    tables: Vec<Quantiles>,
    table_of_week: Vec<usize>,
    counted: Vec<u32>,
    slots: Vec<f64>,
    whole: Vec<u32>,
}

impl Planned {
    /// Prepares the stages of a scenario.
    ///
    /// # Errors
    /// What is wrong with the scenario.
    pub fn of(scenario: &Scenario) -> Result<Self, Flaw> {
        scenario.check()?;
        let slots: Vec<f64> = scenario
            .stages
            .iter()
            .flat_map(|stage| stage.slots.iter().copied().take(scenario.weeks))
            .collect();
        let whole = if slots.iter().all(|n| n.fract() == 0.0) {
            slots.iter().map(|n| *n as u32).collect()
        } else {
            Vec::new()
        };
        let mut planned =
            Self { tables: Vec::new(), table_of_week: Vec::new(), counted: Vec::new(), slots, whole };
        match &scenario.referrals {
            Referrals::Counted(groups) => {
                let week = |week: usize| groups.iter().filter_map(|group| group.get(week)).sum();
                planned.counted = (0..scenario.weeks).map(week).collect();
            }
            Referrals::Drawn { mean, index } => {
                planned.tables_for(mean.get(..scenario.weeks).unwrap_or(mean), *index)
            }
        }
        Ok(planned)
    }

    fn tables_for(&mut self, means: &[f64], index: f64) {
        let mut known: Vec<f64> = Vec::new();
        for &mean in means {
            let at = known.iter().position(|one| *one == mean).unwrap_or_else(|| {
                known.push(mean);
                self.tables.push(Quantiles::of(&Chances::negative_binomial(mean, index, 1e-15)));
                known.len() - 1
            });
            self.table_of_week.push(at);
        }
    }
}

impl Conditions for Planned {
    fn fill(&self, replication: Key, referrals: &mut [u32], slots: &mut [u32]) {
        if self.counted.is_empty() {
            let mut luck = replication.of(Purpose::Referrals).stream();
            for (to, table) in referrals.iter_mut().zip(&self.table_of_week) {
                let bits = luck.bits();
                *to = self.tables.get(*table).map_or(0, |table| table.at(bits));
            }
        } else {
            referrals.copy_from_slice(&self.counted);
        }
        if self.whole.is_empty() {
            let mut luck = replication.of(Purpose::Slots).stream();
            slots.iter_mut().zip(&self.slots).for_each(|(to, mean)| *to = (mean + luck.uniform()) as u32);
        } else {
            slots.copy_from_slice(&self.whole);
        }
    }
}
