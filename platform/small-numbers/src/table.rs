//! Tables with margins and breakdowns in steps, laid out as counts and sums. Decides nothing.

use super::{CountId, Figures, Uneven};

/// A table with a total of each row, of each column and of everything.
#[derive(Clone, Debug)]
pub struct Table {
    /// The counts inside, row by row.
    pub cells: Vec<Vec<CountId>>,
    /// The total of each row.
    pub rows: Vec<CountId>,
    /// The total of each column.
    pub columns: Vec<CountId>,
    /// The total of everything.
    pub all: CountId,
}

/// A count and what it is made of, in as many steps as there are: the area, its localities, their schools.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// What this step adds to the key.
    pub name: String,
    /// The count of a step that is not broken down further; of others the sum of their parts is taken.
    pub count: u64,
    /// What it is made of.
    pub parts: Vec<Breakdown>,
}

impl Figures {
    /// Adds a table under `key` with the names of its rows and columns; rows shorter than the head count as nought.
    ///
    /// # Errors
    /// [`Uneven`] when the counts are too great to add.
    pub fn table(
        &mut self,
        key: &str,
        rows: &[&str],
        columns: &[&str],
        counts: &[Vec<u64>],
    ) -> Result<Table, Uneven> {
        let at =
            |row: usize, column: usize| counts.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0);
        let mut cells = Vec::new();
        let mut row_totals = Vec::new();
        for (row, row_name) in rows.iter().enumerate() {
            let line: Vec<CountId> = columns
                .iter()
                .enumerate()
                .map(|(column, column_name)| {
                    self.count(format!("{key}/{row_name}/{column_name}"), at(row, column))
                })
                .collect();
            row_totals.push(self.total(format!("{key}/{row_name}"), &line)?);
            cells.push(line);
        }
        let mut column_totals = Vec::new();
        for (column, column_name) in columns.iter().enumerate() {
            let line: Vec<CountId> = cells.iter().filter_map(|row| row.get(column).copied()).collect();
            column_totals.push(self.total(format!("{key}//{column_name}"), &line)?);
        }
        let all = self.total(key.to_owned(), &row_totals)?;
        self.sum(all, &column_totals)?;
        Ok(Table { cells, rows: row_totals, columns: column_totals, all })
    }

    /// Adds a breakdown in steps under `key`; the answer is its total first and then every part, depth first.
    ///
    /// # Errors
    /// [`Uneven`] when the counts are too great to add.
    pub fn breakdown(&mut self, key: &str, breakdown: &Breakdown) -> Result<Vec<CountId>, Uneven> {
        let key = format!("{key}/{}", breakdown.name);
        if breakdown.parts.is_empty() {
            return Ok(vec![self.count(key, breakdown.count)]);
        }
        let mut firsts = Vec::new();
        let mut below = Vec::new();
        for part in &breakdown.parts {
            let ids = self.breakdown(&key, part)?;
            firsts.extend(ids.first().copied());
            below.extend(ids);
        }
        let mut all = vec![self.total(key, &firsts)?];
        all.extend(below);
        Ok(all)
    }

    /// Adds the total of `parts`.
    ///
    /// # Errors
    /// [`Uneven`] when they are too great to add.
    pub fn total(&mut self, key: String, parts: &[CountId]) -> Result<CountId, Uneven> {
        let sum = parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(self.counts.get(part.0)?.count));
        let Some(sum) = sum else { return Err(Uneven { total: key }) };
        let total = self.count(key, sum);
        self.sum(total, parts)?;
        Ok(total)
    }
}
