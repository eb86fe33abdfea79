//! The cases or referrals behind a point of a measure, or behind one of its groups, for those who may see them: the same
//! decision as the list of cases or of the service, and one line in the access log.

mod opens;

pub(super) use opens::{Opens, opens};

use super::{href, readable_one};
use crate::breakdown::{Who, offered};
use crate::catalogue::Measure;
use crate::definition::By;
use crate::read::{About, Rows};
use crate::window::{Point, Window};
use axum::extract::{Path, RawQuery, State};
use waymark_access::{Action, Cohort, Count, Purpose, Sight, Visitor};
use waymark_ehc::store::lists::behind::{MOST, cases};
use waymark_kernel::{Answer, Day, Problem, parse_day};
use waymark_people::{Desk, SignedIn, groups};
use waymark_therapies::store::behind::referrals;
use waymark_web::components::{Cell, Column, Inset, Row, Table, heading};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// What an address asks for.
struct Asked {
    /// The days, as far as they have passed.
    point: Point,
    /// Above the line, or below it and not above.
    hit: bool,
    /// One group alone.
    group: Option<(By, String)>,
}

/// `GET /measures/{id}/cases?to=2026-03-31&which=not`; to today and from the first of the month unless told; with
/// `by=need&of=SEMH` for a group.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let measure = readable_one(&desk, &visitor, &id).await?;
    let opens = opens(&desk, &visitor, &measure);
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let asked = read(&measure, &address, desk.now().today).ok_or(Problem::Missing)?;
    let (title, main) = match opens {
        Opens::Nothing(_) => return Err(Stop::Forbidden),
        Opens::Cases => ("Cases behind a measure", of_cases(&desk, &visitor, &measure, &asked).await?),
        Opens::Referrals => {
            ("Referrals behind a measure", of_referrals(&desk, &visitor, &measure, &asked).await?)
        }
    };
    let page = frame.page(Title::new(title), main).crumb("/home", "Home");
    Ok(page.crumb("/measures", "How we are doing").crumb(href(&id), measure.name()))
}

fn read(measure: &Measure, address: &Form, today: Day) -> Option<Asked> {
    let to = match address.value("to") {
        "" => today,
        text => parse_day(text)?.min(today),
    };
    let from = match address.value("from") {
        "" => to.first_of_month(),
        text => parse_day(text).filter(|from| *from <= to)?,
    };
    let group = match address.value("by") {
        "" => None,
        code => {
            let by = offered(measure, false).find(|by| by.code() == code)?;
            Some((by, address.value("of").to_owned()))
        }
    };
    Some(Asked { point: Point { from, to }, hit: address.value("which") != "not", group })
}

/// What the record counts there, in the order it was read.
async fn counted<T: PartialEq>(
    desk: &Desk,
    measure: &Measure,
    asked: &Asked,
    name: fn(About<'_>) -> Option<T>,
) -> Answer<Vec<T>> {
    let today = desk.now().today;
    let rows = Rows::read(desk.store(), &[measure], (today, None)).await?;
    let of_the_child = asked.group.as_ref().is_some_and(|(by, _)| by.is_of_the_child());
    let children = if of_the_child { groups::all(desk.store(), None).await? } else { Default::default() };
    let who = Who { children };
    let window = Window { points: vec![asked.point], on: today };
    let group = asked.group.as_ref().map(|(by, code)| (*by, code.as_str(), &who));
    Ok(rows.behind(measure, (&window, asked.hit), group, name))
}

fn sight(
    desk: &Desk,
    visitor: &Visitor,
    asking: (Action, Purpose),
    measure: &Measure,
) -> Answer<Sight<Cohort>> {
    let what = format!("what is behind the measure {}", measure.id());
    desk.access().sight_cohort(visitor, asking, &what, desk.now())
}

async fn of_cases(desk: &Desk, visitor: &Visitor, measure: &Measure, asked: &Asked) -> Answer<Html> {
    let sight = sight(desk, visitor, (Action::ListCase, Purpose::Oversight), measure)?;
    let behind = counted(desk, measure, asked, |about| about.case()).await?;
    let found = cases(desk.store(), &sight, &behind).await?;
    let children: Count = found.iter().map(|(child, _)| *child).collect();
    let found = desk.access().release(sight.seal(found, children)).await?;
    let row = |(_, reference): (_, String)| vec![Cell::Link(format!("/cases/{reference}"), reference)];
    let rows = found.into_iter().map(row).collect();
    Ok(main(&measure.name(), asked, ("case", "Cases"), (vec![Column::new("Case")], rows)))
}

async fn of_referrals(desk: &Desk, visitor: &Visitor, measure: &Measure, asked: &Asked) -> Answer<Html> {
    let sight = sight(desk, visitor, (Action::ListReferral, Purpose::Waiting), measure)?;
    let behind = counted(desk, measure, asked, |about| about.referral()).await?;
    let found = referrals(desk.store(), &sight, &behind).await?;
    let children: Count = found.iter().map(|(child, ..)| *child).collect();
    let found = desk.access().release(sight.seal(found, children)).await?;
    let row = |(_, reference, since): (_, String, Day)| {
        vec![Cell::Link(format!("/referrals/{reference}"), reference), day_plain(since).into()]
    };
    let rows = found.into_iter().map(row).collect();
    let columns = vec![Column::new("Referral"), Column::new("The wait counts from")];
    Ok(main(&measure.name(), asked, ("referral", "Referrals"), (columns, rows)))
}

fn main(
    name: &str,
    asked: &Asked,
    (one, many): (&str, &str),
    (columns, rows): (Vec<Column>, Vec<Vec<Cell>>),
) -> Html {
    let caption = format!("{many} behind a measure");
    let head = heading(&format!("{name}, to {}", day_plain(asked.point.to)), &caption);
    if rows.is_empty() {
        return head.and(Inset::new(format!("There is no such {one} that you may see.")));
    }
    let said = if asked.hit {
        format!("{many} counted above the line that you may see.")
    } else {
        format!("{many} counted that were not as the measure asks, and that you may see.")
    };
    let more = if rows.len() >= MOST { "There may be more: only the first are listed." } else { "" };
    let table = Table::new("behind", many).columns(columns).rows(rows.into_iter().map(Row::new));
    head.and(Inset::new(said))
        .and(table)
        .and(Html::fixed("<p class=\"govuk-body\">"))
        .and(Html::text(more))
        .and(Html::fixed("</p>"))
}
