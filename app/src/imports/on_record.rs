//! Whether a person of a return tells anything that is not on record, whoever recorded it: an officer, a table of cases or
//! an earlier return. It only reads.

use super::{payload, row};
use crate::sen2::read;
use waymark_ehc::bring;
use waymark_ehc::record::Record;
use waymark_kernel::{Answer, ChildId, Day};
use waymark_people::children;
use waymark_people::imports::Knowledge;
use waymark_store::{BoxFuture, Tx};

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
            let records: Vec<Record> =
                person.requests.iter().map(|request| read::request(request).record).collect();
            bring::holds(tx, child, census, &records).await
        })
    }
}
