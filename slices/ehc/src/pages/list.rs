//! C2: the list of cases. The address holds every filter; the count is exact to 1,000; a tick chases many at once.

mod filter;

use self::filter::{chips, panel};
use super::act::tokens;
use super::head::stage_words;
use crate::codes::Stage;
use crate::read::{Edge, Filters, Sort};
use crate::store::lists::cases::{self, CaseRow};
use crate::words::say;
use askama::Template;
use axum::extract::{RawQuery, State};
use waymark_access::{Action, Count, Purpose, Role, Visitor};
use waymark_kernel::{Answer, Day, PersonId};
use waymark_people::{Desk, SignedIn, officers};
use waymark_web::components::{Button, Cell, Column, Pagination, Place, Row, Sorted, Table, Tag, Tone};
use waymark_web::words::{capital, day_table};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title, Tokens};

const PATH: &str = "/cases";
/// About how many bytes a row of the list is, and all that stands round the rows.
const ROW_BYTES: usize = 1_200;
const ROUND_BYTES: usize = 12_000;

#[derive(Template)]
#[template(path = "list.html")]
pub(super) struct ListView {
    pub(super) heading: &'static str,
    /// What can be begun from here.
    pub(super) top: Html,
    pub(super) filter: Html,
    pub(super) results: Html,
    pub(super) action: &'static str,
    pub(super) tokens: Tokens,
    pub(super) table: Table,
    pub(super) bulk: Html,
    pub(super) pages: Html,
    pub(super) empty: Html,
    pub(super) links: Html,
}

/// `GET /cases`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    gate(&desk, &visitor)?;
    let query = query.unwrap_or_default();
    let done = Form::parse(query.as_bytes())?.value("done").to_owned();
    let mut filters = Filters::read(&query);
    filters.own = own(&visitor);
    let today = desk.now().today;
    // From the last page with a number the list goes on by the row at its edge: there is no page 21 by number.
    let unnumbered = filters.page > Pagination::MOST_NUMBERED && filters.edge.is_none();
    filters.page = filters.page.min(Pagination::MOST_NUMBERED);
    let (mut found, count) = rows(&desk, &visitor, &filters, today).await?;
    if unnumbered {
        found.clear();
    }
    let (works, shown) = (works(&desk, &visitor), found.len());
    let pages = pagination(&filters, &found, count);
    let chase = Button::new("Chase late advice of the ticked cases").secondary();
    let view = ListView {
        heading: "Cases",
        top: log_request(&desk, &visitor),
        filter: panel(&filters, works).into(),
        results: chips(&filters, count).into(),
        action: "/cases/chase",
        tokens: tokens(&desk, &frame),
        table: table(&filters, found, (today, works)),
        bulk: if works { chase.into() } else { Html::empty() },
        empty: pages.in_place_of_rows(shown, none(&filters)),
        pages: pages.into(),
        links: links(&desk, &visitor),
    };
    let page = frame
        .page(Title::new("Cases"), Html::long(&view, ROUND_BYTES + shown * ROW_BYTES))
        .crumb("/home", "Home");
    Ok(super::notice::of(page, &done))
}

/// What is said where nothing is found: with no filter at work, nothing here is this visitor's.
fn none(filters: &Filters) -> &'static str {
    if filters.any() { "No cases match." } else { "There are no cases here that are yours to see." }
}

/// These lists are for staff who may see some case in a list: families and settings have their own. For anyone else they
/// are a part of the site that the role lacks.
pub(super) fn gate(desk: &Desk, visitor: &Visitor) -> Result<(), Stop> {
    let none = desk.access().policy().admitted(visitor.role, Action::ListCase).is_empty();
    if none || visitor.role.is_family() || visitor.role == Role::Setting {
        Err(Stop::Forbidden)
    } else {
        Ok(())
    }
}

/// Whether the visitor's role carries cases on: others read the list, and have none of their own to narrow it to.
fn works(desk: &Desk, visitor: &Visitor) -> bool {
    !desk.access().policy().admitted(visitor.role, Action::RecordFact).is_empty()
}

/// The visitor, where they can have cases in their role, and those they cover for.
pub(super) fn own(visitor: &Visitor) -> Vec<PersonId> {
    let oneself = officers::ROLES.contains(&visitor.role).then_some(visitor.person);
    oneself.into_iter().chain(visitor.covers.iter().copied()).collect()
}

async fn rows(desk: &Desk, visitor: &Visitor, filters: &Filters, today: Day) -> Answer<(Vec<CaseRow>, u64)> {
    let asking = (Action::ListCase, Purpose::Casework);
    let sight = desk.access().sight_cohort(visitor, asking, "cases", desk.now())?;
    let (rows, count) = cases::page(desk, &sight, filters, today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    Ok((desk.access().release(sight.seal(rows, children)).await?, count))
}

/// The way to log a request that came by telephone, letter or e-mail; nothing for a role that logs none.
pub(super) fn log_request(desk: &Desk, visitor: &Visitor) -> Html {
    if !desk.access().gate(visitor, Action::StartRequest).allowed {
        return Html::empty();
    }
    Button::new("Log a request").href("/cases/new").into()
}

fn links(desk: &Desk, visitor: &Visitor) -> Html {
    let mut links = Html::empty();
    if !desk.access().policy().admitted(visitor.role, Action::Assign).is_empty() {
        links = links.and(Html::link("/cases/unassigned", "Not given to anyone")).and(" ");
    }
    if desk.access().gate(visitor, Action::SetCover).allowed {
        links = links.and(Html::link("/cases/cover", "Cover while someone is away"));
    }
    links
}

fn table(filters: &Filters, rows: Vec<CaseRow>, (today, works): (Day, bool)) -> Table {
    let sort = |sort: Sort| {
        let href = Filters { sort, ..filters.clone() }.href(PATH);
        (href, if filters.sort == sort { Sorted::Up } else { Sorted::No })
    };
    let sorted = |words: &str, by: Sort| {
        let (href, now) = sort(by);
        Column::new(words).sort(href, now)
    };
    let columns = [
        sorted("Case", Sort::Reference),
        sorted("Next by law", Sort::Due),
        Column::new("Setting"),
        Column::new("Stage"),
        sorted("Asked", Sort::Received),
        Column::new("Officer"),
    ];
    Table::new("cases", "Cases")
        .hide_caption()
        .columns(columns)
        .rows(rows.into_iter().map(|row| line(row, today)))
        .pick(if works { "case" } else { "" })
        .stack()
}

fn line(row: CaseRow, today: Day) -> Row {
    let late = row.as_at.is_none() && row.next.as_ref().is_some_and(|(day, _)| *day < today);
    let next = next(&row, today);
    let called = format!("{}, {}", row.name, row.reference);
    let cells = vec![
        Cell::LinkNote(format!("/cases/{}", row.reference), row.name, row.reference.clone()),
        next,
        Cell::from(row.called.setting_words()),
        Cell::Text(stage_words(row.stage).to_owned()),
        Cell::Text(row.received.map_or_else(|| "Not known".to_owned(), day_table)),
        Cell::from(row.called.officer_words()),
    ];
    Row::new(cells).late(late).pick(row.reference, called, false)
}

/// What is next by law, or that the case is only known as at a census day.
pub(super) fn next(row: &CaseRow, today: Day) -> Cell {
    if let Some(day) = row.as_at {
        return Cell::Tag(Tag::new(Tone::None, say().staff_as_at(day_table(day))));
    }
    match &row.next {
        None if row.stage == Stage::Closed => Cell::Text(String::new()),
        None => Cell::Tag(Tag::not_known()),
        Some((day, rule)) => {
            let what = waymark_law::rule(rule).map_or("", |rule| rule.name);
            Cell::TagNote(Tag::due(today, *day), format!("{}, {}", capital(what), day_table(*day)))
        }
    }
}

/// Numbers as far as there are any; from there on, and back, by the row at the edge. Past the end the way leads back to the
/// last page that has a number.
fn pagination(filters: &Filters, rows: &[CaseRow], count: u64) -> Pagination {
    let (per, shown) = (filters.per, rows.len() as u64);
    let at = |page: u64| filters.at(PATH, "page", &page.to_string());
    if rows.is_empty() {
        let count = count.min(Pagination::MOST_NUMBERED * per);
        return Pagination::around(Place { page: count.div_ceil(per) + 1, per, shown, count }, at);
    }
    if filters.edge.is_none() && filters.page < Pagination::MOST_NUMBERED {
        return Pagination::around(Place { page: filters.page, per, shown, count }, at);
    }
    let full = rows.len() as u64 >= filters.per;
    let key = |row: &CaseRow| {
        let day = match filters.sort {
            Sort::Due => row.next.as_ref().map(|(day, _)| *day),
            Sort::Received => row.received,
            Sort::Reference => None,
        };
        format!("{}~{}", day.map_or_else(String::new, |day| day.to_string()), row.reference)
    };
    let more_before = !matches!(filters.edge, Some(Edge::Before(_))) || full;
    let more_after = !matches!(filters.edge, Some(Edge::After(_)) | None) || full;
    let before = rows.first().filter(|_| more_before).map(|row| filters.at(PATH, "before", &key(row)));
    let after = rows.last().filter(|_| more_after).map(|row| filters.at(PATH, "after", &key(row)));
    Pagination::keyed(before, after)
}
