//! F1 and Y1: the family's home. One sentence for each child and the one thing to do; a young person reads their own in
//! few words. What may not be shown and may not be known of leaves no trace here.

use super::Reading;
use super::aside::officer;
use super::bits::{answer, lead, lines, phone};
use super::coming::coming;
use super::people::Turn;
use super::tracker::{heading, with_what_to_do};
use crate::codes::Stage;
use crate::read::{Filters, Sort};
use crate::store::drafts;
use crate::store::lists::cases;
use crate::words::say;
use askama::Template;
use axum::extract::{RawQuery, State};
use std::collections::BTreeMap;
use waymark_access::{Action, Count, Purpose, Role, Visitor};
use waymark_kernel::{Answer, ChildId, PersonId, Problem};
use waymark_people::{Beside, Desk, SignedIn, children, families};
use waymark_web::components::{Button, Inset};
use waymark_web::{Form, Frame, Html, PageAnswer, Stop, Title};

#[derive(Template)]
#[template(path = "family/home.html")]
struct Home {
    heading: String,
    draft: Html,
    /// Address, heading, the first sentence and the rest.
    children: Vec<(String, String, String, String)>,
    empty: String,
    unseen: Vec<Html>,
    /// What other rooms say of the family's children.
    beside: Html,
    ask: Html,
}

#[derive(Template)]
#[template(path = "family/own.html")]
struct Own {
    heading: String,
    draft: Html,
    answer: Html,
    coming: Html,
    see: Html,
    officer: Html,
}

/// `GET /my`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    RawQuery(query): RawQuery,
    beside: Beside<PersonId>,
) -> PageAnswer {
    if !visitor.role.is_family() {
        return Err(Stop::Forbidden);
    }
    let readings = readings(&desk, &visitor).await?;
    let draft = draft(&desk, &visitor).await?;
    let beside = beside.panel(&desk, &visitor, visitor.person).await?;
    let main = match (visitor.role, readings.first()) {
        (Role::YoungPerson, Some(reading)) => own(&desk, reading, (draft, beside)).await?,
        _ => home(&desk, &visitor, &frame, &readings, (draft, beside)).await?,
    };
    let page = frame.page(Title::new(say().tracker_home()), main).family();
    let address = Form::parse(query.unwrap_or_default().as_bytes())?;
    Ok(if address.value("done") == "dropped" { page.notice(say().ask_dropped()) } else { page })
}

/// The cases this visitor may read, one a child: the one that is open, or else the newest.
async fn readings(desk: &Desk, visitor: &Visitor) -> Answer<Vec<Reading>> {
    let asking = (Action::ListCase, Purpose::Family);
    let sight = desk.access().sight_cohort(visitor, asking, "my", desk.now())?;
    let filters = Filters { sort: Sort::Reference, per: 50, ..Filters::default() };
    let (rows, _) = cases::page(desk, &sight, &filters, desk.now().today).await?;
    let count: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, count)).await?;
    let mut best: BTreeMap<ChildId, (bool, waymark_kernel::CaseId)> = BTreeMap::new();
    for row in rows {
        let open = row.stage != Stage::Closed;
        if open || best.get(&row.child).is_none_or(|(known, _)| !known) {
            best.insert(row.child, (open, row.case));
        }
    }
    let mut readings = Vec::new();
    for (_, case) in best.into_values() {
        match Reading::of_case(desk, visitor, case).await {
            Ok(reading) => readings.push(reading),
            Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(readings)
}

async fn draft(desk: &Desk, visitor: &Visitor) -> Answer<Html> {
    let Some(draft) = drafts::draft(desk.store(), visitor.person).await? else {
        return Ok(Html::empty());
    };
    let typed = Form::from_fields(draft.0)?;
    let words = match typed.value("forename").trim() {
        "" => say().tracker_home_draft(),
        name => say().tracker_home_draft_about(name),
    };
    let link = Html::link("/my/ask", &say().tracker_home_draft_link());
    Ok(Inset::new(Html::text(&words).and(" ").and(link)).into())
}

async fn home(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    readings: &[Reading],
    (draft, beside): (Html, Html),
) -> Answer<Html> {
    let children = readings.iter().map(|reading| {
        let whole = with_what_to_do(reading);
        let (first, rest) = lead(&whole);
        (reading.href(), heading(reading), first.to_owned(), rest.to_owned())
    });
    let unseen = unseen(desk, visitor, frame, readings).await?;
    let none = readings.is_empty();
    let (ask, empty) = if desk.access().gate(visitor, Action::StartRequest).allowed {
        let ask = Button::new(say().tracker_home_ask()).href("/my/ask");
        (Html::from(if none { ask } else { ask.secondary() }), say().tracker_home_empty())
    } else {
        (Html::empty(), say().tracker_home_uninvited())
    };
    let home = Home {
        heading: say().tracker_home(),
        draft,
        children: children.collect(),
        empty: if none { empty } else { String::new() },
        unseen,
        beside,
        ask,
    };
    Ok(Html::of(&home))
}

/// Children whose record this visitor may know of and not read: said plainly, with whom to ring.
async fn unseen(desk: &Desk, visitor: &Visitor, frame: &Frame, shown: &[Reading]) -> Answer<Vec<Html>> {
    let today = desk.now().today;
    let mut sentences = Vec::new();
    for member in families::of_person(desk.store(), visitor.person, today).await? {
        let child = member.child;
        if shown.iter().any(|reading| reading.opened.child.id == child) {
            continue;
        }
        match desk.sight(visitor, child, Action::KnowChild, Purpose::Family).await {
            Ok(sight) if !sight.may(Action::ReadFamilyPage) => {
                let details = children::get(desk.store(), child).await?.details;
                let name = details.known_as.unwrap_or(details.forename);
                let words = Html::text(&say().tracker_cannot_show(name)).and(" ");
                sentences.push(words.and(phone(&frame.area.team.phone)));
            }
            Ok(_) | Err(Problem::Missing) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(sentences)
}

/// A young person's own home, in at most 120 words.
async fn own(desk: &Desk, reading: &Reading, (draft, beside): (Html, Html)) -> Answer<Html> {
    let turn = Turn::read(desk, reading).await?;
    let own = Own {
        heading: heading(reading),
        draft,
        answer: answer(&reading.sentence()),
        coming: coming(reading, 1),
        see: lines([Html::link(&reading.href(), &say().tracker_see())]),
        officer: officer(reading, &turn).and(beside),
    };
    Ok(Html::of(&own))
}
