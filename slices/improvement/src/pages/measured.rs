//! The measures of the plan on one page: for each area what its measure says today, as its card says it. Nothing here can set it.

use super::opened::Opened;
use super::parts::{area_href, menu, page, para, second_of};
use super::second::Helping;
use axum::extract::State;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Row, Table, heading};
use waymark_web::{Frame, PageAnswer, Title};

/// The page’s name on its tab.
pub(super) const TITLE: &str = "Measures";

/// `GET /improvement-plan/measures`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    helping: Helping,
) -> PageAnswer {
    let opened = Opened::the_plan(&desk, &visitor).await?;
    let seconds = helping.ask(&desk, &visitor, opened.plan()).await?;
    let rows = opened.plan().areas.iter().map(|area| {
        let title = Cell::Link(area_href(area.n, ""), opened.text(area.title).to_owned());
        let Some(second) = second_of(area, &seconds) else {
            let words = match area.measure {
                Some(_) => "The measure has no answer yet",
                None => "No measure is linked yet",
            };
            return Row::new(vec![title, words.into(), "".into(), "".into()]);
        };
        let name = match second.href.as_str() {
            "" => Cell::Text(second.name.clone()),
            href => Cell::Link(href.to_owned(), second.name.clone()),
        };
        let figure = Cell::Note(second.figure.clone(), second.basis.clone());
        Row::new(vec![title, name, figure, Cell::Note(second.words.clone(), second.because.clone())])
    });
    let columns = ["Area", "Measure", "Now", "Is it helping families?"].map(Column::new);
    let table = Table::new("measures", "Measures").hide_caption().columns(columns).rows(rows).stack();
    let main = heading("Improvement plan", TITLE)
        .and(menu(&opened, "/improvement-plan/measures"))
        .and(para("The answer is worked out from the record by the rule of each measure. Nobody can set it."))
        .and(table);
    Ok(page(&frame, Title::new(TITLE), main))
}
