//! Whose advice is late: cases that wait for an agency past its six weeks, as the list of cases counts them, and the share that
//! came in time, as the measure counts it.

use super::bars::{Bar, figure};
use super::{PATH, Told};
use crate::catalogue::Only;
use crate::pages::href;
use crate::pages::parts::now_words;
use waymark_access::{Action, Count, Purpose, Visitor};
use waymark_ehc::read::{AgencyLate, Filters};
use waymark_ehc::store::lists::cases;
use waymark_kernel::Answer;
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Pagination, Row, Table};
use waymark_web::words::thousands;

/// The chart and its table.
pub(super) async fn section(desk: &Desk, visitor: &Visitor, told: &Told) -> Answer<Html> {
    let asking = (Action::ListCase, Purpose::Oversight);
    let sight = desk.access().sight_cohort(visitor, asking, &format!("counts of {PATH}"), desk.now())?;
    let mut counts = Vec::new();
    for (agency, _, words) in AgencyLate::ALL {
        let filters = Filters { agency_late: Some(agency), ..Filters::default() };
        let count = cases::count(desk.store(), &sight, &filters, told.on).await?;
        counts.push((agency, words, count, filters.href("/cases")));
    }
    let counts = desk.access().release(sight.seal(counts, Count::default())).await?;
    let all = super::stages::open(told);
    let bars: Vec<Bar> = counts
        .iter()
        .map(|(_, words, count, _)| Bar { name: (*words).to_owned(), all: all.max(*count), part: *count })
        .collect();
    let rows = counts.into_iter().map(|(agency, words, count, list)| {
        let number = match count {
            count if count > Pagination::COUNTED => format!("more than {}", thousands(Pagination::COUNTED)),
            count => count.to_string(),
        };
        Row::new(vec![words.into(), Cell::Link(list, number), share(told, agency)])
    });
    let columns =
        [Column::new("Agency"), Column::number("Cases that wait"), Column::number("Advice within 6 weeks")];
    let table = Table::new("agencies", "Late advice by agency").columns(columns).rows(rows);
    let note = "Open cases, and the orange part that waits for advice of this agency past its six weeks. Health bodies owe it by \
        regulation 8 of the SEND Regulations 2014; for others it is what the Code of Practice asks for.";
    let words = ("Late by agency", note, "wait for its advice");
    Ok(figure("late-by-agency", words, &bars, ("The numbers by agency, with the cases", table)).into())
}

/// The share of its advice that came in time, leading to the measure.
fn share(told: &Told, agency: AgencyLate) -> Cell {
    let of_it = told.measures.iter().find(|one| one.measure.only == Only::Agency(agency));
    of_it.map_or_else(
        || "".into(),
        |one| {
            let (value, when) = now_words(one);
            Cell::LinkNote(href(&one.measure.id()), value, when)
        },
    )
}
