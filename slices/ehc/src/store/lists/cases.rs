//! The list of cases: filters, order, one page of rows, and a count to 1,001.

use super::{Query, names};
use crate::codes::Stage;
use crate::read::{AgencyLate, Edge, Filters, Key, Sort};
use waymark_access::{Cohort, Sight};
use waymark_kernel::{Answer, CaseId, ChildId, Day, PersonId, Problem};
use waymark_people::officers::having_cases;
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
    /// Advice not in.
    pub advice_open: i64,
    /// Who has it on the day of the list.
    pub owner: Option<PersonId>,
    /// The owner's name.
    pub owner_name: Option<String>,
    /// The child's name.
    pub name: String,
    /// The setting, and its name where it has one.
    pub setting: Option<(String, Option<String>)>,
}

impl FromRow for CaseRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let stage = row.str_opt(3)?.and_then(Stage::from_code);
        let known_as = row.str_opt(12)?.or(row.str_opt(11)?).unwrap_or_default();
        Ok(Self {
            case: row.id(0)?,
            child: row.id(1)?,
            reference: row.text(2)?,
            stage: stage.ok_or_else(|| Problem::fault("read a case of a list", "an unknown stage"))?,
            received: row.day_opt(4)?,
            as_at: row.day_opt(5)?,
            next: row.day_opt(6)?.zip(row.text_opt(7)?),
            advice_open: row.int(8)?,
            owner: row.id_opt(9)?,
            owner_name: row.text_opt(10)?,
            name: format!("{known_as} {}", row.str_opt(13)?.unwrap_or_default()),
            setting: row.text_opt(14)?.map(|id| row.text_opt(15).map(|name| (id, name))).transpose()?,
        })
    }
}

const COLUMNS: &str = "SELECT c.area, c.id, c.child_id, c.reference, c.stage, c.received, c.as_at, c.next_day, \
    c.next_rule, c.advice_open, c.owner, c.setting FROM ehc_case c WHERE ";

/// The same with the first day of any force in place of the strongest limit's: what a list of late cases shows.
const LATE_COLUMNS: &str = "SELECT c.area, c.id, c.child_id, c.reference, c.stage, c.received, c.as_at, \
    c.late_day AS next_day, c.late_rule AS next_rule, c.advice_open, c.owner, c.setting FROM ehc_case c WHERE ";

const NAMED: &str = "SELECT c.id, c.child_id, c.reference, c.stage, c.received, c.as_at, c.next_day, c.next_rule, \
    c.advice_open, o.id, o.name, p.forename, p.known_as, p.surname, c.setting, s.name FROM (";

const OPEN_OF: &str = "SELECT c.id FROM ehc_case c WHERE c.area = $1 AND c.owner = $2 AND c.stage <> 'closed' \
    ORDER BY c.id";

/// One page of the list, in its order, with the number of rows that match (to 1,001).
///
/// # Errors
/// As the store's.
pub async fn page(
    store: &Store,
    sight: &Sight<Cohort>,
    filters: &Filters,
    today: Day,
) -> Answer<(Vec<CaseRow>, u64)> {
    let matching = matching(sight, filters, today);
    let counted = counted(matching.clone());
    let (sql, args) = statement(matching, sight, filters).finish();
    let (mut rows, count): (Vec<CaseRow>, u64) = store
        .snapshot(move |tx| {
            Box::pin(async move {
                let count = counted.count(&mut *tx).await?;
                Ok((tx.all(sql, args).await?, count))
            })
        })
        .await?;
    if matches!(filters.edge, Some(Edge::Before(_))) {
        rows.reverse();
    }
    Ok((rows, count))
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
pub(super) fn statement(matching: Query, sight: &Sight<Cohort>, filters: &Filters) -> Query {
    let mut query = matching.after(if filters.late() { LATE_COLUMNS } else { COLUMNS }).after(NAMED);
    if let Some(key) = &filters.edge {
        from_edge(&mut query, filters, key);
    }
    let back = matches!(filters.edge, Some(Edge::Before(_)));
    query.push(&order(filters.sort, back).replace("c.next_day", due_column(filters)));
    let offset = if filters.edge.is_some() { 0 } else { (filters.page - 1) * filters.per };
    query.push(&format!(" LIMIT {} OFFSET {offset}", filters.per));
    names(&mut query, sight);
    query.push(order(filters.sort, back));
    query
}

/// These cases, for doing one thing to many; those out of scope are not among them.
///
/// # Errors
/// As the store's.
pub async fn chosen(store: &Store, sight: &Sight<Cohort>, references: &[String]) -> Answer<Vec<CaseRow>> {
    let these = |query: &mut Query| query.one_of("c.reference", references.iter().map(String::as_str));
    among(store, sight, these).await
}

/// The cases of these children, by reference; those out of scope are not among them.
///
/// # Errors
/// As the store's.
pub async fn of_children(store: &Store, sight: &Sight<Cohort>, children: &[ChildId]) -> Answer<Vec<CaseRow>> {
    among(store, sight, |query| query.one_of("c.child_id", children.iter().copied())).await
}

async fn among(store: &Store, sight: &Sight<Cohort>, these: impl FnOnce(&mut Query)) -> Answer<Vec<CaseRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.push(COLUMNS);
    query.with("c.area = ? AND ", sight.area());
    these(&mut query);
    query.push(" AND ");
    query.scope(sight.scope(query.next()));
    names(&mut query, sight);
    query.push(order(Sort::Reference, false));
    let (sql, args) = query.finish();
    store.all(sql, args).await
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
