//! One pupil on the roll, as a setting may see them: how far the case has come, the days that the law sets, and whom to
//! ring. What others wrote and decided is not here.

use super::super::case::limits;
use super::super::head::stage_words;
use super::super::opened::Opened;
use crate::words::say;
use axum::extract::{Path, State};
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{AsAt, SummaryList};
use waymark_web::words::day_plain;
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /school/pupils/{reference}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    super::gate(&visitor)?;
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadSummary).await?;
    let details = &opened.child.details;
    let officer = opened.case().owner.map_or("Not given to anyone yet", |id| opened.names.person(Some(id)));
    let team = &frame.area.team;
    let summary = SummaryList::new()
        .line("Born", day_plain(details.birth_date))
        .line("Where it is", stage_words(opened.standing.stage))
        .line("Case officer", officer)
        .line("To ring", format!("{}, {}", team.name, team.phone));
    let stamp = opened.case().as_at.map_or_else(Html::empty, |day| AsAt::new(day, "statutory return").into());
    let head = super::super::parts::heading(opened.reference(), &details.name());
    let main = head.and(stamp).and(summary).and(limits(&opened));
    let page = frame.page(Title::new("Pupil").about(opened.reference()), main);
    Ok(page.crumb("/home", "Home").crumb("/school", say().school_title()))
}
