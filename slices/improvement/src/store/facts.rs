//! The facts of a plan in the journal: read back, and appended with the rows they make in one transaction. The journal
//! knows a plan by its identity in the place where it knows a case.

use crate::facts::Fact;
use crate::happening::{Happened, Happening};
use crate::plan::{Plan, fold};
use std::collections::HashMap;
use waymark_kernel::{Answer, CaseId, PlanId, Subject, TextId};
use waymark_people::By;
use waymark_people::happenings::{self, SliceFact};
use waymark_store::{Reader, Store, StoredText, Tx, args, journal};

/// The slice's name in the journal.
pub const SLICE: &str = <Fact as SliceFact>::SLICE;

/// A plan with its facts, as known now.
#[derive(Debug, Clone)]
pub struct OpenPlan {
    /// Its identity.
    pub id: PlanId,
    /// Every fact, in the order of the journal.
    pub facts: Vec<Happened>,
    /// What they make.
    pub plan: Plan,
}

impl OpenPlan {
    /// A plan of which nothing is recorded yet.
    #[must_use]
    pub fn new(id: PlanId) -> Self {
        Self { id, facts: Vec::new(), plan: Plan::default() }
    }

    /// What its facts and texts are about: no child.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        Subject { child: None, case: Some(CaseId(self.id.0)) }
    }

    /// The number of the latest fact; 0 when there is none.
    #[must_use]
    pub fn last_seq(&self) -> i64 {
        self.facts.last().map_or(0, |happened| happened.seq)
    }
}

/// Every inspection with its number, the latest first.
///
/// # Errors
/// As the store's.
pub async fn plans<R: Reader>(mut from: R) -> Answer<Vec<(PlanId, i64)>> {
    let sql = "SELECT id, number FROM improvement_plan WHERE area = $1 ORDER BY received DESC, number DESC";
    let args = args![from.area()];
    from.all(sql.into(), args).await
}

/// The inspection received last: its plan is the one that is worked on. `None` before the first.
///
/// # Errors
/// As the store's.
pub async fn current<R: Reader>(from: R) -> Answer<Option<PlanId>> {
    Ok(plans(from).await?.first().map(|(id, _)| *id))
}

/// A plan with its facts, inside a transaction that will tell more of it.
///
/// # Errors
/// Missing when there is no such plan.
pub async fn open_plan(tx: &mut Tx, id: PlanId) -> Answer<OpenPlan> {
    let facts: Vec<Happened> = happenings::read(&journal::of_case(&mut *tx, CaseId(id.0)).await?)?;
    if facts.is_empty() {
        return Err(waymark_kernel::Problem::Missing);
    }
    Ok(OpenPlan { id, plan: fold(&facts), facts })
}

/// A plan with its facts and the words people wrote, for reading.
///
/// # Errors
/// As the store's.
pub async fn read_plan(store: &Store, id: PlanId) -> Answer<(OpenPlan, HashMap<TextId, String>)> {
    let facts: Vec<Happened> = happenings::read(&journal::of_case(store, CaseId(id.0)).await?)?;
    let texts = StoredText::of_case(store, CaseId(id.0)).await?;
    let texts = texts.into_iter().map(|text| (text.id, text.body)).collect();
    Ok((OpenPlan { id, plan: fold(&facts), facts }, texts))
}

/// Appends facts of a plan to the journal and keeps its rows. `open` is the plan as read in this transaction. Gives the
/// plan as it stands now.
///
/// # Errors
/// As the store's.
pub async fn append(
    tx: &mut Tx,
    mut open: OpenPlan,
    by: &By,
    happenings: Vec<Happening>,
) -> Answer<OpenPlan> {
    let before = super::rows::of(&open.plan);
    open.facts.extend(happenings::record(tx, by, open.subject(), happenings).await?);
    open.plan = fold(&open.facts);
    super::rows::keep(tx, &open, &before).await?;
    Ok(open)
}
