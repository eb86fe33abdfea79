//! The end of a school's request: the reference, the day the council must answer by and why, and what the parent hears.

use super::super::family::sent_view;
use super::super::opened::Opened;
use crate::words::say;
use axum::extract::{Path, State};
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::{Frame, Html, PageAnswer, Title};

/// `GET /school/sent/{reference}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    super::gate(&visitor)?;
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadSummary).await?;
    let told = opened.case().received.as_ref().and_then(|(_, request)| request.parent_told);
    let parent = if told == Some(true) { say().school_sent_told() } else { say().school_sent_not_told() };
    let after = Html::link("/school", &say().school_title());
    let main = sent_view(&opened.dues, opened.reference(), parent, after);
    let page = frame.page(Title::new(say().ask_sent()).about(opened.reference()), main);
    Ok(page.crumb("/home", "Home").crumb("/school", say().school_title()))
}
