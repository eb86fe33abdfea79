//! What papers ask of whoever signs in, as lines for their home page: commentary on their area, and commentary that did not
//! come, for the manager it went to.

use super::lead::lead_href;
use super::may;
use crate::meetings::ThePlan;
use crate::release::{ForMeeting, LeadCommentary};
use crate::store::{Release, get, heads_being_prepared};
use std::collections::BTreeSet;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Day};
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::day_plain;

/// What stands on the home page of a visitor; nothing where there is nothing to do.
///
/// # Errors
/// As the store's.
pub async fn on_home(desk: &Desk, visitor: &Visitor) -> Answer<Html> {
    if !may(desk, visitor, Action::TellPlan) {
        return Ok(Html::empty());
    }
    let Some(plan) = ThePlan::read(desk.store()).await? else { return Ok(Html::empty()) };
    let (mut mine, mut late, today) = (Vec::new(), Vec::new(), desk.now().today);
    for (paper, meeting) in asking(desk, &plan).await? {
        for asked in paper.contents.asked.iter().filter(|asked| asked.is_missing()) {
            let Some(lead) = plan.lead(asked.area) else { continue };
            let link = link(paper.contents.number, &meeting, asked);
            if lead.officer_id == Some(visitor.person) {
                mine.push(Row::new(vec![link, asked.stands(today).into()]).late(asked.days_late(today) > 0));
            } else if lead.manager_id == Some(visitor.person) && asked.days_late(today) > 0 {
                late.push(Row::new(vec![link, Cell::Note(asked.stands(today), plan.now_with(asked.area))]));
            }
        }
    }
    let mine = section("commentary-asked", "You are asked for commentary", mine);
    Ok(mine.and(section("commentary-late", "Commentary that did not come", late)))
}

fn section(id: &str, title: &str, rows: Vec<Row>) -> Html {
    if rows.is_empty() {
        return Html::empty();
    }
    Table::new(id, title).columns(["Area", "How it stands"].map(Column::new)).rows(rows).into()
}

fn link(number: u32, meeting: &ForMeeting, asked: &LeadCommentary) -> Cell {
    let words = format!("{}, for the {} on {}", asked.title, meeting.what, day_plain(meeting.day));
    Cell::Link(lead_href(number, asked.area), words)
}

/// The papers that ask for commentary now: of each meeting that has not met yet the one begun last.
///
/// # Errors
/// As the store's.
pub(super) async fn asking(desk: &Desk, plan: &ThePlan) -> Answer<Vec<(Release, ForMeeting)>> {
    let today: Day = desk.now().today;
    let (mut known, mut asking) = (BTreeSet::new(), Vec::new());
    for head in heads_being_prepared(desk.store()).await? {
        let Some(meeting) = head.says.meeting else { continue };
        let ahead = meeting.day >= today && meeting.no.inspection == plan.inspection();
        if ahead && known.insert(meeting.no) {
            asking.push((get(desk.store(), head.number).await?, meeting));
        }
    }
    Ok(asking)
}
