//! The courses of an area for its measures: every case that is not hidden, in one reading of an index, or, as known at an
//! instant, from the journal. Nobody is told about any one case; whose a course is says only what it is broken down by.

use crate::course::Course;
use futures_util::TryStreamExt;
use futures_util::future::try_join_all;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;
use waymark_kernel::{Answer, CaseId, ChildId, Entry, Instant, Problem};
use waymark_people::happenings;
use waymark_people::officers::Terms;
use waymark_store::{Row, Store, args, journal};

/// Hidden children, and those of an import that is not all in, are in no figure.
const LINES: &str = "SELECT id, child_id, course FROM ehc_case WHERE area = $1 AND id >= $2 AND id <= $3 AND label <= 1 \
    AND course <> ''";
/// Cases without a line: written before there were lines, or with too much in them for one.
pub(super) const WITHOUT: &str =
    "SELECT id, child_id FROM ehc_case WHERE area = $1 AND label <= 1 AND course = ''";
const SEEN: &str = "SELECT id, child_id FROM ehc_case WHERE area = $1 AND label <= 1";

/// The course of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCourse {
    /// The case.
    pub case: CaseId,
    /// Whose it is.
    pub child: ChildId,
    /// What happened: kept aside, so that a list of many can grow without moving them.
    pub course: Box<Course>,
}

/// When something was last recorded of any case that is not hidden; `None` where there is no case.
///
/// # Errors
/// As the store's.
pub async fn last_told(store: &Store) -> Answer<Option<Instant>> {
    let sql = "SELECT MAX(latest_recorded) FROM ehc_case WHERE area = $1 AND label <= 1";
    let (last,): (Option<Instant>,) = store.one(sql, args![store.area()]).await?;
    Ok(last)
}

/// The courses of every case that is not hidden, in no order; `known` leaves out what was recorded after that instant, and
/// reads the whole journal. Whose a case was on a day is told by the days of its officers' roles too.
///
/// # Errors
/// As the store's; a fault when a line or a fact cannot be read.
pub async fn courses(store: &Store, known: Option<Instant>) -> Answer<Vec<CaseCourse>> {
    let terms = Terms::read(store, known).await?;
    let Some(known) = known else { return from_lines(store, terms).await };
    let mut all = from_journal(store, known).await?;
    all.iter_mut().for_each(|case| case.course.keep_to(&terms));
    Ok(all)
}

async fn from_lines(store: &Store, terms: Terms) -> Answer<Vec<CaseCourse>> {
    let terms = Arc::new(terms);
    let half = Uuid::from_u128(u128::MAX / 2);
    let after = Uuid::from_u128(u128::MAX / 2 + 1);
    let parts = [(Uuid::nil(), half), (after, Uuid::max())].map(|(from, to)| {
        let terms = terms.clone();
        store.fold(LINES, args![store.area(), from, to], Vec::new(), move |lines, row| {
            add_line(lines, row, &terms)
        })
    });
    let mut all: Vec<CaseCourse> = try_join_all(parts).await?.into_iter().flatten().collect();
    let without: Vec<(CaseId, ChildId)> = store.all(WITHOUT, args![store.area()]).await?;
    for (case, child) in without {
        let facts = super::facts_of_case(store, case).await?;
        let mut course = Course::of(&facts);
        course.keep_to(&terms);
        all.push(CaseCourse { case, child, course: Box::new(course) });
    }
    Ok(all)
}

fn add_line(lines: &mut Vec<CaseCourse>, row: &Row<'_>, terms: &Terms) -> Answer<()> {
    let unread = || Problem::fault("read the course of a case", "a word that is not ours");
    let mut course = row.str_opt(2)?.and_then(Course::read).ok_or_else(unread)?;
    course.keep_to(terms);
    lines.push(CaseCourse { case: row.id(0)?, child: row.id(1)?, course: Box::new(course) });
    Ok(())
}

async fn from_journal(store: &Store, known: Instant) -> Answer<Vec<CaseCourse>> {
    let seen: HashMap<CaseId, ChildId> =
        store.all::<(CaseId, ChildId)>(SEEN, args![store.area()]).await?.into_iter().collect();
    let mut entries = journal::by_case(store);
    let (mut all, mut open) = (Vec::new(), (None, Vec::new()));
    while let Some(entry) = entries.try_next().await? {
        let case = entry.fact.subject.case;
        if open.0 != case {
            close(&mut all, &seen, std::mem::replace(&mut open, (case, Vec::new())))?;
        }
        if entry.fact.recorded <= known {
            open.1.push(entry);
        }
    }
    close(&mut all, &seen, open)?;
    Ok(all)
}

/// Adds the course of the case that was read to its end, where it was known and may be counted.
fn close(
    all: &mut Vec<CaseCourse>,
    seen: &HashMap<CaseId, ChildId>,
    (case, entries): (Option<CaseId>, Vec<Entry>),
) -> Answer<()> {
    let Some((case, child)) = case.and_then(|case| Some((case, *seen.get(&case)?))) else { return Ok(()) };
    let facts = happenings::read(&entries)?;
    if !facts.is_empty() {
        all.push(CaseCourse { case, child, course: Box::new(Course::of(&facts)) });
    }
    Ok(())
}
