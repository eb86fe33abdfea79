//! What the figures of a paper rest on, and how fresh each is: files of figures, waiting lists and the record of cases. A
//! record to which nothing was added for a month is old, however often it is counted.

use waymark_ehc::store::courses;
use waymark_kernel::{Answer, Instant};
use waymark_measures::definition::{Cadence, How};
use waymark_measures::measured::Measured;
use waymark_scrutiny::release::Feed;
use waymark_store::Store;
use waymark_therapies::Service;
use waymark_therapies::store::{loads, waits};
use waymark_web::words::london_day;

/// A list or the record is fresh for so many days: a month, with the day it is told again.
const FRESH: i64 = 31;
/// A monthly figure may come a month after its own.
const MONTHLY_FRESH: i64 = 62;
/// A yearly figure is published within a year of the period's end.
const YEARLY_FRESH: i64 = 2 * 366;

/// All of them. What was never told is not among them, since then no figure rests on it.
pub(super) async fn of(store: &Store, truths: &[Measured], services: &[Service]) -> Answer<Vec<Feed>> {
    let mut feeds: Vec<Feed> = truths.iter().filter_map(file).collect();
    let cases = courses::last_told(store).await?;
    feeds.extend(cases.map(|last| fresh("cases".to_owned(), "The record of EHC cases".to_owned(), last)));
    for service in services {
        // A list that the trust keeps is as old as its last file, whatever was added by hand.
        let last = match loads::last_loaded(store, service.id).await? {
            None => waits::last_told(store, service.id).await?,
            loaded => loaded,
        };
        let code = format!("list.{}", service.details.slug);
        let name = format!("The waiting list of {}", service.details.name);
        feeds.extend(last.map(|last| fresh(code, name, last)));
    }
    Ok(feeds)
}

fn fresh(code: String, name: String, last: Instant) -> Feed {
    Feed { code, name, last: Some(london_day(last)), fresh_for: FRESH }
}

/// How fresh a file of figures is.
fn file(truth: &Measured) -> Option<Feed> {
    let How::Given { cadence, .. } = truth.measure.definition.how else { return None };
    let last = truth.series.iter().rev().find(|one| one.figure.is_some())?.point.to;
    let fresh_for = match cadence {
        Cadence::Monthly => MONTHLY_FRESH,
        Cadence::Yearly | Cadence::SchoolYear => YEARLY_FRESH,
    };
    let name = format!("The figures of “{}”", truth.measure.name());
    Some(Feed { code: truth.measure.id(), name, last: Some(last), fresh_for })
}
