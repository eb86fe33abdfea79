//! Whether a person of a return tells anything that is not on record, whoever recorded it: an officer, a table of cases or
//! an earlier return. It only reads.

use super::{payload, row};
use crate::sen2::found::Found;
use crate::sen2::read;
use waymark_access::Label;
use waymark_ehc::bring;
use waymark_ehc::record::Record;
use waymark_kernel::{Answer, ChildId, Day, Problem};
use waymark_people::children;
use waymark_people::imports::{Knowledge, Told};
use waymark_returns::Person;
use waymark_store::{BoxFuture, Tx};

/// Why somebody is held back of whom no more may be said.
const ASK: &str =
    "Nothing of this person is taken. Ask a SEND manager to look at this person and the return.";

/// Under what such a finding stands: the rule and the field.
const RECORD: &str = "record";
const REQUESTS: &str = "Requests";

/// Whether something was found beside what people recorded of the child, and not in the file alone.
pub fn against_the_record(found: &Found) -> bool {
    found.rule == RECORD && found.field == REQUESTS
}

/// What the area has on record.
pub struct OnRecord;

impl Knowledge for OnRecord {
    fn holds<'t>(
        &'t self,
        tx: &'t mut Tx,
        payload: &'t str,
        day: Option<Day>,
        child: ChildId,
    ) -> BoxFuture<'t, Answer<bool>> {
        Box::pin(async move {
            let person = payload::read(payload)?;
            let (Some(census), Some(told)) = (day, row::details(&person)) else { return Ok(false) };
            let known = children::get(&mut *tx, child).await?.details;
            if known.updated_by(told.tidied()) != known {
                return Ok(false);
            }
            bring::holds(tx, child, census, &records(&person)).await
        })
    }

    fn against<'t>(
        &'t self,
        tx: &'t mut Tx,
        told: &'t Told<'t>,
        day: Option<Day>,
        child: ChildId,
    ) -> BoxFuture<'t, Answer<Option<String>>> {
        Box::pin(against(tx, told, day, child))
    }
}

/// What was found of a person with what their return tells against officers; `None` where it tells nothing against them.
///
/// # Errors
/// As the store's; a fault when what was kept cannot be read.
pub async fn against(
    tx: &mut Tx,
    told: &Told<'_>,
    day: Option<Day>,
    child: ChildId,
) -> Answer<Option<String>> {
    let Some(census) = day else { return Ok(None) };
    let person = payload::read(told.payload)?;
    let against = bring::against(tx, child, census, &records(&person)).await?;
    if against.is_empty() {
        return Ok(None);
    }
    // Whoever keeps imports is told nothing of what stands in a restricted record.
    let open = children::get(&mut *tx, child).await?.label == Label::Open;
    let sentence = |one: &bring::Against| if open { one.sentence() } else { ASK.to_owned() };
    let mut found: Vec<Found> = serde_json::from_str(told.findings).unwrap_or_default();
    found.extend(against.iter().map(|one| Found {
        severity: 'E',
        rule: RECORD.to_owned(),
        sentence: sentence(one),
        person: Some(told.label.to_owned()),
        field: REQUESTS.to_owned(),
        file: String::new(),
        line: u32::try_from(told.line).unwrap_or_default(),
    }));
    let findings = serde_json::to_string(&found);
    findings.map(Some).map_err(|cause| Problem::fault("keep what was found", cause))
}

fn records(person: &Person) -> Vec<Record> {
    person.requests.iter().map(|request| read::request(request).record).collect()
}
