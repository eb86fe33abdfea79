//! The list of cases: filters, order, one page of rows, and a count to 1,001.

use super::{ById, CHILDREN, COUNTED, Query, called};
use crate::codes::Stage;
use crate::read::{AgencyLate, Edge, Filters, Key, Sort};
use waymark_access::{Cohort, Sight};
use waymark_kernel::{Answer, CaseId, ChildId, Day, PersonId, Problem};
use waymark_people::officers::having_cases;
use waymark_people::{Called, Desk};
use waymark_store::{FromRow, Row, Store, Tx, args};

/// One case of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// The case.
    pub case: CaseId,
    /// Whose it is.
    pub child: ChildId,
    /// `WM-YY-NNNNN`.
    pub reference: String,
    /// How far it has come.
    pub stage: Stage,
    /// The day of the request.
    pub received: Option<Day>,
    /// The census day, while known only as at it.
    pub as_at: Option<Day>,
    /// The first binding day, and its rule.
    pub next: Option<(Day, String)>,
    /// The child's name.
    pub name: String,
    /// Who has it on the day of the list, and the setting.
    pub called: Called,
}

impl FromRow for CaseRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let stage = row.str_opt(5)?.and_then(Stage::from_code);
        let known_as = row.str_opt(11)?.or(row.str_opt(10)?).unwrap_or_default();
        Ok(Self {
            case: row.id(2)?,
            child: row.id(3)?,
            reference: row.text(4)?,
            stage: stage.ok_or_else(|| Problem::fault("read a case of a list", "an unknown stage"))?,
            received: row.day_opt(6)?,
            as_at: row.day_opt(7)?,
            next: row.day_opt(8)?.zip(row.text_opt(9)?),
            name: format!("{known_as} {}", row.str_opt(12)?.unwrap_or_default()),
            called: Called::default(),
        })
    }
}

const COLUMNS: &str = "SELECT c.area, c.id, c.child_id, c.reference, c.stage, c.received, c.as_at, c.next_day, \
    c.next_rule, c.owner, c.setting FROM ehc_case c WHERE ";

/// The same with the first day of any force in place of the strongest limit's: what a list of late cases shows.
const LATE_COLUMNS: &str = "SELECT c.area, c.id, c.child_id, c.reference, c.stage, c.received, c.as_at, \
    c.late_day AS next_day, c.late_rule AS next_rule, c.owner, c.setting FROM ehc_case c WHERE ";

const NAMED: &str = "SELECT c.owner, c.setting, c.id, c.child_id, c.reference, c.stage, c.received, c.as_at, \
    c.next_day, c.next_rule, p.forename, p.known_as, p.surname FROM (";

const OPEN_OF: &str = "SELECT c.id FROM ehc_case c WHERE c.area = $1 AND c.owner = $2 AND c.stage <> 'closed' \
    ORDER BY c.id";

/// One page of the list, in its order, with the number of rows that match (to 1,001).
///
/// # Errors
/// As the store's.
pub async fn page(
    desk: &Desk,
    sight: &Sight<Cohort>,
    filters: &Filters,
    today: Day,
) -> Answer<(Vec<CaseRow>, u64)> {
    let matching = matching(sight, filters, today);
    let counted = counted(matching.clone());
    let (sql, args) = statement(matching, filters).finish();
    let (before, per) = (before(filters), filters.per);
    let (mut rows, count): (Vec<ById<CaseRow>>, u64) = desk
        .store()
        .snapshot(move |tx| {
            Box::pin(async move {
                let rows: Vec<ById<CaseRow>> = tx.all(sql, args).await?;
                let count = match before.and_then(|before| count_at_end(before, rows.len() as u64, per)) {
                    Some(count) => count,
                    None => counted.count(&mut *tx).await?,
                };
                Ok((rows, count))
            })
        })
        .await?;
    if matches!(filters.edge, Some(Edge::Before(_))) {
        rows.reverse();
    }
    Ok((called(desk, sight, rows, call).await?, count))
}

/// How many rows stand before the page, where it has a number.
fn before(filters: &Filters) -> Option<u64> {
    filters.edge.is_none().then(|| (filters.page - 1) * filters.per)
}

/// How many rows match (to 1,001), where the page tells it: it is the last one when it is not full.
pub(super) fn count_at_end(before: u64, shown: u64, per: u64) -> Option<u64> {
    let last = shown < per && (shown > 0 || before == 0);
    last.then_some((before + shown).min(COUNTED.unsigned_abs() + 1))
}

fn call(row: &mut CaseRow, called: Called) {
    row.called = called;
}

/// How many rows of the list match (to 1,001).
///
/// # Errors
/// As the store's.
pub async fn count(store: &Store, sight: &Sight<Cohort>, filters: &Filters, today: Day) -> Answer<u64> {
    counted(matching(sight, filters, today)).count(store).await
}

/// Every row that matches, as 1.
pub(super) fn counted(matching: Query) -> Query {
    matching.after("SELECT 1 FROM ehc_case c WHERE ")
}

/// The rows of one page, in its order or (before an edge) the other way round.
pub(super) fn statement(matching: Query, filters: &Filters) -> Query {
    let mut query = matching.after(if filters.late() { LATE_COLUMNS } else { COLUMNS }).after(NAMED);
    if let Some(key) = &filters.edge {
        from_edge(&mut query, filters, key);
    }
    let back = matches!(filters.edge, Some(Edge::Before(_)));
    query.push(&order(filters.sort, back).replace("c.next_day", due_column(filters)));
    query.push(&format!(" LIMIT {} OFFSET {}", filters.per, before(filters).unwrap_or(0)));
    query.push(CHILDREN);
    query.push(order(filters.sort, back));
    query
}

/// These cases, for doing one thing to many; those out of scope are not among them.
///
/// # Errors
/// As the store's.
pub async fn chosen(desk: &Desk, sight: &Sight<Cohort>, references: &[String]) -> Answer<Vec<CaseRow>> {
    let these = |query: &mut Query| query.one_of("c.reference", references.iter().map(String::as_str));
    among(desk, sight, these).await
}

/// The cases of these children, by reference; those out of scope are not among them.
///
/// # Errors
/// As the store's.
pub async fn of_children(desk: &Desk, sight: &Sight<Cohort>, children: &[ChildId]) -> Answer<Vec<CaseRow>> {
    among(desk, sight, |query| query.one_of("c.child_id", children.iter().copied())).await
}

async fn among(desk: &Desk, sight: &Sight<Cohort>, these: impl FnOnce(&mut Query)) -> Answer<Vec<CaseRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.push(COLUMNS);
    query.with("c.area = ? AND ", sight.area());
    these(&mut query);
    query.push(" AND ");
    query.scope(sight.scope(query.next()));
    query.push(CHILDREN);
    query.push(order(Sort::Reference, false));
    let (sql, args) = query.finish();
    called(desk, sight, desk.store().all(sql, args).await?, call).await
}

/// The open cases that are given to somebody. For giving them back: nobody is shown them.
pub(crate) async fn open_of(tx: &mut Tx, officer: PersonId) -> Answer<Vec<CaseId>> {
    let area = tx.area();
    let found = tx.all::<(CaseId,)>(OPEN_OF, args![area, officer]).await?;
    Ok(found.into_iter().map(|(case,)| case).collect())
}

/// What every row of the list has to meet.
pub(super) fn matching(sight: &Sight<Cohort>, filters: &Filters, today: Day) -> Query {
    let mut query = Query::default();
    query.with("c.area = ?", sight.area());
    if let Some(stage) = filters.stage {
        query.with(" AND c.stage = ?", stage.code());
    }
    if filters.unassigned {
        query.push(" AND c.stage <> 'closed' AND (c.owner IS NULL OR NOT ");
        having_cases(&mut query, "c.owner", today);
        query.push(")");
    } else if let Some(owner) = filters.owner {
        query.with(" AND c.owner = ? AND ", owner);
        having_cases(&mut query, "c.owner", today);
    } else if filters.mine {
        query.push(" AND ");
        query.one_of("c.owner", filters.own.iter().copied());
    }
    if let Some(team) = filters.team {
        query.with(" AND c.team = ?", team);
    }
    if let Some(setting) = &filters.setting {
        query.with(" AND c.setting = ?", setting.as_str());
    }
    match filters.as_at {
        Some(true) => query.push(" AND c.as_at IS NOT NULL"),
        Some(false) => query.push(" AND c.as_at IS NULL"),
        None => {}
    }
    if let Some((first, last)) = filters.due_days(today) {
        match first {
            None => query.with(" AND c.late_day <= ?", last),
            Some(first) => some_limit(&mut query, sight, (first, last)),
        }
    }
    if let Some(since) = filters.received_since {
        query.with(" AND c.received >= ?", since);
    }
    if let Some(agency) = filters.agency_late {
        agency_late(&mut query, sight, agency, today);
    }
    query.push(" AND ");
    query.scope(sight.scope(query.next()));
    query
}

/// With some open limit on these days, whatever its force: the day that leads the case may be another. The words around the
/// reference keep an engine from reading the cases in the order of the limits.
fn some_limit(query: &mut Query, sight: &Sight<Cohort>, (first, last): (Day, Day)) {
    query.with(
        " AND (c.reference || '') IN (SELECT d.reference FROM ehc_due d WHERE d.area = ?",
        sight.area(),
    );
    query.with(" AND d.day >= ?", first);
    query.with(" AND d.day <= ?)", last);
}

/// With advice that an agency owes and that is late: the cases are found from that advice.
fn agency_late(query: &mut Query, sight: &Sight<Cohort>, agency: AgencyLate, today: Day) {
    query.with(
        " AND c.id IN (SELECT a.case_id FROM ehc_advice a WHERE a.area = ? \
        AND a.answered IS NULL AND a.as_at = 0 AND ",
        sight.area(),
    );
    query.with("a.due < ? AND ", today);
    query.one_of("a.kind", agency.kinds().iter().map(|kind| kind.code()));
    query.push(")");
}

/// The day that is filtered and ordered by: for late cases the first of any force, else the strongest limit's.
const fn due_column(filters: &Filters) -> &'static str {
    if filters.late() { "c.late_day" } else { "c.next_day" }
}

/// The rows after the last one of a page, or before the first one.
fn from_edge(query: &mut Query, filters: &Filters, edge: &Edge) {
    let column = match filters.sort {
        Sort::Reference => {
            let (compare, key) = edge.parts();
            return query.with(
                if compare == '>' { " AND c.reference > ?" } else { " AND c.reference < ?" },
                key.reference.as_str(),
            );
        }
        Sort::Due => due_column(filters),
        Sort::Received => "c.received",
    };
    let (compare, Key { day, reference }) = edge.parts();
    query.push(" AND (");
    if let Some(day) = day {
        query.with(&format!("{column} {compare} ? OR ("), *day);
        query.with(&format!("{column} = ? AND "), *day);
        query.with(&format!("c.reference {compare} ?)"), reference.as_str());
        if compare == '>' {
            query.push(&format!(" OR {column} IS NULL"));
        }
    } else {
        query.with(&format!("({column} IS NULL AND c.reference {compare} ?)"), reference.as_str());
        if compare == '<' {
            query.push(&format!(" OR {column} IS NOT NULL"));
        }
    }
    query.push(")");
}

const fn order(sort: Sort, back: bool) -> &'static str {
    match (sort, back) {
        (Sort::Due, false) => " ORDER BY c.next_day NULLS LAST, c.reference",
        (Sort::Due, true) => " ORDER BY c.next_day DESC NULLS FIRST, c.reference DESC",
        (Sort::Received, false) => " ORDER BY c.received NULLS LAST, c.reference",
        (Sort::Received, true) => " ORDER BY c.received DESC NULLS FIRST, c.reference DESC",
        (Sort::Reference, false) => " ORDER BY c.reference",
        (Sort::Reference, true) => " ORDER BY c.reference DESC",
    }
}
