//! The persons of a return, read from the record in loads: their cases as they stood on census day, as known by an
//! instant. All of it is of one moment, whatever is recorded meanwhile.

use super::store::{self, ExportRow, Named};
use crate::sen2::write::{self, Texts};
use std::collections::hash_map::Entry;
use tokio::sync::mpsc;
use waymark_ehc::Case;
use waymark_ehc::case::fold_as_at;
use waymark_ehc::record::{AtCensus, KEPT, Period, Record, read_line, told};
use waymark_ehc::store::facts_of_case;
use waymark_identifiers::{Coded, Ethnicity};
use waymark_kernel::{Answer, ChildId, Instant, Problem, TextId};
use waymark_people::children;
use waymark_returns::model::{Person, Request, Sex, UpnUnknown};
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
        if self.known == EVER
            && self.period == KEPT
            && let Some(load) = self.kept(tx, from).await?
        {
            return Ok(load);
        }
        self.folded(tx, from).await
    }

    /// From what is kept beside the cases; `None` when anything is missing.
    async fn kept(&mut self, tx: &mut Tx, from: i64) -> Answer<Option<Load>> {
        let mut gathered = Gathered::default();
        for row in store::kept_rows(tx, from, from + SPAN).await? {
            let record = match read_line(&row.line, self.period) {
                None => return Ok(None),
                Some(AtCensus::Untold) => continue,
                Some(AtCensus::Told(record)) => record,
            };
            self.read_texts(tx, &record).await?;
            if gathered.is_new(row.child) {
                gathered.begin(row.child, person(row.person));
            }
            gathered.add(write::request(&record, &self.texts));
        }
        Ok(Some(gathered.load))
    }

    /// From the facts of the cases.
    async fn folded(&mut self, tx: &mut Tx, from: i64) -> Answer<Load> {
        let mut gathered = Gathered::default();
        for row in store::rows(tx, from, from + SPAN).await? {
            let Some(record) = self.record(tx, &row).await? else { continue };
            self.read_texts(tx, &record).await?;
            if gathered.is_new(row.child) {
                let Some(person) = self.person(tx, row.child, row.person).await? else { continue };
                gathered.begin(row.child, person);
            }
            gathered.add(write::request(&record, &self.texts));
        }
        Ok(gathered.load)
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
        Ok(told(&case, self.period))
    }

    /// The person, as known by the instant asked for; nobody when not yet recorded then.
    async fn person(&self, tx: &mut Tx, child: ChildId, named: Named) -> Answer<Option<Person>> {
        if self.known == EVER {
            return Ok(Some(person(named)));
        }
        let details = children::known_at(&mut *tx, child, self.known).await?;
        Ok(details.map(|d| {
            person(Named {
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

/// The persons of one load, each with their requests.
#[derive(Default)]
struct Gathered {
    load: Load,
    current: Option<ChildId>,
}

impl Gathered {
    fn is_new(&self, child: ChildId) -> bool {
        self.current != Some(child)
    }

    fn begin(&mut self, child: ChildId, person: Person) {
        self.current = Some(child);
        self.load.push(person);
    }

    /// Adds a request to the person begun last.
    fn add(&mut self, request: Request) {
        if let Some(person) = self.load.last_mut() {
            person.requests.push(request);
        }
    }
}

fn person(named: Named) -> Person {
    Person {
        surname: named.surname,
        forename: named.forename,
        birth_date: Some(named.birth_date),
        sex: named.sex.as_deref().and_then(Sex::from_code),
        ethnicity: named.ethnicity.as_deref().and_then(Ethnicity::from_code),
        post_code: named.post_code.unwrap_or_default(),
        upn: named.upn.unwrap_or_default(),
        uln: named.uln.unwrap_or_default(),
        upn_unknown: named.upn_unknown.as_deref().and_then(UpnUnknown::from_code),
        ..Person::default()
    }
}
