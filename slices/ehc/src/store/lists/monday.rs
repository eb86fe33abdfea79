//! The officer's Monday: what is late, ranked by legal risk, what is due this week, and what others owe; and their
//! calendar, by day.

use super::Query;
use waymark_access::{Cohort, Sight};
use waymark_kernel::{AdviceId, Answer, ChildId, Day, PersonId};
use waymark_store::{FromRow, Row, Store};

/// One limit of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow {
    /// Whose case it is.
    pub child: ChildId,
    /// `WM-YY-NNNNN`.
    pub reference: String,
    /// The child's name.
    pub name: String,
    /// The id of the rule.
    pub rule: String,
    /// The last day.
    pub day: Day,
    /// Binds only a refusal.
    pub conditional: bool,
    /// The advice it is about, the team that was asked, and when it was last chased.
    pub advice: Option<(AdviceId, String, Option<Day>)>,
}

impl FromRow for DueRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let first = row.str_opt(3)?.or(row.str_opt(2)?).unwrap_or_default();
        let team = row.text_opt(9)?.unwrap_or_default();
        let chased = row.day_opt(10)?;
        Ok(Self {
            child: row.id(0)?,
            reference: row.text(1)?,
            name: format!("{first} {}", row.str_opt(4)?.unwrap_or_default()),
            rule: row.text(5)?,
            day: row.day(6)?,
            conditional: row.bool(7)?,
            advice: row.id_opt(8)?.map(|id| (id, team, chased)),
        })
    }
}

/// Which limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Past their day: missed duties first, most days late first.
    Late,
    /// Today or within 7 days: the seventh day after today is the last.
    Week,
    /// Advice asked of others and not yet due.
    Waiting,
    /// Advice asked of others and late.
    Behind,
    /// From one day to another, both included, by day.
    Span(Day, Day),
}

const NAMED: &str = "SELECT c.child_id, c.reference, p.forename, p.known_as, p.surname, c.rule, c.day, c.conditional, \
    c.advice_id, t.name, a.chased FROM (SELECT c.area, c.child_id, c.reference, c.rule, c.day, c.conditional, \
    c.advice_id, c.force, c.n FROM ehc_due c WHERE ";

const NAMES: &str = ") c JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id \
    LEFT JOIN ehc_advice a ON a.area = c.area AND a.id = c.advice_id \
    LEFT JOIN people_team t ON t.area = a.area AND t.id = a.team";

impl Which {
    /// A calendar goes by day; every other list by legal risk.
    const fn order(self) -> &'static str {
        match self {
            Self::Span(..) => " ORDER BY c.day, c.force, c.reference, c.n",
            _ => " ORDER BY c.force, c.day, c.reference, c.n",
        }
    }

    /// The same order of an officer's limits, which are read by their owner: in plain words an engine would sooner read the
    /// whole area in it.
    const fn order_of_owner(self) -> &'static str {
        match self {
            Self::Span(..) => " ORDER BY (c.day || ''), c.force, c.reference, c.n",
            _ => " ORDER BY (c.force + 0), c.day, c.reference, c.n",
        }
    }
}

/// One page (from 1, of `per` limits) in their order, and how many limits there are (to 1,001). `owners` are the officer and
/// those they cover for; `None` is the whole scope.
///
/// # Errors
/// As the store's.
pub async fn limits(
    store: &Store,
    sight: &Sight<Cohort>,
    (which, owners): (Which, Option<&[PersonId]>),
    today: Day,
    (page, per): (u64, u64),
) -> Answer<(Vec<DueRow>, u64)> {
    let count = counted(sight, (which, owners), today).count(store).await?;
    let (sql, args) = rows(sight, (which, owners), today, (page, per)).finish();
    Ok((store.all(sql, args).await?, count))
}

/// Every limit that matches, as 1.
pub(super) fn counted(
    sight: &Sight<Cohort>,
    (which, owners): (Which, Option<&[PersonId]>),
    today: Day,
) -> Query {
    let mut query = Query::default();
    query.push("SELECT 1 FROM ehc_due c WHERE ");
    let column = if owners.is_some() { UNRANGED } else { "c.day" };
    matching(&mut query, sight, (which, owners), (today, column));
    query
}

/// The limits of one page, in their order.
pub(super) fn rows(
    sight: &Sight<Cohort>,
    (which, owners): (Which, Option<&[PersonId]>),
    today: Day,
    (page, per): (u64, u64),
) -> Query {
    let mut query = Query::default();
    query.push(NAMED);
    let column = if owners.is_some() || which == Which::Late { UNRANGED } else { "c.day" };
    matching(&mut query, sight, (which, owners), (today, column));
    query.push(if owners.is_some() { which.order_of_owner() } else { which.order() });
    query.push(&format!(" LIMIT {per} OFFSET {}", page.saturating_sub(1) * per));
    query.push(NAMES);
    query.push(which.order());
    query
}

/// The day in words that keep an engine from reading the limits of the whole area by their day: those of an officer are read by
/// their owner, and what is late in the order of its risk, in which it stands first.
const UNRANGED: &str = "(c.day || '')";

fn matching(
    query: &mut Query,
    sight: &Sight<Cohort>,
    (which, owners): (Which, Option<&[PersonId]>),
    (today, column): (Day, &str),
) {
    let bound = |query: &mut Query, compare: &str, day: Day| {
        query.with(&format!("{column} {compare} ? AND "), day);
    };
    query.with("c.area = ? AND ", sight.area());
    if let Some(owners) = owners {
        query.one_of("c.owner", owners.iter().copied());
        query.push(" AND ");
    }
    match which {
        Which::Late => {
            query.push("c.conditional = 0 AND ");
            bound(query, "<", today);
        }
        Which::Week => {
            bound(query, ">=", today);
            bound(query, "<=", waymark_kernel::add_days(today, 7));
        }
        Which::Waiting => {
            query.push("c.advice_id IS NOT NULL AND ");
            bound(query, ">=", today);
        }
        Which::Behind => {
            query.push("c.advice_id IS NOT NULL AND ");
            bound(query, "<", today);
        }
        Which::Span(from, to) => {
            bound(query, ">=", from);
            bound(query, "<=", to);
        }
    }
    query.scope(sight.scope(query.next()));
}
