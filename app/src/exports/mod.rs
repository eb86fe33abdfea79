//! The SEN2 return as it stood on census day, written from the record person by person. With the same record and the
//! same arguments the bytes are the same.

mod header;
mod store;

pub use header::{About, Asked, header};

use crate::sen2::write::{self, Texts};
use futures_util::{StreamExt, pin_mut};
use std::io::Write;
use store::{ExportRow, Named};
use waymark_ehc::Case;
use waymark_ehc::case::fold_as_at;
use waymark_ehc::record::{Period, Record, record_of};
use waymark_ehc::store::facts_of_case;
use waymark_identifiers::{Coded, Ethnicity};
use waymark_kernel::{Answer, ChildId, Instant, Problem, TextId, day};
use waymark_people::children;
use waymark_returns::model::{Person, Sex, UpnUnknown};
use waymark_returns::sen2::Year;
use waymark_returns::{Header, XmlWriter};
use waymark_store::{Store, StoredText};

/// The end of time: everything recorded so far.
const EVER: Instant = Instant(i64::MAX);

/// Writes the return of a year, with what had been recorded by `known`. Answers how many persons it tells of.
///
/// # Errors
/// As the store's; a fault when the output fails.
pub async fn sen2(
    store: &Store,
    year: &'static Year,
    header: &Header,
    known: Option<Instant>,
    out: impl Write,
) -> Answer<usize> {
    let broken = |cause| Problem::fault("write the return", cause);
    let mut export =
        Export { store, period: period(year), known: known.unwrap_or(EVER), texts: Texts::new() };
    let mut writer = XmlWriter::open(header, out).map_err(broken)?;
    let rows = store::rows(store);
    pin_mut!(rows);
    let mut current: Option<(ChildId, Person)> = None;
    let mut persons = 0;
    while let Some(row) = rows.next().await {
        let row = row?;
        let Some(record) = export.record(&row).await? else { continue };
        export.read_texts(&record).await?;
        let request = write::request(&record, &export.texts);
        match &mut current {
            Some((child, person)) if *child == row.child => person.requests.push(request),
            _ => {
                if let Some((_, person)) = current.take() {
                    writer.person(&person).map_err(broken)?;
                }
                let Some(mut person) = export.person(&row).await? else { continue };
                person.requests.push(request);
                persons += 1;
                current = Some((row.child, person));
            }
        }
    }
    if let Some((_, person)) = current {
        writer.person(&person).map_err(broken)?;
    }
    writer.finish().map_err(broken)?;
    Ok(persons)
}

fn period(year: &Year) -> Period {
    let first = day(year.reference_date.year() - 1, 1, 1);
    Period { last_census: year.previous_reference, first, census: year.reference_date }
}

struct Export<'s> {
    store: &'s Store,
    period: Period,
    known: Instant,
    texts: Texts,
}

impl Export<'_> {
    /// The record of a case. The snapshot serves while nothing of it is later than census day; else its facts are
    /// folded as they stood.
    async fn record(&self, row: &ExportRow) -> Answer<Option<Record>> {
        let stands = row.latest_day <= self.period.census && row.latest_recorded <= self.known;
        let case: Case = if stands {
            let unread = |cause| Problem::fault("read the snapshot of a case", cause);
            serde_json::from_str(&row.snapshot).map_err(unread)?
        } else {
            let facts = facts_of_case(self.store, row.case).await?;
            fold_as_at(&facts, self.period.census, self.known)
        };
        let begun = case.received.is_some()
            || case.request_end.is_some()
            || case.plan.is_some()
            || case.final_issued.is_some();
        Ok(if begun { record_of(&case, self.period) } else { None })
    }

    /// The person, as known by the instant asked for; nobody when not yet recorded then.
    async fn person(&self, row: &ExportRow) -> Answer<Option<Person>> {
        if self.known == EVER {
            return Ok(Some(person(&row.person)));
        }
        let details = children::known_at(self.store, row.child, self.known).await?;
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
    async fn read_texts(&mut self, record: &Record) -> Answer<()> {
        let named = record.plan.iter().flat_map(|plan| &plan.plan.named);
        let placed = record.active.iter().flat_map(|active| &active.placements);
        let wanted: Vec<TextId> = named.chain(placed).filter_map(|place| place.other).collect();
        for id in wanted {
            if !self.texts.contains_key(&id) {
                let text = StoredText::get(self.store, id).await?;
                self.texts.insert(id, text.body);
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
