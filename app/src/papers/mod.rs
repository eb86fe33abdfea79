//! The record as it goes into a paper: every measure that there is, told once, with its exact words, its series, its groups
//! and its own rule; the services that children wait for; and how fresh the lists and files are that they rest on.

mod counted;
mod feeds;
mod forecasts;
mod judge;
mod last;
mod waits;

pub use last::kept as last_kept;

use counted::{asked, counted};
use futures_util::TryStreamExt;
use waymark_kernel::{Answer, Day, Instant};
use waymark_measures::breakdown::{Who, broken_down_among, offered};
use waymark_measures::catalogue::{Catalogue, Only};
use waymark_measures::definition::Value;
use waymark_measures::measured::{Asked as Question, Few, Measured, from_rows};
use waymark_measures::pages::MONTHS;
use waymark_measures::read::{Rows, catalogue_known};
use waymark_measures::store::notes_known;
use waymark_scrutiny::gather::Gathered;
use waymark_scrutiny::release::{Asked, AskedBy, AskedGroup, MadeOf, Place};
use waymark_store::{Store, journal};
use waymark_therapies::store::services;

/// Reads the record as it stood at the end of `on`, as it was known at `known`.
///
/// # Errors
/// As the store's.
pub async fn gather(store: &Store, on: Day, known: Instant) -> Answer<Gathered> {
    let later = needed(store, known).await?;
    let all = catalogue_known(store, later).await?;
    let measures: Vec<_> = all.0.iter().collect();
    let rows = Rows::read(store, &measures, (on, later)).await?;
    let truths = worked_out(store, &all, &rows, (on, later)).await?;
    let who = Who::read(store, later).await?;
    let mut figures = Vec::with_capacity(truths.len());
    for truth in &truths {
        let by = by_groups(store, (&rows, &who), truth).await?;
        figures.push(Asked { by, ..asked(truth) });
    }
    let services = match later {
        None => services::all(store).await?,
        Some(known) => services::all_known(store, known).await?,
    };
    let mut sums = agencies(&truths);
    sums.push(open_cases(&truths));
    for service in &services {
        sums.extend(waits::bands(store, service, on, &mut figures).await?);
    }
    let (waits, weeks) = waits::said(store, &services, on).await?;
    let feeds = feeds::of(store, &truths, &services).await?;
    Ok(Gathered { figures, sums, judge: judge::of(&truths), waits, weeks, feeds })
}

/// The instant after which facts must be left out: none where there are no such facts, so that the record is read as it
/// stands and not from the whole journal.
async fn needed(store: &Store, known: Instant) -> Answer<Option<Instant>> {
    let head = journal::head(store).await?;
    let last = journal::since(store, head.seq - 1).try_next().await?;
    Ok(Some(known).filter(|known| last.is_some_and(|last| last.fact.recorded > *known)))
}

/// Every measure, once, with its true values: what may be told of them is decided where they are frozen.
async fn worked_out(
    store: &Store,
    all: &Catalogue,
    rows: &Rows,
    (on, known): (Day, Option<Instant>),
) -> Answer<Vec<Measured>> {
    let question = Question { on, known, months: MONTHS, few: Few::Told };
    let mut said = notes_known(store, None, known).await?;
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
        let told = broken_down_among(store, rows, truth, by, Few::Told).await?;
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
