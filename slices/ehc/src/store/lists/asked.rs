//! The inbox of those who are asked for advice: what their teams were asked, when it is due, who deals with it.

use super::Query;
use crate::codes::AdviceKind;
use uuid::Uuid;
use waymark_access::{Cohort, Sight};
use waymark_kernel::{AdviceId, Answer, CaseId, ChildId, Day, PersonId, Problem, TeamId};
use waymark_people::roles;
use waymark_store::{FromRow, Row, Store, args};

/// One request for advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRow {
    /// The request.
    pub advice: AdviceId,
    /// The case it belongs to.
    pub case: CaseId,
    /// Whom it is about.
    pub child: ChildId,
    /// The case's reference.
    pub reference: String,
    /// The child's name.
    pub name: String,
    /// Whose advice.
    pub kind: AdviceKind,
    /// The team that was asked, and its name.
    pub team: (TeamId, String),
    /// When it was asked for.
    pub asked: Option<Day>,
    /// When it is due.
    pub due: Option<Day>,
    /// When they were last reminded.
    pub chased: Option<Day>,
    /// Who deals with it, and their name; nobody where whoever took it works in that team no longer.
    pub given_to: Option<(PersonId, String)>,
    /// When it was answered.
    pub answered: Option<Day>,
    /// It was answered that it cannot be given.
    pub declined: bool,
}

impl FromRow for AskedRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let first = row.str_opt(5)?.or(row.str_opt(4)?).unwrap_or_default();
        let kind = row.str_opt(7)?.and_then(AdviceKind::from_code);
        let given = row.id_opt(13)?.zip(row.text_opt(14)?);
        Ok(Self {
            advice: row.id(0)?,
            case: row.id(1)?,
            child: row.id(2)?,
            reference: row.text(3)?,
            name: format!("{first} {}", row.str_opt(6)?.unwrap_or_default()),
            kind: kind.ok_or_else(|| Problem::fault("read a request for advice", "an unknown kind"))?,
            team: (row.id(8)?, row.text_opt(9)?.unwrap_or_default()),
            asked: row.day_opt(10)?,
            due: row.day_opt(11)?,
            chased: row.day_opt(12)?,
            given_to: given,
            answered: row.day_opt(15)?,
            declined: row.bool(16)?,
        })
    }
}

const NAMED: &str = "SELECT c.id, c.case_id, c.child_id, k.reference, p.forename, p.known_as, p.surname, c.kind, c.team, \
    t.name, c.asked, c.due, c.chased, c.given_to, o.name, c.answered, c.declined FROM ehc_advice c \
    JOIN ehc_case k ON k.area = c.area AND k.id = c.case_id \
    JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id \
    LEFT JOIN people_team t ON t.area = c.area AND t.id = c.team \
    LEFT JOIN people_person o ON o.area = c.area AND o.id = c.given_to AND ";

/// The beginning of a list of requests, with those who deal with them on a day.
fn named(today: Day) -> Query {
    let mut query = Query::default();
    query.push(NAMED);
    roles::working_in_its_team(&mut query, "c.given_to", today);
    query.push(" WHERE ");
    query
}

const TEAMS: &str = "SELECT t.id FROM people_team t JOIN people_setting s ON s.area = t.area AND s.id = t.setting \
    WHERE t.area = $1 AND s.actor = $2";

/// The inbox of a setting.
///
/// # Errors
/// As the store's.
pub async fn teams_of_setting(store: &Store, setting: Uuid) -> Answer<Vec<TeamId>> {
    let teams: Vec<(TeamId,)> = store.all(TEAMS, args![store.area(), setting]).await?;
    Ok(teams.into_iter().map(|(team,)| team).collect())
}

/// What these teams were asked and have not answered as it stands on a day, the earliest due first, at most 200.
///
/// # Errors
/// As the store's.
pub async fn open(
    store: &Store,
    sight: &Sight<Cohort>,
    teams: &[TeamId],
    today: Day,
) -> Answer<Vec<AskedRow>> {
    let mut query = named(today);
    query.with("c.area = ? AND ", sight.area());
    query.one_of("c.team", teams.iter().copied());
    query.push(" AND c.answered IS NULL AND c.declined = 0 AND c.as_at = 0 AND k.stage <> 'closed' AND ");
    query.scope(sight.scope(query.next()));
    query.push(" ORDER BY c.due NULLS LAST, c.id LIMIT 200");
    let (sql, args) = query.finish();
    store.all(sql, args).await
}

const OPEN_AT: &str = "SELECT count(*) FROM ehc_advice c JOIN ehc_case k ON k.area = c.area AND k.id = c.case_id \
    WHERE c.area = $1 AND c.team = $2 AND c.label <= 1 AND c.as_at = 0 AND c.declined = 0 AND k.stage <> 'closed' \
    AND c.asked <= $3 AND (c.answered IS NULL OR c.answered > $3)";

/// How many requests to a team were not answered at the end of a day that has come, as known now. A count alone, with no hidden
/// child in it.
///
/// # Errors
/// As the store's.
pub async fn open_at(store: &Store, team: TeamId, day: Day) -> Answer<u64> {
    let (count,): (i64,) = store.one(OPEN_AT, args![store.area(), team, day]).await?;
    Ok(count.unsigned_abs())
}

/// One request for advice as it stands on a day.
///
/// # Errors
/// Missing when there is none.
pub async fn one(store: &Store, advice: AdviceId, today: Day) -> Answer<AskedRow> {
    let mut query = named(today);
    query.with("c.area = ? AND ", store.area());
    query.with("c.id = ?", advice);
    let (sql, args) = query.finish();
    store.one(sql, args).await
}
