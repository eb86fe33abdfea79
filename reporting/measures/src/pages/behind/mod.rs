//! The cases or referrals behind a point of a measure, or behind one of its groups, for those who may see them: the same
//! decision as the list of cases or of the service, and one line in the access log.

mod asked;
mod links;
mod list;
mod opens;

pub(super) use links::{Of, links, of_now, of_point};
pub(super) use opens::{Opens, opens};

use super::{href, readable_one};
use crate::breakdown::Who;
use crate::catalogue::Measure;
use crate::read::{About, Rows};
use crate::window::Window;
use asked::Asked;
use axum::extract::{Path, RawQuery, State};
use list::{Found, Whole, page};
use std::collections::HashMap;
use std::hash::Hash;
use waymark_access::{Action, Cohort, Count, Purpose, Sight, Visitor};
use waymark_ehc::store::lists::behind::{Behind, cases};
use waymark_kernel::{Answer, CaseId, Day};
use waymark_people::{Desk, SignedIn, groups};
use waymark_therapies::store::behind as referrals;
use waymark_web::components::{Cell, Column};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

/// `GET /measures/{id}/cases?from=2026-03-01&to=2026-03-31&which=not`; with `by=need&of=SEMH` for a group.
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
    let (title, main) = match opens {
        Opens::Nothing(_) => return Err(Stop::Forbidden),
        Opens::Cases => {
            let asked = asked::read(&measure, &address, desk.now().today)?;
            ("Cases behind a measure", of_cases(&desk, &visitor, &measure, &asked).await?)
        }
        Opens::Referrals => {
            let asked = asked::read(&measure, &address, desk.now().today)?;
            ("Referrals behind a measure", of_referrals(&desk, &visitor, &measure, &asked).await?)
        }
    };
    let page = frame.page(Title::new(title), main).crumb("/home", "Home");
    Ok(page.crumb("/measures", "How we are doing").crumb(href(&id), measure.name()))
}

/// How one case or referral is counted.
#[derive(Debug, Clone, Copy)]
struct Counted {
    /// How often.
    times: usize,
    /// The last day that it counts on, or since.
    day: Day,
}

/// What the record counts there, and how each.
async fn counted<T: Eq + Hash>(
    desk: &Desk,
    measure: &Measure,
    asked: &Asked,
    name: fn(About<'_>) -> Option<T>,
) -> Answer<HashMap<T, Counted>> {
    let today = desk.now().today;
    let rows = Rows::read(desk.store(), &[measure], (today, None)).await?;
    let of_the_child = asked.group.as_ref().is_some_and(|(by, _)| by.is_of_the_child());
    let children = if of_the_child { groups::all(desk.store(), None).await? } else { Default::default() };
    let who = Who { children };
    let window = Window { points: vec![asked.point], on: today };
    let group = asked.group.as_ref().map(|(by, code)| (*by, code.as_str(), &who));
    let mut counted: HashMap<T, Counted> = HashMap::new();
    for (one, day) in rows.behind(measure, (&window, asked.hit), group, name) {
        let known = counted.entry(one).or_insert(Counted { times: 0, day });
        *known = Counted { times: known.times + 1, day: known.day.max(day) };
    }
    Ok(counted)
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
    let counted = counted(desk, measure, asked, |about| about.case()).await?;
    let mut rows = cases(desk.store(), &sight, &counted.keys().copied().collect::<Vec<_>>()).await?;
    let of = |case: &CaseId| counted.get(case);
    // The longest ago first: of what stands, that has stood longest.
    rows.sort_by_key(|(case, ..)| of(case).map(|counted| counted.day));
    let times = rows.iter().filter_map(|(case, ..)| of(case)).map(|counted| counted.times).sum();
    let found = Found { times, rows };
    let (all, times) = (found.all(), found.times);
    let found = found.on_page(asked.page);
    let children: Count = found.iter().map(|(_, child, _)| *child).collect();
    let found = desk.access().release(sight.seal(found, children)).await?;
    let row = |(case, _, reference): Behind| {
        let day = of(&case).map(|counted| day_plain(counted.day)).unwrap_or_default();
        vec![Cell::Link(format!("/cases/{reference}"), reference), day.into()]
    };
    let counts = if measure.definition.stands() { "Counts since" } else { "Counts on" };
    let whole = Whole { measure, asked, named: ["case", "cases", "Cases"], all, times };
    Ok(page(&whole, vec![Column::new("Case"), Column::new(counts)], found.into_iter().map(row).collect()))
}

async fn of_referrals(desk: &Desk, visitor: &Visitor, measure: &Measure, asked: &Asked) -> Answer<Html> {
    let sight = sight(desk, visitor, (Action::ListReferral, Purpose::Waiting), measure)?;
    let times = counted(desk, measure, asked, |about| about.referral()).await?;
    let rows = referrals::referrals(desk.store(), &sight, &times.keys().copied().collect::<Vec<_>>()).await?;
    let found = Found { times: rows.len(), rows };
    let (all, times) = (found.all(), found.times);
    let found = found.on_page(asked.page);
    let children: Count = found.iter().map(|(child, ..)| *child).collect();
    let found = desk.access().release(sight.seal(found, children)).await?;
    let row = |(_, reference, since): referrals::Behind| {
        vec![Cell::Link(format!("/referrals/{reference}"), reference), day_plain(since).into()]
    };
    let columns = vec![Column::new("Referral"), Column::new("The wait counts from")];
    let whole = Whole { measure, asked, named: ["referral", "referrals", "Referrals"], all, times };
    Ok(page(&whole, columns, found.into_iter().map(row).collect()))
}
