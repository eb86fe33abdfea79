//! The lines of the access log.

use crate::line::{Line, Looked};
use crate::log::{DayOfLooks, Look, PageOf, Whose};
use crate::store::query::COUNTED;
use crate::store::ties::places;
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_store::{Args, FromRow, Row, Sql, Store, Tx, args};

const COLUMNS: &str = "area, id, at, day, person, role, agency, action, purpose, rule, silent, child, what, \
    children, digest";
const COLUMN_COUNT: usize = 15;

const TOLD_TO_FAMILY: &str = "FROM access_log WHERE area = $1 AND child = $2 AND silent = 0 AND person IS NOT NULL \
    AND role NOT IN ('parent', 'young_person', 'supporter') GROUP BY day, role, agency";
const TOLD_TO_STAFF: &str =
    "FROM access_log WHERE area = $1 AND child = $2 AND purpose <> 'safeguarding' AND person IS NOT NULL";

/// Narrows what staff are told to the looks of some.
const fn narrowed(whose: Whose) -> &'static str {
    match whose {
        Whose::All => "",
        Whose::Staff => " AND role NOT IN ('parent', 'young_person', 'supporter')",
        Whose::Family => " AND role IN ('parent', 'young_person', 'supporter')",
    }
}

/// Writes lines in one statement.
pub(crate) async fn append(tx: &mut Tx, lines: &[Line]) -> Answer<()> {
    let mut values = Args::with_capacity(lines.len() * COLUMN_COUNT);
    for line in lines {
        let (child, what, tally) = match &line.looked {
            Looked::Child(child) => (Some(*child), None, None),
            Looked::List { what, tally } => (None, Some(what), Some(tally)),
        };
        let Line { id, now, looker, .. } = line;
        values.extend(args![tx.area(), *id, now.at, now.today, looker.person, &looker.role, &looker.agency]);
        values.extend(args![
            line.action.code(),
            line.purpose.code(),
            line.rule,
            line.is_silent(),
            child,
            what
        ]);
        values.extend(args![tally.map(|t| t.children), tally.map(|t| &t.digest)]);
    }
    let text = format!("INSERT INTO access_log ({COLUMNS}) VALUES {}", places(lines.len(), COLUMN_COUNT));
    tx.execute(Sql::composed(text), values).await.map(|_| ())
}

pub(crate) async fn for_family(
    store: &Store,
    child: ChildId,
    page: PageOf,
) -> Answer<(Vec<DayOfLooks>, u64)> {
    let columns = "day, role, agency, cast(count(*) as bigint)";
    page_of(store, child, (columns, TOLD_TO_FAMILY, "day DESC, role, agency"), page).await
}

pub(crate) async fn for_staff(
    store: &Store,
    child: ChildId,
    whose: Whose,
    page: PageOf,
) -> Answer<(Vec<Look>, u64)> {
    let told = format!("{TOLD_TO_STAFF}{}", narrowed(whose));
    let columns = "at, person, role, agency, action, purpose";
    page_of(store, child, (columns, &told, "at DESC, id DESC"), page).await
}

/// One page of lines, and how many there are in all, counted to 1,001.
async fn page_of<T: FromRow>(
    store: &Store,
    child: ChildId,
    (columns, told, order): (&str, &str, &str),
    PageOf { page, per }: PageOf,
) -> Answer<(Vec<T>, u64)> {
    let counted = format!("SELECT count(*) FROM (SELECT 1 {told} LIMIT {}) counted", COUNTED + 1);
    let counts: Vec<(i64,)> = store.all(Sql::composed(counted), args![store.area(), child]).await?;
    let offset = page.saturating_sub(1).saturating_mul(per);
    let text = format!("SELECT {columns} {told} ORDER BY {order} LIMIT {per} OFFSET {offset}");
    let rows = store.all(Sql::composed(text), args![store.area(), child]).await?;
    Ok((rows, counts.first().map_or(0, |(count,)| u64::try_from(*count).unwrap_or_default())))
}

fn known<T: std::str::FromStr<Err: std::fmt::Display>>(code: &str) -> Answer<T> {
    code.parse().map_err(|unknown| Problem::fault("read the access log", unknown))
}

impl FromRow for DayOfLooks {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self { day: row.day(0)?, role: known(&row.text(1)?)?, agency: row.text(2)?, times: row.int(3)? })
    }
}

impl FromRow for Look {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            at: row.instant(0)?,
            person: row.get(1)?,
            role: known(&row.text(2)?)?,
            agency: row.text(3)?,
            action: known(&row.text(4)?)?,
            purpose: row.text(5)?,
        })
    }
}
