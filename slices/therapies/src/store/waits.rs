//! The waits of an area for its measures: every referral of a child who is not hidden, in one reading, or, as known at an
//! instant, from the journal. Nobody is told about any one child.

use crate::codes::{ClockRule, EndKind, Stage};
use crate::referral::{Referral, fold};
use futures_util::TryStreamExt;
use std::collections::HashMap;
use waymark_kernel::{Answer, CaseId, ChildId, Day, Entry, Instant, Mark, Problem, ReferralId, ServiceId};
use waymark_people::happenings;
use waymark_store::{FromRow, Row, Store, args, journal};

/// Hidden children, and those of an import that is not all in, are in no figure.
const ROWS: &str = "SELECT id, child_id, service_id, since, received, seen, treatment, ended, end_kind, stage \
    FROM therapies_referral WHERE area = $1 AND label <= 1";
const SEEN: &str = "SELECT id, child_id FROM therapies_referral WHERE area = $1 AND label <= 1";

/// One referral as figures count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// The referral.
    pub referral: ReferralId,
    /// Whose it is.
    pub child: ChildId,
    /// The service.
    pub service: ServiceId,
    /// The day the wait is counted from.
    pub since: Day,
    /// The day the referral was received.
    pub received: Day,
    /// The first contact.
    pub seen: Option<Day>,
    /// The start of treatment.
    pub treatment: Option<Day>,
    /// When the referral ended, where the day is known.
    pub ended: Option<Day>,
    /// How it ended.
    pub how: Option<EndKind>,
    /// How far it has come.
    pub stage: Stage,
}

impl Wait {
    /// The day the wait was over as a clock rule counts it; `None` while it runs.
    ///
    /// `Some(None)` is a wait that is over on a day nobody knows: no figure of any day counts it.
    #[must_use]
    pub fn over(&self, clock: ClockRule) -> Option<Option<Day>> {
        let seen = self.seen.filter(|_| clock == ClockRule::FirstContact);
        match [seen, self.treatment, self.ended].into_iter().flatten().min() {
            Some(day) => Some(Some(day)),
            None if self.stage.counts(clock) => None,
            None => Some(None),
        }
    }
}

impl FromRow for Wait {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let unknown = || Problem::fault("read a referral", "an unknown stage");
        Ok(Self {
            referral: row.id(0)?,
            child: row.id(1)?,
            service: row.id(2)?,
            since: row.day(3)?,
            received: row.day(4)?,
            seen: row.day_opt(5)?,
            treatment: row.day_opt(6)?,
            ended: row.day_opt(7)?,
            how: row.str_opt(8)?.and_then(EndKind::from_code),
            stage: row.str_opt(9)?.and_then(Stage::from_code).ok_or_else(unknown)?,
        })
    }
}

/// The children whose first contact a service still owes and whose wait is counted from one of these days, the earliest first;
/// hidden ones are not among them.
///
/// # Errors
/// As the store's.
pub async fn waiting_for_first(
    store: &Store,
    service: ServiceId,
    (first, last): (Day, Day),
) -> Answer<Vec<ChildId>> {
    let sql = "SELECT child_id FROM therapies_referral WHERE area = $1 AND service_id = $2 AND stage = $3 \
        AND since >= $4 AND since <= $5 AND label <= 1 ORDER BY since, reference";
    let found: Vec<(ChildId,)> =
        store.all(sql, args![store.area(), service, Stage::First.code(), first, last]).await?;
    Ok(found.into_iter().map(|(child,)| child).collect())
}

/// When something was last recorded of any referral to a service that is not hidden; `None` where there is none.
///
/// # Errors
/// As the store's.
pub async fn last_told(store: &Store, service: ServiceId) -> Answer<Option<Instant>> {
    let sql = "SELECT MAX(j.recorded) FROM therapies_referral r JOIN journal j ON j.area = r.area AND j.seq = r.last_seq \
        WHERE r.area = $1 AND r.service_id = $2 AND r.label <= 1";
    let (last,): (Option<Instant>,) = store.one(sql, args![store.area(), service]).await?;
    Ok(last)
}

/// Every referral that is not hidden, in no order; `known` leaves out what was recorded after that instant, and reads the
/// whole journal.
///
/// # Errors
/// As the store's.
pub async fn waits(store: &Store, known: Option<Instant>) -> Answer<Vec<Wait>> {
    let Some(known) = known else { return store.all(ROWS, args![store.area()]).await };
    let seen: Vec<(ReferralId, ChildId)> = store.all(SEEN, args![store.area()]).await?;
    let seen: HashMap<CaseId, ChildId> = seen.into_iter().map(|(id, child)| (CaseId(id.0), child)).collect();
    let mut entries = journal::by_case(store);
    let (mut all, mut open) = (Vec::new(), (None, Vec::new()));
    while let Some(entry) = entries.try_next().await? {
        let of = entry.fact.subject.case;
        if open.0 != of {
            all.extend(wait(&seen, std::mem::replace(&mut open, (of, Vec::new())))?);
        }
        if entry.fact.recorded <= known {
            open.1.push(entry);
        }
    }
    all.extend(wait(&seen, open)?);
    Ok(all)
}

fn wait(
    seen: &HashMap<CaseId, ChildId>,
    (of, entries): (Option<CaseId>, Vec<Entry>),
) -> Answer<Option<Wait>> {
    let Some((id, child)) = of.and_then(|id| Some((id, *seen.get(&id)?))) else { return Ok(None) };
    let facts = happenings::read(&entries)?;
    Ok(Wait::of(ReferralId(id.0), child, &fold(&facts)))
}

impl Wait {
    /// The wait of a referral as its facts make it; `None` while it has no service or day.
    #[must_use]
    pub fn of(id: ReferralId, child: ChildId, referral: &Referral) -> Option<Self> {
        let exact = |mark: Option<Mark>| mark.and_then(Mark::day);
        Some(Self {
            referral: id,
            child,
            service: referral.service?,
            since: referral.since()?,
            received: exact(referral.received)?,
            seen: exact(referral.seen),
            treatment: exact(referral.treatment),
            ended: exact(referral.ended.map(|(mark, _)| mark)),
            how: referral.ended.map(|(_, how)| how),
            stage: referral.stage(),
        })
    }
}
