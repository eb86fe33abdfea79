//! What the department publishes from a return, worked out from the return itself: twelve tables with the columns of its
//! own files (Department for Education, Education, health and care plans, reporting year 2025, Open Government Licence
//! v3.0), its spelling included. The definitions are our reading of its data dictionary; nothing is rounded or suppressed
//! but percentages, which have one decimal.

mod count;
mod place;
mod spec;
mod stock;
mod table;
mod topic;

pub use place::{PlaceKind, classify};
pub use spec::TABLES;
pub use table::{Row, Table};

use crate::model::Person;
use crate::sen2::Year;
use spec::Spec;
use std::collections::BTreeMap;
use topic::{RowKey, Traits};

/// The counts of one row, by column.
type Counts = BTreeMap<&'static str, i64>;

/// Gathers the tables person by person.
pub struct Summary<'a> {
    year: &'static Year,
    type_of: &'a dyn Fn(&str) -> Option<u16>,
    rows: BTreeMap<&'static str, BTreeMap<RowKey, Counts>>,
}

impl std::fmt::Debug for Summary<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Summary")
            .field("year", &self.year.number)
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}

impl<'a> Summary<'a> {
    /// An empty summary. `type_of` gives the register's code of type of establishment for a URN (or UKPRN), where it is
    /// known: without it a school is "not recorded".
    #[must_use]
    pub fn new(year: &'static Year, type_of: &'a dyn Fn(&str) -> Option<u16>) -> Self {
        let rows = TABLES.iter().map(|spec| (spec.name, BTreeMap::new())).collect();
        let mut summary = Self { year, type_of, rows };
        for spec in &TABLES {
            summary.row(spec, RowKey::all(spec));
        }
        summary
    }

    /// Counts one person.
    pub fn add(&mut self, person: &Person) {
        count::person(self, person);
    }

    /// The tables, in the order of [`TABLES`].
    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        TABLES.iter().map(|spec| Table::of(spec, self.year, self.rows.get(spec.name))).collect()
    }

    /// Adds to columns of a table, in every row whose breakdown the traits fall under.
    fn tally(&mut self, table: &'static str, traits: &Traits, columns: &[&'static str]) {
        let Some(spec) = TABLES.iter().find(|spec| spec.name == table) else { return };
        for key in topic::keys(spec, traits) {
            let counts = self.row(spec, key);
            for column in columns {
                *counts.entry(column).or_default() += 1;
            }
        }
    }

    fn row(&mut self, spec: &Spec, key: RowKey) -> &mut Counts {
        self.rows.entry(spec.name).or_default().entry(key).or_default()
    }
}
