//! Staging a return for review, or judging it without a trace: the whole file was read first, so that one that stops
//! before its end leaves nothing.

use super::head::{Head, KIND};
use super::on_record::OnRecord;
use super::places;
use super::row::Report;
use std::sync::Arc;
use waymark_kernel::{Answer, Problem};
use waymark_people::By;
use waymark_people::imports::{self, Begun, Counts, Import, Judged, NewRow, Outcome, State};
use waymark_returns::checks::Totals;
use waymark_store::Store;
use waymark_web::words::day_plain;

/// Why a return was not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// The very same file is here already.
    Already(Box<Import>),
    /// It is refused, or something broke.
    Problem(Problem),
}

impl From<Problem> for NotTaken {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Stages a return for review.
///
/// # Errors
/// When the same file is here already; as [`Head::check`]; as the store's.
pub async fn stage(store: &Store, by: &By, head: &Head, file_name: &str) -> Result<Import, NotTaken> {
    let import = match imports::begin(store, by, head.new_import(file_name)?).await? {
        Begun::New(import) => import,
        Begun::Already(import) => return Err(NotTaken::Already(import)),
    };
    let beside_it = (places::on_record(store).await?, year_before(store, head).await?);
    let staged =
        head.rows(by, beside_it, |rows| imports::stage(store, import, rows, Arc::new(OnRecord))).await;
    let report = match staged {
        Ok(report) => report,
        Err(problem) => {
            imports::fail(store, import, problem.to_string(), by.now.at).await?;
            return Err(problem.into());
        }
    };
    let report = beside(store, head, report).await?;
    let report =
        serde_json::to_string(&report).map_err(|cause| Problem::fault("keep what was found", cause))?;
    imports::ready(store, import, report, by.now.at).await?;
    Ok(imports::get(store, import).await?)
}

/// What a return would be to the record, changing nothing. Without a store nobody is on record.
///
/// # Errors
/// As the store's.
pub async fn judge(store: Option<&Store>, by: &By, head: &Head) -> Answer<(Counts, Vec<Judged>, Report)> {
    let told = std::cell::RefCell::new((Counts::default(), Vec::new()));
    let beside_it = match store {
        Some(store) => (places::on_record(store).await?, year_before(store, head).await?),
        None => (None, None),
    };
    let report = head
        .rows(by, beside_it, |rows| {
            let told = &told;
            async move {
                let judged = match store {
                    Some(store) => {
                        let of = (KIND, Some(head.year.reference_date));
                        imports::judge(store, of, rows, Arc::new(OnRecord)).await?
                    }
                    None => rows.into_iter().map(unheard_of).collect(),
                };
                let mut told = told.borrow_mut();
                for one in judged {
                    count(&mut told.0, one.outcome);
                    if matches!(one.outcome, Outcome::Held | Outcome::Close) {
                        told.1.push(one);
                    }
                }
                Ok(())
            }
        })
        .await?;
    let (counts, waiting) = told.into_inner();
    let report = match store {
        Some(store) => beside(store, head, report).await?,
        None => report,
    };
    Ok((counts, waiting, report))
}

/// What the return of the year before came to, as it is on record: of two that are in, the one brought last.
async fn year_before(store: &Store, head: &Head) -> Answer<Option<Totals>> {
    let before = Some(i64::from(head.year.number) - 1);
    let mut done: Vec<Import> = imports::list(store).await?;
    done.retain(|one| one.file.kind == KIND && one.state == State::Done && one.file.year == before);
    let newest = done.into_iter().max_by_key(|one| one.uploaded_at);
    let report = newest.and_then(|one| serde_json::from_str::<Report>(&one.report).ok());
    Ok(report.and_then(|report| report.totals))
}

/// Adds what other returns make of this one.
async fn beside(store: &Store, head: &Head, report: Report) -> Answer<Report> {
    let done = imports::list(store).await?.into_iter();
    let done = done.filter(|import| import.file.kind == KIND && import.state == State::Done);
    let newest = done.filter_map(|import| import.file.reference_day).max();
    let Some(newest) = newest.filter(|day| *day > head.year.reference_date) else { return Ok(report) };
    let note = format!(
        "A return of a later census day, {}, is in already. What this one tells of the same requests is not taken: the later \
         one counts. To have all of both, undo the later one and bring them in from the oldest.",
        day_plain(newest)
    );
    let notes = report.notes.into_iter().chain([note]).collect();
    Ok(Report { notes, ..report })
}

fn unheard_of(row: NewRow) -> Judged {
    let outcome = if row.held { Outcome::Held } else { Outcome::New };
    Judged { row, outcome, shown: outcome, child: None, candidates: Vec::new(), digest: String::new() }
}

fn count(counts: &mut Counts, outcome: Outcome) {
    match outcome {
        Outcome::New => counts.new += 1,
        Outcome::Changed => counts.changed += 1,
        Outcome::Known => counts.known += 1,
        Outcome::Close => counts.close += 1,
        Outcome::Held => counts.held += 1,
        Outcome::Removed => counts.removed += 1,
    }
}
