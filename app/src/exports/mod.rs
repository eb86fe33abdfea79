//! The SEN2 return as it stood on census day, written from the record person by person. With the same record and the
//! same arguments the bytes are the same.

mod disk;
mod header;
mod persons;
mod store;
#[cfg(test)]
mod tests;

pub use disk::ToDisk;
pub use header::{About, Asked, header};

use persons::{Export, Load};
use std::io::Write;
use tokio::sync::mpsc;
use waymark_ehc::record::Period;
use waymark_kernel::{Answer, Instant, Problem, day};
use waymark_returns::sen2::Year;
use waymark_returns::{Header, XmlWriter};
use waymark_store::Store;

/// How many loads are read ahead of the file.
const AHEAD: usize = 2;

/// Writes the return of a year, with what had been recorded by `known`, as the record stood when this began. Answers
/// how many persons it tells of.
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
    let (send, loads) = mpsc::channel(AHEAD);
    let export = Export::new(period(year), known);
    let read = store.snapshot(move |tx| Box::pin(async move { export.send(tx, &send).await }));
    // Persons are read while those before them are being written.
    let (read, written) = tokio::join!(read, written(header, loads, out));
    let persons = written?;
    read?;
    Ok(persons)
}

async fn written(header: &Header, mut loads: mpsc::Receiver<Load>, out: impl Write) -> Answer<usize> {
    let broken = |cause| Problem::fault("write the return", cause);
    let mut writer = XmlWriter::open(header, out).map_err(broken)?;
    let mut persons = 0;
    while let Some(load) = loads.recv().await {
        persons += load.len();
        for person in &load {
            writer.person(person).map_err(broken)?;
        }
    }
    writer.finish().map_err(broken)?;
    Ok(persons)
}

fn period(year: &Year) -> Period {
    let first = day(year.reference_date.year() - 1, 1, 1);
    Period { last_census: year.previous_reference, first, census: year.reference_date }
}
