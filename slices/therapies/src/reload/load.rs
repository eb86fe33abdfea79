//! Loading a list: all of it in one transaction, or nothing.

use super::against::contradicts;
use super::{Finding, Listed, Matched, Who, told};
use crate::codes::Source;
use crate::commands::{next_reference, open_new};
use crate::decide::{NewReferral, refer};
use crate::facts::{Agreement, Fact};
use crate::happening::Happening;
use crate::service::Service;
use crate::store::loads::{self, Load, Waiting};
use crate::store::{self, OpenReferral};
use std::collections::{BTreeSet, HashMap};
use waymark_kernel::{Answer, ChildId, ImportId, Problem, ReferralId, Refusal};
use waymark_people::matching::may_be;
use waymark_people::{By, children};
use waymark_store::Tx;

/// Fewer children than this on a list can all be gone without anybody being asked.
const FEW: usize = 10;

/// A loading about to be made.
#[derive(Debug, Clone)]
pub struct Loading {
    /// Its identity, which every fact it brings carries.
    pub id: ImportId,
    /// The name of the file.
    pub file_name: String,
    /// The digest of its bytes.
    pub digest: String,
    /// Whether somebody has said that more than half of the list may be gone.
    pub half_gone: bool,
}

/// What a loading did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// References of referrals that were not on record.
    pub new: Vec<String>,
    /// References of those of which the file told something new.
    pub changed: Vec<String>,
    /// How many were as they were.
    pub same: usize,
    /// References of those the file does not hold any more: somebody has to ask why.
    pub gone: Vec<String>,
    /// Rows that were left out, and why.
    pub held: Vec<Finding>,
}

/// Loads a list. `by` carries the loading as its source.
///
/// # Errors
/// Refused when this very file was loaded before, or when more than half of the list would be gone and nobody has said
/// that this is right; otherwise as the store's.
pub async fn load(
    tx: &mut Tx,
    by: &By,
    service: &Service,
    loading: Loading,
    rows: Vec<Matched>,
) -> Answer<Loaded> {
    if loads::is_loaded(tx, service.id, &loading.digest).await? {
        return Err(Problem::refuse("", "This very file is loaded already: nothing was changed."));
    }
    let waiting = loads::waiting(tx, service.id).await?;
    let mut known: HashMap<String, Waiting> =
        waiting.into_iter().map(|waiting| (waiting.number.clone(), waiting)).collect();
    let file_rows = rows.len();
    let (mut loaded, mut touched) = (Loaded::default(), BTreeSet::new());
    // What the list holds comes first, so that a referral that is over makes room for the one that follows it.
    let (here, others): (Vec<Matched>, Vec<Matched>) =
        rows.into_iter().partition(|(listed, _)| known.contains_key(&listed.number));
    let here: Vec<(Waiting, Listed)> =
        here.into_iter().filter_map(|(listed, _)| Some((known.remove(&listed.number)?, listed))).collect();
    let missing = missing(tx, known).await?;
    ask_when_half_is_gone(&loading, here.len(), &missing)?;
    for (waiting, listed) in here {
        again(tx, by, (waiting, listed), &mut loaded, &mut touched).await?;
    }
    for row in others {
        match new(tx, by, service, row).await? {
            Ok(open) => {
                touched.insert(open.id);
                loaded.new.push(open.referral.reference);
            }
            Err(finding) => loaded.held.push(finding),
        }
    }
    gone(tx, by, missing, &mut loaded, &mut touched).await?;
    keep(tx, by, service, loading, (file_rows, &loaded), touched).await?;
    Ok(loaded)
}

/// The referrals of the list that the file does not hold, in the order of their references.
async fn missing(tx: &mut Tx, known: HashMap<String, Waiting>) -> Answer<Vec<OpenReferral>> {
    let mut waiting: Vec<Waiting> = known.into_values().collect();
    waiting.sort_by(|a, b| a.reference.cmp(&b.reference));
    let mut missing = Vec::with_capacity(waiting.len());
    for waiting in waiting {
        missing.push(store::open_referral(tx, waiting.id).await?);
    }
    Ok(missing)
}

/// Whether it was known before this file that the trust's list does not hold the child.
const fn was_gone(open: &OpenReferral) -> bool {
    open.referral.gone.is_some() || open.referral.kept
}

/// A list that lost half its rows overnight is a fault of a file far oftener than good news. Those who were gone before
/// count for nothing, or a list that did lose half would stop every night.
fn ask_when_half_is_gone(loading: &Loading, here: usize, missing: &[OpenReferral]) -> Answer<()> {
    let gone = missing.iter().filter(|open| !was_gone(open)).count();
    let held = here + gone;
    if loading.half_gone || held < FEW || gone * 2 < held {
        return Ok(());
    }
    let sentence = format!(
        "Of the {held} children on this list, {gone} are not in the file. Nothing was changed. If that is right, load it \
         again and say so."
    );
    Err(Problem::refuse("", sentence))
}

/// A row of a referral that the list holds.
async fn again(
    tx: &mut Tx,
    by: &By,
    (waiting, listed): (Waiting, Listed),
    loaded: &mut Loaded,
    touched: &mut BTreeSet<ReferralId>,
) -> Answer<()> {
    let open = store::open_referral(tx, waiting.id).await?;
    let known = children::get(&mut *tx, open.child).await?.details;
    if !may_be(&listed.child.identity().keys(), &known.identity().keys()) {
        let sentence = format!(
            "The number {} stands on this list for another child ({}). Left out: ask the trust which is right.",
            listed.number, waiting.reference
        );
        loaded.held.push(Finding { row: listed.row, sentence });
        return Ok(());
    }
    if let Some(sentence) = contradicts(&open.referral, &listed) {
        loaded.held.push(Finding { row: listed.row, sentence });
        return Ok(());
    }
    let facts = told(&open.referral, &open.facts, &listed, by.now.today);
    if facts.is_empty() {
        loaded.same += 1;
        return Ok(());
    }
    touched.insert(waiting.id);
    loaded.changed.push(waiting.reference);
    store::append(tx, open, by, facts).await.map(|_| ())
}

async fn new(
    tx: &mut Tx,
    by: &By,
    service: &Service,
    (listed, who): Matched,
) -> Answer<Result<OpenReferral, Finding>> {
    if listed.ended.is_some() {
        let sentence = "This referral is over and was never on this list: left out.".to_owned();
        return Ok(Err(Finding { row: listed.row, sentence }));
    }
    if let Some((reference, day)) = loads::ended(tx, service.id, &listed.number).await? {
        let sentence = format!(
            "This referral ended here on {day} ({reference}). Left out: if it goes on, take its end back by hand."
        );
        return Ok(Err(Finding { row: listed.row, sentence }));
    }
    let child: ChildId = match who {
        Who::Known(child) => child,
        Who::New => match children::record(tx, by, listed.child.clone()).await {
            Err(Problem::Refused(refusals)) => return Ok(Err(left_out(listed.row, refusals))),
            recorded => recorded?,
        },
        Who::Unsure => {
            let sentence = "This may be someone on record, or not: record it by hand. Left out.".to_owned();
            return Ok(Err(Finding { row: listed.row, sentence }));
        }
    };
    let earlier = store::earlier(&mut *tx, child, service.id).await?;
    let referral = NewReferral {
        reference: next_reference(tx, by).await?,
        service: service.id,
        source: Source::List,
        setting: None,
        day: listed.received,
        reason: None,
        agreement: Agreement::default(),
        list_number: Some(listed.number.clone()),
    };
    match refer(referral, listed.child.birth_date, &earlier, by.now.today) {
        Ok(facts) => {
            let open = open_new(tx, by, (child, service), Vec::new(), facts).await?;
            let more = told(&open.referral, &open.facts, &listed, by.now.today);
            Ok(Ok(store::append(tx, open, by, more).await?))
        }
        Err(Problem::Refused(refusals)) => Ok(Err(left_out(listed.row, refusals))),
        Err(problem) => Err(problem),
    }
}

fn left_out(row: u64, refusals: Vec<Refusal>) -> Finding {
    let said: Vec<String> = refusals.into_iter().map(|refusal| refusal.sentence).collect();
    Finding { row, sentence: format!("{} Left out.", said.join(" ")) }
}

/// Those the file does not hold any more stay on the list, marked until somebody has asked why.
async fn gone(
    tx: &mut Tx,
    by: &By,
    missing: Vec<OpenReferral>,
    loaded: &mut Loaded,
    touched: &mut BTreeSet<ReferralId>,
) -> Answer<()> {
    for open in missing {
        if open.referral.kept {
            continue;
        }
        loaded.gone.push(open.referral.reference.clone());
        if open.referral.gone.is_some() {
            continue;
        }
        touched.insert(open.id);
        store::append(tx, open, by, vec![Happening::on(by.now.today, Fact::GoneFromList)]).await?;
    }
    Ok(())
}

async fn keep(
    tx: &mut Tx,
    by: &By,
    service: &Service,
    loading: Loading,
    (file_rows, loaded): (usize, &Loaded),
    touched: BTreeSet<ReferralId>,
) -> Answer<()> {
    let load = Load {
        id: loading.id,
        service: service.id,
        file_name: loading.file_name,
        digest: loading.digest,
        loaded: by.now.at,
        day: by.now.today,
        counts: [file_rows, loaded.new.len(), loaded.changed.len(), loaded.gone.len()],
    };
    loads::keep(tx, &load, touched).await
}
