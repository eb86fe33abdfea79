//! C1: the officer's Monday, as a panel for the home page: what is late, ranked by legal risk, what is due this week,
//! reviews, what is new, what others owe, and the days after this week. Every count leads to its list.

use super::act::tokens;
use super::calendar::ahead;
use super::limits::{self, SHOWN};
use super::list::{log_request, own};
use crate::read::{DueWithin, Filters};
use crate::store::lists::monday::{self, DueRow, Which};
use crate::store::lists::{cases, reviews};
use askama::Template;
use jiff::civil::Weekday;
use waymark_access::{Action, Cohort, Count, Purpose, Role, Sight, Visitor};
use waymark_kernel::{Answer, Day, PersonId, add_days};
use waymark_people::Desk;
use waymark_web::components::{Cell, Column, Pagination, Row, Table};
use waymark_web::words::{capital, count_words, day_long, day_table, list_count};
use waymark_web::{Frame, Html, Tokens};

/// Reviews are said to be due this many days ahead.
const REVIEWS_AHEAD: i64 = 60;

struct Section {
    id: &'static str,
    heading: String,
    action: &'static str,
    table: Html,
    bulk: Html,
    empty: String,
    more: Html,
}

#[derive(Template)]
#[template(path = "sections.html")]
struct Monday {
    summary: Html,
    log: Html,
    sections: Vec<Section>,
    tokens: Tokens,
}

/// Everything the panel shows, read in one look.
struct Read {
    late: (Vec<DueRow>, u64),
    /// The cases behind what is late, as the list of them counts.
    cases_late: u64,
    week: (Vec<DueRow>, u64),
    cases_week: u64,
    waiting: (Vec<DueRow>, u64),
    /// Advice that others owe and that is late, counted where nothing else is waited for.
    behind: u64,
    /// The days after this week, for an officer.
    ahead: Vec<DueRow>,
    reviews_due: u64,
    reviews_late: u64,
    fresh: (Vec<cases::CaseRow>, u64),
}

/// The heading of the page and the panel under it, for a role that works cases.
///
/// # Errors
/// Missing for a role without a list of cases; otherwise as the store's.
pub async fn panel(desk: &Desk, visitor: &Visitor, frame: &Frame) -> Answer<(String, Html)> {
    let now = desk.now();
    let asking = (Action::ListCase, Purpose::Casework);
    let sight = desk.access().sight_cohort(visitor, asking, "monday", now)?;
    let own = own(visitor);
    let owners = (visitor.role == Role::CaseOfficer).then_some(own.as_slice());
    let read = read(desk, &sight, owners, now.today).await?;
    let children =
        read.late.0.iter().chain(&read.week.0).chain(&read.waiting.0).chain(&read.ahead).map(|row| row.child);
    let count: Count = children.chain(read.fresh.0.iter().map(|row| row.child)).collect();
    let read = desk.access().release(sight.seal(read, count)).await?;
    let monday = Monday {
        summary: summary(&read, owners.is_some(), now.today),
        log: log_request(desk, visitor),
        sections: sections(&read, owners.is_some(), now.today),
        tokens: tokens(desk, frame),
    };
    Ok((day_long(now.today), Html::of(&monday)))
}

async fn read(desk: &Desk, sight: &Sight<Cohort>, owners: Option<&[PersonId]>, today: Day) -> Answer<Read> {
    let store = desk.store();
    let limits = async |which| monday::limits(store, sight, (which, owners), today, (1, SHOWN)).await;
    let cases = async |due| {
        let filters =
            Filters { own: owners.unwrap_or_default().to_vec(), ..due_cases(owners.is_some(), due) };
        cases::count(store, sight, &filters, today).await
    };
    let review = async |from: Option<Day>, to: Day| {
        let which = reviews::Which::Review { from, to };
        let narrow = reviews::Narrow { owners, as_at: false };
        reviews::count(store, sight, (which, narrow)).await
    };
    let new = Filters { own: owners.unwrap_or_default().to_vec(), ..fresh_cases(owners.is_some(), today) };
    let waiting = limits(Which::Waiting).await?;
    let behind = if waiting.1 == 0 { limits(Which::Behind).await?.1 } else { 0 };
    Ok(Read {
        late: limits(Which::Late).await?,
        cases_late: cases(DueWithin::Late).await?,
        week: limits(Which::Week).await?,
        cases_week: cases(DueWithin::Week).await?,
        waiting,
        behind,
        ahead: match owners {
            Some(_) => {
                monday::limits(store, sight, (ahead::span(today), owners), today, (1, ahead::MOST)).await?.0
            }
            None => Vec::new(),
        },
        reviews_due: review(Some(today), add_days(today, REVIEWS_AHEAD)).await?,
        reviews_late: review(None, add_days(today, -1)).await?,
        fresh: cases::page(desk, sight, &new, today).await?,
    })
}

/// The Friday before today: what has come since the week's last working day is new.
pub(super) fn last_friday(today: Day) -> Day {
    let back = (1..=7).find(|back| add_days(today, -back).weekday() == Weekday::Friday);
    add_days(today, -back.unwrap_or(7))
}

/// A count with its noun. What is counted to 1,000 alone is never told as exact beyond that.
fn many(count: u64, one: &str, many: &str) -> String {
    if count > Pagination::COUNTED {
        format!("{} {many}", list_count(count))
    } else {
        count_words(count, one, many)
    }
}

/// How much there is of everything, each count a link to the list of what it counts.
fn summary(read: &Read, mine: bool, today: Day) -> Html {
    let counted = |(count, cases): (u64, u64), what: &str, (show, due)| match count {
        0 => Html::text(&format!("Nothing is {what}")),
        count => {
            let words = format!("{} {what}", many(count, "limit is", "limits are"));
            Html::link(&limits::href(show, mine), &capital(&words))
                .and(", in ")
                .and(Html::link(&list(mine, due), &many(cases, "case", "cases")))
        }
    };
    let fresh = match read.fresh.1 {
        0 => Html::text("Nothing is new since Friday"),
        count => Html::link(
            &fresh_cases(mine, today).href("/cases"),
            &format!("{} new", capital(list_count(count))),
        )
        .and(" since Friday"),
    };
    let late = counted((read.late.1, read.cases_late), "late", ("late", DueWithin::Late));
    let week = counted((read.week.1, read.cases_week), "due this week", ("week", DueWithin::Week));
    let parts = [late, week, reviews_counted(read, mine), fresh];
    parts.into_iter().fold(Html::empty(), |line, part| line.and(part).and(". "))
}

fn reviews_counted(read: &Read, mine: bool) -> Html {
    let (due, late) = (read.reviews_due, read.reviews_late);
    if (due, late) == (0, 0) {
        return Html::text("No reviews are due");
    }
    let words = format!("{} due", many(due, "review is", "reviews are"));
    let due = Html::link(&plans(mine, "due"), &capital(&words)).and(", ");
    match late {
        0 => due.and("none overdue"),
        late => due.and(Html::link(&plans(mine, "overdue"), &format!("{} overdue", list_count(late)))),
    }
}

/// The cases whose first day by law falls in a span.
fn list(mine: bool, due: DueWithin) -> String {
    due_cases(mine, due).href("/cases")
}

/// The same, as the list of cases is asked for it.
fn due_cases(mine: bool, due: DueWithin) -> Filters {
    Filters { mine, due: Some(due), ..Filters::default() }
}

/// One of the lists of reviews, narrowed as the page is.
fn plans(mine: bool, show: &str) -> String {
    format!("/plans?show={show}{}", if mine { "&mine=yes" } else { "" })
}

/// What is new, as the list of cases is asked for it.
fn fresh_cases(mine: bool, today: Day) -> Filters {
    Filters {
        mine,
        received_since: Some(last_friday(today)),
        as_at: Some(false),
        sort: crate::read::Sort::Received,
        ..Filters::default()
    }
}

fn sections(read: &Read, mine: bool, today: Day) -> Vec<Section> {
    let more = |count: u64, show: &str| match count {
        0..=SHOWN => Html::empty(),
        count => {
            let words = match count {
                ..=Pagination::COUNTED => format!("See all {}", many(count, "limit", "limits")),
                _ => "See them all".to_owned(),
            };
            Html::link(&limits::href(show, mine), &words)
        }
    };
    let review = Html::link(&plans(mine, "due"), "Reviews due and overdue, and phase transfers");
    let mut sections = vec![
        due_section("late", "Late", "Nothing is late.", &read.late.0, today).more(more(read.late.1, "late")),
        due_section("week", "Due this week", "Nothing is due in the next 7 days.", &read.week.0, today)
            .more(more(read.week.1, "week")),
        words_section("reviews", "Reviews due and overdue", summary_of_reviews(read)).more(review),
        new_section(read),
        due_section("waiting", "Waiting for others", nobody(read.behind), &read.waiting.0, today)
            .more(more(read.waiting.1, "waiting")),
    ];
    if mine {
        let (table, empty) = ahead::table(&read.ahead);
        let calendar = Section { table, ..words_section("calendar", "My calendar", empty.to_owned()) };
        sections.push(calendar.more(ahead::links()));
    }
    sections
}

/// What is said where nothing that is not late is waited for.
const fn nobody(behind: u64) -> &'static str {
    match behind {
        0 => "You are waiting for nobody.",
        _ => "Everyone you are waiting for is late: they are on the list of what is late.",
    }
}

impl Section {
    fn more(mut self, more: Html) -> Self {
        self.more = more;
        self
    }
}

fn words_section(id: &'static str, heading: &str, words: String) -> Section {
    let (table, bulk, more) = (Html::empty(), Html::empty(), Html::empty());
    Section { id, heading: heading.to_owned(), action: "", table, bulk, empty: words, more }
}

fn summary_of_reviews(read: &Read) -> String {
    let due = match read.reviews_due {
        0 => format!("No reviews due in the next {REVIEWS_AHEAD} days."),
        count => format!(
            "{} due in the next {REVIEWS_AHEAD} days.",
            capital(many(count, "review is", "reviews are"))
        ),
    };
    match read.reviews_late {
        0 => due,
        late => format!("{due} {} overdue.", capital(many(late, "review is", "reviews are"))),
    }
}

fn due_section(id: &'static str, heading: &str, empty: &str, rows: &[DueRow], today: Day) -> Section {
    if rows.is_empty() {
        return words_section(id, heading, empty.to_owned());
    }
    let table = limits::table(id, heading, rows, today).into();
    let bulk = limits::chase(rows, today);
    let action = if bulk.is_empty() { "" } else { "/cases/chase" };
    Section { table, bulk, action, ..words_section(id, heading, String::new()) }
}

fn new_section(read: &Read) -> Section {
    if read.fresh.0.is_empty() {
        return words_section("new", "New since Friday", "Nothing new since Friday.".to_owned());
    }
    let row = |row: &cases::CaseRow| {
        let link =
            Cell::LinkNote(format!("/cases/{}", row.reference), row.name.clone(), row.reference.clone());
        let came = row.received.map_or_else(String::new, day_table);
        Row::new(vec![link, Cell::Text(came), Cell::from(row.called.officer_words())])
    };
    let table = Table::new("new", "New since Friday").hide_caption().stack();
    let table =
        table.columns(["Child", "Asked", "Officer"].map(Column::new)).rows(read.fresh.0.iter().map(row));
    Section { table: table.into(), ..words_section("new", "New since Friday", String::new()) }
}
