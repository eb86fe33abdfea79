//! The cases behind a point of a measure, or behind one of its groups, for those who may see them: the same decision as the
//! list of cases, and one line in the access log.

use super::{href, opens_cases, readable_one};
use crate::breakdown::{Who, offered};
use crate::catalogue::Measure;
use crate::definition::By;
use crate::read::Rows;
use crate::window::{Point, Window};
use axum::extract::{Path, RawQuery, State};
use waymark_access::{Action, Count, Purpose};
use waymark_ehc::store::lists::behind::{MOST, cases};
use waymark_kernel::{Answer, Day, Problem, parse_day};
use waymark_people::{Desk, SignedIn, groups};
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
    if !opens_cases(&desk, &visitor, &measure) {
        return Err(Stop::Forbidden);
    }
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    let today = desk.now().today;
    let asked = read(&measure, &address, today).ok_or(Problem::Missing)?;
    let rows = Rows::read(desk.store(), &[&measure], (today, None)).await?;
    let who = who(&desk, asked.group.as_ref()).await?;
    let window = Window { points: vec![asked.point], on: today };
    let group = asked.group.as_ref().map(|(by, code)| (*by, code.as_str(), &who));
    let behind = rows.behind(&measure, &window, asked.hit, group);
    let what = format!("cases behind the measure {id}");
    let sight =
        desk.access().sight_cohort(&visitor, (Action::ListCase, Purpose::Oversight), &what, desk.now())?;
    let found = cases(desk.store(), &sight, &behind).await?;
    let children: Count = found.iter().map(|(child, _)| *child).collect();
    let found = desk.access().release(sight.seal(found, children)).await?;
    let references = found.into_iter().map(|(_, reference)| reference);
    let main = main(&measure.name(), &asked, references.collect());
    let page = frame.page(Title::new("Cases behind a measure"), main).crumb("/home", "Home");
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

async fn who(desk: &Desk, group: Option<&(By, String)>) -> Answer<Who> {
    let of_the_child = group.is_some_and(|(by, _)| by.is_of_the_child());
    let children = if of_the_child { groups::all(desk.store()).await? } else { Default::default() };
    Ok(Who { children })
}

fn main(name: &str, asked: &Asked, references: Vec<String>) -> Html {
    let head = heading(&format!("{name}, to {}", day_plain(asked.point.to)), "Cases behind a measure");
    let said = match (references.is_empty(), asked.hit) {
        (true, _) => "There is no such case that you may see.",
        (_, true) => "Cases counted above the line that you may see.",
        (_, false) => "Cases counted that were not as the measure asks, and that you may see.",
    };
    let head = head.and(Inset::new(said));
    if references.is_empty() {
        return head;
    }
    let most = references.len() >= MOST;
    let rows = references
        .into_iter()
        .map(|reference| Row::new(vec![Cell::Link(format!("/cases/{reference}"), reference)]));
    let table = Table::new("cases", "Cases").columns([Column::new("Case")]).rows(rows);
    let more = if most { "There may be more: only the first are listed." } else { "" };
    head.and(table)
        .and(Html::fixed("<p class=\"govuk-body\">"))
        .and(Html::text(more))
        .and(Html::fixed("</p>"))
}
