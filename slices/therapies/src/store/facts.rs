//! The facts of a referral in the journal: read back, and appended with the row they make in one transaction. The
//! journal knows a referral by its identity in the place where it knows a case.

use crate::codes::EndKind;
use crate::decide::Earlier;
use crate::facts::Fact;
use crate::happening::{Happened, Happening};
use crate::referral::{Referral, fold};
use waymark_kernel::{Answer, CaseId, ChildId, Day, ImportId, ReferralId, ServiceId, Subject};
use waymark_people::happenings::{self, SliceFact};
use waymark_people::{By, ChildDetails};
use waymark_store::{Reader, Tx, args, journal};

/// The slice's name in the journal.
pub const SLICE: &str = <Fact as SliceFact>::SLICE;

/// A referral with its facts, as known now.
#[derive(Debug, Clone)]
pub struct OpenReferral {
    /// Its identity.
    pub id: ReferralId,
    /// Whose it is.
    pub child: ChildId,
    /// Every fact, in the order of the journal.
    pub facts: Vec<Happened>,
    /// What they make.
    pub referral: Referral,
}

impl OpenReferral {
    /// A referral of which nothing is recorded yet.
    #[must_use]
    pub fn new(id: ReferralId, child: ChildId) -> Self {
        Self { id, child, facts: Vec::new(), referral: Referral::default() }
    }

    /// What its facts and texts are about.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        Subject { child: Some(self.child), case: Some(CaseId(self.id.0)) }
    }

    /// The number of the latest fact; 0 when there is none.
    #[must_use]
    pub fn last_seq(&self) -> i64 {
        self.facts.last().map_or(0, |happened| happened.seq)
    }
}

/// Where a referral belongs: whose it is, and to which service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The referral.
    pub id: ReferralId,
    /// The child.
    pub child: ChildId,
    /// The service.
    pub service: ServiceId,
}

/// Where the referral with this reference belongs.
///
/// # Errors
/// Missing when there is none.
pub async fn place_of_reference<R: Reader>(mut from: R, reference: &str) -> Answer<Place> {
    let sql = "SELECT id, child_id, service_id FROM therapies_referral WHERE area = $1 AND reference = $2";
    let args = args![from.area(), reference];
    let (id, child, service) = from.one(sql.into(), args).await?;
    Ok(Place { id, child, service })
}

/// Every referral of a child to a service, the earliest first.
///
/// # Errors
/// As the store's.
pub async fn earlier<R: Reader>(mut from: R, child: ChildId, service: ServiceId) -> Answer<Vec<Earlier>> {
    let sql = "SELECT reference, since, end_kind, setting_may FROM therapies_referral WHERE area = $1 AND child_id = $2 \
        AND service_id = $3 ORDER BY since, reference";
    let args = args![from.area(), child, service];
    let rows: Vec<(String, Option<Day>, Option<String>, bool)> = from.all(sql.into(), args).await?;
    let read = |(reference, since, end, shared): (String, Option<Day>, Option<String>, bool)| Earlier {
        reference,
        since,
        ended: end.as_deref().and_then(EndKind::from_code),
        shared,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The reference of an open referral to a service of a child with the same names and day of birth, of whom nothing is
/// restricted; for people who work there and may see that list.
///
/// # Errors
/// As the store's.
pub async fn same_child<R: Reader>(
    mut from: R,
    service: ServiceId,
    child: &ChildDetails,
) -> Answer<Option<String>> {
    let sql = "SELECT c.reference FROM therapies_referral c JOIN people_child p ON p.area = c.area AND p.child_id = c.child_id \
        WHERE c.area = $1 AND c.service_id = $2 AND c.end_kind IS NULL AND c.label = 0 AND p.birth_date = $3 \
        AND lower(p.forename) = $4 AND lower(p.surname) = $5 ORDER BY c.reference";
    let (forename, surname) = (child.forename.to_lowercase(), child.surname.to_lowercase());
    let args = args![from.area(), service, child.birth_date, forename, surname];
    let found: Vec<(String,)> = from.all(sql.into(), args).await?;
    Ok(found.into_iter().next().map(|(reference,)| reference))
}

/// The references of a child's referrals in which someone has recorded something since this import told of the child: it
/// cannot be undone while they rest on it.
///
/// # Errors
/// As the store's.
pub async fn resting_on<R: Reader>(mut from: R, child: ChildId, import: ImportId) -> Answer<Vec<String>> {
    let sql = "SELECT reference FROM therapies_referral WHERE area = $1 AND child_id = $2 AND last_seq > \
        (SELECT min(seq) FROM journal WHERE area = $1 AND child_id = $2 AND import_id = $3)";
    let args = args![from.area(), child, import];
    let rows: Vec<(String,)> = from.all(sql.into(), args).await?;
    let mut references: Vec<String> = rows.into_iter().map(|(reference,)| reference).collect();
    // Ordered here: asked for the order, the engine would go through every referral of the area.
    references.sort();
    Ok(references)
}

/// A referral with its facts.
///
/// # Errors
/// As the store's.
pub async fn read_referral<R: Reader>(from: R, id: ReferralId, child: ChildId) -> Answer<OpenReferral> {
    let entries = journal::of_case(from, CaseId(id.0)).await?;
    let facts = happenings::read(&entries)?;
    let referral = fold(&facts);
    Ok(OpenReferral { id, child, facts, referral })
}

/// A referral with its facts, inside a transaction that will tell more of it.
///
/// # Errors
/// Missing when there is no such referral.
pub async fn open_referral(tx: &mut Tx, id: ReferralId) -> Answer<OpenReferral> {
    let sql = "SELECT child_id FROM therapies_referral WHERE area = $1 AND id = $2";
    let (child,) = tx.one(sql, args![tx.area(), id]).await?;
    read_referral(tx, id, child).await
}

/// Appends facts of a referral to the journal and keeps its row. `open` is the referral as read in this transaction.
/// Gives the referral as it stands now.
///
/// # Errors
/// As the store's.
pub async fn append(
    tx: &mut Tx,
    mut open: OpenReferral,
    by: &By,
    happenings: Vec<Happening>,
) -> Answer<OpenReferral> {
    open.facts.extend(happenings::record(tx, by, open.subject(), happenings).await?);
    open.referral = fold(&open.facts);
    super::project::project(tx, &open).await?;
    Ok(open)
}
