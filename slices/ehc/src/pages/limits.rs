//! The limits behind a count of Monday, all of them in Monday's ranking, 25 a page; and the table that both show. A case
//! may have several limits: the list of cases names it once, this one names each.

use super::act::tokens;
use super::list::{self, ListView};
use super::parts::action;
use crate::store::lists::monday::{self, DueRow, Which};
use crate::words::say;
use axum::extract::{RawQuery, State};
use waymark_access::{Action, Count, Purpose};
use waymark_kernel::Day;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Pagination, Place, Results, Row, Table, Tag};
use waymark_web::words::{capital, day_plain, day_table};
use waymark_web::{Form, Frame, Html, PageAnswer, Title};

const PATH: &str = "/cases/limits";
/// How many lines a page shows, and a section of Monday.
pub(super) const SHOWN: u64 = 25;

/// The lists there are: what an address calls each, which limits, its heading, and what is said where there is none.
const SHOWS: [(&str, Which, &str, &str); 3] = [
    ("late", Which::Late, "Late", "Nothing is late."),
    ("week", Which::Week, "Due this week", "Nothing is due in the next 7 days."),
    ("waiting", Which::Waiting, "Waiting for others", "Nobody is waited for whose day is still to come."),
];

/// The address of one of the lists, narrowed as Monday is.
pub(super) fn href(show: &str, mine: bool) -> String {
    format!("{PATH}?show={show}{}", if mine { "&mine=yes" } else { "" })
}

/// `GET /cases/limits`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    list::gate(&desk, &visitor)?;
    let asked = Form::parse(query.unwrap_or_default().as_bytes())?;
    let [late, ..] = SHOWS;
    let (show, which, heading, none) =
        SHOWS.into_iter().find(|(code, ..)| *code == asked.value("show")).unwrap_or(late);
    let mine = asked.value("mine") == "yes";
    let page = Pagination::page_of(asked.value("page"));
    let now = desk.now();
    let own = list::own(&visitor);
    let sight = desk.access().sight_cohort(&visitor, (Action::ListCase, Purpose::Casework), "limits", now)?;
    let wanted = (which, mine.then_some(own.as_slice()));
    let (rows, count) = monday::limits(desk.store(), &sight, wanted, now.today, (page, SHOWN)).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let shown = rows.len();
    let place = Place { page, per: SHOWN, shown: shown as u64, count };
    let pages = Pagination::around(place, |page| format!("{}&page={page}", href(show, mine)));
    let view = ListView {
        heading,
        top: Html::empty(),
        filter: Html::empty(),
        results: if count == 0 { Html::empty() } else { Results::new(count, "limit", "limits").into() },
        action: "/cases/chase",
        tokens: tokens(&desk, &frame),
        table: table(show, heading, &rows, now.today),
        bulk: chase(&rows, now.today),
        empty: pages.in_place_of_rows(shown, none),
        pages: pages.into(),
        links: Html::empty(),
    };
    let page = frame.page(Title::new(heading), Html::of(&view));
    Ok(page.crumb("/home", "Home").crumb("/cases", "Cases"))
}

/// The way to chase what is ticked; nothing where no line can be chased.
pub(super) fn chase(rows: &[DueRow], today: Day) -> Html {
    if rows.iter().any(|row| can_be_chased(row, today)) {
        Button::new("Chase selected").secondary().into()
    } else {
        Html::empty()
    }
}

fn can_be_chased(row: &DueRow, today: Day) -> bool {
    row.advice.is_some() && row.day < today
}

/// The limits, each with its case, its day and who has to act, and a box for each that can be chased.
pub(super) fn table(id: &'static str, heading: &str, rows: &[DueRow], today: Day) -> Table {
    let columns = ["Child", "Day", "What", "We wait for", "Last chased", "Action"].map(Column::new);
    let table = Table::new(id, heading).hide_caption().columns(columns).stack();
    let table = if rows.iter().any(|row| can_be_chased(row, today)) { table.pick("advice") } else { table };
    table.rows(rows.iter().map(|row| line(row, today)))
}

/// What a limit asks for, as a list names it.
pub(super) fn what(row: &DueRow) -> String {
    let name = waymark_law::rule(&row.rule).map_or(row.rule.as_str(), |rule| rule.name);
    if row.conditional { say().staff_if_no_plan() } else { capital(name) }
}

fn line(row: &DueRow, today: Day) -> Row {
    let href = format!("/cases/{}", row.reference);
    let (who, chased, link) = match &row.advice {
        Some((id, team, chased)) => {
            let hidden = say().staff_chase_for(team, &row.name);
            (
                team.clone(),
                chased.map_or_else(|| "Never".to_owned(), day_table),
                action(&format!("{href}/advice?chase={id}"), "Chase", &hidden),
            )
        }
        None => ("Us".to_owned(), String::new(), action(&href, "Open", &say().staff_open_for(&row.name))),
    };
    let cells = vec![
        Cell::LinkNote(href.clone(), row.name.clone(), row.reference.clone()),
        Cell::TagNote(Tag::due(today, row.day), day_plain(row.day)),
        Cell::Text(what(row)),
        Cell::Text(who),
        Cell::Text(chased),
        Cell::Html(link),
    ];
    let line = Row::new(cells).late(row.day < today);
    match &row.advice {
        Some((id, team, _)) if can_be_chased(row, today) => {
            line.pick(format!("{}:{id}", row.reference), format!("{team}, for {}", row.name), false)
        }
        _ => line,
    }
}
