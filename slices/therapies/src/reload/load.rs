//! Loading a list: all of it in one transaction, or nothing.

use super::{Finding, Matched, Who, told};
use crate::codes::Source;
use crate::commands::{next_reference, open_new};
use crate::decide::{NewReferral, refer};
use crate::facts::{Agreement, Fact};
use crate::happening::Happening;
use crate::service::Service;
use crate::store::loads::{self, Load, Waiting};
use crate::store::{self, OpenReferral};
use std::collections::{BTreeSet, HashMap};
use waymark_kernel::{Answer, ChildId, ImportId, Problem, ReferralId};
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
    ask_when_half_is_gone(&loading, &known, &rows)?;
    let (mut loaded, mut touched) = (Loaded::default(), BTreeSet::new());
    let file_rows = rows.len();
    for (listed, who) in rows {
        match known.remove(&listed.number) {
            Some(waiting) => {
                let open = store::open_referral(tx, waiting.id).await?;
                let facts = told(&open.referral, &open.facts, &listed, by.now.today);
                if facts.is_empty() {
                    loaded.same += 1;
                } else {
                    touched.insert(waiting.id);
                    loaded.changed.push(waiting.reference);
                    store::append(tx, open, by, facts).await?;
                }
            }
            None => match new(tx, by, service, (listed, who)).await? {
                Ok(open) => {
                    touched.insert(open.id);
                    loaded.new.push(open.referral.reference);
                }
                Err(finding) => loaded.held.push(finding),
            },
        }
    }
    gone(tx, by, known, &mut loaded, &mut touched).await?;
    keep(tx, by, service, loading, (file_rows, &loaded), touched).await?;
    Ok(loaded)
}

/// A list that lost half its rows overnight is a fault of a file far oftener than good news.
fn ask_when_half_is_gone(
    loading: &Loading,
    known: &HashMap<String, Waiting>,
    rows: &[Matched],
) -> Answer<()> {
    let here: BTreeSet<&str> = rows.iter().map(|(listed, _)| listed.number.as_str()).collect();
    let gone = known.keys().filter(|number| !here.contains(number.as_str())).count();
    if loading.half_gone || known.len() < FEW || gone * 2 <= known.len() {
        return Ok(());
    }
    let sentence = format!(
        "Of the {} children on this list, {gone} are not in the file. Nothing was changed. If that is right, load it \
         again and say so.",
        known.len()
    );
    Err(Problem::refuse("", sentence))
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
    let child: ChildId = match who {
        Who::Known(child) => child,
        Who::New => children::record(tx, by, listed.child.clone()).await?,
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
        Err(Problem::Refused(refusals)) => {
            let sentence = refusals.into_iter().map(|refusal| refusal.sentence).collect::<Vec<_>>().join(" ");
            Ok(Err(Finding { row: listed.row, sentence }))
        }
        Err(problem) => Err(problem),
    }
}

/// Those the file does not hold any more stay on the list, marked until somebody has asked why.
async fn gone(
    tx: &mut Tx,
    by: &By,
    known: HashMap<String, Waiting>,
    loaded: &mut Loaded,
    touched: &mut BTreeSet<ReferralId>,
) -> Answer<()> {
    let mut missing: Vec<Waiting> = known.into_values().collect();
    missing.sort_by(|a, b| a.reference.cmp(&b.reference));
    for waiting in missing {
        loaded.gone.push(waiting.reference);
        if waiting.gone {
            continue;
        }
        touched.insert(waiting.id);
        let open = store::open_referral(tx, waiting.id).await?;
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
