//! What papers put on the pages of the improvement plan: beside an area the commentary that is asked of its lead, beside a
//! meeting its papers and what everybody is told of it. The words of a paper that is not out are shown to nobody here.

use super::lead::lead_href;
use super::meeting::{list, meeting_href};
use super::tasks::asking;
use super::{may, public_href, publications};
use crate::meetings::ThePlan;
use crate::release::MeetingNo;
use crate::store::{Head, heads_of_meeting};
use waymark_access::{Action, Visitor};
use waymark_improvement::pages::Place;
use waymark_kernel::Answer;
use waymark_people::Desk;
use waymark_web::Html;
use waymark_web::components::Panel;
use waymark_web::words::day_plain;

/// The panel beside a place of the plan; nothing where no paper concerns it.
///
/// # Errors
/// As the store's.
pub async fn beside(desk: &Desk, visitor: &Visitor, place: Place) -> Answer<Html> {
    let Some(plan) = ThePlan::read(desk.store()).await? else { return Ok(Html::empty()) };
    match place {
        Place::Area(area) => of_area(desk, visitor, &plan, area).await,
        Place::Meeting(n) => {
            let no = MeetingNo { inspection: plan.inspection(), n };
            Ok(papers(desk, visitor, no).await?.and(publications::beside(desk, visitor, no).await?))
        }
    }
}

async fn of_area(desk: &Desk, visitor: &Visitor, plan: &ThePlan, area: i64) -> Answer<Html> {
    let (mut html, today) = (Html::empty(), desk.now().today);
    let may_say = plan.may_say(desk, visitor, area);
    for (paper, meeting) in asking(desk, plan).await? {
        let Some(asked) = paper.contents.asked.iter().find(|asked| asked.area == area) else { continue };
        let words = format!("{}. Asked of {}.", asked.stands(today), asked.who());
        let mut body = Html::fixed("<p class=\"govuk-body\">").and(words).and(Html::fixed("</p>"));
        if asked.is_missing() && asked.days_late(today) > 0 {
            body = body
                .and(Html::fixed("<p class=\"govuk-body\">"))
                .and(plan.now_with(area))
                .and(Html::fixed("</p>"));
        }
        if may_say {
            let words = if asked.said.is_some() { "Change the commentary" } else { "Write the commentary" };
            body = body
                .and(Html::fixed("<p class=\"govuk-body\">"))
                .and(Html::link(&lead_href(paper.contents.number, area), words))
                .and(Html::fixed("</p>"));
        }
        let title = format!("Commentary for the {}, {}", meeting.what, day_plain(meeting.day));
        html = html.and(Panel::new(title, body));
    }
    Ok(html)
}

/// The papers of a meeting: for those who prepare papers all of them and the way to make one, for others those that are out.
async fn papers(desk: &Desk, visitor: &Visitor, no: MeetingNo) -> Answer<Html> {
    let papers = heads_of_meeting(desk.store(), no).await?;
    if may(desk, visitor, Action::ReadReleases) {
        let link = Html::link(&meeting_href(no), "Prepare the papers of this meeting");
        let link = Html::fixed("<p class=\"govuk-body\">").and(link).and(Html::fixed("</p>"));
        return Ok(Panel::new("Papers", list(&papers).and(link)).into());
    }
    let out = |paper: &&Head| paper.published.is_some();
    let links = papers.iter().filter(out).fold(Html::empty(), |html, paper| {
        let link = Html::link(&public_href(paper.number), &paper.says.title);
        html.and(Html::fixed("<p class=\"govuk-body\">")).and(link).and(Html::fixed("</p>"))
    });
    if links.is_empty() { Ok(links) } else { Ok(Panel::new("Papers", links).into()) }
}
