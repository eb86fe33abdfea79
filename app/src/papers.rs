//! The figures of the record, as they go into a paper: every measure that there is, with its exact words, its value and
//! the answer of its own rule; and how fresh the lists and files are that they rest on.

use waymark_kernel::{Answer, Day, Instant};
use waymark_measures::catalogue::Catalogue;
use waymark_measures::definition::{Cadence, How, Value};
use waymark_measures::measured::{Asked as Question, Measured, from_rows};
use waymark_measures::read::{Rows, catalogue};
use waymark_measures::store::notes;
use waymark_measures::told::unit_words;
use waymark_measures::verdict::sentence;
use waymark_scrutiny::gather::Gathered;
use waymark_scrutiny::release::{Asked, Counted, Feed};
use waymark_store::Store;
use waymark_therapies::store::{loads, services};
use waymark_web::words::london_day;

/// Months that the answers rest on.
const MONTHS: u16 = 36;
/// A list that was loaded is fresh for so many days: a month, with the day it is loaded again.
const LIST_FRESH: i64 = 31;

/// Reads the record as it stood at the end of `on`, as it was known at `known`.
///
/// # Errors
/// As the store's.
pub async fn gather(store: &Store, on: Day, known: Instant) -> Answer<Gathered> {
    let all = catalogue(store).await?;
    let measures: Vec<_> = all.0.iter().collect();
    let rows = Rows::read(store, &measures, (on, Some(known))).await?;
    let question = |small| Question { on, known: Some(known), months: MONTHS, small };
    let truths = worked_out(store, &all, &rows, question(false)).await?;
    // What a sentence says may rest on no small number, so the answers are those of a reader who may see no child.
    let answers = worked_out(store, &all, &rows, question(true)).await?;
    let figures = truths.iter().zip(&answers).map(|(truth, answer)| asked(truth, answer));
    let mut feeds: Vec<Feed> = truths.iter().filter_map(told_feed).collect();
    for service in services::all(store).await? {
        if let Some(loaded) = loads::last_loaded(store, service.id).await? {
            let name = format!("The waiting list of {}", service.details.name);
            feeds.push(Feed { name, last: Some(london_day(loaded)), fresh_for: LIST_FRESH });
        }
    }
    Ok(Gathered { figures: figures.collect(), feeds })
}

async fn worked_out(
    store: &Store,
    all: &Catalogue,
    rows: &Rows,
    question: Question,
) -> Answer<Vec<Measured>> {
    let mut said = notes(store, None).await?;
    let mut told = Vec::with_capacity(all.0.len());
    for measure in &all.0 {
        let of_it = said.remove(&measure.id()).unwrap_or_default();
        told.push(from_rows(store, rows, measure, of_it, question).await?);
    }
    Ok(told)
}

fn asked(truth: &Measured, answer: &Measured) -> Asked {
    let definition = truth.measure.definition;
    let target = definition.target.map(|target| target.value);
    let point = truth.now.point;
    Asked {
        key: format!("{} from {} to {}", truth.measure.id(), point.from, point.to),
        name: truth.measure.name(),
        definition: definition.exactly.to_owned(),
        counted: counted(truth),
        group: definition.group.words().to_owned(),
        unit: unit_words(definition.unit).to_owned(),
        answer: (answer.reading.verdict.words().to_owned(), sentence(definition, &answer.reading, target)),
        parts: Vec::new(),
    }
}

fn counted(truth: &Measured) -> Counted {
    let definition = truth.measure.definition;
    let Some(figure) = truth.now.figure else { return Counted::Nothing };
    let Some(value) = figure.value else { return Counted::Nothing };
    let given = definition.given();
    match definition.value {
        Value::Number if !given => Counted::Count(figure.hit),
        Value::Share if figure.of > 0 => Counted::Share { numerator: figure.hit, denominator: figure.of },
        _ => {
            let of = if given { truth.now.answered } else { Some(figure.of) };
            Counted::Measured { thousandths: thousandths(value), of }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a value of the catalogue is far below 2^53 thousandths")]
fn thousandths(value: f64) -> i64 {
    (value * 1_000.0).round() as i64
}

/// How fresh a file of figures is; nothing where no file was ever told, since then no figure rests on it.
fn told_feed(truth: &Measured) -> Option<Feed> {
    let How::Given { cadence, .. } = truth.measure.definition.how else { return None };
    let last = truth.series.iter().rev().find(|one| one.figure.is_some())?.point.to;
    let fresh_for = match cadence {
        Cadence::Monthly => 62,
        // A yearly figure is published within a year of the period's end.
        Cadence::Yearly | Cadence::SchoolYear => 2 * 366,
    };
    Some(Feed { name: format!("The figures of “{}”", truth.measure.name()), last: Some(last), fresh_for })
}
