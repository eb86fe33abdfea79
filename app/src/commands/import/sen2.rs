//! `waymark import sen2`: reads a return, says what it would be to the record, and brings in everything that nothing
//! holds back. Close matches wait for a person. The same file again changes nothing.

use super::{by, refuse};
use crate::commands::answer::tell;
use crate::commands::check;
use crate::imports::{Head, NotTaken, Report, Sen2, judge, resume, stage};
use crate::place::{Opened, Where};
use crate::sen2::council_words;
use crate::sen2::found::Found;
use anyhow::Context;
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use waymark_identifiers::la;
use waymark_kernel::{ChildId, ImportId, Problem};
use waymark_people::imports::{self, Counts, Import, Judged, Outcome, Row, State};
use waymark_people::{By, children};
use waymark_store::Store;
use waymark_web::words::count_words;

/// How often progress is told.
const TOLD: Duration = Duration::from_secs(1);
/// More rows than any file has.
const ALL: i64 = 1_000_000;

/// What came of it, for programs and for people.
#[derive(Debug, Serialize)]
struct Told {
    import: Option<String>,
    council: String,
    year: i16,
    state: &'static str,
    persons: i64,
    new: i64,
    changed: i64,
    already_here: i64,
    close: i64,
    held: i64,
    not_in_this_file: i64,
    applied: i64,
    waiting: Vec<Waiting>,
    #[serde(flatten)]
    report: Report,
}

/// A person who does not come in yet, and why.
#[derive(Debug, Serialize)]
struct Waiting {
    why: &'static str,
    number: i64,
    line: i64,
    person: String,
    may_be: Vec<String>,
    findings: Vec<Found>,
}

/// Brings a return in.
pub async fn run(place: &Where, path: &Path, dry_run: bool, json: bool) -> anyhow::Result<ExitCode> {
    let head = match Head::read(path) {
        Ok(head) => head,
        Err(error) => return Ok(check::refuse(&check::named(error, path))),
    };
    if let Err(problem) = head.check_file() {
        return refuse(of_file(problem, path));
    }
    let by = by(place).await?;
    let told =
        if dry_run { would(place, &by, &head).await } else { bring(place, &by, &head, path, json).await };
    match told {
        Ok(told) => {
            if json {
                tell!("{}", serde_json::to_string_pretty(&told)?)
            } else {
                print(&told)
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => match error.downcast::<Problem>() {
            Ok(problem) => refuse(of_file(problem, path)),
            Err(error) => Err(error),
        },
    }
}

/// A refusal of the file, with its name.
pub fn of_file(problem: Problem, path: &Path) -> Problem {
    let Problem::Refused(mut refusals) = problem else { return problem };
    for refusal in refusals.iter_mut().filter(|refusal| refusal.field == "file") {
        refusal.sentence = format!("{}: {}", path.display(), refusal.sentence);
    }
    Problem::Refused(refusals)
}

/// What it would do, changing nothing: no area is made either.
async fn would(place: &Where, by: &By, head: &Head) -> anyhow::Result<Told> {
    let opened = if place.exists().await? { Some(place.open().await?) } else { None };
    if let Some(opened) = &opened {
        head.check(&opened.area.la)?;
    }
    let store = opened.as_ref().map(|opened| &opened.store);
    let (counts, waiting, report) = judge(store, by, head).await?;
    let waiting = waiting.into_iter().map(Waiting::of_judged).collect();
    Ok(Told::new(head, None, counts, waiting, report))
}

async fn bring(place: &Where, by: &By, head: &Head, path: &Path, json: bool) -> anyhow::Result<Told> {
    let opened = area(place, by, head).await?;
    let store = &opened.store;
    for name in resume(store, by, by.now.at).await? {
        eprintln!("… {name}, which was being brought in when the program stopped, is finished");
    }
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let import = match stage(store, by, head, &file_name).await {
        Ok(import) => approve(store, by, import, json).await?,
        Err(NotTaken::Already(import)) if import.state == State::Review => {
            approve(store, by, *import, json).await?
        }
        Err(NotTaken::Already(import)) => {
            eprintln!("This very file is here already: nothing was changed. When it came in, it said:");
            *import
        }
        Err(NotTaken::Problem(problem)) => return Err(problem.into()),
    };
    let told = report(store, head, import).await?;
    store.close().await;
    Ok(told)
}

/// The area that is there, or one for the council of the return.
async fn area(place: &Where, by: &By, head: &Head) -> anyhow::Result<Opened> {
    if place.exists().await? {
        let opened = place.open().await?;
        head.check(&opened.area.la)?;
        return Ok(opened);
    }
    let lea = &head.header.lea;
    let council = la::parse(lea).with_context(|| format!("“{lea}” is not the number of a council"))?;
    eprintln!("… making an area for {} in {}", council.name, place.words());
    place.create(lea, council.name, false, by.now.at).await
}

/// Approves everything that nothing holds back; unless `quiet`, says how far it is.
pub async fn approve(store: &Store, by: &By, import: Import, quiet: bool) -> anyhow::Result<Import> {
    let source = Arc::new(Sen2::new(store, by).await?);
    let (store, by, id) = (store.clone(), by.clone(), import.id);
    let watched = store.clone();
    let mut approval = tokio::spawn(async move { imports::approve(&store, &by, id, source).await });
    loop {
        match tokio::time::timeout(TOLD, &mut approval).await {
            Ok(done) => return Ok(done??),
            Err(_) if quiet => {}
            Err(_) => {
                let so_far = imports::get(&watched, id).await?;
                eprintln!("… {} of {} persons", so_far.applied, so_far.total);
            }
        }
    }
}

/// Says what came of an import: who is held back and why, who may be someone on record, what is in.
pub async fn tell_import(store: &Store, head: &Head, import: Import) -> anyhow::Result<()> {
    print(&report(store, head, import).await?);
    Ok(())
}

async fn report(store: &Store, head: &Head, import: Import) -> anyhow::Result<Told> {
    let counts = imports::counts(store, import.id).await?;
    let mut waiting = rows(store, import.id, Outcome::Held).await?;
    waiting.extend(rows(store, import.id, Outcome::Close).await?);
    let report = serde_json::from_str(&import.report).unwrap_or_default();
    Ok(Told::new(head, Some(import), counts, waiting, report))
}

async fn rows(store: &Store, import: ImportId, outcome: Outcome) -> anyhow::Result<Vec<Waiting>> {
    let mut waiting = Vec::new();
    for row in imports::rows(store, import, outcome, 0, ALL).await? {
        let may_be = who(store, &row.candidates).await?;
        waiting.push(Waiting { may_be, ..Waiting::of_row(row) });
    }
    Ok(waiting)
}

/// The children someone may be, in the order in which `waymark import answer --same` numbers them.
async fn who(store: &Store, candidates: &[(ChildId, String)]) -> anyhow::Result<Vec<String>> {
    let mut said = Vec::new();
    for (child, _) in candidates {
        let details = children::get(store, *child).await?.details;
        said.push(format!("{}, born {}", details.name(), details.birth_date));
    }
    Ok(said)
}

impl Waiting {
    fn new(outcome: Outcome, (number, line): (i64, i64), person: String, findings: &str) -> Self {
        let findings: Vec<Found> = serde_json::from_str(findings).unwrap_or_default();
        let why = if outcome == Outcome::Held { "held back" } else { "may be someone on record" };
        let findings = findings.into_iter().filter(|found| found.severity == 'E').collect();
        Self { why, number, line, person, may_be: Vec::new(), findings }
    }

    fn of_row(row: Row) -> Self {
        Self::new(row.outcome, (row.n, row.line), row.label, &row.findings)
    }

    fn of_judged(judged: Judged) -> Self {
        let row = judged.row;
        Self::new(judged.outcome, (row.n, row.line), row.label, &row.findings)
    }
}

impl Told {
    fn new(
        head: &Head,
        import: Option<Import>,
        counts: Counts,
        waiting: Vec<Waiting>,
        report: Report,
    ) -> Self {
        Self {
            import: import.as_ref().map(|import| import.id.to_string()),
            council: head.header.lea.clone(),
            year: head.year.number,
            state: import.as_ref().map_or("dry run", |import| import.state.code()),
            persons: counts.in_file(),
            new: counts.new,
            changed: counts.changed,
            already_here: counts.known,
            close: counts.close,
            held: counts.held,
            not_in_this_file: counts.removed,
            applied: counts.applied,
            waiting,
            report: Report { totals: None, ..report },
        }
    }
}

fn print(told: &Told) {
    for one in &told.waiting {
        tell!("{}: person {}, line {}, {}", one.why, one.number, one.line, one.person);
        one.may_be.iter().zip(1..).for_each(|(child, number)| tell!("  {number}. {child}"));
        one.findings.iter().for_each(|found| tell!("  {found}"));
    }
    told.report.notes.iter().for_each(|note| tell!("{note}"));
    told.report.findings.iter().for_each(|found| tell!("{found}"));
    told.report
        .extras
        .iter()
        .for_each(|extra| tell!("not in the specification of {}, kept: {extra}", told.year));
    tell!(
        "{} of {}, {}: {} new, {} with news, {} already here, {}, {} held back",
        persons_words(told.persons),
        council_words(&told.council),
        told.year,
        told.new,
        told.changed,
        told.already_here,
        count_words(told.close.unsigned_abs(), "close match", "close matches"),
        told.held
    );
    if told.not_in_this_file > 0 {
        let gone = count_words(told.not_in_this_file.unsigned_abs(), "person was", "persons were");
        tell!("{gone} on the last return and not on this one: nothing was changed for them");
    }
    match &told.import {
        None => tell!("This was a dry run: nothing was changed."),
        Some(import) if told.close > 0 => {
            tell!("{}. Close matches wait for a person: at /data/imports, or", brought_in(told.applied));
            tell!("waymark import answer {import} PERSON --same NUMBER (or --different, or --leave-out)");
        }
        Some(_) => tell!("{}.", brought_in(told.applied)),
    }
}

fn persons_words(number: i64) -> String {
    count_words(number.unsigned_abs(), "person", "persons")
}

/// `1 person is in`, `32 persons are in`, `Nobody is in`.
pub fn brought_in(number: i64) -> String {
    match number {
        0 => "Nobody is in".to_owned(),
        1 => "1 person is in".to_owned(),
        more => format!("{} are in", persons_words(more)),
    }
}
