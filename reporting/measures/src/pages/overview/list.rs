//! The cases that are likely to miss their 20 weeks, for those who may list them: the same decision as the list of cases, and one
//! line in the access log.

use super::forecast::RULE;
use super::{PATH, given, para};
use crate::catalogue::stage_words;
use crate::likely::{Running, Why, running};
use crate::pages::readable;
use crate::read::Rows;
use axum::extract::{RawQuery, State};
use std::collections::HashMap;
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_ehc::store::lists::behind;
use waymark_ehc::store::lists::cases::{CaseRow, chosen};
use waymark_kernel::{Answer, CaseId, Day};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Pagination, Place, Row, Table, heading};
use waymark_web::words::{capital, count_words, day_plain, day_table};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// Rows a page.
const PER: u64 = 25;

/// `GET /overview/likely-to-miss?page=2`.
pub(in crate::pages) async fn likely(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    if !given(&desk, &visitor) {
        return Err(Stop::Forbidden);
    }
    let form = Form::parse(query.unwrap_or_default().as_bytes())?;
    let page = Pagination::page_of(form.value("page"));
    let found = found(&desk, &visitor, page).await?;
    let place = Place { page, per: PER, shown: found.rows.len() as u64, count: found.count };
    let pages = Pagination::around(place, |n| format!("{PATH}/likely-to-miss?page={n}"));
    let said = format!(
        "{} likely to miss, the first to end first, of those that you may see.",
        count_words(found.count, "case is", "cases are")
    );
    let none = pages.in_place_of_rows(found.rows.len(), "No case that you may see is likely to miss.");
    let table = table(&found.rows, desk.now().today);
    let main = heading("How the work stands", "Likely to miss the 20 weeks")
        .and(Inset::new(said))
        .and(if found.rows.is_empty() { none } else { table.into() })
        .and(pages)
        .and(para(Html::text(RULE)));
    let page = frame.page(Title::new("Likely to miss the 20 weeks"), main).crumb("/home", "Home");
    Ok(page.crumb(PATH, "How the work stands"))
}

/// One page of the list, and how many there are in all, as far as they are listed.
struct Found {
    rows: Vec<(CaseRow, Running)>,
    count: u64,
}

async fn found(desk: &Desk, visitor: &Visitor, page: u64) -> Result<Found, Stop> {
    let all = readable(desk, visitor).await?;
    let today = desk.now().today;
    let open: Vec<_> = all.0.iter().filter(|measure| measure.definition.id == "open").collect();
    let rows = Rows::read(desk.store(), &open, (today, None)).await?;
    let missing = running(&rows, today).into_iter().filter(Running::is_likely_to_miss);
    Ok(allowed(desk, visitor, (missing.collect(), page)).await?)
}

async fn allowed(desk: &Desk, visitor: &Visitor, (missing, page): (Vec<Running>, u64)) -> Answer<Found> {
    let asking = (Action::ListCase, Purpose::Oversight);
    let sight = desk.access().sight_cohort(visitor, asking, "cases likely to miss", desk.now())?;
    let ids: Vec<CaseId> = missing.iter().map(|one| one.case).collect();
    let seen = behind::cases(desk.store(), &sight, &ids).await?;
    let references: Vec<String> = seen.into_iter().map(|(.., reference)| reference).collect();
    let chosen = chosen(desk, &sight, &references).await?;
    let mut known: HashMap<CaseId, CaseRow> = chosen.into_iter().map(|row| (row.case, row)).collect();
    let all: Vec<(CaseRow, Running)> =
        missing.into_iter().filter_map(|one| Some((known.remove(&one.case)?, one))).collect();
    let count = all.len() as u64;
    let skip = usize::try_from((page - 1) * PER).unwrap_or(usize::MAX);
    let rows: Vec<(CaseRow, Running)> = all.into_iter().skip(skip).take(PER as usize).collect();
    let children: Count = rows.iter().map(|(row, _)| row.child).collect();
    desk.access().release(sight.seal(Found { rows, count }, children)).await
}

fn table(rows: &[(CaseRow, Running)], today: Day) -> Table {
    let columns = ["Case", "20 weeks end", "Stage", "Why", "Officer"].map(Column::new);
    let row = |(row, one): &(CaseRow, Running)| {
        let days = waymark_kernel::days_between(today, one.last).max(0).unsigned_abs();
        let why: Vec<String> = one.why.iter().map(|why| words(*why)).collect();
        Row::new(vec![
            Cell::LinkNote(format!("/cases/{}", row.reference), row.name.clone(), row.reference.clone()),
            Cell::Note(day_table(one.last), count_words(days, "day left", "days left")),
            capital(stage_words(one.stage)).into(),
            why.join(" ").into(),
            row.called.officer_words().into(),
        ])
    };
    let table = Table::new("likely", "Cases likely to miss").hide_caption().columns(columns);
    table.rows(rows.iter().map(row)).stack()
}

fn words(why: Why) -> String {
    match why {
        Why::Undecided(day) => format!("Not decided; the six weeks ended on {}.", day_plain(day)),
        Why::Advice(count) => {
            format!("{} late.", count_words(count, "piece of advice is", "pieces of advice are"))
        }
        Why::Draft(day) => {
            format!("The draft has not gone; to leave 30 days it had to go by {}.", day_plain(day))
        }
    }
}
