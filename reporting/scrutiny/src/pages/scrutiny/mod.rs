//! P8, made for councillors: what changed since they last met, how each area stands, forecasts beside what came, what they
//! asked and what was decided. Published papers alone; the live record is never read here.

mod forecasts;
mod met;
mod since;

use super::{gate, public_href};
use crate::release::Contents;
use crate::store::{Head, Release, get, heads, latest_out};
use axum::extract::State;
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Inset, Row, Table};
use waymark_web::words::{day_long, day_plain};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /scrutiny`.
pub(super) async fn show(State(desk): State<Desk>, SignedIn(visitor): SignedIn, frame: Frame) -> PageAnswer {
    gate(&desk, &visitor, Action::OpenScrutiny)?;
    let out = heads(desk.store(), true).await?;
    let head = Html::fixed("<h1 class=\"govuk-heading-l\">For scrutiny</h1>");
    let main = match latest_out(desk.store()).await? {
        None => Html::fixed(
            "<p class=\"govuk-body\">No paper is published yet. Here will be what changed since you last met, what you asked \
             and what was decided.</p>",
        ),
        Some(latest) => {
            let before = match since::had(&latest.contents, &out) {
                Some(number) => Some(get(desk.store(), number).await?.contents),
                None => None,
            };
            head_of(&latest)
                .and(since::told(&latest.contents, before.as_ref()))
                .and(areas(&latest.contents))
                .and(forecasts::told(&latest.contents))
                .and(met::asked(&latest.contents))
                .and(met::decided(&latest.contents))
                .and(papers(&out))
        }
    };
    Ok(frame.page(Title::new("For scrutiny"), head.and(main)).crumb("/home", "Home"))
}

/// Which paper this is from, and for which meeting it was made.
fn head_of(latest: &Release) -> Html {
    let contents = &latest.contents;
    let meeting = contents.meeting.as_ref().map_or_else(String::new, |meeting| {
        format!(" It was made for the {} on {}.", meeting.what, day_long(meeting.day))
    });
    let words = format!("All of this is from the latest paper. {}{meeting} ", contents.told_to());
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

fn papers(out: &[Head]) -> Html {
    let rows = out.iter().map(|head| {
        let link = Cell::Link(public_href(head.number), head.says.title.clone());
        let meeting = head.says.meeting.as_ref();
        let meeting = meeting.map_or_else(
            || "None".to_owned(),
            |meeting| format!("{}, {}", meeting.title(), day_plain(meeting.day)),
        );
        Row::new(vec![link, meeting.into(), head.published.map(day_plain).unwrap_or_default().into()])
    });
    let columns = ["Paper", "Meeting", "Published"].map(Column::new);
    Table::new("papers", "All papers").columns(columns).rows(rows).into()
}
