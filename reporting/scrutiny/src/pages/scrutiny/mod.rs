//! P8, made for councillors: what changed since they last met, how each area stands, forecasts beside what came, what they
//! asked and what was decided. Published papers alone; the live record is never read here.

mod met;
mod since;

use super::{gate, public_href};
use crate::release::Contents;
use crate::store::{Release, get, numbers};
use axum::extract::State;
use waymark_access::Action;
use waymark_kernel::Answer;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::{day_long, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /scrutiny`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::OpenScrutiny)?;
    let out = published(&desk).await?;
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">For scrutiny</h1>");
    let main = match out.first() {
        None => Html::fixed(
            "<p class=\"govuk-body\">No paper is published yet. Here will be what changed since you last met, what you asked \
             and what was decided.</p>",
        ),
        Some(latest) => head_of(latest)
            .and(since::told(&out))
            .and(areas(&latest.contents))
            .and(met::asked(&latest.contents))
            .and(met::decided(&latest.contents))
            .and(papers(&out)),
    };
    Ok(frame.page(Title::new("For scrutiny"), head.and(main)).crumb("/home", "Home"))
}

/// Every paper that is out, the latest first.
async fn published(desk: &Desk) -> Answer<Vec<Release>> {
    let mut out = Vec::new();
    for number in numbers(desk.store(), true).await? {
        out.push(get(desk.store(), number).await?);
    }
    Ok(out)
}

/// Which paper this is from, and for which meeting it was made.
fn head_of(latest: &Release) -> Html {
    let contents = &latest.contents;
    let meeting = contents.meeting.as_ref().map_or_else(String::new, |meeting| {
        format!(" It was made for the {} on {}.", meeting.what, day_long(meeting.day))
    });
    let words =
        format!("All of this is from the latest paper, with figures to {}.{meeting} ", day_long(contents.on));
    let link = Html::link(&public_href(contents.number), "Read the paper");
    Inset::new(Html::text(&words).and(link)).into()
}

/// Both answers of every area, never merged, with what its lead was asked to say.
fn areas(contents: &Contents) -> Html {
    if contents.areas.is_empty() {
        return Html::empty();
    }
    let rows = contents.areas.iter().map(|area| {
        let asked = contents.asked.iter().find(|asked| asked.area == area.number);
        let lead = asked.map_or("Not asked", |asked| match &asked.said {
            Some(said) if said.on > asked.due => "Came late",
            Some(_) => "Came in time",
            None => "None was given",
        });
        let cells = [format!("{}. {}", area.number, area.title), area.doing.clone(), area.helping.clone()];
        let mut cells: Vec<Cell> = cells.map(Cell::Text).to_vec();
        cells.push(lead.into());
        Row::new(cells)
    });
    let columns =
        ["Area", "Are we doing it?", "Is it helping families?", "Commentary of its lead"].map(Column::new);
    Table::new("areas", "How each area stands").columns(columns).rows(rows).into()
}

fn papers(out: &[Release]) -> Html {
    let rows = out.iter().map(|release| {
        let contents = &release.contents;
        let link = Cell::Link(public_href(contents.number), contents.title.clone());
        let meeting = contents.meeting.as_ref();
        let meeting = meeting.map_or_else(
            || "None".to_owned(),
            |meeting| format!("{}, {}", meeting.title(), day_plain(meeting.day)),
        );
        Row::new(vec![link, meeting.into(), release.published.map(day_plain).unwrap_or_default().into()])
    });
    let columns = ["Paper", "Meeting", "Published"].map(Column::new);
    Table::new("papers", "All papers").columns(columns).rows(rows).into()
}
