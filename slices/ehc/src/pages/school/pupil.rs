//! One pupil on the roll, as a setting may see them: how far the case has come, the days that the law sets, and whom to
//! ring. What others wrote and decided is not here.

use super::super::opened::Opened;
use super::super::summary;
use crate::words::say;
use waymark_access::Action;
use waymark_people::Visit;
use waymark_web::PageAnswer;

/// `GET /school/pupils/{reference}`.
pub(super) async fn show(visit: Visit) -> PageAnswer {
    super::gate(&visit.visitor)?;
    let opened = Opened::read(&visit, Action::ReadSummary).await?;
    let page = summary::page(&visit.frame, &opened, "Pupil", summary::view(&opened, &visit.frame));
    Ok(page.crumb("/school", say().school_title()))
}
