//! The list of a service, the referrals of a family, and those of a setting's pupils. Every list carries the scope that
//! access gives for it; no rule about who may see what is written here. Names are joined to the rows of the page alone.

use crate::codes::Stage;
use crate::filters::{Filters, PER_PAGE, STAGES, Sort, ToDo};
use crate::standing::{FellThrough, Known};
use waymark_access::{Cohort, Query, Sight};
use waymark_kernel::{Answer, ChildId, Day, Problem, ReferralId, ServiceId};
use waymark_store::{FromRow, Row, Store};

/// One referral of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralRow {
    /// The referral.
    pub id: ReferralId,
    /// Whose it is.
    pub child: ChildId,
    /// The service.
    pub service: ServiceId,
    /// `RF-26-00012`.
    pub reference: String,
    /// The child's name.
    pub name: String,
    /// Their day of birth.
    pub born: Day,
    /// The name of the setting they attend, where it is known.
    pub setting: Option<String>,
    /// How far it has come.
    pub stage: Stage,
    /// The day the wait counts from.
    pub since: Day,
    /// 0 urgent, 1 sooner, 2 in turn.
    pub soon: i64,
    /// The day of the open appointment.
    pub offered: Option<Day>,
    /// Why the last appointment did not happen.
    pub fell_through: Option<FellThrough>,
    /// When the family was last told something, and whether that was the offer.
    pub told: Option<(Day, bool)>,
    /// The family asked for later.
    pub later: Option<Day>,
    /// When more was asked for.
    pub more_asked: Option<Day>,
    /// Since when the trust's own list does not hold the child.
    pub gone: Option<Day>,
    /// When it ended.
    pub ended: Option<Day>,
}

impl ReferralRow {
    /// What says what comes next.
    #[must_use]
    pub const fn known(&self) -> Known {
        Known {
            stage: self.stage,
            more_asked: self.more_asked,
            offered: self.offered,
            fell_through: self.fell_through,
            later: self.later,
        }
    }
}

impl FromRow for ReferralRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let called = row.str_opt(5)?.or(row.str_opt(4)?).unwrap_or_default();
        let stage = row.str_opt(9)?.and_then(Stage::from_code);
        Ok(Self {
            id: row.id(0)?,
            child: row.id(1)?,
            service: row.id(2)?,
            reference: row.text(3)?,
            name: format!("{called} {}", row.str_opt(6)?.unwrap_or_default()),
            born: row.day(7)?,
            setting: row.text_opt(8)?,
            stage: stage.ok_or_else(|| Problem::fault("read a referral of a list", "an unknown stage"))?,
            since: row.day(10)?,
            soon: row.int(11)?,
            offered: row.day_opt(12)?,
            fell_through: row.str_opt(13)?.and_then(FellThrough::from_code),
            told: row.day_opt(14)?.zip(Some(row.bool(15)?)),
            later: row.day_opt(16)?,
            more_asked: row.day_opt(17)?,
            gone: row.day_opt(18)?,
            ended: row.day_opt(19)?,
        })
    }
}

const NAMED: &str = "SELECT c.id, c.child_id, c.service_id, c.reference, p.forename, p.known_as, p.surname, p.birth_date, \
    s.name, c.stage, c.since, c.soon, c.offered, c.fell_through, c.told, c.told_offer, c.later, c.more_asked, c.gone, \
    c.ended FROM (SELECT c.* FROM therapies_referral c WHERE ";
const NAMES: &str = ") c JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id \
    LEFT JOIN people_setting s ON s.area = c.area AND s.id = c.setting";

/// One page of a service's list, in its order, with the number of rows that match (to 1,001).
///
/// # Errors
/// As the store's.
pub async fn page(
    store: &Store,
    sight: &Sight<Cohort>,
    service: ServiceId,
    filters: &Filters,
    today: Day,
) -> Answer<(Vec<ReferralRow>, u64)> {
    let mut counted = Query::default();
    counted.push("SELECT 1 FROM therapies_referral c WHERE ");
    matching(&mut counted, sight, service, filters, today);
    let mut query = Query::default();
    query.push(NAMED);
    matching(&mut query, sight, service, filters, today);
    query.push(order(filters.sort));
    query.push(&format!(" LIMIT {PER_PAGE} OFFSET {}", (filters.page - 1) * PER_PAGE));
    query.push(NAMES);
    query.push(order(filters.sort));
    let (sql, args) = query.finish();
    store
        .snapshot(move |tx| {
            Box::pin(async move {
                let count = counted.count(&mut *tx).await?;
                Ok((tx.all(sql, args).await?, count))
            })
        })
        .await
}

/// These referrals of a service, for doing one thing to many; those out of scope are not among them.
///
/// # Errors
/// As the store's.
pub async fn chosen(
    store: &Store,
    sight: &Sight<Cohort>,
    service: ServiceId,
    references: &[String],
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.with("c.area = ?", sight.area());
    query.with(" AND c.service_id = ? AND ", service);
    query.one_of("c.reference", references.iter().map(String::as_str));
    scoped(query, sight, store).await
}

/// The referrals of the children a visitor may see for the sight's action; `shared_with_setting` leaves out those that
/// the family did not agree to share with the child's setting. At most 200.
///
/// # Errors
/// As the store's.
pub async fn of_visitor(
    store: &Store,
    sight: &Sight<Cohort>,
    shared_with_setting: bool,
) -> Answer<Vec<ReferralRow>> {
    let mut query = Query::default();
    query.push(NAMED);
    query.with("c.area = ?", sight.area());
    if shared_with_setting {
        query.push(" AND c.setting_may = 1 AND c.ended IS NULL");
    }
    scoped(query, sight, store).await
}

async fn scoped(mut query: Query, sight: &Sight<Cohort>, store: &Store) -> Answer<Vec<ReferralRow>> {
    query.push(" AND ");
    query.scope(sight.scope(query.next()));
    query.push(order(Sort::Longest));
    query.push(" LIMIT 200");
    query.push(NAMES);
    query.push(order(Sort::Longest));
    let (sql, args) = query.finish();
    store.all(sql, args).await
}

/// What every row of a service's list has to meet.
fn matching(query: &mut Query, sight: &Sight<Cohort>, service: ServiceId, filters: &Filters, today: Day) {
    query.with("c.area = ?", sight.area());
    query.with(" AND c.service_id = ? AND ", service);
    match filters.stage {
        Some(stage) => query.with("c.stage = ?", stage.code()),
        None => query.one_of("c.stage", STAGES.iter().map(|stage| stage.code())),
    }
    if let Some(since) = filters.since(today) {
        query.with(" AND c.since <= ?", since);
    }
    match filters.to_do {
        Some(ToDo::Offer) => query.push(" AND c.offered IS NULL AND c.stage <> 'triage'"),
        Some(ToDo::Tell) => query.with(" AND coalesce(c.told, c.since) <= ?", Filters::silent_since(today)),
        Some(ToDo::Ask) => query.push(" AND c.gone IS NOT NULL"),
        None => {}
    }
    query.push(" AND ");
    query.scope(sight.scope(query.next()));
}

const fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Longest => " ORDER BY c.since, c.reference",
        Sort::Soonest => " ORDER BY c.soon, c.since, c.reference",
    }
}
