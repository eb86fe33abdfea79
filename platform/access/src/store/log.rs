//! The lines of the access log.

use crate::line::{Line, Looked};
use crate::log::{DayOfLooks, Look};
use crate::store::ties::places;
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_store::{Args, FromRow, Row, Sql, Store, Tx, args};

const COLUMNS: &str = "area, id, at, day, person, role, agency, action, purpose, rule, silent, child, what, \
    children, digest";
const COLUMN_COUNT: usize = 15;

const FOR_FAMILY: &str = "SELECT day, role, agency, cast(count(*) as bigint) FROM access_log \
    WHERE area = $1 AND child = $2 AND silent = 0 AND person IS NOT NULL \
    AND role NOT IN ('parent', 'young_person', 'supporter') \
    GROUP BY day, role, agency ORDER BY day DESC, role, agency LIMIT $3";
const FOR_STAFF: &str = "SELECT at, person, role, agency, action, purpose FROM access_log \
    WHERE area = $1 AND child = $2 AND purpose <> 'safeguarding' AND person IS NOT NULL \
    ORDER BY at DESC, id DESC LIMIT $3";

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

pub(crate) async fn for_family(store: &Store, child: ChildId, most: i64) -> Answer<Vec<DayOfLooks>> {
    store.all(FOR_FAMILY, args![store.area(), child, most]).await
}

pub(crate) async fn for_staff(store: &Store, child: ChildId, most: i64) -> Answer<Vec<Look>> {
    store.all(FOR_STAFF, args![store.area(), child, most]).await
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
