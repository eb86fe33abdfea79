//! One pupil on the roll, as a setting may see them: how far the case has come, the days that the law sets, and whom to
//! ring. What others wrote and decided is not here.

use super::super::opened::Opened;
use super::super::summary;
use crate::words::say;
use axum::extract::{Path, State};
use waymark_access::Action;
use waymark_people::{Desk, SignedIn};
use waymark_web::{Frame, PageAnswer};

/// `GET /school/pupils/{reference}`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(reference): Path<String>,
) -> PageAnswer {
    super::gate(&visitor)?;
    let opened = Opened::read(&desk, &visitor, &reference, Action::ReadSummary).await?;
    let page = summary::page(&frame, &opened, "Pupil", summary::view(&opened, &frame));
    Ok(page.crumb("/school", say().school_title()))
}
