//! Annual reviews due and overdue, and phase transfers: by their day, with those whose day is unknown shown as unknown.

use super::{ById, CHILDREN, Query, called};
use waymark_access::{Cohort, Sight};
use waymark_kernel::{Answer, ChildId, Day, PersonId};
use waymark_people::{Called, Desk};
use waymark_store::{FromRow, Row, Store};

/// One plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// Whose it is.
    pub child: ChildId,
    /// `WM-YY-NNNNN`.
    pub reference: String,
    /// The child's name.
    pub name: String,
    /// The last lawful day; `None` is unknown.
    pub day: Option<Day>,
    /// The census day, while known only as at it.
    pub as_at: Option<Day>,
    /// Who has it on the day of the list, and the setting.
    pub called: Called,
}

impl FromRow for PlanRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let first = row.str_opt(5)?.or(row.str_opt(4)?).unwrap_or_default();
        Ok(Self {
            child: row.id(2)?,
            reference: row.text(3)?,
            name: format!("{first} {}", row.str_opt(6)?.unwrap_or_default()),
            day: row.day_opt(7)?,
            as_at: row.day_opt(8)?,
            called: Called::default(),
        })
    }
}

/// Which plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Whose review is due by a day.
    Review {
        /// From this day; `None` from the beginning.
        from: Option<Day>,
        /// To this day, included.
        to: Day,
    },
    /// Whose review day is not known.
    ReviewUnknown,
    /// Of which it is not on record whether they move between phases in a year, of children born in one of these spans of days,
    /// both included.
    TransferUnknown {
        /// The year.
        year: i16,
        /// The spans.
        born: [(Day, Day); 4],
    },
    /// Whose phase transfer is due in a span of days.
    Transfer {
        /// From this day; `None` from the beginning.
        from: Option<Day>,
        /// To this day, included.
        to: Day,
    },
}

/// What narrows the list besides.
#[derive(Debug, Clone, Copy, Default)]
pub struct Narrow<'a> {
    /// The officers whose plans; `None` is the whole scope.
    pub owners: Option<&'a [PersonId]>,
    /// Only confirmed plans (false), or only those known as at a census day (true).
    pub as_at: bool,
}

const NAMED: &str = "SELECT c.owner, c.setting, c.child_id, c.reference, p.forename, p.known_as, p.surname, c.day, c.as_at FROM (";

/// One page of plans in the order of their day, and how many there are (to 1,001).
///
/// # Errors
/// As the store's.
pub async fn plans(
    desk: &Desk,
    sight: &Sight<Cohort>,
    (which, narrow): (Which, Narrow<'_>),
    (per, page): (u64, u64),
) -> Answer<(Vec<PlanRow>, u64)> {
    let count = count(desk.store(), sight, (which, narrow)).await?;
    let (sql, args) = rows(sight, (which, narrow), (per, page)).finish();
    let rows: Vec<ById<PlanRow>> = desk.store().all(sql, args).await?;
    Ok((called(desk, sight, rows, |row, called| row.called = called).await?, count))
}

/// The plans of one page, in their order.
pub(super) fn rows(
    sight: &Sight<Cohort>,
    (which, narrow): (Which, Narrow<'_>),
    (per, page): (u64, u64),
) -> Query {
    let column = match which {
        Which::Review { .. } | Which::ReviewUnknown => "c.review_day",
        Which::Transfer { .. } | Which::TransferUnknown { .. } => "c.transfer_day",
    };
    let mut query = Query::default();
    query.push(NAMED);
    query.push(&format!(
        "SELECT c.area, c.child_id, c.reference, {column} AS day, c.as_at, c.owner, c.setting FROM ehc_case c WHERE "
    ));
    matching(&mut query, sight, which, narrow);
    let by = read_by(column, narrow);
    query.push(&format!(" ORDER BY {by}, c.reference LIMIT {per} OFFSET {}", (page - 1) * per));
    query.push(CHILDREN);
    query.push(" ORDER BY c.day NULLS LAST, c.reference");
    query
}

/// How many plans there are (to 1,001).
///
/// # Errors
/// As the store's.
pub async fn count(
    store: &Store,
    sight: &Sight<Cohort>,
    (which, narrow): (Which, Narrow<'_>),
) -> Answer<u64> {
    counted(sight, which, narrow).count(store).await
}

/// Every plan that matches, as 1.
pub(super) fn counted(sight: &Sight<Cohort>, which: Which, narrow: Narrow<'_>) -> Query {
    let mut query = Query::default();
    query.push("SELECT 1 FROM ehc_case c WHERE ");
    matching(&mut query, sight, which, narrow);
    query
}

/// The plans of an officer are read by their owner: words round the day keep an engine from reading the whole area by it.
fn read_by(day: &str, narrow: Narrow<'_>) -> String {
    if narrow.owners.is_some() { format!("({day} || '')") } else { day.to_owned() }
}

fn matching(query: &mut Query, sight: &Sight<Cohort>, which: Which, narrow: Narrow<'_>) {
    query.with("c.area = ? AND ", sight.area());
    let mut span = |day: &str, from: Option<Day>, to: Day| {
        if narrow.owners.is_none() {
            query.push(&format!("{day} IS NOT NULL AND "));
        }
        let column = read_by(day, narrow);
        query.with(&format!("{column} <= ? AND "), to);
        if let Some(from) = from {
            query.with(&format!("{column} >= ? AND "), from);
        }
    };
    match which {
        Which::Review { from, to } => span("c.review_day", from, to),
        Which::Transfer { from, to } => span("c.transfer_day", from, to),
        Which::TransferUnknown { year, born } => of_age(query, sight, (year, &born)),
        Which::ReviewUnknown => query.push("c.review_unknown = 1 AND c.stage = 'plan' AND "),
    }
    if let Some(owners) = narrow.owners {
        query.one_of("c.owner", owners.iter().copied());
        query.push(" AND ");
    }
    query.push(if narrow.as_at { "c.as_at IS NOT NULL AND " } else { "c.as_at IS NULL AND " });
    query.scope(sight.scope(query.next()));
}

/// Plans in force of which it is not on record whether the child moves in a year, of children born in one of the spans.
fn of_age(query: &mut Query, sight: &Sight<Cohort>, (year, born): (i16, &[(Day, Day)])) {
    query.with(
        "c.stage = 'plan' AND (c.transfer_known IS NULL OR c.transfer_known < ?) AND c.child_id IN \
        (SELECT p.child_id FROM people_child p ",
        i64::from(year),
    );
    query.with("WHERE p.area = ? AND (", sight.area());
    for (n, (first, last)) in born.iter().enumerate() {
        query.push(if n == 0 { "" } else { " OR " });
        query.with("p.birth_date BETWEEN ? ", *first);
        query.with("AND ?", *last);
    }
    query.push(")) AND ");
}
