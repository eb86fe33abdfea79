//! C11: annual reviews due and overdue, and phase transfers. A date that an import lacks shows as unknown, never as met;
//! a plan known only from a return stands apart and is not counted late.

use super::list::own;
use crate::store::lists::reviews::{self, Narrow, PlanRow, Which};
use crate::words::say;
use askama::Template;
use axum::extract::{RawQuery, State};
use waymark_access::{Action, Cohort, Count, Purpose, Sight};
use waymark_kernel::{Answer, Day, PersonId, add_days, day};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, Pagination, Place, Results, Row, Table, Tag, Tone};
use waymark_web::words::{count_words, day_long, day_plain, day_table};
use waymark_web::{Form, Frame, Html, PageAnswer, Title};

/// Reviews are listed this many days ahead.
const AHEAD: i64 = 60;
const PER: u64 = 25;
const PATH: &str = "/plans";

#[derive(Template)]
#[template(
    source = r#"<h1 class="govuk-heading-l">Annual reviews and phase transfers</h1>
<nav class="wm-show" aria-label="Which plans"><ul class="govuk-list"><li>Show:</li>{% for (href, words, now) in tabs %}<li>{% if *now %}<strong aria-current="true">{{ words }}</strong>{% else %}<a class="govuk-link" href="{{ href }}">{{ words }}</a>{% endif %}</li>{% endfor %}</ul></nav>
<p class="govuk-body">{{ explain }}{% if !of_age.is_empty() %} {{ of_age }}{% endif %}</p>{{ results }}{% if empty.is_empty() %}{{ table }}{{ pages }}{% else %}<p class="govuk-body">{{ empty }}</p>{% endif %}"#,
    ext = "html"
)]
struct Plans {
    tabs: Vec<(String, &'static str, bool)>,
    explain: String,
    /// Beside the transfers on record: the way to those of whom it is not known.
    of_age: Html,
    results: Results,
    table: Table,
    pages: Pagination,
    empty: Html,
}

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Due,
    Overdue,
    Unknown,
    Earlier,
    Later,
    OfAge,
    AsAt,
}

/// The list shown where the address names none.
const FIRST: (Tab, &str, &str, &str) =
    (Tab::Due, "due", "Reviews due", "No reviews due in the next 60 days.");

/// Every list: its code in the address, its words, and what is said when it is empty.
const TABS: [(Tab, &str, &str, &str); 7] = [
    FIRST,
    (Tab::Overdue, "overdue", "Reviews overdue", "No reviews overdue."),
    (Tab::Unknown, "unknown", "Review date not known", "Every review has a date."),
    (Tab::Earlier, "february", "Transfers before 15 February", "No transfer before 15 February is recorded."),
    (Tab::Later, "march", "Transfers before 31 March", "No transfer before 31 March is recorded."),
    (
        Tab::OfAge,
        "of_age",
        "Transfer not known",
        "Of everybody of an age to move it is on record whether they do.",
    ),
    (
        Tab::AsAt,
        "as_at",
        "Known from a return only",
        "No plans known from a return only have a review in sight.",
    ),
];

/// `GET /plans`.
pub async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    super::list::gate(&desk, &visitor)?;
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let today = desk.now().today;
    let chosen = TABS.iter().find(|(_, code, ..)| *code == address.value("show")).unwrap_or(&FIRST);
    let mine = address.ticked("mine");
    let owners: Vec<PersonId> = own(&visitor);
    let narrow = Narrow { owners: mine.then_some(&owners), as_at: chosen.0 == Tab::AsAt };
    let page = Pagination::page_of(address.value("page"));
    let sight =
        desk.access().sight_cohort(&visitor, (Action::ListCase, Purpose::Casework), "plans", desk.now())?;
    let (rows, count) = reviews::plans(&desk, &sight, (which(chosen.0, today), narrow), (PER, page)).await?;
    let of_age = of_age(&desk, &sight, (chosen.0, today), narrow).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    let href = |code: &str| format!("{PATH}?show={code}{}", if mine { "&mine=yes" } else { "" });
    let results = Results::new(count, "plan", "plans");
    let place = Place { page, per: PER, shown: rows.len() as u64, count };
    let pages = Pagination::around(place, |page| format!("{}&page={page}", href(chosen.1)));
    let view = Plans {
        tabs: TABS.iter().map(|(tab, code, words, _)| (href(code), *words, *tab == chosen.0)).collect(),
        explain: explain(chosen.0, today),
        of_age: match of_age {
            0 => Html::empty(),
            count => Html::link(
                &href("of_age"),
                &say().staff_transfer_unknown(count_words(count, "plan", "plans")),
            ),
        },
        results: if mine {
            results.chip("Mine and those I cover", format!("{PATH}?show={}", chosen.1))
        } else {
            results
        },
        table: table(chosen.2, &rows, (chosen.0, today)),
        empty: pages.in_place_of_rows(rows.len(), chosen.3),
        pages,
    };
    Ok(frame.page(Title::new("Annual reviews and phase transfers"), Html::of(&view)).crumb("/home", "Home"))
}

fn which(tab: Tab, today: Day) -> Which {
    let (earlier, later) = transfer_days(today);
    match tab {
        Tab::Due => Which::Review { from: Some(today), to: add_days(today, AHEAD) },
        Tab::Overdue => Which::Review { from: None, to: add_days(today, -1) },
        Tab::Unknown => Which::ReviewUnknown,
        Tab::Earlier => Which::Transfer { from: Some(add_days(earlier, -30)), to: earlier },
        Tab::Later => Which::Transfer { from: Some(add_days(earlier, 1)), to: later },
        Tab::OfAge => Which::TransferUnknown { year: earlier.year(), born: born_to_move(earlier.year()) },
        Tab::AsAt => Which::Review { from: None, to: add_days(today, AHEAD) },
    }
}

/// How many plans of children of an age to move there are of which nobody told whether they do, beside the transfers on record.
async fn of_age(
    desk: &Desk,
    sight: &Sight<Cohort>,
    (tab, today): (Tab, Day),
    narrow: Narrow<'_>,
) -> Answer<u64> {
    if !matches!(tab, Tab::Earlier | Tab::Later) {
        return Ok(0);
    }
    reviews::count(desk.store(), sight, (which(Tab::OfAge, today), narrow)).await
}

/// Who moves in the September of a year, by birth, both days included: into reception at 4, out of infant school at 7, to
/// secondary school at 11 and on from it at 16, each the age reached by that 31 August. Not all of them do: an all-through
/// school keeps its pupils, and an officer says so of each.
fn born_to_move(year: i16) -> [(Day, Day); 4] {
    [4, 7, 11, 16].map(|age| (day(year - age - 1, 9, 1), day(year - age, 8, 31)))
}

/// The last lawful days of the coming transfers: the law says before 15 February and before 31 March (regulation 18).
fn transfer_days(today: Day) -> (Day, Day) {
    let year = today.year();
    let year = if today > day(year, 3, 30) { year + 1 } else { year };
    (day(year, 2, 14), day(year, 3, 30))
}

fn explain(tab: Tab, today: Day) -> String {
    let (earlier, later) = transfer_days(today);
    let latest = |last: Day| say().staff_transfer_explain(day_long(last), day_plain(add_days(last, -84)));
    match tab {
        Tab::Due | Tab::Overdue => say().staff_review_explain(),
        Tab::Unknown => say().staff_review_unknown_explain(),
        Tab::Earlier => latest(earlier),
        Tab::Later => latest(later),
        Tab::OfAge => say().staff_transfer_of_age(earlier.year().to_string()),
        Tab::AsAt => say().staff_as_at_why(),
    }
}

fn table(caption: &str, rows: &[PlanRow], (tab, today): (Tab, Day)) -> Table {
    let columns = ["Child", "How it stands", "Due", "Setting", "Officer"].map(Column::new);
    Table::new("plans", caption)
        .hide_caption()
        .stack()
        .columns(columns)
        .rows(rows.iter().map(|row| line(row, (tab, today))))
}

fn line(row: &PlanRow, (tab, today): (Tab, Day)) -> Row {
    // A day of an earlier year tells nothing of the coming move.
    let day = row.day.filter(|_| tab != Tab::OfAge);
    let stands = match (row.as_at, day) {
        (Some(day), _) => Tag::new(Tone::None, say().staff_as_at(day_table(day))),
        (None, Some(day)) => Tag::due(today, day),
        (None, None) => Tag::not_known(),
    };
    let late = tab != Tab::AsAt && day.is_some_and(|day| day < today);
    Row::new(vec![
        Cell::LinkNote(format!("/cases/{}", row.reference), row.name.clone(), row.reference.clone()),
        Cell::Tag(stands),
        Cell::Text(day.map_or_else(|| "Not known".to_owned(), day_table)),
        Cell::from(row.called.setting_words()),
        Cell::from(row.called.officer_words()),
    ])
    .late(late)
}
