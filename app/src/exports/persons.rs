//! The persons of a return, read from the record in loads: their cases as they stood on census day, as known by an
//! instant. All of it is of one moment, whatever is recorded meanwhile.

use super::store::{self, ExportRow, Named};
use crate::sen2::write::{self, Texts};
use std::collections::hash_map::Entry;
use tokio::sync::mpsc;
use waymark_ehc::Case;
use waymark_ehc::case::fold_as_at;
use waymark_ehc::record::{Period, Record, record_of};
use waymark_ehc::store::facts_of_case;
use waymark_identifiers::{Coded, Ethnicity};
use waymark_kernel::{Answer, ChildId, Instant, Problem, TextId};
use waymark_people::children;
use waymark_returns::model::{Person, Sex, UpnUnknown};
use waymark_store::{StoredText, Tx};

/// The end of time: everything recorded so far.
const EVER: Instant = Instant(i64::MAX);
/// How many numbers of the register one load spans.
const SPAN: i64 = 500;

/// Persons that travel together from the record to the file.
pub type Load = Vec<Person>;

/// What is read, and the texts that were met.
pub struct Export {
    period: Period,
    known: Instant,
    texts: Texts,
}

impl Export {
    /// Of this period, as known by an instant; all that is recorded when there is none.
    pub fn new(period: Period, known: Option<Instant>) -> Self {
        Self { period, known: known.unwrap_or(EVER), texts: Texts::new() }
    }

    /// Sends every person in the order of the register.
    ///
    /// # Errors
    /// As the store's; a fault when nobody takes them.
    pub async fn send(mut self, tx: &mut Tx, to: &mpsc::Sender<Load>) -> Answer<()> {
        let last = store::last_number(tx).await?;
        let mut from = 0;
        while from < last {
            let load = self.load(tx, from).await?;
            to.send(load)
                .await
                .map_err(|_| Problem::fault("write the return", "nobody takes its persons"))?;
            from += SPAN;
        }
        Ok(())
    }

    async fn load(&mut self, tx: &mut Tx, from: i64) -> Answer<Load> {
        let mut load = Load::new();
        let mut current: Option<ChildId> = None;
        for row in store::rows(tx, from, from + SPAN).await? {
            let Some(record) = self.record(tx, &row).await? else { continue };
            self.read_texts(tx, &record).await?;
            let request = write::request(&record, &self.texts);
            if current != Some(row.child) {
                let Some(person) = self.person(tx, &row).await? else { continue };
                load.push(person);
                current = Some(row.child);
            }
            if let Some(person) = load.last_mut() {
                person.requests.push(request);
            }
        }
        Ok(load)
    }

    /// The record of a case. The snapshot serves while nothing of it is later than census day; else its facts are
    /// folded as they stood.
    async fn record(&self, tx: &mut Tx, row: &ExportRow) -> Answer<Option<Record>> {
        let stands = row.latest_day <= self.period.census && row.latest_recorded <= self.known;
        let case: Case = if stands {
            let unread = |cause| Problem::fault("read the snapshot of a case", cause);
            serde_json::from_str(&row.snapshot).map_err(unread)?
        } else {
            let facts = facts_of_case(&mut *tx, row.case).await?;
            fold_as_at(&facts, self.period.census, self.known)
        };
        let begun = case.received.is_some()
            || case.request_end.is_some()
            || case.plan.is_some()
            || case.final_issued.is_some();
        Ok(if begun { record_of(&case, self.period) } else { None })
    }

    /// The person, as known by the instant asked for; nobody when not yet recorded then.
    async fn person(&self, tx: &mut Tx, row: &ExportRow) -> Answer<Option<Person>> {
        if self.known == EVER {
            return Ok(Some(person(&row.person)));
        }
        let details = children::known_at(&mut *tx, row.child, self.known).await?;
        Ok(details.map(|d| {
            person(&Named {
                surname: d.surname,
                forename: d.forename,
                birth_date: d.birth_date,
                sex: d.sex,
                ethnicity: d.ethnicity,
                post_code: d.post_code,
                upn: d.upn,
                uln: d.uln,
                upn_unknown: d.upn_unknown,
            })
        }))
    }

    /// Fetches the free texts a record points to. The same words are one text, so few are ever kept here.
    async fn read_texts(&mut self, tx: &mut Tx, record: &Record) -> Answer<()> {
        let named = record.plan.iter().flat_map(|plan| &plan.plan.named);
        let placed = record.active.iter().flat_map(|active| &active.placements);
        let wanted: Vec<TextId> = named.chain(placed).filter_map(|place| place.other).collect();
        for id in wanted {
            if let Entry::Vacant(place) = self.texts.entry(id) {
                place.insert(StoredText::get(&mut *tx, id).await?.body);
            }
        }
        Ok(())
    }
}

fn person(named: &Named) -> Person {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Person {
        surname: named.surname.clone(),
        forename: named.forename.clone(),
        birth_date: Some(named.birth_date),
        sex: named.sex.as_deref().and_then(Sex::from_code),
        ethnicity: named.ethnicity.as_deref().and_then(Ethnicity::from_code),
        post_code: text(&named.post_code),
        upn: text(&named.upn),
        uln: text(&named.uln),
        upn_unknown: named.upn_unknown.as_deref().and_then(UpnUnknown::from_code),
        ..Person::default()
    }
}
