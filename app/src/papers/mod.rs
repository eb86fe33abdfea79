//! The record as it goes into a paper: every measure that there is, told once, with its exact words, its series, its groups
//! and its own rule; the services that children wait for; and how fresh the lists and files are that they rest on.

mod counted;
mod forecasts;
mod judge;
mod waits;

use counted::{asked, counted};
use waymark_kernel::{Answer, Day, Instant};
use waymark_measures::breakdown::{Who, broken_down_among, offered};
use waymark_measures::catalogue::{Catalogue, Only};
use waymark_measures::definition::{Cadence, How, Value};
use waymark_measures::measured::{Asked as Question, Measured, from_rows};
use waymark_measures::pages::MONTHS;
use waymark_measures::read::{Rows, catalogue_known};
use waymark_measures::store::notes_known;
use waymark_scrutiny::gather::Gathered;
use waymark_scrutiny::release::{Asked, AskedBy, AskedGroup, Feed, MadeOf, Place};
use waymark_store::Store;
use waymark_therapies::store::{loads, services};
use waymark_web::words::london_day;

/// A list that was loaded is fresh for so many days: a month, with the day it is loaded again.
const LIST_FRESH: i64 = 31;

/// Reads the record as it stood at the end of `on`, as it was known at `known`.
///
/// # Errors
/// As the store's.
pub async fn gather(store: &Store, on: Day, known: Instant) -> Answer<Gathered> {
    let all = catalogue_known(store, Some(known)).await?;
    let measures: Vec<_> = all.0.iter().collect();
    let rows = Rows::read(store, &measures, (on, Some(known))).await?;
    let truths = worked_out(store, &all, &rows, (on, known)).await?;
    let who = Who::read(store, Some(known)).await?;
    let mut figures = Vec::with_capacity(truths.len());
    for truth in &truths {
        let by = by_groups(store, (&rows, &who), truth).await?;
        figures.push(Asked { by, ..asked(truth) });
    }
    let services = services::all_known(store, known).await?;
    let mut sums = agencies(&truths);
    sums.push(open_cases(&truths));
    for service in &services {
        sums.extend(waits::bands(store, service, on, &mut figures).await?);
    }
    let (waits, weeks) = waits::said(store, &services, on).await?;
    let mut feeds: Vec<Feed> = truths.iter().filter_map(told_feed).collect();
    for service in services {
        if let Some(loaded) = loads::last_loaded(store, service.id).await? {
            let name = format!("The waiting list of {}", service.details.name);
            feeds.push(Feed { name, last: Some(london_day(loaded)), fresh_for: LIST_FRESH });
        }
    }
    Ok(Gathered { figures, sums, judge: judge::of(&truths), waits, weeks, feeds })
}

/// Every measure, once, with its true values: what may be told of them is decided where they are frozen.
async fn worked_out(
    store: &Store,
    all: &Catalogue,
    rows: &Rows,
    (on, known): (Day, Instant),
) -> Answer<Vec<Measured>> {
    let question = Question { on, known: Some(known), months: MONTHS, small: false };
    let mut said = notes_known(store, None, Some(known)).await?;
    let mut told = Vec::with_capacity(all.0.len());
    for measure in &all.0 {
        let of_it = said.remove(&measure.id()).unwrap_or_default();
        told.push(from_rows(store, rows, measure, of_it, question).await?);
    }
    Ok(told)
}

/// The groups that a reader who may see no child is offered. Groups that do not make up the whole are not told.
async fn by_groups(store: &Store, rows: (&Rows, &Who), truth: &Measured) -> Answer<Vec<AskedBy>> {
    let (mut all, definition) = (Vec::new(), truth.measure.definition);
    for by in offered(&truth.measure, true) {
        let told = broken_down_among(store, rows, truth, by, false).await?;
        let group = |group: waymark_measures::breakdown::Group| AskedGroup {
            counted: counted(definition, Some(group.figure), None),
            code: group.code,
            name: group.name,
        };
        let sums =
            told.groups.iter().fold((0, 0), |(of, hit), one| (of + one.figure.of, hit + one.figure.hit));
        if truth.now.figure.is_some_and(|whole| (whole.of, whole.hit) == sums) {
            all.push(AskedBy {
                code: by.code().to_owned(),
                words: by.words().to_owned(),
                fixed: false,
                groups: told.groups.into_iter().map(group).collect(),
            });
        }
    }
    Ok(all)
}

/// What the agencies tell of makes up what all of them do.
fn agencies(truths: &[Measured]) -> Vec<MadeOf> {
    let whole = |truth: &&Measured| {
        truth.measure.only == Only::Area
            && truth.measure.definition.beside == Some(truth.measure.definition.id)
    };
    let of = |truth: &Measured| {
        let place = |id: String, counted| Place { figure: id, group: None, counted };
        let definition = truth.measure.definition;
        let parts = truths
            .iter()
            .filter(|one| one.measure.definition.id == definition.id && one.measure.only != Only::Area);
        let parts: Vec<String> = parts.map(|one| one.measure.id()).collect();
        let both = if definition.value == Value::Share { vec![false, true] } else { vec![false] };
        let made = both.into_iter().map(move |counted| MadeOf {
            total: place(definition.id.to_owned(), counted),
            with: vec![],
            parts: parts.iter().map(|id| place(id.clone(), counted)).collect(),
        });
        made.collect::<Vec<_>>()
    };
    truths.iter().filter(whole).flat_map(of).collect()
}

/// Open cases at each stage are those of officers and those without one.
fn open_cases(truths: &[Measured]) -> MadeOf {
    let place = |id: String| Place { figure: id, group: None, counted: false };
    let open = truths.iter().filter(|truth| truth.measure.definition.id == "open");
    MadeOf {
        total: place("unassigned".to_owned()),
        with: vec![place("caseload".to_owned())],
        parts: open.map(|truth| place(truth.measure.id())).collect(),
    }
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
